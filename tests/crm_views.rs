//! Saved views of the workbench's lists: they come back as they were saved, and no role sees more by one.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, setup};
use game::ids::CompanyId;
use game::scenario::Scenario;
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::list::{Cell, apply, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::record::{CrmRecord, RecordEntry, RecordId, ViewRecord};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::saved_views::MOST_VIEWS;
use tender::crm::view::{FilterComparison, ListFilter, ListView, MOST_FILTERS, SortBy};
use tender::crm::viewer::Viewer;

const ME: CompanyId = CompanyId(0);

fn opened() -> World {
    let scenario = Scenario::practice();
    World::new(scenario.clone(), setup(3, person_against_rivals("Player", &scenario)))
}

fn by(column: ColumnName) -> Option<SortBy> {
    Some(SortBy { column, down: true })
}

fn filter(column: ColumnName, value: &str) -> ListFilter {
    ListFilter { column, comparison: FilterComparison::Contains, value: value.to_owned() }
}

fn save(name: &str, list: ListName, view: ListView) -> CrmRecord {
    CrmRecord::View(ViewRecord::Save { list, name: name.to_owned(), view })
}

#[test]
fn a_saved_view_comes_back_and_shows_a_role_no_more_than_its_list() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    let view = ListView {
        find: "a".to_owned(),
        sort: by(ColumnName::Owed),
        hidden: vec![ColumnName::Size],
        ..ListView::default()
    };
    let record = save("debtors", ListName::Accounts, view.clone());
    assert_eq!(
        book.check(&seen, CrmRole::Salesperson, &record),
        Err(RecordRefusal::NotAllowed),
        "owed is confidential"
    );
    assert_eq!(book.check(&seen, CrmRole::Finance, &record), Ok(()));
    let entry = RecordEntry { at: seen.now(), after: 0, by: ME, role: CrmRole::Finance, record };
    book.add(RecordEntry::read(&entry.saved()));
    assert_eq!(book.saved_views().of(ListName::Accounts).collect::<Vec<_>>(), [("debtors", &view)]);
    assert_eq!(book.saved_views().of(ListName::Orders).count(), 0);
    let shown = |role| {
        let viewer = Viewer { seen: &seen, book: &book, role };
        let listing = read(&viewer, ListName::Accounts).expect("both see accounts");
        apply(listing, &view, &|cell: &Cell| format!("{cell:?}"))
    };
    let (seller, finance) = (shown(CrmRole::Salesperson), shown(CrmRole::Finance));
    assert!(finance.position(ColumnName::Owed).is_some());
    assert_eq!([seller.position(ColumnName::Owed), seller.position(ColumnName::Size)], [None, None]);
    book.add(RecordEntry { record: CrmRecord::Undo(RecordId(0)), ..entry });
    assert_eq!(book.saved_views().of(ListName::Accounts).count(), 0);
}

#[test]
fn what_is_wrong_with_a_view_is_told() {
    let world = opened();
    let seen = world.observe(ME);
    let mut book = CrmBook::default();
    let plain = || ListView { sort: by(ColumnName::Amount), ..ListView::default() };
    let manager = CrmRole::GeneralManager;
    let cases = [
        ("", plain(), Err(RecordRefusal::Empty)),
        ("a name that is longer than names may be", plain(), Err(RecordRefusal::TooLong { most: 24 })),
        (
            "sorted by what is not there",
            ListView { sort: by(ColumnName::Tags), ..plain() },
            Err(RecordRefusal::NotThere),
        ),
        (
            "hides what is not there",
            ListView { hidden: vec![ColumnName::Tags], ..plain() },
            Err(RecordRefusal::NotThere),
        ),
        (
            "filtered by what is not there",
            ListView { filters: vec![filter(ColumnName::Tags, "a")], ..plain() },
            Err(RecordRefusal::NotThere),
        ),
        (
            "filtered with nothing",
            ListView { filters: vec![filter(ColumnName::Customer, " ")], ..plain() },
            Err(RecordRefusal::Empty),
        ),
        (
            "too many filters",
            ListView { filters: vec![filter(ColumnName::Customer, "a"); MOST_FILTERS as usize + 1], ..plain() },
            Err(RecordRefusal::TooMany { most: MOST_FILTERS }),
        ),
        ("sound", plain(), Ok(())),
    ];
    for (name, view, expect) in cases {
        assert_eq!(book.check(&seen, manager, &save(name, ListName::Orders, view)), expect, "{name}");
    }
    let barred = book.check(&seen, CrmRole::TechnicalManager, &save("orders", ListName::Orders, ListView::default()));
    assert_eq!(barred, Err(RecordRefusal::NotAllowed));
    let mut add = |name: &str| {
        let record = save(name, ListName::Orders, plain());
        let checked = book.check(&seen, manager, &record);
        if checked.is_ok() {
            book.add(RecordEntry { at: seen.now(), after: 0, by: ME, role: manager, record });
        }
        checked
    };
    for number in 0..MOST_VIEWS {
        assert_eq!(add(&format!("view {number}")), Ok(()));
    }
    assert_eq!(add("view 0"), Err(RecordRefusal::NothingNew));
    assert_eq!(add("one more"), Err(RecordRefusal::TooMany { most: MOST_VIEWS }));
    let gone = CrmRecord::View(ViewRecord::Remove { list: ListName::Orders, name: "other".to_owned() });
    assert_eq!(book.check(&seen, manager, &gone), Err(RecordRefusal::NotThere));
}

#[test]
fn a_filtered_list_has_the_total_of_what_is_left_and_is_saved_with_its_filters() {
    let world = opened();
    let seen = world.observe(ME);
    let book = CrmBook::default();
    let viewer = Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager };
    let listing = read(&viewer, ListName::Staff).expect("open");
    let wage = listing.position(ColumnName::Wage).expect("a column");
    let middle = listing.rows.iter().filter_map(|row| row[wage].number()).max().expect("people");
    let value = format!("{}", middle / 100);
    let filters = vec![ListFilter { column: ColumnName::Wage, comparison: FilterComparison::AtLeast, value }];
    let view = ListView { filters, ..ListView::default() };
    let shown = apply(listing.clone(), &view, &|cell: &Cell| format!("{cell:?}"));
    assert!(!shown.rows.is_empty() && shown.rows.len() < listing.rows.len());
    let sum: i64 = shown.rows.iter().filter_map(|row| row[wage].number()).sum();
    assert_eq!(shown.total(wage).and_then(|total| total.number()), Some(sum));
    let entry = RecordEntry {
        at: seen.now(),
        after: 0,
        by: ME,
        role: CrmRole::GeneralManager,
        record: save("well paid", ListName::Staff, view.clone()),
    };
    let mut book = CrmBook::default();
    book.add(RecordEntry::read(&entry.saved()));
    assert_eq!(book.saved_views().of(ListName::Staff).collect::<Vec<_>>(), [("well paid", &view)]);
    // Wages are confidential: a role that does not see them keeps no view by them.
    let seller = book.check(&seen, CrmRole::SalesManager, &save("other", ListName::Staff, view.clone()));
    let technician = book.check(&seen, CrmRole::OperationsManager, &save("other", ListName::Staff, view));
    assert_eq!((seller, technician), (Ok(()), Err(RecordRefusal::NotAllowed)));
}
