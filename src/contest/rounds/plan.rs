//! A team's plan for a month: commands, as they were given on the world that the team knows.

use super::counted::{NameMeaning, Next};
use super::limits::{MOST_ID, MOST_PLAN, MOST_RECORDED, MOST_STEPS};
use super::text::{TextError, receive};
use crate::contest::submission::moment::ClockTime;
use crate::crm::role::CrmRole;
use crate::crm::saved::{MOST_RECORD_BYTES, MOST_RECORDS, SavedRecord};
use crate::record::code::{TextKind, pack};
use crate::record::seal::{KEY, PublicKey, SecretKey, seal};
use crate::record::{Fingerprint, check_command, rules_of};
use game::RULES_VERSION;
use game::command::Command;
use game::ids::CompanyId;
use game::json;
use game::scenario::Scenario;
use game::time::Month;
use serde::{Deserialize, Serialize};

/// Bytes of a plan for a record beside its text.
const OVERHEAD: usize = 50;

/// Counted names that a command bears at most.
const MOST_NAMES: usize = 3;

/// What a team hands in for a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// [`RULES_VERSION`] at the time of planning.
    pub rules: u32,
    /// The game's fingerprint.
    pub game: Fingerprint,
    /// The team.
    pub team: CompanyId,
    /// The team's pass, from its result.
    pub pass: String,
    /// For which month.
    pub month: Month,
    /// On which edition of the month's opening it was made ([`super::Game::edition`]).
    pub edition: String,
    /// How many plans for this month its browser has handed in, this one included: what people call it by.
    pub number: u16,
    /// When it was handed in, as the clock of its machine said: of two plans the later one counts.
    pub at: ClockTime,
    /// What the counted names stood for that its commands take from the result.
    pub names: Vec<NameMeaning>,
    /// What to do, in order, at the month's opening.
    pub steps: Vec<PlanStep>,
    /// How many records of the workbench the team had before.
    #[serde(rename = "before", default, skip_serializing_if = "is_none")]
    pub records_before: u32,
    /// Records of the workbench, in order; `after` counts the steps before each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<SavedRecord>,
    /// In a file for another member of the team: the role to which it is handed. None in a plan that is handed in, and
    /// in files of releases that named none.
    #[serde(rename = "to", default, skip_serializing_if = "Option::is_none")]
    pub handed_to: Option<CrmRole>,
}

const fn is_none(count: &u32) -> bool {
    *count == 0
}

/// One command of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// The names that the team's next task and employee had before it: when a command of a plan is
    /// skipped, the names that the rest gives are others.
    pub next: Next,
    /// What to do.
    pub command: Command,
}

/// Why a text is not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// The text itself is damaged, something else, or sealed.
    Text(TextError),
    /// What it holds does not read as a plan.
    NotAPlan,
    /// It was made under other rules.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// It is longer than a plan may be, or names what there cannot be.
    TooMuch,
    /// It lets the clock run, which no plan can.
    Clock,
}

impl Plan {
    /// Whether both decide and record the same on the same result, whenever they were handed in.
    pub fn decides_as(&self, other: &Self) -> bool {
        (&self.edition, &self.names, &self.steps, &self.records)
            == (&other.edition, &other.names, &other.steps, &other.records)
    }

    /// The plan as text, sealed to the instructor. `random` is from a source that nobody can guess, new
    /// each time.
    pub fn sealed(&self, to: &PublicKey, random: [u8; KEY]) -> String {
        seal(TextKind::Plan, &self.bytes(), to, random)
    }

    /// The plan as text, readable by anybody who gets it.
    pub fn code(&self) -> String {
        pack(TextKind::Plan, &self.bytes())
    }

    /// The plan as bytes, to be packed or sealed.
    pub fn bytes(&self) -> Vec<u8> {
        json::text(self).into_bytes()
    }

    /// Reads a text; a sealed one with the instructor's key.
    ///
    /// # Errors
    /// [`PlanError`] with the first thing that is wrong. Whether it belongs to the game is for
    /// [`super::Game::hand_in`] to say.
    pub fn read(text: &str, key: Option<&SecretKey>) -> Result<Self, PlanError> {
        Self::from_bytes(&receive(TextKind::Plan, text, key, MOST_PLAN).map_err(PlanError::Text)?)
    }

    /// Reads the bytes of [`Plan::bytes`].
    ///
    /// # Errors
    /// As [`Plan::read`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PlanError> {
        if bytes.len() > MOST_PLAN as usize {
            return Err(PlanError::TooMuch);
        }
        let rules = rules_of(bytes).ok_or(PlanError::NotAPlan)?;
        if rules != RULES_VERSION {
            return Err(PlanError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let plan: Self = json::read_bytes(bytes).map_err(|_| PlanError::NotAPlan)?;
        plan.check()?;
        Ok(plan)
    }

    /// Whether it is a plan for that market: all that [`Plan::read`] asks, and nothing named in it that
    /// the market has not.
    pub fn fits(&self, market: &Scenario) -> bool {
        self.check().is_ok() && self.bytes().len() <= MOST_PLAN as usize && market.holds(&self.steps).is_ok()
    }

    /// Whether a plan can have these commands at all, and these words.
    fn check(&self) -> Result<(), PlanError> {
        let words = [self.pass.len(), self.edition.len(), self.at.letters()];
        let long = words.into_iter().any(|letters| letters > MOST_ID as usize);
        let many = self.steps.len() > MOST_STEPS as usize || self.names.len() > MOST_STEPS as usize * MOST_NAMES;
        if long
            || many
            || !self.has_sound_records()
            || self.steps.iter().any(|step| check_command(&step.command).is_err())
        {
            return Err(PlanError::TooMuch);
        }
        if self.steps.iter().any(|step| matches!(step.command, Command::Advance { .. })) {
            return Err(PlanError::Clock);
        }
        Ok(())
    }

    /// Whether its records stand in their order at places that it has, and are no longer than records may be. Whether
    /// each was possible is for [`super::record_check`] to say.
    fn has_sound_records(&self) -> bool {
        let fits = |record: &SavedRecord| {
            (record.at, record.by) == (self.month.opening(), self.team)
                && record.after as usize <= self.steps.len()
                && record.text.len() <= MOST_RECORD_BYTES as usize
        };
        let in_order = self.records.windows(2).all(|pair| pair[0].after <= pair[1].after);
        let count = self.records.len() + self.records_before as usize;
        in_order && count <= MOST_RECORDS as usize && self.records.iter().all(fits)
    }

    /// Whether one more record of that length leaves the plan short enough to be handed in.
    pub fn has_room_for(&self, record: &str) -> bool {
        let bytes: usize = self.records.iter().map(|one| one.text.len() + OVERHEAD).sum();
        bytes + record.len() <= MOST_RECORDED as usize
    }

    /// The commands alone, as they were given.
    pub fn commands(&self) -> impl Iterator<Item = &Command> {
        self.steps.iter().map(|step| &step.command)
    }
}
