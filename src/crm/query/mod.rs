//! The data room: lists as tables with keys, and queries over them in SQL, read-only and within limits.
//!
//! | what | where |
//! |---|---|
//! | a list as a table of plain values | `table` |
//! | which column of which table names a row of another | `keys` |
//! | a query over tables, by the engine | `engine` |
//! | functions that count bytes instead of letters | `letters` |
//! | a query with what it may see, and what it found | `job` |
//! | why a query has no result | `trouble` |
//! | where and why a text is not SQL | `mistake` |
//! | a query made of choices | `builder` |
//! | queries that come with the workbench | `library` |

pub mod builder;
pub mod engine;
pub mod job;
pub mod keys;
mod letters;
pub mod library;
pub mod mistake;
pub mod table;
pub mod trouble;
