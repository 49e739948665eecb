//! The customers that stand in lists: those on the market, and those that have left it with an order in the books.
//!
//! A customer that is taken over keeps its row as long as its orders are in other lists, or the sums of two lists would
//! differ by what it bought.

use game::ids::CustomerId;
use game::observation::Observation;

/// The customers on the market now, and those taken over that have ordered from the company, in their order.
pub fn listed_customers<'w>(seen: &Observation<'w>) -> impl Iterator<Item = CustomerId> + use<'w> {
    let mut ordered: Vec<CustomerId> = seen.contracts().map(|contract| contract.id.customer).collect();
    ordered.dedup();
    let on_market: Vec<CustomerId> = seen.customer_ids().collect();
    seen.all_customers().filter(move |customer| on_market.contains(customer) || ordered.contains(customer))
}
