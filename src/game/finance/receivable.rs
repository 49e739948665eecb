//! Money that a customer owes.

use crate::care::Payment;
use crate::ids::TenderId;
use crate::money::Money;
use crate::time::Minute;
use serde::Serialize;

/// One delivery's bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Receivable {
    /// For which contract.
    pub contract: TenderId,
    /// How much.
    pub amount: Money,
    /// Since when.
    pub billed: Minute,
    /// When it is due.
    pub due: Minute,
    /// How the customer means to pay, once the day has come.
    pub(crate) payment: Option<Payment>,
}
