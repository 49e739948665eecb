//! A company with all it has.

use crate::care::{QuotationRequest, Ticket};
use crate::finance::{Ledger, Reason, Receivable};
use crate::ghost::Following;
use crate::ids::{CompanyId, CustomerId, IndustryId, StaffId, TaskId, TenderId};
use crate::money::Money;
use crate::people::{AddressList, MarketReport, Staff, TaskOutcome, WebsiteCampaign, WorkHours};
use crate::per_mille::PerMille;
use crate::plan::MonthPlan;
use crate::standing_orders::StandingOrders;
use crate::supply::{Contract, Order, Stock};
use crate::time::Minute;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One player's or rival's firm.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Company {
    /// Its seat.
    pub id: CompanyId,
    /// Its people, by their number.
    pub staff: Vec<Staff>,
    /// How tasks ended, oldest first.
    pub outcomes: Vec<TaskOutcome>,
    /// What its hours went into.
    pub hours: WorkHours,
    /// What was planned when the clock of each month began to run, the oldest first; kept for people only.
    pub plans: Vec<MonthPlan>,
    /// How many tasks it has queued so far: the next one's name.
    pub tasks: u32,
    /// Tasks that have not ended (those others may wait for).
    pub pending: BTreeSet<TaskId>,
    /// Families it has studied (a bit each).
    pub studied: u16,
    /// Its books.
    pub ledger: Ledger,
    /// Unpaid bills.
    pub receivables: Vec<Receivable>,
    /// Goods in stock.
    pub stock: Stock,
    /// Goods on their way.
    pub orders: Vec<Order>,
    /// Tenders for which it has worked out a proposal.
    pub proposals: BTreeSet<TenderId>,
    /// Requests for quotation that it was sent, those that are over included.
    #[serde(default, with = "crate::pairs")]
    pub requests: BTreeMap<TenderId, QuotationRequest>,
    /// What its market research found last, by industry.
    #[serde(with = "crate::pairs")]
    pub reports: BTreeMap<IndustryId, MarketReport>,
    /// Its website campaigns, oldest first, with the enquiries that have come.
    #[serde(default)]
    pub campaigns: Vec<WebsiteCampaign>,
    /// Lists of addresses that it has bought, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub address_lists: Vec<AddressList>,
    /// Contracts, by name.
    #[serde(with = "crate::pairs")]
    pub contracts: BTreeMap<TenderId, Contract>,
    /// Tickets, by their number.
    pub tickets: Vec<Ticket>,
    /// When it last asked for the bills of a contract.
    #[serde(with = "crate::pairs")]
    pub collected: BTreeMap<TenderId, Minute>,
    /// How punctual it was.
    pub record: Record,
    /// Orders that act by themselves.
    #[serde(rename = "standing")]
    pub standing_orders: StandingOrders,
    /// Sales published at each month's end.
    pub published_sales: Vec<Money>,
    /// Month-end figures, for curves.
    pub monthly: Vec<MonthEnd>,
    /// When it went bankrupt.
    pub bankrupt: Option<Minute>,
    /// The payment by which it fell. It follows from the rest, so it is no part of what is hashed.
    #[serde(skip)]
    pub unpaid: Option<Unpaid>,
    /// A ghost's place in its script; none for everybody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub following: Option<Following>,
}

/// A payment that could not wait and could not be made (rulebook 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unpaid {
    /// For what.
    pub reason: Reason,
    /// How much was asked.
    pub amount: Money,
    /// How much of it cash and credit could not pay.
    pub short: Money,
}

/// The track record: worth of goods that were due, and of those delivered in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Delivered in time.
    pub on_time: Money,
    /// Delivered or failed.
    pub all: Money,
}

impl Record {
    /// Share delivered in time; none as long as nothing was due.
    pub fn punctuality(self) -> Option<PerMille> {
        self.all.is_positive().then(|| PerMille::of(self.on_time.as_fen(), self.all.as_fen()))
    }
}

/// A company's figures at a month's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthEnd {
    /// Cash less loans.
    pub cash: Money,
    /// Assets less debts.
    pub net_worth: Money,
    /// Sales since the start of the year.
    pub sales: Money,
    /// Customers in forming or stable management.
    pub managed: u16,
    /// Points of the score by figure, as far as the company knows them: satisfaction as surveyed.
    pub points: [u16; 6],
}

impl Company {
    /// An employee who is still there.
    pub fn staff(&self, id: StaffId) -> Option<&Staff> {
        self.staff.get(id.index()).filter(|staff| staff.is_here())
    }

    /// Those who are still there.
    pub fn people(&self) -> impl Iterator<Item = &Staff> {
        self.staff.iter().filter(|staff| staff.is_here())
    }

    /// Whether it has studied a product family.
    pub const fn has_studied(&self, family: IndustryId) -> bool {
        family.0 < 16 && self.studied & 1 << family.0 != 0
    }

    /// Whether it still acts.
    pub const fn is_alive(&self) -> bool {
        self.bankrupt.is_none()
    }

    /// What a customer has ordered here by month: tenders awarded and orders without a tender, less what a void
    /// contract left undelivered.
    pub fn ordered_by(&self, customer: CustomerId) -> [Money; 12] {
        let mut months = [Money::ZERO; 12];
        for contract in self.contracts.values().filter(|contract| contract.id.customer == customer) {
            months[contract.awarded.month().index()] += contract.ordered();
        }
        months
    }

    /// Contracts still to be delivered.
    pub fn open_contracts(&self) -> impl Iterator<Item = &Contract> {
        self.contracts.values().filter(|contract| contract.is_open())
    }

    /// Cash of which nothing is borrowed; negative when the credit line is in use.
    pub fn own_cash(&self) -> Money {
        self.ledger.cash() - self.ledger.balance(crate::finance::Account::Loan)
    }

    /// Tasks for that customer that wait or run.
    pub fn has_work_for(&self, customer: CustomerId) -> bool {
        self.people().any(|staff| {
            let running = staff.running.iter().map(|running| &running.task);
            running.chain(&staff.queue).any(|task| task.kind.customer() == Some(customer))
        })
    }
}
