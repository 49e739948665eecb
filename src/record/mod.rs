//! A game as bytes (rulebook 11): the log is the game. What is kept is the scenario's name, the
//! settings and the ordered commands; everything else is computed again by [`replay()`].
//!
//! Whatever comes from outside goes through one checked reader, [`read()`], which either returns a
//! [`Save`] within all limits or says in a [`ReadError`] what is the matter.

mod heading;
mod log;
mod mark;
mod read;
mod replay;
mod save;
pub mod slot;

pub use heading::Heading;
pub use log::{Entry, Log};
pub use mark::Mark;
pub use read::{ReadError, heading, read};
pub use replay::replay;
pub use save::{FORMAT, Save};

/// The largest save that is read, in bytes; a year's log stays under 200 KB.
pub const MOST_BYTES: u64 = 4_000_000;
/// The most entries of a log.
pub const MOST_ENTRIES: u32 = 50_000;
/// The longest name of a company, in characters.
pub const MOST_NAME: u32 = 24;
