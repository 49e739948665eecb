//! Standing orders 常设指令 (rulebook 2): they act at fixed moments, for whoever gave them.

use crate::ids::CustomerId;
use crate::money::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// On or off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Switch {
    /// It acts.
    On,
    /// It does not.
    #[default]
    Off,
}

/// What may be left to itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandingOrder {
    /// Order the goods that open contracts need, as soon as they are awarded.
    Buy(Switch),
    /// Deliver as soon as goods are in stock, the earliest due first.
    Deliver(Switch),
    /// Keep calling a customer once a month, so that the place is not lost.
    Call {
        /// Which.
        customer: CustomerId,
        /// On or off.
        switch: Switch,
    },
    /// Answer tickets at once and put them right fairly, the most pressing first.
    Serve(Switch),
    /// Call whoever is overdue, at intervals of so many days as the market says.
    Collect(Switch),
    /// After a refused call, call the next contact of the same customer at once, so that the work that waits for
    /// the call goes on.
    NextContact(Switch),
    /// Quote the last price to those who ask for one, and agree to the price that they name while it pays.
    Quote(Switch),
    /// Repay loans at each month's opening with the cash above this.
    Repay {
        /// What to keep; none switches it off.
        keep: Option<Money>,
    },
}

/// A company's standing orders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingOrders {
    /// Buy what contracts need.
    pub buy: Switch,
    /// Deliver when in stock.
    pub deliver: Switch,
    /// Put tickets right.
    pub serve: Switch,
    /// Call debtors.
    pub collect: Switch,
    /// Call the next contact after a refusal; on unless it is switched off.
    pub next_contact: Switch,
    /// Quote the last price.
    #[serde(default)]
    pub quote: Switch,
    /// Customers to be called monthly.
    pub call: BTreeSet<CustomerId>,
    /// Repay above this.
    pub repay: Option<Money>,
}

impl StandingOrders {
    /// All that can be left to itself is; so much cash is kept back when loans are repaid.
    pub(crate) fn left_alone(keep: Money) -> Self {
        let on = Switch::On;
        Self {
            buy: on,
            deliver: on,
            serve: on,
            collect: on,
            next_contact: on,
            quote: on,
            call: BTreeSet::new(),
            repay: Some(keep),
        }
    }
}

/// All off but the calls to the next contact: a refusal would stop what was planned for the month.
impl Default for StandingOrders {
    fn default() -> Self {
        let off = Switch::Off;
        Self {
            buy: off,
            deliver: off,
            serve: off,
            collect: off,
            next_contact: Switch::On,
            quote: off,
            call: BTreeSet::new(),
            repay: None,
        }
    }
}

impl From<bool> for Switch {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

impl Switch {
    /// Whether it acts.
    pub fn is_on(self) -> bool {
        self == Self::On
    }
}
