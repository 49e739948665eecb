//! A lab as the subject of a report: what it is for, what was asked, what each item earned, what was answered and written.

use super::compose::{ItemEarned, ReportSubject};
use super::run::ReportStart;
use super::words::ReportWords;
use crate::crm::book::CrmBook;
use crate::record::Save;
use crate::record::paper::PaperLanguage;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{Lab, LabForm, LabMark, fill};

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
        let points = |item: &str| mark.line(item).map(|line| words.points(language, line.earned, line.most));
        let items = lab.steps.iter().map(|step| (&step.id, said(&step.text)));
        let items = items.chain(lab.questions.iter().map(|question| (&question.id, said(&question.ask))));
        let items = items.chain(lab.artefacts.iter().map(|artefact| (&artefact.id, said(&artefact.ask))));
        let items = items.chain(lab.goals.iter().map(|goal| (&goal.id, said(&goal.text))));
        let earned = |(id, what): (&String, String)| Some(ItemEarned { item: id.clone(), what, earned: points(id)? });
        let answered = lab.questions.iter().filter_map(|question| {
            let answer = book.coursework().answer(&lab.item(&question.id))?;
            let choice = |code: &str| words.say(language, &format!("choice.{code}")).to_owned();
            let between = words.say(language, "steps.between");
            Some((said(&question.ask), in_words(&question.form, answer, between, &said, &choice)))
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
            marks: items.filter_map(earned).collect(),
            answers: answered.chain(written).collect(),
        }
    }
}

/// An answer as the report prints it: options and steps are recorded by their numbers, choices of a figure by their codes.
fn in_words(
    form: &LabForm,
    answer: &str,
    between: &str,
    said: &dyn Fn(&Bilingual) -> String,
    choice: &dyn Fn(&str) -> String,
) -> String {
    let listed = |options: &[Bilingual], between: &str| {
        let named = answer.split(',').map(|part| options.get(part.trim().parse::<usize>().ok()?).map(said));
        let named: Option<Vec<String>> = named.collect();
        named.map_or_else(|| answer.to_owned(), |named| named.join(between))
    };
    match form {
        LabForm::Single { options, .. } | LabForm::Multiple { options, .. } => listed(options, between),
        LabForm::Break { steps, .. } => listed(steps, between),
        LabForm::Order(steps) => listed(steps, " → "),
        LabForm::Choose(_) => choice(answer.trim()),
        LabForm::Number(_) | LabForm::Worked(_) | LabForm::Text(_) => answer.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_in_words() {
        let options =
            || ["first", "second", "third"].map(|text| Bilingual { zh: text.to_owned(), en: text.to_owned() });
        let single = LabForm::Single { options: options().to_vec(), right: 0 };
        let several = LabForm::Multiple { options: options().to_vec(), right: vec![0, 1] };
        let order = LabForm::Order(options().to_vec());
        let text = LabForm::Text(Vec::new());
        for (form, answer, expect) in [
            (&single, "1", "second"),
            (&single, "7", "7"),
            (&several, "0,2", "first; third"),
            (&order, "2,0,1", "third → first → second"),
            (&text, "1", "1"),
        ] {
            let found = in_words(form, answer, "; ", &|text| text.en.clone(), &str::to_owned);
            assert_eq!(found, expect, "{answer}");
        }
    }
}
