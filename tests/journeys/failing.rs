//! A program that has failed: the page says so, hands out the save, and leaves it as it was.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use crate::keeping::BLOCKED;
use crate::page::{Language, Page, Role};
use crate::player::{self, COMPANY};
use crate::site::{Fault, Site};
use tender::contest::rounds::Game;
use tender::record::read;

const FAILED: [&str; 2] = ["程序出错，已停止运行。", "The program has failed and stopped."];
/// All that the browser keeps for all tabs.
const KEPT: &str = "return JSON.stringify(Object.entries(localStorage).sort())";
/// Runs a script as one of the page's own: of what others throw, a page hears nothing but that they did. The page's policy
/// takes scripts from its site alone.
const AS_ITS_OWN: &str = "
    const script = document.createElement('script');
    script.src = arguments[0];
    document.head.append(script);";
/// Ways in which the program can fail.
const PANIC: &str = "setTimeout(() => wasmBindings.panic_on_purpose())";
const TRAP: &str = "setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable') })";
const TRAP_IN_A_PROMISE: &str = "Promise.reject(new WebAssembly.RuntimeError('unreachable'))";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_panic_is_told_and_leaves_the_save_as_it_was() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    player::begin_practice_year(&page);
    let before = page.run(KEPT, &[]);
    page.run(PANIC, &[]);
    FAILED.into_iter().for_each(|sentence| page.shows(sentence));
    page.shows("a panic on purpose");
    assert_eq!(page.names(Role::Heading), ["竞标留客 Tender"], "something of the game is still there");
    assert_eq!(page.run("return document.activeElement.tagName", &[]), "H1", "who goes by keys is left nowhere");

    page.click_starting(Role::Button, &format!("存为文件 / Save as a file: {COMPANY}"));
    let saved = || {
        fs::read_dir(&folder)
            .ok()?
            .flatten()
            .map(|file| file.path())
            .find(|file| file.extension() == Some("json".as_ref()))
    };
    page.waits_for("The save is not handed out.", || saved().is_some());
    let text = fs::read_to_string(saved().expect("just there")).expect("it can be read");
    assert_eq!(read(&text).map(|save| save.label.company), Ok(COMPANY.to_owned()));

    // Longer than the game's own timers take.
    sleep(Duration::from_secs(6));
    assert_eq!(page.run(KEPT, &[]), before, "what has failed still writes");
    page.click(Role::Button, "重新加载 / Load again");
    page.find(Role::Heading, "Desk, month 1");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_panic_hands_out_the_archive_of_a_game_by_rounds() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    player::plan_first_month_in_hot_seat(&page);
    page.run(PANIC, &[]);
    page.shows(FAILED[1]);
    page.click_starting(Role::Button, "存为文件 / Save as a file: ");
    let saved = || fs::read_dir(&folder).ok()?.flatten().find(|file| file.path().extension() == Some("json".as_ref()));
    page.waits_for("The archive is not handed out.", || saved().is_some());
    let text = fs::read_to_string(saved().expect("just there").path()).expect("it can be read");
    assert!(Game::read(&text).is_ok(), "what is handed out is no archive: {text}");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_panic_where_nothing_is_kept_says_that_the_game_is_lost() {
    let page = Page::open_with(Language::English, BLOCKED);
    player::begin_practice_year(&page);
    page.run(PANIC, &[]);
    page.shows("This browser keeps nothing for this site");
    assert!(page.lacks(Role::Button, "Save as a file"), "a save is offered that is not there");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn whatever_way_the_program_fails_it_is_told() {
    const WAYS: &[Fault] = &[
        Fault::Foreign("panic.js", PANIC),
        Fault::Foreign("trap.js", TRAP),
        Fault::Foreign("promise.js", TRAP_IN_A_PROMISE),
    ];
    for (script, message) in [
        ("panic.js", "a panic on purpose"),
        ("trap.js", "RuntimeError: unreachable"),
        ("promise.js", "RuntimeError: unreachable"),
    ] {
        let page = Page::open_on(Site::with_faults(WAYS), Language::English, "");
        page.find_starting(Role::Heading, "Begin a year");
        page.run(AS_ITS_OWN, &[script.into()]);
        page.shows(FAILED[1]);
        page.shows(message);
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_has_failed_is_told_in_the_language_that_was_chosen() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.click(Role::Button, "中 中文");
    // The texts of the other language may have to come first.
    page.waits_for("The language is not switched.", || {
        page.run("return document.documentElement.lang", &[]) == "zh-CN"
    });
    page.run(PANIC, &[]);
    page.shows(FAILED[0]);
    assert!(!page.all_text().contains(FAILED[1]), "the other language is there, too");
    page.click(Role::Button, "回到首页");
    page.find_starting(Role::Heading, "开一局");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_goes_wrong_outside_the_program_does_not_stop_it() {
    let page = Page::open(Language::English);
    page.find_starting(Role::Heading, "Begin a year");
    let of_others =
        "setTimeout(() => { throw new Error('of an extension') }); Promise.reject(new TypeError('of another'))";
    page.run(AS_ITS_OWN, &[of_others.into()]);
    player::begin_practice_year(&page);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_panic_is_told_where_the_words_for_it_are_missing() {
    let page = Page::open_on(Site::with_faults(&[Fault::Missing("trouble.js")]), Language::English, "");
    player::begin_practice_year(&page);
    page.run(PANIC, &[]);
    page.shows("Something went wrong: load the page again.");
    page.click(Role::Button, "重新加载 / Load again");
    page.find(Role::Heading, "Desk, month 1");
}
