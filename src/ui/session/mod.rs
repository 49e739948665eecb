//! The open game, as the pages have it: a view that follows it, and a way to act.
//!
//! Only the files of this folder hold a world. What leaves it is an [`Observation`] of the person's
//! own company; what comes in is a [`Command`].

mod approval;
mod clock;
mod hat;
mod keep;
mod lab;
mod new_game;
mod news;
mod open_error;
mod open_game;
mod planning;
mod played_for;
mod results;
mod stops;
mod stored_plans;
mod watch;

pub use approval::{ApprovalDoor, ApprovalVerdict};
pub use clock::{Clock, Tempo};
pub use hat::HandedTo;
pub use keep::{Edition, OpenGameError, SavingTrouble};
pub use new_game::NewGame;
pub use open_error::open_error;
pub use planning::{PlannedMonth, Planning};
pub use played_for::{played_for, take_up};
pub use results::UnreadResult;
pub use stops::Stops;
pub use stored_plans::{Begun, PlanId};
pub use watch::{MonthPoint, Watching};

use super::reports::{Reports, use_reports};
use super::task::on_window;
use super::words;
use crate::contest::rounds::MOST_STEPS;
use crate::crm::command_approval::HeldBack;
use crate::crm::saved::SavedRecord;
use crate::record::Save;
use game::command::Command;
use game::ids::CompanyId;
use game::observation::Observation;
use game::refusal::Refusal;
use game::time::Minute;
use hat::Hat;
use keep::StoredGame;
use leptos::prelude::*;
use open_game::OpenGame;
use texts::i18n::*;

/// Per cent of the room for records from which on a player is told how much of it is taken.
const NEARLY_FULL: u32 = 80;
/// It is told again after so many per cent more.
const TOLD_AGAIN: u32 = 5;

/// The open game. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    loaded: StoredValue<Option<OpenGame>>,
    stored: StoredValue<Option<StoredGame>, LocalStorage>,
    /// Counts the changes of the game: what pages follow.
    changes: RwSignal<u32>,
    open: RwSignal<bool>,
    trouble: RwSignal<Option<SavingTrouble>>,
    /// The year that is looked at, and its moment; none while a game is played.
    watching: RwSignal<Option<Watching>>,
    /// Which month is planned, for whom; none while a game is played.
    planning: RwSignal<Option<Planning>>,
    /// Whether something has happened since the game was last written.
    unsaved: StoredValue<bool>,
    /// Whether it was told that a crash may cost the last minute.
    crash_is_told: StoredValue<bool>,
    /// Up to when what came of the own bids has been looked at.
    results_read: RwSignal<Minute>,
    /// Whether the sheet of an opening of bids lies on the page.
    opening: RwSignal<bool>,
    hat: Hat,
    /// What the rules of approval say; none before the workbench is here.
    door: StoredValue<Option<ApprovalDoor>>,
    held_back: RwSignal<Vec<HeldBack>>,
    clock: Clock,
    reports: Reports,
    i18n: I18n,
}

/// The session, from context.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    pub(super) fn provide() -> Self {
        let session = Self {
            loaded: StoredValue::new(None),
            stored: StoredValue::new_local(None),
            changes: RwSignal::new(0),
            open: RwSignal::new(false),
            trouble: RwSignal::new(None),
            watching: RwSignal::new(None),
            planning: RwSignal::new(None),
            unsaved: StoredValue::new(false),
            crash_is_told: StoredValue::new(false),
            results_read: RwSignal::new(Minute::START),
            opening: RwSignal::new(false),
            hat: Hat::new(),
            door: StoredValue::new(None),
            held_back: RwSignal::new(Vec::new()),
            clock: Clock::new(),
            reports: use_reports(),
            i18n: use_i18n(),
        };
        on_window(leptos::ev::pagehide, move |_| session.save_what_is_new());
        // Another tab may have emptied the storage.
        on_window(leptos::ev::storage, move |_| session.save_what_is_new());
        provide_context(session);
        session
    }

    /// Whether a game is open, tracked.
    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// What the person's company may know, tracked: reruns when the game has changed.
    ///
    /// # Panics
    /// When no game has been opened; pages are mounted only while one is.
    pub fn view<T>(self, look: impl FnOnce(&Observation<'_>) -> T) -> T {
        self.changes.track();
        self.peek(look)
    }

    /// As [`Session::view`], but follows nothing.
    ///
    /// # Panics
    /// As [`Session::view`].
    pub fn peek<T>(self, look: impl FnOnce(&Observation<'_>) -> T) -> T {
        self.loaded.with_value(|game| look(&game.as_ref().expect("a game is open").observe()))
    }

    /// The game with its save, tracked; none of a year that is looked at, nor of a month that is planned.
    pub fn with_save<T>(self, look: impl FnOnce(&Observation<'_>, &Save) -> T) -> Option<T> {
        self.changes.track();
        self.loaded.with_value(|game| {
            let game = game.as_ref()?;
            Some(look(&game.observe(), game.kept()?))
        })
    }

    /// Whether a command would be carried out now, tracked.
    ///
    /// # Errors
    /// The reason why not.
    pub fn may(self, command: &Command) -> Result<(), Refusal> {
        self.view(|seen| game::may::may_i(seen, command))
    }

    /// One gesture: carries a command out and keeps the game, or reports in words why not. True if
    /// it was carried out.
    pub fn act(self, command: Command) -> bool {
        self.act_all(vec![command]) == 1
    }

    /// Several commands as one gesture. Those refused are left out and reported in one line.
    /// Returns how many were carried out.
    pub fn act_all(self, commands: Vec<Command>) -> usize {
        let locale = self.i18n.get_locale_untracked();
        if !self.may_play() {
            self.tell_only_looked_at();
            return 0;
        }
        let commands = self.approved(commands);
        let asked = commands.len();
        if self.loaded.with_value(|game| game.as_ref().is_some_and(|game| game.room() < asked)) {
            self.reports.refused(td_string!(locale, bar.plan.full, most = MOST_STEPS));
            return 0;
        }
        let apply = |game: &mut OpenGame| {
            let refused = |(command, records): (Command, Vec<String>)| {
                let refused = game.apply(command).err();
                if refused.is_none() {
                    for record in records {
                        game.record(record);
                    }
                }
                refused
            };
            commands.into_iter().filter_map(refused).collect::<Vec<Refusal>>()
        };
        let Some(refused) = self.on_table(apply) else { return 0 };
        // What was refused has changed nothing.
        if refused.len() < asked {
            self.has_changed();
            self.save();
        }
        if let Some(first) = refused.first() {
            let why = words::refusal::refusal(locale, *first);
            self.reports.refused(match (asked, refused.len()) {
                (1, _) => why,
                (_, 1) => td_string!(locale, common.refusal.several_one, why = why),
                (_, n) => td_string!(locale, common.refusal.several, n = n, why = why),
            });
        }
        asked - refused.len()
    }

    /// The records of the CRM workbench, tracked; none in a year that is looked at and has none.
    pub fn records<T>(self, look: impl FnOnce(Option<&[SavedRecord]>) -> T) -> T {
        self.changes.track();
        self.loaded.with_value(|game| look(game.as_ref().and_then(OpenGame::records)))
    }

    /// Whether another tab plays the game, tracked: here it can be looked at.
    pub fn is_elsewhere(self) -> bool {
        self.trouble.get() == Some(SavingTrouble::Elsewhere)
    }

    /// Whether records can be added, tracked: not in a year that is only looked at or is played in another tab, nor
    /// after the last month of a game by rounds, with which they would have been handed in.
    pub fn may_record(self) -> bool {
        let may_hand_in =
            self.planning.with(|planning| planning.as_ref().is_none_or(|planning| planning.month.is_some()));
        may_hand_in && !self.is_watching() && !self.is_elsewhere() && self.records(|records| records.is_some())
    }

    /// Adds a record that the workbench has checked, and keeps the game. False where nothing can be added, which is
    /// told.
    pub fn record(self, text: String) -> bool {
        if !self.may_play() {
            self.tell_only_looked_at();
            return false;
        }
        let locale = self.i18n.get_locale_untracked();
        let add = |game: &mut OpenGame| {
            let before = game.records_taken();
            game.record(text).then(|| (before, game.records_taken()))
        };
        let Some((before, taken)) = self.on_table(add).flatten() else {
            let words = match untrack(|| self.is_planning()) {
                true => td_string!(locale, bar.plan.records_full),
                false => td_string!(locale, bar.records.full),
            };
            self.reports.failed(words.to_owned());
            return false;
        };
        self.has_changed();
        self.save();
        if taken >= NEARLY_FULL && before / TOLD_AGAIN < taken / TOLD_AGAIN {
            self.reports.failed(td_string!(locale, bar.records.nearly_full, taken = taken));
        }
        true
    }

    /// Tells why nothing can be done here.
    fn tell_only_looked_at(self) {
        let locale = self.i18n.get_locale_untracked();
        let why = match self.trouble.get_untracked() {
            Some(SavingTrouble::Elsewhere) => td_string!(locale, common.save.other_tab),
            _ => td_string!(locale, watch.only_looked_at),
        };
        self.reports.refused(why.to_owned());
    }

    /// Short reports that go by themselves.
    pub fn reports(self) -> Reports {
        self.reports
    }

    /// The name of a company in the present language, tracked.
    pub fn company_name(self, company: CompanyId) -> String {
        let locale = self.i18n.get_locale();
        self.view(|seen| words::name::company(locale, seen, company))
    }

    /// Does something with the loaded game; none when there is none.
    fn on_table<T>(self, act: impl FnOnce(&mut OpenGame) -> T) -> Option<T> {
        self.loaded.try_update_value(|game| game.as_mut().map(act)).flatten()
    }

    /// The game has gone on: it is not kept yet, and whoever follows it is told.
    fn has_changed(self) {
        self.unsaved.set_value(true);
        self.changed();
    }

    fn changed(self) {
        self.changes.update(|count| *count = count.wrapping_add(1));
    }
}
