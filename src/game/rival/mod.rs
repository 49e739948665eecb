//! Computer companies (rulebook 9): each decides from what its company may know, the
//! same view that a person has, and pays the same for everything.

use crate::command::Command;
use crate::ids::StaffId;
use crate::observation::Observation;
use serde::{Deserialize, Serialize};

/// How a computer company plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Bids low, cares little.
    PriceCutter,
    /// Builds recognition and asks for it.
    Relationship,
    /// Goes after few large customers.
    KeyAccount,
    /// Is first everywhere.
    Sprinter,
    /// A bit of everything.
    Balanced,
    /// A sound person's play by the rules of section 12.
    Careful,
    /// What a beginner does: bids low, waits, forgets.
    Novice,
    /// Wins more than it can pay for.
    Overcommitter,
    /// Starts in few industries and widens.
    FocusThenSpread,
    /// Goes everywhere from the start.
    SpreadFromStart,
    /// Balanced, starting 40 hours late.
    LateStarter,
}

/// How well a computer company plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Skill {
    /// Makes beginners' mistakes.
    Low,
    /// Solid.
    Middle,
    /// Sharp.
    High,
}

/// The fixed moments at which a rival decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Moment {
    /// A month opens.
    Opening,
    /// One of its people is free.
    Free(StaffId),
    /// A deadline is close.
    Closing,
}

/// What a rival does at a moment.
pub fn decide(_seen: &Observation<'_>, _policy: Policy, _skill: Skill, _moment: Moment) -> Vec<Command> {
    Vec::new()
}
