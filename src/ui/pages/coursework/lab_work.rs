//! A lab as work of the plans that a student has taken up.

use super::state::{now, use_coursework};
use crate::browser::{keys, storage};
use crate::contest::course_plan::CoursePlan;
use crate::contest::taken::StudentCoursework;
use crate::record::LabInPlan;

/// What a plan says of the lab of that name: the plan for which it is still to be handed in, or the newest. It is asked
/// while a lab begins, where no context can be: what the browser keeps says it, too.
pub fn lab_in_plan(lab: &str) -> Option<LabInPlan> {
    let mine = storage::read(&keys::COURSEWORK).and_then(|text| StudentCoursework::read(&text).ok())?;
    works(&mine, lab).into_iter().next().map(|work| work.plan)
}

/// Whether the lab of that name is still to be handed in for some plan, tracked.
pub fn is_lab_due(lab: &str) -> bool {
    use_coursework().mine(|mine| works(mine, lab)).first().is_some_and(|work| work.is_due)
}

struct LabWork {
    plan: LabInPlan,
    is_due: bool,
}

/// The work of all plans that asks for a lab; what is to be handed in comes first, then the newest plan.
fn works(mine: &StudentCoursework, lab: &str) -> Vec<LabWork> {
    let of_plan = |taken: &crate::contest::taken::TakenPlan| {
        let plan = CoursePlan::read(&taken.code).ok()?;
        let item = plan.lab(lab)?;
        let is_handed = taken.handed.iter().any(|note| note.item == item.number);
        let is_due = !is_handed && item.days_late(now()) == 0;
        Some(LabWork { plan: LabInPlan { key: plan.key, hints: item.hints }, is_due })
    };
    let mut works: Vec<LabWork> = mine.plans.iter().filter_map(of_plan).collect();
    game::sort::by_key(&mut works, |work| !work.is_due);
    works
}
