//! Rates in thousandths.

use serde::{Deserialize, Serialize};

/// A rate in thousandths: 1000 is one, 920 is 92 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PerMille(i32);

impl PerMille {
    /// One: the whole.
    pub const ONE: Self = Self(1000);
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A rate of so many thousandths.
    pub const fn new(thousandths: i32) -> Self {
        Self(thousandths)
    }

    /// The rate `part ÷ whole`, rounded down; [`PerMille::ZERO`] of nothing.
    pub fn of(part: i64, whole: i64) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        let rate = i128::from(part) * 1000 / i128::from(whole);
        Self(i32::try_from(rate.clamp(i128::from(i32::MIN), i128::from(i32::MAX))).expect("clamped"))
    }

    /// The rate `part ÷ whole`, rounded half away from zero: for what is only shown. Rules round down
    /// ([`PerMille::of`]). [`PerMille::ZERO`] of nothing.
    pub fn rounded(part: i64, whole: i64) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        let (part, whole) = (i128::from(part) * 1000, i128::from(whole));
        let half = if (part < 0) == (whole < 0) { whole } else { -whole };
        let rate = (2 * part + half) / (2 * whole);
        Self(i32::try_from(rate.clamp(i128::from(i32::MIN), i128::from(i32::MAX))).expect("clamped"))
    }

    /// The thousandths.
    pub const fn get(self) -> i32 {
        self.0
    }

    /// This rate of a whole number, rounded half away from zero.
    pub const fn of_number(self, number: i64) -> i64 {
        let product = number * self.0 as i64;
        let half = if product < 0 { -500 } else { 500 };
        (product + half) / 1000
    }
}

impl std::ops::Add for PerMille {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for PerMille {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_of_rules_are_cut_and_rates_shown_rounded() {
        for (part, whole, cut, rounded) in [
            (75, 128, 585, 586),
            (1, 3, 333, 333),
            (2, 3, 666, 667),
            (1, 2_000, 0, 1),
            (-1, 2_000, 0, -1),
            (-2, 3, -666, -667),
            (2, -3, -666, -667),
            (-2, -3, 666, 667),
            (0, 9, 0, 0),
            (9, 0, 0, 0),
            (i64::MAX, 1, i32::MAX, i32::MAX),
        ] {
            let found = (PerMille::of(part, whole).get(), PerMille::rounded(part, whole).get());
            assert_eq!(found, (cut, rounded), "{part} ÷ {whole}");
        }
    }
}
