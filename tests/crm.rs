//! Laws of the CRM workbench: records change nothing in the world, judgements freeze, and a role sees nothing that its
//! matrix bars.

#![cfg(not(target_arch = "wasm32"))]

mod crm_wishes;
mod crm_year;
mod fixtures;

use crm_year::{ME, YEAR, played};
use game::ids::{CustomerId, TenderId};
use game::time::{Minute, Minutes};
use tender::crm::book::CrmBook;
use tender::crm::list::read;
use tender::crm::names::ListName;
use tender::crm::pipeline::opportunities;
use tender::crm::record::{AccessRecord, AccountRecord, CrmRecord, OpportunityRecord, Percent, RecordEntry, RecordId};
use tender::crm::refusal::RecordRefusal;
use tender::crm::role::CrmRole;
use tender::crm::saved::{MOST_RECORD_BYTES, MOST_RECORDS};
use tender::crm::viewer::Viewer;
use tender::record::{ReplayError, Save, read as read_save, world_digest, write};

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
    let mut kinds = Vec::new();
    // Tenders, requests, cross-sales, repeat orders: all that is judged closes the same way.
    let judged = opportunities(&seen, &YEAR.book).into_iter().filter(|one| one.win().is_some());
    for judged in judged.filter(|one| !one.facts.stage.is_open()) {
        let kind = judged.facts.kind;
        let again = CrmRecord::Opportunity(OpportunityRecord::Judge {
            opportunity: judged.facts.id,
            win: Percent::new(100).expect("at most 100"),
            owner: judged.facts.owner,
        });
        let refusal = YEAR.book.check(&seen, CrmRole::GeneralManager, &again);
        assert_eq!(refusal, Err(RecordRefusal::Frozen { at: judged.facts.close.min(seen.now()) }), "{kind:?}");
        let about_it = |entry: &RecordEntry| matches!(entry.record, CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity, .. }) if opportunity == judged.facts.id);
        for (number, _) in (0..).zip(YEAR.book.entries()).filter(|(_, entry)| about_it(entry)) {
            let undo = CrmRecord::Undo(RecordId(number));
            assert!(YEAR.book.check(&seen, CrmRole::GeneralManager, &undo).is_err(), "{kind:?}, record {number}");
        }
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    assert!(kinds.len() >= 3, "{kinds:?}");
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
            save.records[0].text = "x".repeat(MOST_RECORD_BYTES as usize + 1);
        }),
    ];
    for (what, change) in cases {
        assert!(!with(change), "{what}");
    }
}

#[test]
fn a_record_of_a_later_release_is_kept_and_counts_for_nothing() {
    let mut save = YEAR.recorded.clone();
    let later = r#"{"role":"finance","record":{"telepathy":{"with":7}}}"#.to_owned();
    // The last one, so that none refers to it.
    let last = save.records.len() - 1;
    save.records[last].text = later.clone();
    let read = read_save(&write(&save)).expect("a save with records of a later release opens");
    assert_eq!(read.records[last].text, later);
    let book = CrmBook::of(read.records.iter().map(RecordEntry::read));
    assert_eq!(book.entries().len(), YEAR.book.entries().len(), "records keep their numbers");
    let (world, replayed) = played(&read).expect("what cannot be read spoils nothing");
    assert_eq!(world_digest(&world), world_digest(&YEAR.end));
    assert_eq!(replayed, book);
}
