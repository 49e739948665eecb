//! A lab as the subject of a report: what it is for, what was asked, what each item earned, what was answered and written.

use super::compose::ReportSubject;
use super::run::ReportStart;
use super::words::ReportWords;
use crate::crm::book::CrmBook;
use crate::record::Save;
use crate::record::paper::PaperLanguage;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{Lab, LabMark, fill};

impl ReportStart {
    /// Where a lab begins: at the end of its situation.
    pub fn of_situation(situation: &Save) -> Self {
        Self { minute: situation.summary.minute, entries: situation.log.len(), records: situation.records.len() }
    }
}

impl ReportSubject {
    /// A lab that was done, its placeholders filled by `named`.
    pub fn of_lab(
        lab: &Lab,
        mark: &LabMark,
        book: &CrmBook,
        named: &dyn Fn(&str) -> Option<String>,
        words: &ReportWords,
        language: PaperLanguage,
    ) -> Self {
        let said = |text: &Bilingual| {
            let text = match language {
                PaperLanguage::Chinese => &text.zh,
                PaperLanguage::English => &text.en,
            };
            fill(text, named)
        };
        let points = |item: &str| {
            let line = mark.line(item)?;
            Some(words.fill(
                language,
                "lab.points",
                &[("earned", &line.earned.to_string()), ("most", &line.most.to_string())],
            ))
        };
        let items = lab.steps.iter().map(|step| (&step.id, said(&step.text)));
        let items = items.chain(lab.questions.iter().map(|question| (&question.id, said(&question.ask))));
        let items = items.chain(lab.artefacts.iter().map(|artefact| (&artefact.id, said(&artefact.ask))));
        let items = items.chain(lab.goals.iter().map(|goal| (&goal.id, said(&goal.text))));
        let answered = lab.questions.iter().filter_map(|question| {
            let answer = book.coursework().answer(&lab.item(&question.id))?;
            Some((said(&question.ask), answer.to_owned()))
        });
        let asked = lab.artefacts.iter().map(|one| (&one.id, &one.ask));
        let asked = asked.chain(lab.reflection.iter().map(|one| (&one.id, &one.ask)));
        let written = asked.filter_map(|(id, ask)| {
            let text = book.coursework().written(&lab.item(id)).filter(|text| !text.trim().is_empty())?;
            Some((said(ask), text.to_owned()))
        });
        Self {
            title: said(&lab.title),
            purpose: vec![said(&lab.goal)],
            content: vec![said(&lab.scene)],
            marks: items.filter_map(|(id, text)| Some((text, points(id)?))).collect(),
            answers: answered.chain(written).collect(),
        }
    }
}
