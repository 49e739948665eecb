//! A page a lesson: what the textbook says, and what the class's own numbers say of it.

use super::scatter::ScatterFigure;
use crate::contest::debrief::{Evidence, LessonPage, LessonVerdict, Sample};
use crate::contest::tournament::lesson::Lesson;
use crate::ui::components::{Panel, Tag, Tone};
use crate::ui::words::debrief::{numbers, rests_on, rule, title, verdict};
use leptos::prelude::*;
use texts::i18n::*;

/// All lessons that the class says something of, each on a sheet of its own when it is printed; then the
/// others in one list.
#[component]
pub fn Lessons(lessons: Vec<LessonPage>) -> impl IntoView {
    let i18n = use_i18n();
    let (mut told, mut silent) = (Vec::new(), Vec::new());
    for LessonPage { lesson, says } in lessons {
        match says {
            Sample::Enough(evidence) => told.push((lesson, evidence)),
            Sample::TooFew { students, needs } => silent.push(Silent { lesson, students, needs }),
        }
    }
    let told = told.into_iter().map(|(lesson, evidence)| {
        view! {
            <Panel title=move || title(i18n.get_locale(), lesson) class="debrief__lesson">
                <div class="panel__body"><p class="debrief__rule">{move || rule(i18n.get_locale(), lesson)}</p></div>
                <Shown evidence />
            </Panel>
        }
    });
    view! {
        <h2 class="debrief__heading">{t!(i18n, debrief.lessons.heading)}</h2>
        <p class="sub">{t!(i18n, debrief.lessons.note)}</p>
        {told.collect_view()}
        {(!silent.is_empty()).then(|| view! { <SilentLessons silent /> })}
    }
}

/// A lesson of which too few students have figures.
#[derive(Clone, Copy)]
struct Silent {
    lesson: Lesson,
    students: u32,
    needs: u32,
}

/// What the class is too small for, with what the textbook says.
#[component]
fn SilentLessons(silent: Vec<Silent>) -> impl IntoView {
    let i18n = use_i18n();
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |&Silent { lesson, students, needs }: &Silent| {
            let count = td_string!(locale, debrief.lessons.of_needed, students = students, needs = needs);
            view! { <li><b>{title(locale, lesson)}</b> " " {rule(locale, lesson)} " " <span class="sub">{count}</span></li> }
        };
        silent.iter().map(line).collect_view()
    };
    view! {
        <Panel
            title=t!(i18n, debrief.lessons.silent)
            note=t!(i18n, debrief.lessons.silent_note)
            class="debrief__lesson"
        >
            <div class="panel__body"><ul class="findings">{lines}</ul></div>
        </Panel>
    }
}

/// The verdict, the numbers, and the two figures against each other where the lesson is about such.
#[component]
fn Shown(evidence: Evidence) -> impl IntoView {
    let i18n = use_i18n();
    let Evidence { verdict: found, numbers: figures, .. } = evidence;
    let scatter = evidence.scatter.clone();
    let tone = match found {
        LessonVerdict::Borne => Tone::Jade,
        LessonVerdict::Unclear | LessonVerdict::Rule => Tone::Plain,
        LessonVerdict::Opposite => Tone::Warn,
    };
    let sentences = move || {
        let lines = numbers(i18n.get_locale(), &figures);
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div class="panel__body stack">
            <div class="cluster">
                <Tag tone>{move || verdict(i18n.get_locale(), found)}</Tag>
                <span class="sub">{move || rests_on(i18n.get_locale(), &evidence).join(" ")}</span>
            </div>
            <h3>{t!(i18n, debrief.lessons.see)}</h3>
            {sentences}
        </div>
        {scatter.map(|scatter| view! { <ScatterFigure scatter /> })}
    }
}
