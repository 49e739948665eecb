//! What a month brought a team, as the file that it gets: it holds what the team may know.

use super::close::{Notes, Round};
use super::game::Game;
use super::limits::{MOST_ID, MOST_RESULT, MOST_STEPS};
use super::text::{TextError, receive};
use crate::contest::challenge::{Changes, MOST_TITLE};
use crate::crm::saved::{MOST_RECORD_BYTES, MOST_RECORDS, SavedRecord};
use crate::record::code::{TextKind, pack};
use crate::record::seal::{KEY, PublicKey, SecretKey, seal};
use crate::record::{Fingerprint, ScenarioRef, ScenarioRefError, rules_of};
use game::RULES_VERSION;
use game::ids::CompanyId;
use game::json;
use game::time::{Minute, Month};
use game::world::{Unsound, World};
use serde::{Deserialize, Serialize};

/// A team's view of a game at a month's opening, or after its year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultFile {
    /// [`RULES_VERSION`] under which it was played.
    pub rules: u32,
    /// The game's fingerprint.
    pub game: Fingerprint,
    /// What the game is called.
    pub title: String,
    /// The market, as far as teams know it ([`ScenarioRef::as_known`]).
    pub scenario: ScenarioRef,
    /// What is different in it.
    #[serde(default, skip_serializing_if = "Changes::is_none")]
    pub changes: Changes,
    /// The team.
    pub team: CompanyId,
    /// What its plans repeat, so that nobody else hands in for it.
    pub pass: String,
    /// The instructor's key to which plans are sealed; none when they are handed in open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<PublicKey>,
    /// Months that are closed.
    pub closed: u8,
    /// Which edition of the opening it is ([`Game::edition`]): a name that two results share if the same
    /// was decided before them, and that tells nothing of what.
    pub edition: String,
    /// How often something before was changed and closed again: of two results the higher counts. All get
    /// new results then, and so all know of it.
    pub issue: u16,
    /// Whether each team handed in for the last closed month; empty before the first. Beside the `issue` this
    /// is the one thing about other teams in a result that [`World::observe`] does not answer. It is meant for
    /// all: plans are handed in openly, and a team that waits should see for whom.
    pub handed_in: Vec<bool>,
    /// What that month made of the team's plan; none before the first.
    pub notes: Option<Notes>,
    /// The team's workbench records of the closed months; one that was not possible has no text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<SavedRecord>,
    /// The world as the team knows it: to look at, and to plan on.
    pub world: World,
}

/// Why a text is not a result that can be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ResultError {
    /// The text itself is damaged, something else, or sealed.
    Text(TextError),
    /// What it holds does not read as a result.
    NotAResult,
    /// It was played under other rules.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// Its market cannot be played.
    Scenario(ScenarioRefError),
    /// Its world does not hold together.
    Unsound(Unsound),
}

impl Game {
    /// What each team gets.
    pub fn results(&self, round: &Round) -> Vec<ResultFile> {
        self.team_ids().map(|team| self.result(round, team)).collect()
    }

    /// What a team gets.
    pub fn result(&self, round: &Round, team: CompanyId) -> ResultFile {
        let opening = Month::new(round.closed + 1);
        ResultFile {
            rules: RULES_VERSION,
            game: self.fingerprint(),
            title: self.title.clone(),
            scenario: self.scenario.as_known(Some(round.world.last_opened())),
            changes: self.changes.clone(),
            team,
            pass: self.teams[team.index()].pass.clone(),
            seal: self.seal,
            closed: round.closed,
            edition: round.edition.clone(),
            issue: self.issue(opening),
            handed_in: round.notes.iter().map(|notes| notes.played.handed_in()).collect(),
            notes: round.notes.get(team.index()).cloned(),
            records: round.records.get(team.index()).cloned().unwrap_or_default(),
            world: round.world.as_known_to(team),
        }
    }
}

impl ResultFile {
    /// The month to plan; none when the year is over.
    pub fn month(&self) -> Option<Month> {
        (!self.world.is_over()).then(|| self.world.now().month())
    }

    /// The result as text, sealed to its team. `random` is from a source that nobody can guess, new each
    /// time.
    pub fn sealed(&self, to: &PublicKey, random: [u8; KEY]) -> String {
        seal(TextKind::Result, &self.bytes(), to, random)
    }

    /// The result as text, readable by anybody who gets it.
    pub fn code(&self) -> String {
        pack(TextKind::Result, &self.bytes())
    }

    /// The result as bytes, to be packed or sealed.
    pub fn bytes(&self) -> Vec<u8> {
        json::text(self).into_bytes()
    }

    /// Reads a text, a sealed one with the team's key, and sees whether it can be shown here.
    ///
    /// # Errors
    /// [`ResultError`] with the first thing that is wrong.
    pub fn read(text: &str, key: Option<&SecretKey>) -> Result<Self, ResultError> {
        Self::from_bytes(&receive(TextKind::Result, text, key, MOST_RESULT).map_err(ResultError::Text)?)
    }

    /// Reads the bytes of [`ResultFile::bytes`].
    ///
    /// # Errors
    /// As [`ResultFile::read`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ResultError> {
        let rules = rules_of(bytes).ok_or(ResultError::NotAResult)?;
        if rules != RULES_VERSION {
            return Err(ResultError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let read: Self = json::read_bytes(bytes).map_err(|_| ResultError::NotAResult)?;
        let scenario = read.changes.made_in(&read.scenario).map_err(ResultError::Scenario)?;
        let world = read.world.in_market(scenario).map_err(ResultError::Unsound)?;
        let opening = Month::new(read.closed + 1).map_or(Minute::YEAR_END, Month::opening);
        let notes = read.notes.iter().flat_map(|notes| &notes.skipped).collect::<Vec<_>>();
        let sound = world.known_to() == Some(read.team)
            && world.now() == opening
            && read.handed_in.len() <= world.setup().seats.len()
            && fits(&read.title, MOST_TITLE as usize)
            && [&read.pass, &read.edition].iter().all(|word| fits(word, MOST_ID as usize))
            && notes.len() <= MOST_STEPS as usize
            && are_records_of(read.team, read.closed, &read.records)
            && world.scenario().holds(&notes).is_ok();
        if sound { Ok(Self { world, ..read }) } else { Err(ResultError::NotAResult) }
    }
}

/// Whether records are a team's, in their order, of closed months, and no longer than records may be.
fn are_records_of(team: CompanyId, closed: u8, records: &[SavedRecord]) -> bool {
    let fits = |record: &SavedRecord| {
        let is_closed = record.at.month().number() <= closed;
        record.by == team && is_closed && record.text.len() <= MOST_RECORD_BYTES as usize
    };
    let in_order = records.windows(2).all(|pair| pair[0].at <= pair[1].at);
    in_order && records.len() <= MOST_RECORDS as usize && records.iter().all(fits)
}

fn fits(word: &str, most: usize) -> bool {
    word.chars().count() <= most
}
