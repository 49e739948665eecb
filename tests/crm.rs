//! Laws of the CRM workbench: records change nothing in the world, judgements freeze, totals are the sums of what is
//! listed, and a role sees nothing that its matrix bars.

#![cfg(not(target_arch = "wasm32"))]

mod crm_wishes;
mod fixtures;

use crm_wishes::wishes;
use fixtures::practice_year;
use game::ids::{CompanyId, CustomerId, TenderId};
use game::time::{Minute, Minutes};
use game::world::World;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::columns::{ColumnKind, Total, columns_of};
use tender::crm::list::{Cell, apply, read};
use tender::crm::names::{ColumnName, ListName};
use tender::crm::pipeline::{PipelineStage, forecast, funnel, opportunities};
use tender::crm::record::{
    AccessRecord, AccountRecord, CrmRecord, OpportunityRecord, Percent, RecordEntry, RecordId, record_text,
};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::saved::MOST_RECORDS;
use tender::crm::statistics::{groupable, grouped, summable};
use tender::crm::view::{ListView, SortBy};
use tender::crm::viewer::Viewer;
use tender::record::{ReplayError, Save, read as read_save, replay_with_records, world_digest, write};

const ME: CompanyId = CompanyId(0);

/// A practice year of a diligent person, with records added all the way.
static YEAR: LazyLock<Year> = LazyLock::new(Year::play);

struct Year {
    /// As it was played.
    plain: Save,
    /// The same decisions, with records among them.
    recorded: Save,
    end: World,
    book: CrmBook,
}

impl Year {
    fn play() -> Self {
        let plain = practice_year();
        let recorded = with_records(&plain);
        let (end, book) = played(&recorded).expect("what was checked is possible");
        Self { plain, recorded, end, book }
    }
}

/// Goes through a log again and records something between its entries wherever the book takes it.
fn with_records(plain: &Save) -> Save {
    let scenario = plain.scenario.open().expect("built in");
    let mut save = Save::new(&scenario, plain.setup.clone(), String::new());
    let (mut world, mut book) = (World::new(scenario, plain.setup.clone()), CrmBook::default());
    for (number, entry) in plain.log.entries.iter().enumerate() {
        for record in wishes(&world, number as u32) {
            let role =
                if matches!(record, CrmRecord::Access(_)) { CrmRole::Administrator } else { CrmRole::Salesperson };
            if book.check(&world.observe(ME), role, &record).is_ok() {
                save.record(world.now(), ME, record_text(role, record));
                book.add(RecordEntry::read(save.records.last().expect("just added")));
            }
        }
        world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
        save.note(entry.at, entry.by, entry.command.clone());
    }
    save
}

fn played(save: &Save) -> Result<(World, CrmBook), ReplayError> {
    let scenario = save.scenario.open().expect("built in");
    replay_with_records(scenario, save.setup.clone(), &save.log, ME, &save.records)
}

#[test]
fn records_change_nothing_in_the_world() {
    let (plain, _) = played(&YEAR.plain).expect("a sound log");
    assert!(YEAR.recorded.records.len() > 200, "{} records", YEAR.recorded.records.len());
    assert_eq!(world_digest(&plain), world_digest(&YEAR.end));
}

#[test]
fn a_save_keeps_its_records_and_a_replay_rebuilds_the_book() {
    let read = read_save(&write(&YEAR.recorded)).expect("what was written");
    assert_eq!(read.records, YEAR.recorded.records);
    let (_, book) = played(&read).expect("a sound log");
    assert_eq!(book, YEAR.book);
    assert_eq!(CrmBook::of(read.records.iter().map(RecordEntry::read)), YEAR.book);
}

#[test]
fn a_judgement_cannot_be_dated_back() {
    let is_judge =
        |entry: &&RecordEntry| matches!(entry.record, CrmRecord::Opportunity(OpportunityRecord::Judge { .. }));
    let judge = YEAR.book.entries().iter().find(is_judge).expect("a judgement").clone();
    let last = YEAR.recorded.log.len() as u32;
    let cases: [(&str, Minute, u32); 3] = [
        ("after the deadline, at its own time", YEAR.end.now(), last),
        ("after the deadline, dated back", judge.at, last),
        ("among the commands, dated otherwise", judge.at + Minutes::new(1), judge.after),
    ];
    for (what, at, after) in cases {
        let mut save = YEAR.plain.clone();
        // The log of the plain year has fewer entries, so the place is taken from its own end.
        let after = after.min(save.log.len() as u32);
        save.records = vec![RecordEntry { at, after, ..judge.clone() }.saved()];
        assert!(matches!(played(&save), Err(ReplayError::Record { record: 0, .. })), "{what}");
    }
}

#[test]
fn what_was_judged_stays_once_bids_are_opened() {
    let seen = YEAR.end.observe(ME);
    let judged = opportunities(&seen, &YEAR.book).into_iter().find(|one| one.win.is_some()).expect("a judgement");
    let again = CrmRecord::Opportunity(OpportunityRecord::Judge {
        opportunity: judged.id,
        win: Percent::new(100).expect("at most 100"),
    });
    let refusal = YEAR.book.check(&seen, CrmRole::GeneralManager, &again);
    assert_eq!(refusal, Err(RecordRefusal::Frozen { at: judged.close }));
    let about_it = |entry: &RecordEntry| matches!(entry.record, CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity, .. }) if opportunity == judged.id);
    for (number, entry) in (0..).zip(YEAR.book.entries()) {
        if about_it(entry) {
            let undo = CrmRecord::Undo(RecordId(number));
            assert!(YEAR.book.check(&seen, CrmRole::GeneralManager, &undo).is_err(), "record {number}");
        }
    }
}

#[test]
fn a_total_is_the_sum_of_what_is_listed_in_every_view() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &CrmBook::default(), role: CrmRole::GeneralManager };
    let words = |cell: &Cell| format!("{cell:?}");
    let mut totals = 0;
    for &list in ListName::ALL {
        let whole = read(&viewer, list).expect("the general manager sees everything");
        for find in ["", "1", "customer(", "zzz"] {
            for sort in
                whole.columns.iter().map(|column| Some(SortBy { column: column.name, down: true })).chain([None])
            {
                let hidden = whole.columns.last().map(|column| column.name).into_iter().collect();
                let view = ListView { find: find.to_owned(), sort, hidden };
                let shown = apply(whole.clone(), &view, &words);
                for (at, column) in shown.columns.iter().enumerate() {
                    let sum: i64 = shown.rows.iter().filter_map(|row| row[at].number()).sum();
                    let total = shown.total(at).and_then(|total| total.number());
                    assert_eq!(
                        total,
                        (column.total == Total::Sum).then_some(sum),
                        "{list:?} {:?} {find:?}",
                        column.name
                    );
                    totals += usize::from(total.is_some());
                }
            }
        }
    }
    assert!(totals > 100);
}

#[test]
fn list_funnel_and_forecast_agree() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &YEAR.book, role: CrmRole::GeneralManager };
    let all = opportunities(&seen, &YEAR.book);
    let listing = read(&viewer, ListName::Opportunities);
    let listing = listing.unwrap_or_else(|| {
        read(&Viewer { book: &CrmBook::default(), ..viewer }, ListName::Opportunities).expect("open at first")
    });
    let amount = listing.position(ColumnName::Amount).expect("a column");
    let total = listing.total(amount).and_then(|total| total.number());
    let sums = funnel(&all);
    assert_eq!(total, Some(sums.iter().map(|sum| sum.amount.as_fen()).sum()));
    assert_eq!(sums.iter().map(|sum| sum.count as usize).sum::<usize>(), listing.rows.len());
    let won: i64 = forecast(&all).iter().map(|month| month.won.as_fen()).sum();
    let in_stage = sums.iter().find(|sum| sum.stage == PipelineStage::Won).map(|sum| sum.amount.as_fen());
    assert_eq!(Some(won), in_stage);
    assert_eq!(funnel(&[]).iter().filter_map(|sum| sum.reached).count(), 0);
}

#[test]
fn groups_add_up_to_the_list() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &CrmBook::default(), role: CrmRole::GeneralManager };
    let words = |cell: &Cell| format!("{cell:?}");
    let mut compared = 0;
    for &list in ListName::ALL {
        let listing = read(&viewer, list).expect("the general manager sees everything");
        for by in groupable(&listing) {
            for sum in summable(&listing) {
                let groups = grouped(&listing, by, Some(sum), &words);
                let parts: i64 = groups.iter().filter_map(|group| group.sum.as_ref()?.number()).sum();
                let whole = listing.position(sum).and_then(|at| listing.total(at)).and_then(|total| total.number());
                assert_eq!(Some(parts), whole, "{list:?} by {by:?}");
                let rows = groups.iter().map(|group| group.count as usize).sum::<usize>();
                assert_eq!(rows, listing.rows.len());
                compared += 1;
            }
        }
    }
    assert!(compared > 30);
}

#[test]
fn a_role_sees_nothing_that_its_matrix_bars() {
    let seen = YEAR.end.observe(ME);
    for book in [&CrmBook::default(), &YEAR.book] {
        for role in CrmRole::ALL {
            let viewer = Viewer { seen: &seen, book, role };
            for &list in ListName::ALL {
                let open = book.access().may_see(role, list);
                let listing = read(&viewer, list);
                assert_eq!(listing.is_some(), open, "{role:?} {list:?}");
                let confidential =
                    listing.iter().flat_map(|listing| &listing.columns).any(|column| column.confidential);
                assert!(!confidential || book.access().sees_confidential(role), "{role:?} {list:?}");
                for row in listing.iter().flat_map(|listing| &listing.rows) {
                    assert_eq!(Some(row.len()), listing.as_ref().map(|listing| listing.columns.len()));
                }
            }
        }
    }
}

#[test]
fn only_the_administrator_changes_the_matrix() {
    let seen = YEAR.end.observe(ME);
    let record = CrmRecord::Access(AccessRecord::Confidential { role: CrmRole::Salesperson, open: true });
    for role in CrmRole::ALL {
        let may = CrmBook::default().check(&seen, role, &record);
        let expect = if role == CrmRole::Administrator { Ok(()) } else { Err(RecordRefusal::NotAllowed) };
        assert_eq!(may, expect, "{role:?}");
    }
}

#[test]
fn what_is_wrong_with_a_record_is_told() {
    let seen = YEAR.end.observe(ME);
    let customer = CustomerId(0);
    let account = CrmRecord::Account;
    let cases = [
        (account(AccountRecord::Note { customer, text: "  ".to_owned() }), RecordRefusal::Empty),
        (account(AccountRecord::Note { customer, text: "x".repeat(501) }), RecordRefusal::TooLong { most: 500 }),
        (account(AccountRecord::Note { customer: CustomerId(999), text: "x".to_owned() }), RecordRefusal::NotThere),
        (account(AccountRecord::Tag { customers: Vec::new(), tag: "x".to_owned() }), RecordRefusal::Empty),
        (account(AccountRecord::NextStep { customer, text: "x".to_owned(), due: Minute::START }), RecordRefusal::Past),
        (account(AccountRecord::StepDone { customer }), RecordRefusal::NotThere),
        (CrmRecord::Undo(RecordId(0)), RecordRefusal::NotThere),
        (
            CrmRecord::Opportunity(OpportunityRecord::NextStep {
                opportunity: TenderId::regular(CustomerId(999), game::time::Month::FIRST),
                text: "x".to_owned(),
            }),
            RecordRefusal::NotThere,
        ),
    ];
    for (record, expect) in cases {
        let told = CrmBook::default().check(&seen, CrmRole::GeneralManager, &record);
        assert_eq!(told, Err(expect), "{record:?}");
    }
}

#[test]
fn records_beyond_the_limits_are_not_read() {
    let entry = YEAR.recorded.records[0].clone();
    let with = |change: &dyn Fn(&mut Save)| {
        let mut save = YEAR.recorded.clone();
        change(&mut save);
        read_save(&write(&save)).is_ok()
    };
    assert!(with(&|_| {}));
    type Change<'a> = &'a dyn Fn(&mut Save);
    let cases: [(&str, Change<'_>); 4] = [
        ("too many", &|save| save.records = vec![entry.clone(); MOST_RECORDS as usize + 1]),
        ("out of order", &|save| save.records.reverse()),
        ("beyond the log", &|save| save.records[0].after = u32::MAX),
        ("too long", &|save| {
            save.records[0].text = "x".repeat(10_000);
        }),
    ];
    for (what, change) in cases {
        assert!(!with(change), "{what}");
    }
}

#[test]
fn columns_say_what_their_cells_are() {
    let seen = YEAR.end.observe(ME);
    let viewer = Viewer { seen: &seen, book: &CrmBook::default(), role: CrmRole::GeneralManager };
    for &list in ListName::ALL {
        let listing = read(&viewer, list).expect("open");
        for (at, column) in columns_of(list).iter().enumerate() {
            for row in &listing.rows {
                let fits = match (&row[at], column.kind) {
                    (Cell::Empty, _) => true,
                    (Cell::Count(_), kind) => kind == ColumnKind::Count,
                    (Cell::Money(_), kind) => kind == ColumnKind::Money,
                    (Cell::Date(_), kind) => kind == ColumnKind::Date,
                    (Cell::Rate(_), kind) => kind == ColumnKind::Rate,
                    (Cell::Ratio(_), kind) => kind == ColumnKind::Ratio,
                    (Cell::Hours(_), kind) => kind == ColumnKind::Hours,
                    (_, kind) => kind == ColumnKind::Words,
                };
                assert!(fits, "{list:?} {:?}: {:?}", column.name, row[at]);
            }
        }
    }
}

#[test]
fn a_record_of_a_later_release_is_kept_and_counts_for_nothing() {
    let mut save = YEAR.recorded.clone();
    let later = r#"{"role":"finance","record":{"telepathy":{"with":7}}}"#.to_owned();
    save.records[0].text = later.clone();
    let read = read_save(&write(&save)).expect("a save with records of a later release opens");
    assert_eq!(read.records[0].text, later);
    let book = CrmBook::of(read.records.iter().map(RecordEntry::read));
    assert_eq!(book.entries().len(), YEAR.book.entries().len(), "records keep their numbers");
    let handed_in = played(&read).expect_err("a submission must be readable");
    assert_eq!(handed_in, ReplayError::Record { record: 0, refusal: RecordRefusal::Unreadable });
}
