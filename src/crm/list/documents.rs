//! 交货、发票、收款: the documents of all orders, a list a kind.

use super::super::documents::{Document, DocumentKind, documents_of};
use super::super::viewer::Viewer;
use super::customer_classes::CustomerClasses;
use super::{Cell, ListRow, State};

pub(super) fn deliveries(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |one: Document| {
        let contract = viewer.seen.company().contracts.get(&one.order);
        vec![
            number(one),
            Cell::Order(one.order),
            Cell::Customer(one.order.customer),
            contract.map(|contract| Cell::Product(contract.product)).into(),
            Cell::Date(one.at),
            one.quantity.map(|units| Cell::Count(i64::from(units))).into(),
            Cell::Money(one.amount),
            contract.map(|contract| Cell::Date(contract.due)).into(),
            contract.map(|contract| Cell::Count(i64::from(contract.days_late(one.at)))).into(),
        ]
    };
    documents_of(viewer.seen, DocumentKind::Delivery).into_iter().map(row).collect()
}

pub(super) fn invoices(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let now = viewer.seen.now();
    let row = |one: Document| {
        let state = match (one.outstanding.is_positive(), one.is_overdue(now)) {
            (_, true) => State::Overdue,
            (true, false) => State::Open,
            (false, false) => State::Done,
        };
        vec![
            number(one),
            Cell::Order(one.order),
            Cell::Customer(one.order.customer),
            Cell::Date(one.at),
            one.due.map(Cell::Date).into(),
            Cell::Money(one.amount),
            Cell::Money(one.outstanding),
            Cell::State(state),
        ]
    };
    documents_of(viewer.seen, DocumentKind::Invoice).into_iter().map(row).collect()
}

pub(super) fn receipts(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let classes = CustomerClasses::of(viewer.seen);
    let row = |one: Document| {
        let contract = viewer.seen.company().contracts.get(&one.order);
        vec![
            number(one),
            Cell::Order(one.order),
            Cell::Customer(one.order.customer),
            Cell::Date(one.at),
            Cell::Money(one.amount),
            contract.map(|contract| Cell::Industry(contract.product.family)).into(),
            Cell::City(one.order.customer),
            classes.cell(one.order.customer),
            contract.and_then(|contract| contract.owner).map(Cell::Employee).into(),
        ]
    };
    documents_of(viewer.seen, DocumentKind::Receipt).into_iter().map(row).collect()
}

fn number(one: Document) -> Cell {
    Cell::Document { kind: one.kind, order: one.order, number: one.number }
}
