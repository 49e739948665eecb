//! Remarks in words.

use crate::insight::attention::remark::Remark;
use crate::ui::components::Tone;
use crate::ui::words::relation;
use crate::ui::words::time::hours;
use game::relation::Stage;
use texts::i18n::*;

/// A remark as a few words with what their colour means.
pub fn words(locale: Locale, remark: Remark) -> (String, Tone) {
    match remark {
        Remark::Overdue { days } => (td_string!(locale, customers.remark.overdue, days = days), Tone::Danger),
        Remark::PlacesFull => (td_string!(locale, customers.remark.places_full).to_owned(), Tone::Danger),
        Remark::NoBidYet { left } => (td_string!(locale, customers.remark.no_bid, hours = hours(left)), Tone::Warn),
        Remark::PlaceFallsFree { days } => {
            (td_string!(locale, customers.remark.place_falls_free, days = days), Tone::Warn)
        }
        Remark::MayForm => (td_string!(locale, customers.remark.may_form).to_owned(), Tone::Jade),
        Remark::MayBeStable => (td_string!(locale, customers.remark.may_be_stable).to_owned(), Tone::Jade),
        Remark::LastPlace => (td_string!(locale, customers.remark.last_place).to_owned(), Tone::Warn),
        Remark::Delivering { done, of } => {
            (td_string!(locale, customers.remark.delivering, done = done, all = of), Tone::Jade)
        }
        Remark::BidSealed => (td_string!(locale, customers.remark.sealed).to_owned(), Tone::Jade),
        Remark::NotContacted { days } => (td_string!(locale, customers.remark.not_contacted, days = days), Tone::Warn),
        Remark::CallRefused => (td_string!(locale, customers.remark.call_refused).to_owned(), Tone::Plain),
        Remark::Entered { month } => (td_string!(locale, customers.remark.entered, month = month.number()), Tone::Jade),
        Remark::Planned { tasks } => (td_string!(locale, customers.remark.planned, tasks = tasks), Tone::Plain),
        Remark::ShortOfForming { points } => short_of(locale, Stage::Forming, points),
        Remark::ShortOfStable { points } => short_of(locale, Stage::Stable, points),
    }
}

/// How much recognition is missing, and for what.
fn short_of(locale: Locale, stage: Stage, points: u16) -> (String, Tone) {
    let stage = relation::stage(locale, stage);
    (td_string!(locale, customers.remark.short_of, points = points, stage = stage), Tone::Plain)
}
