//! What the course has about one concept: the screen that explains it, its questions, and where on a screen it is used.

use super::practice::Practice;
use super::reader::ReaderPanel;
use super::section::CourseSection;
use super::state::use_course;
use super::terms::works_fold;
use super::topic::topic as topic_name;
use crate::study::progress::{CourseOutline, CourseWork};
use crate::study::quiz::{QuizChapter, Topic};
use crate::study::theory::TheoryScreen;
use crate::ui::components::Loading;
use crate::ui::route::{Page, href};
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

/// Where the concepts of a screen are used: their terms, questions, labs and cases.
pub fn used(locale: Locale, screen: &TheoryScreen, works: &[CourseWork]) -> impl IntoView + use<> {
    let to = |section: CourseSection| href(Page::Course(section.address()));
    let concept = |&topic: &Topic| {
        let about: Vec<CourseWork> = works.iter().filter(|work| work.topics.contains(&topic)).cloned().collect();
        view! {
            <li>
                <b>{topic_name(locale, topic)}</b>
                <ul class="course__ways">
                    <li><a class="link" href=to(CourseSection::Terms(Some(topic)))>{td_string!(locale, course_map.terms.to_terms)}</a></li>
                    <li><a class="link" href=to(CourseSection::Questions(topic))>{td_string!(locale, course_map.terms.to_questions)}</a></li>
                </ul>
                {works_fold(locale, &about)}
            </li>
        }
    };
    view! {
        <section class="course__used">
            <h3>{td_string!(locale, course_map.terms.used)}</h3>
            <ul>{screen.topics.iter().map(concept).collect_view()}</ul>
        </section>
    }
}
