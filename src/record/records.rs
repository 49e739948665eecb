//! Records of the CRM workbench beside the log, played again.

use super::log::Log;
use super::replay::{ReplayError, replay_watched};
use crate::crm::book::CrmBook;
use crate::crm::record::RecordEntry;
use crate::crm::refusal::RecordRefusal;
use crate::crm::saved::SavedRecord;
use game::ids::CompanyId;
use game::scenario::Scenario;
use game::setup::Setup;
use game::world::World;

/// Plays a log again and adds the records of `me` where they were made: each is checked against the world as it was
/// then, so that no judgement can be dated back. The world is the same as without them.
///
/// # Errors
/// As [`replay_watched`], and [`ReplayError::Record`] for the first record that was not possible.
pub fn replay_with_records(
    scenario: Scenario,
    setup: Setup,
    log: &Log,
    me: CompanyId,
    records: &[SavedRecord],
) -> Result<(World, CrmBook), ReplayError> {
    replay_records_watched(scenario, setup, log, me, records, &mut |_, _| {})
}

/// The same, showing the world and the book after each record.
///
/// # Errors
/// As [`replay_with_records`].
pub fn replay_records_watched(
    scenario: Scenario,
    setup: Setup,
    log: &Log,
    me: CompanyId,
    records: &[SavedRecord],
    watch: &mut dyn FnMut(&World, &CrmBook),
) -> Result<(World, CrmBook), ReplayError> {
    let mut adding = Adding { me, book: CrmBook::default(), rest: records, refused: None };
    let mut entry = 0;
    let world = replay_watched(scenario, setup, log, &mut |world, _| {
        adding.add_up_to(world, entry, watch);
        entry += 1;
    })?;
    adding.add_up_to(&world, entry, watch);
    match adding.refused {
        None => Ok((world, adding.book)),
        Some((record, refusal)) => Err(ReplayError::Record { record, refusal }),
    }
}

struct Adding<'a> {
    me: CompanyId,
    book: CrmBook,
    rest: &'a [SavedRecord],
    refused: Option<(u32, RecordRefusal)>,
}

impl Adding<'_> {
    /// Adds the records that were made when the log had so many entries.
    fn add_up_to(&mut self, world: &World, entries: u32, watch: &mut dyn FnMut(&World, &CrmBook)) {
        while let Some((next, rest)) = self.rest.split_first().filter(|(next, _)| next.after == entries) {
            let seen = world.observe(self.me);
            let next = RecordEntry::read(next);
            let is_here = next.at == world.now() && next.by == self.me;
            let checked =
                if is_here { self.book.check(&seen, next.role, &next.record) } else { Err(RecordRefusal::Past) };
            if let (Err(refusal), None) = (checked, self.refused) {
                self.refused = Some((self.book.entries().len() as u32, refusal));
            }
            self.book.add(next);
            watch(world, &self.book);
            self.rest = rest;
        }
    }
}
