//! 报价明细: the lines of all versions.

use super::super::quotable::terms_of;
use super::super::quotation_sheet::{QuotationLine, QuotationSheet};
use super::super::quotations::QuotationVersion;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::ids::TenderId;
use game::per_mille::PerMille;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let of_version = |opportunity: TenderId, number: i64, version: &QuotationVersion| {
        let quantity = terms_of(viewer.seen, opportunity).map_or(0, |terms| terms.quantity);
        let row = move |line: QuotationLine| {
            vec![
                Cell::Quotation(opportunity),
                Cell::Customer(opportunity.customer),
                Cell::Count(number),
                Cell::QuotationPart(line.part),
                line.quantity.map(|units| Cell::Count(i64::from(units))).into(),
                line.price.map(Cell::Money).into(),
                Cell::Rate(PerMille::new(i32::from(line.discount.get()) * 10)),
                Cell::Money(line.amount),
            ]
        };
        QuotationSheet::of(&version.offer, quantity).lines.into_iter().map(row)
    };
    let all = viewer.book.quotations().all();
    all.flat_map(|(opportunity, versions)| {
        (1..).zip(versions).flat_map(move |(number, version)| of_version(opportunity, number, version))
    })
    .collect()
}
