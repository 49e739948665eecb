//! Floor 2: answers for people, read from an [`game::observation::Observation`] and nothing else.

pub mod customer_work;
pub mod next_tender;
pub mod remark;
pub mod rivals;
pub mod workload;

#[cfg(test)]
mod sample;
