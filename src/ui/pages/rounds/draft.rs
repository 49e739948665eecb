//! A game by rounds before it begins: what the instructor sets, and the teams that want to play.

use crate::contest::challenge::Changes;
use crate::contest::challenge::short::rivals;
use crate::contest::rounds::{Game, GameError, Join, Repeats, Team};
use crate::record::seal::PublicKey;
use crate::ui::pages::own_market;
use crate::ui::pages::start::new_game::{read_seed, throw};
use game::rival::Skill;
use game::scenario::{Scenario, Yuan};
use game::setup::{MOST_SEATS, Validity};
use serde::{Deserialize, Serialize};

/// The choice of the own market, beside the ids of the built-in ones.
pub const OWN: &str = "own";

/// What is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GameDraft {
    /// What the game is called.
    pub title: String,
    /// The id of a built-in market, or [`OWN`].
    pub market: String,
    /// The most computer companies that the market has names for.
    pub named: u8,
    /// Cash of each company at the start.
    pub capital: Yuan,
    /// The market number, as typed.
    pub seed: String,
    /// Months that are played.
    pub months: u8,
    /// What follows when a bid would be disqualified.
    pub validity: Validity,
    /// Computer companies beside the teams.
    pub rivals: u8,
    /// How well they play.
    pub skill: Skill,
    /// What becomes of a second plan.
    pub repeats: Repeats,
    /// Whether plans are sealed to the instructor.
    pub sealed: bool,
    /// The teams that want to play, in the order of their seats.
    pub teams: Vec<Join>,
}

/// Why no game can begin.
#[derive(Clone, Debug, PartialEq)]
pub enum NotBegun {
    /// The market number is none.
    Seed,
    /// The browser has no chance that nobody can guess.
    NoChance,
    /// The own market is gone, or cannot be played any more.
    NoMarket,
    /// It cannot be played so.
    Game(GameError),
}

impl GameDraft {
    /// A formal year on a market number that was thrown, without teams.
    pub fn new() -> Self {
        let scenario = Scenario::formal();
        Self {
            title: String::new(),
            market: scenario.id.clone(),
            named: scenario.rivals.len() as u8,
            capital: scenario.capital,
            seed: throw(),
            months: scenario.months,
            validity: Validity::Formal,
            rivals: 0,
            skill: Skill::Middle,
            repeats: Repeats::default(),
            sealed: true,
            teams: Vec::new(),
        }
    }

    /// Takes a market with what comes with it; the one that was there stays if that cannot be played.
    pub fn choose(&mut self, market: &str) {
        if let Some(scenario) = scenario_of(market) {
            market.clone_into(&mut self.market);
            self.named = scenario.rivals.len() as u8;
            (self.months, self.capital) = (scenario.months, scenario.capital);
            self.validity = if market == "practice" { Validity::Practice } else { Validity::Formal };
        }
    }

    /// The settings with the own market as it is now, which may have been changed since, or be gone.
    #[must_use]
    pub fn looked_over(mut self) -> Self {
        if self.market == OWN {
            let market = if own_market::playable().is_some() { OWN } else { "formal" };
            self.choose(market);
        }
        self
    }

    /// Takes a team in; false when one of that name is there.
    pub fn take(&mut self, join: Join) -> bool {
        let is_new = !self.teams.iter().any(|team| team.name.trim() == join.name.trim());
        if is_new {
            self.teams.push(join);
        }
        is_new
    }

    /// The most computer companies that there is room for, and that the market has names for.
    pub fn most_rivals(&self) -> u8 {
        self.named.min(MOST_SEATS.saturating_sub(self.teams.len()) as u8)
    }

    /// The game as set. `seal` is the instructor's key, `chance` random bytes, new each time.
    ///
    /// # Errors
    /// [`NotBegun`].
    pub fn game(
        &self,
        seal: Option<PublicKey>,
        mut chance: impl FnMut() -> Option<[u8; 32]>,
    ) -> Result<Game, NotBegun> {
        let seed = read_seed(&self.seed).ok_or(NotBegun::Seed)?;
        let scenario = scenario_of(&self.market).ok_or(NotBegun::NoMarket)?;
        let mut twelve = || {
            let bytes = chance().ok_or(NotBegun::NoChance)?;
            Ok(*bytes.first_chunk::<12>().expect("twelve of thirty-two"))
        };
        let teams = self.teams.iter().map(|join| Ok(Team::new(join.clone(), twelve()?)));
        let teams = teams.collect::<Result<Vec<Team>, NotBegun>>()?;
        let changes = Changes {
            months: (self.months != scenario.months).then_some(self.months),
            capital: (self.capital != scenario.capital).then_some(self.capital),
            weights: None,
        };
        let mut all_rivals = rivals(&scenario, self.skill);
        all_rivals.truncate(usize::from(self.rivals.min(self.most_rivals())));
        let game = Game {
            title: self.title.trim().to_owned(),
            changes,
            validity: self.validity,
            seal,
            rivals: all_rivals,
            repeats: self.repeats,
            ..Game::new(&scenario, seed, teams, twelve()?)
        };
        game.check().map_err(NotBegun::Game)?;
        Ok(game)
    }
}

fn scenario_of(market: &str) -> Option<Scenario> {
    if market == OWN { own_market::playable() } else { Scenario::named(market) }
}
