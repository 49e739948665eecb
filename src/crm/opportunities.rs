//! What users add to opportunities: how likely a win is, the next step, why one was lost.

use super::opportunity_facts::{PipelineStage, facts};
use super::record::{LostReason, OpportunityRecord, Percent};
use super::refusal::RecordRefusal;
use super::text::{MOST_NOTE, check};
use game::ids::{StaffId, TenderId};
use game::observation::Observation;
use game::time::Minute;
use std::collections::BTreeMap;

/// A judgement with its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// When it was made.
    pub at: Minute,
    /// The chance of a win.
    pub win: Percent,
    /// The owner of the customer then.
    pub owner: Option<StaffId>,
}

/// What the records about opportunities come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgements {
    judgements: BTreeMap<TenderId, Vec<Judgement>>,
    steps: BTreeMap<TenderId, String>,
    lost: BTreeMap<TenderId, LostReason>,
}

impl Judgements {
    /// The judgement that counts: the last before the deadline.
    pub fn win(&self, opportunity: TenderId) -> Option<Percent> {
        self.judgements(opportunity).last().map(|judgement| judgement.win)
    }

    /// The opportunities that were judged.
    pub fn judged(&self) -> impl Iterator<Item = TenderId> {
        self.judgements.keys().copied()
    }

    /// All judgements of an opportunity, oldest first.
    pub fn judgements(&self, opportunity: TenderId) -> &[Judgement] {
        self.judgements.get(&opportunity).map_or(&[], Vec::as_slice)
    }

    /// What is to be done next about an opportunity.
    pub fn next_step(&self, opportunity: TenderId) -> Option<&str> {
        self.steps.get(&opportunity).map(String::as_str)
    }

    /// Why it was lost, as the user sees it.
    pub fn lost_reason(&self, opportunity: TenderId) -> Option<LostReason> {
        self.lost.get(&opportunity).copied()
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not; a judgement once it is decided is [`RecordRefusal::Frozen`].
    pub fn check(&self, seen: &Observation<'_>, record: &OpportunityRecord) -> Result<(), RecordRefusal> {
        let known = |id: TenderId| facts(seen, id).ok_or(RecordRefusal::NotThere);
        match record {
            OpportunityRecord::Judge { opportunity, win, owner } => {
                let known = known(*opportunity)?;
                if !known.stage.is_open() || seen.now() >= known.close {
                    return Err(RecordRefusal::Frozen { at: known.close.min(seen.now()) });
                }
                if *owner != known.owner {
                    return Err(RecordRefusal::NotThere);
                }
                if self.win(*opportunity) == Some(*win) { Err(RecordRefusal::NothingNew) } else { Ok(()) }
            }
            OpportunityRecord::NextStep { opportunity, text } => {
                known(*opportunity)?;
                check(text, MOST_NOTE)
            }
            OpportunityRecord::Lost { opportunity, .. } => match known(*opportunity)?.stage {
                PipelineStage::Lost | PipelineStage::NotPursued | PipelineStage::NoOrder => Ok(()),
                _ => Err(RecordRefusal::NotThere),
            },
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, at: Minute, record: &OpportunityRecord) {
        match record {
            OpportunityRecord::Judge { opportunity, win, owner } => {
                let judgement = Judgement { at, win: *win, owner: *owner };
                self.judgements.entry(*opportunity).or_default().push(judgement);
            }
            OpportunityRecord::NextStep { opportunity, text } => {
                self.steps.insert(*opportunity, text.clone());
            }
            OpportunityRecord::Lost { opportunity, reason } => {
                self.lost.insert(*opportunity, *reason);
            }
        }
    }
}
