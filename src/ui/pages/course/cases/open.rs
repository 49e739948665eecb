//! One case: its situation, one decision after the other, each with what it would have brought, and its end.

use super::decided::{Decided, OUTCOME};
use super::ending::{ENDING, Ending};
use super::situation::Situation;
use crate::browser::focus;
use crate::study::cases::{Case, decide};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph, LinkButton, Loading, Note, Panel, Tone, unique_id};
use crate::ui::pages::course::case_files::own_cases;
use crate::ui::pages::course::section::CourseSection;
use crate::ui::pages::course::state::use_course;
use crate::ui::pages::course::words::said;
use crate::ui::route::{Page, href, use_route};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What has the focus when the next decision is asked for.
const ASKED: &str = ".case__decide input";

/// The case at that place of the list, from 0.
#[component]
pub fn CasePanel(
    /// Its place.
    at: u8,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let files = course.cases();
    let shown = move || match files.case(at) {
        Some(case) => view! { <OpenCase case /> }.into_any(),
        None if files.has_failed(at) => view! {
            <Note tone=Tone::Danger alert=true>{t!(i18n, cases.missing)}</Note>
            <Button on_click=move |()| files.fetch(at)>{t!(i18n, course.again)}</Button>
        }
        .into_any(),
        None => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
    };
    view! { <Back /> {shown} }
}

/// A case that is not of the product, by the name in the address.
#[component]
pub fn OwnCasePanel() -> impl IntoView {
    let (route, i18n) = (use_route(), use_i18n());
    let id = Memo::new(move |_| match route.page() {
        Page::Course(address) => address.strip_prefix("case/").map(str::to_owned),
        _ => None,
    });
    let shown = move || match own_cases().into_iter().find(|case| Some(&case.id) == id.get().as_ref()) {
        Some(case) => view! { <OpenCase case=Arc::new(case) /> }.into_any(),
        None => view! { <Note tone=Tone::Danger alert=true>{t!(i18n, cases.not_here)}</Note> }.into_any(),
    };
    view! { <Back /> {shown} }
}

/// The way back to the list.
#[component]
fn Back() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p class="course__back">
            <LinkButton href=href(Page::Course(CourseSection::Cases.address())) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost size=ButtonSize::Small>
                {t!(i18n, cases.all)}
            </LinkButton>
        </p>
    }
}

#[component]
fn OpenCase(case: Arc<Case>) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let count = case.decisions.len();
    let answers = {
        let id = case.id.clone();
        Memo::new(move |_| course.with(|progress| progress.cases.get(&id).cloned().unwrap_or_default()))
    };
    // After a choice its consequence is looked at before anything else is asked; a reload goes on with what is next.
    let is_looking = RwSignal::new(false);
    let choose = {
        let case = case.clone();
        Callback::new(move |option: u8| {
            is_looking.set(true);
            course.change(|progress| decide(progress.cases.entry(case.id.clone()).or_default(), &case, option));
            focus::soon(OUTCOME);
        })
    };
    let go_on = move || {
        is_looking.set(false);
        let is_over = answers.with_untracked(|answers| answers.choices.len() >= count);
        focus::soon(if is_over { ENDING } else { ASKED });
    };
    let (told, asked, ended) = (case.clone(), case.clone(), case.clone());
    let done = move || {
        let choices = answers.get().choices;
        let last = choices.len().saturating_sub(1);
        let looking = is_looking.get();
        let one = |(at, option): (usize, &u8)| {
            view! { <Decided case=told.clone() at option=*option is_open=looking && at == last /> }
        };
        choices.iter().take(count).enumerate().map(one).collect_view()
    };
    let next = move || {
        let taken = answers.with(|answers| answers.choices.len());
        match (is_looking.get(), taken < count) {
            (true, is_more) => {
                let words = move || {
                    if is_more { t_string!(i18n, cases.next) } else { t_string!(i18n, cases.happened) }
                };
                view! { <p class="case__next"><Button kind=ButtonKind::Ink on_click=move |()| go_on()>{words}</Button></p> }.into_any()
            }
            (false, true) => view! { <Decide case=asked.clone() at=taken choose /> }.into_any(),
            (false, false) => view! { <Ending case=ended.clone() answers=answers.get() /> }.into_any(),
        }
    };
    let state = move || {
        let taken = answers.with(|answers| answers.choices.len()).min(count);
        t_string!(i18n, cases.begun, done = taken, count = count)
    };
    view! {
        <Situation case />
        <p class="vh" role="status">{state}</p>
        <div class="case">{done} {next}</div>
    }
}

/// A decision that is to be taken.
#[component]
fn Decide(case: Arc<Case>, at: usize, choose: Callback<u8>) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = RwSignal::new(None::<u8>);
    let nothing = Signal::derive(move || chosen.get().is_none());
    let group = unique_id("case");
    let count = case.decisions.len();
    let options = move || {
        let locale = i18n.get_locale();
        let decision = case.decisions.get(at)?;
        let option = |(number, option): (u8, &crate::study::cases::CaseOption)| {
            view! {
                <label class="choice" class:is-on=move || chosen.get() == Some(number)>
                    <input
                        type="radio"
                        name=group.clone()
                        prop:checked=move || chosen.get() == Some(number)
                        on:change=move |_| chosen.set(Some(number))
                    />
                    <span class="quiz__option">{said(locale, &option.text).to_owned()}</span>
                </label>
            }
        };
        let list = (0..).zip(&decision.options).map(option).collect_view();
        let ask = said(locale, &decision.ask).to_owned();
        Some(view! {
            <fieldset class="quiz">
                <legend class="quiz__ask">{ask}</legend>
                <div class="choices quiz__options">{list}</div>
            </fieldset>
        })
    };
    let give = move || {
        if let Some(option) = chosen.get_untracked() {
            choose.run(option);
        }
    };
    view! {
        <Panel title=t!(i18n, cases.decision, number = at + 1, count = count) class="case__decide">
            <div class="panel__body">
                {options}
                <Button kind=ButtonKind::Ink disabled=nothing on_click=move |()| give()>{t!(i18n, cases.decide)}</Button>
            </div>
        </Panel>
    }
}
