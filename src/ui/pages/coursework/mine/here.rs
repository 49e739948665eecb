//! Handing in on the page where the work was done: for each plan that was taken up and sets it.

use super::done::game_of;
use super::hand_in::HandIn;
use super::plan::{dates, handed_state};
use super::who::{WhoFields, is_nameless};
use crate::browser::{keys, storage};
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork, PlanWorkKind, ReportOf};
use crate::contest::taken::StudentCoursework;
use crate::ui::components::{ButtonKind, ButtonSize, Glyph, LinkButton};
use crate::ui::lazy::WorkHere;
use crate::ui::pages::coursework::state::{CourseworkDesk, use_coursework};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// What was just done is handed in to the class, or what stands in the way is said.
#[component]
pub fn HandInHere(
    /// The work.
    work: WorkHere,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let found = asked_for(coursework, &work);
    let plans = || {
        view! {
            <LinkButton
                href=href(Page::Coursework(String::new()))
                kind=ButtonKind::Ghost
                size=ButtonSize::Small
                icon=Glyph::ArrowRight
            >
                {t!(i18n, coursework.title.mine)}
            </LinkButton>
        }
    };
    let body = if found.is_empty() {
        view! {
            <p>{t!(i18n, coursework.here.no_plan)}</p>
            <p>{plans()}</p>
        }
        .into_any()
    } else {
        // The fields stay where they are while a name is typed.
        let asks_who = untrack(|| is_nameless(coursework));
        let piece = |(plan, item): (CoursePlan, PlanItem)| view! { <Piece plan item work=work.clone() /> };
        view! {
            {asks_who.then(|| view! { <WhoFields /> })}
            {found.into_iter().map(piece).collect_view()}
            <p>{plans()}</p>
        }
        .into_any()
    };
    view! {
        <section class="hand-in-here" aria-label=t!(i18n, coursework.here.title)>
            <h2>{t!(i18n, coursework.here.title)}</h2>
            {body}
        </section>
    }
}

/// A piece of work of one plan.
#[component]
fn Piece(plan: CoursePlan, item: PlanItem, work: WorkHere) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let (key, number, title) = (plan.key, item.number, plan.title.clone());
    let handed = Memo::new(move |_| coursework.mine(|mine| mine.plan(key).and_then(|plan| plan.handed_at(number))));
    let when = {
        let item = item.clone();
        move || dates(i18n.get_locale(), &item)
    };
    let state = {
        let item = item.clone();
        move || handed_state(i18n.get_locale(), &item, handed.get())
    };
    let games = work.game.as_ref().and_then(|game| game_of(&plan, &item.work, game)).into_iter().collect();
    view! {
        <div class="work">
            <div class="work__head">
                <h3>{title}</h3>
                {state}
            </div>
            <p class="sub">{when}</p>
            <HandIn plan=StoredValue::new(plan) item games report=work.report link=().into_any() />
        </div>
    }
}

/// Of which plan work is, and as which piece, from 1: of the newest plan that asks for it. What the browser keeps says it,
/// since it is asked while a page is made, where no context can be.
pub fn piece_of(work: &WorkHere) -> Option<(String, usize)> {
    let mine = storage::read(&keys::COURSEWORK).and_then(|text| StudentCoursework::read(&text).ok())?;
    let (plan, item) =
        pieces_for(mine.plans.iter().map(|plan| plan.code.clone()).collect(), work).into_iter().next()?;
    let place = plan.items.iter().position(|one| one.number == item.number)?;
    Some((plan.title, place + 1))
}

/// The pieces of the plans that were taken up which ask for that work.
fn asked_for(coursework: CourseworkDesk, work: &WorkHere) -> Vec<(CoursePlan, PlanItem)> {
    pieces_for(coursework.peek_mine(|mine| mine.plans.iter().map(|plan| plan.code.clone()).collect()), work)
}

/// The pieces of these plans which ask for that work.
fn pieces_for(codes: Vec<String>, work: &WorkHere) -> Vec<(CoursePlan, PlanItem)> {
    let is_it = |plan: &CoursePlan, item: &PlanItem| match (&item.work, item.work.report_of()) {
        (PlanWork::Lab(name), _) => work.kind == PlanWorkKind::Lab && *name == work.name,
        (PlanWork::Case(name), _) => work.kind == PlanWorkKind::Case && *name == work.name,
        (_, Some(ReportOf::Lab(name))) => work.kind == PlanWorkKind::Report && name == work.name,
        (_, Some(ReportOf::Game(_))) => {
            let has = work.game.as_ref().is_some_and(|game| game_of(plan, &item.work, game).is_some());
            work.kind == PlanWorkKind::Report && has
        }
        _ => false,
    };
    let of_plan = |code: &String| {
        let plan = CoursePlan::read(code).ok()?;
        let item = plan.items.iter().find(|item| is_it(&plan, item)).cloned()?;
        Some((plan, item))
    };
    codes.iter().filter_map(of_plan).collect()
}
