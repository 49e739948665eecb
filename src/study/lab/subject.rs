//! What an exercise is about.

use crate::crm::record::{LeadSource, RecordId};
use game::care::TicketId;
use game::ids::{CompanyId, CustomerId, IndustryId, StaffId, TenderId};

/// Something of the company or its market that a lab can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabSubject {
    /// A customer.
    Customer(CustomerId),
    /// A ticket.
    Ticket(TicketId),
    /// An opportunity: a tender, a request, a chance of a cross-sale.
    Opportunity(TenderId),
    /// An order.
    Order(TenderId),
    /// An employee.
    Employee(StaffId),
    /// A competitor.
    Competitor(CompanyId),
    /// A product family.
    Family(IndustryId),
    /// A campaign.
    Campaign(RecordId),
    /// A source of leads.
    Source(LeadSource),
}

/// The kinds of subjects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectKind {
    /// A customer.
    Customer,
    /// A ticket.
    Ticket,
    /// An opportunity.
    Opportunity,
    /// An order.
    Order,
    /// An employee.
    Employee,
    /// A competitor.
    Competitor,
    /// A product family.
    Family,
    /// A campaign.
    Campaign,
    /// A source of leads.
    Source,
}

impl LabSubject {
    /// The customer whose opportunity or order it is; a customer itself.
    pub const fn customer(self) -> Option<CustomerId> {
        match self {
            Self::Customer(customer) => Some(customer),
            Self::Opportunity(id) | Self::Order(id) => Some(id.customer),
            _ => None,
        }
    }

    /// Its kind.
    pub const fn kind(self) -> SubjectKind {
        match self {
            Self::Customer(_) => SubjectKind::Customer,
            Self::Ticket(_) => SubjectKind::Ticket,
            Self::Opportunity(_) => SubjectKind::Opportunity,
            Self::Order(_) => SubjectKind::Order,
            Self::Employee(_) => SubjectKind::Employee,
            Self::Competitor(_) => SubjectKind::Competitor,
            Self::Family(_) => SubjectKind::Family,
            Self::Campaign(_) => SubjectKind::Campaign,
            Self::Source(_) => SubjectKind::Source,
        }
    }
}
