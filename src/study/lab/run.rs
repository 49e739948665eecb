//! A lab under way: its beginning, and what the figures were when questions were answered.

use super::form::{FigureMoment, Lab};
use super::key::{WorkedAnswer, key, moment};
use super::start::LabStart;
use super::view::LabView;
use std::collections::BTreeMap;

/// A lab under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabRun {
    start: LabStart,
    /// By question: its key at each answer.
    keys: BTreeMap<String, Vec<Option<WorkedAnswer>>>,
}

impl LabRun {
    /// A lab that begins in this view of its situation.
    pub fn begin(lab: &Lab, view: &LabView<'_>) -> Self {
        Self { start: LabStart::of(lab, view), keys: BTreeMap::new() }
    }

    /// The beginning.
    pub const fn start(&self) -> &LabStart {
        &self.start
    }

    /// Keeps the keys of the questions that have just been answered, if their figures count at that moment. To be called
    /// after each record of coursework.
    pub fn note(&mut self, lab: &Lab, view: &LabView<'_>) {
        for question in &lab.questions {
            if moment(&question.form) != Some(FigureMoment::Answer) {
                continue;
            }
            let answers = view.book.coursework().answers(&lab.item(&question.id)).len();
            let known = self.keys.entry(question.id.clone()).or_default();
            if known.len() < answers {
                known.resize(answers, key(&self.start, view, &question.form));
            }
        }
    }

    /// The key of a question when its answer of that place, from 0, was given.
    pub(super) fn key_at(&self, question: &str, place: usize) -> Option<&WorkedAnswer> {
        self.keys.get(question)?.get(place)?.as_ref()
    }
}
