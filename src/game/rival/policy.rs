//! The ways of playing and the levels of skill by their names, and the moments at which a computer
//! company decides. Settings name them; nothing here knows how they play.

use crate::as_list;
use crate::ids::StaffId;
use serde::{Deserialize, Serialize};

/// A computer company: how it plays, and how well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RivalKind {
    /// How.
    pub policy: Policy,
    /// How well.
    pub skill: Skill,
}

as_list!(RivalKind { policy, skill });

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
    /// Balanced, without service: no ticket is handled.
    NoService,
    /// Balanced, without credit checks.
    NoCreditCheck,
    /// Balanced, without care: no programmes, surveys or gifts.
    NoCare,
    /// Balanced, leaving every request for quotation alone.
    NoQuotes,
    /// Balanced, with sales targets that are far too high or far too low.
    CarelessTargets,
    /// Careful, leaving hours idle that nothing else needs: no projects.
    NoProjects,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DecisionMoment {
    /// A month opens.
    Opening,
    /// One of its people is free.
    Free(StaffId),
    /// A deadline is close.
    Closing,
    /// A customer has asked for a quotation, or named a price.
    Request,
}

impl Policy {
    /// The five archetypes of the rulebook, in its order.
    pub const ARCHETYPES: [Self; 5] =
        [Self::PriceCutter, Self::Relationship, Self::KeyAccount, Self::Sprinter, Self::Balanced];

    /// All policies.
    pub const ALL: [Self; 17] = [
        Self::PriceCutter,
        Self::Relationship,
        Self::KeyAccount,
        Self::Sprinter,
        Self::Balanced,
        Self::Careful,
        Self::Novice,
        Self::Overcommitter,
        Self::FocusThenSpread,
        Self::SpreadFromStart,
        Self::LateStarter,
        Self::NoService,
        Self::NoCreditCheck,
        Self::NoCare,
        Self::NoQuotes,
        Self::CarelessTargets,
        Self::NoProjects,
    ];

    /// Its id in scenario data and in the tournament.
    pub const fn id(self) -> &'static str {
        match self {
            Self::PriceCutter => "price_cutter",
            Self::Relationship => "relationship",
            Self::KeyAccount => "key_account",
            Self::Sprinter => "sprinter",
            Self::Balanced => "balanced",
            Self::Careful => "careful",
            Self::Novice => "novice",
            Self::Overcommitter => "overcommitter",
            Self::FocusThenSpread => "focus_then_spread",
            Self::SpreadFromStart => "spread_from_start",
            Self::LateStarter => "late_starter",
            Self::NoService => "no_service",
            Self::NoCreditCheck => "no_credit_check",
            Self::NoCare => "no_care",
            Self::NoQuotes => "no_quotes",
            Self::CarelessTargets => "careless_targets",
            Self::NoProjects => "no_projects",
        }
    }

    /// The policy of that id.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.id() == id)
    }
}
