//! The estimate of the last month against the score of the year: nobody is surprised at the end.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person_against_rivals, setup};
use game::ids::CompanyId;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::score::results;
use tender::record::{play_as_person, replay};

/// Points of 1,000 by which the estimate of the last month may miss the score: of a company that asks its customers,
/// and of one that never does and so counts them as content.
const MOST: [(Policy, i64); 2] = [(Policy::Careful, 30), (Policy::PriceCutter, 80)];

#[test]
fn the_last_estimate_is_close_to_the_score() {
    for scenario in [Scenario::formal(), Scenario::practice()] {
        for seed in [1, 2, 3, 4] {
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
