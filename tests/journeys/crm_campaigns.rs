//! The CRM workbench: conference marketing, an on-site event and website marketing, each for a saved segment.

use tender::crm::names::ListName;

use crate::crm::{month_four, open, row};
use crate::page::{Language, Page, Role};
use crate::player;

/// Saves the customers of a stage as a segment.
fn save_segment(page: &Page, stage: &str, name: &str) {
    page.goes_to("#/crm/segments");
    page.choose("Stage", stage);
    page.shows("Customers that fit: ");
    page.fill(Role::Textbox, "Name of the segment", name);
    page.click(Role::Button, "Save segment");
    page.find(Role::Button, &format!("Remove segment “{name}”"));
}

/// Plans a campaign for a segment and opens it.
fn plan(page: &Page, kind: &str, segment: &str, name: &str) {
    page.goes_to("#/crm/campaigns");
    page.fill(Role::Textbox, "Name of the campaign", name);
    page.choose("Kind of campaign", kind);
    page.choose("Segment", segment);
    page.fill(Role::Spinbutton, "Budget (yuan)", "20000");
    page.fill(Role::Spinbutton, "Expected responses", "2");
    page.click(Role::Button, "Plan campaign");
    page.click(Role::Link, name);
    page.find(Role::Table, "Budget and results");
    let planned = row(page, "Budget and results", "Spend").unwrap_or_default();
    assert_eq!(planned, "Spend ¥20,000.00 ¥0.00");
}

fn to_month_end(page: &Page) {
    page.goes_to("#/desk");
    for _stop in 0..4 {
        player::run_to_month_end(page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
    }
}

/// The actual figure of a row of the results.
fn actual(page: &Page, start: &str) -> String {
    let row = row(page, "Budget and results", start).unwrap_or_default();
    row.rsplit(' ').next().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exhibition_and_a_seminar_for_a_segment_are_planned_held_and_counted() {
    let page = Page::open(Language::English);
    open(&page, &month_four());
    save_segment(&page, "Forming or stable", "managed");
    page.goes_to("#/crm/saved_segments");
    page.waits_for("The segment is not listed.", || row(&page, "Saved segments", "managed").is_some());
    let mut links = Vec::new();
    for (kind, name) in [("Exhibition", "spring fair"), ("Product seminar", "spring seminar")] {
        plan(&page, kind, "managed", name);
        page.shows("done by ");
        page.click(Role::Button, "Queue the work");
        links.push(page.address());
    }
    to_month_end(&page);
    for link in links {
        page.goes_to(&link);
        page.find(Role::Table, "Budget and results");
        page.waits_for("Nobody came.", || actual(&page, "Responses") != "0");
        assert_ne!(actual(&page, "Spend"), "¥0.00");
    }
    page.goes_to("#/crm/campaign_members");
    let total = row(&page, "Campaign customers", "Total").unwrap_or_default();
    page.goes_to("#/crm/campaigns");
    page.waits_for("The campaigns have no total.", || row(&page, "Campaigns", "Total").is_some());
    assert!(!total.is_empty() && ListName::named("campaigns").is_some());
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_website_campaign_reaches_customers_that_do_not_know_the_company() {
    let page = Page::open(Language::English);
    open(&page, &month_four());
    save_segment(&page, "Not contacted yet", "strangers");
    plan(&page, "Website campaign", "strangers", "web spring");
    page.shows("done by ");
    page.click(Role::Button, "Queue the work");
    let link = page.address();
    to_month_end(&page);
    page.goes_to(&link);
    page.find(Role::Table, "Budget and results");
    page.waits_for("Nothing was spent.", || actual(&page, "Spend") != "¥0.00");
    assert_ne!(actual(&page, "Customers"), "0", "the campaign reached nobody");
    page.goes_to("#/crm/records");
    page.shows("Campaign “web spring” planned");
    page.shows("Task linked to a campaign");
    page.goes_to("#/finance");
    page.shows("Website campaigns");
    page.has_no_complaints();
}
