//! How long a slow computer takes to answer the gestures that a player makes most, which task holds it up longest, and
//! what memory the page takes after a year. A measure, not a verdict. `cargo xtask bench` packs the site as a web server
//! would send it, and runs this.

#![cfg(not(target_arch = "wasm32"))]

// The measure needs less of a browser than the journeys do.
#[allow(dead_code)]
#[path = "journeys/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "journeys/engines.rs"]
mod engines;
#[allow(dead_code)]
#[path = "journeys/games.rs"]
mod games;
#[allow(dead_code)]
#[path = "tidy/key_table.rs"]
mod key_table;
#[allow(dead_code)]
#[path = "journeys/opening.rs"]
mod opening;
#[allow(dead_code)]
#[path = "journeys/page.rs"]
mod page;
#[allow(dead_code)]
#[path = "journeys/role.rs"]
mod role;
#[allow(dead_code)]
#[path = "journeys/site.rs"]
mod site;
#[allow(dead_code)]
#[path = "journeys/storage.rs"]
mod storage;

use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use game::time::Month;
use page::{Language, Page, Role};
use serde_json::json;
use site::Site;
use tender::record::Save;

/// How often each gesture is made.
const ROUNDS: usize = 3;
/// What an answer may take, in milliseconds, on a processor four times as slow.
const MOST: f64 = 100.0;
/// By then a page has done what it does by itself.
const SETTLED: Duration = Duration::from_millis(900);
const ESCAPE: &str = "\u{E00C}";
const ARROW_RIGHT: &str = "\u{E014}";

/// Measures from a click or a key until the next frame is painted; where the address changes behind it, until the frame
/// behind that. Notes long tasks, and the memory of the program.
const NOTE: &str = "
    window.tasks = [];
    new PerformanceObserver(list => list.getEntries().forEach(task => tasks.push(task.duration))).observe({type: 'longtask'});
    let begun = 0;
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
    }));
    const note = () => { const from = begun; window.answer = painted().then(now => now - from); };
    ['click', 'keydown'].forEach(name => addEventListener(name, event => { begun = event.timeStamp; note(); }, true));
    addEventListener('hashchange', note, true);
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await make.apply(WebAssembly, given);
            window.memory ??= (made.instance ?? made).exports.memory;
            return made;
        };
    }";
/// Hands over how long the last answer took, in milliseconds.
const ANSWER: &str = "const done = arguments[arguments.length - 1]; window.answer.then(done);";
/// Forgets the tasks so far, and hands over the longest of them, in milliseconds.
const LONGEST_TASK: &str = "return Math.max(0, ...tasks.splice(0))";
/// The bytes of the program's memory.
const PROGRAM: &str = "return window.memory?.buffer.byteLength ?? 0";
/// Puts the focus on the bid's price.
const TO_PRICE: &str = "document.querySelector('main input[type=range]').focus()";

/// How a gesture is made.
enum Act {
    Click(Role, &'static str),
    ClickOn(&'static str),
    Key(&'static str),
    KeyOnPrice(&'static str),
}

/// The gestures, each with the address at which it is made; none where the last one leads there.
const GESTURES: &[(&str, Option<&str>, Act)] = &[
    ("to the customers", Some("#/desk"), Act::Click(Role::Link, "Customers")),
    ("one industry's customers", Some("#/customers"), Act::Click(Role::Button, "Goods")),
    ("all customers chosen", Some("#/customers"), Act::Click(Role::Checkbox, "Select all customers listed")),
    ("a customer's file", Some("#/customers"), Act::ClickOn("a.cust")),
    ("to the tenders", Some("#/desk"), Act::Click(Role::Link, "Tenders")),
    ("into the bid room", Some("#/tenders"), Act::Click(Role::Link, "Bid")),
    ("a step of the price", None, Act::KeyOnPrice(ARROW_RIGHT)),
    ("to the awards", Some("#/desk"), Act::Click(Role::Link, "Awards")),
    ("to deliveries", Some("#/desk"), Act::Click(Role::Link, "Delivery")),
    ("to service", Some("#/desk"), Act::Click(Role::Link, "Service")),
    ("to finance", Some("#/desk"), Act::Click(Role::Link, "Finance")),
    ("where an amount comes from", Some("#/finance"), Act::Click(Role::Button, "¥")),
    ("to the team", Some("#/desk"), Act::Click(Role::Link, "Team")),
    ("to the market", Some("#/desk"), Act::Click(Role::Link, "Market")),
    ("to the workbench", Some("#/desk"), Act::Click(Role::Link, "CRM")),
    ("tasks to queue", Some("#/desk"), Act::Click(Role::Button, "Queue tasks")),
    ("no tasks after all", None, Act::Key(ESCAPE)),
    ("on to the next event", Some("#/desk"), Act::Click(Role::Button, "Next event")),
    ("the other language", Some("#/customers"), Act::Click(Role::Button, "中 中文")),
    ("back to the first", None, Act::Click(Role::Button, "EN")),
];

#[test]
#[ignore = "a measure; cargo xtask bench runs it"]
fn what_a_player_does_most_on_a_slow_computer() {
    let page = open(&middle_of_the_year());
    // What a gesture loads the first time is not asked for here.
    GESTURES.iter().filter_map(|(_, address, _)| *address).for_each(|address| go(&page, address));
    for name in ["Customers", "Tenders", "Awards", "Delivery", "Service", "Finance", "Team", "Market", "CRM"] {
        page.click_starting(Role::Link, name);
        sleep(SETTLED);
    }
    page.driver.devtools("Emulation.setCPUThrottlingRate", &json!({"rate": 4}));
    page.run(LONGEST_TASK, &[]);
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); GESTURES.len()];
    for _round in 0..ROUNDS {
        for ((_, address, act), times) in GESTURES.iter().zip(&mut times) {
            times.push(milliseconds(&page, *address, act));
        }
    }
    println!("\n{:<32}{:>12}{:>12}", "ms on a slow computer", "median", "worst");
    for ((says, _, _), times) in GESTURES.iter().zip(&mut times) {
        times.sort_by(f64::total_cmp);
        println!("{says:<32}{:>12.0}{:>12.0}", times[ROUNDS / 2], times[ROUNDS - 1]);
    }
    let mut all = times.concat();
    all.sort_by(f64::total_cmp);
    println!("\nthe median of all is {:.0} ms, the worst {:.0}, of {MOST:.0}", all[all.len() / 2], all[all.len() - 1]);
    println!("the longest task: {:.0} ms\n", number(&page, LONGEST_TASK));
}

#[test]
#[ignore = "a measure; cargo xtask bench runs it"]
fn memory_after_a_year() {
    let page = open(&games::formal_year());
    let addresses = ["#/customers", "#/tenders", "#/awards", "#/goods", "#/finance", "#/market", "#/crm", "#/review"];
    addresses.iter().for_each(|address| go(&page, address));
    page.driver.devtools("HeapProfiler.collectGarbage", &json!({}));
    page.driver.devtools("Performance.enable", &json!({}));
    let metrics = page.driver.devtools("Performance.getMetrics", &json!({}));
    let metrics = metrics["metrics"].as_array().expect("metrics come as a list");
    let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize").expect("the size of the heap");
    let heap = heap["value"].as_f64().expect("a size is a number");
    let million = |bytes: f64| bytes / 1_000_000.0;
    let program = number(&page, PROGRAM);
    println!("\nmemory after a year: {:.0} MB of the program, {:.1} MB of scripts\n", million(program), million(heap));
}

/// The site with this game open.
fn open(save: &Save) -> Page {
    let packed = std::env::var_os("TENDER_PACKED_SITE").expect("cargo xtask bench names the packed site");
    let page = Page::open_on(Site::packed(PathBuf::from(packed)), Language::English, NOTE);
    page.choose_file(&games::file_of(save));
    page.shows(games::COMPANY);
    page.waits_for("The game does not open.", || page.address().starts_with("#/desk"));
    page
}

/// A formal year in a month with something to bid for.
fn middle_of_the_year() -> Save {
    let year = games::formal_year();
    let middles = [7, 6, 8, 5, 9].map(|month| Month::new(month).expect("a month").hour(110));
    let mut middles = middles.into_iter().map(|minute| games::until(year.clone(), minute));
    let has_open = |save: &Save| games::open_tender(&games::world_of(save).observe(save.person())).is_some();
    middles.find(has_open).expect("a careful player has places in the middle of the year")
}

fn go(page: &Page, address: &str) {
    page.goes_to(address);
    sleep(SETTLED);
}

/// How long the page takes to answer a gesture.
fn milliseconds(page: &Page, address: Option<&str>, act: &Act) -> f64 {
    if let Some(address) = address {
        go(page, address);
    }
    match act {
        Act::Click(role, name) => page.click_starting(*role, name),
        Act::ClickOn(selector) => {
            let found = page.driver.elements("return [document.querySelector(arguments[0])]", &[(*selector).into()]);
            page.driver.click(&found[0]).expect("nothing lies above it");
        }
        Act::Key(key) => press(page, key),
        Act::KeyOnPrice(key) => {
            page.run(TO_PRICE, &[]);
            press(page, key);
        }
    }
    sleep(SETTLED);
    page.run_until_called_back(ANSWER, &[]).as_f64().expect("a time is a number")
}

/// Presses a key where the focus is.
fn press(page: &Page, key: &str) {
    let focused = page.driver.elements("return [document.activeElement]", &[]);
    page.driver.type_into(&focused[0], key);
}

fn number(page: &Page, script: &str) -> f64 {
    page.run(script, &[]).as_f64().expect("a number")
}
