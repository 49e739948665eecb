//! The instructor's keys: what is sealed to any of them can be opened in this browser.

mod keeper;
mod ring;

pub use keeper::{KeyKeeper, LoadKey};
pub use ring::{all, for_seal, own, was_kept_again};
