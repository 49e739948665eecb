//! A recorded year at its end: the estimate of the last month against the score, and figures that are shown in several
//! places against one another.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, setup};
use game::ids::CompanyId;
use game::rival::{Policy, RivalKind, Skill};
use game::scenario::Scenario;
use game::score::results;
use game::setup::{Player, Seat};
use tender::contest::facts::Keeping;
use tender::contest::tournament::tally::tally;
use tender::insight::analytics::acquisition_cost::{of_all, own};
use tender::record::{play_as_person, replay};

const SEEDS: [u64; 4] = [1, 2, 3, 4];

/// Points of 1,000 by which the estimate of the last month may miss the score: of a company that asks its customers,
/// and of one that never does and so counts them as content.
const MOST: [(Policy, i64); 2] = [(Policy::Careful, 30), (Policy::PriceCutter, 80)];

#[test]
fn the_last_estimate_is_close_to_the_score() {
    for scenario in [Scenario::formal(), Scenario::practice()] {
        for seed in SEEDS {
            for (policy, most) in MOST {
                let setup = setup(seed, person_against_rivals("Player", &scenario));
                let world = replay(&play_as_person(&scenario, setup, policy, Skill::Middle)).expect("a sound log");
                let seen = world.observe(CompanyId(0));
                if seen.is_bankrupt() {
                    continue;
                }
                let estimate: i64 = seen.monthly().last().expect("a month").points.iter().copied().map(i64::from).sum();
                let all = results(&seen).expect("the year is over");
                let score = i64::from(all.iter().find(|one| one.company == seen.me()).expect("the own one").score);
                println!("{} {seed} {policy:?}: {estimate} estimated, {score} scored", scenario.id);
                assert!((estimate - score).abs() <= most, "{} {seed} {policy:?}: {estimate}, {score}", scenario.id);
            }
        }
    }
}

/// Points by which the score that is shown at the ends of months 6 to 11 may miss that of the year's end, below it and
/// above it: of a company that asks its customers and cares, and of one that never does. What is shown is the score of a
/// game that closes then, so it grows with the year (rulebook 8).
const MOST_BY_MONTH: [(Policy, [(i64, i64); 6]); 2] = [
    (Policy::Careful, [(360, 60), (300, 70), (240, 110), (180, 90), (130, 60), (115, 55)]),
    (Policy::PriceCutter, [(300, 220), (300, 220), (300, 220), (300, 220), (300, 150), (40, 145)]),
];

#[test]
fn the_score_so_far_nears_the_score() {
    for scenario in [Scenario::formal(), Scenario::practice()] {
        for (policy, most) in MOST_BY_MONTH {
            let mut sums = [0; 6];
            for seed in SEEDS {
                let setup = setup(seed, person_against_rivals("Player", &scenario));
                let world = replay(&play_as_person(&scenario, setup, policy, Skill::Middle)).expect("a sound log");
                let seen = world.observe(CompanyId(0));
                let all = results(&seen).expect("the year is over");
                let score = i64::from(all.iter().find(|one| one.company == seen.me()).expect("the own one").score);
                if seen.is_bankrupt() {
                    continue;
                }
                for (nth, (below, above)) in most.into_iter().enumerate() {
                    let shown: i64 = seen.monthly()[nth + 5].points.iter().copied().map(i64::from).sum();
                    let off = shown - score;
                    sums[nth] += off.abs();
                    assert!((-below..=above).contains(&off), "{} {seed} {policy:?}, {nth}: {off}", scenario.id);
                }
            }
            println!("{} {policy:?}: {sums:?}", scenario.id);
            assert!(sums[5] < sums[2] && sums[2] < sums[0], "{} {policy:?}: {sums:?}", scenario.id);
        }
    }
}

/// What a first sale and a kept customer cost is counted alike for the value page, for a class's facts and for the
/// lesson that a tournament measures.
#[test]
fn the_value_page_and_the_lesson_count_the_same_costs() {
    for scenario in [Scenario::formal(), Scenario::practice()] {
        let seats = person_against_rivals("Player", &scenario);
        let kind = |seat: &Seat| match seat.player {
            Player::Rival { policy, skill } => RivalKind { policy, skill },
            _ => RivalKind { policy: Policy::Careful, skill: Skill::Middle },
        };
        let kinds: Vec<RivalKind> = seats.iter().map(kind).collect();
        let setup = setup(5, seats);
        let world = replay(&play_as_person(&scenario, setup, Policy::Careful, Skill::Middle)).expect("a sound log");
        let seen = world.observe(CompanyId(0));
        let measured: Vec<_> = tally(&world, &kinds).years.iter().map(|year| year.cost).collect();
        let shown: Vec<_> = of_all(&seen).expect("the year is over").iter().map(|company| company.cost).collect();
        assert_eq!(shown, measured);
        let cost = own(&seen);
        assert_eq!(measured[0], cost);
        assert!(cost.times_dearer().is_some(), "{cost:?}");
        let facts = Keeping::of(&seen);
        let of_class = (facts.buyers, facts.kept_months, facts.acquisition, facts.retention);
        assert_eq!(of_class, (cost.first_sales, cost.kept_months(), cost.acquisition, cost.retention));
    }
}
