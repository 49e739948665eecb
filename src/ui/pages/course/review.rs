//! Questions that are due again, from all chapters.

use super::practice::{AnswerGiven, Asking, AskingView};
use super::state::{Course, minute_now, use_course};
use crate::browser::focus;
use crate::study::quiz::QuizChapter;
use crate::ui::components::{EmptyState, Glyph, Loading, Panel};
use leptos::prelude::*;
use texts::i18n::*;

/// What is due again, one question after the other.
#[component]
pub fn ReviewPanel() -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let panel = move || match course.bank() {
        None => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        Some(bank) => view! { <Due bank /> }.into_any(),
    };
    view! { <Panel title=t!(i18n, course.nav.review) note=t!(i18n, course.review.note)><div class="panel__body">{panel}</div></Panel> }
}

#[component]
fn Due(bank: Vec<QuizChapter>) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let bank = StoredValue::new(bank);
    let asking = RwSignal::new(bank.with_value(|bank| next(course, bank)));
    let given = AnswerGiven::new();
    let go_on = move || {
        given.clear();
        asking.set(bank.with_value(|bank| next(course, bank)));
        focus::soon(".quiz input, .quiz select, .quiz button");
    };
    let left =
        move || t_string!(i18n, course.review.left, count = course.with(|progress| progress.due(minute_now()).len()));
    move || match asking.get() {
        Some(asking) => {
            view! { <p class="sub">{left}</p> <AskingView asking given says_recall=true go_on=go_on /> }.into_any()
        }
        None => view! {
            <EmptyState glyph=Glyph::Check title=t!(i18n, course.review.none) text=t!(i18n, course.review.none_text) />
        }
        .into_any(),
    }
}

/// The question that has been due longest.
fn next(course: Course, bank: &[QuizChapter]) -> Option<Asking> {
    let due = course.peek(|progress| progress.due(minute_now()).into_iter().cloned().collect::<Vec<_>>());
    let find = |id| bank.iter().flat_map(|chapter| &chapter.questions).find(|question| question.id == id);
    due.into_iter().find_map(find).map(Asking::anew)
}
