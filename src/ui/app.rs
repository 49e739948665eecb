//! Starts the interface: the languages, the route and the lazily loaded modules, and the page on top.

use super::focus_kept::keep_focus;
use super::look::Look;
use super::pages::start::StartPage;
use super::reports::Reports;
use super::route::{Page, Route};
use super::split_points::provide_modules;
use super::task;
use crate::browser::{dialogs, panics, storage, title, wheel};
use leptos::prelude::*;

/// Milliseconds after which another page is looked at for its heading.
const TITLE_LOOKS: [i32; 3] = [100, 600, 2_000];

/// Mounts the interface on the page's body and gives control to the browser. Without a page, as in
/// a thread beside one, nothing is to be mounted.
pub fn start() {
    panics::tell();
    // A thread beside the page has none.
    if web_sys::window().is_some() {
        storage::hold_unplaced();
        dialogs::watch();
        wheel::spare_numbers();
        mount_to_body(App);
    }
}

/// What fills the whole window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whole {
    Start,
    Game,
    /// A page of a game that is not open yet.
    Opening,
    Handbook,
    Class,
    Rounds,
    Editor,
    Course,
    Coursework,
}

/// The start page, the open game with its pages, the handbook alone, the class, games by rounds, or the
/// market editor.
#[component]
fn App() -> impl IntoView {
    Reports::provide();
    Look::provide();
    let route = Route::provide();
    let modules = provide_modules();
    // Leaving for the start page puts the game away; the address of a game's page, after a reload,
    // opens the game that was open last.
    let is_at_start = move || route.page() == Page::Start;
    let is_at_class = move || {
        let page = route.page();
        page.is_of_class() || page.is_of_coursework() || matches!(page, Page::Rounds | Page::Editor | Page::Course(_))
    };
    let is_in_game = move || !is_at_start() && !is_at_class();
    Effect::new(move |_| {
        if !is_at_start() {
            modules.reopen(move |games| untrack(|| is_in_game() && !games.is_open()));
        } else if let Some(games) = untrack(|| modules.games.here().filter(|games| games.is_open())) {
            games.close();
        }
    });
    // Pages that open without a game are asked for beside the rules, not after them.
    Effect::new(move |_| match route.page() {
        Page::Teach => {
            modules.class.request();
            modules.instructor.request();
        }
        page if page.is_of_class() => modules.class.request(),
        Page::Rounds => modules.rounds.request(),
        Page::Editor => modules.editor.request(),
        Page::Course(_) => modules.course.request(),
        page if page.is_of_coursework() => modules.coursework.request(),
        _ => {}
    });
    let whole = Memo::new(move |_| match (route.page(), modules.games.here().map(|games| games.is_open())) {
        (Page::Start, _) => Whole::Start,
        (_, None) => Whole::Opening,
        // With or without an open game: whoever sets a challenge plays none.
        (page, Some(_)) if page.is_of_class() => Whole::Class,
        (Page::Rounds, Some(_)) => Whole::Rounds,
        (Page::Editor, Some(_)) => Whole::Editor,
        (Page::Course(_), Some(_)) => Whole::Course,
        (page, Some(_)) if page.is_of_coursework() => Whole::Coursework,
        (_, Some(true)) => Whole::Game,
        (Page::Handbook(_), Some(false)) => Whole::Handbook,
        (_, Some(false)) => Whole::Start,
    });
    // A page that is still loaded has no heading yet; entries of the history are told apart by it.
    Effect::new(move |_| match (route.page(), whole.get()) {
        (page, Whole::Start) => drop((page, title::of_site())),
        (page, _) => TITLE_LOOKS.into_iter().for_each(|milliseconds| {
            let page = page.clone();
            task::after(milliseconds, move || {
                if untrack(|| route.page()) == page {
                    title::after_heading();
                }
            });
        }),
    });
    keep_focus(move || drop((route.page(), whole.get())));
    modules.prefetch_notices();
    let notices = move || modules.site_notices.here().map(|site| (site.notices)());
    let page = move || match whole.get() {
        Whole::Start => view! { <StartPage /> }.into_any(),
        Whole::Opening => modules.games.page(|_games| ().into_any()),
        Whole::Game => {
            modules.prefetch_rest_of_game();
            modules.game.page(|pages| (pages.frame)())
        }
        Whole::Handbook => modules.handbook.page(|pages| (pages.alone)()),
        Whole::Class => modules.class.page(|pages| (pages.class)()),
        Whole::Rounds => modules.rounds.page(|pages| (pages.rounds)()),
        Whole::Editor => modules.editor.page(|pages| (pages.editor)()),
        Whole::Course => modules.course.page(|pages| (pages.course)()),
        Whole::Coursework => modules.coursework.page(|pages| (pages.coursework)()),
    };
    (page, notices)
}
