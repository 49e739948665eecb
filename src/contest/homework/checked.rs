//! What checking homework comes to.

use super::HomeworkFinding;
use super::written::{HandedText, HandedTexts};
use crate::contest::course_plan::TextMarking;
use crate::crm::coursework::Coursework;
use crate::crm::saved::SavedRecord;
use crate::record::{Fingerprint, LogEntry};
use crate::study::lab::LabMark;
use crate::study::quiz::analysis::StudentPaper;
use crate::study::quiz::{Mark, Topic};
use crate::study::report::{ReportTexts, Rubric};

/// Homework, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckedHomework {
    /// What it earns before any lateness; none where that cannot be said.
    pub mark: Option<Mark>,
    /// What does not fit.
    pub findings: Vec<HomeworkFinding>,
    /// The answers to questions, for the analysis of an exam.
    pub paper: Option<StudentPaper>,
    /// What was earned in which concept.
    pub topics: Vec<TopicMark>,
    /// What the student wrote and a person is to read.
    pub texts: HandedTexts,
    /// What was looked at, item by item.
    pub detail: WorkDetail,
    /// Of work in a game, by what a run is known: its log from its beginning on.
    pub run: Option<Fingerprint>,
}

/// Commands and records from which on it is no chance that two students have the same ones, to the minute and the
/// letter.
const LEAST_RUN: usize = 8;

/// By what the work of a student in a game is known: all commands and records since it began, in their order; none of
/// work so short that another student may well have done the same.
pub fn run_known_by(log: &[LogEntry], records: &[SavedRecord]) -> Option<Fingerprint> {
    let is_long = log.len() + records.len() >= LEAST_RUN;
    is_long.then(|| Fingerprint::of(game::json::text(&(log, records)).as_bytes()))
}

/// What was looked at in homework, item by item.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum WorkDetail {
    /// Nothing more than the homework has itself.
    #[default]
    None,
    /// A lab.
    Lab {
        /// What each item earned.
        mark: LabMark,
        /// What was answered and written.
        work: Coursework,
        /// Which recording of its situation it began in, from 1.
        recording: u8,
    },
    /// A report.
    Report {
        /// What the program could check, with the claims in numbers.
        rubric: Rubric,
        /// What was written.
        texts: ReportTexts,
    },
}

impl CheckedHomework {
    /// What it earns before any lateness, with what the instructor gave for its texts; none where that cannot be said.
    pub fn earned(&self, marking: TextMarking, given: &dyn Fn(&HandedText) -> Option<Mark>) -> Option<Mark> {
        let mark = self.mark?;
        Some(if self.texts.is_empty() { mark } else { self.texts.mark(marking, given) })
    }
}

/// What something earned in a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicMark {
    /// The concept.
    pub topic: Topic,
    /// What was earned.
    pub mark: Mark,
}
