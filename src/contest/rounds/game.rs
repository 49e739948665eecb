//! The archive of a game by rounds: settings and plans. Everything else is computed from it.

use super::join::Join;
use super::limits::{MOST_GAME, MOST_ID};
use super::plan::Plan;
use crate::contest::challenge::{Changes, MOST_TITLE};
use crate::record::seal::PublicKey;
use crate::record::{Fingerprint, MOST_NAME, ScenarioRef, ScenarioRefError, rules_of};
use data_encoding::BASE64URL_NOPAD;
use game::RULES_VERSION;
use game::ids::CompanyId;
use game::json;
use game::luck::Seed;
use game::rival::RivalKind;
use game::scenario::Scenario;
use game::setup::{MOST_SEATS, Pace, Player, Seat, Setup, Validity};
use game::time::Month;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A game by rounds, with all that was handed in: the instructor's file. It holds the seed and
/// everybody's plans.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Game {
    /// [`RULES_VERSION`] under which it is played.
    pub rules: u32,
    /// What tells it from other games: drawn at random when it is made, since its fingerprint must
    /// not depend on the seed, which could then be found by trying.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The market.
    pub scenario: ScenarioRef,
    /// What is different in it.
    #[serde(default, skip_serializing_if = "Changes::is_none")]
    pub changes: Changes,
    /// The seed of all luck.
    pub seed: Seed,
    /// What follows when a bid would be disqualified.
    pub validity: Validity,
    /// The instructor's key to which plans are sealed; none when they are handed in open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<PublicKey>,
    /// The teams, in the order of their seats.
    pub teams: Vec<Team>,
    /// Computer companies in the seats after them.
    pub rivals: Vec<RivalKind>,
    /// What becomes of a plan when there is one already.
    pub repeats: Repeats,
    /// Months that are closed.
    pub closed: u8,
    /// How often plans of each closed month were changed, by month: for people, who want to know how
    /// often results were given out anew. What came of it, [`Game::edition`] says.
    pub changed: [u16; 12],
    /// The plans that count, by month and team.
    pub plans: Vec<Plan>,
    /// Plans that do not count but still may ([`Game::let_count`]), the newest first.
    #[serde(rename = "aside", default, skip_serializing_if = "Vec::is_empty")]
    pub uncounted: Vec<Plan>,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// The name of its company.
    pub name: String,
    /// The key to which its results are sealed; none when it gets them open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<PublicKey>,
    /// What its plans repeat from its results, so that nobody else hands in for it: drawn at random, and
    /// known to no other team.
    pub pass: String,
}

/// What becomes of a plan when the team has handed in one for the same month, before the month is
/// closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeats {
    /// The first one stays.
    Refuse,
    /// The newer one counts.
    #[default]
    Replace,
}

/// Why a text is not an archive that can be played here.
#[derive(Clone, Debug, PartialEq)]
pub enum GameError {
    /// More bytes than an archive has.
    TooLarge {
        /// The most.
        most: u32,
    },
    /// It does not read as an archive.
    NotAGame,
    /// It was played under other rules.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// A name, the title, the id or a pass is empty or too long.
    Words,
    /// Two teams have the same name.
    SameName {
        /// Which.
        name: String,
    },
    /// Without a team, or with more companies than a market has.
    Seats {
        /// The most companies.
        most: u8,
    },
    /// More months are closed than the market plays.
    Months {
        /// Those that it plays.
        most: u8,
    },
    /// A plan in it cannot be there: of no team, for a month to come, twice, too long, with the clock in
    /// it, or with names that the market has not.
    Plan {
        /// The team.
        team: CompanyId,
        /// For which month.
        month: Month,
    },
    /// Its market cannot be played.
    Scenario(ScenarioRefError),
}

impl Team {
    /// A team that has said that it wants to play; `random` is from a source that nobody can guess,
    /// new for each.
    pub fn new(join: Join, random: [u8; 12]) -> Self {
        Self { name: join.name, seal: join.seal, pass: BASE64URL_NOPAD.encode(&random) }
    }
}

impl Game {
    /// A game of these teams in that market, nothing closed, by the usual settings. `random` is from a
    /// source that nobody can guess, new for each game; it does not make the luck: that is the seed.
    pub fn new(scenario: &Scenario, seed: Seed, teams: Vec<Team>, random: [u8; 12]) -> Self {
        Self {
            rules: RULES_VERSION,
            id: BASE64URL_NOPAD.encode(&random),
            title: String::new(),
            scenario: ScenarioRef::to(scenario),
            changes: Changes::default(),
            seed,
            validity: Validity::default(),
            seal: None,
            teams,
            rivals: Vec::new(),
            repeats: Repeats::default(),
            closed: 0,
            changed: [0; 12],
            plans: Vec::new(),
            uncounted: Vec::new(),
        }
    }

    /// Reads an archive and sees whether it can be played here.
    ///
    /// # Errors
    /// [`GameError`] with the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, GameError> {
        if text.len() > MOST_GAME as usize {
            return Err(GameError::TooLarge { most: MOST_GAME });
        }
        let text = text.trim_start_matches('\u{feff}');
        let rules = rules_of(text.as_bytes()).ok_or(GameError::NotAGame)?;
        if rules != RULES_VERSION {
            return Err(GameError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let game: Self = json::read(text).map_err(|_| GameError::NotAGame)?;
        game.check()?;
        Ok(game)
    }

    /// The archive as text.
    pub fn write(&self) -> String {
        json::text(self)
    }

    /// Whether it can be played: what the instructor has set, and what is in an archive.
    ///
    /// # Errors
    /// [`GameError`] with the first thing that is wrong.
    pub fn check(&self) -> Result<(), GameError> {
        let names = || self.teams.iter().map(|team| team.name.trim());
        let fits = |word: &str, most: usize| !word.trim().is_empty() && word.chars().count() <= most;
        if self.title.chars().count() > MOST_TITLE as usize
            || !fits(&self.id, MOST_ID as usize)
            || !self.teams.iter().all(|team| fits(&team.pass, MOST_ID as usize))
            || !names().all(|name| fits(name, MOST_NAME as usize))
        {
            return Err(GameError::Words);
        }
        let mut seen = BTreeSet::new();
        if let Some(name) = names().find(|name| !seen.insert(*name)) {
            return Err(GameError::SameName { name: name.to_owned() });
        }
        if self.teams.is_empty() || self.teams.len() + self.rivals.len() > MOST_SEATS {
            return Err(GameError::Seats { most: MOST_SEATS as u8 });
        }
        let scenario = self.scenario().map_err(GameError::Scenario)?;
        if self.closed > scenario.months {
            return Err(GameError::Months { most: scenario.months });
        }
        self.check_plans(&scenario)
    }

    fn check_plans(&self, scenario: &Scenario) -> Result<(), GameError> {
        let can_be_there = |plan: &Plan| {
            let month = plan.month.number();
            let within = Month::new(month).is_some() && month <= self.closed + 1;
            within && plan.fits(scenario) && plan.team.index() < self.teams.len()
        };
        let mut before = None;
        for plan in &self.plans {
            let (team, month) = (plan.team, plan.month);
            let at = (month, team);
            if !can_be_there(plan) || before >= Some(at) {
                return Err(GameError::Plan { team, month });
            }
            before = Some(at);
        }
        match self.uncounted.iter().find(|plan| !can_be_there(plan)) {
            Some(&Plan { team, month, .. }) => Err(GameError::Plan { team, month }),
            None => Ok(()),
        }
    }

    /// The market as it is played.
    ///
    /// # Errors
    /// [`ScenarioRefError`] when it is not known here or the changes make no sense in it.
    pub fn scenario(&self) -> Result<Scenario, ScenarioRefError> {
        self.changes.made_in(&self.scenario)
    }

    /// The month for which plans are taken; none when the year is over.
    pub fn open_month(&self) -> Option<Month> {
        let months = self.scenario().map_or(0, |scenario| scenario.months);
        Month::new(self.closed + 1).filter(|month| month.number() <= months)
    }

    /// A team's plan for a month.
    pub fn plan_of(&self, team: CompanyId, month: Month) -> Option<&Plan> {
        self.plans.iter().find(|plan| (plan.team, plan.month) == (team, month))
    }

    /// What plans and results name it by: the same from the first month to the last. It tells nothing of
    /// the seed, nor of what the market has in store ([`ScenarioRef::as_known`]), which could be found by
    /// trying.
    pub fn fingerprint(&self) -> Fingerprint {
        let names: Vec<&str> = self.teams.iter().map(|team| team.name.as_str()).collect();
        let scenario = self.scenario.as_known(None);
        let public = (&self.id, &scenario, &self.changes, names, self.rivals.len() as u32, self.validity, self.seal);
        Fingerprint::of(&json::text(&public).into_bytes())
    }

    /// All teams by the names of their companies.
    pub fn team_ids(&self) -> impl Iterator<Item = CompanyId> + use<> {
        (0..self.teams.len() as u8).map(CompanyId)
    }

    /// The settings: a person's seat for each team, then the computer's. Companies that the
    /// computer plays have no names of their own; those of the scenario tell nothing of how they play.
    pub fn setup(&self) -> Setup {
        let teams = self.teams.iter().map(|team| Seat { name: team.name.clone(), player: Player::Human });
        let rivals = self
            .rivals
            .iter()
            .map(|&RivalKind { policy, skill }| Seat { name: String::new(), player: Player::Rival { policy, skill } });
        Setup { seed: self.seed, seats: teams.chain(rivals).collect(), validity: self.validity, pace: Pace::Calm }
    }
}
