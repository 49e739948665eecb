//! The event queue: scheduled events in one total order (rulebook 2): by minute, then by class, due
//! events before decisions, then by key, and last by name, so that no tie is left.

use crate::care::TicketId;
use crate::ids::{CompanyId, CustomerId, StaffId, TenderId};
use crate::rival::DecisionMoment;
use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A scheduled event. The order of the variants is the order within a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum ScheduledEvent {
    /// A month opens.
    Open(Month),
    /// Goods arrive.
    Arrival(CompanyId),
    /// A bill is paid.
    Payment(CompanyId),
    /// Bids are opened.
    Deadline(TenderId),
    /// A contract is void if still open.
    Void(CompanyId, TenderId),
    /// A defect shows.
    #[serde(rename = "Fault")]
    Defect(CompanyId, TenderId),
    /// A ticket lapses if still open.
    Lapse(CompanyId, TicketId),
    /// A customer may order without a tender.
    Want(CustomerId),
    /// A deadline of a request for quotation.
    Request(CompanyId, TenderId),
    /// A customer enquires by the website.
    Enquiry(CompanyId, DrawnEnquiry),
    /// A task ends.
    TaskEnd(CompanyId, StaffId),
    /// Standing orders act.
    #[serde(rename = "Standing")]
    StandingOrders(CompanyId),
    /// A rival decides.
    Decide(CompanyId, DecisionMoment),
    /// A ghost comes to its next intention.
    Follow(CompanyId),
    /// A month is closed, in its last minute, after all else.
    MonthEnd(Month),
}

/// An enquiry that was drawn and has not come yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct DrawnEnquiry {
    /// Of whom.
    pub(super) customer: CustomerId,
    /// By which of the company's campaigns.
    pub(super) campaign: u16,
    /// How many were drawn with it: they share what the campaign cost.
    pub(super) drawn: u16,
}

impl ScheduledEvent {
    const fn class(&self) -> u8 {
        match self {
            Self::Open(_) => 1,
            Self::Arrival(_) => 2,
            Self::Payment(_) => 3,
            Self::Deadline(_) => 4,
            Self::Void(..) => 5,
            Self::Defect(..) => 6,
            Self::Lapse(..) => 7,
            Self::Want(_) | Self::Request(..) | Self::Enquiry(..) => 8,
            Self::TaskEnd(..) => 9,
            Self::StandingOrders(_) => 10,
            Self::Decide(..) | Self::Follow(_) => 11,
            Self::MonthEnd(_) => 12,
        }
    }
}

/// The events that are to come.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct EventQueue(BTreeSet<(Minute, u8, u32, ScheduledEvent)>);

impl EventQueue {
    /// Whether nothing is to come.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Schedules an event; `order` decides within its minute and class.
    pub(super) fn push(&mut self, at: Minute, order: u32, event: ScheduledEvent) {
        self.0.insert((at, event.class(), order, event));
    }

    /// Takes the next event that is due at `until` or before.
    pub(super) fn pop(&mut self, until: Minute) -> Option<(Minute, ScheduledEvent)> {
        if self.0.first()?.0 > until {
            return None;
        }
        self.0.pop_first().map(|(at, _, _, event)| (at, event))
    }
}
