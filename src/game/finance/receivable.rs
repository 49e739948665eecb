//! Money that a customer owes.

use crate::care::Payment;
use crate::ids::TenderId;
use crate::money::Money;
use crate::time::{MONTH, Minute};
use crate::world::Hidden;
use serde::{Deserialize, Serialize};

/// One delivery's bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receivable {
    /// For which contract.
    pub contract: TenderId,
    /// How much.
    pub amount: Money,
    /// Units of the contract that were delivered before: the bill's name within it.
    pub from: u32,
    /// How often somebody asked for it.
    pub asked: u16,
    /// Since when.
    pub billed: Minute,
    /// When it is due.
    pub due: Minute,
    /// How the customer means to pay, once the day has come; hidden.
    pub payment: Hidden<Option<Payment>>,
}

impl Receivable {
    /// Begun months past the due date at `at`: 0 of a bill that is not yet overdue. The allowance goes
    /// by it (rulebook 8).
    pub fn months_over(&self, at: Minute) -> usize {
        ((at - self.due).get() / MONTH) as usize + usize::from(self.due < at)
    }

    /// Begun months at `at` until it is due: 0 of a bill that is.
    pub fn months_until_due(&self, at: Minute) -> u32 {
        (self.due - at).get().div_ceil(MONTH)
    }
}
