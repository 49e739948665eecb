//! Moments and lengths of time.

use game::time::{DAY, HOUR, Minute, Minutes, Month};
use texts::i18n::*;

/// The hour of the month, to the tenth: `52.0`.
pub fn hour(at: Minute) -> String {
    tenths(at.tenths_of_hour())
}

/// The hour of the month without a fraction: `52`.
pub fn whole_hour(at: Minute) -> u32 {
    at.in_month().get() / HOUR
}

/// A length in hours, with a tenth where there is one: `8`, `2.5`.
pub fn hours(length: Minutes) -> String {
    let in_tenths = length.get() / (HOUR / 10);
    if in_tenths.is_multiple_of(10) { (in_tenths / 10).to_string() } else { tenths(in_tenths) }
}

/// The working day of the month, 1 to 20.
pub fn day_of_month(at: Minute) -> u32 {
    (at.in_month().get() / DAY + 1).min(20)
}

/// The working day in words: `第 7 日`, `day 7`.
pub fn day(locale: Locale, at: Minute) -> String {
    td_string!(locale, time.day, n = day_of_month(at))
}

/// The month in words: `第 4 月`, `Month 4`.
pub fn month(locale: Locale, month: Month) -> String {
    td_string!(locale, time.month, n = month.number())
}

/// The month within a sentence: `第 4 月`, `month 4`.
pub fn month_within(locale: Locale, month: Month) -> String {
    td_string!(locale, time.month_within, n = month.number())
}

/// A moment of the year, to the tenth where there is one: `第 4 月 52 时`, `month 4, hour 29.5`.
pub fn moment(locale: Locale, at: Minute) -> String {
    td_string!(locale, time.moment, n = at.month().number(), h = hours(at - at.month().opening()))
}

/// A length in words: `2.5 时`, `2.5 h`.
pub fn length(locale: Locale, length: Minutes) -> String {
    td_string!(locale, time.hours, h = hours(length))
}

fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
