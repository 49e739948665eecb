//! 订单: contracts, won by tender or given directly.

use super::super::viewer::Viewer;
use super::customer_classes::CustomerClasses;
use super::{Cell, ListRow, State};
use game::supply::{Contract, ContractState};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let (now, classes) = (seen.now(), CustomerClasses::of(seen));
    let row = |contract: &Contract| {
        let state = match contract.state {
            ContractState::Open if contract.due < now => State::Overdue,
            ContractState::Open => State::Open,
            ContractState::Done { .. } => State::Done,
            ContractState::Void { .. } => State::Void,
        };
        vec![
            Cell::Order(contract.id),
            Cell::Customer(contract.id.customer),
            Cell::Product(contract.product),
            Cell::Count(i64::from(contract.quantity)),
            Cell::Money(contract.price),
            Cell::Money(contract.worth()),
            Cell::Count(i64::from(contract.delivered)),
            Cell::Date(contract.promised),
            Cell::Date(contract.due),
            Cell::Money(contract.penalty),
            Cell::State(state),
            Cell::Date(contract.awarded),
            Cell::Industry(contract.product.family),
            Cell::City(contract.id.customer),
            classes.cell(contract.id.customer),
            contract.owner.map(Cell::Employee).into(),
        ]
    };
    seen.contracts().map(row).collect()
}
