//! What finds no place in the storage, or is not there any more: it is held as long as the page is open,
//! nobody leaves it unasked, and nothing false is said.

use crate::keeping::{BLOCKED, whole_page};
use crate::page::{Language, Page, Role};
use crate::player;

const BARRED: &str = "The browser does not let this page save";
const HELD: &str = "the latest state is kept only while this page is open";
/// A storage that can be barred and freed again.
const BARRED_AT_TIMES: &str = "
    const storage = window.localStorage;
    window.barred = false;
    Object.defineProperty(window, 'localStorage', {
        get() { if (window.barred) throw new DOMException('The operation is insecure.', 'SecurityError'); return storage; }
    });";
/// Closes the page as far as to ask.
const LEAVE: &str = "
    const event = new Event('beforeunload', {cancelable: true});
    dispatchEvent(event);
    return event.defaultPrevented;";
const DELETE_GAMES: &str = "Object.keys(localStorage).filter(key => key.startsWith('tender.game.'))
    .forEach(key => localStorage.removeItem(key))";

fn asks_before_leaving(page: &Page) -> bool {
    page.run(LEAVE, &[]) == true
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_that_found_no_room_outlives_the_way_to_the_start_page() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    assert!(!asks_before_leaving(&page), "the page asks for a game that is saved");
    page.fill_storage();
    player::plan_for_the_first_industry(&page, &["Customer research", "Phone call"]);
    page.click(Role::Button, "Next event");
    page.shows("The browser's storage is full");
    assert!(asks_before_leaving(&page), "what is not saved can be closed unasked");
    player::to_desk(&page);
    let before = whole_page(&page);
    player::to_start(&page);
    page.shows(HELD);
    page.click(Role::Button, "Carry on");
    page.waits_for("The game is not as it was.", || whole_page(&page) == before);
    page.shows("The browser's storage is full");
    player::to_start(&page);
    page.make_room_in_storage();
    assert!(!asks_before_leaving(&page), "what finds room before the page is left is not written");
    page.reload();
    page.click(Role::Button, "Carry on");
    page.waits_for("The game is not saved.", || whole_page(&page) == before);
    assert!(!page.all_text().contains("storage is full"), "there is room, and the page denies it");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_goes_on_where_the_storage_is_barred_in_the_middle() {
    let page = Page::open_with(Language::English, BARRED_AT_TIMES);
    player::begin_practice_year(&page);
    page.run("window.barred = true", &[]);
    page.click(Role::Button, "Next event");
    page.shows(BARRED);
    assert!(asks_before_leaving(&page), "what is not saved can be closed unasked");
    player::to_desk(&page);
    page.click(Role::Button, "Next event");
    player::to_desk(&page);
    let before = whole_page(&page);
    player::to_start(&page);
    page.click(Role::Button, "Carry on");
    page.waits_for("The game is not as it was.", || whole_page(&page) == before);
    page.run("window.barred = false", &[]);
    page.click(Role::Button, "Next event");
    page.waits_for("The banner stays.", || !page.all_text().contains(BARRED));
    assert!(!asks_before_leaving(&page), "the page asks for a game that is saved");
    page.reload();
    page.find_starting(Role::Heading, "");
    page.shows(player::COMPANY);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_storage_that_cannot_be_read_is_not_taken_for_empty_nor_for_damaged() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.run("Storage.prototype.getItem = () => { throw new Error('of the storage'); }", &[]);
    page.click(Role::Button, "Next event");
    page.shows(BARRED);
    player::to_start(&page);
    page.shows(BARRED);
    let text = page.all_text();
    assert!(!text.contains("emptied") && !text.contains("damaged"), "{text}");
    page.click(Role::Button, "Carry on");
    page.shows(player::COMPANY);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_that_nothing_keeps_is_asked_for_before_the_page_is_left() {
    let page = Page::open_with(Language::English, BLOCKED);
    page.find_starting(Role::Heading, "Begin a year");
    assert!(!asks_before_leaving(&page), "there is nothing to lose yet");
    player::begin_practice_year(&page);
    assert!(asks_before_leaving(&page), "a game can be closed unasked");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_that_was_deleted_elsewhere_is_not_called_damaged() {
    let page = Page::open(Language::English);
    let export = format!("Export {}", player::COMPANY);
    for pressed in ["Carry on", &export] {
        player::begin_with_guide(&page);
        player::to_start(&page);
        page.find(Role::Button, &export);
        page.run(DELETE_GAMES, &[]);
        page.click(Role::Button, pressed);
        page.shows("This game is not in this browser any more");
        page.waits_for("The game is still in the list.", || page.lacks(Role::Button, &export));
        assert!(!page.all_text().contains("damaged"), "it is called damaged");
    }
    page.has_no_complaints();
}
