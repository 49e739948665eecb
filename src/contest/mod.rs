//! Floor 3: games against each other. So far the tournament that keeps the lessons true.

pub mod lessons;
pub mod tally;
pub mod tournament;
