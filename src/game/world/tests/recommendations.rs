//! To whom a customer recommends the company, and what counts as a recommendation (rulebook 7).

use super::{CUSTOMER, ME, with, world_with_buyer};
use crate::care::Experience;
use crate::event::Event;
use crate::ids::CustomerId;
use crate::market::Presence;
use crate::per_mille::PerMille;
use crate::relation::Stage;
use crate::time::Month;
use crate::world::World;

/// A loyal customer in stable management that recommends whenever it is asked, in a market that everybody is on.
fn world_with_loyal_customer() -> World {
    let mut world = world_with_buyer();
    with(&mut world, |draft| (draft.repeat.refers, draft.repeat.refers_from) = (PerMille::ONE, PerMille::ZERO));
    world.customers.iter_mut().for_each(|customer| customer.presence = Presence::ALWAYS);
    world.relation_mut(ME, CUSTOMER).feeling.open_mut().experience = Some(Experience::default());
    world
}

/// Customers of the loyal one's industry, or of the others; it is not among them.
fn others(world: &World, same_industry: bool) -> Vec<CustomerId> {
    let industry = |id: CustomerId| world.scenario.customer(id).industry;
    let wanted = |id: &CustomerId| *id != CUSTOMER && (industry(*id) == industry(CUSTOMER)) == same_industry;
    world.scenario.customer_ids().filter(wanted).collect()
}

fn reach(world: &mut World, customers: &[CustomerId], stage: Stage) {
    for &customer in customers {
        world.relation_mut(ME, customer).stage = stage;
    }
}

/// To whom the company was recommended, asked in each month of the year.
fn told(world: &World) -> Vec<CustomerId> {
    let told = Month::all().flat_map(|month| {
        let mut world = world.clone();
        world.may_recommend(ME, CUSTOMER, month);
        let events = world.journal(ME).iter().map(|told| told.event.clone()).collect::<Vec<_>>();
        events.into_iter().filter_map(|event| match event {
            Event::Referred { by: CUSTOMER, customer } => Some(customer),
            _ => None,
        })
    });
    told.collect()
}

#[test]
fn a_loyal_customer_recommends_to_its_own_industry_first() {
    let mut world = world_with_loyal_customer();
    let (near, far) = (others(&world, true), others(&world, false));
    let all_in = |told: &[CustomerId], of: &[CustomerId]| told.len() == 12 && told.iter().all(|id| of.contains(id));
    assert!(all_in(&told(&world), &near), "whoever has not spoken to the company yet, in its own industry");
    // Those that have spoken to the company come after the strangers of other industries.
    reach(&mut world, &near, Stage::Exploration);
    assert!(all_in(&told(&world), &far));
    reach(&mut world, &far, Stage::Exploration);
    assert!(all_in(&told(&world), &near));
    // Nobody is left who has not taken the company in.
    reach(&mut world, &near, Stage::Forming);
    assert_eq!(told(&world), []);
}

#[test]
fn the_lost_the_gone_and_the_managed_are_not_told() {
    let mut world = world_with_loyal_customer();
    let near = others(&world, true);
    let [lost, gone, managed, open @ ..] = &near[..] else { panic!("an industry has several customers") };
    world.relation_mut(ME, *lost).lost = Some(world.now);
    world.customers[gone.index()].presence = Presence { enters: Month::LAST, ..Presence::ALWAYS };
    reach(&mut world, &[*managed], Stage::Stable);
    let told = told(&world);
    assert!(told.len() == 12 && told.iter().all(|id| open.contains(id)), "{told:?}");
}

#[test]
fn only_a_loyal_customer_in_stable_management_recommends() {
    let cases = [(Stage::Stable, 0, true), (Stage::Forming, 0, false), (Stage::Stable, 1000, false)];
    for (stage, refers_from, recommends) in cases {
        let mut world = world_with_loyal_customer();
        with(&mut world, |draft| draft.repeat.refers_from = PerMille::new(refers_from));
        world.relation_mut(ME, CUSTOMER).stage = stage;
        assert_eq!(!told(&world).is_empty(), recommends, "{stage:?} from {refers_from}");
    }
}

#[test]
fn the_first_contact_counts_as_recommended_when_a_buyer_introduced_it() {
    for (by_buyer, researched) in [(true, true), (true, false), (false, true)] {
        let mut world = world_with_loyal_customer();
        let near = others(&world, true);
        let (customer, stranger) = (near[0], near[1]);
        if researched {
            reach(&mut world, &[customer], Stage::Target);
        }
        world.introduce(ME, customer, if by_buyer { CUSTOMER } else { stranger }, 100);
        let contact = world.relation(ME, customer).first_contact;
        // Being introduced leads one stage on: to a file at first, to a talk when the file is open.
        assert_eq!(contact.is_some(), researched);
        let by = contact.and_then(|contact| contact.by);
        assert_eq!(by, (by_buyer && researched).then_some(CUSTOMER));
    }
}
