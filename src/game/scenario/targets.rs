//! Sales targets and the bonus (rulebook 2).

use super::range::Range;
use super::rules::Yuan;
use crate::per_mille::PerMille;
use serde::{Deserialize, Serialize};

/// How salespeople take a target, and what they are paid for reaching it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetRules {
    /// What a salesperson can sell in a quarter at least.
    pub least: Yuan,
    /// What a person thinks possible against the orders of the quarter before, drawn between the two.
    pub ambition: Range<PerMille>,
    /// Below this share of what is possible a target is too low.
    pub low: PerMille,
    /// Above this share it is too high.
    pub high: PerMille,
    /// What the effort of sales work is multiplied by under a target that is too low, fair, too high.
    pub effect: [PerMille; 3],
    /// The bonus for a target that is reached, against a month's wage.
    pub bonus: PerMille,
}

/// As in the formal year, for markets written before there were targets.
impl Default for TargetRules {
    fn default() -> Self {
        Self {
            least: Yuan(120_000),
            ambition: Range { least: PerMille::new(850), most: PerMille::new(1150) },
            low: PerMille::new(700),
            high: PerMille::new(1400),
            effect: [PerMille::new(940), PerMille::new(1050), PerMille::new(910)],
            bonus: PerMille::new(200),
        }
    }
}
