//! The score that is expected during the year against the score of the game's end (rulebook 8): at the ends of months and
//! in their middle, in games of several lengths, for companies that ask their customers and care, for companies that do
//! neither, and for beginners.

#![cfg(not(target_arch = "wasm32"))]

use game::command::Command;
use game::ids::CompanyId;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::{Draft, Scenario};
use game::score::results;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::time::{Minute, Month};
use game::world::World;
use tender::insight::review::expected_score::expected_score;

/// Games of each length.
const SEEDS: u64 = 25;

/// Hours of a month at which it is looked at besides the month's end: in its course, and shortly before bids are opened.
const IN_MONTH: [u32; 2] = [40, 119];

/// What was expected of a company, and what came.
struct Expected {
    policy: Policy,
    month: u8,
    is_end: bool,
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
            let all = games(&market, months, &policies());
            let within = share(all.iter().filter(|one| one.is_end));
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
        let all = games(&market, 12, &policies());
        let middle = || all.iter().filter(|one| !one.is_end);
        println!("{}: {} % within in the middle of months", market.id, share(middle()));
        assert!(share(middle()) >= 88, "{} in the middle of months: {} %", market.id, share(middle()));
        for month in 3..12 {
            let of_month = || all.iter().filter(|one| one.is_end && one.month == month);
            let (count, off) = of_month().fold((0, 0), |(count, sum), one| (count + 1, sum + one.points - one.came));
            println!("{} month {month}: {} off, {} % within", market.id, off / count, share(of_month()));
            assert!((off / count).abs() <= 35, "{} month {month}: {}", market.id, off / count);
            assert!(share(of_month()) >= 88, "{} month {month}: {} %", market.id, share(of_month()));
        }
        let last = || all.iter().filter(|one| one.is_end && one.month == 11);
        assert!(share(last()) >= 90, "{}: {} %", market.id, share(last()));
        for policy in policies() {
            let own = share(last().filter(|one| one.policy == policy));
            println!("{} {policy:?}: {own} % within after month 11", market.id);
            assert!(own >= 75, "{} {policy:?}: {own} %", market.id);
        }
    }
}

/// Beginners and companies that do not look after their customers are told less well, and few of them are surprised by
/// much.
#[test]
fn beginners_and_the_careless_are_told_a_range_that_mostly_holds() {
    let added = [Policy::Novice, Policy::NoCare];
    let class: Vec<Policy> = policies().into_iter().chain(added).collect();
    for market in [Scenario::formal(), Scenario::practice()] {
        let all = games(&market, 12, &class);
        for policy in added {
            let own = || all.iter().filter(|one| one.policy == policy && one.is_end);
            let off = own().map(|one| one.points - one.came).sum::<i64>() / own().count().max(1) as i64;
            let last = share(own().filter(|one| one.month == 11));
            println!("{} {policy:?}: {off} off, {} % within, {last} % after month 11", market.id, share(own()));
            assert!(share(own()) >= 75, "{} {policy:?}: {} % within", market.id, share(own()));
            assert!(off.abs() <= 85, "{} {policy:?}: {off} off", market.id);
        }
    }
}

/// Percent of those that ended within the range.
fn share<'a>(all: impl Iterator<Item = &'a Expected>) -> usize {
    let (count, within) = all.fold((0, 0), |(count, within), one| (count + 1, within + usize::from(one.is_within())));
    within * 100 / count.max(1)
}

fn policies() -> Vec<Policy> {
    std::iter::once(Policy::Careful).chain(Policy::ARCHETYPES).collect()
}

/// What each company of each game was told in the course of each month and at its end; companies that fail are left out,
/// as the page says.
fn games(market: &Scenario, months: u8, class: &[Policy]) -> Vec<Expected> {
    let mut draft = Draft::clone(market);
    draft.months = months;
    draft.set_tenders.retain(|tender| tender.month.number() <= months);
    draft.shocks.retain(|shock| shock.month.number() <= months);
    let scenario = Scenario::check(draft).expect("a sound market");
    let seat =
        |policy: Policy| Seat { name: policy.id().to_owned(), player: Player::Rival { policy, skill: Skill::Middle } };
    let mut found = Vec::new();
    for seed in 1..=SEEDS {
        let seats = class.iter().copied().map(seat).collect();
        let setup = Setup { seed: Seed(seed), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut world = World::new(scenario.clone(), setup);
        let mut told = Vec::new();
        for (month, at) in scenario.played().flat_map(|month| moments(month).map(move |at| (month, at))) {
            world.apply(CompanyId(0), &Command::Advance { to: at }).expect("the year may pass");
            let (is_end, month) = (at == month.end(), month.number());
            for (company, &policy) in (0..).map(CompanyId).zip(class) {
                let Some(one) = expected_score(&world.observe(company)) else { continue };
                let [points, least, most] = [one.pace.score, one.least, one.most].map(i64::from);
                told.push((company, Expected { policy, month, is_end, points, least, most, came: 0 }));
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

/// When it is looked at in a month, in order.
fn moments(month: Month) -> impl Iterator<Item = Minute> {
    IN_MONTH.into_iter().map(move |hour| month.hour(hour)).chain([month.end()])
}
