//! The CRM workbench: what was won and what nobody could foresee come to all orders, a filter that compares nothing says
//! so, pages of the game are closed with the matrix, and a list begins on the first screen of a phone.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tender::study::situation::open_situation;

use crate::crm::{open, opened, row, total};
use crate::crm_plan::unfold;
use crate::page::{Language, Page, Role};

/// The situation of a company in the middle of its year that has stable customers.
pub fn situation(page: &Page, id: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/study/situation/{id}.txt"));
    let text = fs::read_to_string(path).expect("the situation is there");
    open(page, &open_situation(&text).expect("a situation opens"));
}

/// Yuan in a cell, without fen.
fn whole(cell: &str) -> i64 {
    let plain = cell.split('.').next().unwrap_or(cell);
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no amount: {cell:?}"))
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_was_won_and_what_nobody_could_foresee_are_all_orders() {
    let page = Page::open(Language::English);
    situation(&page, "cross_selling");
    page.goes_to("#/crm/orders");
    let orders = whole(&total(&page, "Orders", "Amount"));
    page.goes_to("#/crm/pipeline");
    const TABLE: &str = "Forecast and result";
    let [won, outside, all] =
        ["All won", "Orders outside the pipeline", "All orders"].map(|head| whole(&total(&page, TABLE, head)));
    assert_eq!((won + outside, all), (orders, orders));
    page.goes_to("#/crm/opportunities");
    page.fill(Role::Textbox, "Find", "Repeat order");
    page.waits_for("No repeat order is foreseen.", || {
        let text = page.text(Role::Table, "Opportunities");
        text.lines().any(|line| line.contains("Repeat order") && line.contains("Foreseen"))
    });
    let text = page.text(Role::Table, "Opportunities");
    let foreseen = text.lines().find(|line| line.contains("Foreseen")).expect("just seen");
    let number = foreseen.split('\t').next().unwrap_or_default().to_owned();
    page.click(Role::Link, &number);
    page.fill(Role::Spinbutton, "Win probability (%)", "70");
    page.click(Role::Button, "Record");
    page.shows("Your win probability: 70%");
    page.find(Role::Link, "Open the customer's file");
    // The manager's page has the same sums, each of which leads to its part of a list.
    page.goes_to("#/crm");
    let changes = "What changed since last month";
    page.waits_for("The changes lack the orders.", || row(&page, changes, "All orders").is_some());
    page.click(Role::Link, "Orders outside the pipeline");
    page.shows("Shown: orders of this month outside the pipeline.");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_filter_that_cannot_compare_says_so_and_filters_nothing() {
    let page = opened(Language::English);
    page.goes_to("#/crm/accounts");
    page.find(Role::Table, "Accounts");
    unfold(&page, "Filter");
    page.choose("Column", "Ordered");
    page.choose("Comparison", "at least");
    page.fill(Role::Textbox, "Value", "much");
    page.shows("“much” cannot be compared with this column.");
    assert!(!page.is_enabled(Role::Button, "Add filter"), "a filter that compares nothing is added");
    page.fill(Role::Textbox, "Value", "1");
    page.click(Role::Button, "Add filter");
    page.shows("Ordered at least 1");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn pages_of_the_game_are_closed_to_a_role_that_does_not_see_their_lists() {
    let page = opened(Language::English);
    page.goes_to("#/finance");
    page.find(Role::Heading, "Finance");
    assert!(!page.all_text().contains("Not open to this role"), "a page is closed to whoever plays alone");
    page.goes_to("#/crm/access");
    page.choose("Role", "Salesperson");
    for (address, heading) in [("#/finance", "Finance"), ("#/people", "Team"), ("#/service", "Service")] {
        page.goes_to(address);
        page.find(Role::Heading, heading);
        page.shows("Not open to this role: Salesperson");
    }
    page.goes_to("#/tenders");
    page.waits_for("A page that the role sees is closed.", || !page.all_text().contains("Not open to this role"));
    page.reload();
    page.goes_to("#/people");
    page.shows("The administrator can open them under Roles and access.");
    page.click(Role::Link, "Open Roles and access");
    page.choose("Role", "Administrator");
    page.click(Role::Checkbox, "Salesperson sees Staff");
    page.choose("Role", "Salesperson");
    page.goes_to("#/people");
    page.waits_for("The page stays closed.", || !page.all_text().contains("Not open to this role"));
    page.find(Role::Heading, "Team");
    assert!(!page.all_text().contains("Monthly wage"), "a confidential column stands on the page");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn on_a_phone_a_list_begins_on_the_first_screen() {
    for language in [Language::English, Language::Chinese] {
        let page = opened(language);
        page.resize(390, 844);
        for section in ["accounts", "opportunities", "orders"] {
            page.goes_to(&format!("#/crm/{section}"));
            let top = || {
                let script = "const table = document.querySelector('.crm-table tbody');
                    return table ? Math.round(table.getBoundingClientRect().top) : null;";
                page.run(script, &[])
            };
            page.waits_for("There is no list.", || top() != json!(null));
            let top = top().as_i64().expect("pixels");
            assert!(top < 650, "{section}: the first row begins at {top}");
            assert!(page.sticking_out().is_empty(), "{section}: {:?}", page.sticking_out());
        }
        let more = page.says("Views, filters and exports", "视图、筛选和导出");
        unfold(&page, more);
        let export = page.says("Export CSV", "导出 CSV");
        page.find(Role::Button, export);
        page.has_no_complaints();
    }
}
