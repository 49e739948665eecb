//! A query with what it may see, and what it found: both travel as text between the page and the thread that works.

use super::table::QueryTable;
use super::trouble::QueryTrouble;
use game::json;
use serde::{Deserialize, Serialize};

/// Rows of a result at most.
pub const MOST_ROWS: usize = 1_000;

/// A query with what it may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryJob {
    /// The tables.
    pub tables: Vec<QueryTable>,
    /// The query.
    pub sql: String,
}

/// A cell of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Nothing.
    Empty,
    /// Words.
    Words(String),
    /// A number, written out.
    Number(String),
}

impl Answer {
    /// What it looks like.
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Words(text) | Self::Number(text) => text,
        }
    }
}

/// What a query found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryResult {
    /// The heads.
    pub columns: Vec<String>,
    /// The rows, at most [`MOST_ROWS`].
    pub rows: Vec<Vec<Answer>>,
    /// How many there were in all.
    pub all: u32,
}

/// What a query came to, as text.
pub fn write(outcome: &Result<QueryResult, QueryTrouble>) -> String {
    json::text(outcome)
}

/// What a query came to, from its text.
pub fn read(text: &str) -> Option<Result<QueryResult, QueryTrouble>> {
    json::read(text).ok()
}
