//! The CRM workbench: customers and contacts are assigned, tagged and grouped, opportunities stand on a board and are
//! closed with a reason.

use crate::crm::{opened, row};
use crate::page::{Language, Page, Role};

const CUSTOMER: &str = "Baihui Supermarkets";

/// The entries of a drop-down list.
fn entries(page: &Page, list: &str) -> Vec<String> {
    page.text(Role::Combobox, list)
        .lines()
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The number of rows that a list says it has.
fn rows(page: &Page) -> usize {
    let text = page.all_text();
    let count = text.lines().find_map(|line| line.strip_prefix("Rows: "));
    count.and_then(|count| count.trim().parse().ok()).unwrap_or_default()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn customers_are_assigned_one_by_one_and_together() {
    let page = opened(Language::English);
    page.goes_to("#/crm/accounts");
    let people = entries(&page, "New owner");
    let (first, second) = (people[1].clone(), people[2].clone());
    let owner_of = |customer: &str| row(&page, "Accounts", customer).unwrap_or_default();
    for owner in [&first, &second] {
        page.click(Role::Button, "Clear");
        page.click_starting(Role::Checkbox, CUSTOMER);
        page.shows("1 ticked");
        page.choose("New owner", owner);
        page.click(Role::Button, "Assign owner");
        page.waits_for("The customer has another owner.", || owner_of(CUSTOMER).contains(owner.as_str()));
    }
    page.fill(Role::Textbox, "Find accounts to tick", "Retail");
    page.click(Role::Button, "Clear");
    page.click(Role::Button, "Tick all shown");
    let text = page.all_text();
    let ticked: usize = text
        .lines()
        .find_map(|line| line.strip_suffix(" ticked")?.rsplit(' ').next()?.parse().ok())
        .expect("the page counts what is ticked");
    assert!(ticked > 1, "{ticked} ticked");
    page.choose("New owner", &first);
    page.click(Role::Button, "Assign owner");
    page.fill(Role::Textbox, "Tag for the ticked accounts", "chain");
    page.click(Role::Button, "Add tag");
    page.fill(Role::Textbox, "Find", "chain");
    page.waits_for("Not all that were ticked have the tag.", || rows(&page) == ticked);
    let listed = page.text(Role::Table, "Accounts");
    let owned = listed.lines().filter(|line| line.contains(first.as_str())).count();
    assert_eq!(owned, ticked, "{listed}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_contact_gets_an_employee_and_keeps_it() {
    let page = opened(Language::English);
    page.goes_to("#/crm/accounts");
    page.fill(Role::Textbox, "Find", CUSTOMER);
    page.click(Role::Link, CUSTOMER);
    let fields = || page.names(Role::Combobox).into_iter().filter(|name| name.starts_with("Owner of "));
    page.waits_for("The customer has no contacts.", || fields().count() > 1);
    let field = fields().next().expect("a contact");
    let contact = field.trim_start_matches("Owner of ").split(" (").next().unwrap_or_default().to_owned();
    let employee = entries(&page, &field)[1].clone();
    page.choose(&field, &employee);
    page.goes_to("#/crm/contacts");
    let is_assigned = || row(&page, "Contacts", &contact).is_some_and(|row| row.contains(&employee));
    page.waits_for("The contact has no owner in the list.", is_assigned);
    page.reload();
    page.waits_for("The contact lost its owner.", is_assigned);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_board_adds_up_to_the_list_of_opportunities() {
    let page = opened(Language::English);
    page.goes_to("#/crm/opportunities");
    page.find(Role::Table, "Opportunities");
    let text = page.all_text();
    let all = text.lines().find_map(|line| {
        // All on one page, or so many of them shown.
        line.strip_prefix("Rows: ").or_else(|| line.split_once(" rows shown")?.0.rsplit(' ').next())
    });
    let all: usize = all.and_then(|all| all.trim().parse().ok()).expect("the list counts its rows");
    page.goes_to("#/crm/board");
    page.find(Role::Heading, "Won");
    let on_board: usize = page
        .all_text()
        .lines()
        .filter(|line| line.contains(" · weighted ¥"))
        .filter_map(|line| line.split(' ').next()?.parse::<usize>().ok())
        .sum();
    assert_eq!(on_board, all);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lost_opportunity_is_closed_with_a_reason() {
    let page = opened(Language::English);
    page.goes_to("#/crm/opportunities");
    page.fill(Role::Textbox, "Find", "Lost");
    let listed = page.text(Role::Table, "Opportunities");
    let is_lost = |line: &&str| line.starts_with("T-") && ["Tender", "Lost"].iter().all(|word| line.contains(word));
    let lost = listed.lines().find(is_lost).expect("a lost tender");
    let number = lost.split('\t').next().unwrap_or_default().to_owned();
    page.click(Role::Link, &number);
    page.shows("The post-mortem proposes: ");
    page.choose("Lost reason", "Service");
    page.click(Role::Button, "Record reason");
    page.shows("Your reason: Service");
    page.goes_to("#/crm/opportunities");
    page.fill(Role::Textbox, "Find", &number);
    page.waits_for("The list has another reason.", || {
        row(&page, "Opportunities", &number).is_some_and(|row| row.contains("Service"))
    });
    page.has_no_complaints();
}
