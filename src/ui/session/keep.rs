//! Keeping the game: saved after every gesture, in one tab, and what is done when that fails.

use super::PlanId;
use super::Session;
use super::open_game::OpenGame;
use crate::browser::journal::Journal;
use crate::browser::lease::Hold;
use crate::browser::platform::{self, ToPlatform};
use crate::browser::slots::{GameId, Slots};
use crate::browser::{address, game_lock, keys, storage, tab, timer};
use crate::contest::challenge::played_for::PlayedFor;
use crate::record::{ReadError, ReplayError, read};
use crate::ui::saved;
use crate::ui::task::spawn_lasting;
use crate::ui::words::trouble::read_error;
use game::scenario::Scenario;
use leptos::prelude::*;
use texts::i18n::*;

/// Why the game is not kept as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavingTrouble {
    /// The browser lets this page store nothing: the game lives in memory.
    Blocked,
    /// There is no room left.
    Full,
    /// Another tab plays this game; here it can be looked at.
    Elsewhere,
}

/// Why a saved game does not open.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenGameError {
    /// Nothing lies there: it was deleted, perhaps in another tab.
    Gone,
    /// The browser does not let this page read it.
    Barred,
    /// Nothing sound lies there.
    Damaged,
    /// It cannot be read.
    Read(ReadError),
    /// It cannot be played again.
    Replay(ReplayError),
}

/// Which copy of a saved game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// The last that was written.
    Newest,
    /// The one before.
    Older,
}

/// The open game's place in the browser.
pub(super) struct StoredGame {
    slots: Slots,
    journal: Journal,
    hold: Option<Hold>,
    /// Whether it was ever written to.
    is_kept: bool,
    /// For which class the game is played.
    played_for: Option<String>,
}

impl Session {
    /// Begins a new game and opens it.
    pub fn begin(self, scenario: Scenario, wish: super::NewGame) {
        let setup = wish.setup(&scenario);
        let game = OpenGame::begin(scenario, setup, timer::now_iso());
        self.put_on_table(GameId::fresh(), game);
        self.save();
    }

    /// Opens a saved game.
    ///
    /// # Errors
    /// [`OpenGameError`]; nothing is changed then.
    pub fn open(self, id: &GameId, edition: Edition) -> Result<(), OpenGameError> {
        let game = load(id, edition)?;
        self.put_on_table(id.clone(), game);
        Ok(())
    }

    /// Opens the game that was open in this tab before a reload, or in another one, if it can be. A month
    /// of a game by rounds is returned, not opened: [`Session::plan_again`] does that, and what it needs
    /// comes in a module of its own.
    pub fn reopen(self) -> Option<PlanId> {
        let last = last_open()?;
        let plan = PlanId::named(&last);
        if let (None, Some(id)) = (&plan, GameId::named(&last)) {
            // The start page tells what is the matter with a game that does not open.
            let _ = self.open(&id, Edition::Newest);
        }
        plan
    }

    /// Keeps a game that was read from a file as one of this browser's, and opens it.
    ///
    /// # Errors
    /// [`OpenGameError`]: the text is not a game that can go on. One under other rules is kept all the
    /// same, to be shown by its result.
    pub fn import(self, text: &str) -> Result<(), OpenGameError> {
        let read = read(text).map_err(OpenGameError::Read);
        if let Err(OpenGameError::Read(ReadError::OtherRules { .. })) = &read {
            // No room for it: the file is still where it was.
            let _ = Slots::open(GameId::fresh()).0.write(text);
        }
        let (save, id) = (read?, GameId::fresh());
        let played_for = super::played_for::found(&save);
        let game = OpenGame::resume(save).map_err(OpenGameError::Replay)?;
        if let Some(played_for) = played_for {
            saved::play_for(&id, &played_for.note());
        }
        self.put_on_table(id, game);
        self.save();
        Ok(())
    }

    /// Puts the open game away, saved.
    pub fn close(self) {
        self.reports.leave_moment();
        self.set_tempo(super::Tempo::Paused);
        self.save_what_is_new();
        self.open.set(false);
        self.watching.set(None);
        self.planning.set(None);
        self.stored.set_value(None);
        tab::forget(&keys::LAST);
    }

    /// Plays the game in this tab from now on, from where the other tab left it.
    pub fn take_over(self) {
        let Some(id) = self.id() else { return };
        // What a newer release has written goes on there, and nothing of it is written over here.
        if let Err(OpenGameError::Read(why @ (ReadError::NewerFormat { .. } | ReadError::OtherRules { .. }))) =
            load(&id, Edition::Newest)
        {
            let locale = self.i18n.get_locale_untracked();
            let why = read_error(locale, &why);
            return self.reports.failed(td_string!(locale, common.save.newer, why = why));
        }
        let hold = Hold::take_over(&id, move || self.lost());
        match load(&id, Edition::Newest) {
            Ok(game) => self.loaded.set_value(Some(game)),
            // Go on with the open game: it is the newest playable copy.
            Err(_) => {
                self.reports.failed(td_string!(self.i18n.get_locale_untracked(), common.save.not_reread).to_owned())
            }
        }
        self.stored.set_value(Some(StoredGame::of(self, id, Some(hold))));
        self.trouble.set(None);
        self.changed();
        self.save();
    }

    /// The market that is played, or, while no game is open, the practice year's.
    pub fn scenario(self) -> Scenario {
        let played = || self.loaded.with_value(|game| game.as_ref().map(|game| game.observe().scenario().clone()));
        // A closed game stays loaded until the next opens.
        let open = if self.open.get_untracked() { played() } else { None };
        open.unwrap_or_else(Scenario::practice)
    }

    /// What is the matter with keeping the game, tracked.
    pub fn trouble(self) -> Option<SavingTrouble> {
        self.trouble.get()
    }

    /// The open game as a text.
    pub fn text(self) -> Option<String> {
        let written =
            self.loaded.try_update_value(|loaded| loaded.as_mut().and_then(|game| game.write_out(timer::now_iso())));
        written.flatten()
    }

    /// Offers the open game as a file.
    pub fn export(self) {
        if let Some(text) = self.text() {
            let name = self.peek(|seen| saved::file_name(seen.seat_name(seen.me()), seen.month().number()));
            self.download(&name, &text);
        }
    }

    /// Offers a text as a file.
    pub fn download(self, name: &str, text: &str) {
        saved::download(self.reports, self.i18n.get_locale_untracked(), name, text);
    }

    /// Whether this tab may act: no other plays the game, and it is not a year that is only looked at.
    pub(super) fn may_play(self) -> bool {
        self.trouble.get_untracked() != Some(SavingTrouble::Elsewhere) && !untrack(|| self.is_watching())
    }

    /// Whether the clock of the open game may run here: of a month that is planned it stands.
    pub(super) fn may_run(self) -> bool {
        self.may_play() && !untrack(|| self.is_planning())
    }

    /// Writes the game if something has happened since it was last written, or nothing is left of what
    /// was written.
    pub fn save_what_is_new(self) {
        if self.unsaved.get_value() || self.is_emptied() {
            self.save();
        }
    }

    /// Writes the game to its next slot.
    pub(super) fn save(self) {
        if !self.may_play() || !self.open.get_untracked() {
            return;
        }
        if untrack(|| self.is_planning()) {
            return self.keep_plan();
        }
        let Some(text) = self.text() else { return };
        let is_emptied = self.is_emptied();
        let outcome = self.stored.try_update_value(|stored| stored.as_mut().map(|stored| stored.write(&text)));
        let Some(trouble) = outcome.flatten() else { return };
        self.unsaved.set_value(!matches!(trouble, None | Some(SavingTrouble::Blocked)));
        if self.trouble.get_untracked() != trouble {
            self.trouble.set(trouble);
        }
        if let (true, None, Some(id)) = (is_emptied, trouble, self.id()) {
            self.tell_kept_again(id.as_str());
        }
    }

    /// Whether the saved copies were deleted: somebody has emptied the browser's storage.
    fn is_emptied(self) -> bool {
        self.stored.with_value(|stored| stored.as_ref().is_some_and(StoredGame::is_emptied))
    }

    /// The storage was emptied while the game was open: it is kept again by now, and opens after a reload.
    pub(super) fn tell_kept_again(self, id: &str) {
        // No room for it: the game opens from the list all the same.
        let _ = storage::write(&keys::LAST, id);
        tab::remember(&keys::LAST, id);
        self.reports.failed(td_string!(self.i18n.get_locale_untracked(), common.save.emptied).to_owned());
    }

    pub(super) fn put_on_table(self, id: GameId, game: OpenGame) {
        for raw in &Slots::open(id.clone()).1.damaged {
            saved::put_aside(&id, raw);
        }
        let hold = Hold::take(&id, move || self.lost()).ok();
        let is_free = if hold.is_none() { game_lock::ask_if_free(&id) } else { None };
        let stored = StoredGame::of(self, id.clone(), hold);
        let trouble = match (&stored.hold, &is_free) {
            (Some(_), _) => stored.trouble(),
            // That is known in a moment.
            (None, Some(_)) => None,
            (None, None) => Some(SavingTrouble::Elsewhere),
        };
        tab::remember(&keys::LAST, id.as_str());
        // No room for it: the game opens from the list all the same.
        let _ = storage::write(&keys::LAST, id.as_str());
        let played_for = stored.played_for.as_deref().and_then(PlayedFor::read);
        address::carry(played_for.as_ref().and_then(PlayedFor::code));
        self.loaded.set_value(Some(game));
        self.begin_reading();
        self.stored.set_value(Some(stored));
        self.unsaved.set_value(trouble == Some(SavingTrouble::Full));
        self.trouble.set(trouble);
        self.take_hat();
        self.changed();
        self.open.set(true);
        if let Some(is_free) = is_free {
            self.hear_whether_played(id, is_free);
        }
    }

    /// The lease says that another tab plays the game, and the browser's lock whether that tab is still there: after a
    /// crash it is not.
    fn hear_whether_played(self, id: GameId, is_free: impl Future<Output = bool> + 'static) {
        spawn_lasting(async move {
            let is_free = is_free.await;
            let waits = |stored: &StoredGame| stored.hold.is_none() && *stored.slots.id() == id;
            // The person may have gone on to another game, or taken this one over.
            if !self.stored.with_value(|stored| stored.as_ref().is_some_and(waits)) {
                return;
            }
            if !is_free {
                return self.lost();
            }
            let hold = Hold::take_over(&id, move || self.lost());
            let take = |stored: &mut StoredGame| {
                stored.hold = Some(hold);
                stored.trouble()
            };
            let trouble = self.stored.try_update_value(|stored| stored.as_mut().and_then(take)).flatten();
            self.trouble.set(trouble);
            self.save_what_is_new();
        });
    }

    /// The journal cannot be written: the browser writes the storage to the disk when it likes. Told once.
    fn tell_what_a_crash_costs(self) {
        if storage::kind() == storage::StorageKind::Lasting && !self.crash_is_told.get_value() {
            self.crash_is_told.set_value(true);
            self.reports.failed(td_string!(self.i18n.get_locale_untracked(), common.save.crash).to_owned());
        }
    }

    /// Another tab has taken the game over.
    fn lost(self) {
        self.trouble.set(Some(SavingTrouble::Elsewhere));
        self.set_tempo(super::Tempo::Paused);
    }

    /// The open game's name in the browser; none of one that is not kept there.
    pub fn id(self) -> Option<GameId> {
        self.stored.with_value(|stored| stored.as_ref().map(|stored| stored.slots.id().clone()))
    }
}

impl StoredGame {
    fn of(session: Session, id: GameId, hold: Option<Hold>) -> Self {
        let played_for = saved::played_for(&id);
        let journal = Journal::of(id.clone(), played_for.clone(), move |_why| session.tell_what_a_crash_costs());
        let slots = Slots::open(id).0;
        Self { is_kept: slots.hold_something(), slots, journal, hold, played_for }
    }

    /// What is the matter with a game that is played here, before it is written.
    fn trouble(&self) -> Option<SavingTrouble> {
        match storage::kind() {
            storage::StorageKind::Fleeting => Some(SavingTrouble::Blocked),
            storage::StorageKind::Lasting => self.slots.are_held().then_some(SavingTrouble::Full),
        }
    }

    fn is_emptied(&self) -> bool {
        self.is_kept && storage::kind() == storage::StorageKind::Lasting && !self.slots.hold_something()
    }

    fn write(&mut self, text: &str) -> Option<SavingTrouble> {
        if !self.hold.as_ref().is_some_and(Hold::is_good) {
            return Some(SavingTrouble::Elsewhere);
        }
        if let Some(note) = self.played_for.as_ref().filter(|_| self.is_emptied()) {
            saved::play_for(self.slots.id(), note);
        }
        let copy = self.slots.sealed(text);
        let written = self.slots.put(&copy);
        let (game, note) = (self.slots.id().as_str(), self.played_for.as_deref().unwrap_or_default());
        platform::tell(ToPlatform::Saved { game, copy: &copy.text, note });
        self.journal.keep(copy);
        self.is_kept |= written.is_ok();
        match (written, storage::kind()) {
            (Err(storage::StorageFull), _) => Some(SavingTrouble::Full),
            (Ok(()), storage::StorageKind::Fleeting) => Some(SavingTrouble::Blocked),
            (Ok(()), storage::StorageKind::Lasting) => None,
        }
    }
}

/// The game of this tab; a new tab with the address of a game's page means the last of any tab.
fn last_open() -> Option<String> {
    tab::recall(&keys::LAST).or_else(|| storage::read(&keys::LAST))
}

fn load(id: &GameId, edition: Edition) -> Result<OpenGame, OpenGameError> {
    let (slots, found) = Slots::open(id.clone());
    if !slots.hold_something() {
        let is_barred = storage::kind() == storage::StorageKind::Fleeting;
        return Err(if is_barred { OpenGameError::Barred } else { OpenGameError::Gone });
    }
    let nth = match edition {
        Edition::Newest => 0,
        Edition::Older => 1,
    };
    let text = found.sound.get(nth).ok_or(OpenGameError::Damaged)?;
    let save = read(text).map_err(OpenGameError::Read)?;
    OpenGame::resume(save).map_err(OpenGameError::Replay)
}
