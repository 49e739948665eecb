//! What a player does again and again, in the words of the English interface.

use crate::page::{Page, Role};

/// The name under which the journeys play.
pub const COMPANY: &str = "Northwind";
/// The market in which they play: the same each time.
const MARKET: &str = "4711";

/// Begins a practice year from the start page and closes the guide.
pub fn begin_practice_year(page: &Page) {
    begin_with_guide(page);
    page.click(Role::Button, "Close the guide");
}

/// Begins a practice year from the start page, with the guide open as it comes.
pub fn begin_with_guide(page: &Page) {
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Company name", COMPANY);
    page.fill(Role::Textbox, "Market number", MARKET);
    page.click(Role::Button, "Open for business");
    page.find(Role::Heading, "Desk, month 1");
}

/// Queues these steps for all customers of the first industry, in one gesture.
pub fn plan_for_the_first_industry(page: &Page, steps: &[&str]) {
    to_desk(page);
    page.click(Role::Button, "Queue tasks");
    page.find(Role::Dialog, "Queue tasks");
    for step in steps {
        page.click_starting(Role::Checkbox, step);
    }
    page.choose("Industry", "Fast-moving consumer goods");
    page.click(Role::Button, "Choose all shown");
    page.click_starting(Role::Button, "Queue ");
    page.waits_for("The dialog stays open.", || page.lacks(Role::Dialog, "Queue tasks"));
}

/// Puts the game away.
pub fn to_start(page: &Page) {
    page.click_starting(Role::Link, "竞标留客");
    page.find(Role::Heading, "Begin a year");
}

/// Goes to the desk by its link.
pub fn to_desk(page: &Page) {
    page.click_starting(Role::Link, "Desk");
    page.find_starting(Role::Heading, "Desk, month ");
}

/// Lets the clock run to the end of the month, or to where it stops before.
pub fn run_to_month_end(page: &Page) {
    page.click(Role::Button, "Clock and pause settings");
    page.click(Role::Button, "Run to the end of the month");
}
