//! 应付款: what falls due.

use super::super::payables::{Payable, payables};
use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |one: Payable| {
        let staff = one.staff.map(Cell::Employee).into();
        vec![Cell::Reason(one.reason), staff, Cell::Date(one.due), Cell::Money(one.amount)]
    };
    payables(viewer.seen).into_iter().map(row).collect()
}
