//! The score that is expected at the ends of months against the score of the game's end (rulebook 8): in games of several
//! lengths, for companies that ask their customers and care and for companies that do neither.

#![cfg(not(target_arch = "wasm32"))]

use game::command::Command;
use game::ids::CompanyId;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::{Draft, Scenario};
use game::score::results;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::world::World;
use tender::insight::review::expected_score::expected_score;

/// Games of each length.
const SEEDS: u64 = 25;

/// What was expected of a company at a month's end, and what came.
struct Expected {
    policy: Policy,
    month: u8,
    points: i64,
    least: i64,
    most: i64,
    came: i64,
}

impl Expected {
    fn is_within(&self) -> bool {
        (self.least..=self.most).contains(&self.came)
    }
}

#[test]
fn nine_of_ten_games_end_within_what_was_expected() {
    for market in [Scenario::formal(), Scenario::practice()] {
        for months in [12, 6, 4] {
            let all = games(&market, months);
            let within = share(all.iter());
            println!("{} in {months} months: {within} % of {} within", market.id, all.len());
            assert!(all.len() > 100 && within >= 88, "{} in {months} months: {within} %", market.id);
        }
    }
}

/// Neither kind nor harsh: what is expected is right on average from the end of the first quarter on, and the last
/// month surprises few, however they play.
#[test]
fn what_is_expected_is_right_on_average_and_the_last_month_surprises_few() {
    for market in [Scenario::formal(), Scenario::practice()] {
        let all = games(&market, 12);
        for month in 3..12 {
            let of_month = || all.iter().filter(|one| one.month == month);
            let (count, off) = of_month().fold((0, 0), |(count, sum), one| (count + 1, sum + one.points - one.came));
            println!("{} month {month}: {} off, {} % within", market.id, off / count, share(of_month()));
            assert!((off / count).abs() <= 35, "{} month {month}: {}", market.id, off / count);
        }
        let last = || all.iter().filter(|one| one.month == 11);
        assert!(share(last()) >= 90, "{}: {} %", market.id, share(last()));
        for policy in policies() {
            let own = share(last().filter(|one| one.policy == policy));
            println!("{} {policy:?}: {own} % within after month 11", market.id);
            assert!(own >= 75, "{} {policy:?}: {own} %", market.id);
        }
    }
}

/// Percent of those that ended within the range.
fn share<'a>(all: impl Iterator<Item = &'a Expected>) -> usize {
    let (count, within) = all.fold((0, 0), |(count, within), one| (count + 1, within + usize::from(one.is_within())));
    within * 100 / count
}

fn policies() -> impl Iterator<Item = Policy> {
    std::iter::once(Policy::Careful).chain(Policy::ARCHETYPES)
}

/// What each company of each game was told at each month's end; companies that fail are left out.
fn games(market: &Scenario, months: u8) -> Vec<Expected> {
    let mut draft = Draft::clone(market);
    draft.months = months;
    draft.set_tenders.retain(|tender| tender.month.number() <= months);
    draft.shocks.retain(|shock| shock.month.number() <= months);
    let scenario = Scenario::check(draft).expect("a sound market");
    let seat =
        |policy: Policy| Seat { name: policy.id().to_owned(), player: Player::Rival { policy, skill: Skill::Middle } };
    let mut found = Vec::new();
    for seed in 1..=SEEDS {
        let seats = policies().map(seat).collect();
        let setup = Setup { seed: Seed(seed), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut world = World::new(scenario.clone(), setup);
        let mut told = Vec::new();
        for month in scenario.played() {
            world.apply(CompanyId(0), &Command::Advance { to: month.end() }).expect("the year may pass");
            for (company, policy) in (0..).map(CompanyId).zip(policies()) {
                let Some(one) = expected_score(&world.observe(company)) else { continue };
                let [points, least, most] = [one.pace.score, one.least, one.most].map(i64::from);
                told.push((company, Expected { policy, month: month.number(), points, least, most, came: 0 }));
            }
        }
        let came = results(&world.observe(CompanyId(0))).expect("the year is over");
        found.extend(told.into_iter().filter_map(|(company, one)| {
            let own = came.iter().find(|result| result.company == company && result.bankrupt.is_none())?;
            Some(Expected { came: i64::from(own.score), ..one })
        }));
    }
    found
}
