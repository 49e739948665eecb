//! A market that changes: customers that come and go, contacts who change jobs, suppliers that are dropped,
//! market events, projects (rulebook 3 and 4).

use super::{CUSTOMER, ME, sell, with, world, world_with_buyer};
use crate::command::Command;
use crate::event::Event;
use crate::ids::{ContactId, CustomerId, StaffId, TenderId, TenderKind};
use crate::market::{MarketEvent, Merger, Presence};
use crate::may::may_i;
use crate::people::{TaskFailure, TaskKind};
use crate::per_mille::PerMille;
use crate::refusal::Refusal;
use crate::relation::{DroppedFor, Place, Stage};
use crate::time::{Minute, Minutes, Month};
use crate::world::World;

fn month(number: u8) -> Month {
    Month::new(number).expect("a month")
}

fn told(world: &World, event: &Event) -> bool {
    world.journal(ME).iter().any(|told| told.event == *event)
}

/// Another customer of the same industry.
fn neighbour(world: &World) -> CustomerId {
    let industry = world.scenario.customer(CUSTOMER).industry;
    let mut others = world.scenario.customer_ids().filter(|&id| id != CUSTOMER);
    others.find(|&id| world.scenario.customer(id).industry == industry).expect("an industry has several customers")
}

#[test]
fn nobody_works_for_a_customer_before_it_enters() {
    let mut world = world();
    world.customers[CUSTOMER.index()].presence = Presence { enters: month(3), ..Presence::ALWAYS };
    let research = Command::Queue { staff: StaffId(0), task: TaskKind::Research { customer: CUSTOMER }, after: None };
    for (at, allowed) in [(2, Err(Refusal::NotOnMarket)), (3, Ok(()))] {
        world.now = month(at).opening();
        world.change_market(month(at));
        assert_eq!(may_i(&world.observe(ME), &research), allowed, "month {at}");
        assert_eq!(told(&world, &Event::CustomerEntered { customer: CUSTOMER }), allowed.is_ok(), "month {at}");
    }
}

#[test]
fn a_takeover_ends_the_place_and_introduces_to_the_one_that_took_over() {
    let mut world = world_with_buyer();
    let into = neighbour(&world);
    let now = world.now.month();
    let before = world.relation(ME, CUSTOMER).effort.get();
    world.customers[into.index()].presence = Presence::ALWAYS;
    world.customers[CUSTOMER.index()].presence =
        Presence { merger: Some(Merger { month: now, into }), ..Presence::ALWAYS };
    with(&mut world, |draft| {
        draft.change.contact_leaves = PerMille::ZERO;
        draft.change.merged_carries = PerMille::new(500);
    });
    world.change_market(now);
    assert!(told(&world, &Event::CustomerMerged { customer: CUSTOMER, into }));
    let (merged, carried) = (world.relation(ME, CUSTOMER), world.relation(ME, into));
    assert!(merged.is_merged && !merged.stage.is_managed());
    assert!(world.customer(CUSTOMER).places.is_empty());
    assert_eq!((carried.stage, carried.effort.get()), (Stage::Target, before / 2));
    let visit = TaskKind::Visit { customer: CUSTOMER, contact: ContactId(0) };
    assert_eq!(world.ready(ME, &visit), Err(TaskFailure::LeftMarket));
}

#[test]
fn a_contact_who_leaves_takes_effort_along_and_introduces_elsewhere() {
    let mut world = world_with_buyer();
    let contact = ContactId(0);
    world.relation_mut(ME, CUSTOMER).note_talk(contact);
    let (before, name) = (world.relation(ME, CUSTOMER).effort.get(), world.observe(ME).contact_name(CUSTOMER, contact));
    with(&mut world, |draft| {
        draft.change.contact_leaves = PerMille::ONE;
        draft.change.contact_takes = PerMille::ONE;
    });
    world.change_market(world.now.month());
    let relation = world.relation(ME, CUSTOMER);
    assert!(!relation.knows(contact), "somebody new sits there");
    assert!(relation.effort.get() < before);
    assert_ne!(world.observe(ME).contact_name(CUSTOMER, contact), name);
    let moved = |event: &Event| matches!(event, Event::ContactLeft { customer: CUSTOMER, to: Some(_), .. });
    assert!(world.journal(ME).iter().any(|told| moved(&told.event)), "they introduce the company where they go");
}

#[test]
fn a_place_that_is_not_used_falls_free() {
    // Months since the last use, whether a contract is open, and whether the place falls.
    for (months, is_open, falls) in [(2, false, false), (6, false, true), (6, true, false)] {
        let mut world = world_with_buyer();
        with(&mut world, |draft| (draft.change.unused_months, draft.change.rotation) = (3, PerMille::ZERO));
        world.now = month(10).end().back(Minutes::new(1));
        world.customers[CUSTOMER.index()].places[0].since = Minute::START;
        world.customers[CUSTOMER.index()].tender_months = vec![month(9)];
        let last = world.now.back(Minutes::days(20 * months));
        world.relation_mut(ME, CUSTOMER).last_use = Some(last);
        if is_open {
            let id = sell(&mut world, TenderKind::Repeat, 0);
            let contract = world.company_mut(ME).contracts.get_mut(&id).expect("just sold");
            contract.state = crate::supply::ContractState::Open;
        }
        let shown = world.observe(ME).place_fall(CUSTOMER).map(|fall| fall.at.month());
        world.drop_suppliers(month(10));
        let event = Event::Dropped { customer: CUSTOMER, why: DroppedFor::Unused };
        assert_eq!(told(&world, &event), falls, "{months} months, open {is_open}");
        assert_eq!(world.customer(CUSTOMER).place_of(ME).is_none(), falls);
        assert!(!falls || shown == Some(month(10)), "it was to be seen before");
    }
}

#[test]
fn a_full_customer_drops_the_least_recognised_but_nobody_stable() {
    for (stage, dropped) in [(Stage::Stable, false), (Stage::Forming, true)] {
        let mut world = world_with_buyer();
        with(&mut world, |draft| {
            draft.relation.places = 1;
            (draft.change.rotation, draft.change.unused_months) = (PerMille::ONE, 0);
        });
        world.relation_mut(ME, CUSTOMER).stage = stage;
        world.drop_suppliers(world.now.month());
        let event = Event::Dropped { customer: CUSTOMER, why: DroppedFor::Rotation };
        assert_eq!(told(&world, &event), dropped, "{stage:?}");
    }
}

#[test]
fn a_recall_brings_defects_in_what_was_delivered_lately() {
    for (recalled, opened) in [(true, true), (false, false)] {
        let mut world = world_with_buyer();
        with(&mut world, |draft| {
            draft.change.recall = PerMille::ONE;
            (draft.change.recall_months, draft.trouble.reactions) = (2, [0, 0, 1000, 0, 0]);
        });
        let sold = TenderId { month: world.now.month(), kind: TenderKind::Regular, customer: CUSTOMER };
        let mut product = world.company(ME).contracts[&sold].product;
        product.model += u8::from(!recalled);
        world.recall(product, world.now.month());
        world.run_until(world.now + Minutes::days(16), &mut |_| false, ME);
        assert_eq!(!world.company(ME).tickets.is_empty(), opened, "recalled {recalled}");
    }
}

#[test]
fn a_weakened_company_is_less_recognised_everywhere() {
    let mut world = world_with_buyer();
    with(&mut world, |draft| draft.change.weakened = PerMille::new(800));
    let before = world.relation(ME, CUSTOMER).effort.get();
    world.weaken(ME);
    assert_eq!(world.relation(ME, CUSTOMER).effort.get(), before * 8 / 10);
}

#[test]
fn a_joint_project_delights_and_waits_for_the_next() {
    let mut world = world_with_buyer();
    with(&mut world, |draft| draft.projects.joint_every = 2);
    let task = TaskKind::JointProject { customer: CUSTOMER };
    world.relation_mut(ME, CUSTOMER).stage = Stage::Forming;
    assert_eq!(world.ready(ME, &task), Err(TaskFailure::StageTooLow));
    world.relation_mut(ME, CUSTOMER).stage = Stage::Stable;
    assert_eq!(world.ready(ME, &task), Ok(task.clone()));
    let before = world.relation(ME, CUSTOMER).feeling.open().delight;
    world.joint_project_done(ME, StaffId(0), CUSTOMER);
    assert!(world.relation(ME, CUSTOMER).feeling.open().delight > before);
    for (months, may) in [(1, false), (2, true)] {
        world.now = world.relation(ME, CUSTOMER).joint_project.expect("just done") + Minutes::days(20 * months);
        assert_eq!(world.ready(ME, &task).is_ok(), may, "after {months} months");
    }
}

#[test]
fn market_research_finds_next_months_event_and_the_best_rival() {
    let mut world = world_with_buyer();
    let industry = world.scenario.customer(CUSTOMER).industry;
    world.market_researched(ME, StaffId(0), industry);
    let report = world.observe(ME).report(industry).expect("just researched").clone();
    let next = world.market_events.of(world.now.month().next().expect("not December"));
    let concerns = next.filter(|event: &MarketEvent| event.industry() == Some(industry));
    assert_eq!(report.next, concerns);
    assert!(report.rivals.is_empty(), "nobody else has a place");
    assert_eq!(world.ready(ME, &TaskKind::MarketResearch { industry }), Err(TaskFailure::AlreadyDone), "once a month");
}

#[test]
fn a_proposal_counts_for_its_tender_until_bids_close() {
    let mut world = world();
    let tender = *world.tenders.keys().next().expect("the year has tenders");
    world.customers[tender.customer.index()].places.push(Place { company: ME, since: world.now });
    world.now = tender.month.opening();
    let task = TaskKind::Proposal { tender };
    assert_eq!((world.proposal_points(ME, tender), world.ready(ME, &task)), (0, Ok(task.clone())));
    world.company_mut(ME).proposals.insert(tender);
    assert_eq!(world.proposal_points(ME, tender), world.scenario.projects.proposal_points);
    assert_eq!(world.ready(ME, &task), Err(TaskFailure::AlreadyDone));
    world.company_mut(ME).proposals.clear();
    world.now = world.tenders[&tender].terms.deadline;
    assert_eq!(world.ready(ME, &task), Err(TaskFailure::TenderClosed));
}
