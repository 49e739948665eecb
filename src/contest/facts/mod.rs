//! The facts of a student's year that a class debrief needs, taken from the replayed world. They are small, so
//! that a large class fits in memory, and can be written as text, so that a worker can return them.

mod bidding;
mod keeping;
mod monthly;

pub use bidding::{Bidding, DisqualificationCause};
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
    /// Collects the facts from what the company sees of its own year. Once the year is over it sees more than
    /// before: what customers felt, what the others did.
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
