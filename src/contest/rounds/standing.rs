//! Who stands where, for the instructor alone: it is read off the true world.

use super::close::Round;
use game::ids::CompanyId;
use game::score::{Figure, YearResult, results, so_far};
use game::time::Minute;
use std::cmp::Reverse;

impl Round {
    /// The teams, best first: by the year's score once it is over, by the score as it would be if it
    /// ended now before (rulebook 8). Companies that fell come last. The rank is the place in this list.
    pub fn standings(&self, teams: impl IntoIterator<Item = CompanyId>) -> Vec<YearResult> {
        let teams: Vec<CompanyId> = teams.into_iter().collect();
        let ended = teams.first().and_then(|&first| results(&self.world.observe(first)));
        let mut standings: Vec<YearResult> = match ended {
            Some(all) => all.into_iter().filter(|result| teams.contains(&result.company)).collect(),
            None => teams.iter().map(|&team| so_far(&self.world.observe(team))).collect(),
        };
        // The year's results stand in this order already; equal keys leave it.
        standings.sort_by_key(|result| {
            let fell = result.bankrupt.map(Minute::month);
            (fell.is_some(), Reverse(fell), Reverse(result.score), Reverse(result.value(Figure::NetWorth)))
        });
        for (rank, result) in (1..).zip(&mut standings) {
            result.rank = rank;
        }
        standings
    }
}
