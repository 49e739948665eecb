//! The month plan (rulebook 2): what each employee has done, does and will do in the
//! 160 hours, and where they have nothing to do.

use game::event::Event;
use game::ids::{CustomerId, StaffId, TaskId};
use game::observation::Observation;
use game::people::{Staff, Task, TaskFailure, TaskKind, TaskOutcome};
use game::recognition::Recognition;
use game::sort;
use game::time::{Minute, Minutes, Month};
use std::collections::BTreeMap;

/// One employee's month.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The employee.
    pub staff: StaffId,
    /// Their tasks that touch the month, in the order of time.
    pub blocks: Vec<Block>,
    /// Stretches without a task until the month's end, as far as the plan reaches.
    pub idle: Vec<Stretch>,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// From.
    pub from: Minute,
    /// To.
    pub to: Minute,
}

/// A task in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The task.
    pub task: Task,
    /// When it began, or will begin as far as can be told.
    pub from: Minute,
    /// When it ended or will end.
    pub to: Minute,
    /// How it stands.
    pub state: BlockState,
}

/// How a task stands.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockState {
    /// Ended well.
    Done,
    /// Ended with a place taken.
    Won {
        /// Which of the customer's places.
        place: u8,
    },
    /// Failed.
    Failed(TaskFailure),
    /// Under way.
    Running,
    /// Waiting.
    Queued,
}

/// Recognition that rose when a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rise {
    /// With whom.
    pub customer: CustomerId,
    /// From.
    pub from: Recognition,
    /// To.
    pub to: Recognition,
}

/// When a task that waits will begin and end if nothing fails before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The employee who will do it.
    pub staff: StaffId,
    /// Begins.
    pub from: Minute,
    /// Ends.
    pub to: Minute,
}

/// Shorter pauses between tasks cannot be helped and are not shown.
const SHORTEST_IDLE: Minutes = Minutes::hours(1);

/// The lanes of the present month, in the order of the people.
pub fn lanes(seen: &Observation<'_>) -> Vec<Lane> {
    let expected = schedule(seen);
    seen.people().map(|staff| lane(seen, staff, &expected)).collect()
}

fn lane(seen: &Observation<'_>, staff: &Staff, expected: &BTreeMap<TaskId, Expected>) -> Lane {
    let month = seen.month();
    let ended = seen.outcomes().iter().rev().take_while(|outcome| outcome.ended >= month.opening());
    let mut blocks: Vec<Block> = ended
        .filter(|outcome| outcome.staff == staff.id)
        .map(|outcome| Block {
            task: outcome.task.clone(),
            from: outcome.began,
            to: outcome.ended,
            state: state_of(seen, outcome),
        })
        .collect();
    blocks.reverse();
    blocks.extend(staff.running.iter().map(|running| Block {
        task: running.task.clone(),
        from: running.began,
        to: running.ends,
        state: BlockState::Running,
    }));
    blocks.extend(staff.queue.iter().filter_map(|task| {
        let Expected { from, to, .. } = *expected.get(&task.id)?;
        (from < month.end()).then(|| Block { task: task.clone(), from, to, state: BlockState::Queued })
    }));
    let idle = idle_stretches(&blocks, staff.hired.max(month.opening()), month);
    Lane { staff: staff.id, blocks, idle }
}

fn state_of(seen: &Observation<'_>, outcome: &TaskOutcome) -> BlockState {
    match (&outcome.failure, &outcome.task.kind) {
        (Some(failure), _) => BlockState::Failed(failure.clone()),
        (None, TaskKind::Forming { customer }) => match place_taken(seen, *customer, outcome.ended) {
            Some(place) => BlockState::Won { place },
            None => BlockState::Done,
        },
        (None, _) => BlockState::Done,
    }
}

/// Which of a customer's places the company took at that moment.
fn place_taken(seen: &Observation<'_>, customer: CustomerId, at: Minute) -> Option<u8> {
    events_at(seen, at).find_map(|event| match *event {
        Event::PlaceTaken { company, customer: whose, taken } if company == seen.me() && whose == customer => {
            Some(taken)
        }
        _ => None,
    })
}

fn idle_stretches(blocks: &[Block], from: Minute, month: Month) -> Vec<Stretch> {
    let mut free_from = from;
    let mut idle = Vec::new();
    for block in blocks.iter().filter(|block| block.to > block.from) {
        if block.from >= free_from + SHORTEST_IDLE {
            idle.push(Stretch { from: free_from, to: block.from });
        }
        free_from = free_from.max(block.to);
    }
    if month.end() >= free_from + SHORTEST_IDLE {
        idle.push(Stretch { from: free_from, to: month.end() });
    }
    idle
}

/// When each waiting task will begin and end, if nothing fails: people work off their
/// queues in order, and a task that waits for another begins when that one has ended.
/// Tasks that wait for each other in a circle are left out.
pub fn schedule(seen: &Observation<'_>) -> BTreeMap<TaskId, Expected> {
    let mut ends: BTreeMap<TaskId, Minute> = BTreeMap::new();
    let mut free: Vec<(&Staff, Minute, usize)> = Vec::new();
    for staff in seen.people() {
        let at = staff.running.as_ref().map_or(seen.now(), |running| running.ends);
        if let Some(running) = &staff.running {
            ends.insert(running.task.id, running.ends);
        }
        free.push((staff, at, 0));
    }
    let mut expected = BTreeMap::new();
    loop {
        let before = expected.len();
        for (staff, at, next) in &mut free {
            while let Some(task) = staff.queue.get(*next) {
                let waits = task.after.filter(|after| seen.company().pending.contains(after));
                let start = match waits.map(|after| ends.get(&after)) {
                    Some(None) => break,
                    Some(Some(&end)) => end.max(*at),
                    None => *at,
                };
                let to = start + seen.minutes_of_task(staff, &task.kind);
                ends.insert(task.id, to);
                expected.insert(task.id, Expected { staff: staff.id, from: start, to });
                (*at, *next) = (to, *next + 1);
            }
        }
        if expected.len() == before {
            return expected;
        }
    }
}

/// When each employee will have worked off all that is planned, as far as can be told.
pub fn free_from(seen: &Observation<'_>) -> BTreeMap<StaffId, Minute> {
    let end = |staff: &Staff| staff.running.as_ref().map_or(seen.now(), |running| running.ends);
    let mut free = sort::map(seen.people().map(|staff| (staff.id, end(staff))));
    for task in schedule(seen).values() {
        free.entry(task.staff).and_modify(|at| *at = (*at).max(task.to));
    }
    free
}

/// How recognition rose when a task for these customers ended at that moment.
pub fn rises(seen: &Observation<'_>, at: Minute, kind: &TaskKind) -> Vec<Rise> {
    let concerns = |customer: CustomerId| kind.customer() == Some(customer) || kind.guests().contains(&customer);
    events_at(seen, at)
        .filter_map(|event| match *event {
            Event::Recognised { customer, from, to } if concerns(customer) => Some(Rise { customer, from, to }),
            _ => None,
        })
        .collect()
}

/// What the company was told in that minute.
fn events_at<'w>(seen: &Observation<'w>, at: Minute) -> impl Iterator<Item = &'w Event> + use<'w> {
    let feed = seen.feed();
    let first = feed.partition_point(|told| told.at < at);
    feed[first..].iter().take_while(move |told| told.at == at).map(|told| &told.event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to};
    use game::command::Command;
    use game::ids::ContactId;
    use game::time::HOUR;

    #[test]
    fn the_schedule_is_kept_when_nothing_fails() {
        let mut world = game(1);
        for (staff, customer) in [(0, 0), (0, 1), (1, 2), (0, 3), (1, 4)] {
            queue(&mut world, ME, staff, TaskKind::Research { customer: CustomerId(customer) });
        }
        let expected = schedule(&world.observe(ME));
        assert_eq!(expected.len(), 3, "what has begun is not waiting");
        run_to(&mut world, 9_000);
        let seen = world.observe(ME);
        for outcome in seen.outcomes() {
            if let Some(expected) = expected.get(&outcome.task.id) {
                assert_eq!((expected.from, expected.to), (outcome.began, outcome.ended));
            }
        }
    }

    #[test]
    fn a_task_waits_for_somebody_else() {
        let mut world = game(1);
        let customer = CustomerId(0);
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        let first = world.observe(ME).staff(StaffId(0)).and_then(|staff| Some(staff.running.as_ref()?.task.id));
        let task = TaskKind::Call { customer, contact: ContactId(0) };
        world.apply(ME, &Command::Queue { staff: StaffId(1), task, after: first }).expect("a sensible task");
        let seen = world.observe(ME);
        let research = seen.staff(StaffId(0)).and_then(|staff| Some(staff.running.as_ref()?.ends));
        let waits: Vec<Minute> = schedule(&seen).values().map(|expected| expected.from).collect();
        assert_eq!(waits, research.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn lanes_hold_the_month_and_its_idle_hours() {
        let mut world = game(1);
        queue(&mut world, ME, 0, TaskKind::Research { customer: CustomerId(0) });
        queue(&mut world, ME, 0, TaskKind::Research { customer: CustomerId(0) });
        run_to(&mut world, 30 * HOUR);
        let seen = world.observe(ME);
        let lanes = lanes(&seen);
        assert_eq!(lanes.len(), seen.people().count());
        let states: Vec<&BlockState> = lanes[0].blocks.iter().map(|block| &block.state).collect();
        assert_eq!(states, [&BlockState::Done, &BlockState::Failed(TaskFailure::AlreadyDone)]);
        let end = lanes[0].blocks[0].to;
        assert_eq!(lanes[0].idle, [Stretch { from: end, to: seen.month().end() }]);
        assert_eq!(lanes[1].idle, [Stretch { from: Minute::START, to: seen.month().end() }]);
    }

    #[test]
    fn a_place_won_and_recognition_that_rose_are_found() {
        let mut world = game(1);
        let customer = CustomerId(1);
        crate::insight::fixtures::win_place(&mut world, ME, customer);
        let seen = world.observe(ME);
        let blocks: Vec<Block> = lanes(&seen).into_iter().flat_map(|lane| lane.blocks).collect();
        let won = blocks.iter().find(|block| block.task.kind == TaskKind::Forming { customer });
        assert_eq!(won.map(|block| &block.state), Some(&BlockState::Won { place: 1 }));
        let visited = blocks.iter().find(|block| matches!(block.task.kind, TaskKind::Demonstration { .. }));
        let rose = visited.map(|block| rises(&seen, block.to, &block.task.kind)).unwrap_or_default();
        assert!(!rose.is_empty(), "a demonstration raises recognition");
        assert!(rose.iter().all(|rise| rise.customer == customer), "{rose:?}");
        assert!(rose.iter().all(|rise| rise.to > rise.from), "{rose:?}");
    }
}
