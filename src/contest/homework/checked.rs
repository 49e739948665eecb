//! What checking homework comes to.

use super::HomeworkFinding;
use crate::study::quiz::analysis::StudentPaper;
use crate::study::quiz::{Mark, Topic};

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
}

/// What something earned in a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicMark {
    /// The concept.
    pub topic: Topic,
    /// What was earned.
    pub mark: Mark,
}
