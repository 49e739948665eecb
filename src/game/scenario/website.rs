//! Website campaigns: money and marketing hours bring enquiries (rulebook 3).

use super::rules::{TaskRule, Yuan};
use crate::per_mille::PerMille;
use crate::time::Minutes;
use serde::{Deserialize, Serialize};

/// What a website campaign takes and brings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebsiteRules {
    /// 网站营销: the work on it; its effort counts with each customer that enquires.
    pub work: TaskRule,
    /// Chance that a fitting customer enquires, at skill 3 and with its product family studied.
    pub enquires: PerMille,
    /// Working days within which enquiries come.
    pub days: u32,
}

/// As in the formal year, for markets written before there were such campaigns.
impl Default for WebsiteRules {
    fn default() -> Self {
        Self {
            work: TaskRule { minutes: Minutes::hours(24), cost: Yuan(4000), effort: 1500 },
            enquires: PerMille::new(250),
            days: 10,
        }
    }
}
