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
