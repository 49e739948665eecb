//! The guided first month: a strip that says the next step, why, and where.

mod coach;
mod state;
mod words;

pub use coach::{Coach, GuideFlag};
pub use state::{GuideState, use_guide};
