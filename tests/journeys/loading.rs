//! Modules come with the first click that needs them; what a game may need next comes by itself, and
//! nothing after that.

use std::thread::sleep;
use std::time::Duration;

use crate::page::{Language, Page, Role};
use crate::player;

/// What comes with the click that begins a game.
const GAME: [&str; 2] = ["games.wasm", "game_pages.wasm"];
/// What comes by itself afterwards, the last of it last.
const REST_OF_GAME: [&str; 3] = ["customer_pages.wasm", "analysis_pages.wasm", "handbook_pages.wasm"];
/// The game's texts in the other language.
const CHINESE: &str = "game.zh-CN.txt";
/// The last that is fetched by itself.
const LAST: &str = "analysis.zh-CN.txt";
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
    page.waits_for("What comes last is not fetched while nothing happens.", || fetched(&page).contains(LAST));
    let with_the_game = fetched(&page);
    for file in REST_OF_GAME {
        assert!(with_the_game.contains(file), "{file} is not fetched");
    }
    for address in ["#/customers", "#/tenders", "#/goods", "#/finance", "#/market", "#/review", "#/handbook"] {
        page.goes_to(address);
    }
    page.click(Role::Button, "中 中文");
    page.waits_for("The language is not switched.", || language(&page) == "zh-CN");
    assert_eq!(fetched(&page), with_the_game);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_that_lacks_a_file_is_told_and_tried_again() {
    for file in ["games.wasm", "game_pages.wasm", "game.css", "game.en.txt"] {
        let page = Page::open(Language::English);
        page.blocks(&[&format!("*/{file}")]);
        page.click(Role::Button, "Practice year");
        page.click(Role::Button, "Open for business");
        page.shows(NOT_LOADED);
        page.blocks(&[]);
        page.click(Role::Button, "Open for business");
        page.find(Role::Heading, "Desk, month 1");
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_of_a_game_whose_module_does_not_come_is_told_and_tried_again() {
    let page = Page::open(Language::English);
    page.blocks(&["*/customer_pages.wasm"]);
    player::begin_practice_year(&page);
    // There is no page with a heading to wait for.
    page.run("location.hash = '#/customers'", &[]);
    page.shows(NOT_LOADED);
    // What is fetched ahead has failed as well by then, so that only the button asks again.
    sleep(Duration::from_secs(2));
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

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_language_that_does_not_come_is_told_and_the_old_one_stays() {
    let page = Page::open(Language::English);
    page.blocks(&[&format!("*/{CHINESE}")]);
    player::begin_practice_year(&page);
    page.click(Role::Button, "中 中文");
    page.shows("The other language could not be loaded, so the language stays.");
    assert_eq!(language(&page), "en");
    page.blocks(&[]);
    page.click(Role::Button, "中 中文");
    page.waits_for("The language is not switched.", || language(&page) == "zh-CN");
    page.find(Role::Button, "EN English");
}

fn language(page: &Page) -> String {
    page.run("return document.documentElement.lang", &[]).as_str().unwrap_or_default().to_owned()
}

/// The addresses of all that the page has fetched.
fn fetched(page: &Page) -> String {
    let addresses = "return performance.getEntriesByType('resource').map(entry => entry.name).join('\\n')";
    page.run(addresses, &[]).as_str().unwrap_or_default().to_owned()
}

/// All files at once, as when the connection fails, and what the browser says of promises that nobody hears.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_first_attempt_after_the_connection_is_back_succeeds() {
    const UNHEARD: &str = "window.unheard = [];
        addEventListener('unhandledrejection', event => unheard.push(String(event.reason)));";
    let page = Page::open_with(Language::English, UNHEARD);
    page.blocks(&["*/game.css", "*/games.wasm", "*/game_pages.wasm", "*.txt"]);
    for _attempt in 0..2 {
        page.click(Role::Button, "Practice year");
        page.click(Role::Button, "Open for business");
        page.shows(NOT_LOADED);
        page.click(Role::Button, "Close");
    }
    page.blocks(&[]);
    page.click(Role::Button, "Practice year");
    page.click(Role::Button, "Open for business");
    page.find(Role::Heading, "Desk, month 1");
    assert_eq!(page.run("return unheard", &[]), serde_json::json!([]));
}
