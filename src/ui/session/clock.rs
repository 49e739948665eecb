//! The clock at work: run, pause, step. Time moves only by logged advances; how far a tick goes is
//! the interface's, what happens in it the rules'.

use super::Session;
use super::open_game::Run;
use super::stops::Stops;
use crate::browser::dialogs;
use crate::browser::timer::{self, Beat};
use crate::insight::attention::stops::is_always;
use game::event::Event;
use game::setup::Pace;
use game::time::{DAY, MONTH, Minute, Minutes};
use leptos::prelude::*;

/// How the clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tempo {
    /// It stands.
    Paused,
    /// A month in 80 seconds.
    Play,
    /// A month in 20 seconds.
    Fast,
    /// A month in sixteen real minutes; only the opening of the next stops it.
    Rush,
}

impl Tempo {
    /// Working minutes in a real second.
    const fn minutes_a_second(self) -> u64 {
        match self {
            Self::Paused => 0,
            Self::Play => 120,
            Self::Fast => 480,
            Self::Rush => MONTH as u64 / (16 * 60),
        }
    }
}

/// What stopped the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stopped {
    /// Something that happened.
    Event,
    /// Bids close soon, and the person has not sealed one that they could.
    BidsClose,
}

/// The clock of the open game.
#[derive(Clone, Copy)]
pub struct Clock {
    tempo: RwSignal<Tempo>,
    stops: Stops,
    ticking: StoredValue<Option<Beat>, LocalStorage>,
    /// Up to when real time has been turned into working time, in milliseconds.
    counted: StoredValue<u64>,
}

/// Working time after which a leap asks anew what to stop for.
const A_STEP: Minutes = Minutes::hours(4);

/// Real time between two ticks, in milliseconds.
const TICK: i32 = 100;
/// The most real milliseconds that one tick makes up for: a page that was held up does not leap.
const MOST_CAUGHT_UP: u64 = 400;

impl Clock {
    pub(super) fn new() -> Self {
        Self {
            tempo: RwSignal::new(Tempo::Paused),
            stops: Stops::kept(),
            ticking: StoredValue::new_local(None),
            counted: StoredValue::new(0),
        }
    }

    /// How it runs, tracked.
    pub fn tempo(self) -> Tempo {
        self.tempo.get()
    }

    /// What it stops for.
    pub fn stops(self) -> Stops {
        self.stops
    }

    /// The whole minutes that have passed since the last count.
    fn passed(self) -> Minutes {
        let now = timer::milliseconds();
        let a_second = self.tempo.get_untracked().minutes_a_second();
        let since = now.saturating_sub(self.counted.get_value());
        let minutes = since.min(MOST_CAUGHT_UP) * a_second / 1000;
        // What is less than a minute stays for the next tick.
        let rest = if since > MOST_CAUGHT_UP { 0 } else { since - minutes * 1000 / a_second.max(1) };
        self.counted.set_value(now - rest);
        Minutes::new(minutes as u32)
    }
}

impl Session {
    /// The clock.
    pub fn clock(self) -> Clock {
        self.clock
    }

    /// Whether the clock runs, tracked.
    pub fn is_running(self) -> bool {
        self.clock.tempo() != Tempo::Paused
    }

    /// Lets the clock run as this game is played: at the person's pleasure, or tied to real time.
    pub fn play(self) {
        self.set_tempo(if self.is_rush() { Tempo::Rush } else { Tempo::Play });
    }

    /// Lets the clock run, or stand.
    pub fn set_tempo(self, tempo: Tempo) {
        self.clock.ticking.set_value(None);
        let stands = self.peek(|seen| seen.is_over()) || !self.may_run();
        let tempo = if stands { Tempo::Paused } else { tempo };
        let was = self.clock.tempo.get_untracked();
        self.clock.tempo.set(tempo);
        if tempo == Tempo::Paused {
            if was != Tempo::Paused {
                self.save();
            }
            return;
        }
        self.reports.leave_moment();
        self.clock.counted.set_value(timer::milliseconds());
        self.clock.ticking.set_value(Some(Beat::every(TICK, move || self.tick())));
    }

    /// Whether the open game is between a month's opening and its end, tracked. A month that is planned for a game by
    /// rounds is in the making until it is handed in; a year that is only looked at is over.
    pub fn is_in_month(self) -> bool {
        let has_begun = || self.view(|seen| !seen.is_over() && seen.now().in_month() > Minutes::ZERO);
        !self.is_watching() && (self.is_planning() || has_begun())
    }

    /// Runs at once to the next event of whatever kind.
    pub fn run_to_next_event(self) {
        let to = self.peek(|seen| seen.month().end());
        self.leap(|| self.run_on(to, &mut |event| !matches!(event, Event::TaskBegan { .. })));
    }

    /// Runs at once to the end of the working day, or to what the clock stops for.
    pub fn run_to_day_end(self) {
        self.run_to(self.peek(|seen| Minute::new((seen.now().get() / DAY + 1) * DAY)));
    }

    /// Runs at once to the end of the month, or to what the clock stops for.
    pub fn run_to_month_end(self) {
        self.run_to(self.peek(|seen| seen.month().end()));
    }

    /// Runs at once to that minute, or to what the clock stops for.
    pub fn run_to(self, to: Minute) {
        self.leap(|| {
            loop {
                let now = self.peek(|seen| seen.now());
                // What was told lately changes with the hours: it is asked anew, as it is while the clock runs.
                let until = to.min(now + A_STEP);
                let stopped = self.run_on(until, &mut self.peek(|seen| self.clock.stops.picks(seen)));
                let is_there = self.peek(|seen| seen.now() >= to || seen.now() == now);
                if stopped.is_some() || is_there {
                    return stopped;
                }
            }
        });
    }

    /// Whether the clock is tied to real time.
    pub fn is_rush(self) -> bool {
        self.peek(|seen| seen.pace()) == Pace::Rush
    }

    fn leap(self, run: impl FnOnce() -> Option<Stopped>) {
        // In a rush nobody leaps ahead of the lab.
        if !self.may_run() || self.is_rush() {
            return;
        }
        self.set_tempo(Tempo::Paused);
        self.reports.leave_moment();
        if let Some(why) = run() {
            self.tell_why_it_stopped(why);
        }
        self.save();
    }

    fn tick(self) {
        let tempo = self.clock.tempo.get_untracked();
        let passed = self.clock.passed();
        // A hidden page is woken seldom and seen by nobody: no working time passes meanwhile.
        // Nor does any behind a dialog, except where the clock is tied to real time.
        let is_covered = tempo != Tempo::Rush && dialogs::is_open();
        if tempo == Tempo::Paused || passed == Minutes::ZERO || is_covered || !timer::is_visible() {
            return;
        }
        let from = self.peek(|seen| seen.now());
        let stopped = match tempo {
            Tempo::Rush => self.run_on(from + passed, &mut is_always),
            _ => self.run_on(from + passed, &mut self.peek(|seen| self.clock.stops.picks(seen))),
        };
        if let Some(why) = stopped {
            self.set_tempo(Tempo::Paused);
            self.tell_why_it_stopped(why);
        } else if from.day() != self.peek(|seen| seen.now()).day() {
            // A day has passed: far enough to be worth keeping.
            self.save();
        }
    }

    /// Runs to `to` or to a stop, and says which.
    fn run_on(self, to: Minute, stop: &mut dyn FnMut(&Event) -> bool) -> Option<Stopped> {
        let deadline = match self.is_rush() {
            true => None,
            false => self.peek(|seen| self.clock.stops.before_deadline(seen)),
        };
        let to = deadline.map_or(to, |deadline| to.min(deadline)).min(Minute::YEAR_END);
        let run = self.on_table(|game| game.run(to, stop));
        self.has_changed();
        match run {
            Some(Ok(Run::Through)) => (deadline == Some(to)).then_some(Stopped::BidsClose),
            _ => Some(Stopped::Event),
        }
    }
}
