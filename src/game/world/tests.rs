//! Rules of keeping customers, shown on feelings that nobody outside can see (rulebook 6 and 7).

mod feelings;

use super::{Hidden, World};
use crate::care::{Cause, Experience, Matter, Means, Payment, Programme, Remedy, TicketId, TicketState};
use crate::command::Command;
use crate::event::Event;
use crate::ids::{CompanyId, ContactId, CustomerId, PackageId, ProductId, StaffId, TenderId, TenderKind};
use crate::luck::Seed;
use crate::money::Money;
use crate::people::{TaskFailure, TaskKind};
use crate::per_mille::PerMille;
use crate::recognition::Effort;
use crate::relation::{Place, Stage};
use crate::rival::{DecisionMoment, Policy, Skill, decide};
use crate::scenario::{Draft, Scenario};
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::standing_orders::Switch;
use crate::supply::{Contract, ContractState};
use crate::time::{Minute, Minutes, Month};

mod address_lists;
mod clubs;
mod credit;
mod decline;
mod drawing;
mod market;
mod prices;
mod quotations;
mod re_tender;
mod recommendations;
mod targets;
mod turnover;
mod websites;

const ME: CompanyId = CompanyId(0);
const CUSTOMER: CustomerId = CustomerId(1);

fn world() -> World {
    let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }];
    World::new(Scenario::formal(), Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm })
}

/// A customer in stable management that has bought once and got what it expected; it orders without asking for a
/// quotation first.
fn world_with_buyer() -> World {
    let mut world = world();
    with(&mut world, |draft| draft.repeat.requests.share = PerMille::ZERO);
    world.now = Minute::START + Minutes::days(60);
    world.customers[CUSTOMER.index()].places.push(Place { company: ME, since: world.now });
    let relation = world.relation_mut(ME, CUSTOMER);
    (relation.stage, relation.effort) = (Stage::Stable, Effort::new(100_000));
    sell(&mut world, TenderKind::Regular, 0);
    world.relation_mut(ME, CUSTOMER).feeling.open_mut().experience = Some(Experience::default());
    world
}

/// Delivers ten units of the plainest product, so many minutes after what was promised.
fn sell(world: &mut World, kind: TenderKind, late: u32) -> TenderId {
    let id = TenderId { month: world.now.month(), kind, customer: CUSTOMER };
    let product = ProductId::plainest(world.scenario.customer(CUSTOMER).industry);
    let now = world.now;
    let contract = Contract {
        id,
        company: ME,
        product,
        package: PackageId(0),
        quantity: 10,
        delivered: 0,
        late: 0,
        price: Money::yuan(100),
        term_months: 0,
        term_asked: 0,
        bond: Money::ZERO,
        awarded: now,
        due: now.back(Minutes::new(late)),
        promised: now.back(Minutes::new(late)),
        price_ratio: PerMille::new(800),
        missing: 0,
        owner: None,
        penalty: Money::ZERO,
        state: ContractState::Open,
    };
    world.company_mut(ME).contracts.insert(id, contract);
    world.company_mut(ME).stock.put(product, 10, Money::ZERO);
    world.relation_mut(ME, CUSTOMER).orders += 1;
    world.deliver(ME, id, 10);
    id
}

/// The same world under other numbers.
fn with(world: &mut World, change: impl FnOnce(&mut Draft)) {
    let mut draft = (*world.scenario).clone();
    change(&mut draft);
    world.scenario = Scenario::check(draft).expect("a sound scenario");
}

/// A complaint about a delivery, by a customer that does nothing else.
fn complain(world: &mut World, contract: TenderId, matter: Matter) -> TicketId {
    with(world, |draft| draft.trouble.reactions = [0, 0, 1, 0, 0]);
    world.unhappy(ME, contract, matter);
    world.company(ME).tickets.last().expect("who can only complain complains").id
}

fn perceived(world: &World) -> i32 {
    let felt = world.relation(ME, CUSTOMER).feeling.open().experience.expect("it has bought");
    felt.perceived(&world.scenario.satisfaction).get()
}

/// Quality and value of so much, as somebody expects that.
fn perceiving(expected: i32, both: i32) -> Experience {
    let [expected, both] = [expected, both].map(PerMille::new);
    Experience { expected, quality: both, value: both }
}

/// Fairly and at once, and no more: what is due, so that nothing comes on top.
fn settle_well(world: &mut World, ticket: TicketId) {
    world.settle(ME, ticket, CUSTOMER, Remedy::Replace);
    assert!(matches!(world.company(ME).tickets[ticket.index()].state, TicketState::Settled { .. }));
}

#[test]
fn orders_that_go_elsewhere_wear_recognition_faster() {
    let scenario = Scenario::formal();
    let mut world = world_with_buyer();
    let month = world.now.month();
    let kept = |world: &World| world.relation(ME, CUSTOMER).kept_at_end_of(month, &scenario.relation, &scenario.care);
    world.relation_mut(ME, CUSTOMER).last_contact = Some(world.now);
    let loyal = kept(&world);
    world.relation_mut(ME, CUSTOMER).orders_elsewhere = Some(world.now);
    let declining = kept(&world);
    world.relation_mut(ME, CUSTOMER).last_contact = None;
    assert!(kept(&world) < declining && declining < loyal);
}

/// Every contact refuses: one after the other is called, once each, unless the standing choice is off.
#[test]
fn a_refused_call_goes_on_to_the_next_contact() {
    for (switch, each_is_called) in [(Switch::On, true), (Switch::Off, false)] {
        let mut world = world();
        with(&mut world, |draft| draft.tasks.refusal = draft.tasks.refusal.map(|_| 1000));
        world.relation_mut(ME, CUSTOMER).stage = Stage::Target;
        world.company_mut(ME).standing_orders.next_contact = switch;
        let task = TaskKind::Call { customer: CUSTOMER, contact: ContactId(0) };
        let call = Command::Queue { staff: StaffId(0), task, after: None };
        world.apply(ME, &call).expect("a call is allowed");
        world.apply(ME, &Command::Advance { to: Minute::new(600) }).expect("time moves on");
        let contacts = world.customer(CUSTOMER).contacts.len();
        let calls = &world.relation(ME, CUSTOMER).calls[..contacts];
        assert_eq!(
            calls.iter().sum::<u16>(),
            if each_is_called { contacts as u16 } else { 1 },
            "{switch:?}: {calls:?}"
        );
    }
}

/// A repeated draw counts the attempts, never the time (rulebook 11).
#[test]
fn waiting_does_not_roll_anew() {
    let mut early = world_with_buyer();
    let contract = sell(&mut early, TenderKind::Repeat, 0);
    let bill = early.company_mut(ME).receivables.last_mut().expect("just billed");
    (bill.contract, bill.payment) = (contract, Hidden::new(Some(Payment::Never)));
    let mut later = early.clone();
    (early.now, later.now) = (early.now + Minutes::hours(10), early.now + Minutes::new(606));
    for world in [&mut early, &mut later] {
        world.check_credit(ME, CUSTOMER);
        assert_eq!(world.survey(ME, CUSTOMER, 0), Ok(()));
        assert_eq!(world.collect(ME, contract, Means::Lawyer), Ok(()));
    }
    let found = |world: &World| {
        let relation = world.relation(ME, CUSTOMER);
        (
            relation.credit.map(|report| report.six),
            relation.survey.map(|survey| survey.acsi),
            world.company(ME).ledger.cash(),
        )
    };
    assert_eq!(found(&early), found(&later));
    early.check_credit(ME, CUSTOMER);
    assert_ne!(found(&early).0, found(&later).0, "another attempt is another draw");
}

#[test]
fn an_offer_taken_up_is_not_taken_up_again_in_that_month() {
    let mut world = world_with_buyer();
    with(&mut world, |draft| draft.repeat.cross_chance = PerMille::ONE);
    world.relation_mut(ME, CUSTOMER).effort = Effort::new(Effort::MOST);
    world.company_mut(ME).studied = u16::MAX;
    while world.cross_sell(ME, CUSTOMER) == Err(TaskFailure::NotTakenUp) {
        // Recognition stays a little below 1000: in some month the draw is below it.
        world.now = world.now.month().end();
    }
    let contracts = world.company(ME).contracts.clone();
    let bought = world.company(ME).contracts.values().filter(|contract| contract.is_open()).count();
    assert_eq!(bought, 1);
    assert_eq!(world.cross_sell(ME, CUSTOMER), Err(TaskFailure::AlreadyDone));
    assert_eq!(world.company(ME).contracts, contracts);
}

#[test]
fn an_order_rejected_is_not_the_last_order() {
    let mut world = world_with_buyer();
    let orders = world.relation(ME, CUSTOMER).orders;
    world.now = world.now.month().end();
    world.customer_orders(CUSTOMER);
    let id = TenderId { month: world.now.month(), kind: TenderKind::Repeat, customer: CUSTOMER };
    let contract = &world.company(ME).contracts[&id];
    let wish = world.customer(CUSTOMER).ordered[world.now.month().index()];
    assert_eq!(contract.worth(), wish, "what is noted is what was ordered");
    assert_eq!(world.customer(CUSTOMER).last_supplier.get(), Some(ME));
    let before = perceived(&world);
    world.reject_order(ME, id);
    assert_eq!(world.relation(ME, CUSTOMER).orders, orders);
    assert_eq!(perceived(&world), before - world.scenario.repeat.order_rejected.get());
    assert_eq!((world.customer(CUSTOMER).last_supplier.get(), world.company(ME).contracts.get(&id)), (None, None));
}

#[test]
fn a_company_that_is_not_asked_any_more_hears_of_it() {
    let mut world = world_with_buyer();
    world.means_to_leave(ME, CUSTOMER);
    world.customer_orders(CUSTOMER);
    let told = Event::OrderedElsewhere { customer: CUSTOMER, from: None };
    assert!(world.journal(ME).iter().any(|entry| entry.event == told));
}

#[test]
fn rumours_lower_recognition_with_the_neighbours_only() {
    let mut world = world_with_buyer();
    let customers: Vec<CustomerId> = world.scenario.customer_ids().collect();
    for (index, &customer) in customers.iter().enumerate() {
        world.relation_mut(ME, customer).effort = Effort::new([0, 1, 7, 40_000][index % 4]);
    }
    let before: Vec<Effort> = customers.iter().map(|&customer| world.relation(ME, customer).effort).collect();
    let contract = sell(&mut world, TenderKind::Repeat, 0);
    with(&mut world, |draft| draft.trouble.reactions = [0, 0, 0, 1, 0]);
    world.unhappy(ME, contract, Matter::MinorDefect);
    let industry = world.scenario.customer(CUSTOMER).industry;
    let mut fell = 0;
    for (&customer, &before) in customers.iter().zip(&before) {
        let after = world.relation(ME, customer).effort;
        let neighbour = customer != CUSTOMER && world.scenario.customer(customer).industry == industry;
        assert!(after == before || neighbour && after < before, "{customer:?}: {before:?} to {after:?}");
        fell += u32::from(after < before);
    }
    assert!(fell > 0);
}

#[test]
fn a_dearer_programme_counts_from_its_work_on() {
    let mut world = world_with_buyer();
    let kept = |world: &World| {
        world.relation(ME, CUSTOMER).kept_at_end_of(world.now.month(), &world.scenario.relation, &world.scenario.care)
    };
    world.relation_mut(ME, CUSTOMER).upkeep.programme = Programme::Reactive;
    world.care_done(ME, CUSTOMER, Programme::Reactive);
    let reactive = kept(&world);
    world.choose_programme(ME, CUSTOMER, Programme::Partnership);
    assert_eq!(kept(&world), reactive);
}

/// Two worlds that differ only in what customers feel: whoever has not asked sees no difference, and
/// no rival, however it plays, decides otherwise.
#[test]
fn nobody_sees_feelings_for_free() {
    let rivals = [Policy::Relationship, Policy::KeyAccount, Policy::Balanced, Policy::Sprinter];
    let mut seats = vec![Seat { name: "A".to_owned(), player: Player::Human }];
    seats.extend(rivals.map(|policy| {
        let player = Player::Rival { policy, skill: Skill::High };
        Seat { name: format!("{policy:?}"), player }
    }));
    let setup = Setup { seed: Seed(4), seats, validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(Scenario::formal(), setup);
    world.run_until(Month::new(7).expect("a month").hour(80), &mut |_| false, ME);
    let mut other = world.clone();
    let mut felt = 0;
    for relation in &mut other.relations {
        let feeling = relation.feeling.open_mut();
        if let Some(experience) = &mut feeling.experience {
            *experience = perceiving(1400, 300);
            (feeling.delight, feeling.leaving, feeling.unhappy_months) = (PerMille::new(9), Some(world.now), 3);
            felt += 1;
        }
    }
    assert!(felt > 20, "only {felt} have bought");
    for company in world.setup.companies() {
        let (one, two) = (world.observe(company), other.observe(company));
        let staff = one.people().map(|person| DecisionMoment::Free(person.id));
        for moment in [DecisionMoment::Opening, DecisionMoment::Closing].into_iter().chain(staff) {
            for policy in rivals {
                let decided = decide(&one, policy, Skill::High, moment);
                assert_eq!(decided, decide(&two, policy, Skill::High, moment), "{company:?} {policy:?} {moment:?}");
            }
        }
        assert_eq!(crate::score::so_far(&one), crate::score::so_far(&two));
        for customer in one.customer_ids() {
            let shown = |seen: &crate::observation::Observation<'_>| {
                (
                    seen.relation(customer).satisfaction(),
                    seen.relation(customer).recognition(),
                    seen.causes(customer).collect::<Vec<_>>(),
                    seen.ordered_in_all(customer).copied(),
                    seen.owed_by(customer),
                )
            };
            assert_eq!(shown(&one), shown(&two));
        }
    }
    assert!(world.setup.companies().any(|company| !world.company(company).tickets.is_empty()));
}

#[test]
fn moves_are_told_with_their_causes() {
    let mut world = world_with_buyer();
    let contract = sell(&mut world, TenderKind::Repeat, 600);
    let causes: Vec<Cause> = world.observe(ME).causes(CUSTOMER).map(|moved| moved.cause).collect();
    assert!(causes.contains(&Cause::Late), "{causes:?}");
    complain(&mut world, contract, Matter::SeriousDefect);
    let defect = |world: &World| {
        world.observe(ME).causes(CUSTOMER).find(|moved| moved.cause == Cause::Defect).map(|moved| moved.quality)
    };
    assert_eq!(defect(&world), Some(-1), "that it hurt is told, how much is not");
    assert_eq!(world.survey(ME, CUSTOMER, 0), Ok(()));
    let loss = world.scenario.trouble.loss[1].get();
    assert_eq!(defect(&world), Some(-loss));
    world.company_mut(ME).tickets.clear();
    world.relation_mut(ME, CUSTOMER).survey = None;
    assert_eq!(defect(&world), None, "what is borne in silence shows only to who asks");
}
