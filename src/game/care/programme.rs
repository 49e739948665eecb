//! Relationship programmes, one per customer (rulebook 7 **\[S\]**; Kotler's five levels).

use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};

/// How closely a company looks after a customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Programme {
    /// 基本型: sells, nothing more.
    #[default]
    Basic,
    /// 被动型: asks to be called if something is wrong.
    Reactive,
    /// 责任型: calls after the sale.
    Accountable,
    /// 能动型: calls with news and better ways of use.
    Proactive,
    /// 伙伴型: works together all the time.
    Partnership,
}

impl Programme {
    /// All, the plainest first.
    pub const ALL: [Self; 5] = [Self::Basic, Self::Reactive, Self::Accountable, Self::Proactive, Self::Partnership];
}

/// What a company does for a customer beyond its contracts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Upkeep {
    /// The programme.
    pub programme: Programme,
    /// The month whose programme work has been done.
    pub done: Option<Month>,
    /// Whether it is in the points club.
    pub club: bool,
    /// Whether it has VIP service.
    pub vip: bool,
    /// The last gift.
    pub gift: Option<Minute>,
}
