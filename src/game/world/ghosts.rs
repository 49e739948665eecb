//! Ghosts at work: what was recorded in another game is tried in this one, at its minute.

use super::World;
use super::event_queue::ScheduledEvent;
use crate::command::Command;
use crate::ghost::{Following, Intention, Obstacle, Script};
use crate::ids::{CompanyId, StaffId, TaskId};
use crate::may::may_i;
use crate::people::{Task, TaskFailure, TaskKind};
use crate::setup::Player;
use crate::standing_orders::StandingOrders;
use crate::time::Minute;

/// Calls to a contact after which a ghost gives up getting through.
const MOST_CALLS: u16 = 4;

impl World {
    /// Ghosts leave to standing orders what can be left to them, and wait for their first minute.
    pub(super) fn wake_ghosts(&mut self) {
        for company in self.setup.companies() {
            if self.script_of(company).is_some() {
                let keep = self.scenario.finance.kept_back.money();
                let firm = self.company_mut(company);
                firm.standing_orders = StandingOrders::left_alone(keep);
                firm.following = Some(Following::default());
                self.await_next_intention(company);
            }
        }
    }

    /// Tries all that the script has up to this minute.
    pub(super) fn follow_script(&mut self, company: CompanyId) {
        let Some(script) = self.script_of(company) else { return };
        while let Some(intention) = script.intentions().get(self.behind(company)).filter(|one| one.at <= self.now) {
            if !self.company(company).is_alive() {
                return self.give_up_script(company, &script);
            }
            self.note_following(company, |following| following.behind += 1);
            self.try_intention(company, intention);
        }
        self.await_next_intention(company);
    }

    /// A task failed: a departure from the script if it is the script's and had not failed there. A
    /// call that got through there is made again here, because the work that follows depends on it; says whether it was.
    pub(super) fn note_ghost_failure(
        &mut self,
        company: CompanyId,
        staff: StaffId,
        task: &Task,
        failure: &TaskFailure,
    ) -> bool {
        let Some(following) = &self.company(company).following else { return false };
        let Some(place) = following.tasks.iter().position(|known| *known == Some(task.id)) else { return false };
        let Some(script) = self.script_of(company) else { return false };
        let queued = |one: &&Intention| matches!(one.command, Command::Queue { .. });
        if script.intentions().iter().filter(queued).nth(place).is_none_or(|intention| intention.failed) {
            return false;
        }
        if *failure == TaskFailure::CallRefused && self.call_again(company, staff, place, task) {
            return true;
        }
        self.note_following(company, |following| following.note_failed(failure.into()));
        false
    }

    /// Queues a refused call anew, before all else and for those who waited for it, unless that contact
    /// has refused often enough.
    fn call_again(&mut self, company: CompanyId, staff: StaffId, place: usize, refused: &Task) -> bool {
        let TaskKind::Call { customer, contact } = refused.kind else { return false };
        let often = self.relation(company, customer).calls[contact.index() & 3] >= MOST_CALLS;
        let again = if often { None } else { self.call_instead(company, staff, refused, contact) };
        if again.is_some() {
            self.note_following(company, |following| following.tasks[place] = again);
        }
        again.is_some()
    }

    fn try_intention(&mut self, company: CompanyId, intention: &Intention) {
        let command = match self.in_this_game(company, &intention.command) {
            Ok(Some(command)) => command,
            // What was skipped needs neither moving nor withdrawing.
            Ok(None) => return self.note_following(company, Following::note_followed),
            Err(obstacle) => return self.skip(company, &intention.command, obstacle),
        };
        if let Err(refusal) = may_i(&self.observe(company), &command) {
            return self.skip(company, &command, refusal.into());
        }
        let firm = self.company_mut(company);
        let (task, staff) = (TaskId(firm.tasks), StaffId(firm.staff.len() as u8));
        // Noted first: a task may fail as soon as it is queued.
        self.note_following(company, |following| {
            following.note_followed();
            match command {
                Command::Queue { .. } => following.tasks.push(Some(task)),
                Command::Hire { .. } => following.hired.push(Some(staff)),
                _ => {}
            }
        });
        self.carry_out(company, &command);
    }

    /// The intention with the names that tasks and people have here; none when there is nothing left
    /// to do.
    fn in_this_game(&self, company: CompanyId, command: &Command) -> Result<Option<Command>, Obstacle> {
        let staff = |there| self.staff_here(company, there).ok_or(Obstacle::People);
        Ok(Some(match command {
            Command::Queue { staff: there, task, after } => {
                // A task that is no longer waited for has ended here already, or was skipped.
                let after = after.and_then(|task| self.task_here(company, task));
                let after = after.filter(|task| self.company(company).pending.contains(task));
                Command::Queue { staff: staff(*there)?, task: task.clone(), after }
            }
            Command::Withdraw { task } => {
                let Some(task) = self.task_here(company, *task) else { return Ok(None) };
                Command::Withdraw { task }
            }
            Command::Move { task, staff: there, before } => {
                let Some(task) = self.task_here(company, *task) else { return Ok(None) };
                let staff = staff(*there)?;
                let before = before.and_then(|before| self.place_before(company, staff, task, before));
                Command::Move { task, staff, before }
            }
            Command::Dismiss { staff: there } => Command::Dismiss { staff: staff(*there)? },
            Command::Target { staff: there, amount } => Command::Target { staff: staff(*there)?, amount: *amount },
            Command::Assign { customer, owner: Some(there) } => {
                Command::Assign { customer: *customer, owner: Some(staff(*there)?) }
            }
            _ => command.clone(),
        }))
    }

    /// Where a task comes that should come before another: before all, if that one waits no more.
    fn place_before(&self, company: CompanyId, staff: StaffId, task: TaskId, before: TaskId) -> Option<TaskId> {
        let queue = &self.company(company).staff.get(staff.index())?.queue;
        let waits = |id: &TaskId| queue.iter().any(|queued| queued.id == *id);
        let first = || queue.iter().map(|queued| queued.id).find(|&id| id != task);
        self.task_here(company, before).filter(|id| waits(id) && *id != task).or_else(first)
    }

    fn task_here(&self, company: CompanyId, there: TaskId) -> Option<TaskId> {
        *self.company(company).following.as_ref()?.tasks.get(there.index())?
    }

    /// Those of the start have their numbers everywhere; others have them in the order of the hiring.
    fn staff_here(&self, company: CompanyId, there: StaffId) -> Option<StaffId> {
        match there.index().checked_sub(self.scenario.staffing.start.len()) {
            None => Some(there),
            Some(place) => *self.company(company).following.as_ref()?.hired.get(place)?,
        }
    }

    fn skip(&mut self, company: CompanyId, command: &Command, obstacle: Obstacle) {
        self.note_following(company, |following| {
            following.note_skipped(obstacle, 1);
            match command {
                Command::Queue { .. } => following.tasks.push(None),
                Command::Hire { .. } => following.hired.push(None),
                _ => {}
            }
        });
    }

    /// A bankrupt company has no more intentions.
    fn give_up_script(&mut self, company: CompanyId, script: &Script) {
        self.note_following(company, |following| {
            let all = script.intentions().len() as u32;
            following.note_skipped(Obstacle::Bankrupt, all - following.behind);
            following.behind = all;
        });
    }

    fn await_next_intention(&mut self, company: CompanyId) {
        let Some(script) = self.script_of(company) else { return };
        let Some(next) = script.intentions().get(self.behind(company)).map(|next| next.at.max(self.now)) else {
            return;
        };
        if next < Minute::YEAR_END {
            self.queue.push(next, self.order_in(company, None, next.month()), ScheduledEvent::Follow(company));
        }
    }

    fn behind(&self, company: CompanyId) -> usize {
        self.company(company).following.as_ref().map_or(0, |following| following.behind as usize)
    }

    fn note_following(&mut self, company: CompanyId, note: impl FnOnce(&mut Following)) {
        if let Some(following) = &mut self.company_mut(company).following {
            note(following);
        }
    }

    fn script_of(&self, company: CompanyId) -> Option<Script> {
        match &self.setup.seats[company.index()].player {
            Player::Ghost(script) => Some(script.clone()),
            Player::Human | Player::Rival { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ContactId, CustomerId};
    use crate::luck::Seed;
    use crate::scenario::{Draft, Role, Scenario, Yuan};
    use crate::setup::{Pace, Seat, Setup, Validity};
    use crate::time::Minutes;

    const ME: CompanyId = CompanyId(0);
    const SELLER: StaffId = StaffId(0);

    fn intention(at: u32, command: Command) -> Intention {
        Intention { at: Minute::new(at), command, failed: false }
    }

    fn research(staff: StaffId, customer: u16, after: Option<u32>) -> Command {
        let task = TaskKind::Research { customer: CustomerId(customer) };
        Command::Queue { staff, task, after: after.map(TaskId) }
    }

    fn world(scenario: Scenario, intentions: Vec<Intention>) -> World {
        let seats = vec![Seat { name: "A".to_owned(), player: Player::Ghost(Script::new(intentions)) }];
        World::new(scenario, Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm })
    }

    fn following(world: &World) -> &Following {
        world.company(ME).following.as_ref().expect("a ghost")
    }

    /// What waits for the first seller, as customers' numbers.
    fn waiting(world: &World) -> Vec<u16> {
        let queue = &world.company(ME).staff[SELLER.index()].queue;
        queue.iter().filter_map(|task| task.kind.customer()).map(|customer| customer.0).collect()
    }

    #[test]
    fn standing_orders_are_on_from_the_start() {
        let world = world(Scenario::practice(), Vec::new());
        assert_eq!(
            world.company(ME).standing_orders,
            StandingOrders::left_alone(world.scenario.finance.kept_back.money())
        );
    }

    #[test]
    fn tasks_are_named_by_their_place_in_the_script() {
        // The second is refused, so that from the third on names differ from places.
        let queue = || {
            [research(SELLER, 0, None), research(StaffId(99), 1, None), research(SELLER, 2, Some(1))]
                .into_iter()
                .chain((3..6).map(|customer| research(SELLER, customer, None)))
        };
        let moved =
            |task, before: Option<u32>| Command::Move { task: TaskId(task), staff: SELLER, before: before.map(TaskId) };
        let withdrawn = |task| Command::Withdraw { task: TaskId(task) };
        let cases: [(&str, Command, &[u16], u32); 7] = [
            ("moved before one that waits", moved(5, Some(3)), &[2, 5, 3, 4], 1),
            ("moved before one that has begun", moved(5, Some(0)), &[5, 2, 3, 4], 1),
            ("moved before one that was skipped", moved(5, Some(1)), &[5, 2, 3, 4], 1),
            ("moved to the end", moved(2, None), &[3, 4, 5, 2], 1),
            ("withdrawn", withdrawn(3), &[2, 4, 5], 1),
            ("withdrawn, though skipped", withdrawn(1), &[2, 3, 4, 5], 1),
            ("withdrawn, though begun", withdrawn(0), &[2, 3, 4, 5], 2),
        ];
        for (what, command, expect, skipped) in cases {
            let script = queue().chain([command]).map(|command| intention(0, command)).collect();
            let world = world(Scenario::practice().standing_still(), script);
            assert_eq!(waiting(&world), expect, "{what}");
            let following = following(&world);
            assert_eq!((following.followed(), following.skipped_in_all()), (7 - skipped, skipped), "{what}");
        }
    }

    #[test]
    fn people_are_named_in_the_order_of_the_hiring() {
        let new = StaffId(Scenario::practice().staffing.start.len() as u8);
        let hire = || intention(0, Command::Hire { role: Role::Sales });
        let script = |hires: usize| {
            let second = StaffId(new.0 + 1);
            vec![hire(); hires].into_iter().chain([intention(0, research(second, 0, None))]).collect()
        };
        let hired = world(Scenario::practice().standing_still(), script(2));
        assert_eq!(following(&hired).skipped_in_all(), 0);
        assert!(hired.company(ME).staff[new.index() + 1].running.is_some());
        // An employee whom nobody could pay does no work.
        let mut draft = Draft::clone(&Scenario::practice().standing_still());
        draft.staffing.hiring = Yuan(100_000_000);
        let poor = world(Scenario::check(draft).expect("still sound"), script(2));
        assert_eq!(
            following(&poor).obstacles().iter().map(|one| (one.obstacle, one.count)).collect::<Vec<_>>(),
            [(Obstacle::Money, 2), (Obstacle::People, 1)]
        );
    }

    #[test]
    fn a_call_that_is_refused_here_alone_is_tried_again() {
        let customer = CustomerId(0);
        let call = Command::Queue {
            staff: SELLER,
            task: TaskKind::Call { customer, contact: ContactId(0) },
            after: Some(TaskId(0)),
        };
        let mut draft = Draft::clone(&Scenario::practice().standing_still());
        for refusal in [0, 1000] {
            draft.tasks.refusal = [refusal; 3];
            let scenario = Scenario::check(draft.clone()).expect("still sound");
            for failed in [false, true] {
                let call = Intention { failed, ..intention(0, call.clone()) };
                let mut world = world(scenario.clone(), vec![intention(0, research(SELLER, 0, None)), call]);
                world.advance(ME, Minute::START + Minutes::days(3), &mut |_| false).expect("the clock runs");
                let calls = world.relation(ME, customer).calls[0];
                let (expect, skipped) = match (refusal, failed) {
                    (0, _) | (_, true) => (1, 0),
                    _ => (MOST_CALLS, 1),
                };
                assert_eq!((calls, following(&world).skipped(Obstacle::Unwilling)), (expect, skipped), "{refusal}");
            }
        }
    }
}
