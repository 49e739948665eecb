//! Starts the interface: the languages, the route and the way into the game, and the page on top.

use super::look::Look;
use super::pages::start::StartPage;
use super::reports::Reports;
use super::rooms::{Game, Rooms, Waiting};
use super::route::{Page, Route};
use crate::browser::panics;
use leptos::prelude::*;

/// Mounts the interface on the page's body and gives control to the browser. Without a page, as in
/// a thread beside one, nothing is to be mounted.
pub fn start() {
    panics::tell();
    // A thread beside the page has none.
    if web_sys::window().is_some() {
        mount_to_body(House);
    }
}

/// What fills the window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    /// A page of the game, which is not here yet.
    Waiting,
    Game,
    Handbook,
    Class,
    Rounds,
    Editor,
}

/// The start page, the open game with its pages, the handbook for who only wants to read, the class,
/// games by rounds, or the market editor.
#[component]
fn House() -> impl IntoView {
    Reports::provide();
    Look::provide();
    let route = Route::provide();
    let rooms = Rooms::provide();
    // Leaving for the start page puts the game away; the address of a game's page, after a reload,
    // opens the game that was open last.
    let is_at_start = move || route.page() == Page::Start;
    let is_at_class = move || route.page().is_of_class() || matches!(route.page(), Page::Rounds | Page::Editor);
    let is_in_game = move || !is_at_start() && !is_at_class();
    Effect::new(move |_| {
        if !is_at_start() {
            // The person may have gone back while the game was on its way.
            rooms.enter(move |game| {
                if untrack(|| is_in_game() && !game.is_open()) {
                    game.reopen();
                }
            });
        } else if let Some(game) = untrack(|| rooms.here().filter(|game| game.is_open())) {
            game.close();
        }
    });
    let place = Memo::new(move |_| match (route.page(), rooms.here().map(|game| game.is_open())) {
        (Page::Start, _) => Place::Start,
        (_, None) => Place::Waiting,
        // With or without an open game: who sets a challenge plays none.
        (page, Some(_)) if page.is_of_class() => Place::Class,
        (Page::Rounds, Some(_)) => Place::Rounds,
        (Page::Editor, Some(_)) => Place::Editor,
        (_, Some(true)) => Place::Game,
        (Page::Handbook(_), Some(false)) => Place::Handbook,
        (_, Some(false)) => Place::Start,
    });
    let in_game = move |page: fn(Game) -> AnyView| untrack(|| rooms.here()).map(page).into_any();
    move || match place.get() {
        Place::Start => view! { <StartPage /> }.into_any(),
        Place::Waiting => view! { <Waiting /> }.into_any(),
        Place::Game => in_game(Game::pages),
        Place::Handbook => in_game(Game::handbook),
        Place::Class => in_game(Game::class),
        Place::Rounds => in_game(Game::rounds),
        Place::Editor => in_game(Game::editor),
    }
}
