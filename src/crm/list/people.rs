//! 员工: who works here, with the hours worked and the customers owned; then those who have left, whose hours stay in the
//! tasks.

use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::people::Staff;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |person: &Staff| {
        let worked = seen.outcomes().iter().filter(|outcome| outcome.staff == person.id);
        let ended: u32 = worked.map(|outcome| (outcome.ended - outcome.began).get()).sum();
        let running = person.running.as_ref().map_or(0, |running| (seen.now() - running.began).get());
        let owned = seen.customer_ids().filter(|&id| seen.relation(id).details().owner == Some(person.id)).count();
        let wage = person.is_here().then(|| person.wage(&seen.scenario().staffing));
        vec![
            Cell::Employee(person.id),
            Cell::Role(person.role),
            Cell::Count(i64::from(person.skill)),
            wage.map(Cell::Money).into(),
            Cell::Hours(ended + running),
            Cell::Count(owned as i64),
        ]
    };
    let left = seen.company().staff.iter().filter(|person| !person.is_here());
    seen.people().chain(left).map(row).collect()
}
