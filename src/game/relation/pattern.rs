//! How relationships end (rulebook 7 **\[S\]**).

use super::stage::Stage;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// The four patterns of a relationship's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pattern {
    /// 早期流产型: ended before a place was taken.
    EarlyAbort,
    /// 中途夭折型: ended in forming management.
    MidwayDeath,
    /// 提前退出型: ended in stable management.
    EarlyExit,
    /// 长久保持型: was kept.
    LongKeeping,
}

impl Pattern {
    /// All, in the order of the rulebook.
    pub const ALL: [Self; 4] = [Self::EarlyAbort, Self::MidwayDeath, Self::EarlyExit, Self::LongKeeping];

    /// The pattern of a relation that ended in that stage; none before there was one.
    pub const fn of_end(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Potential | Stage::Target => None,
            Stage::Exploration => Some(Self::EarlyAbort),
            Stage::Forming => Some(Self::MidwayDeath),
            Stage::Stable => Some(Self::EarlyExit),
        }
    }
}

/// The end of a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// When.
    pub at: Minute,
    /// How.
    pub pattern: Pattern,
    /// Whether the customer left because it was unhappy; else the place fell free.
    pub unhappy: bool,
}
