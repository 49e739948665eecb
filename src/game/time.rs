//! The clock's units: a year of twelve months, a month of 20 days of 8 hours
//! (rulebook 2). Inside, time is whole minutes counted through the year.

use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// Minutes in an hour.
pub const HOUR: u32 = 60;
/// Minutes in a working day of 8 hours.
pub const DAY: u32 = 8 * HOUR;
/// Minutes in a month of 20 days: 9,600.
pub const MONTH: u32 = 20 * DAY;
/// Months in a year.
pub const YEAR_MONTHS: u8 = 12;

/// A moment: whole working minutes since the opening of month 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minute(u32);

/// A length of time in whole working minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minutes(u32);

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month(u8);

impl Minute {
    /// The opening of month 1.
    pub const START: Self = Self(0);
    /// The end of month 12: the year is over.
    pub const YEAR_END: Self = Self(MONTH * YEAR_MONTHS as u32);

    /// The minute counted from the start of the year.
    pub const fn new(minute: u32) -> Self {
        Self(minute)
    }

    /// Minutes since the start of the year.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The month this minute lies in; the end of the year counts as month 12.
    pub fn month(self) -> Month {
        Month((self.0 / MONTH).min(u32::from(YEAR_MONTHS) - 1) as u8 + 1)
    }

    /// Minutes since the opening of its month: 0 to 9,599 (9,600 at the year's end).
    pub fn in_month(self) -> Minutes {
        self - self.month().opening()
    }

    /// Tenths of an hour since the opening of its month, 0 to 1,600: how hours are shown.
    pub fn tenths_of_hour(self) -> u32 {
        self.in_month().get() / (HOUR / 10)
    }

    /// The working day counted from the start of the year, from 0.
    pub const fn day(self) -> u32 {
        self.0 / DAY
    }

    /// The moment as long before this one, not before the start.
    pub fn back(self, by: Minutes) -> Self {
        Self(self.0.saturating_sub(by.0))
    }
}

impl Minutes {
    /// No time.
    pub const ZERO: Self = Self(0);

    /// So many minutes.
    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    /// So many hours.
    pub const fn hours(hours: u32) -> Self {
        Self(hours * HOUR)
    }

    /// So many working days of 8 hours.
    pub const fn days(days: u32) -> Self {
        Self(days * DAY)
    }

    /// The minutes.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Begun working days, rounded up.
    pub const fn days_begun(self) -> u32 {
        self.0.div_ceil(DAY)
    }
}

impl Month {
    /// The first month.
    pub const FIRST: Self = Self(1);
    /// The last month.
    pub const LAST: Self = Self(YEAR_MONTHS);

    /// Month `number`, if it is 1 to 12.
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= YEAR_MONTHS { Some(Self(number)) } else { None }
    }

    /// The month's number, 1 to 12.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The month's place in a list of twelve, 0 to 11.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }

    /// Hour 0 of the month.
    pub const fn opening(self) -> Minute {
        Minute((self.0 as u32 - 1) * MONTH)
    }

    /// Hour `hour` of the month.
    pub const fn hour(self, hour: u32) -> Minute {
        Minute(self.opening().0 + hour * HOUR)
    }

    /// Hour 160: the opening of the month after.
    pub const fn end(self) -> Minute {
        Minute(self.opening().0 + MONTH)
    }

    /// The month after, unless this is the last.
    pub const fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }

    /// The month before, unless this is the first.
    pub const fn previous(self) -> Option<Self> {
        Self::new(self.0 - 1)
    }

    /// All twelve in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=YEAR_MONTHS).map(Self)
    }
}

impl Add<Minutes> for Minute {
    type Output = Self;
    fn add(self, by: Minutes) -> Self {
        Self(self.0 + by.0)
    }
}

impl Sub for Minute {
    type Output = Minutes;
    /// The time from `other` to this moment; none if `other` is later.
    fn sub(self, other: Self) -> Minutes {
        Minutes(self.0.saturating_sub(other.0))
    }
}

impl Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_fall_in_their_month_and_hour() {
        for (minute, month, tenths) in
            [(0, 1, 0), (9_599, 1, 1_599), (9_600, 2, 0), (7_206, 1, 1_201), (115_200, 12, 1_600)]
        {
            assert_eq!(Minute::new(minute).month().number(), month, "{minute}");
            assert_eq!(Minute::new(minute).tenths_of_hour(), tenths, "{minute}");
        }
    }
}
