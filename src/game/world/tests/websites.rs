//! Website campaigns (rulebook 3): who enquires, what an enquiry spares, and what the work costs.

use super::{ME, with, world};
use crate::event::Event;
use crate::finance::Reason;
use crate::ids::{CustomerId, IndustryId, StaffId};
use crate::money::Money;
use crate::people::{Enquiry, TaskFailure, TaskKind};
use crate::per_mille::PerMille;
use crate::relation::Stage;
use crate::scenario::Role;
use crate::sort;
use crate::time::Minutes;
use crate::world::World;

const INDUSTRY: IndustryId = IndustryId(0);
const TASK: TaskKind = TaskKind::WebsiteCampaign { industry: INDUSTRY };

/// A market in which every fitting customer enquires, or none.
fn market(chance: PerMille) -> World {
    let mut world = world();
    with(&mut world, |draft| {
        draft.website.enquires = chance;
        draft.staffing.effect = [PerMille::ONE; 5];
        draft.tasks.unstudied_effect = PerMille::ONE;
    });
    world
}

fn of_industry(world: &World) -> Vec<CustomerId> {
    let all = world.scenario.customer_ids();
    all.filter(|&id| world.scenario.customer(id).industry == INDUSTRY && world.is_on_market(id)).collect()
}

fn run(world: &mut World, days: u32) {
    let to = world.now + Minutes::days(days);
    world.run_until(to, &mut |_| false, ME);
}

/// So many days that every enquiry drawn has come.
fn all_come(world: &mut World) {
    run(world, world.scenario.website.days);
}

fn enquiries(world: &World) -> &[Enquiry] {
    &world.company(ME).campaigns[0].enquiries
}

#[test]
fn an_enquiry_opens_the_file_and_spares_the_cold_call() {
    let mut world = market(PerMille::ONE);
    let all = of_industry(&world);
    world.website_done(ME, StaffId(0), INDUSTRY);
    assert!(enquiries(&world).is_empty(), "they come in the days after");
    all_come(&mut world);
    let customers: Vec<CustomerId> =
        sort::set(enquiries(&world).iter().map(|enquiry| enquiry.customer)).into_iter().collect();
    assert_eq!(enquiries(&world).len(), all.len());
    assert_eq!(customers, all, "each customer enquires once");
    for enquiry in enquiries(&world) {
        let relation = world.relation(ME, enquiry.customer);
        assert_eq!(relation.stage, Stage::Exploration);
        assert!(relation.knows(enquiry.contact), "its temper is known");
        assert_eq!(relation.first_contact.map(|contact| (contact.at, contact.by)), Some((enquiry.at, None)));
        assert!(world.observe(ME).file(enquiry.customer).is_some());
        let told = Event::EnquiryCame { customer: enquiry.customer, contact: enquiry.contact };
        assert!(world.journal[0].iter().any(|event| event.event == told && event.at == enquiry.at));
    }
    let cost = world.scenario.website.work.cost.money();
    let spent: Money = all.iter().map(|&id| world.relation(ME, id).spent.acquisition).sum();
    assert!(spent > cost.share(99, 100) && spent <= cost, "they share what it cost");
}

#[test]
fn nobody_enquires_who_knows_the_company_or_has_left_it() {
    let mut world = market(PerMille::ONE);
    let all = of_industry(&world);
    let [known, lost, spoken] = [all[0], all[1], all[2]];
    world.relation_mut(ME, known).stage = Stage::Forming;
    world.relation_mut(ME, lost).lost = Some(world.now);
    world.website_done(ME, StaffId(0), INDUSTRY);
    world.relation_mut(ME, spoken).stage = Stage::Exploration;
    all_come(&mut world);
    let asked = |id| enquiries(&world).iter().any(|enquiry| enquiry.customer == id);
    assert_eq!([known, lost, spoken].map(asked), [false; 3]);
    assert_eq!(enquiries(&world).len(), all.len() - 3);
}

#[test]
fn a_campaign_is_for_those_who_are_new_and_once_a_month() {
    let mut world = market(PerMille::ZERO);
    assert_eq!(world.ready(ME, &TASK), Ok(TASK));
    world.website_done(ME, StaffId(0), INDUSTRY);
    run(&mut world, 10);
    assert!(enquiries(&world).is_empty(), "without a chance nobody writes");
    assert_eq!(world.ready(ME, &TASK), Err(TaskFailure::AlreadyDone));
    run(&mut world, 10);
    assert_eq!(world.ready(ME, &TASK), Ok(TASK), "in the next month again");
    for id in of_industry(&world) {
        world.relation_mut(ME, id).stage = Stage::Exploration;
    }
    assert_eq!(world.ready(ME, &TASK), Err(TaskFailure::NobodyNew));
}

#[test]
fn the_work_is_paid_and_booked_by_itself() {
    let mut world = market(PerMille::ZERO);
    let person = world.company(ME).people().find(|person| person.role == Role::Marketing).expect("at the start").id;
    let command = crate::command::Command::Queue { staff: person, task: TASK, after: None };
    world.apply(ME, &command).expect("marketing runs campaigns");
    run(&mut world, 5);
    let cost = world.scenario.website.work.cost.money();
    assert_eq!(world.company(ME).ledger.earned_in_all(Reason::Website), -cost);
    assert_eq!(
        world.company(ME).campaigns.last().map(|campaign| (campaign.industry, campaign.cost)),
        Some((INDUSTRY, cost))
    );
    let sales = world.company(ME).people().find(|person| person.role == Role::Sales).expect("at the start").id;
    let command = crate::command::Command::Queue { staff: sales, task: TASK, after: None };
    assert!(world.apply(ME, &command).is_err(), "it is no work for sales");
}

/// The draw is keyed: another campaign of the same month for the same customers meets the same luck, whatever else
/// was drawn before.
#[test]
fn an_enquiry_follows_from_its_key() {
    let drawn = |other_first: bool| {
        let mut world = market(PerMille::new(500));
        if other_first {
            world.website_done(ME, StaffId(0), IndustryId(3));
        }
        world.website_done(ME, StaffId(0), INDUSTRY);
        all_come(&mut world);
        world.company(ME).campaigns.last().expect("just done").enquiries.clone()
    };
    assert_eq!(drawn(false), drawn(true));
    assert!(!drawn(false).is_empty() && drawn(false).len() < 8);
}
