//! The instructor's desk: the game that is prepared or played, kept in this browser after every change.

use super::arrival::Arrival;
use super::draft::{GameDraft, NotBegun};
use super::receipts::{InputArea, Receipt, ReceiptOutcome};
use super::unreadable::Unreadable;
use crate::browser::shared::{self, Unwritten};
use crate::browser::{chance, keys};
use crate::contest::rounds::{CloseError, Game, MOST_GAME, Plan, Round};
use crate::record::seal::PublicKey;
use crate::ui::lazy::{Module, NotLoaded, RecordChecks, use_modules};
use crate::ui::pages::class::keys::{own as own_key, was_kept_again};
use crate::ui::reports::{Reports, use_reports};
use crate::ui::task::spawn_lasting;
use game::ids::CompanyId;
use game::json;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The desk. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The settings of the next game.
    pub draft: RwSignal<GameDraft>,
    /// The game; none before it begins.
    pub game: RwSignal<Option<Game>>,
    /// The game as it stands.
    pub round: RwSignal<Option<Arc<Round>>>,
    /// What came of the things that were taken in last.
    pub told: RwSignal<Vec<Receipt>>,
    /// Where on the page those were taken in.
    place: RwSignal<InputArea>,
    /// Whether the browser had no room for the game when it was kept last.
    pub full: RwSignal<bool>,
    /// Whether something was refused because another tab has gone on with the game.
    pub elsewhere: RwSignal<bool>,
    /// A game that is kept and cannot be read.
    pub unreadable: Unreadable,
    /// Counts the changes to the keys of this browser.
    pub keys: RwSignal<u32>,
    /// Plans that have come and cannot be taken in yet.
    pub(super) waiting: RwSignal<Vec<Arrival>, LocalStorage>,
    record_check: Module<RecordChecks>,
    reports: Reports,
    i18n: I18n,
}

impl Desk {
    /// What this browser keeps.
    pub fn kept() -> Self {
        let desk = Self {
            draft: RwSignal::new(kept_draft()),
            game: RwSignal::new(None),
            round: RwSignal::new(None),
            told: RwSignal::new(Vec::new()),
            place: RwSignal::new(InputArea::Month),
            full: RwSignal::new(false),
            elsewhere: RwSignal::new(false),
            unreadable: Unreadable::under(&keys::ROUNDS_GAME),
            keys: RwSignal::new(0),
            waiting: RwSignal::new_local(Vec::new()),
            record_check: use_modules().record_check,
            reports: use_reports(),
            i18n: use_i18n(),
        };
        desk.read();
        desk
    }

    /// Plays what is kept, when it is looked at for the first time, or another tab has gone on with it.
    pub fn wake(self) {
        if !shared::is_known(&keys::ROUNDS_GAME) && !self.full.get_untracked() {
            self.load_anew();
        } else if self.round.with_untracked(Option::is_none) {
            self.play();
        }
    }

    /// Goes on with the game as another tab has left it.
    pub fn load_anew(self) {
        self.elsewhere.set(false);
        self.full.set(false);
        self.told.set(Vec::new());
        self.read();
        self.play();
        self.take_waiting();
    }

    /// Changes the settings of the next game: the newest ones, whichever tab has set them.
    pub fn set(self, change: impl FnOnce(&mut GameDraft)) {
        if !shared::is_known(&keys::ROUNDS_DRAFT) {
            self.draft.set(kept_draft());
        }
        self.draft.update(change);
        let text = self.draft.with_untracked(json::text);
        // No room for it: the game itself could not be kept either, which is told then.
        let _ = shared::write(&keys::ROUNDS_DRAFT, &text);
    }

    /// Begins the game as set.
    ///
    /// # Errors
    /// [`NotBegun`].
    pub fn begin(self) -> Result<(), NotBegun> {
        let seal = self.draft.with_untracked(|draft| draft.sealed);
        let seal = if seal { Some(own_key().ok_or(NotBegun::NoChance)?.public()) } else { None };
        let game = self.draft.with_untracked(|draft| draft.game(seal, chance::bytes))?;
        self.open(game);
        if seal.is_some() && was_kept_again() {
            self.reports.failed(td_string!(self.i18n.get_locale_untracked(), class.key.kept_again).to_owned());
        }
        Ok(())
    }

    /// Opens a game in the place of what is here. Says whether it could be done.
    pub fn open(self, game: Game) -> bool {
        let may = self.may_change();
        if may {
            self.unreadable.forget();
            self.told.set(Vec::new());
            self.game.set(Some(game));
            self.play();
            self.keep();
            self.take_waiting();
        }
        may
    }

    /// Lets a plan count that was refused for when it came, or was laid aside. Its month, if that was closed: it and
    /// all after it are closed again then.
    pub fn let_count(self, plan: Plan) -> Option<Month> {
        let mut game = self.game_to_change()?;
        let team = game.teams.get(plan.team.index()).map(|team| team.name.clone())?;
        let month = plan.month;
        let answer = game.let_count(plan.clone());
        let closed = (answer.is_ok() && month.number() <= game.closed).then_some(month);
        let outcome = ReceiptOutcome::Plan { team: team.clone(), month, answer, plan: None };
        self.told.update(|told| match told.iter_mut().find(|one| one.outcome.plan() == Some(&plan)) {
            Some(one) => one.outcome = outcome,
            None => told.insert(0, Receipt { name: team, outcome }),
        });
        self.game.set(Some(game));
        if closed.is_some() {
            self.play();
        }
        self.keep();
        closed
    }

    /// Takes a plan out. It is laid aside, to be put back.
    pub fn take_out(self, team: CompanyId, month: Month) {
        let Some(mut game) = self.game_to_change() else { return };
        let Some(plan) = game.stop_counting(team, month) else { return };
        let name = game.teams[team.index()].name.clone();
        let outcome = ReceiptOutcome::TakenOut { team: name.clone(), month, plan: Box::new(plan) };
        let place = if month.number() <= game.closed { InputArea::Earlier } else { InputArea::Month };
        self.tell(place, vec![Receipt { name, outcome }]);
        self.game.set(Some(game));
        self.play();
        self.keep();
    }

    /// Forgets the plans that were laid aside.
    pub fn forget_aside(self) {
        let Some(mut game) = self.game_to_change() else { return };
        game.uncounted.clear();
        self.told.set(Vec::new());
        self.game.set(Some(game));
        self.keep();
    }

    /// Seals a team's results to another key, as the application asks that was taken in there.
    pub fn change_key(self, at: usize) {
        let asked = self.told.with_untracked(|told| match told.get(at).map(|one| &one.outcome) {
            Some(ReceiptOutcome::OtherKey { team, name, seal }) => Some((*team, name.clone(), *seal)),
            _ => None,
        });
        let (Some((team, name, seal)), Some(mut game)) = (asked, self.game_to_change()) else { return };
        game.seal_to(team, seal);
        self.told.update(|told| told[at].outcome = ReceiptOutcome::KeyChanged { name, seal });
        self.game.set(Some(game));
        self.keep();
    }

    /// Closes the month that is open.
    pub fn close_month(self) {
        let Some(mut game) = self.game_to_change() else { return };
        match game.close() {
            Ok(round) => {
                self.game.set(Some(game));
                self.put_round(round);
                self.told.set(Vec::new());
                self.keep();
            }
            // There is no button then: a game on the desk has a sound market.
            Err(CloseError::Over | CloseError::Scenario(_)) => {}
        }
    }

    /// Puts the game away for good; its settings stay for the next.
    pub fn put_away(self) {
        if shared::remove(&keys::ROUNDS_GAME).is_err() {
            return self.elsewhere.set(true);
        }
        self.game.set(None);
        self.round.set(None);
        self.told.set(Vec::new());
        self.waiting.update(Vec::clear);
        self.full.set(false);
        self.set(|draft| draft.teams.clear());
    }

    /// What came of the things that were taken in last, if they were taken in there; tracked.
    pub fn told_at(self, place: InputArea) -> Vec<Receipt> {
        if self.place.get() == place { self.told.get() } else { Vec::new() }
    }

    pub(super) fn tell(self, place: InputArea, told: Vec<Receipt>) {
        self.place.set(place);
        self.told.set(told);
    }

    /// The key to which the game's plans are sealed; none where they come open. Tracked.
    pub fn seal(self) -> Option<PublicKey> {
        self.game.with(|game| game.as_ref().and_then(|game| game.seal))
    }

    /// The game, if this tab may change it.
    pub(super) fn game_to_change(self) -> Option<Game> {
        if self.may_change() { self.game.get_untracked() } else { None }
    }

    /// Whether this tab may change the game: not when another has gone on with it, which is said then.
    pub(super) fn may_change(self) -> bool {
        let may = shared::is_known(&keys::ROUNDS_GAME);
        if !may {
            self.elsewhere.set(true);
        }
        may
    }

    /// Plays all closed months again.
    pub(super) fn play(self) {
        let round = self.game.with_untracked(|game| game.as_ref().and_then(|game| game.play().ok()));
        match round {
            Some(round) => self.put_round(round),
            None => self.round.set(None),
        }
    }

    /// The game as it stands, with the teams' records checked: what checks them is loaded for the first that come.
    fn put_round(self, round: Round) {
        let has_records = self.game.with_untracked(|game| game.as_ref().is_some_and(Game::has_records));
        if !has_records {
            return self.round.set(Some(Arc::new(round)));
        }
        self.round.set(None);
        spawn_lasting(async move {
            let checks = self.record_check.get().await;
            let game = self.game.get_untracked().filter(|game| game.closed == round.closed);
            let Some(game) = game else { return };
            let checked = checks.map(|checks| (checks.rounds)(&game, round.closed));
            let records = match checked {
                Ok(Ok(records)) => records,
                // A game on the desk has a sound market, so it is the program that does not come.
                Ok(Err(_)) | Err(NotLoaded) => {
                    let words = td_string!(self.i18n.get_locale_untracked(), rounds.results.unchecked);
                    self.reports.failed(words.to_owned());
                    round.records.clone()
                }
            };
            self.round.set(Some(Arc::new(Round { records, ..round })));
        });
    }

    pub(super) fn keep(self) {
        let Some(text) = self.game.with_untracked(|game| game.as_ref().map(Game::write)) else { return };
        let is_emptied = shared::is_emptied(&keys::ROUNDS_GAME);
        let kept = match text.len() > MOST_GAME as usize {
            true => Err(Unwritten::Full),
            false => shared::write(&keys::ROUNDS_GAME, &text),
        };
        if is_emptied && kept.is_ok() {
            self.reports.failed(td_string!(self.i18n.get_locale_untracked(), common.save.emptied).to_owned());
        }
        self.full.set(kept == Err(Unwritten::Full));
        if kept == Err(Unwritten::Elsewhere) {
            self.elsewhere.set(true);
        }
    }

    /// Takes up what lies in the storage.
    fn read(self) {
        self.unreadable.forget();
        let read = shared::read(&keys::ROUNDS_GAME).map(|text| (Game::read(&text), text));
        self.game.set(match read {
            Some((Ok(game), _)) => Some(game),
            Some((Err(why), text)) => {
                self.unreadable.hold(text, why);
                None
            }
            None => None,
        });
    }
}

fn kept_draft() -> GameDraft {
    shared::read(&keys::ROUNDS_DRAFT).and_then(|text| json::read(&text).ok()).unwrap_or_else(GameDraft::new)
}
