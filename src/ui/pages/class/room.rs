//! What a class page keeps while its instructor looks at somebody's year or at a game: what is set, and
//! what was handed in.

use super::challenge_form::Wish;
use super::intake::Intake;
use super::key::for_seal;
use crate::browser::timer;
use crate::contest::challenge::Challenge;
use crate::contest::entry::{EntryError, enter};
use crate::contest::measure::Measure;
use crate::contest::moment::Moment;
use crate::contest::standings::{Row, standings};
use crate::contest::verify::{Fault, Verified, Verifier};
use crate::contest::year_replay::YearReplay;
use leptos::prelude::*;
use std::sync::Arc;

/// The class. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassRoom {
    /// Who looks at the page.
    pub side: RwSignal<Side>,
    /// The fields of the challenge.
    pub wish: Wish,
    /// The challenge as set; none while it cannot be played.
    pub made: RwSignal<Option<Challenge>>,
    /// A challenge of another day, as typed.
    pub entered: RwSignal<String>,
    /// What was handed in.
    pub intake: Intake,
    /// The figure by which the class is ranked.
    pub by: RwSignal<Measure>,
    /// Submissions that the instructor lets count instead of their students' newest.
    chosen: RwSignal<Vec<Arc<Verified>>>,
}

/// Who looks at the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Who takes part.
    Student,
    /// Who teaches.
    Instructor,
}

/// What the page's own clock says.
pub fn now() -> Moment {
    Moment::milliseconds(timer::since_1970() as i64)
}

/// The class, from context.
pub fn use_class_room() -> ClassRoom {
    expect_context()
}

impl ClassRoom {
    /// An empty class in the context of the present owner.
    pub fn provide() {
        provide_context(Self {
            side: RwSignal::new(Side::Student),
            wish: Wish::new(),
            made: RwSignal::new(None),
            entered: RwSignal::new(String::new()),
            intake: Intake::new(),
            by: RwSignal::new(Measure::Score),
            chosen: RwSignal::new(Vec::new()),
        });
    }

    /// What is typed as the challenge of what is handed in, tracked; none while nothing is typed.
    pub fn read(self) -> Option<Result<Challenge, EntryError>> {
        self.entered.with(|text| (!text.trim().is_empty()).then(|| enter(text)))
    }

    /// The challenge of what is handed in, tracked: the one typed, else the one that is set.
    pub fn challenge(self) -> Option<Challenge> {
        match self.read() {
            Some(read) => read.ok(),
            None => self.made.get(),
        }
    }

    /// The class ranked by a figure, tracked.
    pub fn rows(self, by: Measure) -> Vec<Row> {
        let sound = self.intake.sound().into_iter().map(|sound| sound.verified);
        self.chosen.with(|chosen| {
            let is_chosen = |one: &Arc<Verified>| chosen.iter().any(|other| Arc::ptr_eq(one, other));
            standings(sound, now(), is_chosen, |year| by.merit(year))
        })
    }

    /// Lets a submission count instead of its student's newest; the newest itself again, when it is that.
    pub fn count(self, one: &Arc<Verified>) {
        let rows = untrack(|| self.rows(Measure::Score));
        let Some(row) = rows.iter().find(|row| row.all().any(|other| Arc::ptr_eq(one, other))) else { return };
        self.chosen.update(|chosen| {
            chosen.retain(|other| !row.all().any(|own| Arc::ptr_eq(own, other)));
            if !Arc::ptr_eq(row.newest(), one) {
                chosen.push(one.clone());
            }
        });
    }

    /// The year of a submission, played again: what was sound when it came is sound now.
    ///
    /// # Errors
    /// [`Fault`] as when it is verified; the challenge may be another by now.
    pub fn year_of(self, one: &Arc<Verified>) -> Result<YearReplay, Fault> {
        let challenge = untrack(|| self.challenge()).ok_or(Fault::OtherChallenge)?;
        let key = challenge.seal.as_ref().and_then(for_seal);
        let verifier = Verifier::new(challenge).map_err(Fault::Scenario)?.with_key(key);
        YearReplay::of(&verifier, &verifier.receive(&self.intake.text_of(one))?)
    }

    /// Opens the instructor's side with the own market chosen.
    pub fn teach_own_market(self) {
        self.side.set(Side::Instructor);
        self.wish.choose_own();
    }
}
