//! Decline by falling orders (rulebook 3): when it begins, and what ends it.

use super::{CUSTOMER, ME, sell, with, world_with_buyer};
use crate::event::Event;
use crate::ids::TenderKind;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::relation::Stage;
use crate::time::{Minute, Minutes, Month};
use crate::world::World;

fn month(number: u8) -> Month {
    Month::new(number).expect("a month")
}

fn last_minute(number: u8) -> Minute {
    month(number).end().back(Minutes::new(1))
}

/// A customer in that stage that ordered here in the fourth month (its one contract), and from whomever so much in
/// the fourth and the sixth.
fn ordered(stage: Stage, in_all: [i64; 2]) -> World {
    let mut world = world_with_buyer();
    with(&mut world, |draft| {
        (draft.relation.fall_months, draft.relation.fall_below) = (2, PerMille::new(750));
    });
    world.relation_mut(ME, CUSTOMER).stage = stage;
    let ordered = &mut world.customers[CUSTOMER.index()].ordered;
    (ordered[3], ordered[5]) = (Money::yuan(in_all[0]), Money::yuan(in_all[1]));
    world.now = last_minute(6);
    world
}

fn orders_fall(world: &World) -> bool {
    world.relation(ME, CUSTOMER).orders_elsewhere.is_some()
}

#[test]
fn orders_that_fall_while_the_total_does_not_are_decline_at_any_stage() {
    for stage in [Stage::Exploration, Stage::Forming, Stage::Stable] {
        for (in_all, expect) in [([1_000, 1_000], true), ([1_000, 2_000], true), ([1_000, 900], false)] {
            let mut world = ordered(stage, in_all);
            world.orders_may_fall(ME, CUSTOMER, month(6));
            assert_eq!(orders_fall(&world), expect, "{stage:?}, {in_all:?} in all");
            let told = world.journal(ME).iter().any(|told| told.event == Event::OrdersFell { customer: CUSTOMER });
            assert_eq!(told, expect);
        }
    }
}

#[test]
fn falling_orders_are_healed_by_an_order_and_not_by_a_call() {
    let mut world = ordered(Stage::Forming, [1_000, 1_000]);
    world.orders_may_fall(ME, CUSTOMER, month(6));
    let now = world.now;
    world.relation_mut(ME, CUSTOMER).add_effort(now, 1, 1_000);
    assert!(orders_fall(&world), "a call heals silence alone");
    world.now = month(7).opening();
    world.project_order(ME, CUSTOMER, PerMille::new(10));
    assert!(!orders_fall(&world), "an order heals it");
    world.now = last_minute(7);
    world.orders_may_fall(ME, CUSTOMER, month(7));
    assert!(!orders_fall(&world), "a month with an order is none of decline");
}

#[test]
fn a_customer_that_never_bought_or_is_lost_does_not_order_less() {
    for lost in [false, true] {
        let mut world = ordered(Stage::Forming, [1_000, 1_000]);
        let now = world.now;
        let relation = world.relation_mut(ME, CUSTOMER);
        if lost {
            relation.lost = Some(now)
        } else {
            relation.orders = 0
        }
        world.orders_may_fall(ME, CUSTOMER, month(6));
        assert!(!orders_fall(&world), "lost {lost}");
    }
}

#[test]
fn an_order_placed_elsewhere_is_a_sign_and_not_yet_decline() {
    let mut world = world_with_buyer();
    sell(&mut world, TenderKind::Repeat, 0);
    let now = world.now;
    world.relation_mut(ME, CUSTOMER).feeling.open_mut().leaving = Some(now);
    world.customer_orders(CUSTOMER);
    let elsewhere = |event: &Event| matches!(event, Event::OrderedElsewhere { customer: CUSTOMER, .. });
    assert!(world.journal(ME).iter().any(|told| elsewhere(&told.event)));
    assert!(!orders_fall(&world));
}
