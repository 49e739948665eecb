//! Proposing work for many customers at once (rulebook 2 and 3): which steps, with which contact, and for
//! which employee.

use super::customer_work::{Work, planned};
use super::schedule::free_from;
use game::command::Command;
use game::ids::{ContactId, CustomerId, StaffId, TaskId};
use game::observation::{KnownContact, Observation};
use game::people::{Staff, TaskKind, TaskOutcome};
use game::relation::{Stage, Temper};
use game::scenario::Role;
use game::sort;
use game::time::{Minute, Minutes};
use std::collections::BTreeMap;

/// Somebody free within this time can be asked for short work.
const SOON: Minutes = Minutes::hours(2);

/// A piece of work proposed for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// For whom.
    pub staff: StaffId,
    /// What.
    pub task: TaskKind,
    /// The task that must have ended before.
    pub after: Option<TaskId>,
}

/// The employee who is to do a piece of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Assignee {
    /// The customer's owner, or else the employee who is free first.
    #[default]
    Spread,
    /// That person.
    One(StaffId),
}

impl Proposal {
    /// The command that queues it.
    pub fn command(&self) -> Command {
        Command::Queue { staff: self.staff, task: self.task.clone(), after: self.after }
    }
}

/// The steps chosen for each of the customers, those left out that are done or planned
/// already. One person does all the steps of a customer, one after the other.
///
/// `contact` is whom to call and visit; none picks the one who counts most.
pub fn customer_work(
    seen: &Observation<'_>,
    customers: &[CustomerId],
    steps: &[Work],
    who: Assignee,
    contact: Option<ContactId>,
) -> Vec<Proposal> {
    let mut staff_load = StaffLoad::of(seen);
    let mut work = Vec::new();
    for &customer in customers {
        let tasks = steps_for(seen, customer, steps, contact);
        let staff = match who {
            Assignee::One(staff) => Some(staff),
            Assignee::Spread => staff_load.pick(seen, customer, &tasks),
        };
        let Some(staff) = staff else { continue };
        staff_load.load(seen, staff, &tasks);
        // What somebody else still does for this customer comes first.
        let mut after = planned(seen, customer).last.filter(|last| last.staff != staff).map(|last| last.task);
        work.extend(tasks.into_iter().map(|task| Proposal { staff, task, after: after.take() }));
    }
    work
}

/// Work that is not for one customer, for that person or the one who is free first.
pub fn other_work(seen: &Observation<'_>, task: TaskKind, who: Assignee) -> Vec<Proposal> {
    let staff = match who {
        Assignee::One(staff) => Some(staff),
        Assignee::Spread => StaffLoad::of(seen).first_free(seen, std::slice::from_ref(&task)),
    };
    staff.map(|staff| Proposal { staff, task, after: None }).into_iter().collect()
}

/// Several tasks that have nothing to do with each other, each for the able person who is free
/// first. Tasks that nobody here can do are left out.
pub fn spread_work(seen: &Observation<'_>, tasks: impl IntoIterator<Item = TaskKind>) -> Vec<Proposal> {
    let mut staff_load = StaffLoad::of(seen);
    let mut work = Vec::new();
    for task in tasks {
        let Some(staff) = staff_load.first_free(seen, std::slice::from_ref(&task)) else { continue };
        staff_load.load(seen, staff, std::slice::from_ref(&task));
        work.push(Proposal { staff, task, after: None });
    }
    work
}

/// What the company's people did in the month before and could do again: calls, visits,
/// demonstrations, exhibitions and seminars, each on the same person.
pub fn last_month_again(seen: &Observation<'_>) -> Vec<Proposal> {
    let Some(last) = seen.month().previous() else { return Vec::new() };
    let again = |outcome: &TaskOutcome| {
        let repeats = matches!(
            outcome.task.kind,
            TaskKind::Call { .. }
                | TaskKind::Visit { .. }
                | TaskKind::Demonstration { .. }
                | TaskKind::Exhibition { .. }
                | TaskKind::Seminar { .. }
        );
        let in_month = outcome.began >= last.opening() && outcome.began < last.end();
        // A call that only kept trying until somebody answered is not a plan.
        let meant = outcome.failure.is_none();
        (repeats && in_month && meant && seen.staff(outcome.staff).is_some()).then(|| Proposal {
            staff: outcome.staff,
            task: outcome.task.kind.clone(),
            after: None,
        })
    };
    let mut outcomes: Vec<&TaskOutcome> = seen.outcomes().iter().collect();
    sort::by_key(&mut outcomes, |outcome| (outcome.began, outcome.task.id));
    outcomes.into_iter().filter_map(again).collect()
}

/// People who can do a task.
pub fn suitable<'w>(seen: &Observation<'w>, task: &TaskKind) -> Vec<&'w Staff> {
    seen.people().filter(|staff| task.suits(staff.role)).collect()
}

fn steps_for(
    seen: &Observation<'_>,
    customer: CustomerId,
    steps: &[Work],
    contact: Option<ContactId>,
) -> Vec<TaskKind> {
    let stage = seen.relation(customer).stage();
    let mut ordered = steps.to_vec();
    sort::ascending(&mut ordered);
    let tasks = ordered.into_iter().filter_map(|step| match step {
        Work::Research => (stage == Stage::Potential).then_some(TaskKind::Research { customer }),
        Work::Call => {
            let contact = contact.unwrap_or_else(|| easiest_contact(seen, customer));
            Some(TaskKind::Call { customer, contact })
        }
        Work::Visit => {
            let contact = contact.unwrap_or_else(|| weightiest_contact(seen, customer));
            Some(TaskKind::Visit { customer, contact })
        }
        Work::Demonstration => Some(TaskKind::Demonstration { customer }),
        Work::Forming => (!stage.is_managed()).then_some(TaskKind::Forming { customer }),
        Work::Stable => (stage < Stage::Stable).then_some(TaskKind::Stable { customer }),
    });
    let once = |task: &TaskKind| {
        matches!(task, TaskKind::Research { .. } | TaskKind::Forming { .. } | TaskKind::Stable { .. })
    };
    tasks.filter(|task| !(once(task) && seen.planned_tasks().any(|planned| planned == task))).collect()
}

/// The contact most easily won for a talk, as far as known; one not tried yet first.
fn easiest_contact(seen: &Observation<'_>, customer: CustomerId) -> ContactId {
    let calls = seen.relation(customer).details().calls;
    let key = |contact: &KnownContact| {
        let temper = contact.temper.unwrap_or(Temper::Plain);
        (temper, calls[contact.id.index() & 3], contact.id)
    };
    let file = seen.file(customer);
    file.and_then(|file| file.contacts.iter().min_by_key(|contact| key(contact)).map(|contact| contact.id))
        .unwrap_or(ContactId(0))
}

/// The contact who weighs most among those neither visited this month nor about to be.
fn weightiest_contact(seen: &Observation<'_>, customer: CustomerId) -> ContactId {
    let planned = |contact: ContactId| seen.planned_tasks().any(|kind| *kind == TaskKind::Visit { customer, contact });
    let key = |contact: &KnownContact| {
        (contact.visited || planned(contact.id), std::cmp::Reverse(contact.weight), contact.id)
    };
    let file = seen.file(customer);
    file.and_then(|file| file.contacts.iter().min_by_key(|contact| key(contact)).map(|contact| contact.id))
        .unwrap_or(ContactId(0))
}

/// When each employee will have finished all planned work, including what is being proposed.
pub(in crate::insight) struct StaffLoad(BTreeMap<StaffId, Minute>);

impl StaffLoad {
    pub(in crate::insight) fn of(seen: &Observation<'_>) -> Self {
        Self(free_from(seen))
    }

    /// The customer's owner, else the one who has work for them already, else the first to be free.
    fn pick(&self, seen: &Observation<'_>, customer: CustomerId, tasks: &[TaskKind]) -> Option<StaffId> {
        let owner = seen.relation(customer).details().owner;
        let at_it = planned(seen, customer).last.map(|last| last.staff);
        let knows = owner.into_iter().chain(at_it).find(|&staff| can_do(seen, staff, tasks));
        knows.or_else(|| self.first_free(seen, tasks))
    }

    /// The first to be free of those who can do all of it.
    pub(in crate::insight) fn first_free(&self, seen: &Observation<'_>, tasks: &[TaskKind]) -> Option<StaffId> {
        let able = self.0.iter().filter(|(staff, _)| can_do(seen, **staff, tasks));
        // Work that takes long is for whoever has time, short work for those who can do little else.
        let long = tasks.iter().any(TaskKind::is_project);
        let order = |staff: StaffId, free: Minute| {
            let priority = priority(seen, staff);
            // Those who are busy for hours come after those who are not: a call does not wait for a study.
            let is_busy = free > seen.now() + SOON;
            if long {
                (false, free, priority, Minute::START, staff)
            } else {
                (is_busy, Minute::START, priority, free, staff)
            }
        };
        able.min_by_key(|(staff, free)| order(**staff, **free)).map(|(staff, _)| *staff)
    }

    /// Adds tasks to somebody's load.
    pub(in crate::insight) fn load(&mut self, seen: &Observation<'_>, staff: StaffId, tasks: &[TaskKind]) {
        let Some(person) = seen.staff(staff) else { return };
        for task in tasks {
            let takes = seen.minutes_of_task(person, task);
            self.0.entry(staff).and_modify(|free| *free = *free + takes);
        }
    }
}

fn can_do(seen: &Observation<'_>, staff: StaffId, tasks: &[TaskKind]) -> bool {
    seen.staff(staff).is_some_and(|person| tasks.iter().all(|task| task.suits(person.role)))
}

/// Work that several roles can do goes first to those who can do little else: calls to service,
/// learning to marketing and operations.
fn priority(seen: &Observation<'_>, staff: StaffId) -> u8 {
    match seen.staff(staff).map(|person| person.role) {
        Some(Role::Service) => 0,
        Some(Role::Operations | Role::Marketing) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game};

    #[test]
    fn tasks_of_their_own_go_to_the_one_who_is_free_first() {
        let world = game(1);
        let seen = world.observe(ME);
        let tasks: Vec<TaskKind> =
            seen.customer_ids().take(4).map(|customer| TaskKind::Research { customer }).collect();
        let able = suitable(&seen, &tasks[0]).len();
        let work = spread_work(&seen, tasks.clone());
        let mut staff: Vec<StaffId> = work.iter().map(|proposal| proposal.staff).collect();
        sort::ascending(&mut staff);
        staff.dedup();
        assert_eq!(work.len(), tasks.len(), "everything is somebody's work");
        assert_eq!(staff.len(), able.min(tasks.len()), "no single person has it all: {staff:?}");
        assert!(spread_work(&seen, []).is_empty());
    }
}
