//! What the clock stops for. The choice is the person's and is kept in the browser.

use crate::browser::{keys, storage};
use game::event::Event;
use game::observation::{Observation, TenderView};
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
    /// A bill was not paid on its day, or was given up.
    Overdue,
}

impl StopFor {
    /// All, in the order they are shown.
    pub const ALL: [Self; 12] = [
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
    ];

    /// Whether it is chosen before the person has chosen anything.
    const fn at_first(self) -> bool {
        matches!(
            self,
            Self::Deadline | Self::Idle | Self::Failed | Self::Award | Self::Complaint | Self::Order | Self::Lost
        )
    }

    /// What kind of stop an event calls for.
    fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Idle { .. } => Some(Self::Idle),
            Event::TaskFailed { .. } => Some(Self::Failed),
            Event::TaskDone { .. }
            | Event::BecameStable { .. }
            | Event::Researched { .. }
            | Event::Studied { .. }
            | Event::Surveyed { .. }
            | Event::CreditChecked { .. }
            | Event::TicketSettled { .. } => Some(Self::Done),
            Event::Won { .. } | Event::Lost { .. } | Event::BidDisqualified { .. } => Some(Self::Award),
            Event::Arrived { .. } | Event::Delivered { .. } | Event::Penalty { .. } | Event::ContractVoid { .. } => {
                Some(Self::Goods)
            }
            Event::Paid { .. } | Event::Collected { .. } | Event::Borrowed { .. } => Some(Self::Money),
            Event::PlaceTaken { .. }
            | Event::PlaceLost { .. }
            | Event::Declining { .. }
            | Event::ReTendered { .. }
            | Event::Bankrupt { .. } => Some(Self::Market),
            Event::TicketOpened { .. } | Event::TicketLapsed { .. } | Event::Fined { .. } | Event::Rumour { .. } => {
                Some(Self::Complaint)
            }
            Event::OrderCame { .. } => Some(Self::Order),
            Event::CustomerLost { .. } | Event::OrderedElsewhere { .. } => Some(Self::Lost),
            Event::Overdue { .. } | Event::WrittenOff { .. } => Some(Self::Overdue),
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

    /// Picks the events to stop for.
    pub(super) fn picks(self) -> impl FnMut(&Event) -> bool {
        let chosen = self.0.get_untracked();
        move |event| is_always(event) || StopFor::of(event).is_some_and(|stop| chosen[stop as usize])
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
