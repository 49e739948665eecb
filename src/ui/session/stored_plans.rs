//! Months in the making, as this browser keeps them: what each is planned on, and what was decided so
//! far. A reload loses nothing, and neither does another result: each month has its own place.

use crate::browser::keys::{self, Key};
use crate::browser::storage::{self, StorageFull};
use crate::contest::rounds::{Plan, ResultFile, Transferred};
use crate::record::Fingerprint;
use game::json;
use game::sort;
use game::time::Month;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// After the month's name: what it is planned on.
const RESULT: &str = ".result";
/// After the month's name: what was decided.
const DECIDED: &str = ".decided";

/// Names a month that a team of a game plans in this browser: game, team, and months closed before it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlanId(String);

/// A month in the making.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// What the game is called.
    pub title: String,
    /// The team's name.
    pub team: String,
    /// The month; none when the year is over.
    pub month: Option<Month>,
    /// How often the result that it is planned on was given out anew ([`ResultFile::issue`]).
    pub issue: u16,
    /// Whether something was decided since it was last handed in.
    pub changed: bool,
    /// What was decided, under the number and the moment of its last handing in; number 0 before the first.
    pub plan: Plan,
}

impl PlanId {
    /// What a result is planned under.
    pub fn of(result: &ResultFile) -> Self {
        Self(format!("{}.{}.{}", result.game, result.team.0, result.closed))
    }

    /// The name that was written down; none when it names something else.
    pub fn named(text: &str) -> Option<Self> {
        text.strip_prefix(keys::PLANS.start()).map(|own| Self(own.to_owned()))
    }

    /// All that this browser keeps, game by game and team by team, the newest month first.
    pub fn all() -> Vec<Self> {
        let owns = storage::owns(&keys::PLANS);
        let ids = owns.iter().filter_map(|own| own.strip_suffix(DECIDED)).map(|id| Self(id.to_owned()));
        let mut ids: Vec<Self> = ids.filter(|id| id.closed().is_some()).collect();
        sort::by_cached_key(&mut ids, |id| (id.series().to_owned(), Reverse(id.closed())));
        ids
    }

    /// The name as text, which no game's name can be.
    pub fn name(&self) -> String {
        [keys::PLANS.start(), &self.0].concat()
    }

    /// Whether it is of the game with that fingerprint.
    pub fn is_of(&self, game: Fingerprint) -> bool {
        self.0.strip_prefix(&*game.to_string()).is_some_and(|rest| rest.starts_with('.'))
    }

    /// What is kept of it; none when nothing is, or it cannot be read any more.
    pub fn begun(&self) -> Option<Begun> {
        json::read(&storage::read(&self.key(DECIDED))?).ok()
    }

    /// What is kept of it, and how it comes out on a result of the month.
    pub fn transferred_to(&self, result: &ResultFile) -> Option<(Begun, Transferred)> {
        let begun = self.begun()?;
        let carried = begun.plan.transferred_to(result)?;
        Some((begun, carried))
    }

    /// The newest month of the same team in which something is kept, if that is a later one.
    pub fn later(&self) -> Option<Begun> {
        let newest = Self::all().into_iter().find(|id| id.series() == self.series())?;
        if newest.closed() > self.closed() { newest.begun() } else { None }
    }

    /// Whether what it is planned on is kept, too: of earlier months that were handed in it is not.
    pub fn has_result(&self) -> bool {
        storage::read(&self.key(RESULT)).is_some()
    }

    /// What it is planned on; none when that is not kept or cannot be read any more.
    pub fn result(&self) -> Option<ResultFile> {
        ResultFile::read(&storage::read(&self.key(RESULT))?, None).ok()
    }

    /// Forgets it. The role that the team wears stays, for its next month.
    pub fn forget(&self) {
        storage::remove(&self.key(RESULT));
        storage::remove(&self.key(DECIDED));
    }

    /// Forgets it, and the role that the team wears with the last month that is kept of it.
    pub fn delete(&self) {
        self.forget();
        if !Self::all().iter().any(|id| id.series() == self.series()) {
            storage::remove(&self.key_of_hat());
        }
    }

    /// Where the role is kept that the team wears in all months of the game.
    pub(super) fn key_of_hat(&self) -> Key {
        keys::HATS.key(&self.series().replace('.', "-"))
    }

    /// Whether a name that was written down is that of a month of the same team.
    pub(super) fn is_of_series(&self, name: &str) -> bool {
        Self::named(name).is_some_and(|named| named.series() == self.series())
    }

    /// Keeps what is planned on. The results of earlier months make room, as far as their plans were handed
    /// in: what was decided in them stays, and the results themselves can be opened again.
    pub(super) fn keep_result(&self, result: &ResultFile) -> Result<(), StorageFull> {
        let earlier = |id: &Self| id.series() == self.series() && id.closed() < self.closed();
        for id in Self::all().into_iter().filter(earlier) {
            match id.begun() {
                Some(begun) if begun.changed => {}
                Some(begun) if begun.is_something() => storage::remove(&id.key(RESULT)),
                Some(_) | None => id.forget(),
            }
        }
        storage::write(&self.key(RESULT), &result.code())
    }

    /// Keeps what was decided.
    pub(super) fn keep(&self, begun: &Begun) -> Result<(), StorageFull> {
        let text = json::text(begun);
        storage::write(&self.key(DECIDED), &text)
    }

    /// The game and the team.
    fn series(&self) -> &str {
        self.0.rsplit_once('.').map_or("", |(series, _)| series)
    }

    /// Months that were closed before it; none for a name of another form.
    fn closed(&self) -> Option<u8> {
        self.0.rsplit_once('.').and_then(|(_, closed)| closed.parse().ok())
    }

    fn key(&self, part: &str) -> Key {
        keys::PLANS.key(&[&self.0, part].concat())
    }
}

impl Begun {
    /// A plan on a result, and whether something was decided in it since it was handed in.
    pub(super) fn on(result: &ResultFile, plan: Plan, changed: bool) -> Self {
        let team = result.world.observe(result.team).seat_name(result.team).to_owned();
        Self { title: result.title.clone(), team, month: result.month(), issue: result.issue, changed, plan }
    }

    /// Whether anything was decided or handed in.
    pub fn is_something(&self) -> bool {
        self.plan.number > 0 || !self.plan.steps.is_empty() || !self.plan.records.is_empty()
    }

    /// Whether it was made on another edition of the result.
    pub fn is_on_another(&self, result: &ResultFile) -> bool {
        self.plan.edition != result.edition
    }
}
