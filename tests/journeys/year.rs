//! A whole practice year through the interface alone, from the start page to the score.

use crate::page::{Language, Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_practice_year_is_played_to_its_score() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    player::stop_for_deadlines_only(&page);
    hand_over_the_routine(&page);
    player::plan_for_the_first_industry(&page, &player::PLAN);
    let mut sealed = player::run_month(&page, 1);
    for month in 2..=12 {
        match month {
            2 => visit_everybody(&page),
            _ => plan_as_last_month(&page),
        }
        sealed += player::run_month(&page, month);
    }
    assert!(sealed > 0, "the year went by without a single bid");
    page.click(Role::Link, "See the final score");
    page.find(Role::Heading, &format!("The year of {}", player::COMPANY));
    page.shows("out of 1000");
    let ranking = page.text(Role::Table, "Ranking");
    let companies = 1 + game::scenario::Scenario::practice().rivals.len();
    // One line of heads, one for each company.
    assert!(ranking.lines().count() > companies && ranking.contains(player::COMPANY), "{ranking}");
    page.has_no_complaints();
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
    player::to_desk(page);
    page.click(Role::Button, "As last month");
    page.find(Role::Dialog, "Last month's plan again");
    if page.has_starting(Role::Button, "Queue ") {
        page.click_starting(Role::Button, "Queue ");
    } else {
        page.click(Role::Button, "Close");
    }
}
