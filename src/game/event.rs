//! What happened, as a company may know it. The words are the interface's.

use crate::as_list;
use crate::care::{Grade, Matter, Recovered, Remedy, TicketId};
use crate::ids::{CompanyId, ContactId, CustomerId, IndustryId, ProductId, StaffId, TenderId};
use crate::market::MarketEvent;
use crate::money::Money;
use crate::people::{Task, TaskFailure};
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::relation::DroppedFor;
use crate::tender::Disqualification;
use crate::time::{Minute, Month};
use serde::{Deserialize, Serialize};

/// An event of a company's journal: what it was told, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimedEvent {
    /// When.
    pub at: Minute,
    /// What.
    pub event: Event,
}

as_list!(TimedEvent { at, event });

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A month opened; its book is published.
    MonthOpened {
        /// Which.
        month: Month,
    },
    /// A shock befalls a family's suppliers this month.
    Shock {
        /// Which family.
        industry: IndustryId,
        /// List prices, in thousandths of the usual ones.
        cost: PerMille,
        /// What suppliers have, in thousandths of the usual.
        supply: PerMille,
    },
    /// Something happens in the whole market this month.
    Market {
        /// What.
        event: MarketEvent,
    },
    /// A customer enters the market.
    CustomerEntered {
        /// Which.
        customer: CustomerId,
    },
    /// A customer has been taken over by another.
    CustomerMerged {
        /// Which.
        customer: CustomerId,
        /// By whom.
        into: CustomerId,
    },
    /// A customer has moved to another city.
    CustomerMoved {
        /// Which.
        customer: CustomerId,
    },
    /// A contact changed jobs; somebody new sits in their place.
    ContactLeft {
        /// At which customer.
        customer: CustomerId,
        /// Which contact.
        contact: ContactId,
        /// The customer to which they went and introduced the company, if they did.
        to: Option<CustomerId>,
    },
    /// A customer dropped the company from its suppliers.
    Dropped {
        /// Which.
        customer: CustomerId,
        /// Why.
        why: DroppedFor,
    },
    /// Research of a trade came in.
    MarketResearched {
        /// Of which.
        industry: IndustryId,
    },
    /// A website campaign is online: enquiries may come.
    WebsiteOnline {
        /// For which industry.
        industry: IndustryId,
    },
    /// A customer enquires by the website.
    EnquiryCame {
        /// Which.
        customer: CustomerId,
        /// The contact who wrote.
        contact: ContactId,
    },
    /// A task began.
    TaskBegan {
        /// The employee.
        staff: StaffId,
        /// What.
        task: Task,
    },
    /// A task ended well.
    TaskDone {
        /// The employee.
        staff: StaffId,
        /// What.
        task: Task,
    },
    /// A task failed.
    TaskFailed {
        /// The employee.
        staff: StaffId,
        /// What.
        task: Task,
        /// Why.
        failure: TaskFailure,
    },
    /// An employee has nothing to do.
    Idle {
        /// The employee.
        staff: StaffId,
    },
    /// Recognition rose by work.
    Recognised {
        /// With whom.
        customer: CustomerId,
        /// From.
        from: Recognition,
        /// To.
        to: Recognition,
    },
    /// A place was taken.
    PlaceTaken {
        /// By whom.
        company: CompanyId,
        /// With whom.
        customer: CustomerId,
        /// How many are taken now.
        taken: u8,
    },
    /// The customer is in stable management.
    BecameStable {
        /// Which.
        customer: CustomerId,
    },
    /// A place fell free.
    PlaceLost {
        /// The company.
        company: CompanyId,
        /// With whom.
        customer: CustomerId,
    },
    /// A neglected relation is in decline.
    Declining {
        /// With whom.
        customer: CustomerId,
    },
    /// A customer orders less from the company than before, but not less in all: the relation is in decline.
    OrdersFell {
        /// Which.
        customer: CustomerId,
    },
    /// A file was opened.
    Researched {
        /// The customer.
        customer: CustomerId,
    },
    /// A family's trait levels are known now.
    Studied {
        /// Which.
        family: IndustryId,
    },
    /// A bid was won.
    Won {
        /// Which.
        tender: TenderId,
        /// For how much in all.
        worth: Money,
    },
    /// A bid was lost.
    Lost {
        /// Which.
        tender: TenderId,
        /// To whom; none if the tender lapsed.
        winner: Option<CompanyId>,
    },
    /// A bid was disqualified.
    #[serde(rename = "BidInvalid")]
    BidDisqualified {
        /// Which.
        tender: TenderId,
        /// Why.
        why: Disqualification,
    },
    /// A lost contract is re-tendered.
    #[serde(rename = "TenderedAgain")]
    ReTendered {
        /// As which.
        tender: TenderId,
    },
    /// Goods were ordered and paid.
    Ordered {
        /// What.
        product: ProductId,
        /// How many.
        quantity: u32,
        /// What was paid.
        paid: Money,
        /// When they come.
        arrives: Minute,
    },
    /// Goods came in.
    Arrived {
        /// What.
        product: ProductId,
        /// How many.
        quantity: u32,
    },
    /// Goods were delivered.
    Delivered {
        /// For which contract.
        contract: TenderId,
        /// How many.
        quantity: u32,
        /// How many are left.
        left: u32,
    },
    /// A contract was fulfilled, later than the bid had promised.
    PromiseBroken {
        /// Which.
        contract: TenderId,
        /// Begun working days beyond the promise.
        days: u32,
    },
    /// A penalty was charged.
    Penalty {
        /// For which contract.
        contract: TenderId,
        /// How much.
        amount: Money,
    },
    /// A contract is void.
    ContractVoid {
        /// Which.
        contract: TenderId,
    },
    /// A customer paid.
    Paid {
        /// For which contract.
        contract: TenderId,
        /// How much.
        amount: Money,
    },
    /// A customer paid a part of a bill, because it cannot pay all of it.
    PaidInPart {
        /// For which contract.
        contract: TenderId,
        /// How much.
        amount: Money,
        /// What it still owes of the bill.
        left: Money,
    },
    /// A customer complains.
    TicketOpened {
        /// The ticket.
        ticket: TicketId,
        /// The customer.
        customer: CustomerId,
        /// About what.
        matter: Matter,
        /// Whether the authority sent it.
        by_authority: bool,
    },
    /// A ticket was put right.
    TicketSettled {
        /// Which.
        ticket: TicketId,
        /// The customer.
        customer: CustomerId,
        /// How.
        remedy: Remedy,
        /// Whether the customer says that it stays.
        stays: bool,
    },
    /// A ticket lapsed: it was not settled within four weeks.
    TicketLapsed {
        /// Which.
        ticket: TicketId,
        /// The customer.
        customer: CustomerId,
        /// Whether it had been answered; else it was left alone.
        answered: bool,
    },
    /// The authority's fine.
    Fined {
        /// By whose complaint.
        customer: CustomerId,
        /// How much.
        amount: Money,
    },
    /// Somebody speaks ill of the company in an industry.
    Rumour {
        /// Which.
        industry: IndustryId,
    },
    /// A customer has left.
    CustomerLost {
        /// Which.
        customer: CustomerId,
    },
    /// An order came without a tender.
    OrderCame {
        /// As which contract.
        contract: TenderId,
        /// For how much.
        worth: Money,
    },
    /// A customer asks for a quotation.
    RequestCame {
        /// Which: the order that comes of it has the same name.
        request: TenderId,
        /// Units.
        quantity: u32,
        /// Until when it can be answered.
        deadline: Minute,
    },
    /// A customer would pay another price than the one quoted.
    CounterOffer {
        /// To which request.
        request: TenderId,
        /// The unit price that it would pay.
        price: Money,
        /// Until when it holds.
        deadline: Minute,
    },
    /// A customer does not take a quotation up and buys elsewhere.
    QuotationRefused {
        /// To which request.
        request: TenderId,
    },
    /// A request, or the price that the customer named, was not answered in time: it buys elsewhere.
    RequestLapsed {
        /// Which.
        request: TenderId,
    },
    /// A customer in stable management ordered without a tender from another.
    OrderedElsewhere {
        /// Which.
        customer: CustomerId,
        /// From whom; none from outside the market.
        from: Option<CompanyId>,
    },
    /// A customer recommended the company.
    Referred {
        /// The customer.
        by: CustomerId,
        /// To whom.
        customer: CustomerId,
    },
    /// A customer does not join the club that takes a fee.
    ClubRefused {
        /// Which.
        customer: CustomerId,
    },
    /// A member did not pay the fee again and left the club.
    ClubLeft {
        /// Which.
        customer: CustomerId,
    },
    /// A survey came in.
    Surveyed {
        /// Of whom.
        customer: CustomerId,
    },
    /// A credit check came in.
    CreditChecked {
        /// Of whom.
        customer: CustomerId,
        /// With what grade.
        grade: Grade,
    },
    /// A bill was not paid on its day.
    Overdue {
        /// Of which contract.
        contract: TenderId,
        /// How much.
        amount: Money,
    },
    /// Collecting brought something, or nothing.
    Collected {
        /// Of which contract.
        contract: TenderId,
        /// How much.
        amount: Money,
    },
    /// A bill was given up.
    WrittenOff {
        /// Of which contract.
        contract: TenderId,
        /// How much is lost.
        amount: Money,
        /// What the collateral and credit insurance brought.
        recovered: Recovered,
    },
    /// The credit line was drawn on to pay something.
    Borrowed {
        /// How much.
        amount: Money,
    },
    /// A month was closed.
    MonthClosed {
        /// Which.
        month: Month,
        /// Profit of the month.
        profit: Money,
    },
    /// A company went bankrupt.
    Bankrupt {
        /// Which.
        company: CompanyId,
    },
    /// The year is over.
    YearEnded,
}
