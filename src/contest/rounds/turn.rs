//! A team's turn at a month's opening: the commands of its plan, one after the other.

use super::close::{Skipped, Why};
use super::names::{Names, Next};
use super::plan::{Plan, Step};
use game::command::Command;
use game::ids::CompanyId;
use game::people::TaskKind;
use game::refusal::Refusal;
use game::tender::Bid;
use game::time::Minute;
use game::world::World;

/// What came of a plan at the opening.
pub(super) struct Turn {
    /// What was carried out, by the names that things have here.
    pub(super) done: Vec<Step>,
    /// What was not carried out.
    pub(super) skipped: Vec<Skipped>,
    /// Bids that wait for a place, with the deadlines of their tenders.
    pub(super) waiting: Vec<(Minute, Bid)>,
    /// What the names of the plan stand for here.
    pub(super) names: Names,
}

impl Turn {
    /// Carries out a plan; what is refused is skipped.
    pub(super) fn play(world: &mut World, plan: &Plan) -> Self {
        let names = Names::of(world, plan);
        let mut turn = Self { done: Vec::new(), skipped: Vec::new(), waiting: Vec::new(), names };
        for (place, step) in plan.steps.iter().enumerate() {
            let until = plan.steps.get(place + 1).map_or(step.next, |next| next.next);
            let before = Next::of(world, plan.team);
            match turn.names.in_world(&step.command) {
                Ok(command) => {
                    let done = world.apply(plan.team, &command);
                    turn.names.note((step.next, until), (before, Next::of(world, plan.team)));
                    match done {
                        Ok(_) => turn.done.push(Step { next: before, command }),
                        Err(refusal) => turn.miss(world, plan.team, command, refusal),
                    }
                }
                Err(why) => turn.skipped.push(Skipped { command: step.command.clone(), why }),
            }
        }
        turn
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
            _ => self.skipped.push(Skipped { command, why: Why::Refused(why) }),
        }
    }
}

/// Takes up the work of an earlier plan that is still possible: how many tasks, and how many of its
/// commands were left. Only work with customers is taken up, by those who did it. What is decided once
/// (people, money, bids, goods) is not decided again for somebody who is not there.
pub(super) fn take_up(world: &mut World, plan: &Plan, names: &Names) -> (u32, u32) {
    let (mut taken, mut left) = (0, 0);
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
