//! 销售计划: target, forecast and orders by employee and month.

use super::super::plan_lines::{PlanBy, PlanLine, plan_lines};
use super::super::record::PlanSubject;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |line: PlanLine| {
        let employee = match line.of {
            Some(PlanSubject::Employee(staff)) => Cell::Employee(staff),
            _ => Cell::Empty,
        };
        vec![
            employee,
            Cell::Month(line.month),
            line.target.map(Cell::Money).into(),
            Cell::Money(line.forecast),
            Cell::Money(line.actual),
            Cell::Money(line.variance()),
        ]
    };
    plan_lines(viewer.seen, viewer.book, PlanBy::Employee).into_iter().map(row).collect()
}
