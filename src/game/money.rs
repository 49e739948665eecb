//! Money: whole fen, checked, rounded by one rule.

use crate::per_mille::PerMille;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount of money in integer fen (¥0.01); negative means owed.
///
/// Arithmetic panics on overflow rather than wrapping: with the limits of the
/// scenario (at most ¥10 billion a figure) an overflow is a bug, never a state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount given in fen.
    pub const fn fen(fen: i64) -> Self {
        Self(fen)
    }

    /// An amount given in whole yuan.
    pub const fn yuan(yuan: i64) -> Self {
        Self(yuan * 100)
    }

    /// An amount as a person types it: yuan with at most two decimals, not below zero.
    pub fn typed(text: &str) -> Option<Self> {
        let (yuan, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if yuan.is_empty() || !is_number(yuan) || !is_number(decimals) || decimals.len() > 2 {
            return None;
        }
        let fen = format!("{yuan}{decimals:0<2}").parse().ok()?;
        Some(Self(fen))
    }

    /// The amount as a person would type it, without decimals that say nothing.
    pub fn to_type(self) -> String {
        let (yuan, fen) = (self.0 / 100, (self.0 % 100).abs());
        match fen {
            0 => yuan.to_string(),
            _ if fen % 10 == 0 => format!("{yuan}.{}", fen / 10),
            _ => format!("{yuan}.{fen:02}"),
        }
    }

    /// The amount in fen.
    pub const fn as_fen(self) -> i64 {
        self.0
    }

    /// The amount in whole yuan, rounded half away from zero.
    pub const fn as_yuan(self) -> i64 {
        round_div(self.0, 100)
    }

    /// This amount `count` times.
    pub fn times(self, count: u32) -> Self {
        Self(self.0.checked_mul(i64::from(count)).expect("money within limits"))
    }

    /// The share `part ÷ whole` of this amount, rounded half away from zero.
    /// This is the project's one rounding rule. A `whole` of zero gives nothing.
    pub fn share(self, part: i64, whole: i64) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        let product = i128::from(self.0) * i128::from(part);
        let whole = i128::from(whole);
        let rounded = (product + product.signum() * (whole.abs() / 2)) / whole;
        Self(i64::try_from(rounded).expect("money within limits"))
    }

    /// `rate` thousandths of this amount, rounded half away from zero.
    pub fn per_mille(self, rate: PerMille) -> Self {
        self.share(i64::from(rate.get()), 1000)
    }

    /// The larger of this amount and zero.
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Whether anything is there: more than zero.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether this is less than zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// Integer division rounded half away from zero; `by` is positive.
const fn round_div(value: i64, by: i64) -> i64 {
    let half = by / 2;
    if value < 0 { (value - half) / by } else { (value + half) / by }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.checked_add(other.0).expect("money within limits"))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.checked_sub(other.0).expect("money within limits"))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Money {
    /// `¥1,234.50`, for logs and tests; people's words come from the interface.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}¥{}.{:02}", if self.0 < 0 { "-" } else { "" }, self.0.abs() / 100, self.0.abs() % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_typed_in_yuan_and_fen() {
        let cases =
            [("0", Some(0)), ("12", Some(1_200)), ("12.", Some(1_200)), ("12.5", Some(1_250)), (" 7.05 ", Some(705))];
        for (text, fen) in cases {
            assert_eq!(Money::typed(text), fen.map(Money::fen), "{text:?}");
        }
        for text in ["", ".", ".5", "-1", "1.234", "1,200", "abc", "99999999999999999999"] {
            assert_eq!(Money::typed(text), None, "{text:?}");
        }
        for fen in [0, 5, 50, 705, 1_200, 1_250, 123_456] {
            assert_eq!(Money::typed(&Money::fen(fen).to_type()), Some(Money::fen(fen)));
        }
    }

    #[test]
    fn shares_round_half_away_from_zero() {
        for (fen, part, whole, expect) in [
            (100, 1, 3, 33),
            (100, 2, 3, 67),
            (5, 1, 2, 3),
            (-5, 1, 2, -3),
            (7, 0, 5, 0),
            (7, 1, 0, 0),
            (-100, 2, 3, -67),
        ] {
            assert_eq!(Money::fen(fen).share(part, whole), Money::fen(expect), "{fen}·{part}/{whole}");
        }
    }

    #[test]
    fn half_a_yuan_rounds_away_from_zero() {
        for (fen, yuan) in [(149, 1), (150, 2), (-150, -2), (0, 0)] {
            assert_eq!(Money::fen(fen).as_yuan(), yuan);
        }
    }
}
