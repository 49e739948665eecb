//! An award to be delivered (rulebook 5).

use crate::ids::{CompanyId, PackageId, ProductId, StaffId, TenderId};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::Delivery;
use crate::time::{Minute, Minutes};
use serde::{Deserialize, Serialize};

/// A contract, named like its tender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Which tender it came of.
    pub id: TenderId,
    /// The company that delivers.
    pub company: CompanyId,
    /// What.
    pub product: ProductId,
    /// The promised service.
    pub package: PackageId,
    /// Units.
    pub quantity: u32,
    /// Units delivered so far.
    pub delivered: u32,
    /// Units delivered late.
    pub late: u32,
    /// Unit price.
    pub price: Money,
    /// Months from a delivery to its payment.
    pub term_months: u8,
    /// The payment term that the customer asked for, in months.
    pub term_asked: u8,
    /// The bond posted.
    pub bond: Money,
    /// When it was awarded.
    pub awarded: Minute,
    /// The tender's delivery date.
    pub due: Minute,
    /// What the package promises: it sets what the customer expects.
    pub promised: Minute,
    /// The price against the ceiling, as the customer judges it.
    #[serde(rename = "dearness")]
    pub price_ratio: PerMille,
    /// Missing trait levels of the product against the wish.
    pub missing: u8,
    /// The owner of the customer when it was awarded: whose sale it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<StaffId>,
    /// Penalties so far.
    pub penalty: Money,
    /// How it stands.
    pub state: ContractState,
}

/// How a contract stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContractState {
    /// Not all is delivered.
    Open,
    /// All is delivered.
    Done {
        /// When the last unit was.
        at: Minute,
    },
    /// Lost by default.
    Void {
        /// When.
        at: Minute,
    },
}

impl Contract {
    /// Units still to deliver.
    pub const fn left(&self) -> u32 {
        self.quantity - self.delivered
    }

    /// Whether units are still to be delivered.
    pub fn is_open(&self) -> bool {
        self.state == ContractState::Open
    }

    /// Worth of the whole.
    pub fn worth(&self) -> Money {
        self.price.times(self.quantity)
    }

    /// Worth of what is or will be delivered: what a void contract left undelivered is ordered anew.
    pub fn ordered(&self) -> Money {
        let is_void = matches!(self.state, ContractState::Void { .. });
        self.price.times(if is_void { self.delivered } else { self.quantity })
    }

    /// Begun working days past the due date at `at`; 0 when in time.
    pub fn days_late(&self, at: Minute) -> u32 {
        (at - self.due).days_begun()
    }

    /// What lateness at `at` costs, as a share of the late goods' price (rulebook 5): so
    /// much a working day, up to a limit.
    pub fn late_rate(&self, rules: &Delivery, at: Minute) -> PerMille {
        let days = self.days_late(at).min(1000) as i32;
        PerMille::new((rules.late_per_day.get() * days).min(rules.late_most.get()))
    }

    /// When it begins to press: what is there then goes out in part.
    pub fn pressing_at(&self, rules: &Delivery) -> Minute {
        self.due.back(Minutes::days(rules.pressing_days))
    }

    /// When it will be void if still open.
    pub fn void_at(&self, after_days: u32) -> Minute {
        self.due + Minutes::days(after_days)
    }
}
