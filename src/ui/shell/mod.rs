//! What stands around every page of a game: the top bar, the rail, banners and reports.

mod banners;
mod clock;
mod clock_settings;
mod opening;
mod plan;
mod rail;
mod shortcuts;
mod stage;
mod top_bar;
mod watch;

pub use plan::PlanBar;

use super::components::{ButtonKind, Glyph, LinkButton};
use super::guide::GuideState;
use super::lazy::use_modules;
use super::pages::handbook::HandbookPage;
use super::pages::planner::{Planner, PlannerHost};
use super::prompts::{PromptPlace, ShellPrompts};
use super::route::{Page, go, href, use_route};
use super::session::use_session;
use crate::browser::focus;
use banners::Banners;
use leptos::context::Provider;
use leptos::prelude::*;
use opening::OpeningSheet;
use rail::Rail;
use shortcuts::{ShortcutList, Shortcuts};
use stage::Stage;
use texts::i18n::*;
use top_bar::TopBar;

/// The page in the middle, which can have the focus as a whole.
const MAIN: &str = "#main";

/// An open game: bar, rail and the page the route names. What they share goes with them, and is not
/// found by the page that takes their place.
#[component]
pub fn Shell() -> impl IntoView {
    view! {
        <Provider value=Planner::closed()>
            <Provider value=GuideState::of_open_game()>
                <Provider value=PromptPlace::in_shell()>
                    <Provider value=ShortcutList::new()>
                        <Covered />
                    </Provider>
                </Provider>
            </Provider>
        </Provider>
    }
}

/// The frame, unless the machine is being handed to the next role of a team: then nothing of the game is shown.
#[component]
fn Covered() -> impl IntoView {
    let (next, crm) = (use_session().next_role(), use_modules().crm);
    move || match next.get() {
        Some(to) => crm.page(move |pages| (pages.curtain)(to)),
        None => view! { <Frame /> }.into_any(),
    }
}

#[component]
fn Frame() -> impl IntoView {
    let (session, route, i18n) = (use_session(), use_route(), use_i18n());
    let (held_back, crm) = (session.held_back(), use_modules().crm);
    let is_asked = Memo::new(move |_| !held_back.with(Vec::is_empty));
    let ask = move || is_asked.get().then(|| crm.view(|pages| (pages.ask_approval)()));
    let still = Memo::new(move |_| session.is_still());
    Effect::new(move |before: Option<Page>| {
        let page = route.page();
        if let Some(before) = before {
            session.reports().leave_moment();
            // The list beside a customer's file stays where it is; so does what is opened in place on one page.
            if !is_same_sheet(&before, &page) {
                focus::page_from_top();
            }
        }
        page
    });
    // A month that closes while its desk is looked at is told on a page of its own, and so is the year's end.
    let closed = Memo::new(move |_| session.view(|seen| seen.monthly().len()));
    Effect::new(move |before: Option<usize>| {
        let now = closed.get();
        let is_here = !session.is_watching() && !session.is_planning() && untrack(|| route.page()) == Page::Desk;
        if before.is_some_and(|before| before + 1 == now) && is_here {
            go(Page::YearEnd);
        }
        now
    });
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
            <ShellPrompts />
        </div>
        <PlannerHost />
        <OpeningSheet />
        {ask}
        <Shortcuts />
    }
}

/// Whether two addresses lead to the same page with something else open on it.
fn is_same_sheet(before: &Page, now: &Page) -> bool {
    let is_beside = matches!(
        (before, now),
        // A row of deliveries or complaints is scrolled to by its own page.
        (Page::Goods | Page::Contract(_), Page::Contract(_))
            | (Page::Service | Page::Ticket(_), Page::Ticket(_))
            | (Page::Customers { .. }, Page::Customers { .. })
            | (Page::Awards { .. }, Page::Awards { .. })
    );
    is_beside || before == now
}

/// The handbook without a game, with the way back.
#[component]
pub fn HandbookAlone() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <main class="main">
            <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, site.to_start)}
            </LinkButton>
            <HandbookPage />
        </main>
    }
}

/// The hash names pages, so the link that skips the bars moves the focus itself.
fn to_main(click: leptos::ev::MouseEvent) {
    click.prevent_default();
    focus::soon(MAIN);
}
