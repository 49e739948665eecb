//! What a role must see to be told of an event: the list in which the event's facts stand.

use super::names::ListName;
use super::viewer::Viewer;
use game::event::Event;

/// Whether the viewer's role may be told of an event with a customer.
pub fn is_told(viewer: &Viewer<'_>, event: &Event) -> bool {
    let (list, is_confidential) = told_to(event);
    viewer.may_see(list) && (!is_confidential || viewer.sees_confidential())
}

/// Whether the pages of the game tell the viewer's role of an event. As on all of them, nothing is kept from the
/// administrator.
pub fn is_told_on_pages(viewer: &Viewer<'_>, event: &Event) -> bool {
    let (list, is_confidential) = told_to(event);
    viewer.book.access().may_read(viewer.role, &[list], is_confidential)
}

/// The list in which the facts of an event stand, and whether they stand in a confidential column there. Each event is
/// named, so that none of a later release is open to all by oversight.
pub(super) const fn told_to(event: &Event) -> (ListName, bool) {
    match event {
        Event::CustomerEntered { .. }
        | Event::CustomerMerged { .. }
        | Event::CustomerMoved { .. }
        | Event::Dropped { .. }
        | Event::Recognised { .. }
        | Event::PlaceTaken { .. }
        | Event::BecameStable { .. }
        | Event::PlaceLost { .. }
        | Event::Declining { .. }
        | Event::OrdersFell { .. }
        | Event::Researched { .. }
        | Event::CustomerLost { .. }
        | Event::ClubRefused { .. }
        | Event::ClubLeft { .. }
        // The satisfaction that it tells is a column of accounts.
        | Event::Surveyed { .. } => (ListName::Accounts, false),
        Event::ContactLeft { .. } => (ListName::Contacts, false),
        Event::EnquiryCame { .. } | Event::Referred { .. } => (ListName::Leads, false),
        Event::TaskBegan { .. } | Event::TaskDone { .. } | Event::TaskFailed { .. } | Event::Idle { .. } => {
            (ListName::Tasks, false)
        }
        Event::Won { .. }
        | Event::Lost { .. }
        | Event::BidDisqualified { .. }
        | Event::ReTendered { .. }
        | Event::RequestCame { .. }
        | Event::CounterOffer { .. }
        | Event::QuotationRefused { .. }
        | Event::RequestLapsed { .. }
        | Event::OrderedElsewhere { .. } => (ListName::Opportunities, false),
        Event::PromiseBroken { .. } | Event::ContractVoid { .. } | Event::OrderCame { .. } => {
            (ListName::Orders, false)
        }
        Event::Penalty { .. } => (ListName::Orders, true),
        Event::Delivered { .. } => (ListName::Deliveries, false),
        Event::Paid { .. } | Event::PaidInPart { .. } => (ListName::Receipts, false),
        Event::Overdue { .. } | Event::Collected { .. } | Event::WrittenOff { .. } => (ListName::Receivables, false),
        Event::CreditChecked { .. } => (ListName::Accounts, true),
        Event::TicketOpened { .. } | Event::TicketSettled { .. } | Event::TicketLapsed { .. } => {
            (ListName::Tickets, false)
        }
        Event::Fined { .. } => (ListName::Tickets, true),
        Event::Ordered { .. } | Event::Arrived { .. } => (ListName::Purchases, false),
        Event::Studied { .. } => (ListName::Products, false),
        Event::Borrowed { .. } | Event::MonthClosed { .. } | Event::Bankrupt { .. } => (ListName::Payables, true),
        Event::MonthOpened { .. }
        | Event::Shock { .. }
        | Event::Market { .. }
        | Event::MarketResearched { .. }
        | Event::WebsiteOnline { .. }
        | Event::Rumour { .. }
        | Event::YearEnded => (ListName::Accounts, false),
    }
}
