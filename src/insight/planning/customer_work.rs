//! What brings the relation with a customer on, counting in the work already planned.

use super::projection::Projection;
use game::ids::{ContactId, CustomerId, StaffId, TaskId};
use game::observation::Observation;
use game::people::TaskKind;
use game::relation::{Stage, stage_after};
use game::scenario::Role;

/// Work of the sales staff on one customer, in the order of the stages (rulebook 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    /// 客户调查.
    Research,
    /// 电话联系.
    Call,
    /// 上门拜访.
    Visit,
    /// 产品演示.
    Demonstration,
    /// 纳入形成期.
    Forming,
    /// 纳入稳定期.
    Stable,
}

impl Work {
    /// All, in the order of the stages.
    pub const ALL: [Self; 6] =
        [Self::Research, Self::Call, Self::Visit, Self::Demonstration, Self::Forming, Self::Stable];
}

/// The step that brings the relation on; a call where nothing else makes sense.
pub fn next_work(seen: &Observation<'_>, customer: CustomerId) -> Work {
    let steps = [Work::Research, Work::Forming, Work::Stable, Work::Visit];
    steps.into_iter().find(|&work| makes_sense(seen, customer, work)).unwrap_or(Work::Call)
}

/// Whether a step makes sense for the customer: the stage fits, it would not be done
/// twice, a place is free, and recognition will reach the threshold (rulebook 3).
pub fn makes_sense(seen: &Observation<'_>, customer: CustomerId, work: Work) -> bool {
    let planned = planned(seen, customer);
    let stage = stage_ahead(seen, customer, planned);
    let rules = &seen.scenario().relation;
    let at_last = seen.scenario().last_month().end();
    let reaches = |threshold: u16| Projection::of(seen).recognition(seen, customer, at_last).get() >= threshold;
    match work {
        Work::Research => stage == Stage::Potential,
        Work::Call => stage >= Stage::Target && !planned.has(Work::Call),
        Work::Visit | Work::Demonstration => stage >= Stage::Exploration,
        Work::Forming => stage == Stage::Exploration && seen.places_left(customer) > 0 && reaches(rules.forming_at),
        Work::Stable => stage == Stage::Forming && reaches(rules.stable_at),
    }
}

/// Whether a step is worth a gesture for many customers: it makes sense, nobody has planned it yet, and somebody
/// here can do it.
pub fn is_open_for_many(seen: &Observation<'_>, customer: CustomerId, work: Work) -> bool {
    let sells = || seen.people().any(|person| person.role == Role::Sales);
    !planned(seen, customer).has(work) && makes_sense(seen, customer, work) && sells()
}

/// A task with the employee who is to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueuedTask {
    /// The task.
    pub task: TaskId,
    /// The employee.
    pub staff: StaffId,
}

/// The work that people have planned for one customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueuedWork {
    /// The last such task and whose it is.
    pub last: Option<QueuedTask>,
    /// How many tasks.
    pub tasks: u16,
    works: u8,
}

impl QueuedWork {
    /// Whether such work is among it.
    pub const fn has(self, work: Work) -> bool {
        self.works & 1 << work as u8 != 0
    }
}

/// What is under way or waiting for a customer.
pub fn planned(seen: &Observation<'_>, customer: CustomerId) -> QueuedWork {
    let mut found = QueuedWork::default();
    for person in seen.people() {
        let tasks = person.running.iter().map(|running| &running.task).chain(&person.queue);
        for task in tasks.filter(|task| task.kind.customer() == Some(customer)) {
            let Some(work) = work_of(&task.kind) else { continue };
            found.works |= 1 << work as u8;
            found.tasks += 1;
            found.last = found.last.max(Some(QueuedTask { task: task.id, staff: person.id }));
        }
    }
    found
}

/// Whether somebody is going to be in touch with a customer.
pub fn contact_planned(seen: &Observation<'_>, customer: CustomerId) -> bool {
    seen.planned_tasks().any(|kind| match kind {
        TaskKind::Call { .. } | TaskKind::Visit { .. } | TaskKind::Demonstration { .. } => {
            kind.customer() == Some(customer)
        }
        _ => kind.guests().contains(&customer),
    })
}

/// The stage reached when all planned work has gone well.
fn stage_ahead(seen: &Observation<'_>, customer: CustomerId, planned: QueuedWork) -> Stage {
    let stage = seen.relation(customer).stage();
    let tasks = [
        (Work::Research, TaskKind::Research { customer }),
        (Work::Call, TaskKind::Call { customer, contact: ContactId(0) }),
        (Work::Forming, TaskKind::Forming { customer }),
        (Work::Stable, TaskKind::Stable { customer }),
    ];
    tasks.iter().filter(|(step, _)| planned.has(*step)).fold(stage, |stage, (_, task)| stage_after(task, stage))
}

const fn work_of(task: &TaskKind) -> Option<Work> {
    match task {
        TaskKind::Research { .. } => Some(Work::Research),
        TaskKind::Call { .. } => Some(Work::Call),
        TaskKind::Visit { .. } => Some(Work::Visit),
        TaskKind::Demonstration { .. } => Some(Work::Demonstration),
        TaskKind::Forming { .. } => Some(Work::Forming),
        TaskKind::Stable { .. } => Some(Work::Stable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, win_place};
    use game::world::World;

    const CUSTOMER: CustomerId = CustomerId(1);

    fn check(world: &World, expect: &[Work], next: Work) {
        let seen = world.observe(ME);
        let sense: Vec<Work> = Work::ALL.into_iter().filter(|&work| makes_sense(&seen, CUSTOMER, work)).collect();
        assert_eq!((sense.as_slice(), next_work(&seen, CUSTOMER)), (expect, next));
    }

    #[test]
    fn planned_work_counts() {
        let mut world = game(1);
        let (customer, contact) = (CUSTOMER, ContactId(0));
        check(&world, &[Work::Research], Work::Research);
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        check(&world, &[Work::Call], Work::Call);
        queue(&mut world, ME, 0, TaskKind::Call { customer, contact });
        for _ in 0..3 {
            check(&world, &[Work::Visit, Work::Demonstration], Work::Visit);
            queue(&mut world, ME, 0, TaskKind::Demonstration { customer });
        }
        check(&world, &[Work::Visit, Work::Demonstration, Work::Forming], Work::Forming);
        assert_eq!(planned(&world.observe(ME), customer).tasks, 5);
    }

    #[test]
    fn nothing_is_offered_for_many_that_is_planned_already() {
        let mut world = game(1);
        let customer = CUSTOMER;
        let open = |world: &World, work| is_open_for_many(&world.observe(ME), customer, work);
        assert!(open(&world, Work::Research) && !open(&world, Work::Call));
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        assert!(!open(&world, Work::Research) && open(&world, Work::Call));
        queue(&mut world, ME, 0, TaskKind::Call { customer, contact: ContactId(0) });
        queue(&mut world, ME, 0, TaskKind::Visit { customer, contact: ContactId(0) });
        assert!(!open(&world, Work::Call) && !open(&world, Work::Visit) && open(&world, Work::Demonstration));
    }

    #[test]
    fn a_customer_in_forming_management_is_not_taken_in_twice() {
        let mut world = game(1);
        win_place(&mut world, ME, CUSTOMER);
        check(&world, &[Work::Call, Work::Visit, Work::Demonstration], Work::Visit);
    }
}
