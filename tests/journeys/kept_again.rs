//! What was kept and is not there any more, or is another's: it is told, and nothing is lost.

use crate::class::{give_out, to_the_instructors_side};
use crate::page::{Language, Page, Role};
use crate::player;

const EMPTIED: &str = "This browser's storage was emptied.";
/// Where the newest copy of the only game lies.
const NEWEST: &str = "
    const copies = Object.keys(localStorage).filter(key => key.startsWith('tender.game.'));
    const newest = copies.sort((a, b) => parseInt(localStorage[b]) - parseInt(localStorage[a]))[0];";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_whose_storage_is_emptied_is_kept_again_and_that_is_told() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.run("localStorage.clear()", &[]);
    page.click(Role::Button, "Next event");
    page.shows(EMPTIED);
    page.run("localStorage.clear()", &[]);
    // Without a gesture: the page keeps it when it is left.
    page.reload();
    page.find_starting(Role::Heading, "Month 1 in review");
    page.shows(player::COMPANY);
    // Another tab empties it.
    let first = page.tab();
    page.open_in_second_tab();
    page.find(Role::Button, "Carry on");
    page.run("localStorage.clear()", &[]);
    page.go_to_tab(&first);
    page.shows(EMPTIED);
    page.reload();
    page.find_starting(Role::Heading, "Month 1 in review");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_address_whose_game_is_gone_says_so() {
    let page = Page::open(Language::English);
    page.goes_to("#/desk");
    page.shows("No game could be opened for this address");
    player::begin_practice_year(&page);
    player::to_start(&page);
    assert!(!page.all_text().contains("No game could be opened"), "it is said of the start page itself");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_plan_that_found_no_room_is_kept_when_there_is_some() {
    let page = Page::open(Language::English);
    player::plan_first_month_in_hot_seat(&page);
    page.fill_storage();
    player::plan_for_the_first_industry(&page, &["Phone call"]);
    page.shows("The browser's storage is full");
    let decided = page.find_starting(Role::Link, "Decisions: ");
    let count = page.run("return arguments[0].innerText", &[decided.as_argument()]);
    assert_ne!(count, "Decisions: 0");
    page.make_room_in_storage();
    // Nothing more is decided: the page keeps what was when it is left.
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    page.find(Role::Link, count.as_str().expect("a count in words"));
    page.has_no_complaints();
}

/// A tab of an older release beside one of a newer.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_older_tab_writes_nothing_over_a_newer_releases_game() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let first = page.tab();
    page.open_in_second_tab();
    page.click(Role::Button, "Carry on");
    page.click(Role::Button, "Continue here instead");
    page.waits_for("The second tab has not taken over.", || !page.all_text().contains("another tab"));
    // As the newer release would have written it.
    let newer = page.run(&format!("{NEWEST} return [newest, localStorage[newest]]"), &[]);
    let (key, text) = (newer[0].as_str().expect("a key"), newer[1].as_str().expect("a game"));
    let (line, save) = text.split_once('\n').expect("a line before the game");
    let sequence: u64 = line.split(' ').next().and_then(|number| number.parse().ok()).expect("a number");
    let written = tender::record::slot::seal(sequence, &save.replacen("\"format\":1", "\"format\":99", 1));
    page.run("localStorage[arguments[0]] = arguments[1]", &[key.into(), written.as_str().into()]);

    page.go_to_tab(&first);
    page.shows("being played in another tab");
    page.click(Role::Button, "Continue here instead");
    page.shows("Another version of this page has gone on with this game");
    page.shows("format 99");
    let kept = page.run("return localStorage[arguments[0]]", &[key.into()]);
    assert_eq!(kept, written.as_str(), "the newer game was written over");
    page.has_no_complaints();
}

/// Nothing false is said of another tab, and after a reload all is there.
fn is_kept_again(page: &Page) {
    page.shows(EMPTIED);
    assert!(!page.all_text().contains("Another tab"), "another tab is said to have gone on");
    page.reload();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_at_one_machine_is_kept_again_before_a_turn_and_after_it() {
    let page = Page::open(Language::English);
    page.goes_to("#/rounds");
    page.click(Role::Button, "Hot seat");
    page.click(Role::Button, "Practice year");
    page.click(Role::Button, "Begin");
    page.find(Role::Button, "We are Team 1");
    page.run("localStorage.clear()", &[]);
    page.click(Role::Button, "We are Team 1");
    page.find(Role::Button, "Plan month 1");
    is_kept_again(&page);
    page.click(Role::Button, "We are Team 1");
    page.click(Role::Button, "Plan month 1");
    page.find(Role::Heading, "Desk, month 1");
    page.run("localStorage.clear()", &[]);
    page.click(Role::Button, "Done");
    page.find(Role::Button, "We are Team 2");
    is_kept_again(&page);
    page.find(Role::Button, "We are Team 2");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_market_is_kept_again() {
    let page = Page::open(Language::English);
    page.goes_to("#/market-editor");
    page.fill(Role::Spinbutton, "Capital (yuan)", "1500000");
    page.shows("Changed against “Formal year”: 1");
    page.run("localStorage.clear()", &[]);
    page.fill(Role::Spinbutton, "Capital (yuan)", "1600000");
    is_kept_again(&page);
    page.find(Role::Heading, "Market editor");
    assert_eq!(page.value(Role::Spinbutton, "Capital (yuan)"), "1600000");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_key_is_kept_again_before_anything_is_sealed_to_it() {
    let page = Page::open(Language::English);
    page.goes_to("#/class");
    to_the_instructors_side(&page);
    page.find(Role::Button, "Give it out");
    let key = page.run("return localStorage.getItem('tender.key')", &[]);
    assert!(key.is_string(), "the page has no key");
    page.run("localStorage.clear()", &[]);
    give_out(&page);
    page.shows("Your key was still here and is saved again.");
    assert_eq!(page.run("return localStorage.getItem('tender.key')", &[]), key);
    page.has_no_complaints();
}
