//! A saved game, and the little of it that a list of games shows.

use super::lab::SavedLab;
use super::log::{Log, LogEntry};
use super::scenario_ref::ScenarioRef;
use crate::crm::saved::SavedRecord;
use game::RULES_VERSION;
use game::command::Command;
use game::ids::CompanyId;
use game::json;
use game::money::Money;
use game::observation::Observation;
use game::scenario::Scenario;
use game::score::{own_rank, results, so_far};
use game::setup::Setup;
use game::time::{Minute, Month, YEAR_MONTHS};
use serde::{Deserialize, Serialize};

/// The version of the text's form. Older forms are brought up to it when they are read;
/// this is the first.
pub const FORMAT: u32 = 1;

/// A game: all that a replay needs, and a card for the list of games.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// [`FORMAT`] at the time of writing.
    pub format: u32,
    /// [`RULES_VERSION`] at the time of playing.
    pub rules: u32,
    /// What the player calls it, and when it was saved.
    pub label: Label,
    /// How the game stood.
    pub summary: Summary,
    /// The market.
    pub scenario: ScenarioRef,
    /// The settings.
    pub setup: Setup,
    /// The commands.
    pub log: Log,
    /// What was added on the CRM workbench.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<SavedRecord>,
    /// The lab of the course that is done in it; none in any other game.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lab: Option<SavedLab>,
}

/// The name of a saved game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// The name of the player's company.
    pub company: String,
    /// When it was saved, as the caller writes it; no rule reads it.
    pub saved_at: String,
    /// How many ghosts play: such a game counts for no competition.
    #[serde(default, skip_serializing_if = "is_none")]
    pub ghosts: u8,
}

/// How a game stood when it was saved, for the player's company: shown without replaying.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The minute it was.
    pub minute: Minute,
    /// Cash.
    pub cash: Money,
    /// Rank: by published sales during the year, by score after it.
    pub rank: Option<u8>,
    /// Score: of the year so far, or the final one.
    pub score: u32,
    /// Whether all months are over.
    pub over: bool,
    /// Whether the company is bankrupt.
    pub bankrupt: bool,
    /// Months that are played; none for a whole year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
}

/// What a list of games shows: readable also when the game cannot be continued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The rules version it was played under.
    pub rules: u32,
    /// The scenario's id.
    pub scenario: String,
    /// Name and date.
    pub label: Label,
    /// How it stood.
    pub summary: Summary,
}

/// The save as text.
pub fn write(save: &Save) -> String {
    json::text(save)
}

impl Save {
    /// A new game with nothing done; `saved_at` is shown as it is.
    pub fn new(scenario: &Scenario, setup: Setup, saved_at: String) -> Self {
        let person = first_person(&setup);
        let label = Label { company: setup.seats[person.index()].name.clone(), saved_at, ghosts: setup.ghosts() };
        let (cash, months) = (scenario.capital.money(), months(scenario));
        let summary = Summary { cash, months, ..Summary::default() };
        let scenario = ScenarioRef::to(scenario);
        Self {
            format: FORMAT,
            rules: RULES_VERSION,
            label,
            summary,
            scenario,
            setup,
            log: Log::default(),
            records: Vec::new(),
            lab: None,
        }
    }

    /// The company that the person at this machine plays: the first seat with a person.
    pub fn person(&self) -> CompanyId {
        first_person(&self.setup)
    }

    /// Notes a command that was carried out at `at`. An advance does not lengthen the one before when something was
    /// recorded in between, so that the log shows the world in which it was.
    pub fn note(&mut self, at: Minute, by: CompanyId, command: Command) {
        match self.records.last() {
            Some(last) if last.after as usize == self.log.len() => self.log.entries.push(LogEntry { at, by, command }),
            _ => self.log.note(at, by, command),
        }
    }

    /// Its card for a list of games.
    pub fn card(&self) -> Card {
        Card {
            rules: self.rules,
            scenario: self.scenario.id.clone(),
            label: self.label.clone(),
            summary: self.summary.clone(),
        }
    }
}

impl Summary {
    /// How the game stands for the company that looks.
    pub fn of(seen: &Observation<'_>) -> Self {
        let results = results(seen);
        let mine = results.as_ref().and_then(|all| all.iter().find(|result| result.company == seen.me()));
        Self {
            minute: seen.now(),
            cash: seen.cash(),
            rank: own_rank(seen),
            score: mine.map_or_else(|| so_far(seen).score, |result| result.score),
            over: seen.is_over(),
            bankrupt: seen.is_bankrupt(),
            months: months(seen.scenario()),
        }
    }

    /// How many months are played.
    pub fn months(&self) -> u8 {
        self.months.unwrap_or(YEAR_MONTHS)
    }

    /// The month it was.
    pub fn month(&self) -> Month {
        self.minute.month()
    }
}

fn months(scenario: &Scenario) -> Option<u8> {
    (!scenario.is_whole_year()).then_some(scenario.months)
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_none(count: &u8) -> bool {
    *count == 0
}

fn first_person(setup: &Setup) -> CompanyId {
    setup.companies().find(|&company| setup.is_human(company)).unwrap_or(CompanyId(0))
}
