//! What the engine says of a text that is not SQL, taken apart, so that a person gets a sentence with the place.

use serde::{Deserialize, Serialize};

/// The longest word that is told.
const MOST_WORD: usize = 40;

/// Where something stands in a query; both are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SqlPlace {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

/// Why a text is not SQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SqlMistake {
    /// It begins with a word with which no query begins.
    NotAQuery {
        /// Where.
        at: SqlPlace,
        /// The word.
        word: String,
    },
    /// A word or sign cannot stand where it does.
    Misplaced {
        /// Where.
        at: SqlPlace,
        /// The word.
        word: String,
    },
    /// Something is missing at the end.
    EndsEarly,
    /// A quotation mark is not followed by a second one.
    NotClosed {
        /// Where it stands.
        at: SqlPlace,
    },
    /// Parts lie too deeply within each other.
    TooDeep,
    /// Something else.
    Other,
}

/// Reads what the engine says: `ParserError("Expected: an SQL statement, found: SELEC at Line: 1, Column: 1")`.
pub fn sql_mistake(told: &str) -> SqlMistake {
    if told.contains("RecursionLimitExceeded") {
        return SqlMistake::TooDeep;
    }
    let text = quoted(told);
    let (message, at) = match text.rsplit_once(" at Line: ") {
        Some((message, place)) => (message, place_of(place)),
        None => (text.as_str(), None),
    };
    let is_open = message.starts_with("Unterminated") || message.contains("close delimiter");
    let found = message.strip_prefix("Expected: ").and_then(|rest| rest.rsplit_once(", found: "));
    match (found, at) {
        (Some((_, "EOF")), _) => SqlMistake::EndsEarly,
        (_, Some(at)) if is_open => SqlMistake::NotClosed { at },
        (Some((expected, word)), Some(at)) => {
            let word = word.chars().take(MOST_WORD).collect();
            match expected {
                "an SQL statement" => SqlMistake::NotAQuery { at, word },
                _ => SqlMistake::Misplaced { at, word },
            }
        }
        _ => SqlMistake::Other,
    }
}

/// What stands between the outer quotation marks, as it was before it was quoted.
fn quoted(told: &str) -> String {
    let inner = told.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"')).map_or(told, |(inner, _)| inner);
    let mut text = String::new();
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next()),
            letter => text.push(letter),
        }
    }
    text
}

/// `1, Column: 15`.
fn place_of(text: &str) -> Option<SqlPlace> {
    let (line, column) = text.split_once(", Column: ")?;
    Some(SqlPlace { line: line.trim().parse().ok()?, column: column.trim().parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_engine_says_is_taken_apart() {
        let at = |line, column| SqlPlace { line, column };
        let word = str::to_owned;
        let cases = [
            (
                "ParserError(\n    \"Expected: an SQL statement, found: SELEC at Line: 1, Column: 1\",\n)",
                SqlMistake::NotAQuery { at: at(1, 1), word: word("SELEC") },
            ),
            (
                "ParserError(\n    \"Expected: end of statement, found: \\\"name\\\" at Line: 2, Column: 13\",\n)",
                SqlMistake::Misplaced { at: at(2, 13), word: word("\"name\"") },
            ),
            ("ParserError(\n    \"Expected: identifier, found: EOF\",\n)", SqlMistake::EndsEarly),
            (
                "TokenizerError(\n    \"Unterminated string literal at Line: 1, Column: 34\",\n)",
                SqlMistake::NotClosed { at: at(1, 34) },
            ),
            (
                "TokenizerError(\n    \"Expected close delimiter '\\\"' before EOF. at Line: 1, Column: 8\",\n)",
                SqlMistake::NotClosed { at: at(1, 8) },
            ),
            ("RecursionLimitExceeded", SqlMistake::TooDeep),
            ("ParserError(\n    \"something new\",\n)", SqlMistake::Other),
            ("", SqlMistake::Other),
        ];
        for (told, expect) in cases {
            assert_eq!(sql_mistake(told), expect, "{told}");
        }
    }
}
