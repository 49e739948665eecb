//! Goods in stock at average cost, and orders on their way.

use crate::ids::ProductId;
use crate::money::Money;
use crate::time::Minute;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An order on its way from the supplier, paid for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What.
    pub product: ProductId,
    /// Units.
    pub quantity: u32,
    /// What was paid.
    pub paid: Money,
    /// When it comes.
    pub arrives: Minute,
}

/// Units of one product with their cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// Units.
    pub quantity: u32,
    /// What they cost.
    pub cost: Money,
}

/// All that is in stock of one product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockedProduct {
    /// Which.
    pub product: ProductId,
    /// Units with their cost.
    pub lot: Lot,
}

/// Goods in stock, valued at average cost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stock(#[serde(with = "crate::pairs")] BTreeMap<ProductId, Lot>);

impl Stock {
    /// Units of a product.
    pub fn units(&self, product: ProductId) -> u32 {
        self.0.get(&product).map_or(0, |lot| lot.quantity)
    }

    /// All goods with their cost.
    pub fn lots(&self) -> impl Iterator<Item = StockedProduct> + '_ {
        self.0.iter().map(|(&product, &lot)| StockedProduct { product, lot })
    }

    /// What all goods cost.
    pub fn cost(&self) -> Money {
        self.0.values().map(|lot| lot.cost).sum()
    }

    /// Takes goods in.
    pub(crate) fn put(&mut self, product: ProductId, quantity: u32, cost: Money) {
        let lot = self.0.entry(product).or_default();
        lot.quantity += quantity;
        lot.cost += cost;
    }

    /// Takes goods out and says what they cost; the last unit takes the rest, so that
    /// nothing is lost in rounding. At most what is there.
    pub(crate) fn take(&mut self, product: ProductId, quantity: u32) -> Money {
        let Some(lot) = self.0.get_mut(&product) else { return Money::ZERO };
        let quantity = quantity.min(lot.quantity);
        let cost = lot.cost.share(i64::from(quantity), i64::from(lot.quantity));
        lot.quantity -= quantity;
        lot.cost -= cost;
        if lot.quantity == 0 {
            self.0.remove(&product);
        }
        cost
    }
}
