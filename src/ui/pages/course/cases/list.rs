//! The list of cases, with what was earned in each.

use crate::study::cases::{CASES, Case};
use crate::ui::components::{ButtonKind, Loading, Panel, Tag, Tone};
use crate::ui::pages::course::case_files::own_cases;
use crate::ui::pages::course::section::CourseSection;
use crate::ui::pages::course::state::use_course;
use crate::ui::pages::course::words::{percent, said};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

use crate::ui::components::LinkButton;

/// All cases.
#[component]
pub fn CaseList() -> impl IntoView {
    let i18n = use_i18n();
    let own = |case: Case| view! { <OwnCard case /> };
    let cards = (0_u8..).take(CASES.len()).map(|at| view! { <CaseCard at /> }).collect_view();
    view! {
        <p class="course__intro">{t!(i18n, cases.intro)}</p>
        <div class="course__map">{own_cases().into_iter().map(own).collect_view()} {cards}</div>
    }
}

#[component]
fn CaseCard(at: u8) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || {
        let locale = i18n.get_locale();
        let title = td_string!(locale, cases.number, number = at + 1);
        let Some(case) = course.cases().case(at) else {
            let text = move || match course.cases().has_failed(at) {
                true => td_string!(locale, cases.missing),
                false => td_string!(locale, course.loading),
            };
            return view! { <Panel title><div class="panel__body"><Loading text=text /></div></Panel> }.into_any();
        };
        let title = format!("{title} {}", said(locale, &case.title));
        card(title, &case, CourseSection::Case(at).address())
    }
}

/// A case that is not of the product.
#[component]
fn OwnCard(case: Case) -> impl IntoView {
    let i18n = use_i18n();
    move || card(said(i18n.get_locale(), &case.title).to_owned(), &case, format!("case/{}", case.id))
}

fn card(title: String, case: &Case, address: String) -> AnyView {
    let locale = use_i18n().get_locale();
    let minutes = td_string!(locale, cases.minutes, minutes = case.minutes);
    let (state, words) = state_of(case);
    let open = href(Page::Course(address));
    let (name, about) = (said(locale, &case.title).to_owned(), said(locale, &case.about).to_owned());
    view! {
        <Panel title note=minutes>
            <div class="panel__body course__card">
                <p>{about}</p>
                <p class="course__done">
                    {state}
                    <LinkButton href=open kind=ButtonKind::Plain>{words}<span class="vh">{format!(": {name}")}</span></LinkButton>
                </p>
            </div>
        </Panel>
    }
    .into_any()
}

/// How far a case has come, as a tag, and the words of the way to it.
fn state_of(case: &Case) -> (AnyView, &'static str) {
    let (course, i18n) = (use_course(), use_i18n());
    let locale = i18n.get_locale();
    let answers = course.with(|progress| progress.cases.get(&case.id).cloned().unwrap_or_default());
    let (done, count) = (answers.choices.len().min(case.decisions.len()), case.decisions.len());
    let is_under_way = done > 0 && done < count;
    let open = if is_under_way { td_string!(locale, cases.go_on) } else { td_string!(locale, cases.open) };
    let begun = td_string!(locale, cases.begun, done = done, count = count);
    let tag = match (answers.attempts, is_under_way) {
        (0, false) => view! { <Tag tone=Tone::Plain>{td_string!(locale, cases.not_begun)}</Tag> }.into_any(),
        (0, true) => view! { <Tag tone=Tone::Ink>{begun}</Tag> }.into_any(),
        _ => {
            let best = td_string!(locale, cases.best, percent = percent(answers.best));
            view! { <Tag tone=Tone::Jade>{best}</Tag> }.into_any()
        }
    };
    (tag, open)
}
