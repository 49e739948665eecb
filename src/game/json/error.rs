//! Why a text cannot be read, and where.

use std::fmt;

/// Why a text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: u32,
    /// How many bytes of that line had been read.
    pub column: u32,
    /// What is wrong, where it is JSON: something is missing, unknown or of another kind. None where it is
    /// no JSON, or cut off.
    pub wrong: Option<String>,
}

/// For programmers; what a person reads is the interface's.
impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wrong = self.wrong.as_deref().unwrap_or("no JSON");
        write!(f, "{wrong} at line {} column {}", self.line, self.column)
    }
}

impl std::error::Error for JsonError {}
