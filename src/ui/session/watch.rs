//! Looking at a year that somebody has handed in: every page as its player saw it, nothing to be done.

use super::Session;
use super::open_game::OpenGame;
use crate::contest::homework::HandedYear;
use crate::contest::submission::year_replay::{Decision, YearReplay};
use crate::ui::route::Page;
use game::time::Month;
use leptos::prelude::*;

/// The year that is looked at, and the moment in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watching {
    /// The student and the company.
    pub who: String,
    /// The month.
    pub month: Month,
    /// Where in the month.
    pub moment: MonthPoint,
    /// The page from which it was opened.
    pub back: Page,
}

/// Where in a month a year is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthPoint {
    /// At its opening, before anything was decided.
    Opening,
    /// At its end.
    Close,
}

impl Session {
    /// Opens somebody's year, where it ends, in the place of the game that is open.
    pub fn watch(self, who: String, handed: HandedYear, back: Page) {
        if untrack(|| self.is_open()) {
            self.close();
        }
        self.planning.set(None);
        let month = handed.year.months().last().unwrap_or(Month::FIRST);
        self.loaded.set_value(Some(OpenGame::watch(handed)));
        self.trouble.set(None);
        self.watching.set(Some(Watching { who, month, moment: MonthPoint::Close, back }));
        self.unsaved.set_value(false);
        self.take_hat();
        self.changed();
        self.open.set(true);
    }

    /// The year that is looked at, tracked; none while a game is played.
    pub fn watching(self) -> Option<Watching> {
        self.watching.get()
    }

    /// Whether a year is looked at, tracked.
    pub fn is_watching(self) -> bool {
        self.watching.with(Option::is_some)
    }

    /// Whether nothing can be decided: a year is only looked at, it is over, or the company fell; tracked.
    pub fn is_still(self) -> bool {
        self.is_watching() || self.view(|seen| seen.is_over() || seen.is_bankrupt())
    }

    /// Goes to another moment of the year that is looked at.
    pub fn look_at(self, month: Month, moment: MonthPoint) {
        self.loaded.update_value(|game| {
            if let Some(game) = game {
                game.look_at(|year| match moment {
                    MonthPoint::Opening => year.opening(month).cloned(),
                    MonthPoint::Close => year.close(month),
                });
            }
        });
        self.watching.update(|watching| {
            if let Some(watching) = watching {
                (watching.month, watching.moment) = (month, moment);
            }
        });
        self.changed();
    }

    /// The months that the year has.
    pub fn months_to_watch(self) -> Vec<Month> {
        self.replay(|year| year.months().collect())
    }

    /// What was decided in a month, of a year that is looked at or in the month that is planned.
    pub fn decisions(self, month: Month) -> Vec<Decision> {
        if untrack(|| self.is_planning()) {
            return self.planned_decisions();
        }
        self.replay(|year| year.decisions().filter(|decision| decision.at.month() == month).collect())
    }

    fn replay<T: Default>(self, look: impl FnOnce(&YearReplay) -> T) -> T {
        self.loaded.with_value(|game| game.as_ref().and_then(OpenGame::replay).map(look)).unwrap_or_default()
    }
}
