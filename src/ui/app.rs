//! Starts the interface: the languages, the session and the route, and the page on top.

use super::look::Look;
use super::pages::start::StartPage;
use super::route::{Page, Route};
use super::session::Session;
use super::shell::Shell;
use leptos::prelude::*;
use texts::i18n::*;

/// Mounts the interface on the page's body and gives control to the browser.
pub fn start() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// The whole interface, inside the language it is shown in.
#[component]
fn App() -> impl IntoView {
    view! {
        <I18nContextProvider enable_cookie=false>
            <House />
        </I18nContextProvider>
    }
}

/// The start page, or the open game with its pages.
#[component]
fn House() -> impl IntoView {
    Look::provide();
    let session = Session::provide();
    let route = Route::provide();
    // Leaving for the start page puts the game away; the address of a game's page, after a reload,
    // opens the game that was open last.
    Effect::new(move |_| match (route.page() == Page::Start, untrack(|| session.is_open())) {
        (true, true) => session.close(),
        (false, false) => session.reopen(),
        _ => {}
    });
    let in_game = Memo::new(move |_| session.is_open() && route.page() != Page::Start);
    move || if in_game.get() { view! { <Shell /> }.into_any() } else { view! { <StartPage /> }.into_any() }
}
