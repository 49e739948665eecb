//! The CRM workbench over a company's year: the experiments on base settings, customers, contacts, opportunities and
//! the sales forecast, and lists with their tools.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use game::time::Month;
use tender::crm::names::ListName;
use tender::record::Save;

use crate::driver::Scheme;
use crate::games::{file_of, formal_year, open_tender, until, world_of};
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::player;

/// Sections that are no list, by their addresses.
const SECTIONS: [&str; 18] = [
    "",
    "accounts/0",
    "approvals",
    "access",
    "board",
    "competitors/1",
    "bought",
    "data",
    "import",
    "pipeline",
    "plan",
    "query",
    "quote",
    "records",
    "statistics",
    "survey",
    "team",
    "weekly",
];

/// A careful company in month 4, before bids are opened.
pub fn month_four() -> Save {
    let save = until(formal_year(), Month::new(4).expect("a month").hour(90));
    let (world, month) = (world_of(&save), Month::new(4).expect("a month"));
    let deadline = month.hour(world.scenario().tender.deadline_hour);
    assert!(world.now() >= month.opening() && world.now() < deadline, "bids are opened already");
    save
}

/// The page with that game open.
pub fn opened(language: Language) -> Page {
    let page = Page::open(language);
    open(&page, &month_four());
    page
}

pub fn open(page: &Page, save: &Save) {
    page.choose_file(&file_of(save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
}

/// A row of a table as it can be read, its cells separated by blanks.
pub fn row(page: &Page, table: &str, start: &str) -> Option<String> {
    let text = page.text(Role::Table, table);
    text.lines().find(|line| line.starts_with(start)).map(|line| line.replace('\t', " "))
}

/// What stands below a column of a table, by the column's head.
pub fn total(page: &Page, table: &str, head: &str) -> String {
    page.waits_for("The table has no total.", || row(page, table, "Total").is_some());
    let script = "
        const [name, head] = arguments;
        const table = [...document.querySelectorAll('table')].find(one => one.caption?.textContent == name);
        const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent.replace(/[↑↓]/g, '').trim());
        return [...table.rows].at(-1).cells[heads.indexOf(head)]?.textContent.trim() ?? `no ${head} among ${heads}`;";
    page.run(script, &[table.into(), head.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_judgement_is_frozen_when_bids_are_opened_and_then_compared() {
    let page = opened(Language::English);
    page.goes_to("#/crm/pipeline");
    page.shows("No judgement has been decided yet");
    page.fill(Role::Spinbutton, "Win probability (%)", "70");
    page.click(Role::Button, "Record");
    page.shows("Your win probability: 70%");
    // The row that was just judged offers no second record of the same.
    page.goes_to("#/desk");
    for _stop in 0..4 {
        player::run_to_month_end(&page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
    }
    page.goes_to("#/crm/pipeline");
    page.find(Role::Table, "How good the judgements were");
    let all = row(&page, "How good the judgements were", "All judgements").unwrap_or_default();
    // 70 per cent: (1 - 0.7)² if it was won, 0.7² if not.
    assert!(all.starts_with("All judgements 1 70% "), "{all}");
    assert!(all.ends_with("100% -30 0.0900") || all.ends_with("0% +70 0.4900"), "{all}");
    page.reload();
    page.find(Role::Table, "How good the judgements were");
    assert_eq!(row(&page, "How good the judgements were", "All judgements").as_deref(), Some(all.as_str()));
    page.goes_to("#/crm/records");
    page.shows("Win probability 70%");
    assert!(page.lacks(Role::Button, "Undo"), "a frozen judgement can be undone");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_is_added_to_a_customer_stays_and_can_be_undone() {
    let page = opened(Language::English);
    page.goes_to("#/crm/accounts");
    page.fill(Role::Textbox, "Find", "Baihui");
    page.shows("Rows: 1");
    page.click(Role::Link, "Baihui Supermarkets");
    page.find(Role::Heading, "Baihui Supermarkets");
    page.find(Role::Heading, "Facts");
    page.fill(Role::Textbox, "New note", "prefers mornings");
    page.click(Role::Button, "Save note");
    page.shows("prefers mornings");
    page.fill(Role::Textbox, "What is to be done", "send samples");
    page.click(Role::Button, "Set as next step");
    page.shows("send samples, by");
    page.fill(Role::Textbox, "New tag", "key account");
    page.click(Role::Button, "Add tag");
    page.find(Role::Button, "Remove the tag key account");
    page.shows("Note: prefers mornings");
    page.reload();
    page.shows("send samples, by");
    page.click(Role::Button, "Done");
    page.shows("No next step is set.");
    page.click(Role::Button, "Undo");
    page.waits_for("The note stays.", || !page.all_text().contains("prefers mornings"));
    page.goes_to("#/crm/accounts");
    page.fill(Role::Textbox, "Find", "key account");
    page.shows("Rows: 1");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_role_sees_what_the_administrator_opens_to_it() {
    let page = opened(Language::English);
    page.goes_to("#/crm/opportunities");
    page.choose("Role", "Finance");
    page.shows("This role does not see this list");
    page.goes_to("#/crm/access");
    assert!(!page.is_enabled(Role::Checkbox, "Finance sees Opportunities"));
    page.choose("Role", "Administrator");
    page.click(Role::Checkbox, "Finance sees Opportunities");
    page.goes_to("#/crm/opportunities");
    page.choose("Role", "Finance");
    page.find(Role::Table, "Opportunities");
    page.choose("Role", "Administrator");
    page.shows("This role does not see this list");
    // Confidential columns are left out of lists.
    page.goes_to("#/crm/accounts");
    page.choose("Role", "Salesperson");
    page.waits_for("The salesperson reads what customers owe.", || page.lacks(Role::Button, "Owed"));
    page.find(Role::Button, "Ordered");
    page.choose("Role", "Sales manager");
    page.find(Role::Button, "Owed");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_request_waits_for_the_role_that_approves() {
    let page = opened(Language::English);
    page.goes_to("#/crm/approvals");
    page.choose("Role", "Salesperson");
    page.fill(Role::Spinbutton, "Value (% or yuan)", "35");
    page.fill(Role::Textbox, "Reason", "to win back the customer");
    page.click(Role::Button, "Submit request");
    page.waits_for("The request is not listed.", || {
        row(&page, "Approvals", "to win back the customer").is_some_and(|row| row.contains("Open"))
    });
    page.shows("No request waits for you.");
    page.choose("Role", "Sales manager");
    page.click(Role::Button, "Approve");
    page.waits_for("The request is not approved.", || {
        row(&page, "Approvals", "to win back the customer").is_some_and(|row| row.contains("Approved"))
    });
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_list_is_found_in_sorted_added_up_and_exported() {
    let page = opened(Language::English);
    let folder = page.keeps_downloads();
    page.goes_to("#/crm/orders");
    let all = page.text(Role::Table, "Orders");
    page.click(Role::Button, "Amount");
    let amounts = |text: &str| -> Vec<String> {
        let amount = |line: &str| line.split('\t').find(|cell| cell.starts_with('¥')).map(str::to_owned);
        text.lines().skip(1).filter_map(amount).collect()
    };
    page.waits_for("The list is not sorted.", || page.text(Role::Table, "Orders") != all);
    let sorted = page.text(Role::Table, "Orders");
    assert_eq!(amounts(&sorted).len(), amounts(&all).len());
    let total = |text: &str| text.lines().last().unwrap_or_default().to_owned();
    assert!(total(&all).starts_with("Total"), "{all}");
    assert_eq!(total(&sorted), total(&all), "sorting changes a total");
    page.click(Role::Button, "Export CSV");
    let path = folder.join("Orders.csv");
    page.waits_for("No file is saved.", || path.exists());
    sleep(Duration::from_millis(300));
    let csv = fs::read_to_string(&path).expect("the file can be read");
    let plain = |text: &str| text.replace(['¥', ',', '"'], "");
    let exported = csv.lines().last().map(plain).unwrap_or_default();
    for figure in total(&all).split('\t').filter(|cell| cell.starts_with('¥')) {
        assert!(exported.contains(&plain(figure)), "{exported} lacks {figure}");
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_is_sound_in_english_and_light() {
    each_section_is_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_is_sound_in_chinese_and_dark() {
    each_section_is_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_is_sound_in_chinese_and_light() {
    each_section_is_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_is_sound_in_english_and_dark() {
    each_section_is_sound(Language::English, Scheme::Dark);
}

/// All lists and the other sections, one opportunity, order and lead among them.
fn each_section_is_sound(language: Language, scheme: Scheme) {
    let save = month_four();
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let bid = address_of(open_tender(&seen).expect("a careful company may bid in month 4"));
    let order = address_of(seen.contracts().next().expect("a careful company has won by then").id);
    let one =
        [format!("quote/{bid}"), format!("opportunities/{bid}"), format!("orders/{order}"), "leads/0-0".to_owned()];
    let lists = ListName::ALL.iter().map(|list| list.as_str().to_owned());
    let sections = SECTIONS.map(str::to_owned).into_iter().chain(lists).chain(one);
    let mut inspection = Inspection::begin(language, scheme);
    open(&inspection.page, &save);
    for section in sections {
        inspection.page.goes_to(&format!("#/crm/{section}"));
        // What the section shows comes with the turn of the page.
        sleep(Duration::from_millis(150));
        inspection.look_at(&section, &|_, _| Vec::new());
    }
    inspection.assert_sound();
}
