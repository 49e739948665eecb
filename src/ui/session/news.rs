//! Why the clock stopped, in a short report that is also spoken.

use super::Session;
use super::clock::Stopped;
use crate::insight::attention::stops::{BEFORE_DEADLINE, StopFor, is_always, unbid};
use crate::ui::components::Tone;
use crate::ui::words;
use crate::ui::words::event::{EventLine, Topic};
use game::event::{Event, TimedEvent};
use game::observation::Observation;
use game::time::{HOUR, Minutes};
use texts::i18n::*;

impl Session {
    /// Reports the deadline before which the clock stopped, or else what was told in that minute.
    pub(super) fn tell_why_it_stopped(self, why: Stopped) {
        if why == Stopped::Event && self.show_opening() {
            return;
        }
        let locale = self.i18n.get_locale_untracked();
        let report = self.peek(|seen| {
            let hour = words::task::hour_in(seen.now(), seen.now());
            let what = match why {
                Stopped::Event => newest_in_words(locale, seen),
                Stopped::BidsClose => Some(deadline_in_words(locale, seen)),
            };
            // Other things of this minute, and those that waited for this stop.
            let more = self.clock().stops().held_back(seen) + others_of_this_minute(locale, seen);
            let what = match (what, more) {
                (Some(what), 1..) => Some(td_string!(locale, event.and_more, what = what, count = more)),
                (what, _) => what,
            };
            match what {
                Some(what) => td_string!(locale, common.clock.stopped_for, hour = hour, what = what),
                None => td_string!(locale, common.clock.stopped, hour = hour),
            }
        });
        self.reports.told(report);
    }
}

/// How many customers besides the one that is named were told of in this minute.
fn others_of_this_minute(locale: Locale, seen: &Observation<'_>) -> usize {
    let names = |company| words::name::company(locale, seen, company);
    let this_minute = || seen.feed().iter().rev().take_while(|told| told.at == seen.now());
    // An opening says what else it brings, and what came of bids is told as one.
    if this_minute().any(|told| is_always(&told.event)) {
        return 0;
    }
    let is_result = |event: &Event| {
        matches!(event, Event::Won { .. } | Event::Lost { .. } | Event::BidDisqualified { .. } | Event::Idle { .. })
    };
    let own = this_minute().filter(|told| !is_result(&told.event));
    let lines = own.filter_map(|told| words::event::event(locale, seen, &names, told.at, &told.event));
    let about = lines.filter(|line| !matches!(line.topic, Topic::Rivals | Topic::Time)).map(|line| line.about);
    game::sort::set(about).len().saturating_sub(1)
}

/// The most telling news of this minute: a month's opening, then what came of the own bids, then what changes a relation
/// or costs dear, then what else concerns the own company, and last what rivals do and who is free; of several the
/// newest.
fn newest_in_words(locale: Locale, seen: &Observation<'_>) -> Option<String> {
    let names = |company| words::name::company(locale, seen, company);
    let this_minute = || seen.feed().iter().rev().take_while(|told| told.at == seen.now());
    let results = words::event::results(locale, this_minute().map(|told| &told.event));
    let is_opening = this_minute().any(|told| is_always(&told.event));
    if let Some(results) = results.filter(|_| !is_opening) {
        return Some(results);
    }
    let lines = this_minute().filter_map(|TimedEvent { at, event }| {
        let rank = |line: &EventLine| match (event, line.topic, line.tone) {
            (event, ..) if is_always(event) => 0,
            (Event::Idle { .. }, ..) => 5,
            (_, Topic::Rivals, _) => 4,
            _ if matches!(StopFor::of(event, seen.me()), Some(StopFor::Turn | StopFor::Lost)) => 1,
            (.., Tone::Jade | Tone::Danger) => 2,
            _ => 3,
        };
        let line = words::event::event(locale, seen, &names, *at, event)?;
        Some((rank(&line), line))
    });
    let (_, first) = lines.min_by_key(|(rank, _)| *rank)?;
    let mut market = this_minute().filter(|told| is_opening && matches!(told.event, Event::Market { .. }));
    let market = market.find_map(|told| words::event::event(locale, seen, &names, told.at, &told.event));
    Some(match first.topic {
        Topic::Time => {
            let opened = match market {
                Some(line) => td_string!(locale, common.clock.with_market, opened = first.what, event = line.what),
                None => first.what,
            };
            let lost = lost_at_months_end(locale, seen);
            match lost.is_empty() {
                true => opened,
                false => td_string!(locale, common.clock.with_lost, opened = opened, customers = lost),
            }
        }
        _ => td_string!(locale, common.clock.told, about = first.about, what = first.what),
    })
}

/// Names the customers that were lost in the minute before, a month's last.
fn lost_at_months_end(locale: Locale, seen: &Observation<'_>) -> String {
    let end = seen.now().back(Minutes::new(1));
    let told = seen.feed().iter().rev().skip_while(|told| told.at > end).take_while(|told| told.at == end);
    let lost = told.filter_map(|told| match told.event {
        Event::CustomerLost { customer } => Some(words::task::short(locale, seen, customer)),
        _ => None,
    });
    lost.collect::<Vec<_>>().join(td_string!(locale, desk.need.join))
}

/// Names the customers whose bids close soon without one of ours, and the deadline.
fn deadline_in_words(locale: Locale, seen: &Observation<'_>) -> String {
    let close = unbid(seen).filter(|tender| {
        let at = tender.terms().deadline.back(BEFORE_DEADLINE);
        // What closes a few hours later has no stop of its own.
        seen.now() <= at && at < seen.now() + BEFORE_DEADLINE
    });
    let customers: Vec<&str> = close.map(|tender| words::task::short(locale, seen, tender.id().customer)).collect();
    let customers = customers.join(td_string!(locale, desk.need.join));
    let hours = BEFORE_DEADLINE.get() / HOUR;
    td_string!(locale, common.clock.bids_close, hours = hours, customers = customers)
}
