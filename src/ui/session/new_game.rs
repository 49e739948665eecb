//! The settings of a new game.

use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};

/// What a person can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGame {
    /// The name of the own company.
    pub company: String,
    /// The seed of all luck.
    pub seed: Seed,
    /// What follows when a bid would be disqualified.
    pub validity: Validity,
    /// How well the rivals play.
    pub skill: Skill,
    /// Whether the clock waits.
    pub pace: Pace,
}

impl NewGame {
    /// The settings as the game has them: the person first, then the scenario's rivals.
    pub(super) fn setup(self, scenario: &Scenario) -> Setup {
        let me = Seat { name: self.company, player: Player::Human };
        let rivals = scenario.rivals.iter().map(|rival| {
            let policy = Policy::named(&rival.archetype).unwrap_or(Policy::Balanced);
            Seat { name: rival.name.zh.clone(), player: Player::Rival { policy, skill: self.skill } }
        });
        let seats = std::iter::once(me).chain(rivals).collect();
        Setup { seed: self.seed, seats, validity: self.validity, pace: self.pace }
    }
}
