//! What is to be known of a submission's place in the standings, in a few words.

use crate::contest::debrief::measure::Better;
use crate::contest::standings::StandingsRow;
use crate::contest::submission::identity::Clash;
use crate::contest::submission::moment::{ClockTime, HandInTime, Moment};
use texts::i18n::*;

/// What a student shares with another one.
pub fn clash(locale: Locale, clash: Clash) -> &'static str {
    match clash {
        Clash::SameNumber => td_string!(locale, ranking.clash.same_number),
        Clash::SameName => td_string!(locale, ranking.clash.same_name),
    }
}

/// Why a submission's time is not believed; none when it is.
pub fn clock(locale: Locale, at: &ClockTime, now: Moment) -> Option<&'static str> {
    match HandInTime::of(at, now) {
        HandInTime::Unknown => Some(td_string!(locale, ranking.clock.unknown)),
        HandInTime::Ahead(_) => Some(td_string!(locale, ranking.clock.ahead)),
        HandInTime::At(_) => None,
    }
}

/// What one of a student's submissions is that does not count, by its place among them.
pub fn other(locale: Locale, row: &StandingsRow, nth: usize) -> &'static str {
    if nth < row.later { td_string!(locale, class.stand.later) } else { td_string!(locale, class.stand.earlier) }
}

/// In which order a figure puts the class.
pub fn order(locale: Locale, better: Better) -> &'static str {
    match better {
        Better::More => td_string!(locale, ranking.order.more),
        Better::Less => td_string!(locale, ranking.order.less),
        Better::Neither => td_string!(locale, ranking.order.neither),
    }
}
