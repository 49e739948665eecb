//! Labs and cases as the course's map and its progress know them: a name, a title, and what they are about.

use crate::study::bilingual::Bilingual;
use crate::study::quiz::progress::QuizProgress;
use crate::study::quiz::{Mark, Topic};
use game::json::{self, JsonError};
use serde::Deserialize;
use std::collections::BTreeSet;

/// A lab or a case of the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseWork {
    /// What it is.
    pub kind: CourseWorkKind,
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// What it is about.
    pub topics: Vec<Topic>,
}

/// Bytes of the list at most.
const LONGEST: usize = 200_000;

/// Reads the list of labs and cases, labs first.
///
/// # Errors
/// [`JsonError`]: it belongs to another release.
pub fn read_works(text: &str) -> Result<Vec<CourseWork>, JsonError> {
    let WorkList { labs, cases } = json::read(text.get(..LONGEST).unwrap_or(text))?;
    let of = |kind: CourseWorkKind| {
        move |head: WorkHead| CourseWork { kind, id: head.id, title: head.title, topics: head.topics }
    };
    Ok(labs.into_iter().map(of(CourseWorkKind::Lab)).chain(cases.into_iter().map(of(CourseWorkKind::Case))).collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkList {
    labs: Vec<WorkHead>,
    cases: Vec<WorkHead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkHead {
    id: String,
    title: Bilingual,
    topics: Vec<Topic>,
}

/// What a work of the course is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CourseWorkKind {
    /// A lab.
    Lab,
    /// A case.
    Case,
}

impl CourseWork {
    /// What the best attempt earned; none before one was finished.
    pub fn best(&self, progress: &QuizProgress) -> Option<Mark> {
        match self.kind {
            CourseWorkKind::Lab => progress.labs.get(&self.id).filter(|lab| lab.attempts > 0).map(|lab| lab.best),
            CourseWorkKind::Case => progress.cases.get(&self.id).filter(|case| case.attempts > 0).map(|case| case.best),
        }
    }

    /// What it says of one concept: of a lab, the best mark of the items that show it.
    pub fn best_about(&self, topic: Topic, progress: &QuizProgress) -> Option<Mark> {
        match self.kind {
            CourseWorkKind::Lab => {
                progress.labs.get(&self.id).filter(|lab| lab.attempts > 0).map(|lab| lab.about(topic))
            }
            CourseWorkKind::Case => self.best(progress),
        }
    }

    /// Its address below `#/course/`.
    pub fn address(&self) -> String {
        let kind = match self.kind {
            CourseWorkKind::Lab => "lab",
            CourseWorkKind::Case => "case",
        };
        format!("{kind}/{}", self.id)
    }

    /// Whether it is about one of these topics.
    pub fn is_about(&self, topics: &BTreeSet<Topic>) -> bool {
        self.topics.iter().any(|topic| topics.contains(topic))
    }
}
