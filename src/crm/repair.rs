//! A repair out of warranty: the lines of its quotation and of its invoice (rulebook 7).
//!
//! What is billed is what the remedy takes, times the market's rate. Labour is billed for the work, material for the
//! part; the last line takes the rounding, so that the lines add up to the bill in the ledger, to the fen.

use game::care::{Remedy, Ticket, TicketState, cost_of_remedy};
use game::money::Money;
use game::scenario::Service;

/// A part of a repair's bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RepairPart {
    /// 工时费.
    Labour,
    /// 材料费.
    Material,
}

/// A line of a repair's bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepairLine {
    /// For what.
    pub part: RepairPart,
    /// How much.
    pub amount: Money,
}

/// Whether the customer pays for a remedy: repairs and replacements out of warranty.
pub const fn is_billable(ticket: &Ticket, remedy: Remedy) -> bool {
    matches!(remedy, Remedy::Repair | Remedy::Replace) && !ticket.in_warranty
}

/// The lines of the bill for a remedy; none where nothing is billed.
pub fn lines(rules: &Service, ticket: &Ticket, remedy: Remedy) -> Vec<RepairLine> {
    if !is_billable(ticket, remedy) {
        return Vec::new();
    }
    let rule = &rules.remedies[remedy as usize];
    let outlay = rule.work.cost.money() + ticket.part.per_mille(rule.part);
    let bill = outlay - cost_of_remedy(rules, ticket, remedy);
    let labour = rule.work.cost.money().per_mille(rules.billed);
    let line = |part: RepairPart, amount: Money| RepairLine { part, amount };
    vec![line(RepairPart::Labour, labour), line(RepairPart::Material, bill - labour)]
}

/// The lines of the invoice: what was billed when the ticket was settled.
pub fn invoiced(rules: &Service, ticket: &Ticket) -> Vec<RepairLine> {
    match ticket.state {
        TicketState::Settled { remedy, .. } => lines(rules, ticket, remedy),
        TicketState::Open | TicketState::Lapsed { .. } => Vec::new(),
    }
}

/// What lines come to.
pub fn sum(lines: &[RepairLine]) -> Money {
    lines.iter().map(|line| line.amount).sum()
}
