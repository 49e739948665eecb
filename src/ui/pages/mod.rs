//! The pages: one folder each, with one entry component that `shell::stage` mounts.

pub mod start;
