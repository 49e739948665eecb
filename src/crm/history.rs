//! All that happened with a customer, in order of time: events, bids, documents, planned work, and what users added.

use super::accounts::{AccountNote, NextStep};
use super::documents::{Document, DocumentKind, documents};
use super::names::ListName;
use super::opportunities::Judgement;
use super::quotations::QuotationVersion;
use super::record::{AccountRecord, CrmRecord, OpportunityRecord, QuotationRecord, RecordEntry, RecordId};
use super::record_subject::{customers_of, list_of};
use super::told_to::{is_told, told_to};
use super::viewer::Viewer;
use game::event::Event;
use game::ids::{CustomerId, StaffId, TenderId};
use game::people::TaskKind;
use game::sort;
use game::tender::Bid;
use game::time::{Minute, Month};

/// Something that happened with a customer, or will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry<'a> {
    /// An event that the company was told.
    Event(&'a Event),
    /// Work that waits in a queue or is under way.
    Planned {
        /// The employee.
        staff: StaffId,
        /// What.
        task: &'a TaskKind,
    },
    /// A bid of the company, when it was sealed; where that is not known, at the deadline of its tender.
    Bid(&'a Bid),
    /// A version of a quotation.
    Quotation {
        /// For which opportunity.
        opportunity: TenderId,
        /// Which of its versions, from 1.
        number: u32,
        /// What.
        version: &'a QuotationVersion,
    },
    /// A bill.
    Invoice(Document),
    /// A judged chance.
    Judgement {
        /// Of which opportunity.
        opportunity: TenderId,
        /// The judgement.
        judgement: Judgement,
    },
    /// Something else that a user added.
    Record(&'a RecordEntry),
    /// A note that a user wrote.
    Note(&'a AccountNote),
    /// A next step that a user set.
    Step(&'a NextStep),
}

/// What entries have in common, to choose by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryKind {
    /// 计划: what is still to come.
    Planned,
    /// 客户开发与拜访: research, calls, visits, events.
    Work,
    /// 商机: tenders, bids, quotations and judgements.
    Opportunities,
    /// 订单与交货.
    Orders,
    /// 开票与收款.
    Money,
    /// 服务与调查.
    Service,
    /// 备注与下一步.
    Notes,
}

impl HistoryKind {
    /// All, in order.
    pub const ALL: [Self; 7] =
        [Self::Planned, Self::Work, Self::Opportunities, Self::Orders, Self::Money, Self::Service, Self::Notes];
}

impl HistoryEntry<'_> {
    /// Its kind.
    pub const fn kind(&self) -> HistoryKind {
        match self {
            Self::Planned { .. } => HistoryKind::Planned,
            Self::Bid(_) | Self::Quotation { .. } | Self::Judgement { .. } => HistoryKind::Opportunities,
            Self::Invoice(_) => HistoryKind::Money,
            Self::Note(_) | Self::Step(_) => HistoryKind::Notes,
            Self::Record(entry) => kind_of_record(&entry.record),
            Self::Event(event) => kind_of(event),
        }
    }
}

/// An entry with its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryPoint<'a> {
    /// When; of planned work now.
    pub at: Minute,
    /// What.
    pub entry: HistoryEntry<'a>,
}

/// All that happened with a customer, as far as the role may see it, the newest first; nothing for a role that does not
/// see accounts.
pub fn history<'a>(viewer: &Viewer<'a>, customer: CustomerId) -> Vec<HistoryPoint<'a>> {
    let (seen, book) = (viewer.seen, viewer.book);
    if !viewer.may_see(ListName::Accounts) {
        return Vec::new();
    }
    let point = |at: Minute, entry: HistoryEntry<'a>| HistoryPoint { at, entry };
    let events = seen.feed().iter().filter(|told| is_about(&told.event, customer) && is_told(viewer, &told.event));
    let mut all: Vec<HistoryPoint<'a>> = events.map(|told| point(told.at, HistoryEntry::Event(&told.event))).collect();
    all.extend(book.accounts().notes(customer).iter().map(|note| point(note.at, HistoryEntry::Note(note))));
    all.extend(book.accounts().steps(customer).iter().map(|step| point(step.at, HistoryEntry::Step(step))));
    if viewer.may_see(ListName::Tasks) {
        all.extend(planned(viewer, customer).map(|entry| point(seen.now(), entry)));
    }
    if viewer.may_see(ListName::Opportunities) {
        let of_customer = book.judgements().judged().filter(|id| id.customer == customer);
        all.extend(of_customer.flat_map(|opportunity| {
            let judgements = book.judgements().judgements(opportunity).iter();
            judgements.map(move |&judgement| point(judgement.at, HistoryEntry::Judgement { opportunity, judgement }))
        }));
        let months = Month::all().take_while(|month| *month <= seen.month());
        let tenders = months.flat_map(|month| seen.book(month)).filter(|tender| tender.id().customer == customer);
        let bids = tenders
            .filter_map(|tender| Some((tender.sealed_at().unwrap_or(tender.terms().deadline), tender.my_bid()?)));
        all.extend(bids.map(|(at, bid)| point(at, HistoryEntry::Bid(bid))));
    }
    if viewer.may_see(ListName::Quotations) {
        let of_customer = book.quotations().all().filter(|(id, _)| id.customer == customer);
        all.extend(of_customer.flat_map(|(opportunity, versions)| {
            let versions = (1..).zip(versions);
            versions.map(move |(number, version)| {
                point(version.at, HistoryEntry::Quotation { opportunity, number, version })
            })
        }));
    }
    if viewer.may_see(ListName::Invoices) {
        let orders = seen.contracts().filter(|contract| contract.id.customer == customer);
        let bills = orders.flat_map(|contract| documents(seen, contract));
        let bills = bills.filter(|document| document.kind == DocumentKind::Invoice);
        all.extend(bills.map(|bill| point(bill.at, HistoryEntry::Invoice(bill))));
    }
    all.extend(recorded(viewer, customer).map(|entry| point(entry.at, HistoryEntry::Record(entry))));
    sort::by_key(&mut all, |point| std::cmp::Reverse(point.at));
    all
}

/// Records about a customer that have no entry of their own kind, as far as the role sees their lists.
fn recorded<'a>(viewer: &Viewer<'a>, customer: CustomerId) -> impl Iterator<Item = &'a RecordEntry> {
    let (seen, book) = (viewer.seen, viewer.book);
    let has_own = |record: &CrmRecord| {
        matches!(
            record,
            CrmRecord::Account(AccountRecord::Note { .. } | AccountRecord::NextStep { .. })
                | CrmRecord::Opportunity(OpportunityRecord::Judge { .. })
                | CrmRecord::Quotation(QuotationRecord::Version { .. })
        )
    };
    let numbered = (0..).zip(book.entries()).filter(move |(number, _)| !book.is_undone(RecordId(*number)));
    let viewer = *viewer;
    numbered.map(|(_, entry)| entry).filter(move |entry| {
        !has_own(&entry.record)
            && list_of(book, &entry.record).is_none_or(|list| viewer.may_see(list))
            && customers_of(seen, book, &entry.record).contains(&customer)
    })
}

/// The kind of a record.
const fn kind_of_record(record: &CrmRecord) -> HistoryKind {
    match record {
        CrmRecord::Lead(_) | CrmRecord::Campaign(_) => HistoryKind::Work,
        CrmRecord::Opportunity(_) | CrmRecord::Quotation(_) => HistoryKind::Opportunities,
        CrmRecord::Service(_) | CrmRecord::Survey(_) => HistoryKind::Service,
        _ => HistoryKind::Notes,
    }
}

/// Work with a customer that waits or is under way.
fn planned<'a>(viewer: &Viewer<'a>, customer: CustomerId) -> impl Iterator<Item = HistoryEntry<'a>> {
    let tasks = viewer.seen.people().flat_map(|person| {
        let running = person.running.iter().map(|running| &running.task);
        running.chain(&person.queue).map(|task| HistoryEntry::Planned { staff: person.id, task: &task.kind })
    });
    tasks.filter(move |entry| {
        matches!(entry, HistoryEntry::Planned { task, .. }
            if task.customer() == Some(customer) || task.guests().contains(&customer))
    })
}

/// The kind of an event: that of the list in which its facts stand. Two stand among the columns of accounts.
const fn kind_of(event: &Event) -> HistoryKind {
    match (event, told_to(event).0) {
        (Event::CreditChecked { .. }, _) | (_, ListName::Receipts | ListName::Receivables) => HistoryKind::Money,
        (Event::Surveyed { .. }, _) | (_, ListName::Tickets) => HistoryKind::Service,
        (_, ListName::Opportunities) => HistoryKind::Opportunities,
        (_, ListName::Orders | ListName::Deliveries) => HistoryKind::Orders,
        _ => HistoryKind::Work,
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
