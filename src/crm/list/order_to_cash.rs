//! 订单到收款: each order with what was delivered, billed, received and is owed.

use super::super::documents::{documents, order_sums};
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::supply::Contract;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |contract: &Contract| {
        let sums = order_sums(&documents(seen, contract), seen.now());
        vec![
            Cell::Order(contract.id),
            Cell::Customer(contract.id.customer),
            Cell::Date(contract.awarded),
            Cell::Money(sums.ordered),
            Cell::Money(sums.delivered),
            Cell::Money(sums.billed),
            Cell::Money(sums.received),
            Cell::Money(sums.outstanding),
            Cell::Money(sums.overdue),
            Cell::Money(sums.written_off),
            Cell::Money(sums.penalty),
        ]
    };
    seen.contracts().map(row).collect()
}
