//! What the person lets the clock stop for, kept in the browser.

use crate::browser::{keys, storage};
use crate::insight::attention::idle::PassedOver;
use crate::insight::attention::stops::{self, ChosenStops, StopFor};
use game::event::Event;
use game::observation::Observation;
use game::time::Minute;
use leptos::prelude::*;

/// What is chosen, and for whom of those with nothing to do it did not stop.
#[derive(Clone, Copy)]
pub struct Stops {
    chosen: RwSignal<ChosenStops>,
    passed: StoredValue<PassedOver>,
}

impl Stops {
    /// As last chosen in this browser.
    pub(super) fn kept() -> Self {
        let kept = storage::read(&keys::STOPS);
        let chosen = StopFor::ALL.map(|stop| match &kept {
            // One that was not there to choose when the choice was kept is as at first.
            Some(kept) => kept.as_bytes().get(stop as usize).map_or(stop.at_first(), |chosen| *chosen == b'1'),
            None => stop.at_first(),
        });
        Self { chosen: RwSignal::new(chosen), passed: StoredValue::new(PassedOver::default()) }
    }

    /// Whether the clock stops for that, tracked.
    pub fn has(self, stop: StopFor) -> bool {
        self.chosen.with(|chosen| chosen[stop as usize])
    }

    /// Chooses what to stop for.
    pub fn set(self, stop: StopFor, on: bool) {
        self.chosen.update(|chosen| chosen[stop as usize] = on);
        let text: String = self.chosen.get_untracked().map(|on| if on { '1' } else { '0' }).into_iter().collect();
        // Where there is no room for it, the first choice comes back next time.
        let _ = storage::write(&keys::STOPS, &text);
    }

    /// Picks the events to stop for.
    pub(super) fn picks(self, seen: &Observation<'_>) -> impl FnMut(&Event) -> bool + use<> {
        let mut passed = self.passed.get_value();
        let picks = stops::picks(seen, self.chosen.get_untracked(), &mut passed);
        self.passed.set_value(passed);
        picks
    }

    /// How many things waited for the stop of now.
    pub(super) fn held_back(self, seen: &Observation<'_>) -> usize {
        stops::held_back(seen, self.chosen.get_untracked())
    }

    /// The next moment shortly before bids close at which the person could still bid, if it is to stop the clock.
    pub(super) fn before_deadline(self, seen: &Observation<'_>) -> Option<Minute> {
        stops::before_deadline(seen, self.chosen.get_untracked())
    }
}
