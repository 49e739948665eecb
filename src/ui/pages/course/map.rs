//! The map of the course, by chapter or by unit: pages, labs, cases, questions.

use super::content::ChapterContent;
use super::evidence::work_address;
use super::section::{CHAPTERS, CourseSection};
use super::state::{Course, use_course};
use super::words::{percent, said};
use crate::study::progress::{CourseOutline, CourseWork, CourseWorkKind};
use crate::study::quiz::{QuestionId, Topic, Unit};
use crate::ui::components::{ButtonKind, Choice, Glyph, LinkButton, Loading, Panel, Progress, Segmented, Tone};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use texts::i18n::*;

/// By what the map is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MapOrder {
    Chapters,
    Units,
}

/// The seven chapters, or the nine units of the lesson plan.
#[component]
pub fn MapPanel() -> impl IntoView {
    let i18n = use_i18n();
    let order = RwSignal::new(MapOrder::Chapters);
    let choices = vec![
        Choice::new(MapOrder::Chapters, t!(i18n, course_map.by_chapter)),
        Choice::new(MapOrder::Units, t!(i18n, course_map.by_unit)),
    ];
    let cards = move || match order.get() {
        MapOrder::Chapters => (1..=CHAPTERS).map(|chapter| view! { <ChapterCard chapter /> }.into_any()).collect_view(),
        MapOrder::Units => (1..=UNITS).map(|unit| view! { <UnitCard unit=Unit(unit) /> }.into_any()).collect_view(),
    };
    view! {
        <div class="course__by">
            <Segmented label=t!(i18n, course_map.by) choices value=order on_change=move |chosen| order.set(chosen) />
        </div>
        <div class="course__map">{cards}</div>
    }
}

/// Units of the lesson plan.
const UNITS: u8 = 9;

#[component]
fn ChapterCard(chapter: u8) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || {
        let locale = i18n.get_locale();
        let head = td_string!(locale, course.map.chapter, number = chapter);
        let Some(content) = course.chapter(chapter) else { return waiting(locale, head) };
        let ids = content.quiz.questions.iter().map(|question| &question.id);
        let is_right = |id: &&QuestionId| {
            course.with(|progress| progress.questions.get(*id).is_some_and(|attempts| attempts.best.is_full()))
        };
        let right = ids.filter(is_right).count();
        let screens = content.theory.screens.iter().zip(1_u8..).map(|(screen, number)| {
            let is_read = course.with(|progress| progress.read.contains(&screen.id));
            (CourseSection::Read { chapter, screen: number }, said(locale, &screen.title).to_owned(), is_read)
        });
        let topics = content.theory.screens.iter().flat_map(|screen| screen.topics.iter().copied()).collect();
        let title = format!("{head} {}", said(locale, &content.theory.title));
        let note = td_string!(locale, course.map.minutes, minutes = content.theory.minutes).to_owned();
        let practise = (CourseSection::Practice(chapter), td_string!(locale, course.map.practise).to_owned());
        let card = MapCard {
            title,
            note,
            screens: screens.collect(),
            topics,
            right,
            total: content.quiz.questions.len(),
            practise: vec![practise],
        };
        card.view(course, locale)
    }
}

#[component]
fn UnitCard(unit: Unit) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || {
        let locale = i18n.get_locale();
        let head = td_string!(locale, course_map.unit, number = unit.0);
        let Some(chapters) = course.all() else { return waiting(locale, head) };
        let outline = CourseOutline::of(chapters.iter().map(|content| (&content.theory, &content.quiz)));
        let questions = outline.questions_of_unit(unit);
        let is_right = |id: &&QuestionId| {
            course.with(|progress| progress.questions.get(*id).is_some_and(|attempts| attempts.best.is_full()))
        };
        let screen = |(chapter, number): (u8, u8)| {
            let content: &Arc<ChapterContent> = chapters.iter().find(|content| content.theory.chapter == chapter)?;
            let screen = content.theory.screens.get(usize::from(number).wrapping_sub(1))?;
            let is_read = course.with(|progress| progress.read.contains(&screen.id));
            Some((CourseSection::Read { chapter, screen: number }, said(locale, &screen.title).to_owned(), is_read))
        };
        let asked: BTreeSet<u8> = chapters
            .iter()
            .filter(|content| content.quiz.questions.iter().filter(|one| one.unit == unit).count() >= LEAST_ASKED)
            .map(|content| content.quiz.number)
            .collect();
        let practise = asked.into_iter().map(|chapter| {
            (CourseSection::Practice(chapter), td_string!(locale, course_map.practise, number = chapter))
        });
        let card = MapCard {
            title: format!("{head} {}", unit_name(locale, unit)),
            note: String::new(),
            screens: outline.screens_of_unit(unit).into_iter().filter_map(screen).collect(),
            topics: outline.topics_of_unit(unit),
            right: questions.iter().filter(is_right).count(),
            total: questions.len(),
            practise: practise.collect(),
        };
        card.view(course, locale)
    }
}

/// Questions of a unit in a chapter for which the way to practise that chapter is worth a button.
const LEAST_ASKED: usize = 5;

fn waiting(locale: Locale, title: String) -> AnyView {
    view! {
        <Panel title><div class="panel__body"><Loading text=td_string!(locale, course.loading) /></div></Panel>
    }
    .into_any()
}

/// A chapter or a unit on the map.
struct MapCard {
    title: String,
    note: String,
    /// Screens with their titles, and whether they were read.
    screens: Vec<(CourseSection, String, bool)>,
    topics: BTreeSet<Topic>,
    /// Questions answered rightly, of all.
    right: usize,
    total: usize,
    /// Where to practise.
    practise: Vec<(CourseSection, String)>,
}

impl MapCard {
    fn view(self, course: Course, locale: Locale) -> AnyView {
        let Self { title, note, screens, topics, right, total, practise } = self;
        let percent = u16::try_from(right * 100 / total.max(1)).unwrap_or(100);
        let done = td_string!(locale, course.quiz.progress, right = right, total = total);
        let screen = |(section, title, is_read): (CourseSection, String, bool)| {
            let read =
                is_read.then(|| view! { <span class="course__read">{td_string!(locale, course_progress.read)}</span> });
            view! { <li><a href=href(Page::Course(section.address()))>{title}</a> {read}</li> }
        };
        let screens = screens.into_iter().map(screen).collect_view();
        let works = course.works();
        let of_kind = |kind: CourseWorkKind, words: &'static str| {
            let here: Vec<&CourseWork> =
                works.iter().filter(|work| work.kind == kind && work.is_about(&topics)).collect();
            let one = |work: &CourseWork| {
                let title = said(locale, &work.title).to_owned();
                let title = match course.with(|progress| work.best(progress)) {
                    Some(mark) => td_string!(locale, course_map.mark, title = title, mark = self::percent(mark)),
                    None => title,
                };
                view! { <li><a href=work_address(work)>{title}</a></li> }
            };
            let count = here.len();
            (count > 0).then(|| {
                view! {
                    <details class="course__works">
                        <summary>{words} " " {count}</summary>
                        <ul>{here.into_iter().map(one).collect_view()}</ul>
                    </details>
                }
            })
        };
        let labs = of_kind(CourseWorkKind::Lab, td_string!(locale, course_map.labs));
        let cases = of_kind(CourseWorkKind::Case, td_string!(locale, course_map.cases));
        let practise = practise.into_iter().map(|(section, words)| {
            let address = href(Page::Course(section.address()));
            view! { <LinkButton href=address icon=Glyph::Check kind=ButtonKind::Plain>{words}</LinkButton> }
        });
        view! {
            <Panel title note>
                <div class="panel__body course__card">
                    <ol>{screens}</ol>
                    {labs}
                    {cases}
                    <Progress label=done.clone() percent=percent tone=Tone::Jade />
                    <p class="course__done"><span>{done}</span> {practise.collect_view()}</p>
                </div>
            </Panel>
        }
        .into_any()
    }
}

/// What a unit is called.
pub fn unit_name(locale: Locale, unit: Unit) -> &'static str {
    match unit.0 {
        1 => td_string!(locale, course_map.name.one),
        2 => td_string!(locale, course_map.name.two),
        3 => td_string!(locale, course_map.name.three),
        4 => td_string!(locale, course_map.name.four),
        5 => td_string!(locale, course_map.name.five),
        6 => td_string!(locale, course_map.name.six),
        7 => td_string!(locale, course_map.name.seven),
        8 => td_string!(locale, course_map.name.eight),
        _ => td_string!(locale, course_map.name.nine),
    }
}
