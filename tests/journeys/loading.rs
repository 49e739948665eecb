//! Modules come with the first click that needs them; what a game may need next comes by itself, and
//! nothing after that.

use crate::page::{Language, Page, Role};
use crate::player;

/// What comes with the click that begins a game.
const GAME: [&str; 2] = ["core.wasm", "desk.wasm"];
/// What comes by itself afterwards, the last of it last.
const REST_OF_GAME: [&str; 3] = ["work.wasm", "analysis.wasm", "handbook.wasm"];
const NOT_LOADED: &str = "The game could not be loaded.";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_game_comes_when_it_is_needed_and_nothing_after_it() {
    let page = Page::open(Language::English);
    page.find_starting(Role::Heading, "Begin a year");
    assert!(!fetched(&page).contains(GAME[0]), "the start page fetches the game");
    player::begin_practice_year(&page);
    for file in GAME {
        assert!(fetched(&page).contains(file), "{file} is not fetched");
    }
    for file in REST_OF_GAME {
        page.waits_until(file, |page| fetched(page).contains(file));
    }
    let with_the_game = fetched(&page);
    for address in ["#/customers", "#/tenders", "#/goods", "#/finance", "#/market", "#/year-end", "#/handbook", "#/"] {
        page.goes_to(address);
    }
    assert_eq!(fetched(&page), with_the_game);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_that_does_not_come_is_told_and_tried_again() {
    let page = Page::open(Language::English);
    page.blocks(&["*/core.wasm"]);
    page.click(Role::Button, "Practice year");
    page.click(Role::Button, "Open for business");
    page.shows(NOT_LOADED);
    page.blocks(&[]);
    page.click(Role::Button, "Open for business");
    page.find(Role::Heading, "Desk, month 1");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_of_a_game_whose_module_does_not_come_is_told_and_tried_again() {
    let page = Page::open(Language::English);
    page.blocks(&["*/work.wasm"]);
    player::begin_practice_year(&page);
    page.goes_to("#/customers");
    page.shows(NOT_LOADED);
    page.blocks(&[]);
    page.click(Role::Button, "Try again");
    page.find_starting(Role::Heading, "Customers");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_address_within_the_game_waits_for_it() {
    let page = Page::open(Language::English);
    page.blocks(&["*/game.css"]);
    page.click(Role::Link, "Handbook");
    page.shows(NOT_LOADED);
    page.blocks(&[]);
    page.click(Role::Button, "Try again");
    page.find(Role::Heading, "Contents");
}

/// The addresses of all that the page has fetched.
fn fetched(page: &Page) -> String {
    let addresses = "return performance.getEntriesByType('resource').map(entry => entry.name).join('\\n')";
    page.run(addresses, &[]).as_str().unwrap_or_default().to_owned()
}
