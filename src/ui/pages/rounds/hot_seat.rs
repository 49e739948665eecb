//! Several teams at one machine: each plans its month in turn, and after the last the month closes.
//! Between two turns a curtain hides what the one knows from the other.

use super::unreadable::Unreadable;
use crate::browser::keys;
use crate::browser::shared::{self, Unwritten};
use crate::contest::rounds::{Game, GameError, HandInError, MOST_GAME, Plan, ResultFile, Round};
use crate::crm::saved::SavedRecord;
use crate::ui::lazy::{Module, NotLoaded, RecordChecks, use_modules};
use crate::ui::pages::class::now;
use crate::ui::reports::{Reports, use_reports};
use crate::ui::session::PlanId;
use crate::ui::task::spawn_lasting;
use game::ids::CompanyId;
use leptos::prelude::*;
use texts::i18n::*;

/// The game at this machine. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct HotSeat {
    /// The game; none before it begins.
    pub(super) game: RwSignal<Option<Game>>,
    /// The team whose turn it is.
    pub(super) turn: RwSignal<CompanyId>,
    /// Whether that team has drawn the curtain back.
    revealed: RwSignal<bool>,
    /// The teams' records after so many closed months, checked; none while what checks them is on its way.
    checked: RwSignal<Option<(u8, Vec<Vec<SavedRecord>>)>>,
    record_check: Module<RecordChecks>,
    /// Whether the browser had no room for the game when it was kept last.
    pub(super) full: RwSignal<bool>,
    /// Whether something was refused because another tab has gone on with the game.
    pub(super) elsewhere: RwSignal<bool>,
    /// A game that is kept and cannot be read.
    pub(super) unreadable: Unreadable,
    /// Whether the storage was emptied before the last turn ended, and the game was kept again.
    pub(super) kept_again: RwSignal<bool>,
    reports: Reports,
    i18n: I18n,
}

/// Why a team is not done with its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// Its plan does not count.
    Refused(HandInError),
    /// Another tab has gone on with the game, as its page says.
    Elsewhere,
}

impl HotSeat {
    /// What this browser keeps. The curtain is drawn: nobody knows who has loaded the page.
    pub fn kept() -> Self {
        let hot_seat = Self {
            game: RwSignal::new(None),
            turn: RwSignal::new(CompanyId(0)),
            revealed: RwSignal::new(false),
            checked: RwSignal::new(None),
            record_check: use_modules().record_check,
            full: RwSignal::new(false),
            elsewhere: RwSignal::new(false),
            unreadable: Unreadable::under(&keys::HOT_SEAT),
            kept_again: RwSignal::new(false),
            reports: use_reports(),
            i18n: use_i18n(),
        };
        hot_seat.load_anew();
        hot_seat
    }

    /// Takes up the game as it is kept, whichever tab has left it so. The curtain is drawn.
    pub(super) fn load_anew(self) {
        self.elsewhere.set(false);
        self.full.set(false);
        self.revealed.set(false);
        self.unreadable.forget();
        let kept = shared::read(&keys::HOT_SEAT).map(|text| (read(&text), text));
        self.game.set(match kept {
            Some((Ok((turn, game)), _)) => {
                self.turn.set(turn);
                Some(game)
            }
            Some((Err(why), text)) => {
                self.unreadable.hold(text, why);
                None
            }
            None => None,
        });
        self.check_records();
    }

    /// Checks the records of the closed months, as they are checked where plans come in files: what checks them is loaded
    /// for the first that come.
    fn check_records(self) {
        self.checked.set(None);
        if self.game.with_untracked(|game| !game.as_ref().is_some_and(Game::has_records)) {
            return;
        }
        spawn_lasting(async move {
            let checks = self.record_check.get().await;
            let Some(game) = self.game.get_untracked() else { return };
            let found = match checks.map(|checks| (checks.rounds)(&game, game.closed)) {
                Ok(Ok(records)) => records,
                // The market is sound, so it is the program that does not come.
                Ok(Err(_)) | Err(NotLoaded) => {
                    let words = td_string!(self.i18n.get_locale_untracked(), rounds.results.unchecked);
                    self.reports.failed(words.to_owned());
                    game.play().map(|round| round.records).unwrap_or_default()
                }
            };
            self.checked.set(Some((game.closed, found)));
        });
    }

    /// Begins a game; the first team is called.
    pub fn begin(self, game: Game) {
        if !self.may_change() {
            return;
        }
        self.game.set(Some(game));
        self.turn.set(CompanyId(0));
        self.revealed.set(false);
        self.keep();
    }

    /// The team that is called before the curtain, tracked; none while a team sits there, and outside
    /// a game.
    pub fn called(self) -> Option<String> {
        if self.revealed.get() { None } else { self.team_at_turn() }
    }

    /// Whether a game goes on.
    pub fn plays_on(self) -> bool {
        untrack(|| self.team_at_turn()).is_some()
    }

    /// Draws the curtain back. It stays, and the game is taken up as it is, if another tab has gone on with it.
    pub fn reveal(self) {
        if shared::is_emptied(&keys::HOT_SEAT) {
            self.keep();
        }
        match shared::is_known(&keys::HOT_SEAT) || self.full.get_untracked() {
            true => self.revealed.set(true),
            false => self.load_anew(),
        }
    }

    /// Whether a plan belongs to the game at this machine.
    pub fn plays(self, id: &PlanId) -> bool {
        self.game.with_untracked(|game| game.as_ref().is_some_and(|game| id.is_of(game.fingerprint())))
    }

    /// A team is done with its month: the next is called, and after the last the month closes.
    ///
    /// # Errors
    /// [`NotDone`]: the team stays where it is.
    pub fn done(self, plan: Plan) -> Result<(), NotDone> {
        let Some(mut game) = self.game.get_untracked() else { return Ok(()) };
        if !self.may_change() {
            return Err(NotDone::Elsewhere);
        }
        game.hand_in(plan, now()).map_err(NotDone::Refused)?;
        let next = CompanyId(self.turn.get_untracked().0 + 1);
        if next.index() < game.teams.len() {
            self.turn.set(next);
        } else {
            // The month is open, or nobody could have planned it.
            let _ = game.close();
            self.turn.set(CompanyId(0));
        }
        let has_closed =
            self.game.with_untracked(|before| before.as_ref().map(|before| before.closed)) != Some(game.closed);
        self.game.set(Some(game));
        self.revealed.set(false);
        self.keep();
        if has_closed {
            self.check_records();
        }
        Ok(())
    }

    fn team_at_turn(self) -> Option<String> {
        let turn = self.turn.get();
        self.game.with(|game| {
            let game = game.as_ref()?;
            game.open_month()?;
            game.teams.get(turn.index()).map(|team| team.name.clone())
        })
    }

    /// What a team knows at this moment; none while its records are being checked, tracked.
    pub(super) fn result(self, team: CompanyId) -> Option<ResultFile> {
        let checked = self.checked.get();
        self.game.with_untracked(|game| {
            let game = game.as_ref()?;
            let round = game.play().ok()?;
            let records = match checked {
                Some((closed, records)) if closed == game.closed => records,
                _ if game.has_records() => return None,
                _ => round.records.clone(),
            };
            Some(game.result(&Round { records, ..round }, team))
        })
    }

    pub(super) fn put_away(self) {
        let plans = PlanId::all().into_iter().filter(|id| self.plays(id)).collect::<Vec<PlanId>>();
        if shared::remove(&keys::HOT_SEAT).is_err() {
            return self.elsewhere.set(true);
        }
        plans.iter().for_each(PlanId::forget);
        self.game.set(None);
    }

    /// Whether this tab may change the game: not when another has gone on with it, which is said then.
    fn may_change(self) -> bool {
        let may = shared::is_known(&keys::HOT_SEAT);
        if !may {
            self.elsewhere.set(true);
        }
        may
    }

    fn keep(self) {
        let turn = self.turn.get_untracked().0;
        let text = self.game.with_untracked(|game| game.as_ref().map(|game| format!("{turn}\n{}", game.write())));
        let Some(text) = text else { return };
        let is_emptied = shared::is_emptied(&keys::HOT_SEAT);
        let kept = match text.len() > MOST_GAME as usize {
            true => Err(Unwritten::Full),
            false => shared::write(&keys::HOT_SEAT, &text),
        };
        self.kept_again.set(is_emptied && kept.is_ok());
        if is_emptied && kept.is_ok() {
            self.reports.failed(td_string!(self.i18n.get_locale_untracked(), common.save.emptied).to_owned());
        }
        self.full.set(kept == Err(Unwritten::Full));
    }
}

/// Reads what is kept: whose turn it is, and the game.
fn read(text: &str) -> Result<(CompanyId, Game), GameError> {
    let (turn, game) = text.split_once('\n').ok_or(GameError::NotAGame)?;
    let (turn, game) = (CompanyId(turn.parse().map_err(|_| GameError::NotAGame)?), Game::read(game)?);
    if turn.index() < game.teams.len() { Ok((turn, game)) } else { Err(GameError::NotAGame) }
}
