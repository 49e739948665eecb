//! Points in world time, in the one form that the page writes: `2026-11-22T08:21:28.000Z`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Days of 400 years, after which the calendar repeats.
const DAYS_OF_400_YEARS: i64 = 146_097;
/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// How far a clock may be ahead and still be believed: another time zone set as world time.
const TOLERANCE: i64 = DAY;

/// A point in world time, in milliseconds since the year 1970 began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

/// When something was handed in, as far as its student's clock can be believed. What cannot be believed
/// counts as older than all that can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HandInTime {
    /// It does not say, or not in the form that the page writes.
    Unknown,
    /// At a time that is yet to come: the clock was wrong.
    Ahead(Moment),
    /// Then.
    At(Moment),
}

/// What a machine wrote for the time of something. Texts of other forms are kept as they came: people are
/// shown them, and the time counts as unknown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum ClockTime {
    /// No moment in the form that the page writes.
    Unreadable(String),
    /// That moment.
    At(Moment),
}

impl HandInTime {
    /// What a submission says of its time, looked at when it is `now`.
    pub fn of(at: &ClockTime, now: Moment) -> Self {
        match *at {
            ClockTime::Unreadable(_) => Self::Unknown,
            ClockTime::At(at) if at.0 > now.0.saturating_add(TOLERANCE) => Self::Ahead(at),
            ClockTime::At(at) => Self::At(at),
        }
    }
}

impl ClockTime {
    /// No time yet.
    pub const NONE: Self = Self::Unreadable(String::new());

    /// Letters of the text that was written.
    pub fn letters(&self) -> usize {
        match self {
            Self::Unreadable(text) => text.chars().count(),
            Self::At(_) => 24,
        }
    }
}

impl From<String> for ClockTime {
    fn from(text: String) -> Self {
        match Moment::read(&text) {
            Some(at) => Self::At(at),
            None => Self::Unreadable(text),
        }
    }
}

impl From<&str> for ClockTime {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<ClockTime> for String {
    fn from(at: ClockTime) -> Self {
        at.to_string()
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(text) => out.write_str(text),
            Self::At(at) => at.fmt(out),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, of_day) = (self.0.div_euclid(DAY), self.0.rem_euclid(DAY));
        // The year by its mean length is at most one too many.
        let guess = 1970 + (days * 400).div_euclid(DAYS_OF_400_YEARS) + 1;
        let year = (guess - 2..=guess).rfind(|&year| days_before(year, 1, 1) <= days).unwrap_or(guess);
        let month = (1..=12).rfind(|&month| days_before(year, month, 1) <= days).unwrap_or(1);
        let day = days - days_before(year, month, 1) + 1;
        let (second, thousandth) = (of_day / 1000, of_day % 1000);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{thousandth:03}Z")
    }
}

impl Moment {
    /// So many milliseconds after the year 1970 began.
    pub const fn milliseconds(since: i64) -> Self {
        Self(since)
    }

    /// Milliseconds since the year 1970 began.
    pub const fn since_1970(self) -> i64 {
        self.0
    }

    /// Reads a moment; none when it is written in any other form or there is no such day or hour.
    pub fn read(text: &str) -> Option<Self> {
        let signs: &[u8; 24] = text.as_bytes().try_into().ok()?;
        let stands = |(at, sign): (usize, u8)| signs[at] == sign;
        [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (23, b'Z')]
            .into_iter()
            .all(stands)
            .then_some(())?;
        let number = |from: usize, digits: usize| {
            signs[from..from + digits]
                .iter()
                .try_fold(0, |sum, sign| sign.is_ascii_digit().then(|| sum * 10 + i64::from(sign - b'0')))
        };
        let within = |value: Option<i64>, least: i64, most: i64| value.filter(|value| (least..=most).contains(value));
        let (year, month) = (number(0, 4)?, within(number(5, 2), 1, 12)?);
        let day = within(number(8, 2), 1, days_of(year, month))?;
        let (hour, minute) = (within(number(11, 2), 0, 23)?, within(number(14, 2), 0, 59)?);
        let (second, thousandth) = (within(number(17, 2), 0, 59)?, number(20, 3)?);
        let of_day = ((hour * 60 + minute) * 60 + second) * 1000 + thousandth;
        Some(Self(days_before(year, month, day) * DAY + of_day))
    }
}

const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn days_of(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days from 1 January 1970 to a day of the calendar that is in use since 1582, carried back before it.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let leaps = |year: i64| year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let of_years = (year - 1970) * 365 + leaps(year - 1) - leaps(1969);
    of_years + (1..month).map(|month| days_of(year, month)).sum::<i64>() + day - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_one_form_alone() {
        for (text, expect) in [
            ("1970-01-01T00:00:00.000Z", Some(0)),
            ("1969-12-31T23:59:59.999Z", Some(-1)),
            ("2026-11-22T08:21:28.000Z", Some(1_795_335_688_000)),
            ("2000-02-29T12:00:00.001Z", Some(951_825_600_001)),
            ("9999-12-31T23:59:59.999Z", Some(253_402_300_799_999)),
            ("2026-02-29T00:00:00.000Z", None),
            ("1900-02-29T00:00:00.000Z", None),
            ("2026-13-01T00:00:00.000Z", None),
            ("2026-11-31T00:00:00.000Z", None),
            ("2026-11-22T24:00:00.000Z", None),
            ("2026-11-22T08:60:00.000Z", None),
            ("2026-11-22T08:21:28Z", None),
            ("2026-11-22 08:21:28.000Z", None),
            ("2026-11-22T08:21:28.000+", None),
            ("+026-11-22T08:21:28.000Z", None),
            ("2026-11-22", None),
            ("~", None),
            ("", None),
        ] {
            assert_eq!(Moment::read(text), expect.map(Moment), "{text}");
        }
    }

    #[test]
    fn what_was_written_for_a_time_stays_as_it_was() {
        for text in ["1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2026-11-22T08:21:28.007Z", "~", ""] {
            assert_eq!(ClockTime::from(text).to_string(), text);
        }
    }

    #[test]
    fn every_day_of_the_calendar_is_written_as_it_is_read() {
        for day in (days_before(0, 1, 1)..days_before(10_000, 1, 1)).step_by(13) {
            let moment = Moment(day * DAY + day.rem_euclid(DAY));
            assert_eq!(Moment::read(&moment.to_string()), Some(moment), "{moment}");
        }
    }

    #[test]
    fn what_cannot_be_believed_is_older_than_what_can() {
        let now = Moment::read("2026-11-22T08:00:00.000Z").expect("a moment");
        let of = |at: &str| HandInTime::of(&at.into(), now);
        let told = ["~", "2099-01-01T00:00:00.000Z", "1999-01-01T00:00:00.000Z", "2026-11-23T08:00:00.000Z"].map(of);
        assert!(told.is_sorted(), "{told:?}");
        assert!(
            matches!(told, [HandInTime::Unknown, HandInTime::Ahead(_), HandInTime::At(_), HandInTime::At(_)]),
            "{told:?}"
        );
        assert!(matches!(of("2026-11-23T08:00:00.001Z"), HandInTime::Ahead(_)));
    }
}
