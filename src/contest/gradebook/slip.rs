//! Marks that go back to a student: a text or a file, sealed to the key that came with the student's homework.

use super::book::GradeRow;
use super::by_hand::{MOST_REMARK, SlipText};
use crate::contest::challenge::MOST_TITLE;
use crate::contest::course_plan::CoursePlan;
use crate::contest::submission::moment::ClockTime;
use crate::contest::submission::{MOST_STUDENT, Student};
use crate::record::code::{CodeError, TextKind, kind_of, pack, unpack};
use crate::record::seal::{KEY, PublicKey, SealError, SecretKey, open, seal};
use crate::record::{Fingerprint, rules_of};
use crate::study::quiz::Mark;
use game::RULES_VERSION;
use game::json;
use serde::{Deserialize, Serialize};

/// The texts that marks travel as.
pub const SLIP_FORMS: [TextKind; 2] = [TextKind::MarksSlip, TextKind::Sealed];
/// Bytes of a slip at most.
pub const MOST_SLIP: u32 = 100_000;
/// Pieces of work on a slip.
const MOST_LINES: usize = 100;
/// Texts of a piece of work on a slip.
const MOST_TEXTS: usize = 40;

/// A student's marks in a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarksSlip {
    /// [`RULES_VERSION`] at the time of writing.
    pub rules: u32,
    /// The plan's key.
    pub plan: Fingerprint,
    /// What the course is called.
    pub title: String,
    /// The student whose marks they are.
    pub student: Student,
    /// When they were written.
    pub at: ClockTime,
    /// A line for each piece of work that has a mark.
    pub lines: Vec<SlipLine>,
    /// The mark of the course so far.
    pub total: Mark,
}

/// A mark on a slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipLine {
    /// The number of the work.
    pub item: u8,
    /// The mark.
    pub mark: Mark,
    /// Days late.
    #[serde(default, skip_serializing_if = "is_none")]
    pub days_late: u32,
    /// What the instructor wrote beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
    /// Texts of it which the instructor has not read yet: a part of the mark is open.
    #[serde(default, skip_serializing_if = "is_none")]
    pub waits: u32,
    /// What was given for its texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<SlipText>,
}

/// Why a text holds no marks for this student.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// What it holds does not read as marks.
    NotMarks,
    /// It is sealed to a key that is not in this browser.
    NoKey,
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_none(days: &u32) -> bool {
    *days == 0
}

impl MarksSlip {
    /// The marks of a row of the gradebook.
    pub fn new(plan: &CoursePlan, row: &GradeRow, at: ClockTime) -> Self {
        let lines = plan.items.iter().zip(&row.cells).filter_map(|(item, cell)| {
            let remark = cell.by_hand.as_ref().map_or("", |(_, reason)| reason);
            let remark = remark.chars().take(MOST_REMARK).collect();
            Some(SlipLine {
                item: item.number,
                mark: cell.mark()?,
                days_late: cell.days_late,
                remark,
                waits: if cell.is_open() { u32::try_from(cell.waits).unwrap_or(u32::MAX) } else { 0 },
                texts: cell.texts.iter().take(MOST_TEXTS).cloned().collect(),
            })
        });
        Self {
            rules: RULES_VERSION,
            plan: plan.key,
            title: plan.title.clone(),
            student: row.student.clone(),
            at,
            lines: lines.collect(),
            total: row.total,
        }
    }

    /// The text: sealed to a key, or open. `random` is from a source that nobody can guess, new each time.
    pub fn text(&self, to: Option<&PublicKey>, random: [u8; KEY]) -> String {
        let bytes = json::text(self).into_bytes();
        match to {
            Some(to) => seal(TextKind::MarksSlip, &bytes, to, random),
            None => pack(TextKind::MarksSlip, &bytes),
        }
    }

    /// Reads a text; one of the keys opens what is sealed.
    ///
    /// # Errors
    /// [`SlipError`] with the first thing that is wrong.
    pub fn read(text: &str, keys: &[SecretKey]) -> Result<Self, SlipError> {
        if kind_of(&SLIP_FORMS, text) != Some(TextKind::Sealed) {
            let bytes = unpack(TextKind::MarksSlip, text, MOST_SLIP).map_err(SlipError::Code)?;
            return Self::from_bytes(&bytes);
        }
        for key in keys {
            match open(TextKind::MarksSlip, text, key, MOST_SLIP) {
                Ok(bytes) => return Self::from_bytes(&bytes),
                Err(SealError::Code(error)) => return Err(SlipError::Code(error)),
                Err(SealError::OtherKey) => {}
            }
        }
        Err(SlipError::NoKey)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, SlipError> {
        rules_of(bytes).ok_or(SlipError::NotMarks)?;
        let slip: Self = json::read_bytes(bytes).map_err(|_| SlipError::NotMarks)?;
        let is_long = |words: &str, most: usize| words.chars().count() > most;
        let student = [&slip.student.name, &slip.student.number];
        let is_too_much = slip.lines.len() > MOST_LINES
            || is_long(&slip.title, MOST_TITLE as usize)
            || student.iter().any(|words| is_long(words, MOST_STUDENT as usize))
            || slip.lines.iter().any(|line| is_long(&line.remark, MOST_REMARK) || line.mark > Mark::FULL)
            || slip
                .lines
                .iter()
                .any(|line| line.texts.len() > MOST_TEXTS || line.texts.iter().any(SlipText::is_too_much));
        if is_too_much { Err(SlipError::NotMarks) } else { Ok(slip) }
    }
}
