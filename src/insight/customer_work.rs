//! Bulk work on customers: what makes sense with whom, and who does it.

use super::workload::{time_for, workload};
use game::command::Command;
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
    /// All, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::Research, Self::Call, Self::Visit, Self::Demonstration, Self::Forming, Self::Stable];

    /// The task, with the contact who matters most among those not visited this month.
    pub fn task(self, seen: &Observation<'_>, customer: CustomerId) -> TaskKind {
        let contact = seen.best_contact(customer).unwrap_or(ContactId(0));
        match self {
            Self::Research => TaskKind::Research { customer },
            Self::Call => TaskKind::Call { customer, contact },
            Self::Visit => TaskKind::Visit { customer, contact },
            Self::Demonstration => TaskKind::Demonstration { customer },
            Self::Forming => TaskKind::Forming { customer },
            Self::Stable => TaskKind::Stable { customer },
        }
    }
}

/// The work that the sales staff have planned for one customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// The last such task and whose it is.
    pub last: Option<(TaskId, StaffId)>,
    /// How many there are.
    pub count: u16,
    works: u8,
}

impl Planned {
    /// Whether such work is among it.
    pub const fn has(self, work: Work) -> bool {
        self.works & 1 << work as u8 != 0
    }
}

/// What is under way or waiting for a customer.
pub fn planned(seen: &Observation<'_>, customer: CustomerId) -> Planned {
    let mut found = Planned::default();
    for person in seen.people() {
        let tasks = person.running.iter().map(|running| &running.task).chain(&person.queue);
        for task in tasks.filter(|task| task.kind.customer() == Some(customer)) {
            let work = match task.kind {
                TaskKind::Research { .. } => Work::Research,
                TaskKind::Call { .. } => Work::Call,
                TaskKind::Visit { .. } => Work::Visit,
                TaskKind::Demonstration { .. } => Work::Demonstration,
                TaskKind::Forming { .. } => Work::Forming,
                TaskKind::Stable { .. } => Work::Stable,
                _ => continue,
            };
            found.works |= 1 << work as u8;
            found.count += 1;
            found.last = found.last.max(Some((task.id, person.id)));
        }
    }
    found
}

/// The stage that the customer will have reached when all planned work has gone well.
fn stage_ahead(seen: &Observation<'_>, customer: CustomerId, planned: Planned) -> Stage {
    let mut stage = seen.relation(customer).stage();
    for work in Work::ALL.into_iter().filter(|&work| planned.has(work)) {
        stage = stage_after(&work.task(seen, customer), stage);
    }
    stage
}

/// Whether that work makes sense for the customer, counting in what is planned: its stage
/// fits, it would not be done twice, and recognition reaches or may yet reach the threshold.
pub fn makes_sense(seen: &Observation<'_>, customer: CustomerId, work: Work) -> bool {
    let planned = planned(seen, customer);
    let stage = stage_ahead(seen, customer, planned);
    let rules = &seen.scenario().relation;
    let may_reach = |threshold: u16| {
        seen.relation(customer).recognition().get() >= threshold
            || planned.has(Work::Visit)
            || planned.has(Work::Demonstration)
    };
    match work {
        Work::Research => stage == Stage::Potential,
        Work::Call => stage >= Stage::Target && !planned.has(Work::Call),
        Work::Visit | Work::Demonstration => stage >= Stage::Exploration,
        Work::Forming => stage == Stage::Exploration && seen.places_left(customer) > 0 && may_reach(rules.forming_at),
        Work::Stable => stage == Stage::Forming && may_reach(rules.stable_at),
    }
}

/// The step that brings the relation on, counting in what is planned.
pub fn next_work(seen: &Observation<'_>, customer: CustomerId) -> Work {
    let steps = [Work::Research, Work::Forming, Work::Stable, Work::Visit];
    steps.into_iter().find(|&work| makes_sense(seen, customer, work)).unwrap_or(Work::Call)
}

/// The commands that hand out `work` for those of the customers with whom it makes sense.
///
/// A customer's owner does it; without one, whoever has the shortest queue by then. A task
/// that follows another's work for the same customer waits for it.
pub fn hand_out(seen: &Observation<'_>, work: Work, customers: &[CustomerId]) -> Vec<Command> {
    let sales = seen.people().filter(|person| person.role == Role::Sales);
    let mut load: Vec<(StaffId, u32)> =
        sales.map(|person| (person.id, workload(seen, person.id).planned.get())).collect();
    let mut commands = Vec::new();
    for &customer in customers.iter().filter(|&&customer| makes_sense(seen, customer, work)) {
        let owner = seen.relation(customer).details().owner;
        let by_owner = load.iter().position(|(staff, _)| Some(*staff) == owner);
        let by_load = || (0..load.len()).min_by_key(|&index| (load[index].1, load[index].0));
        let Some(index) = by_owner.or_else(by_load) else { break };
        let task = work.task(seen, customer);
        let staff = load[index].0;
        load[index].1 += time_for(seen, staff, &task).get();
        let after = planned(seen, customer).last.filter(|(_, other)| *other != staff).map(|(task, _)| task);
        commands.push(Command::Queue { staff, task, after });
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::{ME, game, queue, win_place};

    #[test]
    fn stages_decide_what_makes_sense() {
        let mut world = game(1);
        let customer = CustomerId(1);
        let sense = |world: &game::world::World| -> Vec<Work> {
            Work::ALL.into_iter().filter(|&work| makes_sense(&world.observe(ME), customer, work)).collect()
        };
        assert_eq!(sense(&world), [Work::Research]);
        assert_eq!(next_work(&world.observe(ME), customer), Work::Research);

        queue(&mut world, ME, 0, TaskKind::Research { customer });
        assert_eq!(sense(&world), [Work::Call], "research is planned, a call may follow it");
        assert_eq!(next_work(&world.observe(ME), customer), Work::Call);

        queue(&mut world, ME, 0, TaskKind::Call { customer, contact: ContactId(0) });
        assert_eq!(sense(&world), [Work::Visit, Work::Demonstration]);
        queue(&mut world, ME, 0, TaskKind::Visit { customer, contact: ContactId(0) });
        assert_eq!(sense(&world), [Work::Visit, Work::Demonstration, Work::Forming]);
    }

    #[test]
    fn a_customer_in_forming_management_is_not_taken_in_twice() {
        let mut world = game(1);
        win_place(&mut world, ME, CustomerId(1));
        assert!(!makes_sense(&world.observe(ME), CustomerId(1), Work::Forming));
        assert_eq!(next_work(&world.observe(ME), CustomerId(1)), Work::Visit);
    }

    #[test]
    fn work_is_spread_and_every_command_is_allowed() {
        let mut world = game(1);
        let customers: Vec<CustomerId> = (0..9).map(CustomerId).collect();
        for work in [Work::Research, Work::Call, Work::Visit, Work::Forming] {
            let commands = hand_out(&world.observe(ME), work, &customers);
            assert_eq!(commands.len(), customers.len(), "{work:?}");
            for command in commands {
                world.apply(ME, &command).expect("handed out work is allowed");
            }
        }
        let seen = world.observe(ME);
        let sales: Vec<usize> = seen
            .people()
            .filter(|person| person.role == Role::Sales)
            .map(|person| person.queue.len() + usize::from(person.running.is_some()))
            .collect();
        assert_eq!(sales.iter().sum::<usize>(), 36);
        assert!(sales.iter().all(|&tasks| tasks > 8), "{sales:?}");
    }

    #[test]
    fn the_owner_does_it() {
        let mut world = game(1);
        let owner = StaffId(1);
        world.apply(ME, &Command::Assign { customer: CustomerId(3), owner: Some(owner) }).expect("sales staff");
        let commands = hand_out(&world.observe(ME), Work::Research, &[CustomerId(2), CustomerId(3)]);
        let staff: Vec<Option<StaffId>> = commands
            .iter()
            .map(|command| if let Command::Queue { staff, .. } = command { Some(*staff) } else { None })
            .collect();
        assert_eq!(staff, [Some(StaffId(0)), Some(owner)]);
    }
}
