//! Work that takes hours rather than money: proposals, joint projects, market research (rulebook 3).

use super::rules::{TaskRule, Yuan};
use crate::per_mille::PerMille;
use crate::time::Minutes;
use serde::{Deserialize, Serialize};

/// What such work takes and brings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectRules {
    /// 方案设计: a proposal worked out for one tender.
    pub proposal: TaskRule,
    /// Service points that it adds to the bid.
    pub proposal_points: u8,
    /// 联合项目: a project together with a stable customer.
    pub joint: TaskRule,
    /// Months until the next with the same customer.
    pub joint_every: u8,
    /// How much it delights.
    pub joint_delights: PerMille,
    /// Chance that an order comes of it, at full recognition.
    pub joint_chance: PerMille,
    /// Worth of that order against the average tender of a customer of its size.
    pub joint_worth: PerMille,
    /// 市场调研: research of a trade; its effort counts with every customer managed there.
    pub research: TaskRule,
    /// Recognition by which what is learned of rivals may lie off, either way.
    pub research_spread: u16,
}

const fn work(hours: u32, cost: i64, effort: u32) -> TaskRule {
    TaskRule { minutes: Minutes::hours(hours), cost: Yuan(cost), effort }
}

/// As in the formal year, for markets written before there was such work.
impl Default for ProjectRules {
    fn default() -> Self {
        Self {
            proposal: work(12, 100, 0),
            proposal_points: 10,
            joint: work(40, 600, 6000),
            joint_every: 2,
            joint_delights: PerMille::new(10),
            joint_chance: PerMille::new(400),
            joint_worth: PerMille::new(250),
            research: work(30, 1500, 1500),
            research_spread: 60,
        }
    }
}
