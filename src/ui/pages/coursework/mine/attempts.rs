//! How often work was finished in this browser.

use crate::browser::{keys, storage};
use crate::contest::course_plan::PlanWork;
use crate::study::quiz::progress::QuizProgress;

/// How often a lab or a case was finished; 0 for other work, which is not counted.
pub fn attempts_at(work: &PlanWork) -> u16 {
    let progress = || storage::read(&keys::COURSE).and_then(|text| QuizProgress::read(&text).ok());
    match work {
        PlanWork::Lab(name) => progress().and_then(|progress| Some(progress.labs.get(name)?.attempts)).unwrap_or(0),
        PlanWork::Case(name) => progress().and_then(|progress| Some(progress.cases.get(name)?.attempts)).unwrap_or(0),
        PlanWork::Exam(_) | PlanWork::Report(_) | PlanWork::Game(_) => 0,
    }
}
