//! A question as it is asked: what it asks, and the controls to answer it.

use super::form::AnswerForm;
use super::words::{level, said};
use crate::study::quiz::{DrawnForm, Question, QuizAnswer};
use crate::ui::components::{Tag, Tone};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// One question.
#[component]
pub fn QuestionView(
    /// The question.
    question: Arc<Question>,
    /// What draws it.
    seed: Seed,
    /// What was answered so far.
    answer: RwSignal<Option<QuizAnswer>>,
    /// Whether the key is shown.
    #[prop(into)]
    is_told: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let asked = {
        let question = question.clone();
        move || filled(&question, seed, said(i18n.get_locale(), &question.ask))
    };
    let several = {
        let is_multiple = matches!(question.form, crate::study::quiz::Form::Multiple { .. });
        move || is_multiple.then(|| view! { <Tag tone=Tone::Plain>{t!(i18n, course.quiz.several)}</Tag> })
    };
    let hard = question.level;
    view! {
        <fieldset class="quiz">
            <legend class="quiz__ask">{asked}</legend>
            <p class="quiz__tags">
                <Tag tone=Tone::Plain>{move || level(i18n.get_locale(), hard)}</Tag>
                {several}
            </p>
            <AnswerForm question seed answer is_told />
        </fieldset>
    }
}

/// A text of a question with what was drawn in its gaps.
pub fn filled(question: &Question, seed: Seed, text: &str) -> String {
    match question.drawn(seed).map(|drawn| drawn.form) {
        Some(DrawnForm::Number(number)) => number.filled(text),
        _ => text.to_owned(),
    }
}
