//! The pages: one folder each, with one entry component that `shell::stage` mounts.

pub mod desk;
pub mod planner;
pub mod start;
