//! Keeping the game: it is there again after a reload, one tab plays it, and neither damage nor a
//! browser that stores nothing loses it.

use std::fs;

use crate::games;
use crate::page::{Language, Page, Role};
use crate::player;

/// Hour, cash, queue and all else that a page of the game says.
pub fn whole_page(page: &Page) -> String {
    // How many days the bar names depends on the room that the flag of a closed guide leaves.
    let script = "
        const days = document.querySelector('.clock__bar .sub')?.innerText ?? '';
        return ['header', 'main'].map(part => document.querySelector(part)?.innerText.replace(days, '')).join();";
    let text = page.run(script, &[]);
    text.as_str().unwrap_or_default().to_owned()
}

/// A practice year some hours old, with work under way and work that waits.
fn mid_month(page: &Page) {
    player::begin_practice_year(page);
    player::plan_for_the_first_industry(page, &["Customer research", "Phone call"]);
    page.click(Role::Button, "Next event");
    page.click(Role::Button, "Next event");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_reload_in_mid_month_changes_nothing() {
    let page = Page::open(Language::English);
    mid_month(&page);
    let before = whole_page(&page);
    assert!(before.contains("Under way"), "somebody is at work: {before}");
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    page.waits_for("The page is another one after a reload.", || whole_page(&page) == before);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn one_tab_plays_and_another_can_take_over() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let first = page.tab();
    let second = page.open_in_second_tab();
    let played_elsewhere = "This game is being played in another tab";
    page.click(Role::Button, "Carry on");
    page.shows(played_elsewhere);
    page.click(Role::Button, "Continue here instead");
    page.waits_for("The second tab has not taken over.", || !page.all_text().contains(played_elsewhere));
    player::plan_for_the_first_industry(&page, &player::PLAN);
    page.click(Role::Button, "Next event");
    let taken = whole_page(&page);

    page.go_to_tab(&first);
    page.shows(played_elsewhere);
    page.click(Role::Button, "Continue here instead");
    page.waits_for("The game has not come back as the other tab left it.", || whole_page(&page) == taken);
    page.go_to_tab(&second);
    page.shows(played_elsewhere);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_file_that_is_no_game_is_told_and_nothing_is_lost() {
    let page = Page::open(Language::English);
    mid_month(&page);
    let before = whole_page(&page);
    player::to_start(&page);
    let save = tender::record::write(&games::until(games::formal_year(), game::time::Minute::new(600)));
    let newer = save.replacen("\"format\":1", "\"format\":99", 1);
    let cases = [
        ("cut.json", &save[..save.len() / 2], "it is not JSON"),
        ("letter.json", "Dear customer,", "it is not JSON"),
        ("other.json", "{\"customers\":[]}", "it is not a saved game"),
        ("newer.json", &newer, "it was written by a newer version (format 99"),
    ];
    for (name, text, sentence) in cases {
        page.choose_file(&games::file(name, text));
        page.shows(sentence);
        assert!(page.all_text().contains(name), "the sentence names the file");
    }
    page.click(Role::Button, "Carry on");
    page.waits_for("The game is not as it was.", || whole_page(&page) == before);
    page.has_no_complaints();
}

/// Cuts the end off the newest copies of the only game, as a crash in mid-write might.
const DAMAGE: &str = "
    const keys = Object.keys(localStorage).filter(key => key.startsWith('tender.game.'));
    const age = key => parseInt(localStorage.getItem(key));
    const newest = keys.sort((a, b) => age(b) - age(a)).slice(0, arguments[0]);
    for (const key of newest) localStorage.setItem(key, localStorage.getItem(key).slice(0, -9));
    return newest.map(key => localStorage.getItem(key));";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_damaged_copy_gives_way_to_the_older_one() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    // With work under way the next events are in this month.
    player::plan_for_the_first_industry(&page, &["Customer research", "Phone call"]);
    page.click(Role::Button, "Next event");
    let older = whole_page(&page);
    page.click(Role::Button, "Next event");
    assert_ne!(whole_page(&page), older);
    page.run(DAMAGE, &[1.into()]);
    // As if the browser had gone down: the page has no chance to write again.
    page.reload();
    page.waits_for("The older copy is not opened.", || whole_page(&page) == older);
    player::to_start(&page);
    page.shows("One copy of this game is damaged");
    page.find(Role::Button, "Save the text");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_text_of_a_damaged_game_can_be_saved() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.click(Role::Button, "Next event");
    player::to_start(&page);
    let damaged = page.run(DAMAGE, &[2.into()]);
    page.reload();
    page.shows("This game is damaged and cannot be read.");
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Save the text");
    let file = folder.join("tender-damaged.txt");
    page.waits_for("No file is saved.", || file.exists());
    let text = fs::read_to_string(&file).expect("the saved file can be read");
    assert!(damaged.as_array().expect("two texts").iter().any(|raw| raw == &text), "{text}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exported_game_goes_on_where_it_was() {
    let page = Page::open(Language::English);
    mid_month(&page);
    let before = whole_page(&page);
    player::to_start(&page);
    let folder = page.keeps_downloads();
    let export = format!("Export {}", player::COMPANY);
    page.click(Role::Button, &export);
    let file = folder.join(format!("tender-{}-01.json", player::COMPANY));
    page.waits_for("No file is saved.", || file.exists());
    page.click(Role::Button, &format!("Delete {}", player::COMPANY));
    page.click(Role::Button, "Delete");
    page.waits_for("The game is still there.", || page.lacks(Role::Button, "Carry on"));
    page.choose_file(&file);
    page.waits_for("The game is not as it was.", || whole_page(&page) == before);
}

/// What a browser does that was told to keep nothing of this site.
pub const BLOCKED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); }
});";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn where_nothing_can_be_stored_the_game_goes_on_in_memory() {
    let page = Page::open_with(Language::English, BLOCKED);
    page.shows("The browser does not let this page save");
    mid_month(&page);
    page.shows("The browser does not let this page save");
    page.shows("Under way");
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Export a file");
    let file = folder.join(format!("tender-{}-01.json", player::COMPANY));
    page.waits_for("No file is saved.", || file.exists());
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn where_there_is_no_room_the_game_goes_on_and_is_kept_again_later() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.fill_storage();
    player::plan_for_the_first_industry(&page, &["Customer research", "Phone call"]);
    let full = "The browser's storage is full";
    page.shows(full);
    page.find(Role::Button, "Export a file");
    page.make_room_in_storage();
    page.click(Role::Button, "Next event");
    page.waits_for("The banner stays.", || !page.all_text().contains(full));
    let before = whole_page(&page);
    page.reload();
    page.waits_for("The game is not as it was.", || whole_page(&page) == before);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_under_earlier_rules_is_told_by_its_version() {
    let page = Page::open(Language::English);
    let first = include_str!("../golden/rules-1.json");
    for rules in 1..game::RULES_VERSION {
        let text = first.replacen("\"rules\":1", &format!("\"rules\":{rules}"), 1);
        let copy = tender::record::slot::seal(1, &text);
        let leave = "localStorage[`tender.game.earlier-${arguments[0]}.0`] = arguments[1]";
        page.run(leave, &[rules.into(), copy.as_str().into()]);
    }
    page.reload();
    for rules in 1..game::RULES_VERSION {
        page.shows(&format!("Played under rules version {rules}, now {}", game::RULES_VERSION));
    }
    page.has_no_complaints();
}
