//! Where the concepts of a screen of the theory are used.

use super::section::CourseSection;
use super::terms::works_fold;
use super::topic::topic as topic_name;
use crate::study::progress::CourseWork;
use crate::study::quiz::Topic;
use crate::study::theory::TheoryScreen;
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

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
