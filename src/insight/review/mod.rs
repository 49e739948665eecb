//! Looking back: what a month or a year brought and taught.

pub mod expected_score;
pub mod highlights;
pub mod lessons;
pub mod month;
pub mod planned;
pub mod score_steps;
pub mod year_of_care;
