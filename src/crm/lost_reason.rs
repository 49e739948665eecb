//! Why an opportunity was lost, as the score sheet tells it: what the user's own reason is compared with.

use super::pipeline::{Opportunity, OpportunityKind, PipelineStage};
use super::record::LostReason;
use crate::insight::bidding::post_mortem::{FactorDifference, TotalFactor};
use game::observation::Observation;
use game::tender::{Disqualification, Verdict};

/// The reason that the post-mortem gives: where the bid fell furthest behind the winner's, or why it did not count.
/// None for what was not lost, and for a bid that nobody beat.
pub fn proposed(seen: &Observation<'_>, opportunity: &Opportunity) -> Option<LostReason> {
    match opportunity.facts.stage {
        PipelineStage::NotPursued => return Some(LostReason::NotPursued),
        // A customer that asked for a quotation knows the product and the company: it found the price too high.
        PipelineStage::Lost if opportunity.facts.kind == OpportunityKind::Request => {
            return Some(LostReason::Price);
        }
        PipelineStage::Lost => {}
        _ => return None,
    }
    let sheet = seen.tender(opportunity.facts.id)?.sheet()?;
    if let Verdict::Disqualified(why) = sheet.entry_of(seen.me())?.verdict {
        return Some(match why {
            Disqualification::WrongFamily | Disqualification::MandatoryRequirementNotMet { .. } => LostReason::Product,
            Disqualification::AboveCeiling => LostReason::Price,
            // The place or the bond was lost: the tender was not followed up to its end.
            Disqualification::PlaceLost | Disqualification::BondNotPayable | Disqualification::Bankrupt => {
                LostReason::NotPursued
            }
        });
    }
    let factor = FactorDifference::on(sheet, seen.me())?.decided_by();
    Some(match factor {
        TotalFactor::Price => LostReason::Price,
        TotalFactor::Recognition => LostReason::Recognition,
        TotalFactor::Service => LostReason::Service,
        TotalFactor::Committee => LostReason::Committee,
    })
}
