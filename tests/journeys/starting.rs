//! What keeps the game from starting is told in both languages, with what to do: a page is never blank.

use crate::page::{Language, Page, Role};
use crate::site::{Fault, Site};

const OLD: [&str; 2] = ["这个浏览器版本过旧", "This browser is older than Tender is made for."];
const NO_WASM: [&str; 2] = ["竞标留客需要 WebAssembly", "Tender needs WebAssembly"];
const DISK: [&str; 2] = ["这个页面不能从本机文件直接打开", "This page cannot be opened from a disk"];
const FRAMED: [&str; 2] = ["竞标留客所在的页面不允许它运行", "The page in which Tender stands does not let it run."];
const MISSING: [&str; 2] = ["竞标留客有一个文件没有送达", "A file of Tender did not arrive."];
const NO_SCRIPT: [&str; 2] = ["竞标留客需要 JavaScript", "Tender needs JavaScript"];

/// Waits until both sentences can be read, and nothing of the game.
fn says(page: &Page, sentences: [&str; 2]) {
    sentences.into_iter().for_each(|sentence| page.shows(sentence));
    assert!(page.lacks(Role::Button, "Practice year"), "the game starts all the same");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_browser_that_cannot_run_the_game_is_told_so() {
    let no_modules: &[Fault] = &[Fault::Reworded("type=\"module\"", "type=\"unknown\"")];
    for (faults, script, sentences) in [
        (&[][..], "delete window.WebAssembly", NO_WASM),
        (no_modules, "delete HTMLScriptElement.prototype.noModule", OLD),
        (&[], "delete window.CompressionStream", OLD),
        (&[], "delete window.MathMLElement", OLD),
    ] {
        says(&Page::open_on(Site::with_faults(faults), Language::English, script), sentences);
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_older_browser_can_be_tried_all_the_same() {
    let page = Page::open_with(Language::English, "delete window.CompressionStream");
    page.click(Role::Button, "仍然打开 / Open all the same");
    page.find_starting(Role::Heading, "Begin a year");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_that_may_fetch_nothing_says_so() {
    says(&Page::open_file(&Site::on_disk("index.html"), Language::English, ""), DISK);
    let page = Page::open_on(Site::with_faults(&[Fault::Policy("sandbox allow-scripts")]), Language::English, "");
    says(&page, FRAMED);
    assert!(page.all_text().contains("http://127.0.0.1"), "the address to open in a window is not told");
    let page = Page::open_in_frame(Language::English, "allow-scripts");
    says(&page, FRAMED);
    assert!(page.all_text().contains("http://127.0.0.1"), "the address to open in a window is not told");
    says(&Page::open_on(Site::with_faults(&[Fault::Policy("connect-src 'none'")]), Language::English, ""), MISSING);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_without_scripts_says_so() {
    let page = Page::open_on(Site::with_faults(&[Fault::Policy("sandbox")]), Language::English, "");
    for sentence in NO_SCRIPT {
        page.waits_for(&format!("{sentence:?} is not there."), || page.spoken_text().contains(sentence));
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_file_that_does_not_arrive_is_told() {
    for (faults, name) in [
        (&[Fault::Missing("start.js")], "start.js"),
        (&[Fault::Missing("tender.js")], "start.js"),
        (&[Fault::Missing("__wasm_split.js")], "start.js"),
        (&[Fault::Missing("tender.css")], "tender.css"),
        (&[Fault::Missing("tender_bg.wasm")], "tender_bg.wasm"),
    ] {
        let page = Page::open_on(Site::with_faults(faults), Language::English, "");
        says(&page, MISSING);
        page.shows(name);
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_whose_every_script_is_missing_still_says_what_to_do() {
    let page = Page::open_on(Site::with_faults(&[Fault::Missing(".js")]), Language::English, "");
    page.shows("正在打开");
    page.shows("load the page again");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn without_the_script_that_tells_of_failures_the_game_starts_all_the_same() {
    let page = Page::open_on(Site::with_faults(&[Fault::Missing("boot.js")]), Language::English, "");
    page.find_starting(Role::Heading, "Begin a year");
    assert!(!page.all_text().contains("正在打开"), "the game has come, and the page still waits for it");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_file_of_the_game_that_does_not_arrive_is_told() {
    for faults in [&[Fault::Missing("games.wasm")], &[Fault::Missing("game.css")]] {
        let page = Page::open_on(Site::with_faults(faults), Language::English, "");
        page.click(Role::Link, "Handbook");
        page.shows("The game could not be loaded.");
        page.find(Role::Button, "Try again");
    }
}
