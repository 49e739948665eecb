//! 商机: tenders, requests for quotation, chances of a cross-sale or a repeat order.

use super::super::lost_reason::proposed;
use super::super::pipeline::{Opportunity, opportunities};
use super::super::viewer::Viewer;
use super::customer_classes::CustomerClasses;
use super::{Cell, ListRow};
use game::per_mille::PerMille;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let (judged, classes) = (viewer.book.judgements(), CustomerClasses::of(viewer.seen));
    let row = |one: Opportunity| {
        vec![
            Cell::Opportunity(one.facts.id),
            Cell::Customer(one.facts.id.customer),
            Cell::Industry(one.facts.family),
            Cell::City(one.facts.id.customer),
            classes.cell(one.facts.id.customer),
            Cell::OpportunityKind(one.facts.kind),
            Cell::Pipeline(one.facts.stage),
            one.facts.method.map(Cell::Method).into(),
            one.facts.quantity.map(|units| Cell::Count(i64::from(units))).into(),
            Cell::Money(one.facts.amount),
            one.win().map(|win| Cell::Rate(PerMille::new(i32::from(win.get()) * 10))).into(),
            Cell::Money(one.weighted()),
            Cell::Date(one.facts.close),
            one.facts.owner.map(Cell::Employee).into(),
            judged.next_step(one.facts.id).map(|text| Cell::Words(text.to_owned())).into(),
            one.lost.map(Cell::Lost).into(),
            proposed(viewer.seen, &one).map(Cell::Lost).into(),
        ]
    };
    // What can still be worked on is of the latest month.
    let mut all = opportunities(viewer.seen, viewer.book);
    game::sort::by_key(&mut all, |one| (std::cmp::Reverse(one.facts.id.month), one.facts.id));
    all.into_iter().map(row).collect()
}
