//! 报价: the latest version of each quotation.

use super::super::quotable::terms_of;
use super::super::quotation_sheet::{QuotationSheet, margin_rate};
use super::super::quotations::{QuotationVersion, quotation_state};
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::ids::TenderId;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let row = |(opportunity, versions): (TenderId, &[QuotationVersion])| {
        let (terms, latest) = (terms_of(seen, opportunity)?, versions.last()?);
        let sheet = QuotationSheet::of(&latest.offer, terms.quantity);
        Some(vec![
            Cell::Quotation(opportunity),
            Cell::Customer(opportunity.customer),
            Cell::Product(latest.offer.product),
            Cell::Count(versions.len() as i64),
            Cell::Count(i64::from(terms.quantity)),
            Cell::Money(sheet.total),
            sheet.discount_rate().map(Cell::Rate).into(),
            margin_rate(seen, &latest.offer, &terms).map(Cell::Rate).into(),
            Cell::Date(latest.valid_until),
            Cell::QuotationState(quotation_state(seen, opportunity, latest)),
        ])
    };
    viewer.book.quotations().all().filter_map(row).collect()
}
