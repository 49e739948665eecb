//! Lists of addresses that a company buys from a dealer in them (rulebook 3).

use crate::money::Money;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// What a list costs. It is the same in every market, so that the data of a market, by which older games are known, stay
/// as they are.
pub const ADDRESS_LIST_PRICE: Money = Money::yuan(3_000);

/// A list that was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressList {
    /// Which: the same number is the same list for everybody in the same market.
    pub number: u16,
    /// When it was bought.
    pub at: Minute,
    /// What it cost.
    pub price: Money,
}
