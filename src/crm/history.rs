//! All that happened with a customer, in order of time: events and what users added.

use super::accounts::{AccountNote, NextStep};
use super::names::ListName;
use super::viewer::Viewer;
use game::event::Event;
use game::ids::{CustomerId, TenderId};
use game::sort;
use game::time::Minute;

/// Something that happened with a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry<'a> {
    /// An event that the company was told.
    Event(&'a Event),
    /// A note that a user wrote.
    Note(&'a AccountNote),
    /// A next step that a user set.
    Step(&'a NextStep),
}

/// An entry with its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryPoint<'a> {
    /// When.
    pub at: Minute,
    /// What.
    pub entry: HistoryEntry<'a>,
}

/// All that happened with a customer, the newest first.
pub fn history<'a>(viewer: &Viewer<'a>, customer: CustomerId) -> Vec<HistoryPoint<'a>> {
    let may_see = |event: &Event| list_of(event).is_none_or(|list| viewer.may_see(list));
    let events = viewer.seen.feed().iter().filter(|told| is_about(&told.event, customer) && may_see(&told.event));
    let events = events.map(|told| HistoryPoint { at: told.at, entry: HistoryEntry::Event(&told.event) });
    let accounts = viewer.book.accounts();
    let notes = accounts.notes(customer).iter();
    let notes = notes.map(|note| HistoryPoint { at: note.at, entry: HistoryEntry::Note(note) });
    let steps = accounts.steps(customer).iter();
    let steps = steps.map(|step| HistoryPoint { at: step.at, entry: HistoryEntry::Step(step) });
    let mut all: Vec<HistoryPoint<'a>> = events.chain(notes).chain(steps).collect();
    sort::by_key(&mut all, |point| std::cmp::Reverse(point.at));
    all
}

/// The list in which an event stands, if not all who see the customer may know of it.
const fn list_of(event: &Event) -> Option<ListName> {
    match event {
        Event::Paid { .. } | Event::PaidInPart { .. } => Some(ListName::Receipts),
        Event::Overdue { .. } | Event::CreditChecked { .. } => Some(ListName::Receivables),
        Event::TicketOpened { .. } | Event::TicketSettled { .. } | Event::TicketLapsed { .. } | Event::Fined { .. } => {
            Some(ListName::Tickets)
        }
        Event::Won { .. } | Event::Lost { .. } | Event::BidDisqualified { .. } => Some(ListName::Opportunities),
        _ => None,
    }
}

/// Whether an event is about a customer.
pub fn is_about(event: &Event, customer: CustomerId) -> bool {
    let of = |id: &TenderId| id.customer == customer;
    match event {
        Event::TaskDone { task, .. } | Event::TaskFailed { task, .. } => {
            task.kind.customer() == Some(customer) || task.kind.guests().contains(&customer)
        }
        Event::CustomerEntered { customer: one }
        | Event::CustomerMerged { customer: one, .. }
        | Event::ContactLeft { customer: one, .. }
        | Event::Dropped { customer: one, .. }
        | Event::Recognised { customer: one, .. }
        | Event::BecameStable { customer: one }
        | Event::PlaceTaken { customer: one, .. }
        | Event::PlaceLost { customer: one, .. }
        | Event::Declining { customer: one }
        | Event::OrdersFell { customer: one }
        | Event::CustomerMoved { customer: one }
        | Event::Researched { customer: one }
        | Event::TicketOpened { customer: one, .. }
        | Event::TicketSettled { customer: one, .. }
        | Event::TicketLapsed { customer: one, .. }
        | Event::Fined { customer: one, .. }
        | Event::CustomerLost { customer: one }
        | Event::OrderedElsewhere { customer: one, .. }
        | Event::ClubRefused { customer: one }
        | Event::ClubLeft { customer: one }
        | Event::Surveyed { customer: one }
        | Event::EnquiryCame { customer: one, .. }
        | Event::CreditChecked { customer: one, .. } => *one == customer,
        Event::Referred { by, customer: one } => *one == customer || *by == customer,
        Event::Won { tender, .. }
        | Event::Lost { tender, .. }
        | Event::BidDisqualified { tender, .. }
        | Event::ReTendered { tender } => of(tender),
        Event::Delivered { contract, .. }
        | Event::PromiseBroken { contract, .. }
        | Event::Penalty { contract, .. }
        | Event::ContractVoid { contract }
        | Event::Paid { contract, .. }
        | Event::PaidInPart { contract, .. }
        | Event::OrderCame { contract, .. }
        | Event::RequestCame { request: contract, .. }
        | Event::CounterOffer { request: contract, .. }
        | Event::QuotationRefused { request: contract }
        | Event::RequestLapsed { request: contract }
        | Event::Overdue { contract, .. }
        | Event::Collected { contract, .. }
        | Event::WrittenOff { contract, .. } => of(contract),
        Event::MonthOpened { .. }
        | Event::Shock { .. }
        | Event::Market { .. }
        | Event::MarketResearched { .. }
        | Event::WebsiteOnline { .. }
        | Event::TaskBegan { .. }
        | Event::Idle { .. }
        | Event::Studied { .. }
        | Event::Ordered { .. }
        | Event::Arrived { .. }
        | Event::Rumour { .. }
        | Event::Borrowed { .. }
        | Event::MonthClosed { .. }
        | Event::Bankrupt { .. }
        | Event::YearEnded => false,
    }
}
