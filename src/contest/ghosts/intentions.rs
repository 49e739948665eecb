//! What a student meant to do in a game that was handed in: the script of a ghost. It is taken from the
//! replay, because a log does not say how its tasks are named.

use crate::contest::submission::Submission;
use crate::contest::submission::verify::{Rejection, Verifier};
use crate::record::LogEntry;
use game::command::Command;
use game::ghost::{Intention, Script};
use game::ids::{CompanyId, StaffId, TaskId};
use game::people::TaskKind;
use game::standing_orders::StandingOrder;
use game::world::World;

/// The company that a student plays.
const ME: CompanyId = CompanyId(0);

/// Plays a submission again and notes its intentions.
///
/// # Errors
/// [`Rejection`] when it does not verify.
pub fn intentions_of(verifier: &Verifier, submission: &Submission) -> Result<Script, Rejection> {
    let mut notes = GrowingScript::default();
    let world = verifier.replay_watched(submission, &mut |world, entry| notes.take(world, entry))?;
    for outcome in world.observe(ME).outcomes().iter().filter(|outcome| outcome.failure.is_some()) {
        notes.note_failure(outcome.task.id);
    }
    Ok(Script::new(notes.intentions))
}

/// Whether a ghost takes this command over from the student. It has no clock, and it handles purchases,
/// deliveries, loans and complaints by standing orders, because those depend on the game they happen in.
pub const fn is_intention(command: &Command) -> bool {
    match command {
        Command::Queue { task, .. } => !matches!(
            task,
            TaskKind::Purchase { .. }
                | TaskKind::Delivery { .. }
                | TaskKind::Respond { .. }
                | TaskKind::Settle { .. }
                | TaskKind::Collect { .. }
        ),
        // Monthly calls keep places: that is care.
        Command::StandingOrder(order) => matches!(order, StandingOrder::Call { .. }),
        Command::Advance { .. } | Command::Borrow { .. } | Command::Repay { .. } | Command::RejectOrder { .. } => false,
        Command::Withdraw { .. }
        | Command::Move { .. }
        | Command::Bid(_)
        | Command::WithdrawBid { .. }
        | Command::Hire { .. }
        | Command::Dismiss { .. }
        | Command::Target { .. }
        | Command::BuyAddresses { .. }
        | Command::Assign { .. }
        | Command::Release { .. }
        | Command::Programme { .. }
        | Command::Club { .. }
        | Command::FeeClub { .. }
        | Command::Vip { .. }
        | Command::CreditLimit { .. }
        | Command::PaymentTerm { .. }
        | Command::Quote { .. }
        | Command::AcceptCounter { .. }
        | Command::ForgoRequest { .. } => true,
    }
}

/// The script as it grows.
#[derive(Default)]
struct GrowingScript {
    intentions: Vec<Intention>,
    /// The tasks that are in the script, oldest first: their names in the replay, and which intention.
    tasks: Vec<(TaskId, usize)>,
}

impl GrowingScript {
    /// GrowingScript an entry that is about to be carried out in the replay.
    fn take(&mut self, world: &World, entry: &LogEntry) {
        if entry.by != ME || !is_intention(&entry.command) {
            return;
        }
        let Some(command) = self.renamed(world, &entry.command) else { return };
        if matches!(command, Command::Queue { .. }) {
            self.tasks.push((TaskId(world.observe(ME).company().tasks), self.intentions.len()));
        }
        self.intentions.push(Intention { at: entry.at, command, failed: false });
    }

    /// The command with the script's names for tasks; none when it moves or withdraws another's, such
    /// as the care that programmes plan.
    fn renamed(&self, world: &World, command: &Command) -> Option<Command> {
        Some(match command {
            Command::Queue { staff, task, after } => {
                let after = after.and_then(|task| self.name_of(task));
                Command::Queue { staff: *staff, task: task.clone(), after }
            }
            Command::Withdraw { task } => Command::Withdraw { task: self.name_of(*task)? },
            Command::Move { task, staff, before } => {
                let before = before.and_then(|before| self.next_own(world, *staff, *task, before));
                Command::Move { task: self.name_of(*task)?, staff: *staff, before }
            }
            _ => command.clone(),
        })
    }

    /// What comes before somebody else's task comes before the next own one behind it.
    fn next_own(&self, world: &World, staff: StaffId, moved: TaskId, before: TaskId) -> Option<TaskId> {
        let waiting = world.observe(ME).staff(staff)?.queue.iter().map(|queued| queued.id);
        waiting.skip_while(|&id| id != before).filter(|&id| id != moved).find_map(|id| self.name_of(id))
    }

    fn note_failure(&mut self, task: TaskId) {
        if let Some(place) = self.place_of(task) {
            self.intentions[self.tasks[place].1].failed = true;
        }
    }

    fn name_of(&self, task: TaskId) -> Option<TaskId> {
        self.place_of(task).map(|place| TaskId(place as u32))
    }

    fn place_of(&self, task: TaskId) -> Option<usize> {
        self.tasks.binary_search_by_key(&task, |&(known, _)| known).ok()
    }
}
