//! What changed since last month: the present month so far beside the one before.

use super::documents::{DocumentKind, documents_of};
use super::list::Cell;
use super::list_part::ListPart;
use super::listed_customers::listed_customers;
use super::names::ListName;
use super::pipeline::{Opportunity, PipelineStage, opportunities, unforeseen_in};
use super::viewer::Viewer;
use game::event::Event;
use game::money::Money;
use game::supply::Contract;
use game::time::Month;

/// A figure of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeName {
    /// Opportunities of the month.
    Opportunities,
    /// Worth of them times the judged chances: the forecast.
    Forecast,
    /// Worth of those won.
    Won,
    /// Worth of orders that were no opportunity, since nobody could foresee them.
    Unforeseen,
    /// Worth of all orders.
    Orders,
    /// Worth of what was delivered.
    Delivered,
    /// What customers paid.
    Received,
    /// Tickets opened.
    Tickets,
    /// Customers lost, each once, as far as they stand in the list: one taken over since without an order does not.
    Lost,
}

/// A figure with the months that it compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthChange {
    /// Which.
    pub name: ChangeName,
    /// The list that it is a sum of.
    pub list: ListName,
    /// Its part of the present month.
    pub part: ListPart,
    /// Last month; none in the first.
    pub before: Option<Cell>,
    /// This month so far.
    pub now: Cell,
}

/// The figures that the role may see.
pub fn changes(viewer: &Viewer<'_>) -> Vec<MonthChange> {
    let month = viewer.seen.month();
    let all = opportunities(viewer.seen, viewer.book);
    let change = |(name, list): (ChangeName, ListName)| {
        let of = |month: Month| figure(viewer, &all, name, month);
        let part = match name {
            ChangeName::Lost => ListPart::LostThisMonth,
            ChangeName::Unforeseen => ListPart::Unforeseen,
            _ => ListPart::ThisMonth,
        };
        viewer.may_see(list).then(|| MonthChange { name, list, part, before: month.previous().map(of), now: of(month) })
    };
    let figures = [
        (ChangeName::Opportunities, ListName::Opportunities),
        (ChangeName::Forecast, ListName::Opportunities),
        (ChangeName::Won, ListName::Opportunities),
        (ChangeName::Unforeseen, ListName::Orders),
        (ChangeName::Orders, ListName::Orders),
        (ChangeName::Delivered, ListName::Deliveries),
        (ChangeName::Received, ListName::Receipts),
        (ChangeName::Tickets, ListName::Tickets),
        (ChangeName::Lost, ListName::Accounts),
    ];
    figures.into_iter().filter_map(change).collect()
}

fn figure(viewer: &Viewer<'_>, all: &[Opportunity], name: ChangeName, month: Month) -> Cell {
    let seen = viewer.seen;
    let of_month = || all.iter().filter(move |one| one.facts.id.month == month);
    let documents = |kind: DocumentKind| -> Money {
        let all = documents_of(seen, kind).into_iter();
        all.filter(|one| one.at.month() == month).map(|one| one.amount).sum()
    };
    match name {
        ChangeName::Opportunities => Cell::Count(of_month().count() as i64),
        ChangeName::Forecast => Cell::Money(of_month().map(Opportunity::forecast).sum()),
        ChangeName::Won => {
            let won = of_month().filter(|one| one.facts.stage == PipelineStage::Won);
            Cell::Money(won.map(|one| one.facts.amount).sum())
        }
        ChangeName::Unforeseen => Cell::Money(unforeseen_in(seen, month)),
        ChangeName::Orders => {
            let orders = seen.contracts().filter(|order| order.id.month == month);
            Cell::Money(orders.map(Contract::worth).sum())
        }
        ChangeName::Delivered => Cell::Money(documents(DocumentKind::Delivery)),
        ChangeName::Received => Cell::Money(documents(DocumentKind::Receipt)),
        ChangeName::Tickets => {
            let tickets = seen.company().tickets.iter();
            Cell::Count(tickets.filter(|ticket| ticket.opened.month() == month).count() as i64)
        }
        ChangeName::Lost => {
            let told = seen.feed().iter().filter(|told| told.at.month() == month);
            let lost = told.filter_map(|told| match told.event {
                Event::CustomerLost { customer, .. } => Some(customer),
                _ => None,
            });
            let lost = game::sort::set(lost);
            Cell::Count(listed_customers(seen).filter(|customer| lost.contains(customer)).count() as i64)
        }
    }
}
