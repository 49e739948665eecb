//! A team's turn at a month's opening: the commands of its plan, one after the other.

use super::close::{Skipped, Why};
use super::plan::Plan;
use game::command::Command;
use game::ids::{CompanyId, TaskId};
use game::people::TaskKind;
use game::refusal::Refusal;
use game::tender::Bid;
use game::time::Minute;
use game::world::World;

/// What came of a plan at the opening.
pub(super) struct Turn {
    /// What was not carried out.
    pub(super) skipped: Vec<Skipped>,
    /// Bids that wait for a place, with the deadlines of their tenders.
    pub(super) waiting: Vec<(Minute, Bid)>,
}

impl Turn {
    /// Carries out a plan; what is refused is skipped.
    pub(super) fn play(world: &mut World, plan: &Plan, former: bool) -> Self {
        let mut turn = Self { skipped: Vec::new(), waiting: Vec::new() };
        let mut names = Names { former, first: plan.steps.first().map_or(0, |step| step.tasks), given: Vec::new() };
        for (place, step) in plan.steps.iter().enumerate() {
            let until = plan.steps.get(place + 1).map_or(step.tasks, |next| next.tasks);
            let before = tasks(world, plan.team);
            let done = names
                .in_world(&step.command)
                .and_then(|command| world.apply(plan.team, &command).map_err(Why::Refused));
            names.note(step.tasks..until, before..tasks(world, plan.team));
            if let Err(why) = done {
                turn.miss(world, plan.team, &step.command, why);
            }
        }
        turn
    }

    /// A bid without a place waits for it, and can be taken back as if it were there.
    fn miss(&mut self, world: &World, team: CompanyId, command: &Command, why: Why) {
        match (command, why) {
            (Command::Bid(bid), Why::Refused(Refusal::NoPlace)) => {
                if let Some(tender) = world.observe(team).tender(bid.tender) {
                    self.waiting.retain(|(_, other)| other.tender != bid.tender);
                    self.waiting.push((tender.terms().deadline, *bid));
                }
            }
            (Command::WithdrawBid { tender }, _) if self.waiting.iter().any(|(_, bid)| bid.tender == *tender) => {
                self.waiting.retain(|(_, bid)| bid.tender != *tender);
            }
            _ => self.skipped.push(Skipped { command: command.clone(), why }),
        }
    }
}

/// The names of tasks: a plan names those that it queues as the team saw them, and when something
/// before was skipped, they are called otherwise here.
struct Names {
    /// Whether the plan was made on a result that has been replaced.
    former: bool,
    /// The first name that the plan gave.
    first: u32,
    /// Names that the plan gave, with those here.
    given: Vec<(TaskId, TaskId)>,
}

impl Names {
    fn note(&mut self, planned: std::ops::Range<u32>, here: std::ops::Range<u32>) {
        self.given.extend(planned.map(TaskId).zip(here.map(TaskId)));
    }

    fn here(&self, task: TaskId) -> Result<TaskId, Why> {
        if task.0 < self.first {
            return if self.former { Err(Why::FormerResult) } else { Ok(task) };
        }
        self.given.iter().find(|(planned, _)| *planned == task).map(|&(_, here)| here).ok_or(Why::NamesSkipped)
    }

    fn in_world(&self, command: &Command) -> Result<Command, Why> {
        let mut command = command.clone();
        match &mut command {
            Command::Queue { after: Some(task), .. } | Command::Withdraw { task } => *task = self.here(*task)?,
            Command::Move { task, before, .. } => {
                *task = self.here(*task)?;
                if let Some(before) = before {
                    *before = self.here(*before)?;
                }
            }
            _ => {}
        }
        Ok(command)
    }
}

/// Takes up the work of an earlier plan that is still possible: how many tasks, and how many of its
/// commands were left. Only work with customers is taken up. What is decided once (people, money,
/// bids, goods) is not decided again for somebody who is not there.
pub(super) fn take_up(world: &mut World, plan: &Plan) -> (u32, u32) {
    let (mut taken, mut left) = (0, 0);
    for command in plan.commands() {
        let again = match command {
            Command::Queue { staff, task, .. } if is_work_with_customers(task) => {
                let possible = world.observe(plan.team).could_start(task).is_ok();
                possible.then(|| Command::Queue { staff: *staff, task: task.clone(), after: None })
            }
            _ => None,
        };
        match again.map(|command| world.apply(plan.team, &command)) {
            Some(Ok(_)) => taken += 1,
            _ => left += 1,
        }
    }
    (taken, left)
}

fn is_work_with_customers(task: &TaskKind) -> bool {
    let goods = matches!(task, TaskKind::Purchase { .. } | TaskKind::Delivery { .. });
    !goods && (task.customer().is_some() || !task.guests().is_empty())
}

fn tasks(world: &World, team: CompanyId) -> u32 {
    world.observe(team).company().tasks
}
