//! A bid and the terms it answers (rulebook 4).

use crate::ids::{PackageId, ProductId, TenderId};
use crate::money::Money;
use crate::scenario::{Method, Package, Scenario, Weights};
use crate::time::{Minute, Minutes};
use serde::{Deserialize, Serialize};

/// What a tender asks for. The family is that of the customer's industry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The customer, the month and the kind.
    pub id: TenderId,
    /// The least level of each trait.
    pub levels: [u8; 3],
    /// Which traits must be met (★).
    pub stars: [bool; 3],
    /// Units.
    pub quantity: u32,
    /// The highest unit price that counts, in whole yuan.
    pub ceiling: Money,
    /// When bids close and are opened.
    pub deadline: Minute,
    /// When the goods are due.
    pub due: Minute,
    /// Months from a delivery to its payment.
    pub term_months: u8,
    /// Posted when the bids are opened; the winner's until full delivery.
    pub bond: Money,
    /// How it is scored.
    pub method: Method,
}

/// An offer for a tender; sealed until the deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bid {
    /// Which tender.
    pub tender: TenderId,
    /// Which product.
    pub product: ProductId,
    /// Unit price in whole yuan, at least 1.
    pub price: u32,
    /// Which service package.
    pub package: PackageId,
}

impl Terms {
    /// The weights that this tender is scored with.
    pub fn weights(&self, scenario: &Scenario) -> Weights {
        match self.method {
            Method::Price => scenario.tender.price_type,
            Method::NonPrice => scenario.tender.non_price_type,
        }
    }

    /// When a service package promises the goods.
    pub fn promised(&self, package: &Package) -> Minute {
        let allowed = i64::from((self.due - self.deadline).get());
        self.deadline + Minutes::new(package.promise.of_number(allowed).clamp(0, allowed) as u32)
    }

    /// Worth of the whole at a unit price.
    pub fn worth_at(&self, price: Money) -> Money {
        price.times(self.quantity)
    }
}

impl Bid {
    /// The unit price as money.
    pub const fn unit_price(&self) -> Money {
        Money::yuan(self.price as i64)
    }
}
