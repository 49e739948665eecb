//! The CRM workbench: an order from its day to the receipt (experiment 13), an odd price to the fen with a discount of
//! 100 per cent, and the reports: statistics, weekly report and dashboard agree with the lists that they lead to.

use game::command::Command;
use game::ids::{CompanyId, TenderId, TenderKind};
use game::time::{Minutes, Month};
use tender::crm::documents::{DocumentKind, documents};
use tender::record::Save;

use crate::crm::{month_four, open, opened, row, total};
use crate::games::{formal_year, open_tender, until, world_of};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::player;

const ME: CompanyId = CompanyId(0);

/// A tender's order of which nothing is delivered, and that is paid within three months if nothing more is decided.
fn order_to_come(save: &Save) -> Option<TenderId> {
    let mut world = world_of(save);
    let seen = world.observe(ME);
    let waits = |id: &TenderId| matches!(id.kind, TenderKind::Regular);
    let open = seen.contracts().filter(|contract| contract.is_open() && contract.delivered == 0 && waits(&contract.id));
    let open: Vec<TenderId> = open.map(|contract| contract.id).collect();
    let end = world.now() + Minutes::hours(3 * 160);
    while world.now() < end {
        let to = world.now() + Minutes::hours(8);
        world.apply(ME, &Command::Advance { to }).expect("time goes on");
    }
    let seen = world.observe(ME);
    let is_paid = |id: &TenderId| {
        let order = seen.company().contracts.get(id);
        order.is_some_and(|order| documents(&seen, order).iter().any(|one| one.kind == DocumentKind::Receipt))
    };
    open.into_iter().find(is_paid)
}

/// A careful year at a moment at which there is such an order.
fn with_order_to_come() -> (Save, TenderId) {
    let year = formal_year();
    let moments = (2..=6).flat_map(|month| (0..40).map(move |step| (month, step * 4)));
    let at = |(month, hour): (u8, u32)| {
        let save = until(year.clone(), Month::new(month).expect("a month").hour(hour));
        order_to_come(&save).map(|order| (save, order))
    };
    moments.into_iter().find_map(at).expect("an order that is delivered and paid by itself")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_order_is_delivered_billed_and_paid() {
    let (save, order) = with_order_to_come();
    let page = Page::open(Language::English);
    open(&page, &save);
    let link = format!("#/crm/orders/{}", address_of(order));
    page.goes_to(&link);
    let documents = || page.text(Role::Table, "Documents");
    assert!(documents().contains("Order") && !documents().contains("Delivery note"), "{}", documents());
    let is_paid = || documents().contains("Receipt");
    for _stop in 0..12 {
        page.goes_to("#/desk");
        player::run_to_month_end(&page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
        page.goes_to(&link);
        page.find(Role::Table, "Documents");
        if is_paid() {
            break;
        }
    }
    let all = documents();
    let at = |kind: &str| all.find(kind).unwrap_or_else(|| panic!("no {kind}: {all}"));
    assert!(at("Delivery note") < at("Invoice") && at("Invoice") < at("Receipt"), "{all}");
    let first = all.lines().find(|line| line.starts_with("T-")).and_then(|line| line.split('\t').next());
    let first = first.unwrap_or_else(|| panic!("no number: {all}")).to_owned();
    for (list, address) in [("Deliveries", "deliveries"), ("Invoices", "invoices"), ("Receipts", "receipts")] {
        page.goes_to(&format!("#/crm/{address}"));
        page.fill(Role::Textbox, "Find", &first);
        page.waits_for("The document is not listed.", || page.text(Role::Table, list).contains(&first));
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_price_to_the_fen_and_a_discount_of_all_come_to_the_sum_of_the_lines() {
    let save = month_four();
    let bid = address_of(open_tender(&world_of(&save).observe(ME)).expect("a careful company may bid in month 4"));
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/crm/quote/{bid}"));
    page.fill(Role::Spinbutton, "Freight: price a unit (¥)", "123.45");
    page.fill(Role::Spinbutton, "Freight: discount (%)", "100");
    page.fill(Role::Spinbutton, "Goods: price a unit (¥)", "777.77");
    page.fill(Role::Textbox, "Reason for this version", "to the fen");
    page.click(Role::Button, "Save version");
    page.goes_to("#/crm/quotation_lines");
    let listed = page.text(Role::Table, "Quotation lines");
    for price in ["¥777.77", "¥123.45"] {
        assert!(listed.contains(price), "{listed}");
    }
    let free = listed.lines().find(|line| line.contains("¥123.45")).unwrap_or_default().to_owned();
    assert!(free.contains("¥0.00"), "{free}");
    let sum = total(&page, "Quotation lines", "Amount");
    page.goes_to("#/crm/quotations");
    assert_eq!(total(&page, "Quotations", "Amount"), sum);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn statistics_and_the_weekly_report_add_up_to_the_lists() {
    let page = opened(Language::English);
    let groups = "Statistics";
    page.goes_to("#/crm/statistics");
    page.find(Role::Table, groups);
    for by in ["City", "Class", "Industry"] {
        page.choose("Group by", by);
        page.waits_for("The groups have no conversion.", || total(&page, groups, "Conversion rate").contains('%'));
        let sum = row(&page, groups, "Total").unwrap_or_default();
        assert!(page.text(Role::Table, groups).lines().count() > 2, "{by}");
        assert!(sum.contains('¥'), "{sum}");
    }
    let cases = [("Orders", "Owner", "Amount", "orders"), ("Purchases", "Supplier", "Paid", "purchases")];
    for (list, by, column, address) in cases {
        page.goes_to(&format!("#/crm/{address}"));
        let whole = total(&page, list, column);
        page.goes_to("#/crm/statistics");
        page.choose("List", list);
        page.choose("Group by", by);
        page.choose("Add up", column);
        page.waits_for("The groups do not add up to the list.", || total(&page, groups, column) == whole);
    }
    page.goes_to("#/crm/payables");
    assert!(total(&page, "Payables", "Amount").starts_with('¥'));
    page.goes_to("#/crm/weekly");
    let report = page.text(Role::Table, "Weekly report");
    let column = |line: &str, at: usize| -> f64 {
        let cell = line.split('\t').nth(at).unwrap_or_default().replace(['¥', ',', ' '], "");
        cell.parse().unwrap_or_else(|_| panic!("column {at} has no figure: {line}"))
    };
    // After the caption and the heads.
    let rows: Vec<&str> = report.lines().filter(|line| line.split('\t').count() == 10).skip(1).collect();
    let (all, parts) = rows.split_last().expect("a row for everybody");
    for at in 1..10 {
        let sum: f64 = parts.iter().map(|line| column(line, at)).sum();
        assert!((sum - column(all, at)).abs() < 0.01, "column {at}: {report}");
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_figure_of_the_dashboard_leads_to_its_list_with_the_same_total() {
    let page = opened(Language::English);
    page.goes_to("#/crm");
    let cases = [
        ("Open opportunities", "Opportunities", "Amount"),
        ("Open orders", "Orders", "Amount"),
        ("Receivables", "Receivables", "Amount"),
    ];
    let mut compared = 0;
    for (figure, list, column) in cases {
        page.find_starting(Role::Link, figure);
        let tile = page.names(Role::Link).into_iter().find(|name| name.starts_with(figure)).unwrap_or_default();
        let told = tile.split_once('¥').map_or("", |(_, told)| told);
        let told = told.split(|sign: char| !sign.is_ascii_digit() && sign != ',').next().unwrap_or_default().to_owned();
        page.click_starting(Role::Link, figure);
        if told == "0" {
            page.waits_for("The list has rows.", || {
                let text = page.all_text();
                text.contains("Nothing here yet") || text.contains("None now")
            });
            page.goes_to("#/crm");
            continue;
        }
        compared += 1;
        page.find(Role::Table, list);
        // The page shows whole yuan, the list fen.
        let listed = total(&page, list, column);
        let yuan = |text: &str| -> i64 {
            let digits = text.trim_start_matches('¥').replace(',', "");
            digits.parse::<f64>().map_or(-1, |yuan| yuan.round() as i64)
        };
        assert_eq!(yuan(&told), yuan(&listed), "{figure}: {told}, {list}: {listed}");
        page.goes_to("#/crm");
    }
    assert!(compared >= 2, "too few figures are other than nought");
    page.click_starting(Role::Link, "Open orders");
    page.shows("Shown: open ones only.");
    page.click(Role::Link, "Show all");
    page.waits_for("The list is still a part.", || !page.all_text().contains("Shown: open ones only."));
    page.has_no_complaints();
}
