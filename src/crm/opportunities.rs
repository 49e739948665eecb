//! What users add to opportunities: how likely a win is, the next step, why one was lost.

use super::record::{LostReason, OpportunityRecord, Percent};
use super::refusal::RecordRefusal;
use super::text::{MOST_NOTE, check};
use game::ids::TenderId;
use game::observation::Observation;
use game::tender::TenderState;
use game::time::Minute;
use std::collections::BTreeMap;

/// A judgement with its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// When it was made.
    pub at: Minute,
    /// The chance of a win.
    pub win: Percent,
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
    /// [`RecordRefusal`] says why not; a judgement after the deadline is [`RecordRefusal::Frozen`].
    pub fn check(&self, seen: &Observation<'_>, record: &OpportunityRecord) -> Result<(), RecordRefusal> {
        let tender = |id: TenderId| seen.tender(id).ok_or(RecordRefusal::NotThere);
        match record {
            OpportunityRecord::Judge { opportunity, win } => {
                let tender = tender(*opportunity)?;
                let deadline = tender.terms().deadline;
                if tender.state() != TenderState::Open || seen.now() >= deadline {
                    return Err(RecordRefusal::Frozen { at: deadline });
                }
                if self.win(*opportunity) == Some(*win) { Err(RecordRefusal::NothingNew) } else { Ok(()) }
            }
            OpportunityRecord::NextStep { opportunity, text } => {
                tender(*opportunity)?;
                check(text, MOST_NOTE)
            }
            OpportunityRecord::Lost { opportunity, .. } => {
                let lost = match tender(*opportunity)?.state() {
                    TenderState::Open => false,
                    TenderState::Awarded { winner } => winner != seen.me(),
                    TenderState::Lapsed => true,
                };
                if lost { Ok(()) } else { Err(RecordRefusal::NotThere) }
            }
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, at: Minute, record: &OpportunityRecord) {
        match record {
            OpportunityRecord::Judge { opportunity, win } => {
                self.judgements.entry(*opportunity).or_default().push(Judgement { at, win: *win });
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
