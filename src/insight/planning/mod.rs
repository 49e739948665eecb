//! Planning: what employees do and when, where planned work leads, what is due.

pub mod acceptance;
pub mod customer_work;
pub mod dates;
pub mod delivery;
pub mod guests;
pub mod in_time;
pub mod preview;
pub mod projection;
pub mod proposal;
pub mod schedule;
pub mod workload;
