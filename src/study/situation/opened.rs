//! The game of a situation, played again: what its company knew when a lab began.

use crate::crm::book::CrmBook;
use crate::record::{Save, replay_with_records};
use game::ids::CompanyId;
use game::observation::Observation;
use game::world::World;

/// The company of a situation at its moment.
pub struct OpenedSituation {
    me: CompanyId,
    world: World,
    book: CrmBook,
}

impl OpenedSituation {
    /// Plays a situation; none when it belongs to another release.
    pub fn of(save: &Save) -> Option<Self> {
        let me = save.person();
        let scenario = save.scenario.open().ok()?;
        let (world, book) = replay_with_records(scenario, save.setup.clone(), &save.log, me, &save.records).ok()?;
        Some(Self { me, world, book })
    }

    /// What the company knew, with its book.
    pub fn look<T>(&self, look: impl FnOnce(&Observation<'_>, &CrmBook) -> T) -> T {
        look(&self.world.observe(self.me), &self.book)
    }
}
