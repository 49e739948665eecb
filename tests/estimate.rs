//! The estimate before the award is held against the score sheet after it.

mod fixtures;

use fixtures::scripted::Game;
use fixtures::{person_against_rivals, setup};
use game::command::Command;
use game::ids::TenderId;
use game::money::Money;
use game::observation::{Observation, OpenBid};
use game::people::TaskKind;
use game::rival::{Policy, Skill};
use game::scenario::{Draft, Role, Scenario, Yuan};
use game::setup::Validity;
use game::tender::{Bid, Centi, Verdict};
use game::time::{Minutes, Month};
use game::world::World;
use std::collections::BTreeMap;
use tender::insight::bidding::estimate::{Basis, Estimate, estimate, expected_lowest, first_draft};
use tender::insight::bidding::margin::margin;
use tender::insight::bidding::requirements::checks;
use tender::insight::bidding::service_parts::ServiceParts;
use tender::record::play_with_own_mind;

#[test]
fn recognition_and_service_come_true_and_the_total_lies_between() {
    let (mut compared, mut between) = (0, 0);
    for (tender, bid, before, game) in &estimates() {
        let seen = game.world.observe(bid.0);
        let sheet = seen.tender(*tender).and_then(|view| view.sheet().cloned()).expect("the bids were opened");
        let Some(Verdict::Valid(factors)) = sheet.entry_of(bid.0).map(|entry| entry.verdict) else { continue };
        assert_eq!(before.recognition, factors.recognition, "{bid:?}");
        assert_eq!(before.service, factors.service, "{bid:?}");
        compared += 1;
        let lowest = sheet.lowest().expect("there is a valid bid");
        if (before.lowest.from..=before.lowest.to).contains(&lowest) {
            let plain = factors.total() - factors.committee;
            assert!(before.total().least <= plain && plain <= before.total().most, "{bid:?}: {before:?}, {factors:?}");
            between += 1;
        }
    }
    assert!(compared > 9 && between > 2, "{compared} compared, {between} between");
}

#[test]
fn with_sheets_seen_the_lowest_price_is_no_mere_guess() {
    let before = estimates();
    assert!(before.iter().any(|(.., estimate, _)| matches!(estimate.lowest.basis, Basis::Prices(_))));
    assert!(before.iter().all(|(.., estimate, _)| estimate.lowest.from <= estimate.lowest.to));
}

#[test]
fn without_sheets_it_lies_between_cost_and_ceiling() {
    let game = Game::start(3, Validity::Formal);
    let seen = game.world.observe(game::ids::CompanyId(0));
    for tender in seen.book(Month::FIRST) {
        let lowest = expected_lowest(&seen, tender.terms());
        assert_eq!((lowest.basis, lowest.to), (Basis::Cost, tender.terms().ceiling));
        assert!(lowest.from.is_positive() && lowest.from <= lowest.to);
    }
}

#[test]
fn the_first_draft_lacks_nothing_but_the_place() {
    let game = Game::start(3, Validity::Formal);
    let seen = game.world.observe(game::ids::CompanyId(0));
    for tender in
        seen.book(Month::FIRST).filter(|tender| seen.has_studied(seen.customer(tender.id().customer).industry))
    {
        let draft = first_draft(&seen, tender.terms());
        let faults: Vec<bool> =
            checks(&seen, tender.terms(), &draft).iter().map(|check| check.disqualification().is_some()).collect();
        assert_eq!(faults, [false, false, true, false], "{draft:?}");
        let margin = margin(&seen, tender.terms(), &draft);
        assert_eq!(margin.profit, margin.worth - margin.goods - margin.freight - margin.package);
        assert!(margin.profit.is_positive(), "{draft:?}");
    }
}

#[test]
fn the_margin_holds_the_fee_of_the_delivery() {
    let profit = |fee: i64| {
        let mut draft = Draft::clone(&Scenario::formal());
        draft.tasks.delivery.cost = Yuan(fee);
        let scenario = Scenario::check(draft).expect("a sound market");
        let world = World::new(scenario, Game::start(3, Validity::Formal).world.setup().clone());
        let seen = world.observe(game::ids::CompanyId(0));
        let tender = seen.book(Month::FIRST).next().expect("a tender in the first month");
        let bid = first_draft(&seen, tender.terms());
        margin(&seen, tender.terms(), &Bid { price: 1000, ..bid }).profit
    };
    assert_eq!(profit(0) - profit(700), Money::yuan(700));
}

/// A company's bid, what it was expected to score an hour before, and the game an hour after.
type Estimated = (TenderId, (game::ids::CompanyId, Bid), Estimate, std::rc::Rc<Game>);

/// All bids of the first months for families that the bidder has studied.
fn estimates() -> Vec<Estimated> {
    let mut found = Vec::new();
    let mut game = Game::start(0, Validity::Formal);
    for (seed, month) in [5, 6].into_iter().flat_map(|seed| Month::all().take(6).map(move |month| (seed, month))) {
        if month == Month::FIRST {
            game = Game::start(seed, Validity::Formal);
        }
        game.play_to_deadline(month);
        let mut before = Vec::new();
        for company in game.world.setup().companies() {
            let seen = game.world.observe(company);
            let open = seen.open_bids().filter(|open| seen.has_studied(open.bid.product.family));
            for OpenBid { terms, bid } in open {
                before.push((terms.id, (company, *bid), estimate(&seen, terms, bid)));
            }
        }
        game.advance(month.hour(120) + Minutes::new(1));
        let after = std::rc::Rc::new(game.clone());
        found.extend(before.into_iter().map(|(id, bid, estimate)| (id, bid, estimate, after.clone())));
        game.advance(month.end());
    }
    assert!(found.iter().any(|(.., estimate, _)| estimate.total().least > Centi(0)));
    found
}

/// The estimate of the lowest price an hour or two before the opening against what came of it, in years of both markets
/// against the computer's companies.
#[test]
fn the_lowest_price_is_foreseen_and_seldom_lower_than_expected() {
    let (mut bids, mut within, mut off, mut promised_too_much) = (0, 0, 0.0, 0);
    for scenario in [Scenario::practice(), Scenario::formal()] {
        let policies = [Policy::Balanced, Policy::Careful, Policy::Relationship, Policy::KeyAccount];
        for (seed, policy) in (0..).zip(policies) {
            let mut before: BTreeMap<TenderId, Estimate> = BTreeMap::new();
            let mut look = |seen: &Observation<'_>| {
                for OpenBid { terms, bid } in seen.open_bids() {
                    before.insert(terms.id, estimate(seen, terms, bid));
                }
                for result in seen.results() {
                    let Some(estimate) = before.remove(&result.tender.id()) else { continue };
                    let own = result.sheet.entry_of(seen.me()).map(|entry| (entry.offer.price, entry.verdict));
                    let (Some((price, Verdict::Valid(factors))), Some(lowest)) = (own, result.sheet.lowest()) else {
                        continue;
                    };
                    // No bid above the own one is the lowest.
                    let (from, to) = (estimate.lowest.from.min(price), estimate.lowest.to.min(price));
                    let middle = (from.as_fen() + to.as_fen()) / 2;
                    bids += 1;
                    within += u32::from((from..=to).contains(&lowest));
                    off += (middle - lowest.as_fen()).abs() as f64 / result.tender.terms().ceiling.as_fen() as f64;
                    promised_too_much += u32::from(estimate.price.least - factors.price > Centi(300));
                }
                Vec::new()
            };
            let seats = person_against_rivals("Northwind", &scenario);
            play_with_own_mind(&scenario, setup(seed, seats), policy, Skill::Middle, &mut look);
        }
    }
    let share = |count: u32| f64::from(count) / f64::from(bids);
    let off = off / f64::from(bids);
    let (within, too_much) = (share(within), share(promised_too_much));
    println!(
        "{bids} bids: off by {off:.4} of the ceiling, {within:.3} within, {too_much:.3} more than 3 points too much"
    );
    assert!(bids > 300 && off < 0.045 && within > 0.75 && too_much < 0.01);
}

/// Each company gives other payment terms than asked for, and works out the proposals that it can.
#[test]
fn the_parts_of_service_points_add_up() {
    let (mut by_term, mut by_proposal) = ([0, 0], 0);
    let mut game = Game::start(5, Validity::Formal);
    for month in Month::all().take(5) {
        for company in game.world.setup().companies() {
            let seen = game.world.observe(company);
            let sales: Vec<_> = seen.people().filter(|staff| staff.role == Role::Sales).map(|staff| staff.id).collect();
            let tenders: Vec<TenderId> = seen.book(month).map(|tender| tender.id()).collect();
            for (nth, tender) in tenders.into_iter().enumerate() {
                let term = Command::PaymentTerm { customer: tender.customer, months: Some(nth as u8 % 4) };
                let (staff, task) = (sales[nth % sales.len()], TaskKind::Proposal { tender });
                for command in [term, Command::Queue { staff, task, after: None }] {
                    // What may not be done here is left.
                    let _ = game.world.apply(company, &command);
                }
            }
        }
        game.play_to_deadline(month);
        for company in game.world.setup().companies() {
            let seen = game.world.observe(company);
            for OpenBid { terms, bid } in seen.open_bids() {
                let parts = ServiceParts::of(&seen, terms, bid);
                let points = estimate(&seen, terms, bid).service_points;
                assert_eq!(parts.sum().clamp(0, 100), i32::from(points), "{bid:?}: {parts:?}");
                by_term[usize::from(parts.term > 0)] += u32::from(parts.term != 0);
                by_proposal += u32::from(parts.proposal > 0);
            }
        }
        game.advance(month.end());
    }
    assert!(by_term.iter().all(|&bids| bids > 0) && by_proposal > 0, "{by_term:?}, {by_proposal}");
}
