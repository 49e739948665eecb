//! Floor 2: answers for people, read-only, from what one company may know.

pub mod analytics;
pub mod attention;
pub mod bidding;
pub mod care;
pub mod money;
pub mod planning;
pub mod review;

#[cfg(test)]
pub(crate) mod fixtures;
