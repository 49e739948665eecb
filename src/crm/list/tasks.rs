//! 任务: what employees did, do and will do.

use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::ids::{CustomerId, StaffId};
use game::people::{Running, Staff, Task, TaskKind, TaskOutcome};
use game::time::Minute;

/// A task of an employee.
pub(super) struct TaskLine {
    /// What.
    pub(super) kind: TaskKind,
    /// By which employee.
    pub(super) staff: StaffId,
    /// With which customer.
    pub(super) customer: Option<CustomerId>,
    /// From when to when; none before it begins.
    pub(super) span: Option<(Minute, Minute)>,
    /// How it stands.
    pub(super) state: State,
}

/// All tasks: those that ended, then by employee those under way and planned.
pub(super) fn lines(viewer: &Viewer<'_>) -> Vec<TaskLine> {
    let seen = viewer.seen;
    let line = |task: &Task, staff, span, state| TaskLine {
        kind: task.kind.clone(),
        staff,
        customer: task.kind.customer(),
        span,
        state,
    };
    let ended = |outcome: &TaskOutcome| {
        let state = if outcome.failure.is_some() { State::Failed } else { State::Done };
        line(&outcome.task, outcome.staff, Some((outcome.began, outcome.ended)), state)
    };
    let of_person = |person: &Staff| {
        let running = person
            .running
            .as_ref()
            .map(|Running { task, began, ends, .. }| line(task, person.id, Some((*began, *ends)), State::Running));
        let waiting = person.queue.iter().map(|task| line(task, person.id, None, State::Planned));
        running.into_iter().chain(waiting).collect::<Vec<_>>()
    };
    seen.outcomes().iter().map(ended).chain(seen.people().flat_map(of_person)).collect()
}

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |line: TaskLine| {
        vec![
            Cell::Task(Box::new(line.kind)),
            Cell::Employee(line.staff),
            line.customer.map(Cell::Customer).into(),
            line.span.map(|(began, _)| Cell::Date(began)).into(),
            line.span.map(|(_, ended)| Cell::Date(ended)).into(),
            // What is under way has taken the time until now.
            line.span.map(|(began, ended)| Cell::Hours((ended.min(viewer.seen.now()) - began).get())).into(),
            Cell::State(line.state),
        ]
    };
    lines(viewer).into_iter().map(row).collect()
}
