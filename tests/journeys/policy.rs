//! What the pages may do: a walk through all of them breaks no rule of the content security policy, and asks for
//! nothing once the site is kept.

use std::thread::sleep;
use std::time::Duration;

use game::time::Month;
use serde_json::json;

use crate::games::{self, decided_tender, file_of, formal_year, open_tender, until, world_of};
use crate::offline::wait_until_kept;
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::site::Site;

/// Notes what the policy bars, from the start of each page.
const NOTE: &str = "window.barred = [];
    addEventListener('securitypolicyviolation', event =>
        barred.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${location.hash}`));";
/// What a page has asked for beside its own site and what it holds in memory.
const FOREIGN: &str = "const own = new URL('.', location.href.split('#')[0]).href;
    return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => !name.startsWith(own) && !/^(blob|data):/.test(name));";
/// Makes the page keep the names of all that it asks for.
const KEEP_ALL: &str = "performance.setResourceTimingBufferSize(10000)";
/// A script in the page and a style attribute in parsed HTML, which the policy is to bar.
/// They are tried in a moment of their own, because what a driver runs may do more than the page may.
const BREAK_RULES: &str = "window.ran = false;
    setTimeout(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
        document.body.insertAdjacentHTML('beforeend', '<i style=\"color: red\"></i>');
        try { new Function('window.ran = true')(); } catch {}
        fetch('https://example.invalid/').catch(() => {});
    });";
/// What a page does by itself after it is drawn is under way by then.
const SETTLED: Duration = Duration::from_millis(400);

/// How long a busy machine may take to unpack the one file, and to open a game of many months.
const PATIENCE: Duration = Duration::from_secs(60);

/// All pages that need no one customer, tender or game.
const ADDRESSES: &[&str] = &[
    "#/desk",
    "#/customers",
    "#/tenders",
    "#/awards",
    "#/goods",
    "#/service",
    "#/finance",
    "#/value",
    "#/people",
    "#/market",
    "#/review",
    "#/decisions",
    "#/handbook",
    "#/handbook/licences",
    "#/crm",
    "#/crm/leads",
    "#/crm/opportunities",
    "#/crm/campaigns",
    "#/crm/plan",
    "#/crm/quote",
    "#/crm/survey",
    "#/crm/board",
    "#/crm/bought",
    "#/crm/pipeline",
    "#/crm/access",
    "#/crm/approvals",
    "#/crm/statistics",
    "#/crm/weekly",
    "#/crm/team",
    "#/crm/records",
    "#/crm/import",
    "#/crm/data",
    "#/crm/query",
    "#/course",
    "#/course/labs",
    "#/course/cases",
    "#/course/case/supermarket",
    "#/course/practice/1",
    "#/course/exam/1-3",
    "#/course/review",
    "#/course/read/4",
    "#/course/plan",
    "#/report",
    "#/class",
    "#/class/teach",
    "#/class/places",
    "#/class/debrief",
    "#/class/plan",
    "#/class/gradebook",
    "#/rounds",
    "#/market-editor",
    "#/",
];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_walk_through_all_pages_asks_for_nothing_and_breaks_no_rule() {
    let mut page = Page::open_with_worker(Site::serve(), Language::English, NOTE);
    page.patience = PATIENCE;
    wait_until_kept(&page);
    page.run(KEEP_ALL, &[]);
    let before = page.site().requests().len();
    walk(&page);
    let mut after = page.site().requests().split_off(before);
    // With a page comes the question whether there is a newer worker, and nothing else.
    after.retain(|path| !path.ends_with("/sw.js"));
    assert_eq!(after, Vec::<String>::new());
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_one_file_breaks_no_rule_and_asks_for_nothing() {
    let mut page = Page::open_file(&Site::on_disk("tender.html"), Language::English, NOTE);
    page.patience = PATIENCE;
    page.find_starting(Role::Heading, "Begin a year");
    walk(&page);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_is_not_of_the_site_is_barred() {
    for mut page in [
        Page::open_with(Language::English, NOTE),
        Page::open_file(&Site::on_disk("tender.html"), Language::English, NOTE),
    ] {
        page.patience = PATIENCE;
        page.find_starting(Role::Heading, "Begin a year");
        page.run(BREAK_RULES, &[]);
        page.waits_for("Not everything is barred.", || {
            let barred = page.run("return barred.join()", &[]).to_string();
            ["script-src-elem inline", "style-src-attr inline", "eval", "connect-src"]
                .iter()
                .all(|rule| barred.contains(rule))
        });
        assert_eq!(page.run("return window.ran", &[]), false, "a script ran that is not of the site");
    }
}

/// Goes through all pages in the middle of a formal year.
fn walk(page: &Page) {
    let year = formal_year();
    let middles = [7, 6, 8, 5, 9].map(|month| Month::new(month).expect("a month").hour(110));
    let mut middles = middles.into_iter().map(|minute| until(year.clone(), minute));
    let middle = middles.find(|save| open_tender(&world_of(save).observe(save.person())).is_some());
    let middle = middle.expect("a careful player has places in the middle of the year");
    page.choose_file(&file_of(&middle));
    page.shows(games::COMPANY);
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
    let world = world_of(&middle);
    let seen = world.observe(middle.person());
    let bid = open_tender(&seen).expect("that month was chosen for it");
    let award = decided_tender(&seen).expect("a careful player has bid by then");
    let of_the_game = [
        format!("#/customers/{}", bid.customer.0),
        format!("#/bid/{}", address_of(bid)),
        format!("#/awards/{}", address_of(award)),
    ];
    let addresses = of_the_game.iter().map(String::as_str).chain(ADDRESSES.iter().copied());
    for address in addresses {
        page.goes_to(address);
        sleep(SETTLED);
        assert_eq!(page.run("return barred", &[]), json!([]), "the policy bars something at {address}");
    }
    assert_eq!(page.run(FOREIGN, &[]), json!([]), "a page asks for what is not of its site");
}
