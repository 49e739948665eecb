//! What a company can do: the only way into a world (rulebook 11).

use crate::care::Programme;
use crate::ids::{CustomerId, PackageId, StaffId, TaskId, TenderId};
use crate::money::Money;
use crate::people::TaskKind;
use crate::scenario::Role;
use crate::standing_orders::{StandingOrder, Switch};
use crate::tender::Bid;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// A decision. Commands are what a log holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Let the clock run to that minute: the only way time moves.
    Advance {
        /// Until when.
        to: Minute,
    },
    /// Queue a task on an employee.
    Queue {
        /// On whom.
        staff: StaffId,
        /// What to do.
        task: TaskKind,
        /// The task that must have ended before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<TaskId>,
    },
    /// Withdraw a task that has not started.
    Withdraw {
        /// Which.
        task: TaskId,
    },
    /// Put a task that has not started in another place of somebody's queue.
    Move {
        /// Which.
        task: TaskId,
        /// Into whose queue.
        staff: StaffId,
        /// Before which task there; none is last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<TaskId>,
    },
    /// Seal a bid, or change the one that is there.
    Bid(Bid),
    /// Take a bid back.
    WithdrawBid {
        /// Of which tender.
        tender: TenderId,
    },
    /// Borrow within the credit line.
    Borrow {
        /// How much.
        amount: Money,
    },
    /// Repay a loan.
    Repay {
        /// How much.
        amount: Money,
    },
    /// Hire the next candidate of a role.
    Hire {
        /// Which role.
        role: Role,
    },
    /// Dismiss an employee, with a month's wage.
    Dismiss {
        /// The employee.
        staff: StaffId,
    },
    /// Set the sales target of one of the sales staff for this quarter, once.
    Target {
        /// The employee.
        staff: StaffId,
        /// Orders to be won.
        amount: Money,
    },
    /// Give a customer an owner among the sales staff.
    Assign {
        /// Which customer.
        customer: CustomerId,
        /// The employee; none takes the owner away.
        owner: Option<StaffId>,
    },
    /// Give a place with a customer back.
    Release {
        /// Which customer.
        customer: CustomerId,
    },
    /// Choose how closely a customer is looked after.
    Programme {
        /// Which customer.
        customer: CustomerId,
        /// How.
        programme: Programme,
    },
    /// Take a customer into the points club, or out of it.
    Club {
        /// Which customer.
        customer: CustomerId,
        /// In or out.
        switch: Switch,
    },
    /// Offer a customer the club that takes a fee, or end its membership.
    FeeClub {
        /// Which customer.
        customer: CustomerId,
        /// In or out.
        switch: Switch,
    },
    /// Give a customer VIP service, or end it.
    Vip {
        /// Which customer.
        customer: CustomerId,
        /// Given or ended.
        switch: Switch,
    },
    /// Set what a customer may owe.
    CreditLimit {
        /// Which customer.
        customer: CustomerId,
        /// The most; none is no limit, nothing means goods against cash.
        limit: Option<Money>,
    },
    /// Set the payment term that a customer gets, on contracts from then on.
    PaymentTerm {
        /// Which customer.
        customer: CustomerId,
        /// Months; none is what it asks for.
        months: Option<u8>,
    },
    /// Reject an order that no tender went before, as long as nothing is delivered.
    #[serde(rename = "decline")]
    RejectOrder {
        /// Which.
        contract: TenderId,
    },
    /// Quote a price to a customer that has asked for one.
    Quote {
        /// For which request.
        request: TenderId,
        /// Unit price in whole yuan.
        price: u32,
        /// Service package.
        package: PackageId,
    },
    /// Agree to the price that a customer named instead of the one quoted.
    AcceptCounter {
        /// Of which request.
        request: TenderId,
    },
    /// Let a request for quotation go, or the price that the customer named.
    ForgoRequest {
        /// Which.
        request: TenderId,
    },
    /// Change a standing order.
    #[serde(rename = "stand")]
    StandingOrder(StandingOrder),
    /// Buy a list of addresses, once each. It stands last, so that fingerprints of other commands are those of earlier
    /// releases.
    BuyAddresses {
        /// The number of the list.
        list: u16,
    },
}
