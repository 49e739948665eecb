//! What an employee has done this month, and how long the queue will take.

use game::ids::StaffId;
use game::observation::Observation;
use game::people::minutes_of;
use game::time::{Minute, Minutes};

/// An employee's month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workload {
    /// Work time since the month's opening.
    pub worked: Minutes,
    /// What is left of the task under way, and all that waits.
    pub planned: Minutes,
}

impl Workload {
    /// When the queue will be empty if nothing in it has to wait or fails.
    pub fn free_at(&self, now: Minute) -> Minute {
        now + self.planned
    }
}

/// The month of an employee; nothing of somebody who is not there.
pub fn workload(seen: &Observation<'_>, staff: StaffId) -> Workload {
    let (now, opening) = (seen.now(), seen.month().opening());
    let Some(person) = seen.staff(staff) else {
        return Workload { worked: Minutes::ZERO, planned: Minutes::ZERO };
    };
    let mut worked = seen
        .outcomes()
        .iter()
        .rev()
        .take_while(|outcome| outcome.ended >= opening)
        .filter(|outcome| outcome.staff == staff)
        .fold(Minutes::ZERO, |sum, outcome| sum + (outcome.ended - outcome.began.max(opening)));
    let mut planned = person
        .queue
        .iter()
        .fold(Minutes::ZERO, |sum, task| sum + minutes_of(seen.scenario(), &task.kind, person.role, person.skill));
    if let Some(running) = &person.running {
        worked = worked + (now - running.began.max(opening));
        planned = planned + (running.ends - now);
    }
    Workload { worked, planned }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to};
    use game::ids::CustomerId;
    use game::people::TaskKind;
    use game::time::{HOUR, MONTH};

    #[test]
    fn what_is_done_and_what_is_left() {
        let mut world = game(1);
        for customer in 0..30 {
            queue(&mut world, ME, 0, TaskKind::Research { customer: CustomerId(customer) });
        }
        let research = world.observe(ME).scenario().tasks.research.minutes.get();
        // At 0, in the second task, and shortly after the month's end, in a task that crossed it.
        for (minute, worked) in [(0, 0), (10 * HOUR, 10 * HOUR), (MONTH + HOUR, HOUR)] {
            if minute > 0 {
                run_to(&mut world, minute);
            }
            let load = workload(&world.observe(ME), StaffId(0));
            assert_eq!(load.worked.get(), worked, "at {minute}");
            assert_eq!(load.planned.get(), 30 * research - minute, "at {minute}");
        }
    }
}
