//! Ways between the pages that once led nowhere.

use crate::page::{Language, Page, Role};
use crate::player;

/// The handbook without a game, which is there while the game is opened again, once found the guide of
/// the pages before it.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn back_from_the_start_page_leads_into_the_handbook_of_the_game() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.goes_to("#/handbook/stages");
    page.find(Role::Heading, "Stages of a relationship");
    player::to_start(&page);
    page.run("history.back()", &[]);
    page.find(Role::Heading, "Stages of a relationship");
    page.click_starting(Role::Link, "Desk");
    page.find(Role::Heading, "Desk, month 1");
    page.has_no_complaints();
}
