//! Why a query has no result. The words are the interface's.

use super::mistake::SqlMistake;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;

/// Why a query has no result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueryTrouble {
    /// There is no statement, or there are several.
    NotOne,
    /// It would change something.
    NotSelect,
    /// There is no such table, or the role does not see it.
    NoTable {
        /// Its name.
        name: String,
    },
    /// There is no such column, or the role does not see it.
    NoColumn {
        /// Its name.
        name: String,
    },
    /// It is not SQL.
    NotSql {
        /// Where and why.
        mistake: SqlMistake,
    },
    /// There is no such function.
    NoFunction {
        /// Its name.
        name: String,
    },
    /// A function counts bytes, and would take Chinese words apart.
    ByBytes {
        /// Its name.
        name: String,
    },
    /// The engine has failed in the middle of it.
    Broken,
    /// It looks at more rows than a query may.
    TooMuch {
        /// How many it may.
        most: u64,
    },
    /// The engine cannot do it.
    Engine {
        /// What the engine says of it.
        detail: String,
    },
}

impl fmt::Display for QueryTrouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the query has no result: {self:?}")
    }
}

impl Error for QueryTrouble {}
