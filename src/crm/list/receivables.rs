//! 应收款: bills that are not paid yet.

use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::finance::Receivable;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let now = viewer.seen.now();
    let row = |bill: &Receivable| {
        let is_late = bill.due < now;
        let days = if is_late { (now - bill.due).days_begun() } else { 0 };
        vec![
            Cell::Order(bill.contract),
            Cell::Customer(bill.contract.customer),
            Cell::Money(bill.amount),
            Cell::Date(bill.billed),
            Cell::Date(bill.due),
            Cell::Count(i64::from(days)),
            Cell::State(if is_late { State::Overdue } else { State::Open }),
        ]
    };
    viewer.seen.receivables().iter().map(row).collect()
}
