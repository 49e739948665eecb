//! What suppliers ask: prices that move monthly, discounts by the worth of an order.

use crate::ids::ProductId;
use crate::luck::{Luck, Purpose, Seed};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::Scenario;
use crate::time::Month;

/// The price of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// For one unit, before the discount.
    pub unit: Money,
    /// Off for quantity.
    pub off: PerMille,
    /// For all, with the discount.
    pub total: Money,
}

/// What `quantity` units cost in that month.
pub fn quote(scenario: &Scenario, unit: Money, quantity: u32) -> Quote {
    let list = unit.times(quantity);
    let off = scenario
        .supply
        .discounts
        .iter()
        .rev()
        .find(|discount| list >= discount.from.money())
        .map_or(PerMille::ZERO, |discount| discount.off);
    Quote { unit, off, total: list - list.per_mille(off) }
}

/// The list price of one unit in that month, in whole yuan: the product's base cost
/// moved by the month's keyed drift.
pub fn unit_price(scenario: &Scenario, seed: Seed, product: ProductId, month: Month) -> Money {
    let drift = scenario.supply.drift.get();
    let key = u64::from(product.family.0) << 8 | u64::from(product.model);
    let moved = Luck::of(seed, Purpose::Supply, key, u64::from(month.number())).between(-drift, drift);
    let base = base_cost(scenario, product);
    Money::yuan(base.per_mille(PerMille::new(1000 + moved)).as_yuan().max(1))
}

/// A product's cost before the month's drift.
pub fn base_cost(scenario: &Scenario, product: ProductId) -> Money {
    let industry = scenario.industry(product.family);
    Money::yuan(industry.unit_cost).per_mille(scenario.product(product).map_or(PerMille::ONE, |product| product.cost))
}

/// Units of a product that suppliers have in a month, for all companies together.
pub fn monthly_supply(scenario: &Scenario, product: ProductId) -> u32 {
    (scenario.supply.monthly_worth.money().as_fen() / base_cost(scenario, product).as_fen().max(1)).clamp(1, 10_000_000)
        as u32
}
