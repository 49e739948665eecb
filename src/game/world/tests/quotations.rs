//! Requests for quotation (rulebook 7): what becomes of them by the price that is quoted.

use super::{CUSTOMER, ME, with, world_with_buyer};
use crate::care::RequestState;
use crate::command::Command;
use crate::event::Event;
use crate::ids::{PackageId, TenderId, TenderKind};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::refusal::Refusal;
use crate::relation::Loyalty;
use crate::standing_orders::{StandingOrder, Switch};
use crate::time::Minutes;
use crate::world::World;

/// A customer that has paid ¥100 a unit asks for a quotation; the most that it pays is ¥100.
fn asked() -> (World, TenderId) {
    let mut world = world_with_buyer();
    with(&mut world, |draft| {
        let rules = &mut draft.repeat.requests;
        (rules.share, rules.spread) = (PerMille::ONE, PerMille::ZERO);
        (rules.recognition, rules.per_point) = (PerMille::ZERO, PerMille::ZERO);
        rules.counters = PerMille::new(100);
        draft.repeat.tastes[Loyalty::Trust as usize].tolerates = PerMille::ONE;
    });
    *world.customers[CUSTOMER.index()].loyalty.open_mut() = Loyalty::Trust;
    world.queue = super::super::event_queue::EventQueue::default();
    world.customer_orders(CUSTOMER);
    let id = TenderId { month: world.now.month(), kind: TenderKind::Repeat, customer: CUSTOMER };
    (world, id)
}

fn state(world: &World, id: TenderId) -> RequestState {
    world.company(ME).requests[&id].state
}

fn quote(world: &mut World, request: TenderId, price: u32) {
    world.apply(ME, &Command::Quote { request, price, package: PackageId(0) }).expect("it waits for a quotation");
    assert_eq!(state(world, request), RequestState::Quoted);
}

fn run(world: &mut World, days: u32) {
    let to = world.now + Minutes::days(days);
    world.run_until(to, &mut |_| false, ME);
}

#[test]
fn a_price_up_to_the_ceiling_becomes_an_order() {
    let (mut world, id) = asked();
    assert!(
        world.journal[0].iter().any(|told| matches!(told.event, Event::RequestCame { request, .. } if request == id))
    );
    quote(&mut world, id, 100);
    run(&mut world, 1);
    assert_eq!(state(&world, id), RequestState::Ordered);
    let (order, request) = (&world.company(ME).contracts[&id], &world.company(ME).requests[&id]);
    assert_eq!((order.price, order.quantity), (Money::yuan(100), request.quantity));
    assert_eq!(world.customers[CUSTOMER.index()].last_supplier.get(), Some(ME));
    let again = Command::Quote { request: id, price: 90, package: PackageId(0) };
    assert_eq!(world.apply(ME, &again), Err(Refusal::NoRequest));
}

#[test]
fn a_little_above_it_the_customer_names_its_price_which_can_be_accepted_or_let_go() {
    for (command, ends) in [
        (Some(Command::AcceptCounter { request: asked().1 }), RequestState::Ordered),
        (Some(Command::ForgoRequest { request: asked().1 }), RequestState::Forgone),
        (None, RequestState::Lapsed),
    ] {
        let (mut world, id) = asked();
        quote(&mut world, id, 109);
        run(&mut world, 1);
        assert_eq!(state(&world, id), RequestState::Countered);
        assert_eq!(world.company(ME).requests[&id].counter, Some(Money::yuan(100)));
        if let Some(command) = &command {
            world.apply(ME, command).expect("the customer waits");
        }
        run(&mut world, 5);
        assert_eq!(state(&world, id), ends);
        let price = world.company(ME).contracts.get(&id).map(|order| order.price);
        assert_eq!(price, (ends == RequestState::Ordered).then_some(Money::yuan(100)));
    }
}

#[test]
fn far_above_it_and_without_an_answer_the_customer_buys_elsewhere() {
    let (mut world, id) = asked();
    quote(&mut world, id, 120);
    run(&mut world, 1);
    assert_eq!(state(&world, id), RequestState::Refused);
    let (mut world, id) = asked();
    run(&mut world, 5);
    assert_eq!(state(&world, id), RequestState::Lapsed);
    assert_eq!(world.customers[CUSTOMER.index()].last_supplier.get(), None);
    assert!(!world.company(ME).contracts.contains_key(&id));
}

#[test]
fn a_standing_order_quotes_the_last_price_while_it_pays() {
    for (last, expect) in [(500_000, RequestState::Ordered), (1, RequestState::Lapsed)] {
        let (mut world, id) = asked();
        world.company_mut(ME).requests.get_mut(&id).expect("asked").before.price = Money::yuan(last);
        world.apply(ME, &Command::StandingOrder(StandingOrder::Quote(Switch::On))).expect("always allowed");
        run(&mut world, 5);
        assert_eq!(state(&world, id), expect, "last price {last}");
    }
}
