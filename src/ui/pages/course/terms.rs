//! The terms of the course: each in both languages with its explanation, where it is explained, and the labs, cases and
//! questions about it. A text or a concept narrows the list.

use super::content::ChapterContent;
use super::evidence::work_address;
use super::map::unit_name;
use super::section::CourseSection;
use super::state::use_course;
use super::topic::topic as topic_name;
use super::words::said;
use crate::study::progress::{CourseTerm, CourseWork, course_terms};
use crate::study::quiz::{Topic, Unit};
use crate::ui::components::{Button, ButtonSize, Glyph, Loading, Panel, TextField};
use crate::ui::route::{Page, go, href};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Letters that are looked for at most.
const LONGEST: u32 = 40;

/// All terms, or those of a concept.
#[component]
pub fn TermsPanel(
    /// The concept that the address names.
    topic: Option<Topic>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || match course.all() {
        None => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        Some(chapters) => view! { <Terms chapters topic /> }.into_any(),
    }
}

#[component]
fn Terms(chapters: Vec<Arc<ChapterContent>>, topic: Option<Topic>) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let wanted = RwSignal::new(String::new());
    let chapters = StoredValue::new(chapters);
    let terms = Memo::new(move |_| {
        let works = course.works();
        chapters.with_value(|chapters| {
            let read: Vec<_> = chapters.iter().map(|content| (&content.theory, &content.quiz)).collect();
            course_terms(&read, &works)
        })
    });
    let found = Memo::new(move |_| {
        let (text, all) = (wanted.get(), terms.get());
        all.into_iter().filter(|term| term.is_found(topic, &text)).collect::<Vec<CourseTerm>>()
    });
    let count = move || t_string!(i18n, course_map.terms.count, count = found.with(Vec::len));
    let only = topic.map(|topic| {
        let words =
            move || t_string!(i18n, course_map.terms.only, topic = topic_name(i18n.get_locale(), topic).to_owned());
        let all = move |()| go(Page::Course(CourseSection::Terms(None).address()));
        view! {
            <p class="cluster">
                <span>{words}</span>
                <Button size=ButtonSize::Small icon=Glyph::Cross on_click=all>{t!(i18n, course_map.terms.all)}</Button>
            </p>
        }
    });
    let groups = move || {
        let locale = i18n.get_locale();
        let row = |term: &CourseTerm| {
            let screen = chapters.with_value(|chapters| {
                let content = chapters.iter().find(|content| content.theory.chapter == term.screen.0)?;
                let screen = content.theory.screens.get(usize::from(term.screen.1).wrapping_sub(1))?;
                Some(said(locale, &screen.title).to_owned())
            });
            row(locale, term.clone(), screen.unwrap_or_default())
        };
        // Terms that follow one another mostly belong to the same units, which are then said once.
        let group = |terms: &[CourseTerm]| {
            let units = terms.first().map(|term| term.units.as_slice()).unwrap_or_default();
            let rows = terms.iter().map(row).collect_view();
            view! { <h3 class="course__units">{units_line(locale, units)}</h3> <ul>{rows}</ul> }
        };
        found.with(|terms| terms.chunk_by(|one, other| one.units == other.units).map(group).collect_view())
    };
    view! {
        <Panel title=t!(i18n, course_map.terms.title) note=t!(i18n, course_map.terms.note)>
            <div class="panel__body course__terms">
                <TextField
                    label=t!(i18n, course_map.terms.search)
                    value=wanted
                    on_input=move |text: String| wanted.set(text)
                    max_length=LONGEST
                />
                {only}
                <p class="sub" role="status">{count}</p>
                {groups}
            </div>
        </Panel>
    }
}

/// The units that terms belong to.
fn units_line(locale: Locale, units: &[Unit]) -> String {
    let unit = |unit: &Unit| {
        let number = td_string!(locale, course_map.unit, number = unit.0);
        td_string!(locale, course_map.terms.unit, number = number, name = unit_name(locale, *unit).to_owned())
    };
    match units {
        [] => td_string!(locale, course_map.terms.no_unit).to_owned(),
        units => units.iter().map(unit).collect::<Vec<_>>().join(td_string!(locale, course_map.terms.and)),
    }
}

/// A term with where it is used.
fn row(locale: Locale, term: CourseTerm, screen: String) -> impl IntoView {
    let CourseTerm { point, screen: (chapter, place), works, questions, .. } = term;
    let topic = point.topic;
    let (first, other) = match locale {
        Locale::zh_CN => (point.term.zh.clone(), point.term.en.clone()),
        Locale::en => (point.term.en.clone(), point.term.zh.clone()),
    };
    let other_language = match locale {
        Locale::zh_CN => "en",
        Locale::en => "zh-CN",
    };
    let other = (other != first).then(|| view! { " " <small lang=other_language>{other}</small> });
    let to = |section: CourseSection| href(Page::Course(section.address()));
    let read = to(CourseSection::Read { chapter, screen: place });
    let explained = td_string!(locale, course_map.terms.explained, chapter = chapter, screen = screen);
    let practise = (questions > 0).then(|| {
        let words = td_string!(locale, course_map.terms.practise, count = questions);
        view! { <li><a class="link" href=to(CourseSection::Questions(topic))>{words}</a></li> }
    });
    view! {
        <li class="course__term">
            <h4>{first} {other}</h4>
            <p>{said(locale, &point.says).to_owned()}</p>
            <ul class="course__ways">
                <li><a class="link" href=read>{explained}</a></li>
                {practise}
            </ul>
            {works_fold(locale, &works)}
        </li>
    }
}

/// Labs and cases, folded.
pub fn works_fold(locale: Locale, works: &[CourseWork]) -> Option<impl IntoView + use<>> {
    let count = works.len();
    (count > 0).then(|| {
        let one = |work: &CourseWork| {
            view! { <li><a href=work_address(work)>{said(locale, &work.title).to_owned()}</a></li> }
        };
        view! {
            <details class="course__works">
                <summary>{td_string!(locale, course_map.terms.works, count = count)}</summary>
                <ul>{works.iter().map(one).collect_view()}</ul>
            </details>
        }
    })
}
