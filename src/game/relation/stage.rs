//! The stages of a relationship (rulebook 3).

use serde::{Deserialize, Serialize};

/// The stages of a relationship; none can be skipped **\[S\]**.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// 潜在期.
    #[default]
    Potential,
    /// 目标期.
    Target,
    /// 考察期.
    Exploration,
    /// 形成期.
    Forming,
    /// 稳定期.
    Stable,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Potential, Self::Target, Self::Exploration, Self::Forming, Self::Stable];

    /// Whether the customer is in forming or stable management: it may be invited to exhibitions and
    /// seminars, and counts as kept (rulebook 3 and 8).
    pub const fn is_managed(self) -> bool {
        matches!(self, Self::Forming | Self::Stable)
    }

    /// After a recommendation: one stage on, at most to exploration; even then none is skipped **\[S\]**.
    pub const fn introduced(self) -> Self {
        match self {
            Self::Potential => Self::Target,
            Self::Target => Self::Exploration,
            later => later,
        }
    }
}
