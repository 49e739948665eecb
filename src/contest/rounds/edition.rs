//! Editions: what a month's opening rests on. The same plans before it make the same opening, and so
//! the same edition: a plan that is taken out and put back leaves everything as it was.
//!
//! An edition stands in every team's result, and plans are secret. So the first one is made of the passes of
//! all teams, and each of the others rests on it: a team that guesses what another decided cannot
//! check its guess, because it lacks the other team's pass.

use super::game::Game;
use super::plan::Plan;
use crate::record::sha256;
use game::json;
use game::time::{Month, YEAR_MONTHS};
use serde::Serialize;

/// Letters of an edition: enough to tell the openings of one game from each other.
const LETTERS: usize = 12;

impl Game {
    /// The edition of a month's opening, or of the year's end after the last: a digest of what was
    /// decided in the months before, which tells nothing to anybody who does not know every team's pass.
    pub fn edition(&self, opening: Option<Month>) -> String {
        self.editions().swap_remove(opening.map_or(usize::from(YEAR_MONTHS), Month::index))
    }

    /// The editions of all openings and of the year's end, each resting on the one before.
    pub(super) fn editions(&self) -> Vec<String> {
        let passes: Vec<&str> = self.teams.iter().map(|team| team.pass.as_str()).collect();
        let mut editions = vec![digest(&passes)];
        for month in Month::all() {
            let here = self.plans.iter().filter(|plan| plan.month == month);
            let decided: Vec<_> = here.map(|plan| (plan.team, &plan.names, &plan.steps)).collect();
            editions.push(digest(&(editions.last(), decided)));
        }
        editions
    }

    /// Whether a plan was made on a result that has been replaced since.
    pub fn is_on_former_result(&self, plan: &Plan) -> bool {
        plan.edition != self.edition(Some(plan.month))
    }

    /// How often something before a month's opening, or before the year's end, was changed after it was
    /// closed: by this number people tell which of two results is the newer one.
    pub fn issue(&self, opening: Option<Month>) -> u16 {
        let before = opening.map_or(self.changed.len(), Month::index);
        self.changed[..before].iter().fold(0, |sum: u16, &times| sum.saturating_add(times))
    }

    /// Notes that a plan of a month was changed, if the month is closed.
    pub(super) fn note_change(&mut self, month: Month) {
        if month.number() <= self.closed {
            let times = &mut self.changed[month.index()];
            *times = times.saturating_add(1);
        }
    }
}

fn digest(decided: &impl Serialize) -> String {
    let mut digest = sha256(&json::text(decided).into_bytes());
    digest.truncate(LETTERS);
    digest
}
