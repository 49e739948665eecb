//! The numbers of the year's score (rulebook 8).

use super::range::CurvePoint;
use super::rules::Yuan;
use crate::per_mille::PerMille;
use serde::{Deserialize, Serialize};

/// The year's score (rulebook 8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRules {
    /// Net worth, in yuan.
    pub net_worth: Par,
    /// Customer equity, in yuan.
    pub customer_equity: Par,
    /// Sales, in yuan.
    pub sales: Par,
    /// Retention, in thousandths.
    pub retention: Par,
    /// Satisfaction, in thousandths.
    pub satisfaction: Par,
    /// Punctuality, in thousandths.
    pub punctuality: Par,
    /// The capital for which the curves of money are drawn.
    pub capital: Yuan,
    /// How far growth, equity and sales follow another capital: 1000 is in full.
    pub by_capital: PerMille,
    /// What a game of fewer months than twelve comes to, by its months, rising; straight between, flat outside.
    pub lengths: Vec<LengthRule>,
}

/// What the same play comes to in a game of so many months, against twelve: the curves of money follow it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LengthRule {
    /// Months.
    pub months: u8,
    /// Share of the capital that is tied up at the end: bills not due yet, selling that has not paid yet.
    pub tied: PerMille,
    /// Growth of the net worth.
    pub growth: PerMille,
    /// Customer equity by yearly margins.
    pub equity: PerMille,
    /// Sales.
    pub sales: PerMille,
    /// Share of the customers that are lost.
    pub lost: PerMille,
}

/// A par curve: what a figure is worth, never relative to the others in the game.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Par {
    /// Points at the curve's top; all weights add up to 1000.
    pub weight: u32,
    /// Figure and thousandths of the weight, rising; straight between, flat outside.
    pub curve: Vec<CurvePoint<i64, u32>>,
}
