//! The data room: tables and their keys, queries, import.

mod builder;
mod diagram;
mod import;
mod query;
mod results;
mod runner;
mod tables;

pub use import::ImportPanel;
pub use query::QueryPanel;
pub use tables::TablesPanel;
