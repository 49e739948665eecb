//! Answering complaints at once (rulebook 7): a first answer, then the remedy, both before other work.

use crate::insight::planning::proposal::{Assignee, StaffLoad};
use game::care::{Remedy, Ticket, fair_remedy};
use game::command::Command;
use game::ids::{StaffId, TaskId};
use game::observation::Observation;
use game::people::TaskKind;
use game::sort;
use std::collections::BTreeMap;

/// Commands that answer one ticket and put it right by that remedy; none when nobody can do it.
pub fn answer(seen: &Observation<'_>, ticket: &Ticket, remedy: Remedy, who: Assignee) -> Vec<Command> {
    let mut gesture = CommandList::of(seen);
    gesture.add(ticket, remedy, who);
    gesture.commands
}

/// Commands that answer all tickets for which nothing is planned and put them right by the mildest
/// fair remedy, the most pressing first.
pub fn answer_all(seen: &Observation<'_>, who: Assignee) -> Vec<Command> {
    let mut gesture = CommandList::of(seen);
    for ticket in seen.tickets_waiting() {
        gesture.add(ticket, fair_remedy(&seen.scenario().service, ticket.matter), who);
    }
    gesture.commands
}

/// Commands being put together, with the names that their tasks will get and everybody's load.
struct CommandList<'a, 'w> {
    seen: &'a Observation<'w>,
    staff_load: StaffLoad,
    next: u32,
    /// The task that waited first before: urgent ones go before it.
    first: BTreeMap<StaffId, TaskId>,
    commands: Vec<Command>,
}

impl<'a, 'w> CommandList<'a, 'w> {
    fn of(seen: &'a Observation<'w>) -> Self {
        let first = sort::map(seen.people().filter_map(|person| Some((person.id, person.queue.front()?.id))));
        Self { seen, staff_load: StaffLoad::of(seen), next: seen.company().tasks, first, commands: Vec::new() }
    }

    fn add(&mut self, ticket: &Ticket, remedy: Remedy, who: Assignee) {
        let (id, customer) = (ticket.id, ticket.customer());
        let answer = TaskKind::Respond { ticket: id, customer };
        let is_answered = ticket.responded.is_some() || self.seen.planned_tasks().any(|task| *task == answer);
        let settle = TaskKind::Settle { ticket: id, customer, remedy };
        let work: Vec<TaskKind> = if is_answered { vec![settle] } else { vec![answer, settle] };
        let staff = match who {
            Assignee::One(staff) => Some(staff),
            Assignee::Spread => self.staff_load.first_free(self.seen, &work),
        };
        let Some(staff) = staff else { return };
        self.staff_load.load(self.seen, staff, &work);
        for task in work {
            self.commands.push(Command::Queue { staff, task, after: None });
            if let Some(&first) = self.first.get(&staff) {
                self.commands.push(Command::Move { task: TaskId(self.next), staff, before: Some(first) });
            }
            self.next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, complaint, queue, run_to};
    use game::care::TicketState;
    use game::scenario::Role;
    use game::time::Minutes;

    #[test]
    fn one_gesture_settles_a_complaint_before_other_work() {
        let mut world = complaint();
        let seen = world.observe(ME);
        let ticket = seen.service_queue()[0].clone();
        let by = seen.people().find(|person| person.role == Role::Service).expect("somebody serves").id;
        for _ in 0..4 {
            queue(&mut world, ME, by.0, TaskKind::Training);
        }
        let all = answer_all(&world.observe(ME), Assignee::Spread);
        assert_eq!(all, answer(&world.observe(ME), &ticket, all_remedy(&all), Assignee::One(by)));
        for command in all {
            world.apply(ME, &command).expect("a ticket that waits");
        }
        let waiting: Vec<TaskKind> = {
            let seen = world.observe(ME);
            seen.staff(by).expect("still here").queue.iter().map(|task| task.kind.clone()).collect()
        };
        assert!(matches!(waiting[..2], [TaskKind::Respond { .. }, TaskKind::Settle { .. }]), "{waiting:?}");
        assert!(answer_all(&world.observe(ME), Assignee::Spread).is_empty(), "it is planned");
        let until = world.now() + Minutes::days(15);
        run_to(&mut world, until.get());
        let state = world.observe(ME).ticket(ticket.id).expect("it stays in the list").state;
        assert!(matches!(state, TicketState::Settled { .. }), "{state:?}");
    }

    fn all_remedy(commands: &[Command]) -> Remedy {
        let found = commands.iter().find_map(|command| match command {
            Command::Queue { task: TaskKind::Settle { remedy, .. }, .. } => Some(*remedy),
            _ => None,
        });
        found.expect("a remedy is planned")
    }
}
