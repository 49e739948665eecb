//! The guided first month: a card that says the next step, why, and where.

mod coach;
mod words;

pub use coach::{Coach, GuideState, use_guide};
