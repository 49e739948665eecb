//! The pages: one folder each, with one entry component that `shell::stage` mounts.

pub mod customers;
pub mod desk;
pub mod market;
pub mod people;
pub mod planner;
pub mod start;
