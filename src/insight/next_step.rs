//! What brings the relation with a customer on, counting in the work already planned.

use super::estimate::recognition_at;
use super::plan::Step;
use game::ids::{ContactId, CustomerId};
use game::observation::Observation;
use game::people::TaskKind;
use game::relation::{Stage, stage_after};
use game::time::Minute;

/// The step that brings the relation on; a call where nothing else makes sense.
pub fn next_step(seen: &Observation<'_>, customer: CustomerId) -> Step {
    let steps = [Step::Research, Step::Forming, Step::Stable, Step::Visit];
    steps.into_iter().find(|&step| makes_sense(seen, customer, step)).unwrap_or(Step::Call)
}

/// Whether a step makes sense for the customer: the stage fits, it would not be done
/// twice, a place is free, and recognition will reach the threshold (rulebook 3).
pub fn makes_sense(seen: &Observation<'_>, customer: CustomerId, step: Step) -> bool {
    let planned = planned(seen, customer);
    let stage = stage_ahead(seen, customer, planned);
    let rules = &seen.scenario().relation;
    let reaches = |threshold: u16| recognition_at(seen, customer, Minute::YEAR_END).get() >= threshold;
    match step {
        Step::Research => stage == Stage::Potential,
        Step::Call => stage >= Stage::Target && !planned.has(Step::Call),
        Step::Visit | Step::Demonstration => stage >= Stage::Exploration,
        Step::Forming => {
            stage == Stage::Exploration && seen.places_left(customer) > 0 && reaches(rules.forming_at)
        }
        Step::Stable => stage == Stage::Forming && reaches(rules.stable_at),
    }
}

/// The steps that people have planned for one customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// How many tasks.
    pub tasks: u16,
    steps: u8,
}

impl Planned {
    /// Whether such a step is among them.
    pub const fn has(self, step: Step) -> bool {
        self.steps & 1 << step as u8 != 0
    }
}

/// What is under way or waiting for a customer.
pub fn planned(seen: &Observation<'_>, customer: CustomerId) -> Planned {
    let tasks = seen.planned_tasks().filter(|task| task.customer() == Some(customer));
    tasks.filter_map(step_of).fold(Planned::default(), |sum, step| Planned {
        tasks: sum.tasks + 1,
        steps: sum.steps | 1 << step as u8,
    })
}

/// The stage reached when all planned work has gone well.
fn stage_ahead(seen: &Observation<'_>, customer: CustomerId, planned: Planned) -> Stage {
    let stage = seen.relation(customer).stage();
    let tasks = [
        (Step::Research, TaskKind::Research { customer }),
        (Step::Call, TaskKind::Call { customer, contact: ContactId(0) }),
        (Step::Forming, TaskKind::Forming { customer }),
        (Step::Stable, TaskKind::Stable { customer }),
    ];
    tasks.iter().filter(|(step, _)| planned.has(*step)).fold(stage, |stage, (_, task)| stage_after(task, stage))
}

const fn step_of(task: &TaskKind) -> Option<Step> {
    match task {
        TaskKind::Research { .. } => Some(Step::Research),
        TaskKind::Call { .. } => Some(Step::Call),
        TaskKind::Visit { .. } => Some(Step::Visit),
        TaskKind::Demonstration { .. } => Some(Step::Demonstration),
        TaskKind::Forming { .. } => Some(Step::Forming),
        TaskKind::Stable { .. } => Some(Step::Stable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::{ME, game, queue, win_place};
    use game::world::World;

    const CUSTOMER: CustomerId = CustomerId(1);

    fn check(world: &World, expect: &[Step], next: Step) {
        let seen = world.observe(ME);
        let sense: Vec<Step> =
            Step::ALL.into_iter().filter(|&step| makes_sense(&seen, CUSTOMER, step)).collect();
        assert_eq!((sense.as_slice(), next_step(&seen, CUSTOMER)), (expect, next));
    }

    #[test]
    fn planned_work_counts() {
        let mut world = game(1);
        let (customer, contact) = (CUSTOMER, ContactId(0));
        check(&world, &[Step::Research], Step::Research);
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        check(&world, &[Step::Call], Step::Call);
        queue(&mut world, ME, 0, TaskKind::Call { customer, contact });
        for _ in 0..4 {
            check(&world, &[Step::Visit, Step::Demonstration], Step::Visit);
            queue(&mut world, ME, 0, TaskKind::Demonstration { customer });
        }
        check(&world, &[Step::Visit, Step::Demonstration, Step::Forming], Step::Forming);
        assert_eq!(planned(&world.observe(ME), customer).tasks, 6);
    }

    #[test]
    fn a_customer_in_forming_management_is_not_taken_in_twice() {
        let mut world = game(1);
        win_place(&mut world, ME, CUSTOMER);
        check(&world, &[Step::Call, Step::Visit, Step::Demonstration], Step::Visit);
    }
}
