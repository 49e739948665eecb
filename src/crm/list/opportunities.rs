//! 商机: tenders, requests for quotation, chances of a cross-sale.

use super::super::lost_reason::proposed;
use super::super::pipeline::{Opportunity, OpportunityKind, opportunities};
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::per_mille::PerMille;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let judged = viewer.book.judgements();
    let row = |one: Opportunity| {
        vec![
            Cell::Opportunity(one.id),
            Cell::Customer(one.customer),
            Cell::Industry(one.family),
            Cell::OpportunityKind(OpportunityKind::of(one.id)),
            Cell::Pipeline(one.stage),
            one.method.map(Cell::Method).into(),
            one.quantity.map(|units| Cell::Count(i64::from(units))).into(),
            Cell::Money(one.amount),
            one.win.map(|win| Cell::Rate(PerMille::new(i32::from(win.get()) * 10))).into(),
            Cell::Money(one.weighted()),
            Cell::Date(one.close),
            one.owner.map(Cell::Employee).into(),
            judged.next_step(one.id).map(|text| Cell::Words(text.to_owned())).into(),
            one.lost.map(Cell::Lost).into(),
            proposed(viewer.seen, &one).map(Cell::Lost).into(),
        ]
    };
    // What can still be worked on is of the latest month.
    let mut all = opportunities(viewer.seen, viewer.book);
    game::sort::by_key(&mut all, |one| (std::cmp::Reverse(one.id.month), one.id));
    all.into_iter().map(row).collect()
}
