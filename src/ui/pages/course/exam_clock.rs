//! How long the page has been open since the time of an exam was last reckoned, by the page's own clock.

use crate::browser::timer;
use crate::study::quiz::sitting::{PageClock, SinceReckoned};
use leptos::prelude::*;

/// The clock of the exam that is being taken, for as long as the page in the browser lasts: it runs on while another page
/// of the product is shown. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ExamPageClock(StoredValue<Option<(u64, PageClock)>>);

impl ExamPageClock {
    /// The clock of no exam yet.
    pub fn of_page() -> Self {
        Self(StoredValue::new(None))
    }

    /// Where the time has gone of the exam that began at this second, counted from 1970, since this was last asked.
    /// `has_newest` says whether no other tab has kept anything of it meanwhile.
    pub fn since(self, begun: u64, has_newest: bool) -> SinceReckoned {
        let now = timer::milliseconds();
        let known = self.0.get_value().filter(|(of, _)| *of == begun);
        let (mut clock, is_known) = known.map_or((PageClock::begin(now), false), |(_, clock)| (clock, true));
        let seconds = clock.ticked(now);
        self.0.set_value(Some((begun, clock)));
        match (is_known, has_newest) {
            (false, _) => SinceReckoned::Closed,
            (true, true) => SinceReckoned::Open(seconds),
            (true, false) => SinceReckoned::OtherTab(seconds),
        }
    }
}
