//! What stands around every page of a game: the top bar, the rail, banners and reports.

mod banners;
mod clock;
mod clock_settings;
mod plan;
mod rail;
mod stage;
mod top_bar;
mod watch;

use super::components::{ButtonKind, Glyph, LinkButton, Toasts};
use super::guide::{Coach, GuideState};
use super::pages::handbook::HandbookPage;
use super::pages::planner::{PlannerHost, provide_planner};
use super::route::{Page, href};
use super::session::use_session;
use banners::Banners;
use leptos::prelude::*;
use rail::Rail;
use stage::Stage;
use texts::i18n::*;
use top_bar::TopBar;

/// An open game: bar, rail and the page the route names.
#[component]
pub fn Shell() -> impl IntoView {
    let (session, i18n) = (use_session(), use_i18n());
    let reports = session.reports();
    provide_planner();
    GuideState::provide();
    let still = Memo::new(move |_| session.is_still());
    view! {
        // What acts in a game is not offered where nothing can be decided.
        <div class="app" class:is-still=move || still.get()>
            <a class="skip" href="#main" on:click=to_main>{t!(i18n, common.skip_to_content)}</a>
            <TopBar />
            <Banners />
            <Rail />
            <main class="main" id="main" tabindex="-1">
                <Stage />
            </main>
        </div>
        <PlannerHost />
        // The guide lets the clock run, which stands while a month is planned.
        {move || (!session.is_planning()).then(|| view! { <Coach /> })}
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=move || t_string!(i18n, common.close)
        />
    }
}

/// The handbook without a game, with the way back.
#[component]
pub fn HandbookAlone() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <main class="main">
            <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, common.to_start)}
            </LinkButton>
            <HandbookPage />
        </main>
    }
}

/// The hash names pages, so the link that skips the bars moves the focus itself.
fn to_main(click: leptos::ev::MouseEvent) {
    click.prevent_default();
    use leptos::wasm_bindgen::JsCast;
    let main = document().get_element_by_id("main");
    if let Some(main) = main.and_then(|main| main.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        drop(main.focus());
    }
}
