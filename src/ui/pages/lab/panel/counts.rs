//! How much of a lab is done.

use super::open_lab::OpenLab;
use crate::study::lab::LabLineState;
use leptos::prelude::*;

/// How much of each part is done, of how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LabCounts {
    /// Steps.
    pub steps: (usize, usize),
    /// Questions.
    pub questions: (usize, usize),
    /// Texts.
    pub texts: (usize, usize),
}

impl LabCounts {
    /// Of the open game's lab.
    pub fn of(open: OpenLab) -> Memo<Self> {
        Memo::new(move |_| {
            let Some(now) = open.now() else { return Self::default() };
            open.with(|content| {
                let lab = &content.lab;
                let is_done = |state: &LabLineState| match state {
                    LabLineState::Step(check) => check.is_done,
                    LabLineState::Answer { is_answered, .. } => *is_answered,
                    LabLineState::Text { is_written, .. } => *is_written,
                    LabLineState::Goal(_) => false,
                };
                let done = |id: &str| now.mark.line(id).is_some_and(|line| is_done(&line.state));
                let written = |id: &str| now.work.written(&lab.item(id)).is_some_and(|text| !text.trim().is_empty());
                let thoughts = lab.reflection.iter().filter(|one| written(&one.id)).count();
                Self {
                    steps: (lab.steps.iter().filter(|one| done(&one.id)).count(), lab.steps.len()),
                    questions: (lab.questions.iter().filter(|one| done(&one.id)).count(), lab.questions.len()),
                    texts: (
                        lab.artefacts.iter().filter(|one| done(&one.id)).count() + thoughts,
                        lab.artefacts.len() + lab.reflection.len(),
                    ),
                }
            })
        })
    }
}
