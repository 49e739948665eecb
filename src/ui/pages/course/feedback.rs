//! What is told after an answer: whether it was right, why the key is, and where that comes from.

use super::question::filled;
use super::section::topic_address;
use super::topic::topic as topic_name;
use super::words::{percent, said, source};
use crate::study::quiz::{Form, Mark, Question};
use crate::ui::components::{Note, Tone};
use crate::ui::route::{Page, href};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What is told after an answer.
#[component]
pub fn Feedback(
    /// The question.
    question: Arc<Question>,
    /// What drew it.
    seed: Seed,
    /// What the answer earned.
    mark: Mark,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let locale = i18n.get_locale();
        let tone = if mark.is_full() { Tone::Jade } else { Tone::Warn };
        let verdict = match mark {
            Mark::FULL => td_string!(locale, course.quiz.right).to_owned(),
            Mark::NONE => td_string!(locale, course.quiz.not_right).to_owned(),
            mark => td_string!(locale, course.quiz.partly, percent = percent(mark)),
        };
        let why = filled(&question, seed, said(locale, &question.why));
        let parts = match &question.form {
            Form::Reading { parts, .. } => parts.iter().map(|part| said(locale, &part.why).to_owned()).collect(),
            _ => Vec::new(),
        };
        let parts = parts.into_iter().map(|why| view! { <p>{why}</p> }).collect_view();
        let wrong_key = question.wrong_key.as_ref().map(|words| {
            view! { <p><b>{td_string!(locale, course.quiz.wrong_key)}</b> {said(locale, words).to_owned()}</p> }
        });
        let explained =
            td_string!(locale, course_map.terms.read_up, topic = topic_name(locale, question.topic).to_owned());
        view! {
            <div class="quiz__told">
                <Note tone alert=true>{verdict}</Note>
                <p>{why}</p>
                {parts}
                {wrong_key}
                <p class="sub">{td_string!(locale, course.quiz.source, source = source(locale, question.source))}</p>
                <p><a class="link" href=href(Page::Course(topic_address(question.topic)))>{explained}</a></p>
            </div>
        }
    }
}
