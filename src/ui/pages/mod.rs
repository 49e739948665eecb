//! The pages: one folder each, with one entry component that `shell::stage` mounts.

pub mod awards;
pub mod bid;
pub mod start;
pub mod tenders;
