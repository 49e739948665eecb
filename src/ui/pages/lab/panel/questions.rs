//! What is asked, each question with the controls to answer it.

use super::choices::{OptionWords, Options, Several, in_own_order};
use super::number::NumberAnswer;
use super::open_lab::{OpenLab, use_open_lab};
use super::order::StepsInOrder;
use super::writing::Written;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{LabForm, LabQuestion};
use crate::ui::components::{Glyph, Tag, Tone};
use crate::ui::pages::lab::words::{choice, said};
use leptos::prelude::*;
use texts::i18n::*;

/// The questions.
#[component]
pub fn QuestionsSheet() -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let questions = open.with(|content| content.lab.questions.clone());
    let rows = (1..).zip(questions).map(|(number, question)| view! { <QuestionRow number question /> }).collect_view();
    view! {
        <p class="sub">{t!(i18n, lab.question.note)}</p>
        <ol class="lab__questions">{rows}</ol>
    }
}

#[component]
fn QuestionRow(number: usize, question: LabQuestion) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let is_answered = open.work(&question.id, |work, item| work.answer(item).is_some());
    let is_number = matches!(question.form, LabForm::Number(_) | LabForm::Worked(_));
    // A number says by itself how it stands.
    let answered = move || {
        (is_answered.get() == Some(true) && !is_number)
            .then(|| view! { <Tag tone=Tone::Jade icon=Glyph::Check>{t_string!(i18n, lab.question.answered)}</Tag> })
    };
    let points = question.points;
    let (ask, legend) = (question.ask.clone(), question.ask.clone());
    let name = Signal::derive(move || open.said(&legend));
    let controls = controls(open, question, name);
    view! {
        <li class="lab__question">
            <fieldset>
                <legend>
                    <span class="lab__mark" aria-hidden="true">{number}</span>
                    {move || open.said(&ask)}
                </legend>
                <p class="lab__line">
                    <span class="sub">{move || t_string!(i18n, lab.points, points = points)}</span>
                    {answered}
                </p>
                {controls}
            </fieldset>
        </li>
    }
}

/// The controls of a question.
fn controls(open: OpenLab, question: LabQuestion, name: Signal<String>) -> AnyView {
    let words_of = |options: Vec<Bilingual>| {
        let words = |option: Bilingual| Box::new(move |locale| said(locale, &option).to_owned()) as OptionWords;
        options.into_iter().map(words).collect::<Vec<_>>()
    };
    let numbers = |count: usize| (0..count).map(|at| at.to_string()).collect::<Vec<_>>();
    let id = question.id;
    match question.form {
        LabForm::Number(_) => view! { <NumberAnswer id name unit=None /> }.into_any(),
        LabForm::Worked(ask) => view! { <NumberAnswer id name unit=Some(ask.unit) /> }.into_any(),
        LabForm::Choose(ask) => {
            let codes: Vec<String> = ask.figure.choices().iter().map(|code| (*code).to_owned()).collect();
            let words = |code: &String| {
                let code = code.clone();
                Box::new(move |locale| choice(locale, &code).to_owned()) as OptionWords
            };
            let words = codes.iter().map(words).collect();
            view! { <Options id codes words /> }.into_any()
        }
        LabForm::Single { options, .. } => {
            // What is recorded is the number under which an option is written, wherever it is shown.
            let order = in_own_order(&open.mixing_key(&id), options.len());
            let codes = order.iter().map(u8::to_string).collect();
            let mixed = order.iter().map(|place| options[usize::from(*place)].clone()).collect();
            view! { <Options id codes words=words_of(mixed) /> }.into_any()
        }
        LabForm::Break { steps, .. } => {
            view! { <Options id codes=numbers(steps.len()) words=words_of(steps) /> }.into_any()
        }
        LabForm::Multiple { options, .. } => view! { <Several id words=words_of(options) /> }.into_any(),
        LabForm::Order(steps) => view! { <StepsInOrder id steps /> }.into_any(),
        LabForm::Text(_) => view! { <Written id name outline=Vec::new() /> }.into_any(),
    }
}
