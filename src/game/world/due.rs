//! The event queue: what falls due, in one total order (rulebook 2): by minute, due
//! events before decisions, then by key, and last by name, so that no tie is left.

use super::World;
use crate::care::TicketId;
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId, StaffId, TenderId};
use crate::rival::Moment;
use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that falls due. The order of the variants is the order within a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Due {
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
    /// A fault shows.
    Fault(CompanyId, TenderId),
    /// A ticket lapses if still open.
    Lapse(CompanyId, TicketId),
    /// A customer may order without a tender.
    Want(CustomerId),
    /// A task ends.
    TaskEnd(CompanyId, StaffId),
    /// Standing orders act.
    Standing(CompanyId),
    /// A rival decides.
    Decide(CompanyId, Moment),
    /// A ghost comes to its next intention.
    Follow(CompanyId),
    /// A month is closed, in its last minute, after all else.
    MonthEnd(Month),
}

impl Due {
    const fn class(&self) -> u8 {
        match self {
            Self::Open(_) => 1,
            Self::Arrival(_) => 2,
            Self::Payment(_) => 3,
            Self::Deadline(_) => 4,
            Self::Void(..) => 5,
            Self::Fault(..) => 6,
            Self::Lapse(..) => 7,
            Self::Want(_) => 8,
            Self::TaskEnd(..) => 9,
            Self::Standing(_) => 10,
            Self::Decide(..) | Self::Follow(_) => 11,
            Self::MonthEnd(_) => 12,
        }
    }
}

/// What is to come.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Queue(BTreeSet<(Minute, u8, u32, Due)>);

impl Queue {
    /// Whether nothing is to come.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds something; `order` decides within its minute and class.
    pub(super) fn push(&mut self, at: Minute, order: u32, due: Due) {
        self.0.insert((at, due.class(), order, due));
    }

    /// Takes the next thing due at `until` or before.
    fn pop(&mut self, until: Minute) -> Option<(Minute, Due)> {
        if self.0.first()?.0 > until {
            return None;
        }
        self.0.pop_first().map(|(at, _, _, due)| (at, due))
    }
}

impl World {
    /// Lets everything fall due up to `to`, or to the end of the minute in which `by` is
    /// told something that `stop` picks.
    pub(super) fn run_until(&mut self, to: Minute, stop: &mut dyn FnMut(&Event) -> bool, by: CompanyId) {
        let mut until = to;
        let mut seen = self.journal[by.index()].len();
        while !self.over
            && let Some((at, due)) = self.queue.pop(until)
        {
            self.now = at;
            self.fall_due(due);
            if until == to {
                let news = &self.journal[by.index()][seen..];
                if news.iter().any(|(_, event)| stop(event)) {
                    until = at;
                }
                seen = self.journal[by.index()].len();
            }
        }
        self.now = until;
    }

    fn fall_due(&mut self, due: Due) {
        match due {
            Due::MonthEnd(month) => self.close_month(month),
            Due::Open(month) => self.open_month(month),
            Due::Arrival(company) => self.goods_arrive(company),
            Due::Payment(company) => self.bills_are_paid(company),
            Due::Deadline(tender) => self.open_bids(tender),
            Due::Void(company, contract) => self.void_contract(company, contract),
            Due::Fault(company, contract) => self.fault_shows(company, contract),
            Due::Lapse(company, ticket) => self.ticket_lapses(company, ticket),
            Due::Want(customer) => self.customer_orders(customer),
            Due::TaskEnd(company, staff) => self.end_task(company, staff),
            Due::Standing(company) => self.act_on_standing_orders(company),
            Due::Decide(company, moment) => self.rival_decides(company, moment),
            Due::Follow(company) => self.follow_script(company),
        }
    }
}
