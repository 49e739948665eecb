//! A submission: a student's decisions in a challenge, without any claim about what came of them.
//!
//! Files beside: `bundle` and `received` read what comes in, `identity` and `moment` say whose it is and
//! when it was made, `verify` plays it again, with `record_check` where there are records, `year_replay` goes through
//! its year.

pub mod bundle;
mod fingerprints;
pub mod identity;
pub mod moment;
pub mod received;
pub mod record_check;
pub mod verify;
pub mod year_replay;

use crate::contest::challenge::Challenge;
use crate::crm::saved::SavedRecord;
use crate::record::code::{CodeError, TextKind, pack, unpack};
use crate::record::{Fingerprint, Log, MOST_ENTRIES, check_log, check_records, rules_of};
use game::RULES_VERSION;
use game::json;
use moment::ClockTime;
use serde::{Deserialize, Serialize};

/// Characters that a student's name or number has at most.
pub const MOST_STUDENT: u32 = 60;
/// Bytes that a submission has at most once unpacked.
pub const MOST_SUBMISSION: u32 = 4_000_000;

/// The student who hands in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Student {
    /// The name.
    pub name: String,
    /// The number at school.
    pub number: String,
}

/// What a student hands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// [`RULES_VERSION`] at the time of playing.
    pub rules: u32,
    /// The challenge's fingerprint.
    pub challenge: Fingerprint,
    /// The student.
    pub student: Student,
    /// The name of the student's company.
    pub company: String,
    /// When it was handed in, as the page's clock said; orders resubmissions, nothing else.
    pub at: ClockTime,
    /// The decisions.
    pub log: Log,
    /// What was added on the CRM workbench.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<SavedRecord>,
}

/// Why a text is not a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SubmissionError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// It is a saved game: to be opened, and handed in from there.
    SavedGame,
    /// What it holds does not read as a submission.
    NotASubmission,
    /// It was played under other rules.
    OtherRules {
        /// The submission's rules version.
        found: u32,
        /// This page's rules version.
        known: u32,
    },
    /// A name, a date or the log is longer than it may be.
    TooMuch,
    /// It is sealed, and there is no key to open it.
    NoKey,
    /// It is sealed to another key than the one that is here.
    OtherKey,
}

impl Submission {
    /// What a student hands in for a challenge, without records.
    pub fn new(challenge: &Challenge, student: Student, company: String, at: ClockTime, log: Log) -> Self {
        let records = Vec::new();
        Self { rules: challenge.rules, challenge: challenge.fingerprint(), student, company, at, log, records }
    }

    /// The same with what was added on the CRM workbench.
    #[must_use]
    pub fn with_records(self, records: Vec<SavedRecord>) -> Self {
        Self { records, ..self }
    }

    /// The submission as text, readable by anybody who gets it. A formal year has 7,000 to 14,500 letters, and
    /// some 90 more when it is sealed: a chat may take it as a file.
    pub fn code(&self) -> String {
        pack(TextKind::Submission, &self.bytes())
    }

    /// The submission as bytes, to be packed or sealed.
    pub fn bytes(&self) -> Vec<u8> {
        json::text(self).into_bytes()
    }

    /// Reads an open text, on its own or in a file; [`crate::contest::submission::received`] also reads sealed ones.
    ///
    /// # Errors
    /// [`SubmissionError`] with the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, SubmissionError> {
        let bytes = unpack(TextKind::Submission, text, MOST_SUBMISSION).map_err(SubmissionError::Code)?;
        Self::from_bytes(&bytes)
    }

    /// Reads the bytes of [`Submission::bytes`].
    ///
    /// # Errors
    /// As [`Submission::read`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SubmissionError> {
        if bytes.len() > MOST_SUBMISSION as usize {
            return Err(SubmissionError::TooMuch);
        }
        let rules = rules_of(bytes).ok_or(SubmissionError::NotASubmission)?;
        if rules != RULES_VERSION {
            return Err(SubmissionError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let submission: Self = json::read_bytes(bytes).map_err(|_| SubmissionError::NotASubmission)?;
        let Self { student, company, at, log, records, .. } = &submission;
        let words = [&student.name, &student.number, company].map(|word| word.chars().count());
        let longest = words.into_iter().chain([at.letters()]).max();
        if longest > Some(MOST_STUDENT as usize) || log.len() > MOST_ENTRIES as usize {
            return Err(SubmissionError::TooMuch);
        }
        check_log(log).and_then(|()| check_records(records, log)).map_err(|_| SubmissionError::TooMuch)?;
        Ok(submission)
    }
}
