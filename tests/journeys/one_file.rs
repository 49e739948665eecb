//! The one file, `tender.html`, opened from the disk: it fetches nothing, and does what the site does.

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::class::{handed_in_openly, to_the_instructors_side};
use crate::driver::Driver;
use crate::engines::Engine;
use crate::keeping::{BLOCKED, whole_page};
use crate::labs;
use crate::page::{Language, Page, Role};
use crate::player;
use crate::site::Site;

/// What a page has asked for beside itself.
const FETCHED: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)
    .filter(name => !/^(blob|data):/.test(name))";

/// The one file, in a browser that runs a script before it.
fn open(script: &str) -> Page {
    Page::open_file(&Site::on_disk("tender.html"), Language::English, script)
}

fn fetches_nothing(page: &Page) {
    assert_eq!(page.run(FETCHED, &[]), json!([]), "it fetches something");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_one_file_opens_from_a_disk_and_keeps_the_game() {
    let page = open("");
    player::begin_practice_year(&page);
    player::plan_for_the_first_industry(&page, &player::PLAN);
    page.click(Role::Button, "Next event");
    page.click(Role::Button, "Next event");
    let before = whole_page(&page);
    assert!(before.contains("Under way"), "somebody is at work: {before}");
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    page.waits_for("The page is another one after a reload.", || whole_page(&page) == before);
    for address in ["#/customers", "#/tenders", "#/goods", "#/finance", "#/market", "#/year-end", "#/handbook"] {
        page.goes_to(address);
    }
    page.click(Role::Button, "中 中文");
    page.waits_for("The language is not switched.", || {
        page.run("return document.documentElement.lang", &[]) == "zh-CN"
    });
    fetches_nothing(&page);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_page_of_a_site_on_a_disk_leads_to_the_one_file() {
    let page = Page::open_file(&Site::on_disk("index.html"), Language::English, "");
    page.click(Role::Button, "打开 tender.html / Open tender.html");
    page.find_starting(Role::Heading, "Begin a year");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn labs_and_queries_work_in_the_one_file() {
    let page = open("");
    page.find_starting(Role::Heading, "Begin a year");
    labs::begin(&page, Language::English, &labs::lab("e04"));
    page.find_starting(Role::Heading, "Desk, month");
    page.goes_to("#/crm/query");
    page.fill(Role::Textbox, "SQL", "SELECT COUNT(*) AS customers FROM customer");
    page.click(Role::Button, "Run query");
    page.find(Role::Table, "Query result");
    assert!(page.text(Role::Table, "Query result").contains("customers"));
    fetches_nothing(&page);
    page.has_no_complaints();
}

/// With threads out of memory, and without any.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_class_is_checked_in_the_one_file() {
    let (code, text) = handed_in_openly();
    for script in ["", "delete window.Worker"] {
        let page = open(script);
        page.click(Role::Link, "Class competition");
        to_the_instructors_side(&page);
        page.fill(Role::Textbox, "Code, link or short word", &code);
        page.fill(Role::Textbox, "Or paste a text", &text);
        page.click(Role::Button, "Check the text");
        page.shows("1 of 1 checked");
        page.find(Role::Table, "Ranking of the class");
        fetches_nothing(&page);
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn where_nothing_is_saved_the_game_goes_out_as_a_file_and_as_a_text() {
    // What is copied is kept for the journey to read: a browser without a person has no clipboard to read from.
    let copied = "navigator.clipboard.writeText = async (text) => { window.copied = text; }";
    let page = open(&[BLOCKED, copied].concat());
    player::begin_practice_year(&page);
    page.shows("The browser does not let this page save");
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Export a file");
    let file = folder.join(format!("tender-{}-01.json", player::COMPANY));
    page.waits_for("No file is saved.", || file.exists());
    page.click(Role::Button, "Copy as text");
    page.shows("Copied.");
    let text = page.run("return window.copied", &[]);
    // Where neither way of copying is open, the text can be selected.
    page.run("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false", &[]);
    page.click(Role::Button, "Copy as text");
    page.find(Role::Textbox, "Copy as text");
    // In another browser, because this one asks before it lets the game go.
    let page = open(BLOCKED);
    page.find_starting(Role::Heading, "Begin a year");
    let paste = "const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));";
    page.run(paste, &[text]);
    page.find(Role::Heading, "Desk, month 1");
    page.shows(player::COMPANY);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_file_that_is_cut_off_or_damaged_says_so() {
    let whole = fs::read_to_string(Site::on_disk("tender.html")).expect("dist/ is built");
    let archive = whole.find("id=\"archive\"").expect("it has an archive") + 50_000;
    let (before, after) = whole.split_at(archive);
    let other = if after.starts_with('a') { "b" } else { "a" };
    for (name, text) in [("cut-off", before.to_owned()), ("damaged", format!("{before}{other}{}", &after[1..]))] {
        let file = crate::games::file(&format!("{name}.html"), &text);
        let page = Page::open_file(&file, Language::English, "");
        page.shows("这个 tender.html 文件不完整，或者已经损坏。");
        page.shows("is incomplete or damaged");
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_one_file_opens_in_firefox_and_webkit() {
    for engine in [Engine::Firefox, Engine::WebKit] {
        let Some((driver, _screen)) = engine.start() else {
            eprintln!("{engine:?} is not installed: `cargo xtask setup` installs it");
            continue;
        };
        let file: PathBuf = Site::on_disk("tender.html");
        driver.open(&format!("file://{}", file.display()));
        let clicks = "const [start] = arguments;
            const button = [...document.querySelectorAll('button')]
                .find(button => button.checkVisibility() && button.textContent.trim().startsWith(start));
            button?.click();
            return !!button;";
        let is_at_desk = "return location.hash == '#/desk' && document.querySelector('main')?.innerText.length > 200";
        waits(&driver, engine, "return !!window.wasmBindings", &[]);
        // The first of the two words that the page says: a browser may have its own language.
        waits(&driver, engine, "return document.querySelectorAll('button').length > 3", &[]);
        let is_chinese = driver.run("return document.documentElement.lang", &[]) == "zh-CN";
        let (practice, begin) =
            if is_chinese { ("练习赛", "开局") } else { ("Practice year", "Open for business") };
        waits(&driver, engine, clicks, &[practice.into()]);
        waits(&driver, engine, clicks, &[begin.into()]);
        waits(&driver, engine, is_at_desk, &[]);
        driver.reload();
        waits(&driver, engine, is_at_desk, &[]);
        let asks = "const thread = boot.thread(true);
            thread.onmessage = ({ data }) => { window.answered = typeof data; };
            thread.postMessage('');";
        driver.run(asks, &[]);
        waits(&driver, engine, "return window.answered == 'string'", &[]);
        assert_eq!(driver.run(FETCHED, &[]), json!([]), "{engine:?} fetches something");
    }
}

/// Waits until a script returns true.
fn waits(driver: &Driver, engine: Engine, script: &str, arguments: &[Value]) {
    let begun = Instant::now();
    while driver.run(script, arguments) != true {
        assert!(begun.elapsed() < Duration::from_secs(60), "{engine:?} waits in vain: {script}");
        sleep(Duration::from_millis(200));
    }
}
