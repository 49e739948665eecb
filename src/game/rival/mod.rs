//! Computer companies (rulebook 9): each decides from what its company may know, the
//! same view that a person has, and pays the same for everything.
//!
//! What they share is the craft (`sales`, `events`, `bidding`, `house`); what
//! makes an archetype is its [`Style`], one file each.

mod balanced;
mod bidding;
mod careful;
mod events;
mod house;
mod keeping;
mod key_account;
mod novice;
mod price_cutter;
mod relationship;
mod sales;
mod sprinter;
mod style;
mod variants;

pub use keeping::Keeping;
pub use style::{Reading, Style, Taste};

use crate::command::Command;
use crate::ids::StaffId;
use crate::observation::Observation;
use crate::scenario::Role;
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
    /// Balanced, without service: no ticket is handled.
    NoService,
    /// Balanced, without credit checks.
    NoCreditCheck,
    /// Balanced, without care: no programmes, surveys or gifts.
    NoCare,
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
pub enum Moment {
    /// A month opens.
    Opening,
    /// One of its people is free.
    Free(StaffId),
    /// A deadline is close.
    Closing,
}

impl Policy {
    /// The five archetypes of the rulebook, in its order.
    pub const ARCHETYPES: [Self; 5] =
        [Self::PriceCutter, Self::Relationship, Self::KeyAccount, Self::Sprinter, Self::Balanced];

    /// All policies.
    pub const ALL: [Self; 14] = [
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
        }
    }

    /// The policy of that id.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.id() == id)
    }

    /// Its style at a skill.
    pub fn style(self, skill: Skill) -> Style {
        let style = match self {
            Self::PriceCutter => price_cutter::style(),
            Self::Relationship => relationship::style(),
            Self::KeyAccount => key_account::style(),
            Self::Sprinter => sprinter::style(),
            Self::Balanced => balanced::style(),
            Self::Careful => careful::style(),
            Self::Novice => novice::style(),
            Self::Overcommitter => variants::overcommitter(),
            Self::FocusThenSpread => variants::focus_then_spread(),
            Self::SpreadFromStart => variants::spread_from_start(),
            Self::LateStarter => variants::late_starter(),
            Self::NoService => variants::no_service(),
            Self::NoCreditCheck => variants::no_credit_check(),
            Self::NoCare => variants::no_care(),
        };
        style.at(skill)
    }
}

/// What a company of that policy and skill does at a moment.
pub fn decide(seen: &Observation<'_>, policy: Policy, skill: Skill, moment: Moment) -> Vec<Command> {
    let style = policy.style(skill);
    match moment {
        Moment::Opening => house::open_month(seen, &style),
        Moment::Free(staff) => match seen.staff(staff).map(|person| person.role) {
            Some(Role::Sales) => sales::next_work(seen, &style, staff),
            Some(Role::Marketing) => events::next_event(seen, &style, staff),
            Some(Role::Service) => keeping::service_work(seen, &style, staff),
            Some(Role::Operations) | None => Vec::new(),
        },
        Moment::Closing => bidding::bids(seen, &style),
    }
}
