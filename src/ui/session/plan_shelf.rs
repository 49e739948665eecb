//! Months in the making, as this browser keeps them: what they are planned on, and what was decided so
//! far. A reload loses nothing.

use crate::browser::storage::{self, Full};
use crate::contest::rounds::ResultFile;
use game::command::Command;
use serde::{Deserialize, Serialize};

/// What keys and addresses of months begin with.
const START: &str = "tender.plan.";
/// After the month's name: what it is planned on.
const RESULT: &str = ".result";
/// After the month's name: what was decided.
const DECIDED: &str = ".decided";

/// Names what a team of a game plans in this browser.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanId(String);

/// What was decided so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decided {
    /// What the game is called.
    pub(super) title: String,
    /// The team's name.
    pub(super) team: String,
    /// Months that were closed.
    pub(super) closed: u8,
    /// On which edition.
    pub(super) edition: String,
    /// Plans that were handed in for the month.
    pub(super) handed_in: u16,
    /// Whether something was decided since.
    pub(super) changed: bool,
    /// What, in order.
    pub(super) commands: Vec<Command>,
}

impl PlanId {
    /// What a result is planned under.
    pub fn of(result: &ResultFile) -> Self {
        Self(format!("{START}{}.{}", result.game, result.team.0))
    }

    /// The name that was written down; none when it names something else.
    pub fn named(text: &str) -> Option<Self> {
        text.starts_with(START).then(|| Self(text.to_owned()))
    }

    /// All that this browser keeps.
    pub fn all() -> Vec<Self> {
        let keys = storage::keys(START);
        keys.iter().filter_map(|key| key.strip_suffix(RESULT)).map(|id| Self(id.to_owned())).collect()
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is of the game with that fingerprint.
    pub fn is_of(&self, game: &str) -> bool {
        self.0.strip_prefix(START).and_then(|rest| rest.strip_prefix(game)).is_some_and(|rest| rest.starts_with('.'))
    }

    /// The game's title, the team's name, and the number of the month; none when that is not kept.
    pub fn label(&self) -> Option<(String, String, u8)> {
        self.read().map(|kept| (kept.title, kept.team, kept.closed.saturating_add(1)))
    }

    /// What it is planned on; none when that is not kept or cannot be read any more.
    pub fn result(&self) -> Option<ResultFile> {
        ResultFile::read(&storage::read(&self.key(RESULT))?, None).ok()
    }

    /// Forgets it.
    pub fn forget(&self) {
        storage::remove(&self.key(RESULT));
        storage::remove(&self.key(DECIDED));
    }

    /// Keeps what is planned on.
    pub(super) fn keep_result(&self, result: &ResultFile) -> Result<(), Full> {
        storage::write(&self.key(RESULT), &result.code())
    }

    /// Keeps what was decided.
    pub(super) fn keep(&self, decided: &Decided) -> Result<(), Full> {
        let text = serde_json::to_string(decided).expect("plain data");
        storage::write(&self.key(DECIDED), &text)
    }

    /// What was decided on this result. On another of the same month only the number of plans goes on:
    /// what was decided there may make no sense here.
    pub(super) fn decided(&self, result: &ResultFile) -> Decided {
        let kept = self.read().unwrap_or_default();
        let team = result.world.observe(result.team).seat_name(result.team).to_owned();
        let (title, closed, edition) = (result.title.clone(), result.closed, result.edition.clone());
        let new = Decided { title, team, closed, edition, ..Decided::default() };
        match (kept.closed == new.closed, kept.edition == new.edition) {
            (true, true) => kept,
            (true, false) => Decided { handed_in: kept.handed_in, ..new },
            (false, _) => new,
        }
    }

    fn read(&self) -> Option<Decided> {
        serde_json::from_str(&storage::read(&self.key(DECIDED))?).ok()
    }

    fn key(&self, part: &str) -> String {
        format!("{}{part}", self.0)
    }
}
