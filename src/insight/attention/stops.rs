//! What the clock stops for (rulebook 2): moments at which there is something to decide.

use game::event::Event;
use game::ids::{CompanyId, StaffId};
use game::observation::{Observation, TenderView};
use game::people::{MOST_SKILL, Staff, TaskFailure, TaskKind};
use game::relation::Stage;
use game::scenario::Role;
use game::time::{Minute, Minutes};

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
    fn of(event: &Event, me: CompanyId) -> Option<Self> {
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

/// Picks the events to stop for.
///
/// - Somebody's being free stops the clock once a month, and only when it is somebody whose hours win customers, there
///   is time left to use, and work that would bring something.
/// - Customers that become stable stop it once a week, and so do customers that could not be taken in: the first tells
///   that there is to be visited more or sooner, the next of that week say the same.
/// - What comes in by itself (orders, complaints, failures, customers that become stable) stops it once in two days, and not at all
///   where a standing order sees to it.
/// - Work that waited for a customer whose contacts have all refused stops nothing while the standing order calls the
///   next contact: the refusals are the answer, and idle people are told of once a month.
/// - What a month's end brings is told at the opening a minute later, where the clock stops anyway.
pub fn picks(seen: &Observation<'_>, chosen: ChosenStops) -> impl FnMut(&Event) -> bool + use<> {
    let me = seen.me();
    let sells = |role: Role| matches!(role, Role::Sales | Role::Marketing);
    let staff: Vec<bool> = seen.company().staff.iter().map(|staff| sells(staff.role)).collect();
    let is_seller = move |who: StaffId| staff.get(who.index()).is_some_and(|sells| *sells);
    let since = |from: Minute| seen.feed().iter().rev().take_while(move |told| told.at > from).map(|told| &told.event);
    let mut idle_told =
        since(seen.month().opening()).any(|event| matches!(event, Event::Idle { staff } if is_seller(*staff)));
    let stops = move |event: &Event| StopFor::of(event, me).is_some_and(|kind| chosen[kind as usize]);
    let mut told_lately = since(seen.now().back(TWO_DAYS)).any(|event| comes_by_itself(event) && stops(event));
    let mut weekly_told = WEEKLY.map(|is_it| since(seen.now().back(A_WEEK)).any(is_it));
    let is_worth = chosen[StopFor::Idle as usize] && !idle_told && has_useful_work(seen);
    let orders = seen.standing_orders();
    let (buys, serves) = (orders.buy.is_on() && orders.deliver.is_on(), orders.serve.is_on());
    let calls_next = orders.next_contact.is_on();
    move |event| {
        match event {
            Event::Idle { staff } => {
                return is_worth && is_seller(*staff) && !std::mem::replace(&mut idle_told, true);
            }
            Event::OrderCame { .. } if buys => return false,
            Event::TicketOpened { .. } if serves => return false,
            Event::TaskFailed { failure: TaskFailure::StageTooLow, .. } if calls_next => return false,
            _ => {}
        }
        if is_always(event) {
            return true;
        }
        if is_of_months_end(event) || !stops(event) {
            return false;
        }
        if let Some(which) = WEEKLY.iter().position(|is_it| is_it(event))
            && std::mem::replace(&mut weekly_told[which], true)
        {
            return false;
        }
        !comes_by_itself(event) || !std::mem::replace(&mut told_lately, true)
    }
}

/// Within this time, several things that come by themselves stop the clock once.
const TWO_DAYS: Minutes = Minutes::days(2);

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

/// Less time than this before the month's end is not worth a stop.
const WORTH_USING: Minutes = Minutes::days(3);

/// Whether somebody who sells has use for free hours: there is time left in the month, and a customer whose place can
/// still be had, or one with a place that could be taken into stable management, for whom nothing is planned; or a
/// project.
fn has_useful_work(seen: &Observation<'_>) -> bool {
    let is_planned = |customer| seen.planned_tasks().any(|task| task.customer() == Some(customer));
    let helps = |customer| {
        let relation = seen.relation(customer);
        match relation.stage() {
            Stage::Stable => false,
            Stage::Forming => !is_planned(customer),
            _ => relation.details().lost.is_none() && seen.places_left(customer) > 0 && !is_planned(customer),
        }
    };
    seen.now() + WORTH_USING <= seen.month().end() && (seen.customer_ids().any(helps) || has_project(seen))
}

/// Whether a project is possible and can be paid, and is not planned: a proposal, a joint project, research of a trade
/// in which customers are managed, or training of somebody who sells.
fn has_project(seen: &Observation<'_>) -> bool {
    let is_open = |kind: &TaskKind| seen.could_start(kind).is_ok() && !seen.planned_tasks().any(|task| task == kind);
    let managed = || seen.customer_ids().filter(|&customer| seen.relation(customer).stage().is_managed());
    let proposals = seen.book(seen.month()).filter(|tender| seen.has_place(tender.id().customer));
    let proposals = proposals.map(|tender| TaskKind::Proposal { tender: tender.id() });
    let joint = managed().map(|customer| TaskKind::JointProject { customer });
    let research = managed().map(|customer| TaskKind::MarketResearch { industry: seen.customer(customer).industry });
    let trains = |person: &Staff| {
        let tasks = person.running.iter().map(|running| &running.task).chain(&person.queue);
        let planned = tasks.map(|task| &task.kind).any(|kind| *kind == TaskKind::Training);
        matches!(person.role, Role::Sales | Role::Marketing) && person.skill < MOST_SKILL && !planned
    };
    let can_train = seen.cost_of_task(&TaskKind::Training) <= seen.can_pay();
    proposals.chain(joint).chain(research).any(|kind| is_open(&kind)) || can_train && seen.people().any(trains)
}

/// The next moment shortly before bids close at which the person could still bid, if it is to stop the clock.
pub fn before_deadline(seen: &Observation<'_>, chosen: ChosenStops) -> Option<Minute> {
    if !chosen[StopFor::Deadline as usize] || seen.is_bankrupt() {
        return None;
    }
    unbid(seen).map(|tender| tender.terms().deadline.back(BEFORE_DEADLINE)).filter(|at| *at > seen.now()).min()
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
