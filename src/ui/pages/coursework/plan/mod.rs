//! The instructor makes a course plan and gives it out.

mod exam_fields;
mod give;
mod item;
mod items;
mod ready;
mod settings;

use super::state::{now, use_coursework};
use crate::browser::chance;
use crate::contest::course_plan::CoursePlan;
use crate::ui::components::{Ask, Button, ButtonKind, ButtonSize, EmptyState, Fits, Glyph};
use crate::ui::lazy::use_modules;
use crate::ui::pages::class::keys;
use crate::ui::reports::use_reports;
use give::GiveOut;
use items::ItemsPanel;
use leptos::context::Provider;
use leptos::prelude::*;
use ready::not_ready;
use settings::SettingsPanel;
use texts::i18n::*;

/// The plan that is being made, or the way to begin one.
#[component]
pub fn PlanPanels() -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let is_begun = Memo::new(move |_| coursework.made(|made| made.draft.is_some()));
    let begin = move || {
        let locale = i18n.get_locale_untracked();
        let Some(chance) = chance::bytes() else {
            return reports.failed(td_string!(locale, coursework.wrong.no_chance).to_owned());
        };
        let title = td_string!(locale, coursework.set.name_default);
        let seal = keys::own().map(|key| key.public());
        let plan = CoursePlan { seal, ..CoursePlan::begin(title, &chance, now()) };
        coursework.change_made(|made| (made.draft, made.question) = (Some(plan), None));
    };
    let is_writing = RwSignal::new(false);
    let fits = Fits::of_form();
    // While a lab or a case is written, that alone is there.
    let above = move || match (is_writing.get(), is_begun.get()) {
        (true, _) => ().into_any(),
        (false, true) => view! {
            <Provider value=fits>
                <SettingsPanel />
                <ItemsPanel />
            </Provider>
        }
        .into_any(),
        (false, false) => view! {
            <EmptyState glyph=Glyph::Book title=t!(i18n, coursework.title.plan) text=t!(i18n, coursework.set.none)>
                <Button kind=ButtonKind::Ink icon=Glyph::Plus on_click=begin>{t!(i18n, coursework.set.begin)}</Button>
            </EmptyState>
        }
        .into_any(),
    };
    let writing = use_modules()
        .coursework
        .view(move |pages| pages.writing.view(move |pages| (pages.panels)(is_begun.into(), is_writing)));
    let below = move || {
        (is_begun.get() && !is_writing.get()).then(|| {
            view! {
                <GiveOut why=Signal::derive(move || not_ready(coursework, fits, i18n.get_locale())) />
                <Another begin />
            }
        })
    };
    view! {
        {above}
        {writing}
        {below}
    }
}

/// Begins another plan, after a question.
#[component]
fn Another(
    /// Begins it.
    #[prop(into)]
    begin: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let asks = RwSignal::new(false);
    view! {
        <div class="cluster">
            <Button size=ButtonSize::Small on_click=move || asks.set(true)>{t!(i18n, coursework.set.again)}</Button>
        </div>
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=t!(i18n, coursework.set.again)
            close_label=t!(i18n, site.close)
            no=t!(i18n, site.cancel)
            yes=t!(i18n, coursework.set.again)
            on_yes=begin
            question=t!(i18n, coursework.set.again_sure)
        />
    }
}
