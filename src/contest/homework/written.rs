//! What students wrote: a program can check that something is there, names terms and cites figures, and a person has to
//! read whether it is any good. So a text has a part that the program earns, and one that the instructor gives.

use crate::contest::course_plan::{PROGRAM_SHARE, TextMarking};
use crate::crm::coursework::Coursework;
use crate::record::Fingerprint;
use crate::study::lab::{Lab, LabLine, LabLineState, LabMark};
use crate::study::quiz::Mark;
use crate::study::report::{ReportField, ReportTexts, Rubric};

/// A text that a student wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedText {
    /// Its name within the work: an artefact, a question, or a field of a report.
    pub id: String,
    /// What was written; empty for nothing.
    pub text: String,
    /// What the program's check earns, in the points of its work.
    pub earned: u32,
    /// What the text earns at most, in the points of its work.
    pub most: u32,
}

/// The texts of a piece of homework, with what earns points beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandedTexts {
    /// The texts, in their order.
    pub all: Vec<HandedText>,
    /// Points that everything else earned.
    pub others: u32,
    /// Points of the whole work.
    pub whole: u32,
}

impl HandedText {
    /// By what a mark for it is known: a text that is written anew is to be read anew.
    pub fn key(&self) -> String {
        format!("{}/{}", self.id, Fingerprint::of(self.text.as_bytes()))
    }

    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// What it earns, in thousandths of a point. A text for which the instructor gives nothing at all earns nothing by the
    /// program either: nonsense with the right words in it is no text.
    fn thousandths(&self, marking: TextMarking, given: Option<Mark>) -> u64 {
        let by_program = u64::from(self.earned);
        match (marking, given) {
            (TextMarking::Program, _) => by_program * 1000,
            (TextMarking::Shared, None) => by_program * u64::from(PROGRAM_SHARE),
            (TextMarking::Shared, Some(Mark::NONE)) => 0,
            (TextMarking::Shared, Some(mark)) => {
                let by_person = u64::from(self.most) * u64::from(1000 - PROGRAM_SHARE) * u64::from(mark.0) / 1000;
                by_program * u64::from(PROGRAM_SHARE) + by_person
            }
        }
    }
}

impl HandedTexts {
    /// The texts of a lab: its artefacts, and questions that are answered in the own words.
    pub fn of_lab(lab: &Lab, mark: &LabMark, work: &Coursework) -> Self {
        let text = |line: &LabLine| {
            let LabLineState::Text { .. } = line.state else { return None };
            let text = work.written(&lab.item(&line.item)).unwrap_or_default().to_owned();
            let (earned, most) = (u32::from(line.earned), u32::from(line.most));
            Some(HandedText { id: line.item.clone(), text, earned, most })
        };
        let all: Vec<HandedText> = mark.lines.iter().filter_map(text).collect();
        let in_texts: u32 = all.iter().map(|text| text.earned).sum();
        Self { all, others: mark.earned - in_texts, whole: mark.most }
    }

    /// The texts of a report. What the program checks is checked over all of them, and each has an equal part of it.
    pub fn of_report(rubric: &Rubric, texts: &ReportTexts) -> Self {
        let earned = u32::from(rubric.mark.0);
        let text = |field: ReportField| HandedText {
            id: field.id().to_owned(),
            text: texts.get(field).to_owned(),
            earned,
            most: u32::from(Mark::FULL.0),
        };
        let all: Vec<HandedText> = ReportField::ESSAYS.into_iter().map(text).collect();
        let whole = all.iter().map(|text| text.most).sum();
        Self { all, others: 0, whole }
    }

    /// Whether there is nothing to read.
    pub const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// What the work earns with what the instructor gave for its texts.
    pub fn mark(&self, marking: TextMarking, given: &dyn Fn(&HandedText) -> Option<Mark>) -> Mark {
        let in_texts: u64 = self.all.iter().map(|text| text.thousandths(marking, given(text))).sum();
        let whole = u64::from(self.whole.max(1));
        Mark(((u64::from(self.others) * 1000 + in_texts) / whole).min(1000) as u16)
    }

    /// How many texts wait for the instructor.
    pub fn waiting(&self, marking: TextMarking, given: &dyn Fn(&HandedText) -> Option<Mark>) -> usize {
        let waits = |text: &&HandedText| !text.is_blank() && given(text).is_none();
        if marking == TextMarking::Program { 0 } else { self.all.iter().filter(waits).count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> HandedTexts {
        let text =
            |id: &str, text: &str, earned| HandedText { id: id.to_owned(), text: text.to_owned(), earned, most: 20 };
        HandedTexts { all: vec![text("one", "words", 20), text("two", " ", 0)], others: 40, whole: 100 }
    }

    #[test]
    fn a_part_of_a_text_stays_open_until_the_instructor_gives_it() {
        for (marking, given, mark, waiting) in [
            (TextMarking::Program, None, 600, 0),
            (TextMarking::Program, Some(0), 600, 0),
            // Sixty per cent of twenty points.
            (TextMarking::Shared, None, 520, 1),
            (TextMarking::Shared, Some(1000), 600, 0),
            (TextMarking::Shared, Some(500), 560, 0),
            (TextMarking::Shared, Some(0), 400, 0),
        ] {
            let given = |text: &HandedText| given.filter(|_| text.id == "one").map(Mark);
            let texts = texts();
            let found = (texts.mark(marking, &given), texts.waiting(marking, &given));
            assert_eq!(found, (Mark(mark), waiting), "{marking:?}");
        }
    }

    #[test]
    fn a_text_that_was_changed_is_another() {
        let [one, two] = ["words", "words."].map(|text| HandedText { text: text.to_owned(), ..texts().all[0].clone() });
        assert_ne!(one.key(), two.key());
        assert!(one.key().starts_with("one/"));
    }
}
