//! Floor 2: answers for people, read-only, from what one company may know.

pub mod ahead;
pub mod answer;
pub mod buyers;
pub mod care_work;
pub mod cash;
pub mod class_programme;
pub mod classes;
pub mod closed;
pub mod credit;
pub mod customer_work;
pub mod dates;
pub mod decline;
pub mod delivery;
pub mod downfall;
pub mod estimate;
pub mod factors;
pub mod habits;
pub mod if_won;
pub mod keeping;
pub mod lanes;
pub mod lessons;
pub mod market;
pub mod month_review;
pub mod moves;
pub mod needs;
pub mod next_tender;
pub mod pareto;
pub mod patterns;
pub mod plan;
pub mod post_mortem;
pub mod preview;
pub mod programmes;
pub mod quadrants;
pub mod remark;
pub mod retention;
pub mod rfm;
pub mod service;
pub mod to_do;
pub mod urgency;
pub mod value;
pub mod workload;
pub mod year_of_keeping;

#[cfg(test)]
mod sample;
