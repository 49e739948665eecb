//! What the course has about one concept: the screen that explains it, and its questions.

use super::practice::Practice;
use super::reader::ReaderPanel;
use super::state::use_course;
use super::topic::topic as topic_name;
use crate::study::progress::CourseOutline;
use crate::study::quiz::{QuizChapter, Topic};
use crate::ui::components::Loading;
use leptos::prelude::*;
use texts::i18n::*;

/// The first screen that explains a concept.
#[component]
pub fn TopicScreen(
    /// Which concept.
    topic: Topic,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || {
        let Some(chapters) = course.all() else {
            return view! { <Loading text=t!(i18n, course.loading) /> }.into_any();
        };
        let outline = CourseOutline::of(chapters.iter().map(|content| (&content.theory, &content.quiz)));
        // A test holds that every concept has one.
        let place = outline.place(topic).and_then(|place| place.screens.first().copied());
        place.map_or_else(|| ().into_any(), |(chapter, screen)| view! { <ReaderPanel chapter screen /> }.into_any())
    }
}

/// The questions of all chapters about a concept.
#[component]
pub fn TopicQuestions(
    /// Which concept.
    topic: Topic,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || match course.bank() {
        None => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        Some(bank) => {
            let all = bank.into_iter().flat_map(|chapter| chapter.questions);
            let questions = all.filter(|question| question.topic == topic).collect();
            let title = Signal::derive(move || topic_name(i18n.get_locale(), topic).to_owned());
            view! { <Practice quiz=QuizChapter { number: 0, questions } title /> }.into_any()
        }
    }
}
