//! The end of a case: what the company really did, the question to one's own company, and the mark.

use super::decided::{earned, tone_of};
use crate::browser::focus;
use crate::contest::course_plan::PlanWorkKind;
use crate::study::cases::{Case, Points};
use crate::study::quiz::progress::CaseAnswers;
use crate::ui::components::{Button, ButtonKind, Column, DataTable, Glyph, LinkButton, Panel, Row, Tag};
use crate::ui::lazy::{WorkHere, use_modules};
use crate::ui::pages::course::section::CourseSection;
use crate::ui::pages::course::state::use_course;
use crate::ui::pages::course::words::{percent, said};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What has the focus once the end is shown.
pub const ENDING: &str = ".case__happened h2";

/// What comes after the last decision.
#[component]
pub fn Ending(
    /// The case.
    case: Arc<Case>,
    /// What was chosen.
    answers: CaseAnswers,
) -> impl IntoView {
    let i18n = use_i18n();
    let real = case.clone();
    let happened = move || {
        let locale = i18n.get_locale();
        let paragraph = |text| view! { <p>{said(locale, text).to_owned()}</p> };
        let source = |text| view! { <li>{said(locale, text).to_owned()}</li> };
        let paragraphs = real.happened.iter().map(paragraph).collect_view();
        let sources = real.sources.iter().map(source).collect_view();
        view! { {paragraphs} <h3>{td_string!(locale, cases.sources)}</h3> <ul class="case__sources">{sources}</ul> }
    };
    let asked = case.clone();
    let transfer = move || {
        let locale = i18n.get_locale();
        let place = said(locale, &asked.transfer.place).to_owned();
        let address = format!("#/{}", asked.transfer.page);
        view! {
            <p>{said(locale, &asked.transfer.ask).to_owned()}</p>
            <p>
                <LinkButton href=address icon=Glyph::ArrowRight>{td_string!(locale, cases.see, place = place)}</LinkButton>
            </p>
            <p class="sub">{td_string!(locale, cases.needs_game)}</p>
        }
    };
    let modules = use_modules();
    let here = WorkHere { kind: PlanWorkKind::Case, name: case.id.clone(), game: None, report: None };
    view! {
        <Panel title=t!(i18n, cases.happened) class="case__happened">
            <div class="panel__body course__text">{happened}</div>
        </Panel>
        <Panel title=t!(i18n, cases.transfer)>
            <div class="panel__body course__text">{transfer}</div>
        </Panel>
        <MarkPanel case answers />
        {modules.coursework.view(move |pages| (pages.hand_in)(here.clone()))}
    }
}

/// The mark, decision by decision, and the way to take the case again.
#[component]
fn MarkPanel(case: Arc<Case>, answers: CaseAnswers) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let mark = case.mark(&answers.choices);
    let note = move || t_string!(i18n, cases.best, percent = percent(answers.best));
    let columns = vec![
        Column::text(t!(i18n, cases.step)),
        Column::text(t!(i18n, cases.chosen)),
        Column::figures(t!(i18n, cases.earned)),
    ];
    let id = case.id.clone();
    let again = move || {
        course.change(|progress| {
            if let Some(answers) = progress.cases.get_mut(&id) {
                // What an earlier release kept has its choices alone.
                if answers.finished.is_empty() {
                    answers.finished.clone_from(&answers.choices);
                }
                answers.choices.clear();
            }
        });
        focus::soon("h1");
    };
    let points: Vec<Points> = case.points(&answers.choices).into_iter().flatten().collect();
    let rows = move || {
        let locale = i18n.get_locale();
        let row =
            |((number, points), (decision, choice)): ((usize, &Points), (&crate::study::cases::CaseDecision, &u8))| {
                let chosen =
                    decision.options.get(usize::from(*choice)).map(|option| said(locale, &option.text).to_owned());
                let (tone, words) = (tone_of(*points), earned(*points));
                let tag = view! { <Tag tone>{words}</Tag> };
                Row::new(number.to_string()).cell(chosen.unwrap_or_default()).cell(tag)
            };
        (1..).zip(&points).zip(case.decisions.iter().zip(&answers.choices)).map(row).collect()
    };
    view! {
        <Panel title=t!(i18n, cases.mark, percent = percent(mark)) note>
            <DataTable caption=t!(i18n, cases.mark_by_step) columns rows=Arc::new(rows) />
            <p class="panel__body sub">{t!(i18n, cases.first_counts)}</p>
            <div class="panel__body course__steps">
                <Button kind=ButtonKind::Plain on_click=move |()| again()>{t!(i18n, cases.retake)}</Button>
                <LinkButton href=href(Page::Course(CourseSection::Cases.address())) kind=ButtonKind::Ghost>{t!(i18n, cases.all)}</LinkButton>
            </div>
        </Panel>
    }
}
