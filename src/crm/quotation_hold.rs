//! Why the latest version of a quotation cannot go out now.

use super::approvals::Approvals;
use super::quotable::terms_of;
use super::quotations::{QuotationState, QuotationVersion, approver, quotation_state};
use super::role::CrmRole;
use game::ids::TenderId;
use game::observation::Observation;
use game::time::Minute;

/// What a version waits for, or why it is too late for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationHold {
    /// Bids are taken from a later moment on.
    NotYet {
        /// From when.
        from: Minute,
    },
    /// The rules ask for an approval that nobody has been asked for.
    NeedsApproval {
        /// The role that approves.
        by: CrmRole,
    },
    /// An approval was asked for and is not decided.
    Waits {
        /// The role that approves.
        by: CrmRole,
    },
    /// It was rejected.
    Rejected,
    /// It no longer holds.
    Expired,
    /// It has gone out.
    IsOut,
    /// The tender or the request is closed.
    Closed,
}

/// What holds a version back; none where it can go out by the rules of approval.
pub fn quotation_hold(
    seen: &Observation<'_>,
    approvals: &Approvals,
    opportunity: TenderId,
    version: &QuotationVersion,
) -> Option<QuotationHold> {
    let terms = terms_of(seen, opportunity)?;
    let by_rule = approver(seen, approvals, &terms, &version.offer);
    match quotation_state(seen, opportunity, version) {
        QuotationState::Won | QuotationState::Lost => Some(QuotationHold::Closed),
        QuotationState::Sealed | QuotationState::Sent | QuotationState::Countered => Some(QuotationHold::IsOut),
        QuotationState::Expired => Some(QuotationHold::Expired),
        QuotationState::Rejected => Some(QuotationHold::Rejected),
        QuotationState::Submitted => Some(QuotationHold::Waits { by: by_rule.unwrap_or(CrmRole::SalesManager) }),
        QuotationState::Draft | QuotationState::Approved if seen.now() >= terms.deadline => Some(QuotationHold::Closed),
        QuotationState::Draft if by_rule.is_some() => by_rule.map(|by| QuotationHold::NeedsApproval { by }),
        QuotationState::Draft | QuotationState::Approved => {
            let from = opportunity.month.opening();
            (seen.request(opportunity).is_none() && seen.now() < from).then_some(QuotationHold::NotYet { from })
        }
    }
}
