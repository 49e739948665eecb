//! Where planned work leads (rulebook 2 and 3): all that is under way or waiting, walked through in the
//! order in which it will end. Decay at a month's end is not counted in.

use super::schedule::schedule;
use game::ids::{ContactId, CustomerId, StaffId};
use game::observation::Observation;
use game::people::{Circumstances, Task, TaskFailure, TaskKind, effort_of};
use game::recognition::{Effort, Recognition};
use game::relation::{Stage, Standpoint, stage_after, step_possible};
use game::sort;
use game::time::{Minute, Month};
use std::collections::{BTreeMap, BTreeSet};

/// All that is under way or waiting, in the order of its end. Worked out once, it answers for every
/// customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection(Vec<PlannedTask>);

impl Projection {
    /// What is planned now.
    pub fn of(seen: &Observation<'_>) -> Self {
        let expected = schedule(seen);
        let mut planned: Vec<PlannedTask> = Vec::new();
        for staff in seen.people() {
            planned.extend(staff.running.iter().map(|running| PlannedTask {
                has_begun: true,
                ..PlannedTask::waiting(staff.id, &running.task.kind, running.ends)
            }));
            let waits = |task: &Task| Some(PlannedTask::waiting(staff.id, &task.kind, expected.get(&task.id)?.to));
            planned.extend(staff.queue.iter().filter_map(waits));
        }
        sort::by_key(&mut planned, |work| work.to);
        Self(planned)
    }

    /// Recognition with a customer when all is done that ends before a moment.
    pub fn recognition(&self, seen: &Observation<'_>, customer: CustomerId, at: Minute) -> Recognition {
        let mut course = Walkthrough::of(seen);
        for work in self.0.iter().filter(|work| work.to < at && work.reaches(customer)) {
            let _fails = course.walk(work);
        }
        course.relation(customer).effort.recognition(seen.relation(customer).half_effort())
    }

    /// How the company stands with everybody when all of it is done.
    pub(super) fn course<'a, 'w>(&self, seen: &'a Observation<'w>) -> Walkthrough<'a, 'w> {
        let mut course = Walkthrough::of(seen);
        for work in &self.0 {
            // Tasks that are planned already may fail as well; the plan shows that where they stand.
            let _fails = course.walk(work);
        }
        course
    }
}

/// A task that will end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlannedTask {
    staff: StaffId,
    kind: TaskKind,
    to: Minute,
    /// Whether it has begun: then it has got what it takes, such as a booth.
    has_begun: bool,
}

impl PlannedTask {
    /// One that has not begun.
    pub(super) fn waiting(staff: StaffId, kind: &TaskKind, to: Minute) -> Self {
        Self { staff, kind: kind.clone(), to, has_begun: false }
    }

    fn reaches(&self, customer: CustomerId) -> bool {
        self.kind.customer() == Some(customer) || self.kind.guests().contains(&customer)
    }
}

/// How the company stands with a customer in the course of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ProjectedRelation {
    /// The stage.
    pub(super) stage: Stage,
    /// Accumulated effort.
    pub(super) effort: Effort,
}

/// A plan being walked through in the order of time.
pub(super) struct Walkthrough<'a, 'w> {
    seen: &'a Observation<'w>,
    relations: BTreeMap<CustomerId, ProjectedRelation>,
    visited: BTreeSet<(Month, CustomerId, ContactId)>,
}

impl<'a, 'w> Walkthrough<'a, 'w> {
    fn of(seen: &'a Observation<'w>) -> Self {
        Self { seen, relations: BTreeMap::new(), visited: BTreeSet::new() }
    }

    /// How it stands with those whom the plan has touched.
    pub(super) const fn relations(&self) -> &BTreeMap<CustomerId, ProjectedRelation> {
        &self.relations
    }

    fn relation(&self, customer: CustomerId) -> ProjectedRelation {
        let relation = self.seen.relation(customer);
        let now = ProjectedRelation { stage: relation.stage(), effort: relation.effort() };
        self.relations.get(&customer).copied().unwrap_or(now)
    }

    /// Lets a task have its effect, if it does not fail.
    ///
    /// # Errors
    /// Why it fails.
    pub(super) fn walk(&mut self, work: &PlannedTask) -> Result<(), TaskFailure> {
        let seen = self.seen;
        match &work.kind {
            TaskKind::Exhibition { size, industry, .. }
                if !work.has_begun && seen.booths_left(*industry, *size) == 0 =>
            {
                Err(TaskFailure::NoBooth)
            }
            TaskKind::Exhibition { guests, .. } | TaskKind::Seminar { guests } => self.entertain(work, guests),
            kind @ (TaskKind::Study { .. } | TaskKind::Purchase { .. } | TaskKind::Delivery { .. }) => {
                seen.could_start(kind)
            }
            kind => kind.customer().map_or(Ok(()), |customer| self.step(work, customer)),
        }
    }

    fn step(&mut self, work: &PlannedTask, customer: CustomerId) -> Result<(), TaskFailure> {
        let seen = self.seen;
        let relation = self.relation(customer);
        let half = seen.relation(customer).half_effort();
        let at = Standpoint {
            stage: relation.stage,
            recognition: relation.effort.recognition(half),
            places: seen.places(customer),
        };
        step_possible(&seen.scenario().relation, &work.kind, &at)?;
        self.add(work, customer);
        Ok(())
    }

    fn entertain(&mut self, work: &PlannedTask, guests: &[CustomerId]) -> Result<(), TaskFailure> {
        let seminar = matches!(work.kind, TaskKind::Seminar { .. });
        let come: Vec<CustomerId> = guests
            .iter()
            .copied()
            .filter(|&guest| self.relation(guest).stage.is_managed())
            .filter(|&guest| !seminar || self.seen.seminar_free(guest))
            .collect();
        for &guest in &come {
            self.add(work, guest);
        }
        if come.is_empty() { Err(TaskFailure::NoGuests) } else { Ok(()) }
    }

    fn add(&mut self, work: &PlannedTask, customer: CustomerId) {
        let seen = self.seen;
        let Some(staff) = seen.staff(work.staff) else { return };
        let mut how = seen.circumstances(staff, customer, &work.kind, work.to);
        if let TaskKind::Visit { contact, .. } = work.kind {
            how = self.visit(how, work.to, customer, contact);
        }
        let relation = self.relation(customer);
        let effort = relation.effort.plus(effort_of(seen.scenario(), &work.kind, &how));
        let stage = stage_after(&work.kind, relation.stage);
        self.relations.insert(customer, ProjectedRelation { stage, effort });
    }

    /// A visit of the plan makes the next one to the same contact a repeated one; a new
    /// month makes it a first one again.
    fn visit(&mut self, how: Circumstances, at: Minute, customer: CustomerId, contact: ContactId) -> Circumstances {
        let month = at.month();
        let before = how.visited && month == self.seen.month();
        let again = !self.visited.insert((month, customer, contact));
        Circumstances { visited: before || again, ..how }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to, win_place};
    use game::command::Command;
    use game::time::{HOUR, Minutes};

    const CUSTOMER: CustomerId = CustomerId(1);

    fn visit() -> TaskKind {
        TaskKind::Visit { customer: CUSTOMER, contact: ContactId(0) }
    }

    #[test]
    fn work_that_waits_for_somebody_else_counts_when_that_is_done() {
        let mut world = game(1);
        win_place(&mut world, ME, CUSTOMER);
        queue(&mut world, ME, 0, TaskKind::Research { customer: CustomerId(7) });
        let before = world.observe(ME).staff(StaffId(0)).and_then(|staff| Some(staff.running.as_ref()?.task.id));
        world.apply(ME, &Command::Queue { staff: StaffId(1), task: visit(), after: before }).expect("a sensible task");
        let seen = world.observe(ME);
        let ends = Projection::of(&seen).0.iter().map(|work| work.to).max().expect("two tasks");
        let now = seen.relation(CUSTOMER).recognition();
        let takes = seen.minutes_of_task(seen.staff(StaffId(1)).expect("hired"), &visit());
        assert!(seen.now() + takes < ends, "a visit that waits for nobody would end before");
        for (at, rises) in
            [(seen.now() + takes + Minutes::new(1), false), (ends, false), (ends + Minutes::new(1), true)]
        {
            assert_eq!(Projection::of(&seen).recognition(&seen, CUSTOMER, at) > now, rises, "{at:?}");
        }
    }

    #[test]
    fn a_visit_in_the_next_month_is_a_first_one_again() {
        // Two visits in one month, and one on each side of its end.
        let rise = |hour: u32| {
            let mut world = game(1);
            win_place(&mut world, ME, CUSTOMER);
            run_to(&mut world, hour * HOUR);
            queue(&mut world, ME, 0, visit());
            queue(&mut world, ME, 0, visit());
            let seen = world.observe(ME);
            let projection = Projection::of(&seen);
            let months = sort::set(projection.0.iter().map(|work| work.to.month()));
            let effort = |course: &Walkthrough<'_, '_>| {
                course.relation(CUSTOMER).effort.get() - seen.relation(CUSTOMER).effort().get()
            };
            (months.len(), effort(&projection.course(&seen)))
        };
        let hours: Vec<(usize, u32)> = (100..160).step_by(2).map(rise).collect();
        let of = |months: usize| hours.iter().find(|(count, _)| *count == months).expect("such an hour").1;
        assert!(of(2) > of(1), "{hours:?}");
    }
}
