//! Games by rounds, played through their files.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../laws/mutation.rs"]
mod mutation;
#[path = "../laws/numbers.rs"]
mod numbers;
#[path = "../laws/runs.rs"]
mod runs;

mod again;
mod answers;
mod fuzz;
mod game_of_eight;
mod keys;
mod known;
mod newer;
mod places;
mod records;
mod secrets;
mod shown;
mod teams;
mod thinking;
mod uncounted;
