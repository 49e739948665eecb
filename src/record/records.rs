//! Records of the CRM workbench beside the log, played again.

use super::log::Log;
use super::replay::{ReplayError, replay_watched};
use crate::crm::book::CrmBook;
use crate::crm::record::{CrmRecord, RecordEntry};
use crate::crm::refusal::RecordRefusal;
use crate::crm::saved::SavedRecord;
use game::ids::CompanyId;
use game::scenario::Scenario;
use game::setup::Setup;
use game::world::World;

/// Plays a log again and adds the records of `me` where they were made: each is checked against the world as it was
/// then, so that no judgement can be dated back. The world is the same as without them. A record that this release cannot
/// read is passed over.
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
            let checked = match next.record {
                // One of a later release counts for nothing, and spoils nothing.
                CrmRecord::Unreadable => Ok(()),
                _ if is_here => self.book.check(&seen, next.role, &next.record),
                _ => Err(RecordRefusal::Past),
            };
            if let (Err(refusal), None) = (checked, self.refused) {
                self.refused = Some((self.book.entries().len() as u32, refusal));
            }
            self.book.add(next);
            watch(world, &self.book);
            self.rest = rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::record::{AccountRecord, record_text};
    use crate::crm::role::CrmRole;
    use game::command::Command;
    use game::ids::CustomerId;
    use game::luck::Seed;
    use game::setup::{Pace, Player, Seat, Validity};
    use game::time::Minute;

    const ME: CompanyId = CompanyId(0);

    #[test]
    fn a_record_of_a_later_release_counts_for_nothing_and_spoils_nothing() {
        let note = AccountRecord::Note { customer: CustomerId(0), text: "记".to_owned() };
        let note = record_text(CrmRole::GeneralManager, CrmRecord::Account(note));
        let later = "{\"junk\":1}";
        // Texts with the minute that each says, of a game that stands at minute 60; and how many records count.
        type Case<'a> = (&'a [(u32, &'a str)], Result<usize, RecordRefusal>);
        let cases: [Case<'_>; 4] = [
            (&[(60, &note)], Ok(1)),
            (&[(60, later), (60, &note)], Ok(2)),
            (&[(60, &note), (7, later)], Ok(2)),
            (&[(60, later), (7, &note)], Err(RecordRefusal::Past)),
        ];
        for (texts, expected) in cases {
            let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }];
            let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
            let mut log = Log::default();
            log.note(Minute::START, ME, Command::Advance { to: Minute::new(60) });
            let record = |(at, text): &(u32, &str)| SavedRecord {
                at: Minute::new(*at),
                after: 1,
                by: ME,
                text: (*text).to_owned(),
            };
            let records: Vec<SavedRecord> = texts.iter().map(record).collect();
            let played = replay_with_records(Scenario::practice(), setup, &log, ME, &records);
            let counted = played.map(|(_, book)| book.entries().len()).map_err(|error| match error {
                ReplayError::Record { refusal, .. } => refusal,
                other => panic!("{other:?}"),
            });
            assert_eq!(counted, expected, "{texts:?}");
        }
    }
}
