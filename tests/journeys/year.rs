//! A whole practice year through the interface alone, from the start page to the score.

use crate::page::{Language, Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_practice_year_is_played_to_its_score() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    stop_for_deadlines_only(&page);
    hand_over_the_routine(&page);
    player::plan_for_the_first_industry(&page, &PLAN);
    let mut sealed = run_month(&page, 1);
    for month in 2..=12 {
        match month {
            2 => visit_everybody(&page),
            _ => plan_as_last_month(&page),
        }
        sealed += run_month(&page, month);
    }
    assert!(sealed > 0, "the year went by without a single bid");
    page.click(Role::Link, "See the final score");
    page.find_starting(Role::Heading, player::COMPANY);
    page.shows("out of 1000");
    let ranking = page.text(Role::Table, "Ranking");
    let companies = 1 + game::scenario::Scenario::practice().rivals.len();
    // One line of heads, one for each company.
    assert!(ranking.lines().count() > companies && ranking.contains(player::COMPANY), "{ranking}");
    page.has_no_complaints();
}

/// From the first look at a customer to a place with it.
const PLAN: [&str; 5] =
    ["Customer research", "Phone call", "Visit", "Product demonstration", "Take into forming management"];

/// Lets the clock run through, except where a bid could still be made.
fn stop_for_deadlines_only(page: &Page) {
    page.click(Role::Button, "Clock and pause settings");
    page.find(Role::Dialog, "Clock");
    for stop in page.names(Role::Switch) {
        if !stop.contains("bids close") {
            page.turn_off(&stop);
        }
    }
    page.click(Role::Button, "Close");
}

/// Standing orders for buying and delivering.
fn hand_over_the_routine(page: &Page) {
    page.click_starting(Role::Link, "Delivery");
    page.turn_on("Buy what contracts need");
    page.turn_on("Deliver when in stock");
}

/// Calls, visits and demonstrations for all customers at once, from the list of customers.
fn visit_everybody(page: &Page) {
    page.click_starting(Role::Link, "Customers");
    page.click(Role::Checkbox, "Select all customers listed");
    page.click_starting(Role::Button, "Visit (");
    page.click(Role::Button, "Clear selection");
    page.click_starting(Role::Link, "Desk");
}

/// The same work as last month, as far as it can be done again.
fn plan_as_last_month(page: &Page) {
    page.click(Role::Button, "As last month");
    page.find(Role::Dialog, "Last month's plan again");
    if page.has_starting(Role::Button, "Queue ") {
        page.click_starting(Role::Button, "Queue ");
    } else {
        page.click(Role::Button, "Close");
    }
}

/// Runs a month to its end, bids where the clock stops for it, takes in who is ready. Returns how
/// many bids were sealed.
fn run_month(page: &Page, month: u8) -> usize {
    let mut sealed = 0;
    player::to_desk(page);
    // A month stops for its deadline once, and once for each tender that is tendered again.
    for _stop in 0..8 {
        take_in_who_is_ready(page);
        player::run_to_month_end(page);
        if !page.lacks(Role::Link, "See the final score") || page.lacks(Role::Heading, &format!("Desk, month {month}"))
        {
            return sealed;
        }
        sealed += bid_where_possible(page);
        player::to_desk(page);
    }
    page.fail(&format!("Month {month} does not end."));
}

fn take_in_who_is_ready(page: &Page) {
    if !page.lacks(Role::Button, "Take in") {
        page.click(Role::Button, "Take in");
        page.click_starting(Role::Button, "Queue ");
    }
}

/// Seals the bid that the bid room proposes, tender by tender, until one cannot be sealed.
fn bid_where_possible(page: &Page) -> usize {
    for sealed in 0..5 {
        page.click_starting(Role::Link, "Tenders");
        page.find(Role::Heading, "Tender book");
        if page.lacks(Role::Link, "Bid") {
            return sealed;
        }
        page.click(Role::Link, "Bid");
        if !page.is_enabled(Role::Button, "Seal the bid") {
            return sealed;
        }
        page.click(Role::Button, "Seal the bid");
        page.find(Role::Button, "Withdraw");
    }
    5
}
