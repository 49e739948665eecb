//! Why a command is not carried out. A refusal leaves the world as it was; its words
//! are the interface's.

use crate::money::Money;
use crate::scenario::Role;
use crate::tender::Disqualification;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is no such company, or a person does not play it.
    NoSuchCompany,
    /// The year is over.
    YearOver,
    /// The company is bankrupt; its player may watch on.
    Bankrupt,
    /// Time does not run backwards, nor beyond the year.
    NotLater {
        /// The minute it is.
        now: Minute,
    },
    /// Here a month is planned: the clock stands until it is closed for all.
    ClockStands,
    /// Nobody of that number works here.
    NoSuchStaff,
    /// There is no such customer, contact, product, industry or package.
    NoSuchThing,
    /// The customer has not entered the market yet, or has been taken over by another.
    NotOnMarket,
    /// The task is not that person's work.
    WrongRole {
        /// The role whose work it is.
        needs: Role,
    },
    /// A queue holds at most so many tasks.
    QueueFull {
        /// How many.
        most: u32,
    },
    /// No such task is waiting; it may have started.
    NoSuchTask,
    /// The task to wait for is not there, or would wait for this one.
    WaitsForNothing,
    /// A quantity must be 1 to `most`.
    Quantity {
        /// The most.
        most: u32,
    },
    /// Nobody, too many or the wrong customers are invited.
    Guests {
        /// The most.
        most: u8,
    },
    /// It is not known here whose file has not been opened.
    NotResearched,
    /// Bids for this tender cannot come now.
    TenderNotOpen,
    /// Without a place with the customer nobody bids.
    NoPlace,
    /// A unit price must be 1 to `most` yuan.
    Price {
        /// The most.
        most: u32,
    },
    /// Practice: the bid would be disqualified.
    #[serde(rename = "bid_invalid")]
    BidDisqualified(Disqualification),
    /// There is no such bid.
    NoBid,
    /// An amount of money must be more than nothing and at most this.
    Amount {
        /// The most.
        most: Money,
    },
    /// A payment term is at most so long.
    PaymentTerm {
        /// In months.
        most: u8,
    },
    /// Cash and credit do not pay for it.
    NoCash {
        /// What it costs.
        need: Money,
    },
    /// A company employs at most so many.
    StaffFull {
        /// How many.
        most: u8,
    },
    /// A customer's owner is one of the sales staff.
    OwnerNotSales,
    /// The person has a target for this quarter.
    TargetSet,
    /// The company has that list of addresses.
    HasAddresses,
    /// No such ticket is open.
    NoTicket,
    /// That remedy does not fit what is wrong.
    RemedyUnfit,
    /// The order cannot be rejected: it came of a tender, or delivery has begun.
    #[serde(rename = "not_declinable")]
    NotRejectable,
    /// No such request waits for a quotation, or for a decision on the price that the customer named.
    NoRequest,
    /// Nothing of that contract is overdue.
    NothingOverdue,
    /// Care is for customers whose place the company holds or who have bought.
    NotACustomer,
    /// The customer has left: care is for those who are there, and win-back comes first.
    CustomerLost,
}
