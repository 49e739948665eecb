//! The site without a network, and another release of it on the server.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::keeping::whole_page;
use crate::labs;
use crate::page::{Language, Page, Role};
use crate::player;
use crate::releases::{SECOND, second_release};
use crate::site::{Fault, Site};

/// By then the page has settled, and what it does by itself is under way.
const SETTLED: Duration = Duration::from_secs(4);
/// How long the whole site may take.
const LONG: Duration = Duration::from_secs(60);
/// Calls back with whether the browser keeps a whole release.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    caches.open('tender.chosen' + location.pathname)
        .then(cache => cache.match(location.origin + location.pathname + '?taken')).then(taken => done(!!taken));";
/// Takes files of a kind from what the browser keeps.
const DROP: &str = "const done = arguments[arguments.length - 1];
    caches.open('tender.files' + location.pathname).then(async cache => {
        for (const request of await cache.keys()) {
            const kind = (await cache.match(request)).headers.get('content-type');
            if (kind.startsWith(arguments[0])) await cache.delete(request);
        }
        done();
    });";
const RELEASE: &str = "return document.querySelector('[name=site-files]')?.content ?? ''";
/// The names of the saved games.
const GAMES: &str = "const keys = Object.keys(localStorage).filter(key => key.startsWith('tender.game.'));
    return [...new Set(keys.map(key => key.split('.')[2]))].sort().join();";
/// The newest copy of the only game.
const NEWEST_COPY: &str = "const copies = Object.keys(localStorage).filter(key => key.startsWith('tender.game.'));
    const newest = copies.sort((a, b) => parseInt(localStorage[b]) - parseInt(localStorage[a]))[0];
    return localStorage[newest];";
/// Writes a query.
const QUERY: &str = "const field = document.querySelector('main textarea');
    field.value = `SELECT concat('x', '长城')`;
    field.dispatchEvent(new Event('input', { bubbles: true }));";
const READY: &str = "A new version of Tender has been downloaded.";
const SWITCH: &str = "Switch to the new version";
const WAITS: &str = "It waits until this month is over";
/// Another browser by what it says of itself.
const WEBKIT: &str = "Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' });";
const SPARING: &str = "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true, effectiveType: '4g' }) });";
const COUNT_PERSIST: &str = "window.persisted = 0;
    navigator.storage.persist = () => { window.persisted += 1; return Promise.resolve(true); };";

/// Opens the site and waits until the browser keeps it whole.
fn kept(language: Language) -> Page {
    let page = Page::open_with_worker(Site::serve(), language, "");
    wait_until_kept(&page);
    page
}

/// Waits until the browser keeps the whole site.
pub fn wait_until_kept(page: &Page) {
    let begun = Instant::now();
    while page.run_until_called_back(KEPT, &[]) != true {
        if begun.elapsed() > LONG {
            page.fail("The browser does not keep the site.");
        }
        sleep(Duration::from_millis(250));
    }
}

/// The folder of the release that the page shows.
fn release(page: &Page) -> String {
    page.run(RELEASE, &[]).as_str().unwrap_or_default().trim_end_matches('/').to_owned()
}

fn publish_second(page: &Page, rules: u32) {
    page.site().publishes(&second_release(rules));
}

fn run_to_day_end(page: &Page) {
    page.click(Role::Button, "Clock and pause settings");
    page.click(Role::Button, "Run to the end of the day");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn all_of_the_site_opens_without_a_network_after_the_first_visit() {
    let page = kept(Language::English);
    page.site().is_down(true);
    page.reload();
    page.find_starting(Role::Heading, "Begin a year");
    player::begin_practice_year(&page);
    for address in ["#/customers", "#/finance", "#/crm", "#/handbook", "#/course", "#/rounds", "#/market-editor"] {
        page.goes_to(address);
    }
    labs::begin(&page, Language::English, &labs::lab("e04"));
    page.click(Role::Button, "中 中文");
    page.waits_for("The language is not switched.", || {
        page.run("return document.documentElement.lang", &[]) == "zh-CN"
    });
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_query_runs_without_a_network() {
    let page = kept(Language::English);
    page.site().is_down(true);
    player::begin_practice_year(&page);
    page.goes_to("#/crm/query");
    page.find(Role::Button, "Run query");
    page.run(QUERY, &[]);
    page.click(Role::Button, "Run query");
    page.shows("x长城");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn nothing_is_asked_of_the_network_once_the_site_is_kept() {
    let page = kept(Language::English);
    let before = page.site().requests().len();
    player::begin_practice_year(&page);
    for address in ["#/customers", "#/market", "#/crm", "#/handbook", "#/course"] {
        page.goes_to(address);
    }
    page.reload();
    page.find(Role::Heading, "Course");
    sleep(SETTLED);
    // With a page comes the question whether there is a newer worker, and nothing else.
    let mut after = page.site().requests().split_off(before);
    after.retain(|path| !path.ends_with("/sw.js"));
    assert_eq!(after, Vec::<String>::new());
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn nothing_is_fetched_ahead_where_data_is_to_be_spared() {
    let page = Page::open_with_worker(Site::serve(), Language::English, SPARING);
    player::begin_practice_year(&page);
    run_to_day_end(&page);
    page.waits_for("There is no worker.", || page.run("return !!navigator.serviceWorker.controller", &[]) == true);
    sleep(SETTLED);
    assert_eq!(page.run_until_called_back(KEPT, &[]), false);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_new_release_is_not_taken_in_mid_month() {
    let page = kept(Language::English);
    let first = release(&page);
    player::begin_practice_year(&page);
    run_to_day_end(&page);
    publish_second(&page, game::RULES_VERSION);
    page.reload();
    page.shows(WAITS);
    assert!(page.lacks(Role::Button, SWITCH), "it can be taken in mid-month");
    page.click(Role::Button, "Understood");
    page.waits_for("The notice stays.", || !page.all_text().contains(READY));
    assert_eq!(release(&page), first, "it was taken in mid-month");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_new_release_is_taken_at_a_months_end_in_one_tab_alone_and_the_game_is_the_same() {
    let page = kept(Language::English);
    let first = release(&page);
    player::begin_practice_year(&page);
    run_to_day_end(&page);
    publish_second(&page, game::RULES_VERSION);
    page.reload();
    page.shows(WAITS);
    player::run_month(&page, 1);
    page.find(Role::Button, SWITCH);
    let (played, saved) = (whole_page(&page), page.run(NEWEST_COPY, &[]));
    let tab = page.tab();
    let second = page.open_in_second_tab();
    page.find_starting(Role::Heading, "Begin a year");
    page.go_to_tab(&tab);
    page.click(Role::Button, SWITCH);
    page.shows("Tender is open in other tabs (1)");
    assert_eq!(release(&page), first, "it was taken in two tabs");
    page.go_to_tab(&second);
    page.driver.close_tab();
    page.go_to_tab(&tab);
    page.click(Role::Button, SWITCH);
    page.waits_for("The new release is not shown.", || release(&page) == SECOND);
    page.waits_for("The game is not as it was.", || whole_page(&page) == played);
    assert_eq!(page.run(NEWEST_COPY, &[]), saved, "the save is not the same");
    player::to_desk(&page);
    page.find(Role::Heading, "Desk, month 2");
    page.site().is_down(true);
    page.reload();
    page.find(Role::Heading, "Desk, month 2");
    assert_eq!(release(&page), SECOND);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_new_release_is_taken_from_the_start_page_in_one_tab_alone() {
    let page = kept(Language::English);
    player::begin_practice_year(&page);
    run_to_day_end(&page);
    publish_second(&page, game::RULES_VERSION + 1);
    player::to_start(&page);
    page.reload();
    page.shows(READY);
    page.shows(&format!("rules version {} instead of {}", game::RULES_VERSION + 1, game::RULES_VERSION));
    let tab = page.tab();
    page.open_in_second_tab();
    page.shows(READY);
    page.click(Role::Button, SWITCH);
    page.shows("Tender is open in other tabs (1)");
    page.driver.close_tab();
    page.go_to_tab(&tab);
    page.click(Role::Button, SWITCH);
    page.waits_for("The new release is not shown.", || release(&page) == SECOND);
    page.click(Role::Button, "Carry on");
    page.find(Role::Heading, "Desk, month 1");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_new_release_that_is_put_off_is_not_taken() {
    let page = kept(Language::Chinese);
    let first = release(&page);
    publish_second(&page, game::RULES_VERSION);
    page.reload();
    page.shows("竞标留客的新版本已经下载好。");
    page.click(Role::Button, "以后再说");
    page.waits_for("The notice stays.", || !page.all_text().contains("新版本"));
    page.reload();
    page.shows("竞标留客的新版本已经下载好。");
    assert_eq!(release(&page), first);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_whose_release_is_gone_is_loaded_anew() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let games = page.run(GAMES, &[]);
    publish_second(&page, game::RULES_VERSION);
    page.run("location.hash = '#/course'", &[]);
    page.waits_for("The page stays as it was.", || release(&page) == SECOND);
    page.shows("The server has a new version by now");
    page.find(Role::Heading, "Course");
    assert_eq!(page.run(GAMES, &[]), games, "saved games are lost");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_is_loaded_anew_from_each_release_once() {
    let faults: &[Fault] = &[Fault::Missing("course_pages.wasm")];
    let page = Page::open_on(Site::with_faults(faults), Language::English, "");
    page.goes_to("#/");
    publish_second(&page, game::RULES_VERSION);
    page.run("location.hash = '#/course'", &[]);
    page.waits_for("The page stays as it was.", || release(&page) == SECOND);
    page.shows("The game could not be loaded.");
    page.site().publishes("dist".as_ref());
    page.click(Role::Button, "Try again");
    page.waits_for("It is not loaded anew.", || release(&page) != SECOND);
    page.shows("The game could not be loaded.");
    page.site().publishes(&second_release(game::RULES_VERSION));
    let loaded = page.run("return performance.timeOrigin", &[]);
    page.click(Role::Button, "Try again");
    page.waits_for("It is not asked for again.", || page.all_text().contains("The game could not be loaded."));
    sleep(SETTLED);
    assert_eq!(page.run("return performance.timeOrigin", &[]), loaded, "it is loaded again and again");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_release_of_which_the_browser_has_lost_files_is_let_go() {
    // Scripts are lacking before the page starts, program files when it is under way.
    for (kind, is_told) in [("text/javascript", false), ("application/wasm", false), ("text/plain", true)] {
        let page = kept(Language::English);
        player::begin_practice_year(&page);
        let games = page.run(GAMES, &[]);
        page.run_until_called_back(DROP, &[kind.into()]);
        publish_second(&page, game::RULES_VERSION);
        page.reload();
        page.waits_for("The page stays as it was.", || release(&page) == SECOND);
        page.find(Role::Heading, "Desk, month 1");
        if is_told {
            page.shows("The server has a new version by now");
        }
        assert_eq!(page.run(GAMES, &[]), games, "saved games are lost");
        wait_until_kept(&page);
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn under_other_rules_an_open_game_stays_in_its_release() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let first = release(&page);
    publish_second(&page, game::RULES_VERSION + 1);
    page.run("location.hash = '#/course'", &[]);
    page.shows("The game could not be loaded.");
    sleep(SETTLED);
    assert_eq!(release(&page), first);
    page.goes_to("#/desk");
    page.find(Role::Heading, "Desk, month 1");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_browser_that_forgets_says_so_once_and_offers_the_file() {
    let page = Page::open_with(Language::English, WEBKIT);
    let folder = page.keeps_downloads();
    player::begin_practice_year(&page);
    page.shows("If this site is not opened for seven days");
    page.click(Role::Button, "Save as a file");
    page.waits_for("No file comes.", || std::fs::read_dir(&folder).is_ok_and(|mut files| files.next().is_some()));
    page.waits_for("The notice stays.", || !page.all_text().contains("seven days"));
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    sleep(SETTLED);
    assert!(!page.all_text().contains("seven days"), "it is told again");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_browser_is_asked_to_keep_what_is_saved_when_something_is() {
    let page = Page::open_with(Language::English, COUNT_PERSIST);
    page.find_starting(Role::Heading, "Begin a year");
    sleep(SETTLED);
    assert_eq!(page.run("return persisted", &[]), 0, "nothing is saved yet");
    player::begin_practice_year(&page);
    page.waits_for("It is not asked.", || page.run("return persisted", &[]) == 1);
    page.goes_to("#/customers");
    assert_eq!(page.run("return persisted", &[]), 1, "it is asked twice");
}
