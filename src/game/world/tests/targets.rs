//! Sales targets (rulebook 2): what they do to work, what is said of them, and the bonus.

use super::{CUSTOMER, ME, with, world, world_with_buyer};
use crate::command::Command;
use crate::finance::Reason;
use crate::ids::StaffId;
use crate::money::Money;
use crate::people::{Quarter, TargetOpinion, TaskKind};
use crate::per_mille::PerMille;
use crate::refusal::Refusal;
use crate::scenario::{Range, Role};
use crate::time::{Minute, Month};
use crate::world::World;

const SELLER: StaffId = StaffId(0);

/// A market in which everybody thinks ¥100,000 a quarter possible.
fn plain(mut world: World) -> World {
    with(&mut world, |draft| {
        draft.targets.least = crate::scenario::Yuan(100_000);
        draft.targets.ambition = Range { least: PerMille::ONE, most: PerMille::ONE };
    });
    world
}

fn set(world: &mut World, yuan: i64) -> Result<(), Refusal> {
    world.apply(ME, &Command::Target { staff: SELLER, amount: Money::yuan(yuan) }).map(|_| ())
}

fn effort_of_a_visit(target: Option<i64>) -> u32 {
    let mut world = plain(world_with_buyer());
    if let Some(yuan) = target {
        set(&mut world, yuan).expect("the first of the quarter");
    }
    let before = world.relation(ME, CUSTOMER).effort.get();
    world.add_effort(ME, SELLER, CUSTOMER, &TaskKind::Demonstration { customer: CUSTOMER });
    world.relation(ME, CUSTOMER).effort.get() - before
}

#[test]
fn a_fair_target_helps_the_work_and_any_other_hurts_it() {
    let [none, low, fair, high] = [None, Some(10_000), Some(100_000), Some(900_000)].map(effort_of_a_visit);
    assert!(low < none && high < none && none < fair, "none {none}, low {low}, fair {fair}, high {high}");
    // The rule has little weight.
    assert!(fair * 10 <= none * 11 && high * 10 >= none * 9, "none {none}, fair {fair}, high {high}");
}

#[test]
fn a_target_is_set_once_a_quarter_for_salespeople_alone() {
    let mut world = plain(world());
    let other = world.company(ME).people().find(|person| person.role != Role::Sales).expect("somebody").id;
    let wrong = Command::Target { staff: other, amount: Money::yuan(1) };
    assert_eq!(world.apply(ME, &wrong).map(|_| ()), Err(Refusal::WrongRole { needs: Role::Sales }));
    assert!(matches!(set(&mut world, 0), Err(Refusal::Amount { .. })));
    assert_eq!(set(&mut world, 100_000), Ok(()));
    assert_eq!(set(&mut world, 90_000), Err(Refusal::TargetSet));
    world.now = Month::new(4).expect("a month").opening();
    assert_eq!(set(&mut world, 90_000), Ok(()));
}

fn closed(target: i64) -> World {
    let mut world = plain(world_with_buyer());
    set(&mut world, target).expect("the first of the quarter");
    let month = Quarter::of(world.now).months().last().expect("three months");
    world.now = month.end().back(crate::time::Minutes::new(1));
    world.close_targets(ME, month);
    world
}

#[test]
fn people_say_what_they_think_and_a_target_that_is_reached_is_paid() {
    let opinion = |world: &World| world.company(ME).staff[0].target.and_then(|target| target.opinion);
    let bonus = |world: &World| -world.company(ME).ledger.earned_in_all(Reason::Bonus);
    // One order of ¥1,000 by a customer without an owner: each of the sales staff has a part of it.
    let reached = closed(1);
    assert_eq!(opinion(&reached), Some(TargetOpinion::TooLow));
    let wage = reached.company(ME).staff[0].wage(&reached.scenario.staffing);
    assert_eq!(bonus(&reached), wage.per_mille(reached.scenario.targets.bonus));
    assert!(bonus(&reached).is_positive());
    let missed = closed(100_000);
    assert_eq!((opinion(&missed), bonus(&missed)), (Some(TargetOpinion::Fair), Money::ZERO));
    assert_eq!(opinion(&closed(900_000)), Some(TargetOpinion::TooHigh));
}

#[test]
fn sales_of_people_add_up_to_the_orders() {
    let mut world = plain(world_with_buyer());
    let quarter = Quarter::of(world.now);
    let sum = |world: &World| {
        let seen = world.observe(ME);
        let sales: Money =
            seen.people().map(|person| person.id).filter(|id| id.0 < 4).map(|id| seen.sales_of(id, quarter)).sum();
        let orders: Money = seen.contracts().map(crate::supply::Contract::worth).sum();
        (sales, orders)
    };
    let (sales, orders) = sum(&world);
    assert_eq!((sales, orders.is_positive()), (orders, true), "four of the sales staff, each a quarter");
    let before = world.observe(ME).sales_of(SELLER, quarter);
    world.apply(ME, &Command::Assign { customer: CUSTOMER, owner: Some(SELLER) }).expect("one of the sales staff");
    assert_eq!(world.observe(ME).sales_of(SELLER, quarter), before, "whoever owned the customer then sold it");
    world.company_mut(ME).contracts.values_mut().for_each(|contract| contract.owner = Some(SELLER));
    assert_eq!(world.observe(ME).sales_of(SELLER, quarter), orders);
    assert_eq!(sum(&world).0, orders);
    assert_eq!(world.observe(ME).usual_sales(SELLER, Quarter::of(Minute::START)), Money::yuan(100_000));
}

/// The effect that can be known of a target of so many yuan, where ambition is drawn between the two.
fn known_effect(target: i64, ambition: [i32; 2]) -> PerMille {
    let mut world = plain(world_with_buyer());
    let [least, most] = ambition.map(PerMille::new);
    with(&mut world, |draft| draft.targets.ambition = Range { least, most });
    set(&mut world, target).expect("the first of the quarter");
    let person = world.company(ME).staff[SELLER.index()].clone();
    world.observe(ME).known_target_effect(&person, world.now)
}

#[test]
fn the_effect_of_a_target_is_known_where_every_ambition_takes_it_alike() {
    let [low, fair, high] = crate::scenario::TargetRules::default().effect;
    let open = PerMille::ONE;
    for (target, ambition, expect) in [
        (10_000, [850, 1150], low),
        (100_000, [850, 1150], fair),
        (900_000, [850, 1150], high),
        // Too high for the least ambition alone: 1.4 x 85,000 is less than it, 1.4 x 115,000 is more.
        (120_000, [850, 1150], open),
        (120_000, [1000, 1000], fair),
    ] {
        assert_eq!(known_effect(target, ambition), expect, "{target} {ambition:?}");
    }
}

#[test]
fn what_a_person_has_said_is_known_until_the_quarter_ends() {
    let mut world = plain(world_with_buyer());
    with(&mut world, |draft| draft.targets.ambition = Range { least: PerMille::new(850), most: PerMille::new(1150) });
    set(&mut world, 120_000).expect("the first of the quarter");
    let mut person = world.company(ME).staff[SELLER.index()].clone();
    let target = person.target.as_mut().expect("it was set");
    target.opinion = Some(TargetOpinion::TooHigh);
    let seen = world.observe(ME);
    assert_eq!(seen.known_target_effect(&person, world.now), world.scenario.targets.effect[2]);
    let next_quarter = Quarter::of(world.now).months().last().and_then(Month::next).expect("not the last quarter");
    assert_eq!(seen.known_target_effect(&person, next_quarter.opening()), PerMille::ONE);
}

/// The bonus due so many months after the first of the quarter, under a target of so many yuan, with one more order of
/// ¥200,000 where asked.
fn bonus_due(target: i64, later: usize, more: bool) -> Money {
    let mut world = plain(world_with_buyer());
    set(&mut world, target).expect("the first of the quarter");
    let more: &[_] = if more { &[(CUSTOMER, Money::yuan(200_000))] } else { &[] };
    let first = Quarter::of(world.now).months().next().expect("three months");
    let month = Month::all().skip_while(|month| *month < first).nth(later).expect("a month of the year");
    world.observe(ME).bonus_due(month, more)
}

#[test]
fn a_bonus_is_due_at_the_end_of_the_quarter_whose_target_the_orders_reach() {
    let paid = {
        let world = closed(1);
        -world.company(ME).ledger.earned_in_all(Reason::Bonus)
    };
    for (target, later, more, expect) in [
        (1, 2, false, paid),
        (1, 1, false, Money::ZERO),
        (1, 5, false, Money::ZERO),
        (40_000, 2, false, Money::ZERO),
        // Nobody owns the customer: each of the sales staff has an equal part of the order.
        (40_000, 2, true, paid),
        (90_000, 2, true, Money::ZERO),
    ] {
        assert_eq!(bonus_due(target, later, more), expect, "{target}, {later} months later, more: {more}");
    }
}
