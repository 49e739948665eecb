//! Floor 2: answers for people, read-only, from what one company may know.

pub mod post_mortem;
