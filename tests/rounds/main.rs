//! Games by rounds, played through their files.

#![cfg(not(target_arch = "wasm32"))]

mod again;
mod fuzz;
mod game_of_eight;
mod known;
mod places;
mod secrets;
mod shown;
mod teams;
mod thinking;
