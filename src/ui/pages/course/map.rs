//! The map of the course: its chapters, and what was done of each.

use super::section::{CHAPTERS, CourseSection};
use super::state::use_course;
use super::words::said;
use crate::study::quiz::Question;
use crate::ui::components::{ButtonKind, Glyph, LinkButton, Loading, Panel, Progress, Tone};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// The seven chapters.
#[component]
pub fn MapPanel() -> impl IntoView {
    view! { <div class="course__map">{(1..=CHAPTERS).map(|chapter| view! { <ChapterCard chapter /> }).collect_view()}</div> }
}

#[component]
fn ChapterCard(chapter: u8) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || {
        let locale = i18n.get_locale();
        let Some(content) = course.chapter(chapter) else {
            return view! { <Panel title=td_string!(locale, course.map.chapter, number = chapter)><div class="panel__body"><Loading text=td_string!(locale, course.loading) /></div></Panel> }.into_any();
        };
        let questions = content.quiz.questions.len();
        let is_right = |question: &&Question| {
            course.with(|progress| progress.questions.get(&question.id).is_some_and(|attempts| attempts.best.is_full()))
        };
        let right = content.quiz.questions.iter().filter(is_right).count();
        let percent = u16::try_from(right * 100 / questions.max(1)).unwrap_or(100);
        let done = td_string!(locale, course.quiz.progress, right = right, total = questions);
        let screens = content.theory.screens.iter().zip(1_u8..).map(|(screen, number)| {
            let address = href(Page::Course(CourseSection::Read { chapter, screen: number }.address()));
            view! { <li><a href=address>{said(locale, &screen.title).to_owned()}</a></li> }
        });
        let screens = screens.collect_view();
        let title = format!(
            "{} {}",
            td_string!(locale, course.map.chapter, number = chapter),
            said(locale, &content.theory.title)
        );
        let note = td_string!(locale, course.map.minutes, minutes = content.theory.minutes);
        let practise = href(Page::Course(CourseSection::Practice(chapter).address()));
        view! {
            <Panel title note>
                <div class="panel__body course__card">
                    <ol>{screens}</ol>
                    <Progress label=done.clone() percent=percent tone=Tone::Jade />
                    <p class="course__done">
                        <span>{done}</span>
                        <LinkButton href=practise icon=Glyph::Check kind=ButtonKind::Plain>{td_string!(locale, course.map.practise)}</LinkButton>
                    </p>
                </div>
            </Panel>
        }
        .into_any()
    }
}
