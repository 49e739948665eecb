//! The CRM workbench: leads are scored, qualified, converted or disqualified; a bought list is cleaned and imported.

use game::tender::TenderState;
use tender::crm::book::CrmBook;
use tender::crm::leads::bought::{RowFlaw, rows};
use tender::crm::leads::found::{LeadState, leads};
use tender::crm::record::ListNumber;

use crate::crm::{month_four, open, row};
use crate::games::world_of;
use crate::page::{Language, Page, Role};

/// The number of the list that is bought.
const LIST: ListNumber = ListNumber(7);

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lead_is_scored_qualified_and_converted_and_another_disqualified() {
    let save = month_four();
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let all = leads(&seen, CrmBook::default().leads());
    let open_now = |customer| {
        let book = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
        book.map(|tender| tender.id().customer).any(|one| one == customer)
    };
    let is_new = |state| matches!(state, LeadState::New | LeadState::Contacted);
    let mut ready = all.iter().filter(|lead| is_new(lead.state));
    let good = ready.find(|lead| open_now(lead.id.customer)).expect("a lead whose customer has a tender open").id;
    let other = all.iter().find(|lead| is_new(lead.state) && lead.id.customer != good.customer).expect("two leads").id;
    let address = |id: tender::crm::record::LeadId| format!("#/crm/leads/{}-{}", id.customer.0, id.source as u8);
    let name = |id: tender::crm::record::LeadId| seen.customer(id.customer).name.en.clone();

    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/crm/leads");
    page.fill(Role::Spinbutton, "Points for: Tender this or next month", "40");
    page.click(Role::Button, "Set Points for: Tender this or next month");
    page.goes_to(&address(good));
    page.shows("Tender this or next month: 40");
    page.shows("Qualify the lead first.");
    for part in ["Budget", "Authority", "Need", "Timing"] {
        page.click_starting(Role::Checkbox, part);
    }
    page.click(Role::Button, "Qualify lead");
    page.find(Role::Combobox, "Opportunity");
    page.click(Role::Button, "Convert to opportunity");
    page.shows("The lead is closed.");
    page.goes_to(&address(other));
    page.choose("Reason for disqualification", "Too costly to acquire");
    page.click(Role::Button, "Disqualify lead");
    page.shows("The lead is closed.");
    page.goes_to("#/crm/leads");
    page.fill(Role::Textbox, "Find", "Converted");
    let is_listed = |id, state: &str| {
        let name = name(id);
        page.text(Role::Table, "Leads").lines().any(|line| line.contains(&name) && line.contains(state))
    };
    page.waits_for("The lead is not converted.", || is_listed(good, "Converted"));
    page.fill(Role::Textbox, "Find", "Too costly");
    page.waits_for("The lead is not disqualified.", || is_listed(other, "Disqualified"));
    page.goes_to("#/crm/lead_sources");
    let total = row(&page, "Lead sources", "Total").unwrap_or_default();
    let figures: Vec<&str> = total.split(' ').collect();
    assert_eq!(figures.get(1).and_then(|count| count.parse().ok()), Some(all.len()), "{total}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_bought_list_is_cleaned_imported_and_given_a_quality() {
    let save = month_four();
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let listed = rows(&seen, LIST, seen.now());
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/crm/bought");
    page.shows("No list yet");
    page.fill(Role::Spinbutton, "List number", &LIST.0.to_string());
    page.shows("A list costs ¥3,000.");
    page.click(Role::Button, "Buy list");
    page.shows(&format!("findings: 0, rows: {}", listed.len()));
    // One row of each kind of flaw is put right; all the others stay as they are.
    let mut found = 0;
    for flaw in RowFlaw::ALL {
        let Some(at) = listed.iter().position(|row| row.flaw == Some(flaw)) else { continue };
        let one = &listed[at];
        page.fill(Role::Spinbutton, "Row", &(at + 1).to_string());
        match flaw {
            RowFlaw::Duplicate => {
                let is_twin = |(place, row): &(usize, &_)| {
                    let row: &tender::crm::leads::bought::BoughtRow = row;
                    *place != at && row.customer == one.customer
                };
                let (twin, _) = listed.iter().enumerate().find(is_twin).expect("a duplicate has a twin");
                page.choose("Finding", "Duplicate");
                page.fill(Role::Spinbutton, "Duplicate of row", &(twin + 1).to_string());
            }
            RowFlaw::WrongIndustry => {
                page.choose("Finding", "Wrong industry");
                let right = seen.customer(one.customer).industry;
                page.choose("Correction", &seen.scenario().industry(right).name.en);
            }
            RowFlaw::NoCity => {
                page.choose("Finding", "City missing");
                page.fill(Role::Textbox, "Correction", &seen.customer(one.customer).city.en);
            }
            RowFlaw::BadPhone => {
                page.choose("Finding", "Telephone badly written");
                page.fill(Role::Textbox, "Correction", &one.right_phone);
            }
            RowFlaw::OldContact => page.choose("Finding", "Outdated contact"),
        }
        page.click(Role::Button, "Record finding");
        found += 1;
        page.shows(&format!("findings: {found}, rows: {}", listed.len()));
    }
    assert_eq!(found, 5, "the list lacks a kind of flaw");
    page.click(Role::Button, "Import as leads");
    page.find(Role::Table, "Data quality");
    let quality = page.text(Role::Table, "Data quality");
    for line in quality.lines().skip(2) {
        // The last cell has how many were corrected.
        assert!(line.trim_end().ends_with('1'), "{quality}");
    }
    let text = page.all_text();
    let shares = text.lines().find(|line| line.starts_with("before cleaning ")).expect("the quality is told");
    let shares: Vec<f64> = shares
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .filter_map(|figure| figure.parse().ok())
        .collect();
    assert!(shares.len() == 2 && shares[0] < shares[1], "{shares:?}");
    page.goes_to("#/crm/leads");
    page.fill(Role::Textbox, "Find", "Bought list");
    page.waits_for("The list brought no leads.", || !page.lacks(Role::Table, "Leads"));
    page.has_no_complaints();
}
