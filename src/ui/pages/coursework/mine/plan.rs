//! A plan that was taken up: its work with dates, what was handed in, and marks.

use super::done::{WorkStage, games_of, report_stage, stage};
use super::explained::Explained;
use super::hand_in::HandIn;
use super::marks::TextsGiven;
use crate::browser::date;
use crate::browser::slots::GameId;
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork, ReportOf};
use crate::contest::gradebook::SlipLine;
use crate::contest::submission::moment::ClockTime;
use crate::contest::taken::TakenPlan;
use crate::record::Fingerprint;
use crate::study::quiz::Mark;
use crate::ui::components::{Button, ButtonSize, Glyph, LinkButton, Note, Panel, Tag, Tone};
use crate::ui::lazy::{Edition, use_modules};
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::pages::coursework::words::{kind, percent, plan_error};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go, href};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// A plan that was taken up.
#[component]
pub fn PlanView(
    /// Its key.
    key: Fingerprint,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let code =
        Memo::new(move |_| coursework.mine(|mine| mine.plan(key).map(|plan| plan.code.clone())).unwrap_or_default());
    let read = Memo::new(move |_| code.with(|code| CoursePlan::read(code)));
    let total = move || {
        let slip = coursework.mine(|mine| mine.plan(key).and_then(|plan| plan.slip.clone()))?;
        let words = t_string!(i18n, coursework.mine.total, mark = percent(slip.total));
        Some(view! { <p class="works__total">{words}</p> })
    };
    move || {
        let plan = match read.get() {
            Ok(plan) => plan,
            Err(error) => {
                let words = plan_error(i18n.get_locale(), &error);
                return view! { <Note tone=Tone::Danger>{words}</Note> }.into_any();
            }
        };
        let count = plan.items.len();
        let progress = move || {
            let handed = coursework.mine(|mine| mine.plan(key).map_or(0, |plan| plan.count_handed()));
            t_string!(i18n, coursework.mine.progress, done = handed, all = count)
        };
        let made = plan.made.to_string();
        let note = move || t_string!(i18n, coursework.mine.made, at = date::local(&made, i18n.get_locale().as_str()));
        let sealed = plan.seal.map(|to| {
            let words = move || t_string!(i18n, coursework.mine.sealed, key = to.name());
            view! { <p class="sub">{words}</p> }
        });
        let title = plan.title.clone();
        let plan = StoredValue::new(plan);
        let numbers: Vec<u8> = plan.with_value(|plan| plan.items.iter().map(|item| item.number).collect());
        let line = move |number: u8| view! { <li class="work"><WorkLine plan number /></li> };
        view! {
            <Panel title class="course-plan">
                <div class="panel__body form">
                    <p class="sub">{progress} " · " {note}</p>
                    {total}
                    <ol class="works">{numbers.into_iter().map(line).collect_view()}</ol>
                    {sealed}
                </div>
            </Panel>
        }
        .into_any()
    }
}

/// A piece of work.
#[component]
fn WorkLine(
    /// The plan.
    plan: StoredValue<CoursePlan>,
    /// The number of the work.
    number: u8,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let Some(item) = plan.with_value(|plan| plan.item(number).cloned()) else { return ().into_any() };
    let key = plan.with_value(|plan| plan.key);
    let games = plan.with_value(|plan| games_of(plan, &item.work));
    let handed = Memo::new(move |_| coursework.mine(|mine| mine.plan(key).and_then(|plan| plan.handed_at(number))));
    let stage = {
        let (work, games) = (item.work.clone(), games.clone());
        // Worked out once: its game is read for it.
        let of_report = report_stage(&work, &games);
        Memo::new(move |_| {
            let exams = coursework.mine(|mine| mine.plan(key).map_or(0, |plan| plan.exams_of(number).count()));
            of_report.unwrap_or_else(|| stage(&work, &games, exams))
        })
    };
    let marked = Memo::new(move |_| {
        let line = |plan: &TakenPlan| plan.slip.as_ref()?.lines.iter().find(|line| line.item == number).cloned();
        coursework.mine(|mine| mine.plan(key).and_then(line))
    });
    let (of, name) = (item.work.kind(), item.work.clone());
    let title = move || coursework.title(i18n.get_locale(), &name);
    let dates = {
        let item = item.clone();
        move || {
            let weight = u32::from(item.weight) * 1000 / plan.with_value(CoursePlan::whole_weight).max(1);
            let share = percent(Mark(u16::try_from(weight).unwrap_or(1000)));
            let share = t_string!(i18n, coursework.items.share, percent = share);
            format!("{share} · {}", dates(i18n.get_locale(), &item))
        }
    };
    let state = {
        let item = item.clone();
        move || {
            let locale = i18n.get_locale();
            view! { {how_far(locale, stage.get())} {state(locale, &item, handed.get(), marked.get())} }
        }
    };
    let remark = move || {
        let line = marked.get().filter(|line| !line.remark.is_empty())?;
        let words = t_string!(i18n, coursework.mine.remark, words = line.remark);
        Some(view! { <p class="sub">{words}</p> })
    };
    // The report of a game that is still to be played begins with the game.
    let way = match item.work.report_of() {
        Some(ReportOf::Game(game)) if games.is_empty() => {
            plan.with_value(|plan| plan.game(game).map(|code| PlanWork::Game(code.to_owned())))
        }
        _ => None,
    };
    let way = way.unwrap_or_else(|| item.work.clone());
    let link = view! { <ToWork work=way game=games.first().map(|game| game.id.clone()) /> }.into_any();
    let is_exam = matches!(item.work, PlanWork::Exam(_));
    view! {
        <div class="work__head">
            <Tag tone=Tone::Plain>{move || kind(i18n.get_locale(), of)}</Tag>
            <h3>{title}</h3>
            {state}
        </div>
        <p class="sub">{dates}</p>
        {remark}
        {move || marked.get().map(|line| view! { <TextsGiven line /> })}
        {is_exam.then(|| view! { <Explained plan=key item=number /> })}
        <HandIn plan item games report=None link />
    }
    .into_any()
}

/// The way to where the work is done; none for an exam, which begins here. A report of a lab that was begun opens in its
/// game.
#[component]
fn ToWork(work: PlanWork, game: Option<GameId>) -> impl IntoView {
    let (reports, modules, i18n) = (use_reports(), use_modules(), use_i18n());
    let link = |page: Page, words: Signal<&'static str>| {
        view! {
            <LinkButton href=href(page) size=ButtonSize::Small icon=Glyph::ArrowRight>{move || words.get()}</LinkButton>
        }
        .into_any()
    };
    match (work, game) {
        (PlanWork::Report(_), Some(game)) => {
            let open = move |()| {
                let game = game.clone();
                spawn_lasting(async move {
                    let locale = i18n.get_locale_untracked();
                    let Ok(games) = modules.to_play().await else { return };
                    if untrack(|| games.is_open()) {
                        games.close();
                    }
                    match games.open(&game, Edition::Newest) {
                        Ok(()) => go(Page::Report),
                        Err(error) => reports.failed(games.why(locale, &error)),
                    }
                });
            };
            view! {
                <Button size=ButtonSize::Small icon=Glyph::ArrowRight on_click=open>
                    {t!(i18n, coursework.mine.open_report)}
                </Button>
            }
            .into_any()
        }
        (PlanWork::Lab(name) | PlanWork::Report(name), _) => {
            link(Page::Course(format!("lab/{name}")), Signal::derive(move || t_string!(i18n, coursework.mine.open_lab)))
        }
        (PlanWork::Case(name), _) => link(
            Page::Course(format!("case/{name}")),
            Signal::derive(move || t_string!(i18n, coursework.mine.open_case)),
        ),
        (PlanWork::Game(code), _) => {
            link(Page::Challenge(code), Signal::derive(move || t_string!(i18n, coursework.mine.open_game)))
        }
        (PlanWork::Exam(_), _) => ().into_any(),
    }
}

/// How far the work has come in this browser.
fn how_far(locale: Locale, stage: WorkStage) -> AnyView {
    let (tone, words) = match stage {
        WorkStage::NotBegun => (Tone::Plain, td_string!(locale, coursework.mine.not_begun)),
        WorkStage::Begun => (Tone::Warn, td_string!(locale, coursework.mine.begun)),
        WorkStage::Done => (Tone::Jade, td_string!(locale, coursework.mine.done)),
    };
    view! { <Tag tone>{words}</Tag> }.into_any()
}

/// When it opens and when it is due.
pub fn dates(locale: Locale, item: &PlanItem) -> String {
    let at = |at: &ClockTime| date::local(&at.to_string(), locale.as_str());
    let opens = item.opens.as_ref().map(|opens| td_string!(locale, coursework.mine.opens, at = at(opens)));
    let due = match &item.due {
        Some(due) => td_string!(locale, coursework.mine.due, at = at(due)),
        None => td_string!(locale, coursework.mine.no_due).to_owned(),
    };
    opens.into_iter().chain([due]).collect::<Vec<_>>().join(" · ")
}

/// Whether it was handed in and what it earned.
fn state(locale: Locale, item: &PlanItem, handed: Option<ClockTime>, marked: Option<SlipLine>) -> AnyView {
    if let Some(line) = marked {
        let words = td_string!(locale, coursework.mine.marked, mark = percent(line.mark));
        let late = (line.days_late > 0).then(|| {
            let words = td_string!(locale, coursework.mine.days_late, days = line.days_late);
            view! { <Tag tone=Tone::Warn>{words}</Tag> }
        });
        // No plan sets a mark from which a work is passed, so no colour says that one is.
        return view! { <Tag tone=Tone::Plain>{words}</Tag> {late} }.into_any();
    }
    handed_state(locale, item, handed)
}

/// Whether it was handed in, or is still to be.
pub fn handed_state(locale: Locale, item: &PlanItem, handed: Option<ClockTime>) -> AnyView {
    let (tone, words) = match handed {
        Some(at) => {
            let at = date::local(&at.to_string(), locale.as_str());
            (Tone::Jade, td_string!(locale, coursework.mine.handed, at = at))
        }
        None if !item.is_open(now()) => (Tone::Plain, td_string!(locale, coursework.mine.not_open).to_owned()),
        None if item.days_late(now()) > 0 => (Tone::Danger, td_string!(locale, coursework.mine.overdue).to_owned()),
        None => (Tone::Plain, td_string!(locale, coursework.mine.not_handed).to_owned()),
    };
    view! { <Tag tone>{words}</Tag> }.into_any()
}
