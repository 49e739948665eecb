//! Why the clock stopped, in a short report that is also spoken.

use super::Session;
use crate::ui::words;
use game::event::Event;
use game::observation::Observation;
use texts::i18n::*;

impl Session {
    /// Reports what was told in the minute at which the clock stopped.
    pub(super) fn tell_why_it_stopped(self) {
        let locale = self.i18n.get_locale_untracked();
        let report = self.peek(|seen| {
            let hour = words::task::hour_in(seen.now(), seen.now());
            match newest_in_words(locale, seen) {
                Some(what) => td_string!(locale, common.clock.stopped_for, hour = hour, what = what),
                None => td_string!(locale, common.clock.stopped, hour = hour),
            }
        });
        self.reports.told(report);
    }
}

/// The most telling event of this minute: the last that is not only somebody's being free.
fn newest_in_words(locale: Locale, seen: &Observation<'_>) -> Option<String> {
    let names = |company| words::name::company(locale, seen, company);
    let this_minute = || seen.feed().iter().rev().take_while(|(at, _)| *at == seen.now());
    let told = this_minute().filter(|(_, event)| !matches!(event, Event::Idle { .. }));
    let first =
        told.chain(this_minute()).find_map(|(at, event)| words::event::event(locale, seen, &names, *at, event))?;
    Some(td_string!(locale, common.clock.told, about = first.about, what = first.what))
}
