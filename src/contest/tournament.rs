//! Seeded games without people, and what they say (rulebook 12).

use super::lessons::{Lesson, lessons};
use super::tally::{Tally, play};
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use serde::Serialize;

/// The line-ups that the lessons compare: the company in the first seat, and the skill
/// of the five archetypes in the others.
pub const LINE_UPS: [(Policy, Skill); 11] = [
    (Policy::Balanced, Skill::Middle),
    (Policy::LateStarter, Skill::Middle),
    (Policy::Overcommitter, Skill::Middle),
    (Policy::FocusThenSpread, Skill::Middle),
    (Policy::SpreadFromStart, Skill::Middle),
    (Policy::Novice, Skill::Middle),
    (Policy::Careful, Skill::Middle),
    (Policy::NoService, Skill::Middle),
    (Policy::NoCreditCheck, Skill::Middle),
    (Policy::NoCare, Skill::Middle),
    (Policy::Balanced, Skill::High),
];

/// All games of one seed, one for each line-up.
pub type Round = Vec<Tally>;

/// The result of a tournament.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Seeds played; each in every line-up.
    pub games: u32,
    /// What became of each policy, over all line-ups at middle skill.
    pub archetypes: Vec<Standing>,
    /// What the games say of each lesson.
    pub lessons: Vec<Lesson>,
}

/// What became of a policy.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
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
    /// Invalid bids in all.
    pub invalid_bids: u32,
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
    /// Mean values and points of the score's figures, in their order.
    pub parts: [(i64, i64); 6],
}

/// Plays all line-ups with one seed.
pub fn round(scenario: &Scenario, seed: u64) -> Round {
    LINE_UPS.iter().map(|&line_up| game(scenario, seed, line_up)).collect()
}

/// Plays one line-up with one seed.
pub fn game(scenario: &Scenario, seed: u64, (policy, skill): (Policy, Skill)) -> Tally {
    play(scenario, seed, &seats(policy, skill))
}

/// The first seat's policy and the five archetypes.
pub fn seats(first: Policy, skill: Skill) -> Vec<(Policy, Skill)> {
    std::iter::once(first).chain(Policy::ARCHETYPES).map(|policy| (policy, skill)).collect()
}

/// Sums up rounds.
pub fn report(rounds: &[Round]) -> Report {
    let middle = LINE_UPS.iter().enumerate().filter(|(_, line_up)| line_up.1 == Skill::Middle).map(|(index, _)| index);
    let indexes: Vec<usize> = middle.collect();
    let archetypes = Policy::ALL
        .into_iter()
        .filter_map(|policy| {
            standing(policy, rounds.iter().flat_map(|round| indexes.iter().map(|&index| &round[index])))
        })
        .collect();
    Report { games: rounds.len() as u32, archetypes, lessons: lessons(rounds) }
}

fn standing<'a>(policy: Policy, games: impl Iterator<Item = &'a Tally>) -> Option<Standing> {
    let years: Vec<_> = games.flat_map(|game| &game.years).filter(|year| year.policy == policy).collect();
    let count = years.len() as i64;
    let mean = |sum: i64| if count == 0 { 0 } else { sum / count };
    (count > 0).then(|| Standing {
        id: policy.id(),
        games: years.len() as u32,
        mean_score: mean(years.iter().map(|year| i64::from(year.score)).sum()),
        mean_net_worth: mean(years.iter().map(|year| year.net_worth.as_yuan()).sum()),
        bankruptcies: years.iter().filter(|year| year.bankrupt).count() as u32,
        first: years.iter().filter(|year| year.rank == 1).count() as u32,
        mean_bids: mean(years.iter().map(|year| i64::from(year.bids)).sum()),
        mean_wins: mean(years.iter().map(|year| i64::from(year.wins)).sum()),
        invalid_bids: years.iter().map(|year| year.invalid).sum(),
        mean_places: mean(years.iter().map(|year| i64::from(year.places)).sum()),
        mean_orders: mean(years.iter().map(|year| i64::from(year.orders)).sum()),
        mean_tickets: mean(years.iter().map(|year| i64::from(year.tickets)).sum()),
        mean_lost: mean(years.iter().map(|year| i64::from(year.lost)).sum()),
        mean_bad_debt: mean(years.iter().map(|year| year.bad_debt.as_yuan()).sum()),
        parts: std::array::from_fn(|index| {
            let value = mean(years.iter().map(|year| year.parts[index].0).sum());
            (value, mean(years.iter().map(|year| i64::from(year.parts[index].1)).sum()))
        }),
    })
}
