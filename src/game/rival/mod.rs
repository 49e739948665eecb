//! Computer companies (rulebook 9): each decides from what its company may know, the
//! same view that a person has, and pays the same for everything.
//!
//! All share the same rules of work (`sales`, `targets`, `events`, `bidding`, `quoting`, `retention`, and `opening`, which
//! calls them when a month begins); what makes an archetype is its [`Style`], one file each.

mod balanced;
mod bidding;
mod budget;
mod careful;
mod events;
mod industries;
mod key_account;
mod novice;
mod opening;
mod policy;
mod price_cutter;
pub(crate) mod prices;
mod projects;
mod quoting;
mod relationship;
mod retention;
mod sales;
mod sprinter;
mod style;
mod targets;
mod taste;
mod variants;

pub use policy::{DecisionMoment, Policy, RivalKind, Skill};
pub use style::{EventTaste, Markup, Packages, Reading, Retention, Style, TargetTaste};

use crate::command::Command;
use crate::observation::Observation;
use crate::scenario::Role;

impl Policy {
    /// A company that plays so, that well.
    pub const fn at(self, skill: Skill) -> RivalKind {
        RivalKind { policy: self, skill }
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
            Self::NoQuotes => variants::no_quotes(),
            Self::NoWebsites => variants::no_websites(),
            Self::CarelessTargets => variants::careless_targets(),
            Self::NoProjects => variants::no_projects(),
        };
        style.at(skill)
    }
}

/// What a company of that policy and skill does at a moment.
pub fn decide(seen: &Observation<'_>, policy: Policy, skill: Skill, moment: DecisionMoment) -> Vec<Command> {
    let style = policy.style(skill);
    match moment {
        DecisionMoment::Opening => opening::open_month(seen, &style),
        DecisionMoment::Free(staff) => match seen.staff(staff).map(|person| person.role) {
            Some(Role::Sales) => sales::next_work(seen, &style, staff),
            Some(Role::Marketing) => events::next_event(seen, &style, staff),
            Some(Role::Service) => retention::service_work(seen, &style, staff),
            Some(Role::Operations) => projects::operations_work(seen, &style, staff),
            None => Vec::new(),
        },
        DecisionMoment::Request => quoting::answers(seen, &style),
        DecisionMoment::Closing => bidding::bids(seen, &style),
    }
}
