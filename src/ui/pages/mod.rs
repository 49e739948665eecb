//! The pages: one folder each, with one entry component that `shell::stage` mounts.

pub mod desk;
pub mod finance;
pub mod goods;
pub mod handbook;
pub mod planner;
pub mod start;
pub mod yearend;
