//! What calls for a stop, what waits, and what stops nothing: by tables of cases.

use super::{ChosenStops, StopFor, THREE_DAYS, ToldLately, picks};
use crate::insight::attention::idle::PassedOver;
use crate::insight::fixtures::{ME, game, queue, run_to};
use game::care::{Grade, Matter, Recovered, TicketId};
use game::event::Event;
use game::ids::{CompanyId, ContactId, CustomerId, IndustryId, StaffId, TaskId, TenderId, TenderKind};
use game::money::Money;
use game::observation::Observation;
use game::people::{Task, TaskFailure, TaskKind};
use game::recognition::Recognition;
use game::scenario::Role;
use game::standing_orders::Switch;
use game::time::{Minute, Month};

const CUSTOMER: CustomerId = CustomerId(0);
const OTHER: CompanyId = CompanyId(1);

fn at_first() -> ChosenStops {
    StopFor::ALL.map(StopFor::at_first)
}

fn hour(hour: u32) -> Minute {
    Month::FIRST.hour(hour)
}

fn contract() -> TenderId {
    TenderId { month: Month::FIRST, kind: TenderKind::Repeat, customer: CUSTOMER }
}

fn failed(failure: TaskFailure) -> Event {
    let kind = TaskKind::Visit { customer: CUSTOMER, contact: ContactId(0) };
    Event::TaskFailed { staff: StaffId(0), task: Task { id: TaskId(0), kind, after: None }, failure }
}

fn too_little_recognition() -> Event {
    failed(TaskFailure::RecognitionTooLow { have: Recognition::new(100), need: Recognition::new(300) })
}

fn order() -> Event {
    Event::OrderCame { contract: contract(), worth: Money::yuan(1000) }
}

fn request() -> Event {
    Event::RequestCame { request: contract(), quantity: 10, deadline: hour(100) }
}

fn complaint() -> Event {
    Event::TicketOpened { ticket: TicketId(0), customer: CUSTOMER, matter: Matter::Slip, by_authority: false }
}

fn stable() -> Event {
    Event::BecameStable { customer: CUSTOMER }
}

fn broken() -> Event {
    Event::PromiseBroken { contract: contract(), days: 2 }
}

fn written_off() -> Event {
    let recovered = Recovered { secured: Money::ZERO, insured: Money::ZERO };
    Event::WrittenOff { contract: contract(), amount: Money::yuan(1000), recovered }
}

#[test]
fn each_kind_of_event_asks_for_its_stop() {
    let amount = Money::yuan(1000);
    for (event, expect) in [
        (Event::Idle { staff: StaffId(0) }, Some(StopFor::Idle)),
        (too_little_recognition(), Some(StopFor::Failed)),
        (failed(TaskFailure::NoCash { need: amount }), Some(StopFor::Failed)),
        (failed(TaskFailure::StageTooLow), Some(StopFor::Failed)),
        (failed(TaskFailure::CallRefused), Some(StopFor::Done)),
        (failed(TaskFailure::CustomerLost), Some(StopFor::Done)),
        (failed(TaskFailure::TenderClosed), Some(StopFor::Done)),
        (Event::Surveyed { customer: CUSTOMER }, Some(StopFor::Done)),
        (Event::CreditChecked { customer: CUSTOMER, grade: Grade::A }, Some(StopFor::Done)),
        (Event::QuotationRefused { request: contract() }, Some(StopFor::Done)),
        (Event::Won { tender: contract(), worth: amount }, Some(StopFor::Award)),
        (Event::Lost { tender: contract(), winner: None }, Some(StopFor::Award)),
        (Event::Delivered { contract: contract(), quantity: 5, left: 0 }, Some(StopFor::Goods)),
        (Event::Penalty { contract: contract(), amount }, Some(StopFor::Goods)),
        (Event::Paid { contract: contract(), amount }, Some(StopFor::Money)),
        (Event::Borrowed { amount }, Some(StopFor::Money)),
        (Event::PlaceTaken { company: OTHER, customer: CUSTOMER, taken: 1 }, Some(StopFor::Market)),
        (Event::PlaceLost { company: OTHER, customer: CUSTOMER }, Some(StopFor::Market)),
        (Event::PlaceLost { company: ME, customer: CUSTOMER }, Some(StopFor::Turn)),
        (complaint(), Some(StopFor::Complaint)),
        (Event::Rumour { industry: IndustryId(0) }, Some(StopFor::Complaint)),
        (order(), Some(StopFor::Order)),
        (request(), Some(StopFor::Order)),
        (Event::CustomerLost { customer: CUSTOMER }, Some(StopFor::Lost)),
        (Event::OrderedElsewhere { customer: CUSTOMER, from: None }, Some(StopFor::Lost)),
        (Event::Overdue { contract: contract(), amount }, Some(StopFor::Overdue)),
        (stable(), Some(StopFor::Turn)),
        (broken(), Some(StopFor::Turn)),
        (Event::ContractVoid { contract: contract() }, Some(StopFor::Turn)),
        (written_off(), Some(StopFor::Turn)),
        (Event::Researched { customer: CUSTOMER }, Some(StopFor::Done)),
        (Event::CustomerMoved { customer: CUSTOMER }, None),
    ] {
        assert_eq!(StopFor::of(&event, ME), expect, "{event:?}");
    }
}

/// How a case begins, what happens at which hours, and whether each stops the clock.
type Case = (&'static str, fn(&mut ToldLately), Vec<(u32, Event, bool)>);

/// The rules of [`picks`] for what happens within a month, without bids and with standing orders as at first.
fn cases() -> [Case; 16] {
    let as_at_first: fn(&mut ToldLately) = |_| {};
    [
        (
            "things that come by themselves stop it once in three days",
            as_at_first,
            vec![(10, request(), true), (20, complaint(), false), (33, order(), false), (34, order(), true)],
        ),
        (
            "an order that is bought for and delivered by itself stops nothing",
            |told| (told.orders.buy, told.orders.deliver) = (Switch::On, Switch::On),
            vec![(10, order(), false), (20, request(), true)],
        ),
        ("an order that is only bought for stops it", |told| told.orders.buy = Switch::On, vec![(10, order(), true)]),
        (
            "a complaint that is settled by itself stops nothing",
            |told| told.orders.serve = Switch::On,
            vec![(10, complaint(), false)],
        ),
        (
            "work behind a refused call waits for the next contact",
            as_at_first,
            vec![(10, failed(TaskFailure::StageTooLow), false)],
        ),
        (
            "without calls to the next contact it stops the clock",
            |told| told.orders.next_contact = Switch::Off,
            vec![(10, failed(TaskFailure::StageTooLow), true)],
        ),
        (
            "customers that become stable stop it once a week",
            as_at_first,
            vec![(10, stable(), true), (40, stable(), false), (50, stable(), true)],
        ),
        (
            "customers that cannot be taken in stop it once a week, other failures sooner",
            as_at_first,
            vec![
                (10, too_little_recognition(), true),
                (40, too_little_recognition(), false),
                (45, failed(TaskFailure::NoBooth), true),
            ],
        ),
        (
            "the room of a month is used up",
            |told| told.has_room_for = 2,
            vec![(10, request(), true), (40, request(), true), (80, request(), false)],
        ),
        (
            "a broken promise always stops it, and takes room",
            |told| told.has_room_for = 1,
            vec![(10, broken(), true), (50, request(), false), (90, broken(), true)],
        ),
        (
            "two broken promises of a minute take the room of one",
            |told| told.has_room_for = 2,
            vec![(10, broken(), true), (10, broken(), true), (50, request(), true)],
        ),
        (
            "what comes within a day before a stop waits for it",
            |told| told.sure = vec![hour(60)],
            vec![(52, request(), false), (60, request(), true)],
        ),
        (
            "what comes more than a day before a stop does not wait",
            |told| told.sure = vec![hour(60)],
            vec![(51, request(), true)],
        ),
        (
            "what a month's end brings is told at the opening",
            as_at_first,
            vec![
                (159, Event::CustomerLost { customer: CUSTOMER }, false),
                (159, Event::Declining { customer: CUSTOMER }, false),
                (159, Event::OrdersFell { customer: CUSTOMER }, false),
                (159, Event::PlaceLost { company: ME, customer: CUSTOMER }, false),
                (159, written_off(), false),
            ],
        ),
        (
            "what is not chosen stops nothing",
            |told| told.chosen[StopFor::Order as usize] = false,
            vec![(10, request(), false), (11, complaint(), true)],
        ),
        (
            "goods, money and tasks that are done are not chosen at first",
            as_at_first,
            vec![
                (10, Event::Delivered { contract: contract(), quantity: 5, left: 0 }, false),
                (20, Event::Borrowed { amount: Money::yuan(1000) }, false),
                (30, failed(TaskFailure::CallRefused), false),
            ],
        ),
    ]
}

#[test]
fn what_happens_stops_the_clock_waits_or_stops_nothing() {
    let world = game(1);
    for (what, begin, happens) in cases() {
        let mut told = ToldLately::new(&world.observe(ME), at_first());
        begin(&mut told);
        for (nth, (at, event, expect)) in happens.into_iter().enumerate() {
            assert_eq!(told.picks(hour(at), &event), expect, "{what}: {nth}, at hour {at}");
        }
    }
    assert_eq!(THREE_DAYS.get(), 24 * 60, "the hours above");
}

/// The first two people that sell, and one that does not.
fn people(seen: &Observation<'_>) -> [StaffId; 3] {
    let of = |sells: bool| {
        let sellers = seen.people().filter(move |one| sells == matches!(one.role, Role::Sales | Role::Marketing));
        sellers.map(|one| one.id).collect::<Vec<_>>()
    };
    let (sellers, others) = (of(true), of(false));
    [sellers[0], sellers[1], others[0]]
}

#[test]
fn one_seller_without_work_stops_the_clock() {
    let world = game(1);
    let seen = world.observe(ME);
    let [first, second, other] = people(&seen);
    let mut picks = picks(&seen, at_first(), &mut PassedOver::default());
    for (staff, expect, what) in [
        (other, false, "no seller"),
        (first, true, "the first"),
        (second, false, "told already"),
        (first, false, "again"),
    ] {
        assert_eq!(picks(&Event::Idle { staff }), expect, "{what}");
    }
}

#[test]
fn near_a_months_end_nobody_without_work_stops_the_clock() {
    let mut world = game(1);
    run_to(&mut world, hour(137).get());
    let seen = world.observe(ME);
    let mut passed = PassedOver::default();
    let [first, ..] = people(&seen);
    assert!(!picks(&seen, at_first(), &mut passed)(&Event::Idle { staff: first }));
    assert!(passed.is_now, "it is remembered that somebody may be passed over");
}

/// The clock tells once a month of a seller without work. One for whom it did not stop, since nothing useful was to be
/// done then, does not count.
#[test]
fn a_seller_who_was_passed_over_does_not_count_as_told() {
    let mut world = game(1);
    let [first, second, _] = people(&world.observe(ME));
    queue(&mut world, ME, first.0, TaskKind::Research { customer: CUSTOMER });
    run_to(&mut world, hour(60).get());
    let seen = world.observe(ME);
    let is_told = seen.feed().iter().any(|told| told.event == Event::Idle { staff: first });
    assert!(is_told, "the research is done, and there is nothing more to do");
    let is_free = Event::Idle { staff: second };
    for (mut passed, expect, what) in [
        (PassedOver::default(), false, "nothing is remembered"),
        (PassedOver { is_now: true, until: None }, true, "passed over until now"),
        (PassedOver { is_now: false, until: Some(hour(60)) }, true, "passed over earlier"),
        (PassedOver { is_now: false, until: Some(Minute::START) }, false, "passed over before that"),
    ] {
        assert_eq!(picks(&seen, at_first(), &mut passed)(&is_free), expect, "{what}");
        assert!(!passed.is_now, "there is useful work: {what}");
    }
}
