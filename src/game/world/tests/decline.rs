//! Decline (rulebook 3): when it begins, and what ends it.

use super::{CUSTOMER, ME, perceiving, sell, with, world_with_buyer};
use crate::care::Cause;
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

/// The causes of decline under which a customer stands: silence, unhappiness, falling orders.
fn causes(world: &World) -> [bool; 3] {
    let relation = world.relation(ME, CUSTOMER);
    let feeling = relation.feeling.open();
    let is_unhappy = feeling.leaving.is_some() || feeling.unhappy_months > 0;
    [relation.decline.is_some(), is_unhappy, relation.orders_elsewhere.is_some()]
}

/// What is done about a decline: a contact, something that makes the customer content again, an order.
const CURES: [fn(&mut World); 3] = [
    |world| {
        let now = world.now;
        world.relation_mut(ME, CUSTOMER).add_effort(now, 1, 1_000);
    },
    |world| {
        world.perceive(ME, CUSTOMER, Cause::Recovered, 300);
    },
    |world| world.project_order(ME, CUSTOMER, PerMille::new(10)),
];

/// Every cure at every cause, at once and not at the month's end only: each ends its own cause, and no other.
#[test]
fn each_cause_of_decline_is_ended_at_once_by_what_heals_it_and_by_nothing_else() {
    for means_to_leave in [false, true] {
        let mut world = ordered(Stage::Forming, [1_000, 1_000]);
        let feeling = world.relation_mut(ME, CUSTOMER).feeling.open_mut();
        (feeling.experience, feeling.delight) = (Some(perceiving(1_000, 800)), PerMille::ZERO);
        if means_to_leave {
            world.means_to_leave(ME, CUSTOMER);
        } else {
            world.close_feelings(ME, CUSTOMER);
        }
        world.begin_decline(ME, CUSTOMER);
        world.orders_may_fall(ME, CUSTOMER, month(6));
        world.now = month(7).opening();
        assert_eq!(causes(&world), [true; 3], "means to leave: {means_to_leave}");
        for (which, cure) in CURES.iter().enumerate() {
            let mut cured = world.clone();
            cure(&mut cured);
            let left: [bool; 3] = std::array::from_fn(|cause| cause != which);
            assert_eq!(causes(&cured), left, "cure {which}, means to leave: {means_to_leave}");
        }
    }
}

/// What makes a customer a little less unhappy does not make it content.
#[test]
fn a_customer_that_is_still_unhappy_still_means_to_leave() {
    let mut world = world_with_buyer();
    let feeling = world.relation_mut(ME, CUSTOMER).feeling.open_mut();
    (feeling.experience, feeling.delight) = (Some(perceiving(1_000, 700)), PerMille::ZERO);
    world.means_to_leave(ME, CUSTOMER);
    world.perceive(ME, CUSTOMER, Cause::Recovered, 100);
    assert!(causes(&world)[1]);
}

#[test]
fn a_customer_that_was_never_spoken_to_or_is_lost_is_not_in_decline() {
    for (stage, expect) in [
        (Stage::Potential, false),
        (Stage::Target, false),
        (Stage::Exploration, true),
        (Stage::Forming, true),
        (Stage::Stable, true),
    ] {
        let mut world = world_with_buyer();
        world.relation_mut(ME, CUSTOMER).stage = stage;
        world.begin_decline(ME, CUSTOMER);
        assert_eq!(causes(&world)[0], expect, "{stage:?}");
    }
}
