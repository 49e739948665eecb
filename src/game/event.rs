//! What happened, as a company may know it. The words are the interface's.

use crate::ids::{CompanyId, CustomerId, IndustryId, ProductId, StaffId, TenderId};
use crate::money::Money;
use crate::people::{Task, TaskFailure};
use crate::recognition::Recognition;
use crate::tender::Invalid;
use crate::time::{Minute, Month};
use serde::Serialize;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Event {
    /// A month opened; its book is published.
    MonthOpened {
        /// Which.
        month: Month,
    },
    /// A task began.
    TaskBegan {
        /// Who.
        staff: StaffId,
        /// What.
        task: Task,
    },
    /// A task ended well.
    TaskDone {
        /// Who.
        staff: StaffId,
        /// What.
        task: Task,
    },
    /// A task failed.
    TaskFailed {
        /// Who.
        staff: StaffId,
        /// What.
        task: Task,
        /// Why.
        failure: TaskFailure,
    },
    /// An employee has nothing to do.
    Idle {
        /// Who.
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
        /// Whose.
        company: CompanyId,
        /// With whom.
        customer: CustomerId,
    },
    /// A neglected relation is in decline.
    Declining {
        /// With whom.
        customer: CustomerId,
    },
    /// A file was opened.
    Researched {
        /// Whose.
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
    /// A bid did not count.
    BidInvalid {
        /// Which.
        tender: TenderId,
        /// Why.
        why: Invalid,
    },
    /// A lost contract is tendered again.
    TenderedAgain {
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
