//! The theory of a chapter, screen by screen.

use super::content::ChapterContent;
use super::live::LiveFigures;
use super::section::{CHAPTERS, CourseSection};
use super::state::use_course;
use super::used::used;
use super::words::said;
use crate::browser::focus;
use crate::ui::components::{Button, ButtonKind, Glyph, LinkButton, Loading, Note, Panel, Tone};
use crate::ui::route::{Page, href, use_route};
use crate::ui::task;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Milliseconds after which a screen that is still shown counts as read.
const READ_AFTER: i32 = 60_000;

/// What `view` makes of a chapter, once it is here.
#[component]
pub fn ChapterOrWaiting(
    /// 1 to 7.
    chapter: u8,
    /// What is shown of it.
    view: impl Fn(Arc<ChapterContent>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || match course.chapter(chapter) {
        Some(content) => view(content),
        None if course.has_failed(chapter) => view! {
            <Note tone=Tone::Danger alert=true>{t!(i18n, course.missing)}</Note>
            <Button on_click=move |()| course.fetch(chapter)>{t!(i18n, course.again)}</Button>
        }
        .into_any(),
        None => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
    }
}

/// A screen of a chapter.
#[component]
pub fn ReaderPanel(
    /// 1 to 7.
    chapter: u8,
    /// From 1.
    screen: u8,
) -> impl IntoView {
    view! { <ChapterOrWaiting chapter view=move |content| view! { <Reader content chapter screen /> }.into_any() /> }
}

#[component]
fn Reader(content: Arc<ChapterContent>, chapter: u8, screen: u8) -> impl IntoView {
    let (course, route, i18n) = (use_course(), use_route(), use_i18n());
    let screens = u8::try_from(content.theory.screens.len()).unwrap_or(u8::MAX);
    let screen = screen.clamp(1, screens);
    // The next screen begins at its top, wherever the one before it was left.
    focus::at_top();
    // A screen counts as read when the student goes on from it, or after a while.
    let read = {
        let content = content.clone();
        Callback::new(move |()| {
            let Some(shown) = content.theory.screens.get(usize::from(screen) - 1) else { return };
            if course.peek(|progress| !progress.read.contains(&shown.id)) {
                course.change(|progress| _ = progress.read.insert(shown.id.clone()));
            }
        })
    };
    let here = untrack(|| route.page());
    task::after(READ_AFTER, move || {
        if untrack(|| route.page()) == here {
            // None once the screen has been left, though another may be shown at the same address.
            read.try_run(());
        }
    });
    move || {
        let locale = i18n.get_locale();
        let Some(shown) = content.theory.screens.get(usize::from(screen - 1)) else { return ().into_any() };
        let text = move |text: &crate::study::bilingual::Bilingual| said(locale, text).to_owned();
        let paragraphs = shown.paragraphs.iter().map(|paragraph| view! { <p>{text(paragraph)}</p> }).collect_view();
        let points = shown
            .points
            .iter()
            .map(|point| view! { <div><dt>{text(&point.term)}</dt><dd>{text(&point.says)}</dd></div> });
        let points = points.collect_view();
        let (company, question) = (text(&shown.company), text(&shown.question));
        let used = used(locale, shown, &course.works());
        let live = (!shown.figures.is_empty()).then(|| view! { <LiveFigures figures=shown.figures.clone() /> });
        let (title, of) = (text(&shown.title), text(&content.theory.title));
        let head = td_string!(locale, course.reader.place, chapter = chapter, screen = screen, screens = screens);
        let to = |section: CourseSection| href(Page::Course(section.address()));
        let back = (screen > 1).then(|| to(CourseSection::Read { chapter, screen: screen - 1 }));
        let next = (screen < screens).then(|| to(CourseSection::Read { chapter, screen: screen + 1 }));
        let following = (screen == screens && chapter < CHAPTERS)
            .then(|| to(CourseSection::Read { chapter: chapter + 1, screen: 1 }));
        let link =
            |address: String, words: &'static str, kind| view! { <LinkButton href=address kind>{words}</LinkButton> };
        view! {
            <Panel title note=format!("{of} · {head}") class="course__screen">
                <div class="panel__body course__text">
                    {paragraphs}
                    <dl class="course__points">{points}</dl>
                    <section class="course__company">
                        <h3>{td_string!(locale, course.reader.company)}</h3>
                        <p>{company}</p>
                        <p>{question}</p>
                        {live}
                    </section>
                    {used}
                    <p class="course__steps">
                        {back.map(|address| link(address, td_string!(locale, course.reader.back), ButtonKind::Ghost))}
                        <span class="course__on" on:click=move |_| read.run(())>
                            {next.map(|address| link(address, td_string!(locale, course.reader.next), ButtonKind::Ink))}
                            {following.map(|address| link(address, td_string!(locale, course.reader.next_chapter), ButtonKind::Plain))}
                            <LinkButton href=to(CourseSection::Practice(chapter)) icon=Glyph::Check>{td_string!(locale, course.map.practise)}</LinkButton>
                        </span>
                    </p>
                </div>
            </Panel>
        }
        .into_any()
    }
}
