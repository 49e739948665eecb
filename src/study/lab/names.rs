//! The names of a lab that its parts may use, and whether what they name is there.

use super::figure::LabFigure;
use super::form::LabPick;
use super::problem::{Checked, LabProblem, is_id, is_text};
use super::text::holes;
use super::written::WrittenLab;
use crate::study::bilingual::Bilingual;
use std::collections::BTreeSet;

/// The names of a lab.
pub(super) struct LabNames {
    picks: Vec<LabPick>,
    questions: BTreeSet<String>,
    fields: BTreeSet<String>,
}

impl LabNames {
    /// No names.
    pub(super) const fn none() -> Self {
        Self { picks: Vec::new(), questions: BTreeSet::new(), fields: BTreeSet::new() }
    }

    /// The names of a lab, each used once.
    pub(super) fn of(lab: &WrittenLab, picks: &[LabPick]) -> Checked<Self> {
        let questions: Vec<&String> = lab.questions.iter().map(|one| &one.id).collect();
        let texts = lab.questions.iter().filter(|one| one.text.is_some()).map(|one| &one.id);
        let artefacts = lab.artefacts.iter().map(|one| &one.id);
        let fields: Vec<&String> = artefacts.chain(lab.reflection.iter().map(|one| &one.id)).collect();
        let steps = lab.steps.iter().map(|one| &one.id);
        let goals = lab.goals.iter().map(|one| &one.id);
        let all = steps.chain(goals).chain(questions.iter().copied()).chain(fields.iter().copied());
        let mut seen = BTreeSet::new();
        for id in all.chain(picks.iter().map(|pick| &pick.name)) {
            is_id(id)?;
            if !seen.insert(id.as_str()) {
                return Err(LabProblem::Id);
            }
        }
        Ok(Self {
            picks: picks.to_vec(),
            questions: questions.into_iter().cloned().collect(),
            fields: fields.into_iter().chain(texts).cloned().collect(),
        })
    }

    /// Whether a text is sound: complete, and with placeholders that are picks or among these.
    pub(super) fn text(&self, text: &Bilingual, known: &[String]) -> Checked<()> {
        is_text(text)?;
        let fills =
            |hole: &&str| self.picks.iter().any(|pick| pick.name == *hole) || known.iter().any(|one| one == hole);
        let are_filled = [&text.zh, &text.en].into_iter().all(|text| holes(text).iter().all(&fills));
        if are_filled { Ok(()) } else { Err(LabProblem::Text) }
    }

    /// Whether there is such a pick.
    pub(super) fn pick(&self, name: &str) -> Checked<&LabPick> {
        self.picks.iter().find(|pick| pick.name == name).ok_or(LabProblem::Name)
    }

    /// Whether there is such a question.
    pub(super) fn question(&self, name: &str) -> Checked<()> {
        if self.questions.contains(name) { Ok(()) } else { Err(LabProblem::Name) }
    }

    /// Whether something of that name is written.
    pub(super) fn field(&self, name: &str) -> Checked<()> {
        if self.fields.contains(name) { Ok(()) } else { Err(LabProblem::Name) }
    }

    /// The figure of that name, about something that it can be about; a choice or a number.
    pub(super) fn figure(&self, name: &str, of: Option<&str>, is_choice: bool) -> Checked<LabFigure> {
        let figure = LabFigure::named(name).ok_or(LabProblem::Name)?;
        let fits = match of {
            None => figure.is_of_company(),
            Some(pick) => figure.subjects().contains(&self.pick(pick)?.rule.kind()),
        };
        if !fits {
            return Err(LabProblem::Subject);
        }
        if figure.choices().is_empty() == is_choice { Err(LabProblem::Form) } else { Ok(figure) }
    }
}
