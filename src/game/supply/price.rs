//! What suppliers ask: prices that move monthly, discounts by the worth of an order.

use crate::ids::{IndustryId, ProductId};
use crate::luck::{Luck, Purpose, Seed};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::{Industry, Scenario, Shock};
use crate::time::{Month, YEAR_MONTHS};

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
/// moved by the month's keyed drift, and by a shock.
fn unit_price(scenario: &Scenario, seed: Seed, product: ProductId, month: Month) -> Money {
    let drift = scenario.supply.drift.get();
    let moved = Luck::of(seed, Purpose::Supply, product.key(), u64::from(month.number())).between(-drift, drift);
    let base = base_cost(scenario, product).per_mille(PerMille::new(1000 + moved));
    let shocked = shock(scenario, product, month).map_or(base, |shock| base.per_mille(shock.cost));
    Money::yuan(shocked.as_yuan().max(1))
}

/// The list prices of all products and months, before market events.
#[derive(Clone, Debug, Default)]
pub struct ListPrices(Vec<Vec<[Money; YEAR_MONTHS as usize]>>);

impl ListPrices {
    /// Draws them: for each product the base cost, moved by each month's drift and shock.
    pub fn draw(scenario: &Scenario, seed: Seed) -> Self {
        let of_product = |product: ProductId| {
            let mut months = [Money::ZERO; YEAR_MONTHS as usize];
            Month::all().for_each(|month| months[month.index()] = unit_price(scenario, seed, product, month));
            months
        };
        let families = (0..).map(IndustryId).zip(&scenario.industries);
        let family = |(family, industry): (IndustryId, &Industry)| {
            (0..industry.products.len() as u8).map(|model| of_product(ProductId { family, model })).collect()
        };
        Self(families.map(family).collect())
    }

    /// The price of one unit; nothing for a product that is not on sale.
    pub fn of(&self, product: ProductId, month: Month) -> Money {
        let family = self.0.get(product.family.index());
        family
            .and_then(|models| models.get(usize::from(product.model)))
            .map_or(Money::ZERO, |months| months[month.index()])
    }
}

/// A product's cost before the month's drift.
pub fn base_cost(scenario: &Scenario, product: ProductId) -> Money {
    let industry = scenario.industry(product.family);
    Money::yuan(industry.unit_cost).per_mille(scenario.product(product).map_or(PerMille::ONE, |product| product.cost))
}

/// Units of a product that suppliers have in that month, for all companies together.
pub fn monthly_supply(scenario: &Scenario, product: ProductId, month: Month) -> u32 {
    let usual = scenario.supply.monthly_worth.money().as_fen() / base_cost(scenario, product).as_fen().max(1);
    let usual = usual.clamp(1, 10_000_000);
    let left = shock(scenario, product, month).map_or(usual, |shock| usual * i64::from(shock.supply.get()) / 1000);
    left.clamp(0, 10_000_000) as u32
}

fn shock(scenario: &Scenario, product: ProductId, month: Month) -> Option<&Shock> {
    scenario.shocks.iter().find(|shock| shock.industry == product.family && shock.month == month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Draft;

    #[test]
    fn a_shock_meets_its_family_in_its_month_alone() {
        let calm = Scenario::formal();
        let mut draft = Draft::clone(&calm);
        let (month, industry) = (Month::FIRST, IndustryId(2));
        draft.shocks = vec![Shock { month, industry, cost: PerMille::new(1_500), supply: PerMille::new(100) }];
        let shaken = Scenario::check(draft).expect("a sound market");
        let next = month.next().expect("a second month");
        for (family, at, cost, supply) in [(2, month, 1_500, 100), (2, next, 1_000, 1_000), (3, month, 1_000, 1_000)] {
            let product = ProductId { family: IndustryId(family), model: 0 };
            let price = |scenario: &Scenario| unit_price(scenario, Seed(3), product, at).as_yuan();
            let within_a_yuan = (price(&calm) * cost / 1_000 - price(&shaken)).abs() <= 1;
            assert!(within_a_yuan, "{} and {}", price(&calm), price(&shaken));
            let usual = monthly_supply(&calm, product, at);
            assert_eq!(monthly_supply(&shaken, product, at), usual * supply / 1_000);
        }
    }
}
