//! Wandering: through all pages at random, by links, Back, Forward, reload and typed addresses, in and
//! out of what is under way. Whatever the way, the page lives on: nothing panics, nothing complains,
//! and the focus is never lost. The seeds are fixed, so that a way that fails can be gone again.

use game::time::Month;
use serde_json::{Value, json};

use crate::class;
use crate::games::{self, file_of, formal_year, until};
use crate::page::{Language, Page, Role};
use crate::player;

/// Steps of each journey; eight of them make two thousand.
const STEPS: u64 = 250;
/// Submissions that are checked while the journey goes on.
const SUBMISSIONS: usize = 200;

/// Notes from the start of each page what goes wrong on it.
const NOTE: &str = "
    window.wrong = [];
    addEventListener('error', event => wrong.push(`error: ${event.message}`));
    addEventListener('unhandledrejection', event => wrong.push(`unhandled: ${event.reason}`));
    const complain = console.error;
    console.error = (...words) => { wrong.push(words.join(' ').slice(0, 500)); complain.apply(console, words); };";

/// Goes so many steps from a seed, until the page is to be loaded anew or time is up. Hands over where
/// it stands, and what went wrong after which steps.
const WANDER: &str = "
    let [seed, left, addresses, done] = arguments;
    const chance = count => {
        seed = (seed + 0x6D2B79F5) >>> 0;
        let mixed = Math.imul(seed ^ seed >>> 15, seed | 1);
        mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
        return ((mixed ^ mixed >>> 14) >>> 0) % count;
    };
    const one = list => list[chance(list.length)];
    const pause = time => new Promise(go_on => setTimeout(go_on, time));
    const drawn = () => new Promise(go_on => requestAnimationFrame(() => requestAnimationFrame(go_on)));
    const moved = () => Promise.race([
        new Promise(go_on => addEventListener('hashchange', go_on, {once: true})), pause(150)]);
    const seen = selector => [...(document.querySelector('dialog[open]') ?? document).querySelectorAll(selector)]
        .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled);
    const press = element => { element.focus(); element.click(); };
    const is_held = () => (document.activeElement ?? document.body) != document.body;
    const ways = {
        async link() {
            const link = one(seen('a[href^=\"#\"]'));
            if (!link) return ways.button();
            const leads_on = link.hash != location.hash;
            press(link);
            if (leads_on) await moved();
            return link.hash;
        },
        async button() {
            const button = one(seen('dialog[open] button, .btn--seal, [role=tab], .seg button, summary'));
            if (button) press(button);
            return button?.textContent.trim() ?? 'no button';
        },
        async back() {
            if (!navigation.canGoBack) return 'nowhere';
            history.back();
            await moved();
            return location.hash;
        },
        async forward() {
            if (!navigation.canGoForward) return 'nowhere';
            history.forward();
            await moved();
            return location.hash;
        },
        async typed() {
            const address = one(addresses);
            const leads_on = location.hash != address;
            location.hash = address;
            if (leads_on) await moved();
            return address;
        },
    };
    const likely = [
        ...Array(32).fill('link'), ...Array(20).fill('back'), ...Array(8).fill('forward'),
        ...Array(25).fill('typed'), ...Array(13).fill('button'), ...Array(2).fill('reload')];
    (async () => {
        const trail = [], begun = performance.now();
        while (left > 0) {
            left--;
            const way = one(likely);
            if (way == 'reload') return {seed, left, trail};
            const [held, from] = [is_held(), location.hash];
            trail.push(`${way}: ${await ways[way]()}`);
            await drawn();
            if (document.querySelector('.loading')) {
                for (let tries = 0; tries < 200 && document.querySelector('.loading'); tries++) await pause(25);
                await drawn();
            }
            const is_lost = () => !is_held() && (held || location.hash != from);
            // A busy machine draws late.
            for (let tries = 0; tries < 40 && is_lost(); tries++) await pause(25);
            if (is_lost()) wrong.push('the focus is lost');
            if (!document.querySelector('main')?.innerText.trim()) wrong.push('the page is empty');
            if (wrong.length > 0) return {seed, left, trail, wrong};
            if (performance.now() - begun > 12000) return {seed, left, trail};
        }
        return {seed, left, trail};
    })().then(done, error => done({seed, left, trail: [], wrong: [String(error)]}));";

/// All kinds of pages, and addresses that lead nowhere, or to what the game does not have.
const ADDRESSES: [&str; 40] = [
    "#/",
    "#/desk",
    "#/customers",
    "#/customers/1",
    "#/customers/7",
    "#/customers/65535",
    "#/tenders",
    "#/bid/1-1",
    "#/bid/7-3",
    "#/bid/12-60000",
    "#/bid/6-2-o",
    "#/bid/6-2-f3",
    "#/awards",
    "#/awards/1-2",
    "#/awards/6-2-5",
    "#/goods",
    "#/service",
    "#/finance",
    "#/value",
    "#/people",
    "#/market",
    "#/review",
    "#/handbook",
    "#/handbook/stages",
    "#/handbook/customer_credit",
    "#/handbook/nothing",
    "#/decisions",
    "#/class",
    "#/class/places",
    "#/class/debrief",
    "#/challenge/TC1.AAAA",
    "#/rounds",
    "#/market-editor",
    "#/",
    "#/rounds",
    "#/market-editor",
    "#/nowhere",
    "#",
    "#//",
    "#/%E0%A4%A",
];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_in_and_out_of_a_game_ends_in_a_dead_page() {
    in_and_out_of_a_game(11);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_in_and_out_of_a_game_ends_in_a_dead_page_by_another_seed() {
    in_and_out_of_a_game(12);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_out_of_a_rush_ends_in_a_dead_page() {
    out_of_a_rush(22);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_out_of_a_rush_ends_in_a_dead_page_by_another_seed() {
    out_of_a_rush(23);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_out_of_a_class_that_is_being_checked_ends_in_a_dead_page() {
    out_of_a_class_that_is_checked(33);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_out_of_a_class_that_is_being_checked_ends_in_a_dead_page_by_another_seed() {
    out_of_a_class_that_is_checked(34);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_out_of_rounds_and_a_tournament_ends_in_a_dead_page() {
    out_of_rounds_and_a_tournament(44);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_way_out_of_rounds_and_a_tournament_ends_in_a_dead_page_by_another_seed() {
    out_of_rounds_and_a_tournament(45);
}

fn in_and_out_of_a_game(seed: u32) {
    let page = Page::open_with(Language::English, NOTE);
    page.shows("Choose a file");
    let middle = until(formal_year(), Month::new(7).expect("a month").hour(110));
    page.choose_file(&file_of(&middle));
    page.shows(games::COMPANY);
    wander(&page, seed, || {});
}

fn out_of_a_rush(seed: u32) {
    let page = Page::open_with(Language::English, NOTE);
    player::begin_a_rush(&page);
    wander(&page, seed, || {
        page.goes_to("#/desk");
        if !page.lacks(Role::Button, "Open the month") {
            page.click(Role::Button, "Open the month");
        }
    });
}

fn out_of_a_class_that_is_checked(seed: u32) {
    let page = Page::open_with(Language::English, NOTE);
    player::begin_practice_year(&page);
    let (challenge, text) = class::handed_in_openly();
    let files: Vec<_> = (0..SUBMISSIONS).map(|nth| games::file(&format!("class-{nth}.txt"), &text)).collect();
    wander(&page, seed, || {
        page.goes_to("#/class");
        page.click(Role::Button, "I teach");
        if !page.lacks(Role::Textbox, "Code, link or short word") {
            page.fill(Role::Textbox, "Code, link or short word", &challenge);
        }
        page.choose_files("Choose files", &files);
    });
}

fn out_of_rounds_and_a_tournament(seed: u32) {
    let page = Page::open_with(Language::English, NOTE);
    player::plan_first_month_in_hot_seat(&page);
    wander(&page, seed, || {
        page.goes_to("#/market-editor");
        page.click(Role::Button, "Play");
    });
}

/// Wanders from a seed; `begin` sets going what is to be under way, at first and whenever the page has
/// been loaded anew.
fn wander(page: &Page, seed: u32, begin: impl Fn()) {
    let (mut at, mut left) = (json!(seed), json!(STEPS));
    begin();
    while left != 0 {
        let stand = page.run_until_called_back(WANDER, &[at, left, ADDRESSES.to_vec().into()]);
        if !stand["wrong"].is_null() {
            page.fail(&format!("{} after: {}.", stand["wrong"], way(&stand)));
        }
        (at, left) = (stand["seed"].clone(), stand["left"].clone());
        let complaints = page.complaints();
        assert!(complaints.is_empty(), "{complaints:?} after: {}", way(&stand));
        // Somebody may have chosen Chinese on the way.
        page.run("localStorage.setItem('tender.language', 'en')", &[]);
        page.reload();
        begin();
    }
}

/// The last steps that were taken.
fn way(stand: &Value) -> String {
    let steps: Vec<&str> = stand["trail"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    steps[steps.len().saturating_sub(12)..].join(" → ")
}
