//! Seeded games without people, and what they say (rulebook 12).
//!
//! Files beside: `lesson` is what the game is to teach, `claims` and `measured` say whether it does,
//! `line_ups` who plays, `tally` what came of a game.

pub mod claims;
pub mod lesson;
pub mod line_ups;
pub mod measured;
pub mod tally;

use crate::contest::tournament::claims::{Finding, findings};
use crate::contest::tournament::line_ups::{LINE_UPS, SeedGames};
use crate::contest::tournament::tally::Tally;
use game::as_list;
use game::rival::{Policy, Skill};
use serde::Serialize;

/// The result of a tournament.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Seeds played; each in every line-up.
    pub games: u32,
    /// What became of each policy, over all line-ups at middle skill.
    pub archetypes: Vec<PolicyResult>,
    /// What the games say of each lesson and of the balance of the market.
    pub lessons: Vec<Finding>,
}

/// What became of a policy.
#[derive(Clone, Debug, Serialize)]
pub struct PolicyResult {
    /// Its id.
    pub id: &'static str,
    /// Companies that played it.
    pub games: u32,
    /// Mean score.
    pub mean_score: i64,
    /// Mean net worth after closing, in yuan.
    pub mean_net_worth: i64,
    /// How many went bankrupt.
    pub bankruptcies: u32,
    /// How many were first.
    pub first: u32,
    /// Mean bids.
    pub mean_bids: i64,
    /// Mean wins.
    pub mean_wins: i64,
    /// Disqualified bids in all.
    #[serde(rename = "invalid_bids")]
    pub disqualified_bids: u32,
    /// Mean customers with whom it had a place.
    pub mean_places: i64,
    /// Mean orders without a tender.
    pub mean_orders: i64,
    /// Mean tickets.
    pub mean_tickets: i64,
    /// Mean customers lost unhappy.
    pub mean_lost: i64,
    /// Mean bad debt in yuan.
    pub mean_bad_debt: i64,
    /// Mean hours without a task from month 3 on, in thousandths of all.
    pub mean_idle: i64,
    /// How far the mix of hours by kind of work moves from one month to the next, from month 3 on, in thousandths
    /// of total variation distance.
    pub mean_months_differ: i64,
    /// Mean values and points of the score's figures, in their order.
    pub parts: [MeanFigure; 6],
}

/// A figure of the score, on average.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeanFigure {
    /// Its value: fen for money, thousandths for the rest.
    pub value: i64,
    /// Its points.
    pub points: i64,
}

as_list!(MeanFigure { value, points });

/// Sums up the games of all seeds.
pub fn report(seeds: &[SeedGames]) -> Report {
    let middle =
        LINE_UPS.iter().enumerate().filter(|(_, line_up)| line_up.skill == Skill::Middle).map(|(index, _)| index);
    let indexes: Vec<usize> = middle.collect();
    let archetypes = Policy::ALL
        .into_iter()
        .filter_map(|policy| {
            policy_result(policy, seeds.iter().flat_map(|games| indexes.iter().map(|&index| &games[index])))
        })
        .collect();
    Report { games: seeds.len() as u32, archetypes, lessons: findings(seeds) }
}

/// The mean of the figures that there are.
fn mean_of(figures: impl Iterator<Item = Option<u32>>) -> i64 {
    let (sum, count) = figures.flatten().fold((0, 0), |(sum, count), figure| (sum + i64::from(figure), count + 1));
    if count == 0 { 0 } else { sum / count }
}

fn policy_result<'a>(policy: Policy, games: impl Iterator<Item = &'a Tally>) -> Option<PolicyResult> {
    let years: Vec<_> = games.flat_map(|game| &game.years).filter(|year| year.policy == policy).collect();
    let count = years.len() as i64;
    let mean = |sum: i64| if count == 0 { 0 } else { sum / count };
    (count > 0).then(|| PolicyResult {
        id: policy.id(),
        games: years.len() as u32,
        mean_score: mean(years.iter().map(|year| i64::from(year.score)).sum()),
        mean_net_worth: mean(years.iter().map(|year| year.net_worth.as_yuan()).sum()),
        bankruptcies: years.iter().filter(|year| year.bankrupt).count() as u32,
        first: years.iter().filter(|year| year.rank == 1).count() as u32,
        mean_bids: mean(years.iter().map(|year| i64::from(year.bids)).sum()),
        mean_wins: mean(years.iter().map(|year| i64::from(year.wins)).sum()),
        disqualified_bids: years.iter().map(|year| year.disqualified).sum(),
        mean_places: mean(years.iter().map(|year| i64::from(year.places)).sum()),
        mean_orders: mean(years.iter().map(|year| i64::from(year.orders)).sum()),
        mean_tickets: mean(years.iter().map(|year| i64::from(year.tickets)).sum()),
        mean_lost: mean(years.iter().map(|year| i64::from(year.lost)).sum()),
        mean_bad_debt: mean(years.iter().map(|year| year.bad_debt.as_yuan()).sum()),
        mean_idle: mean_of(years.iter().map(|year| year.idle)),
        mean_months_differ: mean_of(years.iter().map(|year| year.months_differ)),
        parts: std::array::from_fn(|index| {
            let value = mean(years.iter().map(|year| year.parts[index].value).sum());
            let points = mean(years.iter().map(|year| i64::from(year.parts[index].points)).sum());
            MeanFigure { value, points }
        }),
    })
}
