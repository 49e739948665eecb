//! What the clock stops for (rulebook 2): moments at which there is something to decide.

#[cfg(test)]
mod tests;

use super::idle::{PassedOver, has_useful_work};
use game::event::{Event, TimedEvent};
use game::ids::{CompanyId, StaffId};
use game::observation::{Observation, TenderView};
use game::people::TaskFailure;
use game::scenario::Role;
use game::standing_orders::StandingOrders;
use game::time::{Minute, Minutes};
use std::collections::BTreeSet;

/// How long before bids close the clock stops for somebody who could still bid.
pub const BEFORE_DEADLINE: Minutes = Minutes::hours(8);

/// What the clock can stop for. An opening and the year's end always stop it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopFor {
    /// Bids close soon for a tender that could still be bid for.
    Deadline,
    /// Somebody has nothing to do.
    Idle,
    /// A task failed.
    Failed,
    /// A task is done, or a request for quotation came to nothing.
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
    /// A customer ordered without a tender, asks for a quotation or named a price.
    Order,
    /// A customer is lost, or ordered from another.
    Lost,
    /// A bill was not paid on its day.
    Overdue,
    /// What changes a relation or costs dear: the own place is lost, a relation declines, a customer is
    /// stable, a promise was broken, a contract is void, a bill is given up.
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
    pub const fn at_first(self) -> bool {
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
    pub fn of(event: &Event, me: CompanyId) -> Option<Self> {
        match event {
            Event::PlaceLost { company, .. } if *company == me => Some(Self::Turn),
            Event::BecameStable { .. }
            | Event::Declining { .. }
            | Event::OrdersFell { .. }
            | Event::ContractVoid { .. }
            | Event::PromiseBroken { .. }
            | Event::WrittenOff { .. } => Some(Self::Turn),
            Event::Idle { .. } => Some(Self::Idle),
            Event::TaskFailed { failure, .. } if leaves_nothing_to_decide(failure) => Some(Self::Done),
            Event::TaskFailed { .. } => Some(Self::Failed),
            Event::TaskDone { .. }
            | Event::Researched { .. }
            | Event::Studied { .. }
            | Event::Surveyed { .. }
            | Event::EnquiryCame { .. }
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
            Event::OrderCame { .. } | Event::RequestCame { .. } | Event::CounterOffer { .. } => Some(Self::Order),
            // The customer has bought elsewhere: there is nothing left to decide.
            Event::QuotationRefused { .. } | Event::RequestLapsed { .. } => Some(Self::Done),
            Event::CustomerLost { .. } | Event::OrderedElsewhere { .. } => Some(Self::Lost),
            Event::Overdue { .. } => Some(Self::Overdue),
            _ => None,
        }
    }
}

/// Whether a failure is an answer (a refusal), or says that the work is no longer needed: there is nothing to put
/// right then.
const fn leaves_nothing_to_decide(failure: &TaskFailure) -> bool {
    match failure {
        TaskFailure::CallRefused
        | TaskFailure::NotTakenUp
        | TaskFailure::AlreadyDone
        | TaskFailure::NothingOpen
        | TaskFailure::SkillAtTop
        | TaskFailure::NoTicket
        | TaskFailure::NoOrdersYet
        | TaskFailure::NobodyNew
        | TaskFailure::NothingOverdue
        | TaskFailure::CustomerLost
        | TaskFailure::LeftMarket
        | TaskFailure::TenderClosed => true,
        TaskFailure::StageTooLow
        | TaskFailure::PlacesFull { .. }
        | TaskFailure::RecognitionTooLow { .. }
        | TaskFailure::NoCash { .. }
        | TaskFailure::NoBooth
        | TaskFailure::NoGuests
        | TaskFailure::SoldOut { .. }
        | TaskFailure::NoStock { .. } => false,
    }
}

/// For which stops the clock stands, in the order of [`StopFor::ALL`].
pub type ChosenStops = [bool; StopFor::ALL.len()];

/// Picks the events to stop for, from now on for the next hours: ask again after each of them.
///
/// - Somebody's being free stops the clock once a month, and only when it is somebody whose hours win customers, there
///   is time left to use, and work that would bring something. `passed` remembers who was passed over, and is the same
///   from one asking to the next.
/// - Customers that become stable stop it once a week, and so do customers that could not be taken in: the first tells
///   that there is to be visited more or sooner, the next of that week say the same.
/// - What comes in by itself (orders, complaints, failures, customers that become stable) stops it once in three days, and
///   not at all where a standing order sees to it. What comes within a day before the clock stops anyway waits for that.
/// - Work that waited for a customer whose contacts have all refused stops nothing while the standing order calls the
///   next contact: the refusals are the answer, and idle people are told of once a month.
/// - What a month's end brings is told at the opening a minute later, where the clock stops anyway.
pub fn picks(
    seen: &Observation<'_>,
    chosen: ChosenStops,
    passed: &mut PassedOver,
) -> impl FnMut(&Event) -> bool + use<> {
    let now = seen.now();
    let sells = |role: Role| matches!(role, Role::Sales | Role::Marketing);
    let staff: Vec<bool> = seen.company().staff.iter().map(|staff| sells(staff.role)).collect();
    let is_seller = move |who: StaffId| staff.get(who.index()).is_some_and(|sells| *sells);
    passed.asked(now);
    let mut idle_told = this_month(seen).any(|told| {
        passed.may_have_stopped(told.at) && matches!(told.event, Event::Idle { staff } if is_seller(staff))
    });
    // What waited then for a stop is not known any more, since bids come and go: better to think that nothing did.
    let mut told = ToldLately::new(seen, chosen);
    let sure = std::mem::take(&mut told.sure);
    for earlier in this_month(seen) {
        told.picks(earlier.at, &earlier.event);
    }
    told.sure = sure;
    let is_asked = chosen[StopFor::Idle as usize] && !idle_told;
    let is_worth = is_asked && has_useful_work(seen);
    passed.is_now = is_asked && !is_worth;
    move |event| match event {
        Event::Idle { staff } => is_worth && is_seller(*staff) && !std::mem::replace(&mut idle_told, true),
        event => is_always(event) || told.picks(now, event),
    }
}

/// How many things came by themselves since the clock last stopped, and waited for the stop of now.
pub fn held_back(seen: &Observation<'_>, chosen: ChosenStops) -> usize {
    let mut told = ToldLately::new(seen, chosen);
    let mut last = told.sure.iter().copied().filter(|at| *at < seen.now()).max().unwrap_or(seen.month().opening());
    let mut waited = Vec::new();
    for earlier in this_month(seen).filter(|earlier| earlier.at < seen.now()) {
        match told.picks(earlier.at, &earlier.event) {
            true => last = last.max(earlier.at),
            false if comes_by_itself(&earlier.event) && told.asks_for(&earlier.event).is_some() => {
                waited.push(earlier.at)
            }
            false => {}
        }
    }
    waited.into_iter().filter(|at| *at > last).count()
}

/// What the company was told since the month's opening, in its order.
fn this_month<'w>(seen: &Observation<'w>) -> impl Iterator<Item = &'w TimedEvent> + use<'w> {
    let opening = seen.month().opening();
    let feed = seen.feed();
    let first = feed.iter().rposition(|told| told.at <= opening).map_or(0, |last| last + 1);
    feed[first..].iter()
}

/// What the clock has stopped for lately, so that it does not stop again for the same.
struct ToldLately {
    me: CompanyId,
    chosen: ChosenStops,
    orders: StandingOrders,
    /// When it last stopped for something that came by itself.
    by_itself: Option<Minute>,
    /// When it last stopped for each of the [`WEEKLY`] kinds.
    weekly: [Option<Minute>; WEEKLY.len()],
    /// How often it has stopped this month for what came by itself.
    times: usize,
    /// How often it may.
    has_room_for: usize,
    /// The last minute of this month at which it stopped for a [`StopFor::Turn`].
    turn: Option<Minute>,
    /// The moments of this month at which it stops anyway.
    sure: Vec<Minute>,
}

impl ToldLately {
    fn new(seen: &Observation<'_>, chosen: ChosenStops) -> Self {
        let orders = seen.standing_orders().clone();
        Self {
            me: seen.me(),
            chosen,
            orders,
            by_itself: None,
            weekly: [None; WEEKLY.len()],
            times: 0,
            has_room_for: MOST_A_MONTH.saturating_sub(sure_stops(seen, chosen)),
            turn: None,
            sure: sure_moments(seen, chosen),
        }
    }

    /// Whether an event of that minute stops the clock; if so, it is noted.
    fn picks(&mut self, at: Minute, event: &Event) -> bool {
        let Some(kind) = self.asks_for(event) else { return false };
        if !comes_by_itself(event) {
            // What was not to be foreseen takes the room of what comes by itself; several of a minute are one stop.
            if kind == StopFor::Turn && self.turn.replace(at) != Some(at) {
                self.times += 1;
            }
            return true;
        }
        let is_recent = |told: Option<Minute>, within: Minutes| told.is_some_and(|told| at < told + within);
        let week = WEEKLY.iter().position(|is_it| is_it(event));
        let is_told =
            is_recent(self.by_itself, THREE_DAYS) || week.is_some_and(|which| is_recent(self.weekly[which], A_WEEK));
        if is_told || self.times >= self.has_room_for || self.waits(at) {
            return false;
        }
        self.by_itself = Some(at);
        self.times += 1;
        if let Some(which) = week {
            self.weekly[which] = Some(at);
        }
        true
    }

    /// For what an event asks the clock to stop, if that is chosen and something is left to decide.
    fn asks_for(&self, event: &Event) -> Option<StopFor> {
        let kind = StopFor::of(event, self.me).filter(|kind| self.chosen[*kind as usize])?;
        (!is_of_months_end(event) && !self.is_seen_to(event)).then_some(kind)
    }

    /// Whether it stops anyway soon after that minute.
    fn waits(&self, at: Minute) -> bool {
        self.sure.iter().any(|sure| at < *sure && *sure <= at + A_DAY)
    }

    /// Whether a standing order does what there is to do.
    fn is_seen_to(&self, event: &Event) -> bool {
        match event {
            Event::OrderCame { .. } => self.orders.buy.is_on() && self.orders.deliver.is_on(),
            Event::TicketOpened { .. } => self.orders.serve.is_on(),
            Event::TaskFailed { failure: TaskFailure::StageTooLow, .. } => self.orders.next_contact.is_on(),
            _ => false,
        }
    }
}

/// The moments of this month at which the clock stops anyway: shortly before bids close, when they are opened, at the
/// month's end.
fn sure_moments(seen: &Observation<'_>, chosen: ChosenStops) -> Vec<Minute> {
    let mine = || seen.book(seen.month()).filter(|tender| seen.has_place(tender.id().customer));
    let before = |tender: TenderView<'_>| {
        let at = tender.terms().deadline.back(BEFORE_DEADLINE);
        (tender.my_bid().is_none() || at <= seen.now()).then_some(at)
    };
    let opened = |tender: TenderView<'_>| tender.my_bid().map(|_| tender.terms().deadline);
    let mut moments = vec![seen.month().end()];
    if chosen[StopFor::Deadline as usize] {
        moments.extend(mine().filter_map(before));
    }
    if chosen[StopFor::Award as usize] {
        moments.extend(mine().filter_map(opened));
    }
    moments
}

/// How often the clock stops this month for what is certain to come: the opening, bids that close and are opened, somebody
/// who is free, the year's end.
fn sure_stops(seen: &Observation<'_>, chosen: ChosenStops) -> usize {
    let mine = seen.book(seen.month()).filter(|tender| seen.has_place(tender.id().customer));
    let closings: BTreeSet<Minute> = mine.map(|tender| tender.terms().deadline).collect();
    let at_each = [StopFor::Deadline, StopFor::Award].into_iter().filter(|kind| chosen[*kind as usize]).count();
    let ends = usize::from(seen.month() == seen.scenario().last_month());
    1 + usize::from(chosen[StopFor::Idle as usize]) + closings.len().max(1) * at_each + ends
}

/// The most stops of a month, as the clock is set at first.
pub const MOST_A_MONTH: usize = 8;

/// What comes within this time before the clock stops anyway waits for that.
const A_DAY: Minutes = Minutes::days(1);

/// Within this time, several things that come by themselves stop the clock once.
const THREE_DAYS: Minutes = Minutes::days(3);

/// Within this time the events of a kind stop the clock once.
const A_WEEK: Minutes = Minutes::days(5);

/// Kinds of events that stop the clock once a week: customers that became stable, those that bought elsewhere, and
/// those that could not be taken in.
const WEEKLY: [fn(&Event) -> bool; 3] = [
    |event| matches!(event, Event::BecameStable { .. }),
    |event| matches!(event, Event::OrderedElsewhere { .. }),
    |event| {
        let short = |failure: &TaskFailure| {
            matches!(failure, TaskFailure::RecognitionTooLow { .. } | TaskFailure::PlacesFull { .. })
        };
        matches!(event, Event::TaskFailed { failure, .. } if short(failure))
    },
];

/// Whether it comes in without a deed of the moment.
const fn comes_by_itself(event: &Event) -> bool {
    matches!(
        event,
        Event::OrderCame { .. }
            | Event::RequestCame { .. }
            | Event::CounterOffer { .. }
            | Event::QuotationRefused { .. }
            | Event::RequestLapsed { .. }
            | Event::TicketOpened { .. }
            | Event::TicketLapsed { .. }
            | Event::Fined { .. }
            | Event::Rumour { .. }
            | Event::BecameStable { .. }
            | Event::OrderedElsewhere { .. }
            | Event::TaskFailed { .. }
    )
}

/// Whether it happens in a month's last minute only.
const fn is_of_months_end(event: &Event) -> bool {
    matches!(
        event,
        Event::Declining { .. }
            | Event::OrdersFell { .. }
            | Event::CustomerLost { .. }
            | Event::PlaceLost { .. }
            | Event::WrittenOff { .. }
    )
}

/// The next moment shortly before bids close at which the person could still bid, if it is to stop the clock.
pub fn before_deadline(seen: &Observation<'_>, chosen: ChosenStops) -> Option<Minute> {
    if !chosen[StopFor::Deadline as usize] || seen.is_bankrupt() {
        return None;
    }
    let stops: Vec<Minute> = unbid(seen).map(|tender| tender.terms().deadline.back(BEFORE_DEADLINE)).collect();
    // What closes a few hours after others was in sight at their stop.
    let is_apart = |at: Minute| !stops.iter().any(|other| *other < at && at < *other + BEFORE_DEADLINE);
    stops.iter().copied().filter(|at| *at > seen.now() && is_apart(*at)).min()
}

/// The month's tenders that the company could bid for and has not.
pub fn unbid<'w>(seen: &Observation<'w>) -> impl Iterator<Item = TenderView<'w>> {
    let open = seen.book(seen.month()).filter(|tender| tender.my_bid().is_none());
    open.filter(move |tender| seen.has_place(tender.id().customer))
}

/// Events at which there is always something to decide, or nothing more.
pub fn is_always(event: &Event) -> bool {
    matches!(event, Event::MonthOpened { .. } | Event::YearEnded)
}
