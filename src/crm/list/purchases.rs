//! 采购: goods ordered from suppliers, as they were told.

use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::event::Event;
use game::money::Money;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let now = viewer.seen.now();
    let row = |told: &game::event::TimedEvent| {
        let Event::Ordered { product, quantity, paid, arrives } = told.event else { return None };
        Some(vec![
            Cell::Product(product),
            Cell::Families(vec![product.family]),
            Cell::Supplier(product.family),
            Cell::Count(i64::from(quantity)),
            Cell::Money(Money::fen(paid.as_fen() / i64::from(quantity.max(1)))),
            Cell::Money(paid),
            Cell::Date(told.at),
            Cell::Date(arrives),
            Cell::State(if arrives > now { State::Open } else { State::Done }),
        ])
    };
    viewer.seen.feed().iter().filter_map(row).collect()
}
