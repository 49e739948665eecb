//! The CRM workbench: saved views, the sales plan with its targets, competitors, a quotation for a customer's request,
//! and handing the machine to the next role.

use game::care::RequestState;
use game::command::Command;
use game::ids::{PackageId, TenderId};
use game::time::Minutes;
use game::world::World;
use tender::record::{Save, Summary};

use crate::crm::{open, opened, row};
use crate::games::{formal_year, world_of};
use crate::page::{Language, Page, Role};
use crate::player::{begin_practice_year, run_to_month_end, to_desk};

/// Unfolds what lies under these words; browsers do not agree on the role of such a head.
pub fn unfold(page: &Page, words: &str) {
    let click =
        "const head = [...document.querySelectorAll('summary')].find(e => e.textContent.trim() == arguments[0]);
        head?.click();
        return head != null";
    page.waits_for(&format!("Nothing unfolds under {words:?}."), || page.run(click, &[words.into()]) == true);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_view_is_saved_and_chosen_again() {
    let page = opened(Language::English);
    page.goes_to("#/crm/accounts");
    page.fill(Role::Textbox, "Find", "Supermarkets");
    page.click(Role::Button, "Ordered");
    page.waits_for("The view counts as the standard one.", || page.value(Role::Combobox, "View") != "0");
    unfold(&page, "Save this view");
    page.fill(Role::Textbox, "Name of the view", "markets");
    page.click(Role::Button, "Save view");
    let found = page.text(Role::Table, "Accounts");
    page.reload();
    page.find(Role::Table, "Accounts");
    assert_ne!(page.text(Role::Table, "Accounts"), found);
    page.choose("View", "markets");
    page.waits_for("The saved view does not come back.", || page.text(Role::Table, "Accounts") == found);
    assert_eq!(page.value(Role::Textbox, "Find"), "Supermarkets");
    page.choose("View", "Standard view");
    page.waits_for("The list keeps what was looked for.", || page.value(Role::Textbox, "Find").is_empty());
    page.goes_to("#/crm/records");
    page.shows("View saved: markets");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn targets_are_set_by_month_and_for_the_quarter() {
    let page = Page::open(Language::English);
    begin_practice_year(&page);
    page.goes_to("#/crm/plan");
    page.choose("Divided by", "Industry");
    page.fill(Role::Spinbutton, "Target (¥)", "50000");
    page.click(Role::Button, "Set target");
    let plan = "Plan, forecast and orders";
    page.waits_for("The target is not in the plan.", || {
        row(&page, plan, "Total").is_some_and(|row| row.contains("¥50,000"))
    });
    assert!(row(&page, "Plan by month", "Month 1").is_some_and(|row| row.contains("¥50,000")));
    // The next target takes the place of the first.
    page.fill(Role::Spinbutton, "Target (¥)", "60000");
    page.click(Role::Button, "Set target");
    page.waits_for("The plan keeps the old target.", || {
        row(&page, plan, "Total").is_some_and(|row| row.contains("¥60,000") && !row.contains("¥110,000"))
    });
    let table = "Sales targets of the quarter";
    let forms = || page.names(Role::Button).iter().filter(|name| name.starts_with("Set the quarter target of")).count();
    let before = forms();
    assert!(before > 1, "{before} salespeople can be set a target");
    page.click_starting(Role::Button, "Set the quarter target of");
    page.waits_for("The target can be set twice.", || forms() == before - 1);
    assert!(page.text(Role::Table, table).contains("told at the end of the month"));
    page.reload();
    page.find(Role::Table, table);
    assert_eq!(forms(), before - 1);
    assert!(row(&page, plan, "Total").is_none(), "the plan by employee has no target yet");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_competitor_is_known_by_its_prices_and_noted() {
    let page = opened(Language::English);
    page.goes_to("#/crm/competitors");
    page.find(Role::Table, "Competitors");
    page.goes_to("#/crm/competitors/1");
    for table in ["Win rate against it", "Price ratios that it asked"] {
        let rows = page.text(Role::Table, table);
        assert!(rows.lines().count() > 1, "{table}: {rows}");
    }
    page.choose("Kind of note", "Weakness");
    page.fill(Role::Textbox, "Note about the competitor", "slow to deliver");
    page.click(Role::Button, "Save competitor note");
    page.shows("Weakness · slow to deliver");
    page.reload();
    page.shows("Weakness · slow to deliver");
    page.click(Role::Button, "Undo");
    page.waits_for("The note stays.", || !page.all_text().contains("slow to deliver"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_machine_is_handed_to_the_next_role_behind_a_curtain() {
    let page = opened(Language::English);
    page.goes_to("#/crm/accounts");
    page.choose("Role", "Salesperson");
    unfold(&page, "Hand over");
    page.choose("Next role", "Finance");
    page.click(Role::Button, "Cover the page");
    page.find(Role::Heading, "Hand the machine to: Finance");
    assert!(page.lacks(Role::Table, "Accounts"), "the page is not covered");
    page.goes_to("#/crm/orders");
    assert!(page.lacks(Role::Table, "Orders"), "an address uncovers the page");
    for address in ["#/desk", "#/customers"] {
        page.goes_to(address);
        page.reload();
        page.find(Role::Heading, "Hand the machine to: Finance");
        assert!(!page.all_text().contains('¥') && page.names(Role::Link).is_empty(), "{}", page.all_text());
    }
    page.goes_to("#/crm/orders");
    page.click(Role::Button, "Finance is ready");
    page.find(Role::Table, "Orders");
    page.goes_to("#/crm/opportunities");
    page.shows("This role does not see this list");
    // The role is kept, also over a reload, until the machine is handed over again.
    assert!(page.lacks(Role::Combobox, "Role"), "a role that was handed over can be changed");
    page.reload();
    page.shows("Role: Finance. It was handed over");
    assert!(page.lacks(Role::Combobox, "Role"), "a reload gives any role");
    unfold(&page, "Hand over");
    page.choose("Next role", "one person in all roles");
    page.click(Role::Button, "Cover the page");
    page.click(Role::Button, "The next person is ready");
    page.choose("Role", "Salesperson");
    page.find(Role::Table, "Opportunities");
    page.has_no_complaints();
}

/// A careful year at the first moment at which a request for quotation waits, with a price that the customer accepts.
fn asked() -> (Save, TenderId, u32) {
    let mut save = formal_year();
    let me = save.person();
    let scenario = save.scenario.open().expect("built in");
    let mut world = World::new(scenario, save.setup.clone());
    let waits = |world: &World| {
        let waiting = world.observe(me).requests_waiting();
        waiting.into_iter().find(|request| request.state == RequestState::Open).map(|request| request.id)
    };
    let entries = save.log.entries.clone();
    let kept = entries.iter().position(|entry| {
        let is_asked = waits(&world).is_some();
        if !is_asked {
            world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
        }
        is_asked
    });
    save.log.entries.truncate(kept.expect("a customer asks within the year"));
    save.summary = Summary::of(&world_of(&save).observe(me));
    let id = waits(&world).expect("just seen");
    let last = world.observe(me).request(id).expect("there").before.price.as_yuan() as u32;
    let accepted = (0..last).step_by((last as usize / 50).max(1)).map(|less| last - less).find(|&price| {
        let mut tried = world.clone();
        tried.apply(me, &Command::Quote { request: id, price, package: PackageId(0) }).expect("it waits");
        let to = tried.now() + Minutes::days(5);
        tried.apply(me, &Command::Advance { to }).expect("time goes on");
        tried.observe(me).request(id).is_some_and(|request| request.state == RequestState::Ordered)
    });
    (save, id, accepted.expect("a customer accepts some price"))
}

/// A request's place in an address: its month, its customer, and the letter of orders without a tender.
fn address(id: TenderId) -> String {
    format!("{}-{}-o", id.month.number(), id.customer.0)
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_request_is_quoted_for_and_what_is_accepted_is_the_order() {
    let (save, id, price) = asked();
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/crm/quote");
    page.find(Role::Table, "Opportunities to quote for");
    assert!(page.text(Role::Table, "Opportunities to quote for").contains("(request)"));
    page.goes_to(&format!("#/crm/quote/{}", address(id)));
    let scenario = save.scenario.open().expect("built in");
    let plainest = page.text(Role::Combobox, "Service package").lines().next().unwrap_or_default().trim().to_owned();
    assert!(!plainest.is_empty() && !scenario.packages.is_empty());
    page.choose("Service package", &plainest);
    for (field, yuan) in [
        ("Goods: price a unit (¥)", price.to_string()),
        ("Service package: price a unit (¥)", "0".to_owned()),
        ("Freight: price a unit (¥)", "0".to_owned()),
    ] {
        page.fill(Role::Spinbutton, field, &yuan);
    }
    page.fill(Role::Textbox, "Reason for this version", "as last time");
    page.click(Role::Button, "Save version");
    page.waits_for("The version cannot be sent.", || {
        !page.lacks(Role::Button, "Send the quotation") && page.is_enabled(Role::Button, "Send the quotation")
    });
    let total = row(&page, "Versions compared", "Total").unwrap_or_default();
    page.click(Role::Button, "Send the quotation");
    page.waits_for("The quotation is not sent.", || {
        row(&page, "Versions compared", "State").is_some_and(|row| row.contains("Sent"))
    });
    to_desk(&page);
    for _stop in 0..6 {
        page.goes_to(&format!("#/crm/quote/{}", address(id)));
        page.find(Role::Table, "Versions compared");
        if row(&page, "Versions compared", "State").is_some_and(|row| row.contains("Won")) {
            break;
        }
        to_desk(&page);
        run_to_month_end(&page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
    }
    let state = row(&page, "Versions compared", "State").unwrap_or_default();
    assert!(state.contains("Won"), "{state}");
    page.goes_to(&format!("#/crm/orders/{}", address(id)));
    let amount = total.split(' ').find(|word| word.starts_with('¥')).unwrap_or_default().to_owned();
    assert!(!amount.is_empty(), "{total}");
    page.shows(&amount);
    page.has_no_complaints();
}
