//! Floor 2: answers for people, read-only, from what one company may know.

pub mod cash;
pub mod customer_work;
pub mod dates;
pub mod delivery;
pub mod estimate;
pub mod habits;
pub mod if_won;
pub mod lanes;
pub mod lessons;
pub mod market;
pub mod needs;
pub mod next_tender;
pub mod plan;
pub mod post_mortem;
pub mod preview;
pub mod remark;
pub mod to_do;
pub mod workload;

#[cfg(test)]
mod sample;
