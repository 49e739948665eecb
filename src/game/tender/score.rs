//! Comprehensive scoring 综合评分法 (rulebook 4): three factors, out of 100.

use crate::money::Money;
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::scenario::{Package, TenderRules, Weights, missing_levels};
use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// Hundredths of a point of score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Centi(pub i32);

impl Add for Centi {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Centi {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// What the evaluation committee looks at in one bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Unit price.
    pub price: Money,
    /// The company's recognition with the customer.
    pub recognition: Recognition,
    /// Service points, 0 to 100.
    pub service: u8,
    /// The payment term that the company gives, in months.
    pub term_months: u8,
    /// The evaluation committee's difference from the plain sum.
    #[serde(rename = "panel")]
    pub committee: Centi,
}

/// The three factors of one bid and the committee's difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factors {
    /// Of the price weight.
    pub price: Centi,
    /// Of the recognition weight.
    pub recognition: Centi,
    /// Of the service weight.
    pub service: Centi,
    /// The evaluation committee's difference.
    #[serde(rename = "panel")]
    pub committee: Centi,
}

impl Factors {
    /// The total that ranks the bid.
    pub fn total(self) -> Centi {
        self.price + self.recognition + self.service + self.committee
    }
}

/// All factors of an offer when the lowest valid price is `lowest`.
pub fn score(offer: &Offer, lowest: Money, weights: Weights) -> Factors {
    Factors {
        price: price_score(offer.price, lowest, weights.price),
        recognition: recognition_score(offer.recognition, weights.recognition),
        service: service_score(offer.service, weights.service),
        committee: offer.committee,
    }
}

/// Lowest valid price ÷ price × weight, rounded down to a hundredth of a point.
pub fn price_score(price: Money, lowest: Money, weight: u8) -> Centi {
    if !price.is_positive() {
        return Centi(i32::from(weight) * 100);
    }
    let score = i64::from(weight) * 100 * lowest.as_fen() / price.as_fen();
    Centi(score.clamp(0, i64::from(weight) * 100) as i32)
}

/// Recognition ÷ 1000 × weight, rounded down to a hundredth of a point.
pub const fn recognition_score(recognition: Recognition, weight: u8) -> Centi {
    Centi(weight as i32 * 100 * recognition.get() as i32 / 1000)
}

/// Service ÷ 100 × weight.
pub const fn service_score(points: u8, weight: u8) -> Centi {
    Centi(weight as i32 * points as i32)
}

/// Service points: package, track record and the points of the bid beyond these (a proposal worked out for the
/// tender, the payment term), less a deduction for each missing level of a trait without ★; 0 to 100.
pub fn service_points(
    rules: &TenderRules,
    package: &Package,
    punctuality: Option<PerMille>,
    beyond: i32,
    have: [u8; 3],
    want: [u8; 3],
) -> u8 {
    let missing: u8 = missing_levels(have, want).iter().sum();
    let points = i32::from(package.points) + record_points(rules, punctuality) + beyond
        - i32::from(rules.missing_level) * i32::from(missing);
    points.clamp(0, 100) as u8
}

/// The payment term in points: `longer` is months more than asked for, or fewer.
pub fn term_points(rules: &TenderRules, longer: i32) -> i32 {
    longer * i32::from(if longer < 0 { rules.term.shorter } else { rules.term.longer })
}

/// The track record in points: the full bonus when all was on time, none at the neutral rate,
/// the full deduction at the worst rate and below; straight between; none without a record.
pub fn record_points(rules: &TenderRules, punctuality: Option<PerMille>) -> i32 {
    let Some(on_time) = punctuality.map(PerMille::get) else { return 0 };
    let (most_off, most_on) = (i32::from(rules.record.takes), i32::from(rules.record.adds));
    let (worst, neutral) = (rules.record_rates.worst.get(), rules.record_rates.neutral.get());
    if on_time >= neutral {
        most_on * (on_time - neutral) / (1000 - neutral)
    } else {
        -(most_off * (neutral - on_time) / (neutral - worst)).min(most_off)
    }
}
