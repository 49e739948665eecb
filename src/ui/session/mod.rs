//! The open game, as the pages have it: a view that follows it, and a way to act.
//!
//! Only the files of this folder hold a world. What leaves it is an [`Observation`] of the person's
//! own company; what comes in is a [`Command`].

mod reports;

use super::words;
use game::command::Command;
use game::event::Event;
use game::ids::CompanyId;
use game::observation::Observation;
use game::refusal::Refusal;
use game::scenario::Scenario;
use game::setup::Setup;
use game::time::Minute;
use game::world::World;
use leptos::prelude::*;
use leptos_i18n::I18nContext;
pub use reports::Reports;
use texts::i18n::*;

/// The person's seat.
const ME: CompanyId = CompanyId(0);

/// The open game. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    world: StoredValue<Option<World>>,
    /// Counts the changes of the game: what pages follow.
    changes: RwSignal<u32>,
    open: RwSignal<bool>,
    reports: Reports,
    i18n: I18nContext<Locale>,
}

/// The session, from context.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    pub(super) fn provide() -> Self {
        let session = Self {
            world: StoredValue::new(None),
            changes: RwSignal::new(0),
            open: RwSignal::new(false),
            reports: Reports::new(),
            i18n: use_i18n(),
        };
        provide_context(session);
        session
    }

    /// Begins a new game and opens it.
    pub fn begin(self, scenario: Scenario, setup: Setup) {
        self.world.set_value(Some(World::new(scenario, setup)));
        self.open.set(true);
        self.changed();
    }

    /// Whether a game is open, tracked.
    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// Puts the game away; the pages go with it.
    pub fn close(self) {
        self.open.set(false);
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
        self.world.with_value(|world| look(&world.as_ref().expect("a game is open").observe(ME)))
    }

    /// Whether a command would be carried out now, tracked.
    ///
    /// # Errors
    /// The reason why not.
    pub fn may(self, command: &Command) -> Result<(), Refusal> {
        self.view(|seen| game::may::may_i(seen, command))
    }

    /// One gesture: carries a command out, or reports in words why not. True if it was.
    pub fn act(self, command: Command) -> bool {
        match self.apply(&command) {
            Ok(_) => {
                self.changed();
                true
            }
            Err(refusal) => {
                self.reports.refused(words::refusal::refusal(self.i18n.get_locale_untracked(), refusal));
                false
            }
        }
    }

    /// Several commands as one gesture. Those refused are left out and reported in one line.
    /// Returns how many were carried out.
    pub fn act_all(self, commands: Vec<Command>) -> usize {
        let mut done = 0;
        let mut refused = Vec::new();
        for command in &commands {
            match self.apply(command) {
                Ok(_) => done += 1,
                Err(refusal) => refused.push(refusal),
            }
        }
        if done > 0 {
            self.changed();
        }
        let locale = self.i18n.get_locale_untracked();
        if let Some(first) = refused.first() {
            let why = words::refusal::refusal(locale, *first);
            self.reports.refused(match refused.len() {
                1 => td_string!(locale, common.refusal.several_one, why = why).to_string(),
                n => td_string!(locale, common.refusal.several, n = n, why = why).to_string(),
            });
        }
        done
    }

    /// Lets the clock run to that minute, or to the first event that the person wants to see.
    pub fn run_to(self, to: Minute) {
        self.run_until(to, &mut |_| false);
    }

    /// Lets the clock run to the next event of this month.
    pub fn run_to_next_event(self) {
        self.run_until(self.peek(|seen| seen.month().end()), &mut |event| !matches!(event, Event::TaskBegan { .. }));
    }

    /// What happened and went wrong, in short reports.
    pub fn reports(self) -> Reports {
        self.reports
    }

    /// The name of a company in the present language, tracked.
    pub fn company_name(self, company: CompanyId) -> String {
        let locale = self.i18n.get_locale();
        self.view(|seen| {
            let rivals = &seen.scenario().rivals;
            match company.index().checked_sub(1).and_then(|at| rivals.get(at)) {
                Some(rival) => words::name::name(locale, &rival.name).to_owned(),
                None => seen.seat_name(company).to_owned(),
            }
        })
    }

    fn run_until(self, to: Minute, stop: &mut dyn FnMut(&Event) -> bool) {
        let went = self.world.try_update_value(|world| world.as_mut().map(|world| world.advance(ME, to, stop).is_ok()));
        if went.flatten() == Some(true) {
            self.changed();
        }
    }

    fn apply(self, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.world
            .try_update_value(|world| world.as_mut().map(|world| world.apply(ME, command)))
            .flatten()
            .unwrap_or(Err(Refusal::NoSuchCompany))
    }

    fn changed(self) {
        self.changes.update(|count| *count = count.wrapping_add(1));
    }
}
