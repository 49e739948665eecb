//! A page a lesson: what the textbook says, and what the class's own numbers say of it.

use super::TooFew;
use super::scatter::ScatterFigure;
use crate::contest::debrief::{Evidence, LessonPage, Sample, Verdict};
use crate::ui::components::{Panel, Tag, Tone};
use crate::ui::words::debrief::{numbers, rests_on, rule, title, verdict};
use leptos::prelude::*;
use texts::i18n::*;

/// All lessons, each on a sheet of its own when it is printed.
#[component]
pub fn Lessons(lessons: Vec<LessonPage>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <h2 class="debrief__heading">{t!(i18n, debrief.lessons.heading)}</h2>
        <p class="sub">{t!(i18n, debrief.lessons.note)}</p>
        {lessons.into_iter().map(|page| view! { <Lesson page /> }).collect_view()}
    }
}

#[component]
fn Lesson(page: LessonPage) -> impl IntoView {
    let i18n = use_i18n();
    let LessonPage { lesson, says } = page;
    let shown = match says {
        Sample::Enough(evidence) => view! { <Shown evidence /> }.into_any(),
        Sample::TooFew { students, needs } => view! { <TooFew students needs /> }.into_any(),
    };
    view! {
        <Panel title=move || title(i18n.get_locale(), lesson) class="debrief__lesson">
            <div class="panel__body"><p class="debrief__rule">{move || rule(i18n.get_locale(), lesson)}</p></div>
            {shown}
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
        Verdict::Borne => Tone::Jade,
        Verdict::Unclear | Verdict::Rule => Tone::Plain,
        Verdict::Opposite => Tone::Warn,
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
