//! How much effort a task adds with a customer (rulebook 3 and 13): one place for the
//! world, which adds it, and for previews, which announce it.

use super::task::TaskKind;
use crate::per_mille::PerMille;
use crate::scenario::Scenario;

/// What a task's effort depends on besides its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// Skill of the person who works, 1 to 5.
    pub skill: u8,
    /// Share in the decision of the contact visited.
    pub weight: PerMille,
    /// Whether that contact was visited in the same month before.
    pub visited: bool,
    /// Whether the company has studied the family that the customer buys.
    pub studied: bool,
    /// Whether the person is the customer's owner.
    pub owner: bool,
    /// What the person's sales target does to the work.
    pub target: PerMille,
}

/// Effort in thousandths that a task adds with each customer that it reaches.
///
/// A visit counts by the contact's weight, and half when repeated in a month; visits and
/// demonstrations count more when the customer's owner makes them. A sales target that is fair adds a little to all
/// of it, any other takes some away.
pub fn effort_of(scenario: &Scenario, kind: &TaskKind, how: &Circumstances) -> u32 {
    let tasks = &scenario.tasks;
    let by_owner = |effort: i64| if how.owner { scenario.staffing.owner_effect.of_number(effort) } else { effort };
    let effort = match kind {
        TaskKind::Research { .. } => i64::from(tasks.research.effort),
        TaskKind::Call { .. } => i64::from(tasks.call.effort),
        TaskKind::Visit { .. } => {
            let by_weight = tasks.contact_base.get() + tasks.contact_per_weight.get() * how.weight.get() / 1000;
            let effort = i64::from(tasks.visit.effort) * i64::from(by_weight) / 1000;
            by_owner(if how.visited { tasks.repeat_effect.of_number(effort) } else { effort })
        }
        TaskKind::Demonstration { .. } => {
            let full = i64::from(tasks.demonstration.effort);
            by_owner(if how.studied { full } else { tasks.unstudied_effect.of_number(full) })
        }
        TaskKind::Exhibition { size, .. } => i64::from(tasks.exhibition[*size as usize].effort),
        TaskKind::Seminar { .. } => i64::from(tasks.seminar.effort),
        TaskKind::JointProject { .. } => i64::from(scenario.projects.joint.effort),
        TaskKind::WebsiteCampaign { .. } => i64::from(scenario.website.work.effort),
        TaskKind::MarketResearch { .. } => i64::from(scenario.projects.research.effort),
        TaskKind::Care { programme, .. } => i64::from(scenario.care.programmes[*programme as usize].work.effort),
        _ => 0,
    };
    let skill = scenario.staffing.effect[usize::from(how.skill.clamp(1, 5)) - 1];
    let effort = skill.of_number(effort).clamp(0, 1_000_000);
    how.target.of_number(effort).max(0) as u32
}
