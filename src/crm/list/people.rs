//! 员工: who works here, with the hours worked and the customers owned.

use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::people::Staff;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |person: &Staff| {
        let worked = seen.outcomes().iter().filter(|outcome| outcome.staff == person.id);
        let minutes = worked.map(|outcome| (outcome.ended - outcome.began).get()).sum();
        let owned = seen.customer_ids().filter(|&id| seen.relation(id).details().owner == Some(person.id)).count();
        vec![
            Cell::Employee(person.id),
            Cell::Role(person.role),
            Cell::Count(i64::from(person.skill)),
            Cell::Money(person.wage(&seen.scenario().staffing)),
            Cell::Hours(minutes),
            Cell::Count(owned as i64),
        ]
    };
    seen.people().map(row).collect()
}
