//! What the clock stops for. The choice is the person's and is kept in the browser.

use crate::browser::{keys, storage};
use game::event::Event;
use game::ids::{CompanyId, StaffId};
use game::observation::{Observation, TenderView};
use game::people::Staff;
use game::scenario::Role;
use game::time::{Minute, Minutes};
use leptos::prelude::*;

/// How long before bids close the clock stops for somebody who could still bid.
pub(super) const BEFORE_DEADLINE: Minutes = Minutes::hours(8);

/// What the clock can stop for. An opening and the year's end always stop it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopFor {
    /// Bids close soon for a tender that could still be bid for.
    Deadline,
    /// Somebody has nothing to do.
    Idle,
    /// A task failed.
    Failed,
    /// A task is done.
    Done,
    /// Bids were opened.
    Award,
    /// Goods came or went; penalties.
    Goods,
    /// A customer paid; the credit line was used.
    Money,
    /// Places and rivals.
    Market,
    /// A customer complained; a complaint was left alone too long.
    Complaint,
    /// A customer ordered without a tender.
    Order,
    /// A customer is lost, or ordered from another.
    Lost,
    /// A bill was not paid on its day.
    Overdue,
    /// What changes a relation or costs dear: the own place is lost, a relation declines, a customer is
    /// stable, a contract is void, a bill is given up.
    Turn,
}

impl StopFor {
    /// All, in the order they are shown.
    pub const ALL: [Self; 13] = [
        Self::Deadline,
        Self::Idle,
        Self::Failed,
        Self::Done,
        Self::Award,
        Self::Goods,
        Self::Money,
        Self::Market,
        Self::Complaint,
        Self::Order,
        Self::Lost,
        Self::Overdue,
        Self::Turn,
    ];

    /// Whether it is chosen before the person has chosen anything.
    const fn at_first(self) -> bool {
        matches!(
            self,
            Self::Deadline
                | Self::Idle
                | Self::Failed
                | Self::Award
                | Self::Complaint
                | Self::Order
                | Self::Lost
                | Self::Turn
        )
    }

    /// What kind of stop an event calls for.
    fn of(event: &Event, me: CompanyId) -> Option<Self> {
        match event {
            Event::PlaceLost { company, .. } if *company == me => Some(Self::Turn),
            Event::BecameStable { .. }
            | Event::Declining { .. }
            | Event::ContractVoid { .. }
            | Event::WrittenOff { .. } => Some(Self::Turn),
            Event::Idle { .. } => Some(Self::Idle),
            Event::TaskFailed { .. } => Some(Self::Failed),
            Event::TaskDone { .. }
            | Event::Researched { .. }
            | Event::Studied { .. }
            | Event::Surveyed { .. }
            | Event::CreditChecked { .. }
            | Event::TicketSettled { .. } => Some(Self::Done),
            Event::Won { .. } | Event::Lost { .. } | Event::BidDisqualified { .. } => Some(Self::Award),
            Event::Arrived { .. } | Event::Delivered { .. } | Event::Penalty { .. } => Some(Self::Goods),
            Event::Paid { .. } | Event::PaidInPart { .. } | Event::Collected { .. } | Event::Borrowed { .. } => {
                Some(Self::Money)
            }
            Event::PlaceTaken { .. } | Event::PlaceLost { .. } | Event::ReTendered { .. } | Event::Bankrupt { .. } => {
                Some(Self::Market)
            }
            Event::TicketOpened { .. } | Event::TicketLapsed { .. } | Event::Fined { .. } | Event::Rumour { .. } => {
                Some(Self::Complaint)
            }
            Event::OrderCame { .. } => Some(Self::Order),
            Event::CustomerLost { .. } | Event::OrderedElsewhere { .. } => Some(Self::Lost),
            Event::Overdue { .. } => Some(Self::Overdue),
            _ => None,
        }
    }
}

/// What is chosen.
#[derive(Clone, Copy)]
pub struct Stops(RwSignal<[bool; StopFor::ALL.len()]>);

impl Stops {
    /// As last chosen in this browser.
    pub(super) fn kept() -> Self {
        let kept = storage::read(&keys::STOPS);
        let chosen = StopFor::ALL.map(|stop| match &kept {
            // One that was not there to choose when the choice was kept is as at first.
            Some(kept) => kept.as_bytes().get(stop as usize).map_or(stop.at_first(), |chosen| *chosen == b'1'),
            None => stop.at_first(),
        });
        Self(RwSignal::new(chosen))
    }

    /// Whether the clock stops for that, tracked.
    pub fn has(self, stop: StopFor) -> bool {
        self.0.with(|chosen| chosen[stop as usize])
    }

    /// Chooses what to stop for.
    pub fn set(self, stop: StopFor, on: bool) {
        self.0.update(|chosen| chosen[stop as usize] = on);
        let text: String = self.0.get_untracked().map(|on| if on { '1' } else { '0' }).into_iter().collect();
        // Where there is no room for it, the first choice comes back next time.
        let _ = storage::write(&keys::STOPS, &text);
    }

    /// Picks the events to stop for. Somebody's being free stops the clock once a month, and only when
    /// it is somebody whose hours win customers: the rest wait for what comes.
    pub(super) fn picks(self, seen: &Observation<'_>) -> impl FnMut(&Event) -> bool + use<> {
        let chosen = self.0.get_untracked();
        let me = seen.me();
        let sells = |staff: &Staff| matches!(staff.role, Role::Sales | Role::Marketing);
        let staff: Vec<bool> = seen.company().staff.iter().map(sells).collect();
        let is_worth = move |who: &StaffId| staff.get(who.index()).is_some_and(|sells| *sells);
        let this_month = seen.feed().iter().rev().take_while(|told| told.at > seen.month().opening());
        let mut told =
            this_month.into_iter().any(|told| matches!(&told.event, Event::Idle { staff } if is_worth(staff)));
        move |event| {
            if let Event::Idle { staff } = event {
                return chosen[StopFor::Idle as usize] && is_worth(staff) && !std::mem::replace(&mut told, true);
            }
            is_always(event) || StopFor::of(event, me).is_some_and(|stop| chosen[stop as usize])
        }
    }

    /// The next moment shortly before bids close at which the person could still bid, if it is to
    /// stop the clock.
    pub(super) fn before_deadline(self, seen: &Observation<'_>) -> Option<Minute> {
        if !self.0.with_untracked(|chosen| chosen[StopFor::Deadline as usize]) || seen.is_bankrupt() {
            return None;
        }
        unbid(seen).map(|tender| tender.terms().deadline.back(BEFORE_DEADLINE)).filter(|at| *at > seen.now()).min()
    }
}

/// The month's tenders that the company could bid for and has not.
pub(super) fn unbid<'w>(seen: &Observation<'w>) -> impl Iterator<Item = TenderView<'w>> {
    let open = seen.book(seen.month()).filter(|tender| tender.my_bid().is_none());
    open.filter(move |tender| seen.has_place(tender.id().customer))
}

/// Events at which there is always something to decide, or nothing more.
pub(super) fn is_always(event: &Event) -> bool {
    matches!(event, Event::MonthOpened { .. } | Event::YearEnded)
}
