//! A practice year with records added all the way, for the laws of the workbench.

// Each test takes what it needs.
#![allow(dead_code)]

use crate::crm_wishes::wishes;
use crate::fixtures::practice_year;
use game::ids::CompanyId;
use game::world::World;
use std::sync::LazyLock;
use tender::crm::book::CrmBook;
use tender::crm::record::{CrmRecord, RecordEntry, record_text};
use tender::crm::role::CrmRole;
use tender::record::{ReplayError, Save, replay_with_records};

/// The company of the person.
pub const ME: CompanyId = CompanyId(0);

/// A practice year of a diligent person, with records added all the way.
pub static YEAR: LazyLock<Year> = LazyLock::new(Year::play);

/// The same game in its seventh month.
pub static MIDYEAR: LazyLock<World> = LazyLock::new(|| {
    let scenario = YEAR.plain.scenario.open().expect("built in");
    let mut world = World::new(scenario, YEAR.plain.setup.clone());
    for entry in YEAR.plain.log.entries.iter().take_while(|entry| entry.at.month().number() < 7) {
        world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
    }
    world
});

/// A year with its records.
pub struct Year {
    /// As it was played.
    pub plain: Save,
    /// The same decisions, with records among them.
    pub recorded: Save,
    /// How it ends.
    pub end: World,
    /// What its records come to.
    pub book: CrmBook,
    /// The same book without changes of the matrix, so that the general manager sees everything.
    pub open: CrmBook,
}

impl Year {
    fn play() -> Self {
        let plain = practice_year();
        let recorded = with_records(&plain);
        let (end, book) = played(&recorded).expect("what was checked is possible");
        // What cannot be read counts for nothing and keeps its number.
        let without_access = book.entries().iter().cloned().map(|entry| match entry.record {
            CrmRecord::Access(_) => RecordEntry { record: CrmRecord::Unreadable, ..entry },
            _ => entry,
        });
        let open = CrmBook::of(without_access);
        Self { plain, recorded, end, book, open }
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

/// The world and the book that a save comes to.
pub fn played(save: &Save) -> Result<(World, CrmBook), ReplayError> {
    let scenario = save.scenario.open().expect("built in");
    replay_with_records(scenario, save.setup.clone(), &save.log, ME, &save.records)
}
