//! What an opening brings to a customer: a move to another city, a boom of its trade, a recall (rulebook 4).

use super::{CUSTOMER, ME, sell, with, world, world_with_buyer};
use crate::event::Event;
use crate::ids::{ContactId, CustomerId, TenderKind};
use crate::luck::Seed;
use crate::market::{MarketEvent, Presence, Relocation};
use crate::people::{TaskKind, cost_of};
use crate::per_mille::PerMille;
use crate::scenario::{Draft, Name, Scenario};
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::time::{Minute, Month};
use crate::world::World;
use crate::world::event_queue::{EventQueue, ScheduledEvent};
use std::collections::BTreeSet;

fn month(number: u8) -> Month {
    Month::new(number).expect("a month")
}

/// The formal market whose events are booms alone, or none at all.
fn booming(event: PerMille) -> World {
    let mut draft = Draft::clone(&Scenario::formal());
    (draft.change.event, draft.change.kinds, draft.change.merging) = (event, [1, 0, 0, 0, 0, 0], 0);
    let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }];
    let setup = Setup { seed: Seed(3), seats, validity: Validity::Formal, pace: Pace::Calm };
    World::new(Scenario::check(draft).expect("a sound market"), setup)
}

#[test]
fn a_boom_enlarges_the_tenders_of_its_trade_when_its_month_opens_and_not_before() {
    let (mut world, still) = (booming(PerMille::ONE), booming(PerMille::ZERO));
    assert_eq!(world.tenders.len(), still.tenders.len());
    let rate = world.scenario.change.boom;
    let mut grown = 0;
    for month in Month::all().skip(1).take(4) {
        for (id, tender) in world.tenders.iter().filter(|(id, _)| id.month == month) {
            assert_eq!(tender.terms, still.tenders[id].terms, "nothing of month {month:?} shows in the month before");
        }
        world.run_until(month.opening(), &mut |_| false, ME);
        let Some(MarketEvent::Boom { industry }) = world.market_events.of(month) else { panic!("booms alone") };
        for (id, tender) in world.tenders.iter().filter(|(id, _)| id.month == month) {
            let (is, was) = (&tender.terms, &still.tenders[id].terms);
            let booms = world.scenario.customer(id.customer).industry == industry;
            let expect = if booms { rate.of_number(i64::from(was.quantity)) } else { i64::from(was.quantity) };
            let off = (i64::from(is.quantity) - expect).abs();
            assert!(off * 20 <= expect, "{} of {expect}, written with two digits", is.quantity);
            assert_eq!(is.bond, is.ceiling.times(is.quantity).per_mille(world.scenario.tender.bond));
            grown += u32::from(booms);
        }
    }
    assert!(grown > 5, "{grown}");
}

#[test]
fn a_customer_that_moves_is_as_far_as_its_new_city() {
    let mut world = world();
    let home = world.scenario.customer(CUSTOMER).city.clone();
    let farther = |id: &CustomerId| world.scenario.customer(*id).city.distance != home.distance;
    let to = world.scenario.customer_ids().find(farther).expect("cities lie at several distances");
    let city = world.scenario.customer(to).city.clone();
    for (index, customer) in world.customers.iter_mut().enumerate() {
        let relocation = (index == CUSTOMER.index()).then_some(Relocation { month: month(2), to });
        customer.presence = Presence { relocation, ..Presence::ALWAYS };
    }
    with(&mut world, |draft| draft.change.stays_behind = PerMille::ZERO);
    let original = world.scenario.clone();
    let visit = TaskKind::Visit { customer: CUSTOMER, contact: ContactId(0) };
    let (before, staff) = (cost_of(&world.scenario, &visit), world.company(ME).staff[0].clone());
    let time = world.observe(ME).minutes_of_task(&staff, &visit);
    assert_eq!(world.observe(ME).relocation_of(CUSTOMER), None, "nobody knows it before");
    world.run_until(month(2).opening(), &mut |_| false, ME);
    assert_eq!(world.scenario.customer(CUSTOMER).city, city);
    assert_ne!(cost_of(&world.scenario, &visit), before);
    assert_ne!(world.observe(ME).minutes_of_task(&staff, &visit), time);
    let moved = Event::CustomerMoved { customer: CUSTOMER };
    assert!(world.journal(ME).iter().any(|told| told.event == moved));
    // A world that was passed on is put into the market as it was drawn, and knows the move.
    let known = world.as_known_to(ME);
    let again: World = serde_json::from_slice(&known.snapshot()).expect("what was written");
    let again = again.in_market(original).expect("it holds together");
    assert_eq!(again.scenario.customer(CUSTOMER).city, city);
}

#[test]
fn contacts_may_stay_behind() {
    for (chance, leaves) in [(PerMille::ZERO, false), (PerMille::ONE, true)] {
        let mut world = world();
        with(&mut world, |draft| draft.change.stays_behind = chance);
        world.relocate(CUSTOMER, Relocation { month: month(2), to: CustomerId(0) });
        let came = world.customer(CUSTOMER).contacts.iter().filter(|contact| contact.came.is_some()).count();
        assert_eq!(came > 0, leaves);
    }
}

/// People of a customer are told apart by their names, in both languages, whoever of them changed jobs.
#[test]
fn nobody_at_a_customer_is_called_like_a_colleague() {
    for scenario in [Scenario::formal(), Scenario::practice()] {
        let mut draft = Draft::clone(&scenario);
        draft.change.contact_leaves = PerMille::ONE;
        let scenario = Scenario::check(draft).expect("a sound market");
        for seed in 0..200 {
            let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }];
            let setup = Setup { seed: Seed(seed), seats, validity: Validity::Formal, pace: Pace::Calm };
            let mut world = World::new(scenario.clone(), setup);
            for month in [2, 3].map(month) {
                world.now = month.opening();
                world.change_market(month);
                for customer in scenario.customer_ids() {
                    let names = world.contact_names(customer);
                    for name in [|name: &Name| name.zh.clone(), |name: &Name| name.en.clone()] {
                        let distinct: BTreeSet<String> = names.iter().map(name).collect();
                        assert_eq!(distinct.len(), names.len(), "seed {seed}, {customer:?}: {names:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn each_recall_has_luck_of_its_own() {
    let mut found = BTreeSet::new();
    for nth in 0..40 {
        let mut world = world_with_buyer();
        world.setup.seed = Seed(nth);
        with(&mut world, |draft| {
            (draft.change.recall, draft.change.recall_months, draft.change.recall_days) = (PerMille::new(500), 12, 5);
        });
        sell(&mut world, TenderKind::Repeat, 0);
        let id = crate::ids::TenderId { month: world.now.month(), kind: TenderKind::Repeat, customer: CUSTOMER };
        let product = world.company(ME).contracts[&id].product;
        let shown = [world.now.month(), world.now.month().next().expect("not December")].map(|month| {
            let mut recalled = world.clone();
            recalled.queue = EventQueue::default();
            recalled.recall(product, month);
            let defects = std::iter::from_fn(|| recalled.queue.pop(Minute::YEAR_END));
            defects.filter(|(_, event)| matches!(event, ScheduledEvent::Defect(..))).count()
        });
        found.insert(shown[0] == shown[1]);
    }
    assert_eq!(found.len(), 2, "the second recall is not the first over again");
}
