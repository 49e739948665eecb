//! Floor 2: answers for people, read-only, each from an [`game::observation::Observation`]
//! alone.

pub mod cash;
pub mod delivery;
pub mod lessons;
