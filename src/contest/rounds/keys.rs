//! The keys to which the teams' results are sealed. A key can be lost while the game is on: the team then
//! applies once more, and the instructor decides whether it really is the team.

use super::close::Round;
use super::game::Game;
use super::join::Join;
use crate::record::seal::{KEY, PublicKey};
use game::ids::CompanyId;

/// What an application means that comes while the game is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reapplication {
    /// No team of that name plays.
    NotPlaying,
    /// The team's results go out like that already.
    SameKey,
    /// The team would have its results sealed to another key, or open.
    OtherKey {
        /// Which team.
        team: CompanyId,
    },
}

impl Game {
    /// What an application means now that the game is on; the game stays as it is.
    pub fn applies_again(&self, join: &Join) -> Reapplication {
        let mut teams = self.team_ids().zip(&self.teams);
        match teams.find(|(_, team)| team.name.trim() == join.name.trim()) {
            None => Reapplication::NotPlaying,
            Some((_, team)) if team.seal == join.seal => Reapplication::SameKey,
            Some((team, _)) => Reapplication::OtherKey { team },
        }
    }

    /// Seals a team's results to another key from now on, or leaves them open. The game's fingerprint and
    /// the team's pass stay: what was planned on results given out before counts as before.
    pub fn seal_to(&mut self, team: CompanyId, seal: Option<PublicKey>) {
        self.teams[team.index()].seal = seal;
    }

    /// A team's result as the text that goes out: sealed if the team has a key, to that alone. `chance`
    /// draws from a source that nobody can guess; none when it has to be sealed and there is no such source.
    pub fn given_out(
        &self,
        round: &Round,
        team: CompanyId,
        chance: impl FnOnce() -> Option<[u8; KEY]>,
    ) -> Option<String> {
        let result = self.result(round, team);
        match &self.teams[team.index()].seal {
            Some(to) => Some(result.sealed(to, chance()?)),
            None => Some(result.code()),
        }
    }
}
