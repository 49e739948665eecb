//! An instructor changes a market's numbers, corrects what does not add up, tries it out and sets it for
//! the class.

use tender::contest::challenge::Challenge;

use crate::class::give_out;
use crate::page::{Language, Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_market_is_changed_mended_and_set() {
    let page = Page::open(Language::English);
    to_the_editor(&page);
    page.fill(Role::Spinbutton, "Capital (yuan)", "1500000");
    page.shows("Changed against “Formal year”: 1");

    page.fill(Role::Spinbutton, "Closing net worth", "400");
    page.shows("The weights add up to 1100 instead of 1000.");
    page.shows("This market cannot be played yet.");
    assert!(!page.is_enabled(Role::Button, "Use in a challenge"), "a market with a flaw cannot be set");
    page.fill(Role::Spinbutton, "Customer equity", "100");
    page.shows("This market can be played.");

    // A reload loses nothing.
    page.reload();
    page.find(Role::Heading, "Market editor");
    assert_eq!(page.value(Role::Spinbutton, "Capital (yuan)"), "1500000");

    page.click(Role::Button, "Use in a challenge");
    page.find(Role::Heading, "Set a challenge");
    assert_eq!(page.value(Role::Spinbutton, "Capital (yuan)"), "1500000");
    give_out(&page);
    page.shows("There is no short word for this");
    let challenge = Challenge::read(&page.value(Role::Textbox, "Code")).expect("the code is a challenge");
    let market = challenge.scenario().expect("its market is sound");
    assert_eq!(
        (market.capital.0, market.score.net_worth.weight, market.score.customer_equity.weight),
        (1_500_000, 400, 100)
    );
    assert!(challenge.changes.is_none(), "the market says it all: {:?}", challenge.changes);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn every_tab_can_be_looked_at_and_a_tournament_cancelled() {
    let page = Page::open(Language::English);
    to_the_editor(&page);
    for (tab, heading) in [
        ("Industries", "Products"),
        ("Customers", "Customer size"),
        ("Costs and people", "Service packages"),
        ("Market", "Weights of the factors"),
        ("Care and credit", "Collection"),
        ("Calendar", "Tenders set by hand"),
    ] {
        page.click(Role::Tab, tab);
        page.find(Role::Heading, heading);
    }
    page.click(Role::Button, "Add");
    page.shows("Changed against “Formal year”: 1");

    page.click(Role::Tab, "All as text");
    page.fill(Role::Textbox, "The market as JSON", "{}");
    page.shows("Not a market from line 1");
    // What is changed is replaced after a question only.
    page.click(Role::Button, "Begin from the practice year");
    page.shows("Your market is replaced, with what you changed in it: 1.");
    page.click(Role::Button, "Cancel");
    page.shows("Changed against “Formal year”: 1");
    page.click(Role::Button, "Begin from the practice year");
    page.click(Role::Button, "Replace it");
    page.shows("Changed against “Practice year”: 0");
    page.click(Role::Button, "Begin from the formal year");
    page.shows("Changed against “Formal year”: 0");

    page.click(Role::Button, "Play");
    page.click(Role::Button, "Cancel");
    page.waits_for("What was cancelled goes on.", || page.lacks(Role::Button, "Cancel"));
    page.has_no_complaints();
}

/// A market that was kept and cannot be read stays as it is until somebody has decided.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_market_that_cannot_be_read_is_not_written_over() {
    let page = Page::open(Language::English);
    let unread = "{\"id\": \"own-formal\"}";
    page.run("localStorage.setItem('tender.market', arguments[0])", &[unread.into()]);
    to_the_editor(&page);
    page.find(Role::Heading, "A market that cannot be read");
    page.shows("This browser keeps a market of your own that this page cannot open");
    page.fill(Role::Spinbutton, "Capital (yuan)", "1500000");
    page.shows("Changed against “Formal year”: 1");
    let kept = || page.run("return localStorage.getItem('tender.market')", &[]);
    assert_eq!(kept(), unread, "it was written over unasked");
    page.click(Role::Button, "Delete it here");
    page.waits_for("The other market is not kept.", || kept().as_str().is_some_and(|text| text.contains("1500000")));
    page.waits_for("It is deleted, and said to be there.", || {
        page.lacks(Role::Heading, "A market that cannot be read")
    });
    page.has_no_complaints();
}

/// Two months in a market of one's own, in the second of which a family is dear and scarce.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_shock_reaches_who_plays_in_its_month() {
    let page = Page::open(Language::English);
    to_the_editor(&page);
    page.click(Role::Tab, "Calendar");
    page.find(Role::Heading, "Shocks");
    // Tenders set by hand have such a button too.
    let add = "[...document.querySelectorAll('section.block')]
        .find(block => block.querySelector('h3').textContent == 'Shocks').querySelector('.cluster button').click()";
    page.run(add, &[]);
    page.fill(Role::Spinbutton, "Shelf displays · Month", "2");
    page.fill(Role::Spinbutton, "Shelf displays · Supply (‰)", "500");
    page.click(Role::Button, "Use in a challenge");
    page.find(Role::Heading, "Set a challenge");
    page.fill(Role::Spinbutton, "Months", "2");
    give_out(&page);
    let link = page.value(Role::Textbox, "Link");
    let (_, hash) = link.split_once('#').expect("a link leads into the page");

    page.goes_to(&format!("#{hash}"));
    let market = "Own market, made from the formal year";
    page.shows(market);
    page.fill(Role::Textbox, "Company name", player::COMPANY);
    page.click(Role::Button, "Begin");
    page.find(Role::Heading, "Desk, month 1");
    page.shows("/ 2");
    page.shows(market);
    let family = "Shelf displays (Fast-moving consumer goods)";
    assert!(!page.all_text().contains(family), "nothing is said of it before its month");
    run_until(&page, || !page.lacks(Role::Heading, "Desk, month 2"));

    let change = "this month at 150% of the usual price, and suppliers hold 50% of the usual stock";
    page.shows("Month 2, the last, begins");
    let told = |words: &str| page.all_text().matches(words).count();
    page.waits_for("The desk and the events do not both tell of it.", || told(family) >= 2 && told(change) >= 2);
    page.click_starting(Role::Link, "See the prices");
    page.find(Role::Tab, "Shelf displays (unusual)");
    page.shows(change);
    page.goes_to("#/goods");
    page.shows(change);

    page.goes_to("#/desk");
    run_until(&page, || !page.lacks(Role::Link, "See the final score"));
    page.click(Role::Link, "See the final score");
    page.find(Role::Heading, &format!("{}, through month 2", player::COMPANY));
    page.has_no_complaints();
}

/// Lets the clock run from stop to stop until something has become so.
fn run_until(page: &Page, so: impl Fn() -> bool) {
    for _stop in 0..20 {
        player::run_to_month_end(page);
        page.goes_to("#/desk");
        if so() {
            return;
        }
    }
    page.fail("The clock runs and runs.");
}

fn to_the_editor(page: &Page) {
    page.click(Role::Link, "Class competition");
    page.find(Role::Heading, "Class competition");
    page.click(Role::Button, "I teach");
    page.click(Role::Link, "Change a market's numbers");
    page.find(Role::Heading, "Market editor");
}
