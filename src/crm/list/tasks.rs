//! 任务: what employees did, do and will do.

use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::people::{Running, Staff, Task, TaskOutcome};
use game::time::Minute;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let line = |task: &Task, staff, span: Option<(Minute, Minute)>, state: State| {
        vec![
            Cell::Task(Box::new(task.kind.clone())),
            Cell::Employee(staff),
            task.kind.customer().map(Cell::Customer).into(),
            span.map(|(began, _)| Cell::Date(began)).into(),
            span.map(|(_, ended)| Cell::Date(ended)).into(),
            span.map(|(began, ended)| Cell::Hours((ended - began).get())).into(),
            Cell::State(state),
        ]
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
