//! Cells of the workbench's lists as values: numbers in the unit that people read, words by their codes.

use super::deed::code;
use super::subject::LabSubject;
use super::value::LabValue;
use crate::crm::list::Cell;
use crate::study::quiz::formula::Fraction;
use game::ids::TenderId;
use game::money::Money;
use game::per_mille::PerMille;
use game::time::{DAY, HOUR};

/// A number of so many parts of one.
fn parts(number: i64, of: i64) -> LabValue {
    Fraction::new(i128::from(number), i128::from(of)).map_or(LabValue::Empty, LabValue::Number)
}

/// An amount in yuan.
pub(super) fn yuan(amount: Money) -> LabValue {
    parts(amount.as_fen(), 100)
}

/// Thousandths in per cent.
pub(super) fn share(rate: PerMille) -> LabValue {
    parts(i64::from(rate.get()), 10)
}

/// What stands in a cell.
pub(super) fn value(cell: &Cell) -> LabValue {
    match cell {
        Cell::Empty => LabValue::Empty,
        Cell::Words(words) => LabValue::word(words),
        Cell::Labels(labels) => LabValue::Word(labels.join("\n")),
        Cell::Stage { in_decline: true, .. } => LabValue::word("decline"),
        Cell::Stage { stage, .. } => LabValue::Word(code(stage)),
        Cell::Size(one) => LabValue::Word(code(one)),
        Cell::Position(one) => LabValue::Word(code(one)),
        Cell::Temper(one) => LabValue::Word(code(one)),
        Cell::QuotationPart(one) => LabValue::Word(code(one)),
        Cell::QuotationState(one) => LabValue::Word(code(one)),
        Cell::OpportunityKind(one) => LabValue::Word(code(one)),
        Cell::Pipeline(one) => LabValue::Word(code(one)),
        Cell::Source(one) => LabValue::Word(code(one)),
        Cell::LeadState(one) => LabValue::Word(code(one)),
        Cell::Disqualifier(one) => LabValue::Word(code(one)),
        Cell::Lost(one) => LabValue::Word(code(one)),
        Cell::Method(one) => LabValue::Word(code(one)),
        Cell::Class(one) => LabValue::Word(code(one)),
        Cell::Rfm(one) => LabValue::Word(code(one)),
        Cell::ValueGrowth(one) => LabValue::Word(code(one)),
        Cell::CampaignKind(one) => LabValue::Word(code(one)),
        Cell::Grade(one) => LabValue::Word(code(one)),
        Cell::Reason(one) => LabValue::Word(code(one)),
        Cell::Role(one) => LabValue::Word(code(one)),
        Cell::Matter(one) => LabValue::Word(code(one)),
        Cell::Remedy(one) => LabValue::Word(code(one)),
        Cell::Urgency(one) => LabValue::Word(code(one)),
        Cell::WorkKind(one) => LabValue::Word(code(one)),
        Cell::Cause(one) => LabValue::Word(code(one)),
        Cell::WorkStep(one) => LabValue::Word(code(one)),
        Cell::RepairPart(one) => LabValue::Word(code(one)),
        Cell::Loyalty(one) => LabValue::Word(code(one)),
        Cell::Programme(one) => LabValue::Word(code(one)),
        Cell::State(one) => LabValue::Word(code(one)),
        Cell::Approval(one) => LabValue::Word(code(one)),
        Cell::CrmRole(one) => LabValue::Word(code(one)),
        Cell::Warranty(is) | Cell::Kept(is) => LabValue::Truth(*is),
        Cell::ApprovalValue { value, .. } | Cell::Count(value) => LabValue::whole(*value),
        Cell::Month(month) => LabValue::whole(month.number()),
        Cell::Money(amount) => yuan(*amount),
        Cell::Date(at) => LabValue::whole(at.get() / DAY + 1),
        Cell::Rate(rate) => share(*rate),
        Cell::Ratio(rate) => parts(i64::from(rate.get()), 1000),
        Cell::Hours(minutes) => parts(i64::from(*minutes), i64::from(HOUR)),
        // LabNames of things: only whether one stands there is asked.
        _ => LabValue::word("there"),
    }
}

/// Whether a cell names a subject, or something of it.
pub(super) fn names(cell: &Cell, subject: LabSubject) -> bool {
    match (cell, subject) {
        (Cell::Customer(one) | Cell::Contact { customer: one, .. }, LabSubject::Customer(wanted)) => *one == wanted,
        (Cell::Lead(lead), LabSubject::Customer(wanted)) => lead.customer == wanted,
        (Cell::Ticket(one), LabSubject::Ticket(wanted)) => *one == wanted,
        (Cell::Employee(one), LabSubject::Employee(wanted)) => *one == wanted,
        (Cell::Company(one), LabSubject::Competitor(wanted)) => *one == wanted,
        (Cell::Industry(one), LabSubject::Family(wanted)) => *one == wanted,
        (Cell::Campaign { record, .. }, LabSubject::Campaign(wanted)) => *record == wanted,
        (Cell::Source(one), LabSubject::Source(wanted)) => *one == wanted,
        (cell, LabSubject::Opportunity(wanted) | LabSubject::Order(wanted)) => tender(cell) == Some(wanted),
        _ => false,
    }
}

const fn tender(cell: &Cell) -> Option<TenderId> {
    match cell {
        Cell::Order(id) | Cell::Opportunity(id) | Cell::Tender(id) | Cell::Quotation(id) => Some(*id),
        Cell::Document { order, .. } => Some(*order),
        _ => None,
    }
}
