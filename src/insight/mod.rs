//! Floor 2: answers for people, read-only, from what one company may know.

pub mod estimate;
pub mod habits;
pub mod if_won;
pub mod post_mortem;
