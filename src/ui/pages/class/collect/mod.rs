//! The instructor takes in what the class hands in.

mod save_all;
mod submissions;

pub use submissions::Submissions;
