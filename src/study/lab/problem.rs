//! What can be wrong with a file of labs.

use crate::study::bilingual::Bilingual;
use game::json::JsonError;

/// Labs cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabsProblem {
    /// The text is longer than any file of labs.
    TooLong,
    /// It is no JSON of the right form.
    Json(JsonError),
    /// It has too many labs.
    TooMany,
    /// Something in a lab is wrong: the lab, and what of it.
    Lab {
        /// The lab's id.
        lab: String,
        /// The step, question or other part; the lab itself where it is empty.
        part: String,
        /// What.
        problem: LabProblem,
    },
}

/// What is wrong with a part of a lab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabProblem {
    /// A name is none, or is used twice.
    Id,
    /// A number is beyond what makes sense: minutes, points, how many of something.
    Range,
    /// A text is missing in a language, too long, or has a placeholder that nothing fills.
    Text,
    /// A page, a handbook section, an act, a list, a column, a figure, a pick or a field does not exist.
    Name,
    /// A figure is asked of something that it is not about.
    Subject,
    /// A check or a question has no form, or several.
    Form,
    /// Too few or too many options, two alike, or a key that is none of them.
    Options,
    /// A formula cannot be read.
    Formula,
}

/// Bytes of one text.
const LONGEST_TEXT: usize = 2_000;
/// Letters of a name within a lab.
const LONGEST_ID: usize = 24;

/// What a part of a lab comes to, or what is wrong with it.
pub(super) type Checked<T> = Result<T, LabProblem>;

/// Whether a number makes sense.
pub(super) fn within(number: u8, least: u8, most: u8) -> Checked<()> {
    if (least..=most).contains(&number) { Ok(()) } else { Err(LabProblem::Range) }
}

/// Whether a name is one.
pub(super) fn is_id(name: &str) -> Checked<()> {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let is_one = !name.is_empty() && name.len() <= LONGEST_ID && name.bytes().all(is_letter);
    if is_one { Ok(()) } else { Err(LabProblem::Id) }
}

/// Whether a text is there in both languages, and not too long.
pub(super) fn is_text(text: &Bilingual) -> Checked<()> {
    if text.is_incomplete() || text.bytes() > LONGEST_TEXT { Err(LabProblem::Text) } else { Ok(()) }
}
