//! The workbench says what it did, what stands where nothing stands yet, and why something cannot be pressed.

use tender::crm::leads::found::{LeadState, leads};
use tender::crm::leads::state::LeadBook;
use tender::crm::opportunity_facts::all_facts;

use crate::crm::{month_four, open, opened};
use crate::games::{open_tender, world_of};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;

/// What has the focus, in words.
fn focused(page: &Page) -> String {
    page.run("return document.activeElement.innerText.trim()", &[]).as_str().unwrap_or_default().to_owned()
}

/// How far below the window's upper edge what has the focus begins, in pixels.
fn top_of_focus(page: &Page) -> f64 {
    page.run("return document.activeElement.getBoundingClientRect().top", &[]).as_f64().unwrap_or(f64::MAX)
}

/// What a button's description says.
fn described(page: &Page, button: &str) -> String {
    let script = "
        const button = [...document.querySelectorAll('button')].find(one => one.innerText.trim() == arguments[0]);
        return document.getElementById(button?.getAttribute('aria-describedby'))?.innerText ?? '';";
    page.run(script, &[button.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_query_brings_its_answer_into_view_and_says_where_it_is_wrong() {
    let page = opened(Language::English);
    page.goes_to("#/crm/query");
    page.click(Role::Button, "Staff performance");
    page.find(Role::Table, "Query result");
    page.waits_for("The focus is not on the result.", || focused(&page) == "Query result");
    let height = page.run("return innerHeight", &[]).as_f64().unwrap_or_default();
    assert!((0.0..height / 2.0).contains(&top_of_focus(&page)), "the result begins at {}", top_of_focus(&page));
    page.fill(Role::Textbox, "SQL", "SELEC 1");
    page.click(Role::Button, "Run query");
    page.shows("This is not SQL: at line 1, column 1, “SELEC” is not the beginning of a query. Begin with SELECT.");
    page.waits_for("The focus is not on what went wrong.", || focused(&page) == "Query result");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_work_of_a_campaign_is_queued_once_and_told() {
    let page = opened(Language::English);
    page.goes_to("#/crm/campaigns");
    page.shows("Save the customers to be reached under Segments, then plan a campaign below; it stands here.");
    page.goes_to("#/crm/segments");
    page.find(Role::Heading, "Saved segments");
    page.choose("Stage", "Forming or stable (with a place)");
    page.fill(Role::Textbox, "Name of the segment", "managed");
    page.click(Role::Button, "Save segment");
    page.goes_to("#/crm/campaigns");
    page.fill(Role::Textbox, "Name of the campaign", "greetings");
    page.choose("Kind of campaign", "Mailing");
    page.choose("Segment", "managed");
    page.click(Role::Button, "Plan campaign");
    page.click(Role::Link, "greetings");
    page.click(Role::Button, "Queue the work");
    page.shows("Tasks queued: ");
    page.shows("All that can be done is queued.");
    let button = page.names(Role::Button).into_iter().find(|name| name.starts_with("Queued: "));
    let button = button.expect("the button says what is queued");
    assert!(!page.is_enabled(Role::Button, &button), "the same can be queued again");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_quotation_names_what_is_asked_and_why_a_button_is_off() {
    let save = month_four();
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let tender = open_tender(&seen).expect("a careful company may bid in month 4");
    let terms = seen.tender(tender).expect("it is open").terms().clone();
    let industry = seen.scenario().industry(seen.customer(tender.customer).industry);
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/crm/quote/{}", address_of(tender)));
    page.find(Role::Heading, &format!("Quotation for {}", seen.customer(tender.customer).name.en));
    page.shows(&industry.unit.en);
    page.shows(&industry.family.en);
    assert!(!page.is_enabled(Role::Button, "Save version"));
    assert_eq!(described(&page, "Save version"), "Write the reason for this version first.");
    page.fill(Role::Spinbutton, "Valid for working days", "0");
    page.shows("This version holds until ");
    page.fill(Role::Spinbutton, "Valid for working days", "20");
    page.choose("Role", "Salesperson");
    page.fill(Role::Spinbutton, "Discount on the whole (%)", "33");
    page.fill(Role::Textbox, "Reason for this version", "to win the customer");
    page.click(Role::Button, "Save version");
    page.waits_for("The bid is not explained.", || {
        described(&page, "Make it the bid") == "The rules ask for approval first, by this role: Sales manager."
    });
    page.click(Role::Button, "Ask for approval");
    page.waits_for("It does not wait.", || {
        described(&page, "Make it the bid") == "It waits for approval by this role: Sales manager."
    });
    page.goes_to("#/crm/approvals");
    page.shows("Waiting for other roles: ");
    page.choose("Role", "Sales manager");
    page.click_starting(Role::Link, "Quotation ");
    page.find(Role::Button, "Approve");
    page.waits_for("The approver is not at the approval.", || focused(&page).contains("Reason for the decision"));
    assert_eq!(described(&page, "Approve"), "Write the reason for the decision first; then approve or reject.");
    assert!(terms.quantity > 0);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lead_without_a_tick_needs_a_reason_and_then_leads_to_its_opportunity() {
    let save = month_four();
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let is_new = |state| matches!(state, LeadState::New | LeadState::Contacted);
    let open_here = |customer| all_facts(&seen).iter().any(|one| one.id.customer == customer && one.stage.is_open());
    let mut all = leads(&seen, &LeadBook::default()).into_iter();
    let lead = all.find(|lead| is_new(lead.state) && open_here(lead.id.customer)).expect("a lead to convert").id;
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/crm/leads/{}-{}", lead.customer.0, lead.source as u8));
    page.shows("Nothing is ticked: budget, authority, need and timing are all open.");
    assert!(!page.is_enabled(Role::Button, "Qualify lead"));
    assert_eq!(described(&page, "Qualify lead"), "Tick what is known, or write a reason.");
    page.click_starting(Role::Checkbox, "Budget");
    page.shows("Not ticked: authority, need, timing.");
    page.click_starting(Role::Checkbox, "Budget");
    page.fill(Role::Textbox, "Reason to qualify it all the same", "an old friend of the owner");
    page.click(Role::Button, "Qualify lead");
    page.find(Role::Combobox, "Opportunity");
    page.click(Role::Button, "Convert to opportunity");
    page.click_starting(Role::Link, "Became an opportunity: ");
    page.waits_for("The link leads elsewhere.", || page.address().contains("#/crm/opportunities/"));
    page.goes_to("#/crm/records");
    page.shows("because: an old friend of the owner");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_list_without_rows_says_what_will_stand_there_and_a_search_that_it_found_nothing() {
    let page = opened(Language::English);
    page.goes_to("#/crm/quotations");
    page.shows("Save a version under Quotation; it stands here with its state.");
    assert!(!page.all_text().contains("No row fits"), "nothing was searched");
    page.goes_to("#/crm/accounts");
    page.find(Role::Table, "Accounts");
    page.fill(Role::Textbox, "Find", "qqqq");
    page.shows("No row fits");
    page.has_no_complaints();
}
