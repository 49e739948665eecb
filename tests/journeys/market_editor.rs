//! An instructor changes a market's numbers, mends what does not add up, tries it out and sets it for
//! the class.

use tender::contest::challenge::Challenge;

use crate::class::give_out;
use crate::page::{Language, Page, Role};

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_market_is_changed_mended_and_set() {
    let page = Page::open(Language::English);
    to_the_editor(&page);
    page.fill(Role::Spinbutton, "Capital (yuan)", "1500000");
    page.shows("Changed against “Formal year”: 1");

    page.fill(Role::Spinbutton, "Net worth", "400");
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
    page.shows("There is no short word for this");
    give_out(&page);
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
    page.click(Role::Button, "Begin from the practice year");
    page.shows("Changed against “Practice year”: 0");

    page.click(Role::Button, "Play");
    page.click(Role::Button, "Cancel");
    page.waits_for("What was cancelled goes on.", || page.lacks(Role::Button, "Cancel"));
    page.has_no_complaints();
}

fn to_the_editor(page: &Page) {
    page.click(Role::Link, "Class competition");
    page.find(Role::Heading, "Class competition");
    page.click(Role::Button, "I teach");
    page.click(Role::Link, "Change a market's numbers");
    page.find(Role::Heading, "Market editor");
}
