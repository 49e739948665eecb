//! Carrying out a team's plan at a month's opening: its commands, one after the other.

use super::counted::Next;
use super::names::Names;
use super::plan::{Plan, PlanStep};
use super::skipped::{SkipReason, Skipped};
use game::command::Command;
use game::ids::CompanyId;
use game::people::TaskKind;
use game::refusal::Refusal;
use game::tender::Bid;
use game::time::Minute;
use game::world::World;

/// What came of a plan at the opening.
pub(super) struct Execution {
    /// What was carried out, by the names that things have here.
    pub(super) done: Vec<PlanStep>,
    /// What was not carried out.
    pub(super) skipped: Vec<Skipped>,
    /// Bids that wait for a place, with the deadlines of their tenders.
    pub(super) waiting: Vec<(Minute, Bid)>,
    /// What the names of the plan stand for here.
    pub(super) names: Names,
}

/// What was repeated of an earlier plan.
pub(super) struct Repeated {
    /// Tasks that were queued again.
    pub(super) tasks: u32,
    /// Commands that were left out.
    pub(super) left: u32,
}

impl Execution {
    /// Carries out a plan; what is refused is skipped.
    pub(super) fn of(world: &mut World, plan: &Plan) -> Self {
        Self::watched(world, plan, &mut |_, _| ())
    }

    /// The same, showing the world before each step and after the last, with how many steps came before.
    pub(super) fn watched(world: &mut World, plan: &Plan, watch: &mut dyn FnMut(&World, u32)) -> Self {
        let names = Names::of(world, plan);
        let mut execution = Self { done: Vec::new(), skipped: Vec::new(), waiting: Vec::new(), names };
        for (place, step) in plan.steps.iter().enumerate() {
            let until = plan.steps.get(place + 1).map_or(step.next, |next| next.next);
            watch(world, place as u32);
            let before = Next::of(world, plan.team);
            match execution.names.in_world(&step.command) {
                Ok(command) => {
                    let done = world.apply(plan.team, &command);
                    execution.names.note(step.next..until, before..Next::of(world, plan.team));
                    match done {
                        Ok(_) => execution.done.push(PlanStep { next: before, command }),
                        Err(refusal) => execution.miss(world, plan.team, command, refusal),
                    }
                }
                Err(why) => execution.skipped.push(Skipped { command: step.command.clone(), why }),
            }
        }
        watch(world, plan.steps.len() as u32);
        execution
    }

    /// A bid without a place waits for it, and can be taken back as if it were there.
    fn miss(&mut self, world: &World, team: CompanyId, command: Command, why: Refusal) {
        match (&command, why) {
            (Command::Bid(bid), Refusal::NoPlace) => {
                if let Some(tender) = world.observe(team).tender(bid.tender) {
                    self.waiting.retain(|(_, other)| other.tender != bid.tender);
                    self.waiting.push((tender.terms().deadline, *bid));
                }
            }
            (Command::WithdrawBid { tender }, _) if self.waiting.iter().any(|(_, bid)| bid.tender == *tender) => {
                self.waiting.retain(|(_, bid)| bid.tender != *tender);
            }
            _ => self.skipped.push(Skipped { command, why: SkipReason::Refused(why) }),
        }
    }
}

/// Repeats the work of an earlier plan that is still possible, and counts the tasks queued and the commands
/// left out. Only work with customers is repeated, by the same people. Decisions that are made once
/// (people, money, bids, goods) are not made again for an absent team.
pub(super) fn repeat_work(world: &mut World, plan: &Plan, names: &Names) -> Repeated {
    let mut repeated = Repeated { tasks: 0, left: 0 };
    for command in plan.commands() {
        let again = match command {
            Command::Queue { staff, task, .. } if is_work_with_customers(task) => {
                names.in_world(&Command::Queue { staff: *staff, task: task.clone(), after: None }).ok()
            }
            _ => None,
        };
        let possible = again.filter(|again| match again {
            Command::Queue { task, .. } => world.observe(plan.team).could_start(task).is_ok(),
            _ => false,
        });
        match possible.map(|command| world.apply(plan.team, &command)) {
            Some(Ok(_)) => repeated.tasks += 1,
            _ => repeated.left += 1,
        }
    }
    repeated
}

fn is_work_with_customers(task: &TaskKind) -> bool {
    let goods = matches!(task, TaskKind::Purchase { .. } | TaskKind::Delivery { .. });
    !goods && (task.customer().is_some() || !task.guests().is_empty())
}
