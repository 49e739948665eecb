//! A student's year boiled down to what a class debrief needs, from the replayed world: small, so that
//! a large class fits in memory, and writable, so that it can come back from a worker.

mod bidding;
mod keeping;
mod monthly;

pub use bidding::{Bidding, InvalidCause};
pub use keeping::{Keeping, Reach};
pub use monthly::{MonthRow, Monthly};

use crate::insight::money::bankruptcy::{Downfall, downfall};
use crate::insight::money::cash;
use crate::insight::review::lessons;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// One company's year, or what was played of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearFacts {
    /// Month by month.
    pub monthly: Monthly,
    /// Its bids.
    pub bidding: Bidding,
    /// How it came to its customers.
    pub reach: Reach,
    /// What it did to keep them, and how many it kept.
    pub keeping: Keeping,
    /// The lowest cash less loans; negative when the credit line was in use.
    pub lowest_cash: Money,
    /// When that was.
    pub lowest_at: Minute,
    /// The share of paid work time without a task.
    pub idle: PerMille,
    /// How it went bankrupt, if it did.
    pub fall: Option<Downfall>,
}

impl YearFacts {
    /// Boils down what the company sees of its own year; once the year is over that is more than before
    /// (what customers felt, what the others did).
    pub fn of(seen: &Observation<'_>) -> Self {
        let lowest = cash::lowest(seen.ledger());
        Self {
            monthly: Monthly::of(seen),
            bidding: Bidding::of(seen),
            reach: Reach::of(seen),
            keeping: Keeping::of(seen),
            lowest_cash: lowest.map_or(Money::ZERO, |point| point.cash),
            lowest_at: lowest.map_or(Minute::START, |point| point.at),
            idle: lessons::idle(seen).share(),
            fall: downfall(seen),
        }
    }
}
