//! Transferring a plan in the making to another result of its month: what of it still fits.

use super::execution::Execution;
use super::plan::Plan;
use super::result::ResultFile;
use super::skipped::{SkipReason, Skipped};
use crate::crm::saved::SavedRecord;
use game::command::Command;
use game::refusal::Refusal;
use game::world::World;

/// What became of a plan on a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Transferred {
    /// The world of the result, with all that was taken.
    pub world: World,
    /// What was taken, as a plan on that result.
    pub plan: Plan,
    /// What does not fit: in the order of the plan, bids for want of a place last.
    pub left: Vec<Skipped>,
}

impl Transferred {
    /// Nothing decided yet on a result.
    pub fn begun(result: &ResultFile) -> Self {
        Self { world: result.world.clone(), plan: Plan::begun(result), left: Vec::new() }
    }
}

impl Plan {
    /// The same decisions on a result of the month. On the one that the plan was made on all are taken; on
    /// another its names are understood as at a closing, and what is refused is left. None when it is no
    /// plan of that team for that month, or names what the market has not.
    pub fn transferred_to(&self, result: &ResultFile) -> Option<Transferred> {
        let of = |plan: &Self| (plan.game, plan.team, plan.month);
        if of(self) != of(&Self::begun(result)) || !self.fits(result.world.scenario()) {
            return None;
        }
        let mut world = result.world.clone();
        let mut plan = Self { number: self.number, at: self.at.clone(), ..Self::begun(result) };
        let execution = Execution::of(&mut world, self);
        execution.done.into_iter().for_each(|step| plan.note(result, step));
        // They are checked where they stand now.
        let steps = plan.steps.len() as u32;
        let records = self.records.iter().cloned();
        plan.records = records.map(|record| SavedRecord { after: record.after.min(steps), ..record }).collect();
        plan.records_before = self.records_before;
        let no_place = |(_, bid)| Skipped { command: Command::Bid(bid), why: SkipReason::Refused(Refusal::NoPlace) };
        let left = execution.skipped.into_iter().chain(execution.waiting.into_iter().map(no_place)).collect();
        Some(Transferred { world, plan, left })
    }
}
