//! What customers feel: trouble and recovery, complaints left alone, loss.

use super::*;
use crate::care::Club;
use crate::may::may_i;
use crate::refusal::Refusal;

#[test]
fn recovery_gives_back_what_the_trouble_took_and_no_more() {
    let mut world = world_with_buyer();
    let contract = sell(&mut world, TenderKind::Repeat, 0);
    let before = perceived(&world);
    let ticket = complain(&mut world, contract, Matter::SeriousDefect);
    assert_eq!(perceived(&world), before - world.scenario.trouble.loss[1].get());
    settle_well(&mut world, ticket);
    assert_eq!(perceived(&world), before);
}

#[test]
fn a_customer_that_perceives_almost_nothing_gets_no_more_back_than_that() {
    let mut world = world_with_buyer();
    let contract = sell(&mut world, TenderKind::Repeat, 0);
    let little = perceiving(1000, 30);
    world.relation_mut(ME, CUSTOMER).feeling.open_mut().experience = Some(little);
    let ticket = complain(&mut world, contract, Matter::SeriousDefect);
    assert_eq!(perceived(&world), 0);
    settle_well(&mut world, ticket);
    assert_eq!(perceived(&world), 30);
}

/// A contract between the trouble and its remedy has healed a part: two customers who are alike but
/// for the trouble end alike, within what rounding takes.
#[test]
fn recovery_after_a_newer_contract_does_not_lift() {
    let mut calm = world_with_buyer();
    let contract = sell(&mut calm, TenderKind::Repeat, 0);
    let mut troubled = calm.clone();
    let ticket = complain(&mut troubled, contract, Matter::SeriousDefect);
    for world in [&mut calm, &mut troubled] {
        with(world, |draft| draft.satisfaction.past = PerMille::ZERO);
        sell(world, TenderKind::Cross { family: crate::ids::IndustryId(1) }, 0);
    }
    assert!(perceived(&troubled) < perceived(&calm));
    settle_well(&mut troubled, ticket);
    assert!((perceived(&calm) - 1..=perceived(&calm)).contains(&perceived(&troubled)));
}

#[test]
fn an_excellent_recovery_lifts_a_customer_once() {
    let mut world = world_with_buyer();
    let before = perceived(&world);
    let lifts = world.scenario.service.second_satisfaction.lifts.get();
    for (nth, kind) in
        [TenderKind::Repeat, TenderKind::Cross { family: crate::ids::IndustryId(1) }].into_iter().enumerate()
    {
        let contract = sell(&mut world, kind, 0);
        world.relation_mut(ME, CUSTOMER).feeling.open_mut().experience = Some(perceiving(1000, before));
        let ticket = complain(&mut world, contract, Matter::SeriousDefect);
        world.settle(ME, ticket, CUSTOMER, Remedy::Refund);
        assert_eq!(perceived(&world), if nth == 0 { before + lifts } else { before }, "recovery {nth}");
    }
}

/// After more than four weeks satisfaction has fallen by half or more, delight included.
#[test]
fn a_complaint_left_alone_halves_satisfaction() {
    for (felt, delight) in [(1000, 0), (875, 0), (901, 77), (1, 120)] {
        let mut world = world_with_buyer();
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        let ticket = complain(&mut world, contract, Matter::MinorDefect);
        let feeling = world.relation_mut(ME, CUSTOMER).feeling.open_mut();
        feeling.experience = Some(perceiving(1010, felt));
        feeling.delight = PerMille::new(delight);
        let before = world.satisfaction(ME, CUSTOMER).expect("it has bought").get();
        world.ticket_lapses(ME, ticket);
        let after = world.satisfaction(ME, CUSTOMER).expect("it has bought").get();
        assert!(after * 2 <= before, "{before} fell to {after}");
        world.ticket_lapses(ME, ticket);
        assert_eq!(world.satisfaction(ME, CUSTOMER), Some(PerMille::new(after)), "a ticket lapses once");
    }
}

/// An answer is no remedy: satisfaction halves all the same, and half of the loyalty is saved.
#[test]
fn a_complaint_answered_and_not_settled_is_told_as_that() {
    let lapsed = |answers: bool| {
        let mut world = world_with_buyer();
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        let ticket = complain(&mut world, contract, Matter::MinorDefect);
        if answers {
            world.respond(ME, ticket);
        }
        world.ticket_lapses(ME, ticket);
        let told = Event::TicketLapsed { ticket, customer: CUSTOMER, answered: answers };
        assert!(world.journal(ME).iter().any(|one| one.event == told));
        world.acsi(ME, CUSTOMER).expect("it has bought")
    };
    let (ignored, answered) = (lapsed(false), lapsed(true));
    assert_eq!(answered.satisfaction, ignored.satisfaction);
    assert!(answered.loyalty > ignored.loyalty);
}

/// Handling a complaint fairly adds to loyalty and to nothing else, and fades.
#[test]
fn a_fair_remedy_adds_to_loyalty_for_a_while() {
    let mut world = world_with_buyer();
    let contract = sell(&mut world, TenderKind::Repeat, 0);
    let before = world.acsi(ME, CUSTOMER).expect("it has bought");
    let ticket = complain(&mut world, contract, Matter::SeriousDefect);
    settle_well(&mut world, ticket);
    let after = world.acsi(ME, CUSTOMER).expect("it has bought");
    assert_eq!(after.quality, before.quality);
    assert!(after.loyalty > before.loyalty);
    for _ in 0..40 {
        world.close_upkeep(ME, CUSTOMER);
    }
    assert_eq!(world.acsi(ME, CUSTOMER).map(|acsi| acsi.loyalty), Some(before.loyalty));
}

#[test]
fn a_customer_is_lost_once_and_leaves_no_grudge_behind() {
    let mut world = world_with_buyer();
    let contract = sell(&mut world, TenderKind::Repeat, 0);
    let ticket = complain(&mut world, contract, Matter::MinorDefect);
    world.means_to_leave(ME, CUSTOMER);
    let patience = world.scenario.repeat.tastes[world.customer(CUSTOMER).loyalty.get() as usize].patience;
    for _ in 0..=patience {
        world.close_feelings(ME, CUSTOMER);
    }
    let relation = world.relation(ME, CUSTOMER);
    assert!(relation.lost.is_some() && relation.stage == Stage::Target && relation.endings.len() == 1);
    assert!(world.customer(CUSTOMER).place_of(ME).is_none());
    assert_eq!(world.company(ME).tickets[ticket.index()].loss.get(), PerMille::ZERO);
    // What is still open between the two changes nothing any more.
    let effort = world.relation(ME, CUSTOMER).effort;
    world.ticket_lapses(ME, ticket);
    sell(&mut world, TenderKind::Cross { family: crate::ids::IndustryId(1) }, 9_000);
    for _ in 0..20 {
        world.close_feelings(ME, CUSTOMER);
    }
    let relation = world.relation(ME, CUSTOMER);
    assert_eq!((relation.endings.len(), relation.effort, relation.feeling.open().leaving), (1, effort, None));
    assert!(world.feelings_hold(ME));
}

/// Only a content customer pays the fee, and again when its term ends.
#[test]
fn a_club_with_a_fee_keeps_those_who_are_content() {
    let mut world = world_with_buyer();
    let rules = world.scenario.care.fee_club;
    let content = rules.content_from.get();
    let feels = |world: &mut World, quality: i32| {
        let feeling = world.relation_mut(ME, CUSTOMER).feeling.open_mut();
        (feeling.experience, feeling.delight) = (Some(perceiving(1000, quality)), PerMille::ZERO);
    };
    let club = |world: &World| world.relation(ME, CUSTOMER).upkeep.club.map(|member| member.club);
    feels(&mut world, content - 1);
    world.offer_club(ME, CUSTOMER, Some(Club::Fee));
    assert_eq!(club(&world), None, "it does not pay");
    feels(&mut world, content);
    let cash = world.company(ME).ledger.cash();
    world.offer_club(ME, CUSTOMER, Some(Club::Fee));
    assert_eq!(club(&world), Some(Club::Fee));
    assert_eq!(world.company(ME).ledger.cash(), cash + rules.fee.money());
    let first = world.now.month().number();
    let ends = |nth: u8| Month::new(first + nth * rules.months - 1).expect("within the year");
    feels(&mut world, content);
    world.close_club(ME, CUSTOMER, ends(1));
    assert_eq!(world.relation(ME, CUSTOMER).club_account.fees, rules.fee.money().times(2), "it renews");
    feels(&mut world, content - 100);
    world.close_club(ME, CUSTOMER, ends(2));
    assert_eq!(club(&world), None, "it leaves");
    assert_eq!(world.relation(ME, CUSTOMER).club_account.fees, rules.fee.money().times(2));
}

/// Care and orders that nobody has begun to deliver end with the customer, and new care is refused.
#[test]
fn what_goes_on_for_a_lost_customer_ends() {
    let mut world = world_with_buyer();
    world.customer_orders(CUSTOMER);
    let orders = |world: &World| world.company(ME).open_contracts().filter(|open| open.id.customer == CUSTOMER).count();
    assert_eq!(orders(&world), 1);
    world.choose_programme(ME, CUSTOMER, Programme::Partnership);
    world.means_to_leave(ME, CUSTOMER);
    let patience = world.scenario.repeat.tastes[world.customer(CUSTOMER).loyalty.get() as usize].patience;
    for _ in 0..=patience {
        world.close_feelings(ME, CUSTOMER);
    }
    assert!(world.relation(ME, CUSTOMER).lost.is_some());
    assert_eq!(orders(&world), 0);
    assert!(!world.company(ME).has_work_for(CUSTOMER));
    for command in [
        Command::Programme { customer: CUSTOMER, programme: Programme::Reactive },
        Command::Queue { staff: StaffId(0), task: TaskKind::Gift { customer: CUSTOMER }, after: None },
    ] {
        assert_eq!(may_i(&world.observe(ME), &command), Err(Refusal::CustomerLost), "{command:?}");
    }
}
