//! Homework comes in: files and texts are read, opened with the key, and every mark is worked out again.

use crate::browser::timer;
use crate::contest::course_plan::CoursePlan;
use crate::contest::course_plan::read::MOST_COURSE_PLAN;
use crate::contest::gradebook::Piece;
use crate::contest::homework::check::check;
use crate::contest::homework::{Catalogue, CatalogueLab, HOMEWORK_FORMS, ReceivedHomework};
use crate::contest::submission::MOST_SUBMISSION;
use crate::record::Fingerprint;
use crate::study::cases::Case;
use crate::study::quiz::QuizChapter;
use crate::ui::components::{
    Button, Choice, Column, DataTable, LinkButton, Loading, Note, Panel, Progress, Row, SelectField, TextField, Tone,
};
use crate::ui::exchange::take::{ByFile, ByText, Item};
use crate::ui::lazy::use_modules;
use crate::ui::pages::class::keys;
use crate::ui::pages::coursework::labs::fetch_labs;
use crate::ui::pages::coursework::state::{Coursework, NotTaken, now, use_coursework, with_own};
use crate::ui::pages::coursework::words::{homework_error, plan_error};
use crate::ui::route::{Page, href};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The plan, the ways in, and what does not count.
#[component]
pub fn Collect() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let modules = use_modules();
    coursework.ask_for_labs();
    let take = move |items: Vec<Item>| {
        let Some(plan) = untrack(|| coursework.chosen_plan()) else { return };
        let Some(course) = untrack(|| coursework.course()) else { return };
        let locale = i18n.get_locale_untracked();
        spawn_lasting(async move {
            // Few games have records of the workbench; what checks them is fetched when work comes in.
            let records = modules.record_check.get().await.ok().map(|checks| checks.submission);
            let labs = fetch_labs(&plan).await;
            for item in items {
                for (name, text) in item.open(&HOMEWORK_FORMS, MOST_SUBMISSION).await {
                    coursework.inbox.progress.update(|(_, all)| *all += 1);
                    timer::breathe().await;
                    let taken = text
                        .map_err(|unread| unread.why(locale))
                        .and_then(|text| taken(&text, &plan, &course.0, &course.1, &labs, records, locale));
                    put(coursework, name, taken);
                }
            }
        });
    };
    let ways = move || {
        coursework.chosen_plan()?;
        if coursework.has_no_bank() {
            return Some(
                view! {
                    <Note tone=Tone::Danger alert=true>{t!(i18n, coursework.missing)}</Note>
                    <div class="cluster">
                        <Button on_click=move |()| coursework.fetch_bank()>{t!(i18n, coursework.again)}</Button>
                    </div>
                }
                .into_any(),
            );
        }
        Some(match coursework.course() {
            None => view! { <Loading text=t!(i18n, coursework.loading) /> }.into_any(),
            Some(_) => view! {
                <ByFile on_take=take />
                <ByText kinds=&HOMEWORK_FORMS on_take=take />
            }
            .into_any(),
        })
    };
    view! {
        <Panel title=t!(i18n, coursework.collect.heading)>
            <div class="panel__body form">
                <WhichPlan />
                {ways}
                <HowFar />
            </div>
        </Panel>
        <NotCounted />
    }
}

/// Reads a text and works its mark out.
fn taken(
    text: &str,
    plan: &CoursePlan,
    bank: &[QuizChapter],
    cases: &[Case],
    labs: &[CatalogueLab],
    record_check: Option<crate::contest::submission::verify::RecordCheck>,
    locale: Locale,
) -> Result<Piece, String> {
    let read = ReceivedHomework::read(text, &keys::all()).and_then(|read| read.for_plan(plan));
    let homework = read.map_err(|error| homework_error(locale, error))?;
    let bank = with_own(bank, plan);
    let arrived = Some(now());
    let checked = check(&homework, plan, Catalogue { bank: &bank, cases, labs, record_check }, arrived);
    Ok(Piece { text: Fingerprint::of(text.as_bytes()), homework, checked, arrived })
}

/// Puts what came to the rest; the same text twice is one.
fn put(coursework: Coursework, name: String, taken: Result<Piece, String>) {
    let inbox = coursework.inbox;
    match taken {
        Ok(piece) => inbox.pieces.update(|pieces| {
            if pieces.iter().all(|known| known.text != piece.text) {
                pieces.push(piece);
            }
        }),
        Err(why) => inbox.not_taken.update(|all| all.push(NotTaken { name, why })),
    }
    inbox.progress.update(|(done, _)| *done += 1);
}

/// One of the plans that were given out, or another by its text.
#[component]
fn WhichPlan() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let entered = RwSignal::new(String::new());
    let read = Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| CoursePlan::read(text))));
    Effect::new(move |_| {
        if let Some(Ok(plan)) = read.get() {
            coursework.change_made(|made| made.keep(&plan));
            coursework.chosen.set(Some(plan.key));
            entered.set(String::new());
        }
    });
    let wrong = Signal::derive(move || Some(plan_error(i18n.get_locale(), &read.get()?.err()?)));
    let plans = Memo::new(move |_| {
        coursework.made(|made| made.plans().into_iter().map(|plan| (plan.key, plan.title)).collect::<Vec<_>>())
    });
    let choose = move || {
        let plans = plans.get();
        if plans.is_empty() {
            return view! {
                <p>{t!(i18n, coursework.collect.none)}</p>
                <div class="cluster">
                    <LinkButton href=href(Page::CoursePlan)>{t!(i18n, coursework.nav.plan)}</LinkButton>
                </div>
            }
            .into_any();
        }
        let choices = plans.into_iter().map(|(key, title)| Choice::new(Some(key), title)).collect();
        view! {
            <SelectField
                label=t!(i18n, coursework.collect.plan)
                choices
                value=coursework.chosen
                on_change=move |key| coursework.chosen.set(key)
            />
        }
        .into_any()
    };
    view! {
        {choose}
        <details>
            <summary>{t!(i18n, coursework.collect.by_text)}</summary>
            <TextField
                label=t!(i18n, coursework.collect.plan_text)
                error=wrong
                value=entered
                on_input=move |text: String| entered.set(text)
                max_length=MOST_COURSE_PLAN
                class="input--code"
            />
        </details>
    }
}

/// How many have been checked.
#[component]
fn HowFar() -> impl IntoView {
    let (inbox, i18n) = (use_coursework().inbox, use_i18n());
    let any = Memo::new(move |_| inbox.progress.get().1 > 0);
    let words = move || {
        let (done, all) = inbox.progress.get();
        t_string!(i18n, coursework.collect.progress, done = done, all = all)
    };
    let percent = Signal::derive(move || {
        let (done, all) = inbox.progress.get();
        (done * 100).checked_div(all).unwrap_or(0) as u16
    });
    let bad = move || {
        let bad = inbox.not_taken.with(Vec::len);
        (bad > 0).then(|| t_string!(i18n, coursework.collect.bad, n = bad))
    };
    move || {
        any.get().then(|| {
            view! {
                <div class="cluster">
                    <Progress label=words percent />
                    <span role="status">{words} " " {bad}</span>
                </div>
            }
        })
    }
}

/// What does not count, and why.
#[component]
fn NotCounted() -> impl IntoView {
    let (inbox, i18n) = (use_coursework().inbox, use_i18n());
    let any = Memo::new(move |_| inbox.not_taken.with(|all| !all.is_empty()));
    let columns =
        move || vec![Column::text(t!(i18n, coursework.collect.file)), Column::text(t!(i18n, coursework.collect.why))];
    let lines = move || inbox.not_taken.get().into_iter().map(|one| Row::new(one.name).cell(one.why)).collect();
    move || {
        any.get().then(|| {
            view! {
                <Panel title=t!(i18n, coursework.collect.not_counted)>
                    <DataTable caption=t!(i18n, coursework.collect.not_counted) columns=columns() rows=Arc::new(lines) />
                </Panel>
            }
        })
    }
}
