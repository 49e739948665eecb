//! A student takes up a challenge, hands in a game, and practises against ghosts.

mod enter;
mod ghost_play;
mod hand_in;

pub use enter::Enter;
pub use ghost_play::GhostPlay;
pub use hand_in::{HandIn, InClass};
