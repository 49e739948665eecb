//! What market research finds (rulebook 3).

use crate::ids::CustomerId;
use crate::market::MarketEvent;
use crate::recognition::Recognition;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// What research of a trade found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketReport {
    /// When.
    pub at: Minute,
    /// How well the best of the others is recognised by each customer that has managed ones.
    pub rivals: Vec<RivalRange>,
    /// What will happen in the trade next month, if anything.
    pub next: Option<MarketEvent>,
}

/// The recognition of the best recognised of the others with a customer, as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RivalRange {
    /// The customer.
    pub customer: CustomerId,
    /// The recognition is at least this.
    pub least: Recognition,
    /// The recognition is at most this.
    pub most: Recognition,
}
