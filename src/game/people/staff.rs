//! Employees: role, skill, wage, and the queue of their tasks.

use super::task::{Running, Task};
use crate::ids::{CompanyId, StaffId};
use crate::luck::{Luck, Purpose, Seed};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::{Name, Role, Scenario, Staffing};
use crate::time::Minute;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// An employee. Dismissed ones stay in the list, so that names keep their meaning.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Staff {
    /// The name within the company.
    pub id: StaffId,
    /// Full name.
    pub name: Name,
    /// What they do.
    pub role: Role,
    /// Skill, 1 to 5.
    pub skill: u8,
    /// Since when.
    pub hired: Minute,
    /// When they left.
    pub left: Option<Minute>,
    /// What they are doing now.
    pub running: Option<Running>,
    /// What comes after, in order.
    pub queue: VecDeque<Task>,
    /// Since when they have had nothing to do.
    pub idle_since: Option<Minute>,
}

impl Staff {
    /// Whether they still work here.
    pub const fn is_here(&self) -> bool {
        self.left.is_none()
    }

    /// Whether they have nothing to do and nothing waiting.
    pub fn is_idle(&self) -> bool {
        self.is_here() && self.running.is_none() && self.queue.is_empty()
    }

    /// The monthly wage (rulebook 2).
    pub fn wage(&self, rules: &Staffing) -> Money {
        wage(rules, self.role, self.skill)
    }

    /// Effect of this person's sales and marketing work.
    pub fn effect(&self, rules: &Staffing) -> PerMille {
        rules.effect[usize::from(self.skill.clamp(1, 5)) - 1]
    }
}

/// The skill that everybody brings who is hired.
const LEAST_SKILL: u8 = 2;

/// Somebody who could be hired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Full name.
    pub name: Name,
    /// What they do.
    pub role: Role,
    /// Skill, 1 to 5.
    pub skill: u8,
    /// Monthly wage.
    pub wage: Money,
}

/// The person that `company` would hire as its `number`-th employee in that role.
///
/// Keyed by company and number, so that waiting or reloading finds nobody better.
pub fn candidate(scenario: &Scenario, seed: Seed, company: CompanyId, number: u8, role: Role) -> Candidate {
    let rules = &scenario.staffing;
    let mut luck = Luck::of(seed, Purpose::People, u64::from(company.0), u64::from(number) << 8 | role as u64);
    let family = &rules.family_names[luck.below(rules.family_names.len() as u32) as usize];
    let given = &rules.given_names[luck.below(rules.given_names.len() as u32) as usize];
    let name = Name { zh: format!("{}{}", family.zh, given.zh), en: format!("{} {}", given.en, family.en) };
    let skill = LEAST_SKILL + luck.weighted(&[4, 4, 1]) as u8;
    Candidate { name, role, skill, wage: wage(rules, role, skill) }
}

/// Somebody of whom nothing is known yet: without a name and with the least skill that anybody brings.
pub fn stranger(scenario: &Scenario, role: Role) -> Candidate {
    let name = Name { zh: "?".to_owned(), en: "?".to_owned() };
    Candidate { name, role, skill: LEAST_SKILL, wage: wage(&scenario.staffing, role, LEAST_SKILL) }
}

fn wage(rules: &Staffing, role: Role, skill: u8) -> Money {
    rules.wage[role as usize].money() + rules.wage_per_skill.money().times(u32::from(skill.max(1)) - 1)
}
