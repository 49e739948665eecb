//! What was chosen in a case and answered in an exam.

use super::SharedBook;
use crate::study::bilingual::Bilingual;
use crate::study::cases::{Case, CaseDecision};
use crate::study::quiz::analysis::{StudentItem, StudentPaper};
use crate::study::quiz::{Form, Mark, Question, QuizAnswer, ReadingPart};
use crate::ui::components::{Column, DataTable, Row};
use crate::ui::pages::course::said;
use crate::ui::pages::coursework::state::{use_coursework, with_own};
use crate::ui::pages::coursework::words::{percent, without_values};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The decisions of a case with what was chosen.
#[component]
pub fn CaseChoices(
    /// The case's name.
    name: String,
    /// What was chosen.
    choices: Vec<u8>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    move || {
        let (_, cases) = coursework.course()?;
        let case: Case = cases.iter().find(|case| case.id == name)?.clone();
        let columns = vec![
            Column::text(t!(i18n, coursework.detail.decision)),
            Column::text(t!(i18n, coursework.detail.chosen)),
            Column::figures(t!(i18n, coursework.board.share)),
        ];
        let choices = choices.clone();
        let rows = move || {
            let locale = i18n.get_locale();
            let row = |(decision, choice): (&CaseDecision, &u8)| {
                let option = decision.options.get(usize::from(*choice))?;
                let earned = percent(Mark(u16::from(option.points.0) * 10));
                Some(
                    Row::new(said(locale, &decision.ask).to_owned())
                        .cell(said(locale, &option.text).to_owned())
                        .cell(earned),
                )
            };
            case.decisions.iter().zip(&choices).filter_map(row).collect()
        };
        Some(view! { <DataTable caption=t!(i18n, coursework.detail.choices) columns rows=Arc::new(rows) /> })
    }
}

/// The questions of an exam with what was answered and what it earned.
#[component]
pub fn ExamAnswers(
    /// The gradebook.
    book: SharedBook,
    /// The paper.
    paper: Option<StudentPaper>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    move || {
        let (paper, bank) = (paper.clone()?, coursework.bank()?);
        let bank = book.with_untracked(|book| book.as_ref().map(|book| with_own(&bank, &book.plan)))?;
        let columns = vec![
            Column::text(t!(i18n, coursework.board.question)),
            Column::text(t!(i18n, coursework.detail.answer)),
            Column::figures(t!(i18n, coursework.board.share)),
        ];
        let found = |item: &StudentItem| -> Option<Question> {
            bank.iter().flat_map(|chapter| &chapter.questions).find(|one| one.id == item.question).cloned()
        };
        let items: Vec<(Option<Question>, StudentItem)> =
            paper.items.iter().map(|one| (found(one), one.clone())).collect();
        let rows = move || {
            let locale = i18n.get_locale();
            let row = |(question, item): &(Option<Question>, StudentItem)| {
                let ask = question
                    .as_ref()
                    .map_or_else(|| item.question.0.clone(), |one| without_values(said(locale, &one.ask)));
                let answer = match &item.answer {
                    Some(answer) => answered(locale, question.as_ref(), answer),
                    None => td_string!(locale, coursework.detail.unanswered).to_owned(),
                };
                Row::new(ask).cell(answer).cell(percent(item.mark))
            };
            items.iter().map(row).collect()
        };
        Some(view! { <DataTable caption=t!(i18n, coursework.detail.answers) columns rows=Arc::new(rows) /> })
    }
}

/// An answer in words; the values that were drawn for the student are left out.
fn answered(locale: Locale, question: Option<&Question>, answer: &QuizAnswer) -> String {
    let words =
        |text: Option<&Bilingual>| text.map_or_else(|| "–".to_owned(), |text| without_values(said(locale, text)));
    let one = |options: &[Bilingual], at: u8| words(options.get(usize::from(at)));
    let all = |options: &[Bilingual], chosen: &[u8], between: &str| -> String {
        chosen.iter().map(|at| one(options, *at)).collect::<Vec<String>>().join(between)
    };
    match (question.map(|question| &question.form), answer) {
        (_, QuizAnswer::Truth(true)) => td_string!(locale, coursework.own.is_true).to_owned(),
        (_, QuizAnswer::Truth(false)) => td_string!(locale, coursework.own.is_false).to_owned(),
        (_, QuizAnswer::Number(text)) => text.clone(),
        (Some(Form::Single { options, .. }), QuizAnswer::One(at)) => one(options, *at),
        (Some(Form::Multiple { options, .. }), QuizAnswer::Some(chosen)) => all(options, chosen, " / "),
        (Some(Form::Order(steps)), QuizAnswer::Order(order)) => all(steps, order, " → "),
        (Some(Form::Match(pairs)), QuizAnswer::Order(order)) => {
            let right = |at: &u8| words(pairs.get(usize::from(*at)).map(|(_, right)| right));
            let pair =
                |((left, _), at): (&(Bilingual, Bilingual), &u8)| format!("{}: {}", words(Some(left)), right(at));
            pairs.iter().zip(order).map(pair).collect::<Vec<String>>().join(" / ")
        }
        (Some(Form::Reading { parts, .. }), QuizAnswer::Parts(chosen)) => {
            let part =
                |(part, at): (&ReadingPart, &Option<u8>)| words(at.and_then(|at| part.options.get(usize::from(at))));
            parts.iter().zip(chosen).map(part).collect::<Vec<String>>().join(" / ")
        }
        _ => "–".to_owned(),
    }
}
