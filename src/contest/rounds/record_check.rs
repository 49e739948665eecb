//! The check of the teams' workbench records, apart from the rest of a closing: it needs all that the workbench can
//! record.
//!
//! Each record is checked against the world as its team had it at that point of its plan, so that no judgement can be
//! dated back. One that was not possible keeps its place and loses its text: the numbers of the others stay, and the
//! month counts all the same.

use super::execution::Execution;
use super::game::Game;
use super::plan::Plan;
use crate::crm::book::CrmBook;
use crate::crm::record::{CrmRecord, RecordEntry, RecordId};
use crate::crm::saved::SavedRecord;
use crate::record::ScenarioRefError;
use game::world::World;

/// The records of each team in so many closed months, by team; those that were not possible without their text.
///
/// # Errors
/// [`ScenarioRefError`] when the market cannot be played.
pub fn checked_records(game: &Game, closed: u8) -> Result<Vec<Vec<SavedRecord>>, ScenarioRefError> {
    let mut books: Vec<CrmBook> = game.team_ids().map(|_| CrmBook::default()).collect();
    game.play_watched(closed, &mut |opening, month| {
        for team in game.team_ids() {
            if let Some(plan) = game.plan_of(team, month).filter(|plan| !plan.records.is_empty()) {
                add_records(&mut books[team.index()], opening.clone(), plan);
            }
        }
    })?;
    Ok(books.iter().map(kept).collect())
}

/// How many records of a team were not possible.
pub fn impossible(records: &[SavedRecord]) -> usize {
    records.iter().filter(|record| record.text.is_empty()).count()
}

fn kept(book: &CrmBook) -> Vec<SavedRecord> {
    let keep = |entry: &RecordEntry| match entry.record {
        CrmRecord::Unreadable => SavedRecord { at: entry.at, after: entry.after, by: entry.by, text: String::new() },
        _ => entry.saved(),
    };
    book.entries().iter().map(keep).collect()
}

fn add_records(book: &mut CrmBook, mut world: World, plan: &Plan) {
    let before = book.entries().len() as u32;
    let mut rest = plan.records.as_slice();
    Execution::watched(&mut world, plan, &mut |world, steps| {
        while let Some((next, more)) = rest.split_first().filter(|(next, _)| next.after <= steps) {
            let mut entry = RecordEntry::read(next);
            // An earlier month may have been closed again with more or fewer records.
            if let Some(id) = entry.record.reference().filter(|id| id.0 >= plan.records_before) {
                *id = RecordId(id.0 - plan.records_before + before);
            }
            if book.check(&world.observe(plan.team), entry.role, &entry.record).is_err() {
                entry.record = CrmRecord::Unreadable;
            }
            book.add(entry);
            rest = more;
        }
    });
}
