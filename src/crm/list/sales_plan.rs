//! 销售计划: target, forecast and orders by month and employee, product family or product.

use super::super::plan_lines::{PlanBy, PlanLine, plan_lines};
use super::super::record::PlanSubject;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>, by: PlanBy) -> Vec<ListRow> {
    let row = |line: PlanLine| {
        let of = line.of.map(|of| match of {
            PlanSubject::Employee(staff) => Cell::Employee(staff),
            PlanSubject::Industry(industry) => Cell::Industry(industry),
            PlanSubject::Product(product) => Cell::Product(product),
        });
        vec![
            of.into(),
            Cell::Month(line.month),
            line.target.map(Cell::Money).into(),
            Cell::Money(line.forecast),
            Cell::Money(line.actual),
            line.variance().map(Cell::Money).into(),
        ]
    };
    plan_lines(viewer.seen, viewer.book, by).into_iter().map(row).collect()
}
