//! JSON, read and written in one way each. Saves, challenges, plans, results, jobs for the browser's
//! threads and the digests of golden games all pass here, so that the code of a type that is saved is
//! compiled once for reading and once for writing: a general library brings it once more for each kind
//! of source, target and purpose.
//!
//! Serde says how each type is read and written. The form is the usual one for JSON, with two
//! limits: numbers are whole, and a struct is an object and never a list.
//!
//! Functions of this crate that read or write are marked `#[inline]`, and so are the checks of a market:
//! each is then compiled with its caller. This crate is compiled for speed, and the crate above it for
//! few bytes; code that runs once a game belongs there, and is there already for the types of a save.

mod error;
mod read;
mod reader;
mod write;

pub use error::JsonError;
pub use read::{read, read_bytes};
pub(crate) use write::{Scalar, ScalarPlace, look};
pub use write::{pretty, text};

#[cfg(test)]
mod tests;
