//! What a game is made of before anyone acts (rulebook 11).

use crate::ghost::Script;
use crate::ids::CompanyId;
use crate::luck::Seed;
use crate::rival::{Policy, Skill};
use serde::{Deserialize, Serialize};

/// The most companies in one market.
pub const MOST_SEATS: usize = 8;

/// A game's settings: with the scenario, all that a replay needs besides the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// The seed of all luck.
    pub seed: Seed,
    /// One seat a company, 1 to [`MOST_SEATS`].
    pub seats: Vec<Seat>,
    /// What follows when a bid would be invalid.
    pub validity: Validity,
    /// Whether the clock is tied to real seconds.
    pub pace: Pace,
}

/// A company's seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The company's name in the player's own words, or a ghost's; a rival's comes from the scenario.
    pub name: String,
    /// Its player.
    pub player: Player,
}

/// The player of a company: a person, a computer or a ghost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Player {
    /// A person: the commands are in the log.
    Human,
    /// The computer: its commands are computed anew in a replay.
    Rival {
        /// How it plays.
        policy: Policy,
        /// How well.
        skill: Skill,
    },
    /// Somebody's decisions of another game in this market, as far as they can be followed here.
    Ghost(Script),
}

/// What the game does with a bid that the form knows to be invalid (rulebook 4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// It will not let it go.
    Practice,
    /// It warns and lets it go.
    #[default]
    Formal,
    /// It is silent.
    Examination,
}

/// Whether the clock waits for the player.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// It does.
    #[default]
    Calm,
    /// Rush mode: it runs on in real seconds (rulebook 2).
    Rush,
}

impl Setup {
    /// All companies by name.
    pub fn companies(&self) -> impl Iterator<Item = CompanyId> + use<> {
        (0..self.seats.len() as u8).map(CompanyId)
    }

    /// Whether a person plays this company.
    pub fn is_human(&self, company: CompanyId) -> bool {
        self.seats[company.index()].player == Player::Human
    }

    /// Whether the computer plays this company by its own lights.
    pub fn is_rival(&self, company: CompanyId) -> bool {
        matches!(self.seats[company.index()].player, Player::Rival { .. })
    }

    /// Whether this company follows the decisions of another game.
    pub fn is_ghost(&self, company: CompanyId) -> bool {
        matches!(self.seats[company.index()].player, Player::Ghost(_))
    }

    /// How many ghosts play: a game with any counts for no competition.
    pub fn ghosts(&self) -> u8 {
        self.companies().filter(|&company| self.is_ghost(company)).count() as u8
    }
}
