//! Laws of totals in every situation in which a lab begins: companies in the middle of their year, some of whose customers
//! were taken over, some of whose people have left.

#![cfg(not(target_arch = "wasm32"))]

use game::money::Money;
use game::per_mille::PerMille;
use std::fs;
use std::path::PathBuf;
use tender::crm::book::CrmBook;
use tender::crm::leads::found::LeadState;
use tender::crm::list::{Cell, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::pipeline::{forecast, opportunities};
use tender::crm::plan_lines::{PlanBy, plan_lines};
use tender::crm::role::CrmRole;
use tender::crm::statistics::{conversion, grouped};
use tender::crm::viewer::Viewer;
use tender::record::replay_with_records;
use tender::study::situation::{open_situation, read_situations};

/// Looks at each situation as its general manager.
fn each(look: impl Fn(&str, &Viewer<'_>)) {
    let infos = read_situations(include_str!("../src/study/situation/situations.json")).expect("the list can be read");
    assert!(infos.len() > 20);
    for info in infos {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/study/situation/{}.txt", info.id));
        let save = open_situation(&fs::read_to_string(path).expect("a file")).expect("a save");
        let (scenario, me) = (save.scenario.open().expect("built in"), save.person());
        let played = replay_with_records(scenario, save.setup.clone(), &save.log, me, &save.records);
        let (world, book): (_, CrmBook) = played.expect("it plays again");
        let (seen, book) = (world.observe(me), book.open_to_all());
        look(&info.id, &Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager });
    }
}

fn total(viewer: &Viewer<'_>, list: ListName, column: ColumnName) -> Option<i64> {
    let listing = read(viewer, list).expect("open");
    listing.total(listing.position(column).expect("a column")).and_then(|total| total.number())
}

#[test]
fn one_word_means_the_same_in_each_list() {
    use ColumnName::{Actual, Amount, Hours, Ordered, Outstanding, Owed, OwnedAccounts, Quantity, Received};
    let same: [&[(ListName, ColumnName)]; 6] = [
        &[
            (ListName::Orders, Amount),
            (ListName::Accounts, Ordered),
            (ListName::CourseCustomer, Ordered),
            (ListName::OrderToCash, Ordered),
            (ListName::Products, Amount),
            (ListName::SalesPlan, Actual),
        ],
        &[(ListName::Orders, Quantity), (ListName::CourseCustomer, Quantity), (ListName::CourseProduct, Quantity)],
        &[(ListName::Receivables, Amount), (ListName::Accounts, Owed), (ListName::OrderToCash, Outstanding)],
        &[(ListName::Receipts, Amount), (ListName::OrderToCash, Received)],
        &[(ListName::Tasks, Hours), (ListName::Staff, Hours)],
        &[(ListName::Staff, OwnedAccounts)],
    ];
    each(|id, viewer| {
        for lists in same {
            let first = total(viewer, lists[0].0, lists[0].1);
            for &(list, column) in &lists[1..] {
                assert_eq!(total(viewer, list, column), first, "{id}: {list:?} {column:?} against {:?}", lists[0]);
            }
        }
        let accounts = read(viewer, ListName::Accounts).expect("open");
        let owner = accounts.position(ColumnName::Owner).expect("a column");
        let owned = accounts.rows.iter().filter(|row| row[owner] != Cell::Empty).count() as i64;
        assert_eq!(total(viewer, ListName::Staff, OwnedAccounts), Some(owned), "{id}: accounts with an owner");
    });
}

#[test]
fn a_customer_that_was_taken_over_keeps_its_row_as_long_as_it_has_orders() {
    let taken_over = std::cell::Cell::new(0);
    each(|id, viewer| {
        let accounts = read(viewer, ListName::Accounts).expect("open");
        let stage = accounts.position(ColumnName::Stage).expect("a column");
        for row in &accounts.rows {
            let Some(Cell::Customer(customer)) = row.first() else { panic!("{id}: a row without a customer") };
            let merger = viewer.seen.merger_of(*customer);
            assert_eq!(matches!(row[stage], Cell::TakenOver { .. }), merger.is_some(), "{id}: {customer:?}");
            taken_over.set(taken_over.get() + usize::from(merger.is_some()));
        }
        for contract in viewer.seen.contracts() {
            let customer = Cell::Customer(contract.id.customer);
            assert!(accounts.rows.iter().any(|row| row[0] == customer), "{id}: {:?}", contract.id);
        }
    });
    assert!(taken_over.get() > 0, "some situation has one");
}

#[test]
fn leads_convert_alike_in_statistics_and_by_source() {
    each(|id, viewer| {
        let leads = read(viewer, ListName::Leads).expect("open");
        let groups = grouped(&leads, ColumnName::Source, None, &|cell| format!("{cell:?}"));
        let sources = read(viewer, ListName::LeadSources).expect("open");
        let at = |column| sources.position(column).expect("a column");
        for group in groups {
            let row = sources.rows.iter().find(|row| row[0] == group.by).expect("a row for each source");
            let rate = group.conversion.map(Cell::Rate);
            assert_eq!(rate, Some(row[at(ColumnName::ConversionRate)].clone()), "{id}: {:?}", group.by);
        }
    });
    // A lead whose opportunity was won has been converted, too.
    let states = [LeadState::New, LeadState::Disqualified, LeadState::Converted, LeadState::Won];
    let rows = states.map(|state| vec![Cell::LeadState(state)]);
    assert_eq!(conversion(rows.iter()), Some(PerMille::new(500)));
    assert_eq!(conversion(std::iter::empty()), None);
}

#[test]
fn a_forecast_is_compared_with_what_was_judged_alone() {
    let unjudged = std::cell::Cell::new(0);
    each(|id, viewer| {
        let all = opportunities(viewer.seen, viewer.book);
        for month in forecast(&all) {
            let of_month = || all.iter().filter(|one| one.facts.id.month == month.month);
            let judged = of_month().filter(|one| one.judgement.is_some()).count();
            assert_eq!(month.forecast.is_some(), judged > 0, "{id}: {:?}", month.month);
            assert_eq!(month.difference().is_some(), judged > 0, "{id}: {:?}", month.month);
            assert!(month.judged_won <= month.won, "{id}: {:?}", month.month);
            assert!(judged < of_month().count() || month.judged_won == month.won, "{id}: {:?}", month.month);
            unjudged.set(unjudged.get() + usize::from(judged == 0 && month.won > Money::ZERO));
        }
        for line in plan_lines(viewer.seen, viewer.book, PlanBy::Employee) {
            assert_eq!(line.variance(), line.target.map(|target| line.actual - target), "{id}");
        }
    });
    assert!(unjudged.get() > 0, "some month was won without a judgement");
}
