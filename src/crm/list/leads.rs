//! 线索: customers from which business may come.

use super::super::leads::found::{Lead, leads};
use super::super::leads::score::score;
use super::super::leads::sources::amount;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let (seen, book) = (viewer.seen, viewer.book.leads());
    let all = leads(seen, book);
    let row = |lead: &Lead| {
        let customer = lead.id.customer;
        let details = seen.relation(customer).details();
        vec![
            Cell::Lead(lead.id),
            Cell::Source(lead.id.source),
            Cell::Industry(seen.customer(customer).industry),
            Cell::City(customer),
            Cell::Date(lead.at),
            Cell::LeadState(lead.state),
            Cell::Count(i64::from(score(seen, book, customer))),
            lead.bant.map(|bant| Cell::Count(i64::from(bant.count()))).into(),
            lead.unfit.map(Cell::Disqualifier).into(),
            lead.opportunity.map(Cell::Tender).into(),
            Cell::Money(amount(seen, &all, lead)),
            details.owner.map(Cell::Employee).into(),
            details.last_contact.map(Cell::Date).into(),
        ]
    };
    all.iter().map(row).collect()
}
