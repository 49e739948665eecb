//! 产品: prices, stock, and what was ordered.

use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::ids::{IndustryId, ProductId};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |product: ProductId| {
        let ordered = || seen.contracts().filter(move |contract| contract.product == product);
        vec![
            Cell::Product(product),
            Cell::Industry(product.family),
            Cell::Money(seen.unit_price(product)),
            Cell::Count(i64::from(seen.in_stock(product))),
            Cell::Count(i64::from(seen.coming(product))),
            Cell::Count(ordered().map(|contract| i64::from(contract.quantity)).sum()),
            Cell::Money(ordered().map(game::supply::Contract::worth).sum()),
        ]
    };
    let families = (0..seen.scenario().industries.len() as u8).map(IndustryId);
    families.flat_map(|family| seen.scenario().products_of(family).map(row).collect::<Vec<_>>()).collect()
}
