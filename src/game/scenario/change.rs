//! How a market changes during the year: market events, customers that come and go, contacts who change
//! jobs, suppliers that are dropped (rulebook 3 and 4). The default is a market that stands still, as
//! markets written before these rules did.

use super::range::Range;
use crate::per_mille::PerMille;
use serde::{Deserialize, Serialize};

/// Numbers of a market's change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRules {
    /// Chance that a month from the second on brings a market event.
    pub event: PerMille,
    /// How often each kind of event is drawn, in the order of
    /// [`MarketEventKind::ALL`](crate::market::MarketEventKind::ALL).
    pub kinds: [u16; 6],
    /// Worth of tenders and orders in a trade's boom, against the usual.
    pub boom: PerMille,
    /// The same in its slump.
    pub slump: PerMille,
    /// The level that a norm asks of its trait at least, where a product meets that.
    pub norm_level: u8,
    /// List prices after an announced rise, against the usual.
    pub dearer: PerMille,
    /// Months that such a rise lasts.
    pub dearer_months: u8,
    /// Chance that a contract for recalled goods shows a defect.
    pub recall: PerMille,
    /// Months before a recall whose deliveries it concerns.
    pub recall_months: u8,
    /// Working days after a recall within which the defects show.
    #[serde(default = "most_of_a_month")]
    pub recall_days: u32,
    /// What is left of a weakened company's effort with each customer.
    pub weakened: PerMille,
    /// Customers that enter the market during the year.
    pub entering: u8,
    /// The first and the last month at whose opening they enter; they are spread evenly between.
    pub entering_months: Range<u8>,
    /// Customers that are taken over by another of their industry.
    pub merging: u8,
    /// The first and the last month at whose opening they are taken over.
    pub merging_months: Range<u8>,
    /// Customers that move to another city.
    #[serde(default)]
    pub moving: u8,
    /// The first and the last month at whose opening they move.
    #[serde(default = "while_it_matters")]
    pub moving_months: Range<u8>,
    /// Chance that a contact does not move along: somebody new sits there.
    #[serde(default)]
    pub stays_behind: PerMille,
    /// Customers of each industry that stay all year, whatever else is drawn.
    pub staying: u8,
    /// Worth of the tenders of a customer that has taken over another, against before.
    pub merged_worth: PerMille,
    /// Share of the effort with the one taken over that counts with the other.
    pub merged_carries: PerMille,
    /// Chance a month that a contact changes jobs.
    pub contact_leaves: PerMille,
    /// Effort that goes with a contact, for the whole weight of the decision.
    pub contact_takes: PerMille,
    /// Months without a bid, contract or order after which a place falls free; 0 for never.
    pub unused_months: u8,
    /// Chance a month that a customer whose places are all taken drops its least recognised supplier.
    pub rotation: PerMille,
}

const fn most_of_a_month() -> u32 {
    15
}

const fn while_it_matters() -> Range<u8> {
    Range { least: 3, most: 10 }
}

impl Default for ChangeRules {
    fn default() -> Self {
        let (none, whole) = (PerMille::ZERO, PerMille::ONE);
        Self {
            event: none,
            kinds: [1; 6],
            boom: whole,
            slump: whole,
            norm_level: 2,
            dearer: whole,
            dearer_months: 1,
            recall: none,
            recall_months: 1,
            recall_days: most_of_a_month(),
            weakened: whole,
            entering: 0,
            entering_months: Range { least: 3, most: 9 },
            merging: 0,
            merging_months: Range { least: 5, most: 10 },
            moving: 0,
            moving_months: while_it_matters(),
            stays_behind: none,
            staying: 3,
            merged_worth: whole,
            merged_carries: none,
            contact_leaves: none,
            contact_takes: none,
            unused_months: 0,
            rotation: none,
        }
    }
}

impl ChangeRules {
    /// Whether the market stands still.
    pub fn is_still(&self) -> bool {
        *self == Self::default()
    }
}
