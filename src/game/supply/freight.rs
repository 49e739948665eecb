//! What handing goods over costs: freight, and the fee that every delivery takes (rulebook 1 and 5).

use crate::money::Money;
use crate::scenario::Scenario;

/// Freight of so many units, delivered in one go.
pub fn freight(scenario: &Scenario, units: u32) -> Money {
    let rules = &scenario.delivery;
    rules.freight.money().times(if rules.freight_per_unit { units } else { 1 })
}

/// All that is paid when a delivery starts: freight, and the fee of the task.
pub fn delivery_cost(scenario: &Scenario, units: u32) -> Money {
    freight(scenario, units) + scenario.tasks.delivery.cost.money()
}
