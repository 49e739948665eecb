//! The standings of the teams, for the instructor alone: they are read off the true world.

use super::close::Round;
use game::ids::CompanyId;
use game::score::{YearResult, rank, results, so_far};

impl Round {
    /// The teams, best first: by the final score once the game is over, by the score as it would be if
    /// it ended now before (rulebook 8). Companies that fell come last; the ranks are those among the
    /// teams, and equal ones share theirs.
    pub fn standings(&self, teams: impl IntoIterator<Item = CompanyId>) -> Vec<YearResult> {
        let teams: Vec<CompanyId> = teams.into_iter().collect();
        let ended = teams.first().and_then(|&first| results(&self.world.observe(first)));
        let mut standings: Vec<YearResult> = match ended {
            Some(all) => all.into_iter().filter(|result| teams.contains(&result.company)).collect(),
            None => teams.iter().map(|&team| so_far(&self.world.observe(team))).collect(),
        };
        rank(&mut standings);
        standings
    }
}
