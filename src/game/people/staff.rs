//! Employees: role, skill, wage, and the queue of their tasks.

use super::target::SalesTarget;
use super::task::{Running, Task};
use crate::ids::{CompanyId, StaffId};
use crate::luck::{Luck, Purpose, Seed};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::{Name, Role, Scenario, Staffing, full_name};
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
    /// The latest sales target that they were set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<SalesTarget>,
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

    /// What is paid for reaching a sales target (rulebook 2).
    pub fn bonus(&self, scenario: &Scenario) -> Money {
        self.wage(&scenario.staffing).per_mille(scenario.targets.bonus)
    }

    /// Effect of this person's sales and marketing work.
    pub fn effect(&self, rules: &Staffing) -> PerMille {
        rules.effect[usize::from(self.skill.clamp(1, 5)) - 1]
    }
}

/// The highest skill: training leads no further. The tables of effect and pace have so many entries.
pub const MOST_SKILL: u8 = 5;

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

/// The person that `company` would hire in that role as the next after `staff`.
///
/// Keyed by company and number, so that waiting or reloading finds nobody better. No two of a company
/// share their family names as long as there are others, nor their whole names in either language: people are told
/// apart by them.
pub fn candidate(scenario: &Scenario, seed: Seed, company: CompanyId, staff: &[Staff], role: Role) -> Candidate {
    let rules = &scenario.staffing;
    let number = staff.len() as u64;
    let mut luck = Luck::of(seed, Purpose::People, u64::from(company.0), candidate_key(number, role));
    let is_new = |family: &Name| !staff.iter().any(|person| person.name.zh.starts_with(&family.zh));
    let family = first_free(&rules.family_names, &mut luck, is_new);
    let is_free = |given: &Name| {
        let name = full_name(family, given);
        !staff.iter().any(|person| person.name.zh == name.zh || person.name.en == name.en)
    };
    let given = first_free(&rules.given_names, &mut luck, is_free);
    let name = full_name(family, given);
    let skill = 1 + luck.weighted(&rules.skills) as u8;
    Candidate { name, role, skill, wage: wage(rules, role, skill) }
}

/// The part of the key of luck that says which candidate of a company it is.
const fn candidate_key(number: u64, role: Role) -> u64 {
    number << 8 | role as u64
}

/// The first that is free, looked for from a drawn one on; the drawn one where none is.
fn first_free<'a>(names: &'a [Name], luck: &mut Luck, is_free: impl Fn(&Name) -> bool) -> &'a Name {
    let drawn = luck.below(names.len() as u32) as usize;
    let mut others = names.iter().cycle().skip(drawn).take(names.len());
    others.find(|name| is_free(name)).unwrap_or(&names[drawn])
}

/// Somebody of whom nothing is known yet: without a name and with the least skill that anybody brings.
pub fn stranger(scenario: &Scenario, role: Role) -> Candidate {
    let name = Name { zh: "?".to_owned(), en: "?".to_owned() };
    let skill = (1..).zip(&scenario.staffing.skills).find(|&(_, &often)| often > 0).map_or(1, |(skill, _)| skill);
    Candidate { name, role, skill, wage: wage(&scenario.staffing, role, skill) }
}

fn wage(rules: &Staffing, role: Role, skill: u8) -> Money {
    rules.wage[role as usize].money() + rules.wage_per_skill.money().times(u32::from(skill.max(1)) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn nobody_of_a_company_is_called_like_another() {
        let scenario = Scenario::formal();
        let families = scenario.staffing.family_names.len();
        for seed in 0..50 {
            let mut staff: Vec<Staff> = Vec::new();
            for number in 0..2 * families {
                let role = Role::ALL[number % Role::ALL.len()];
                let found = candidate(&scenario, Seed(seed), CompanyId(0), &staff, role);
                let Candidate { name, role, skill, .. } = found;
                let (id, hired) = (StaffId(number as u8), Minute::START);
                staff.push(Staff {
                    id,
                    name,
                    role,
                    skill,
                    hired,
                    left: None,
                    running: None,
                    queue: VecDeque::new(),
                    idle_since: None,
                    target: None,
                });
            }
            let names: BTreeSet<&str> = staff.iter().map(|person| person.name.zh.as_str()).collect();
            assert_eq!(names.len(), staff.len(), "seed {seed}: {names:?}");
            let names: BTreeSet<&str> = staff.iter().map(|person| person.name.en.as_str()).collect();
            assert_eq!(names.len(), staff.len(), "seed {seed}: {names:?}");
            let first: BTreeSet<char> =
                staff[..families].iter().filter_map(|person| person.name.zh.chars().next()).collect();
            assert_eq!(first.len(), families, "seed {seed}: {first:?}");
        }
    }
}
