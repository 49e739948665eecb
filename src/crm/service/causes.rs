//! Causes of trouble and repeats: tickets by product, industry and cause.

use super::super::record::TroubleCause;
use super::super::viewer::Viewer;
use game::care::{Matter, Ticket, TicketState};
use game::ids::{CustomerId, IndustryId, ProductId};
use game::money::Money;
use std::collections::{BTreeMap, BTreeSet};

/// What the trouble was about: the cause as triaged, before that the matter of the complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseOrMatter {
    /// As triaged.
    Cause(TroubleCause),
    /// Not triaged.
    Matter(Matter),
}

/// Tickets with the same product, industry and cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CauseGroup {
    /// Which product.
    pub product: ProductId,
    /// The industry of the customers.
    pub industry: IndustryId,
    /// What it was about.
    pub cause: CauseOrMatter,
    /// Tickets.
    pub tickets: u32,
    /// Of them from a customer that had complained of the same product before.
    pub repeats: u32,
    /// Of them out of warranty.
    pub out_of_warranty: u32,
    /// Of them not settled within four weeks.
    pub lapsed: u32,
    /// What the remedies cost, less what was billed.
    pub cost: Money,
}

/// All groups, in the order of products, industries and causes.
pub fn causes(viewer: &Viewer<'_>) -> Vec<CauseGroup> {
    let seen = viewer.seen;
    let mut groups: BTreeMap<(ProductId, IndustryId, CauseOrMatter), CauseGroup> = BTreeMap::new();
    let mut complained: BTreeSet<(CustomerId, ProductId)> = BTreeSet::new();
    for ticket in &seen.company().tickets {
        let Some(contract) = seen.company().contracts.get(&ticket.contract) else { continue };
        let (product, customer) = (contract.product, ticket.customer());
        let (industry, cause) = (seen.customer(customer).industry, cause_of(viewer, ticket));
        let is_repeat = !complained.insert((customer, product));
        let none = CauseGroup {
            product,
            industry,
            cause,
            tickets: 0,
            repeats: 0,
            out_of_warranty: 0,
            lapsed: 0,
            cost: Money::ZERO,
        };
        let group = groups.entry((product, industry, cause)).or_insert(none);
        group.tickets += 1;
        group.repeats += u32::from(is_repeat);
        group.out_of_warranty += u32::from(!ticket.in_warranty);
        match ticket.state {
            TicketState::Settled { cost, .. } => group.cost += cost,
            TicketState::Lapsed { .. } => group.lapsed += 1,
            TicketState::Open => {}
        }
    }
    groups.into_values().collect()
}

fn cause_of(viewer: &Viewer<'_>, ticket: &Ticket) -> CauseOrMatter {
    let triage = viewer.book.service().steps(ticket.id).and_then(|steps| steps.triage);
    triage.map_or(CauseOrMatter::Matter(ticket.matter), |triage| CauseOrMatter::Cause(triage.cause))
}
