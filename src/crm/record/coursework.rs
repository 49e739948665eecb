//! Records of coursework: what a student answers, writes and asks for while doing a lab.

use serde::{Deserialize, Serialize};

/// Something that is done for a lab. An item is named by its lab and its own name: `e04/rate`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CourseworkRecord {
    /// A question is answered; the last answer counts.
    Answer {
        /// Which question.
        item: String,
        /// The answer as text: a number as it was written, otherwise options or steps by their numbers.
        text: String,
    },
    /// A hint is opened.
    Hint {
        /// Of which step or question.
        item: String,
        /// Which, from 0.
        step: u8,
    },
    /// A text is written; the last one counts.
    Write {
        /// In which field.
        field: String,
        /// The text.
        text: String,
    },
}
