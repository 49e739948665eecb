//! The margin of a bid: what winning it would leave at today's prices (rulebook 4 and 5). The bid room shows it.

use game::forecast::cost_of_bid;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::tender::{Bid, Terms};

/// What a won bid would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Price times quantity.
    pub worth: Money,
    /// Goods at today's price.
    pub goods: Money,
    /// Freight.
    pub freight: Money,
    /// The service package.
    pub package: Money,
    /// What is left.
    pub profit: Money,
    /// What is left of the worth.
    pub rate: PerMille,
}

/// What the bid would leave at today's prices.
pub fn margin(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> Margin {
    let worth = terms.worth_at(bid.unit_price());
    let goods = seen.quote(bid.product, terms.quantity).total;
    let package = goods.per_mille(seen.scenario().package_rate(bid.package));
    let cost = cost_of_bid(seen, terms, bid);
    let profit = worth - cost;
    let rate = PerMille::rounded(profit.as_fen(), worth.as_fen());
    Margin { worth, goods, freight: cost - goods - package, package, profit, rate }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game_with_delivery_fee, queue, run_to, win_contract};
    use game::finance::Reason;
    use game::forecast::{committed, handing_over};
    use game::people::TaskKind;
    use game::supply::delivery_cost;
    use game::time::Minutes;

    /// The fee of a delivery and its freight are counted once in each: the margin of the bid, what the open
    /// contract still takes, and the books after a delivery in one go.
    #[test]
    fn what_a_delivery_costs_is_counted_once_everywhere() {
        let mut world = game_with_delivery_fee(700);
        let won = win_contract(&mut world);
        let seen = world.observe(ME);
        let contract = seen.contracts().find(|contract| contract.id == won).expect("just won").clone();
        let units = contract.quantity;
        let terms = seen.tender(won).expect("it is known").terms().clone();
        let bid = seen.tender(won).and_then(|tender| tender.my_bid()).copied().expect("the own bid");
        let of_delivery = delivery_cost(seen.scenario(), units);
        assert_eq!(margin(&seen, &terms, &bid).freight, of_delivery, "the margin of the bid");
        let package = |goods: Money| goods.per_mille(seen.scenario().package_rate(contract.package));
        let at_list = seen.unit_price(contract.product).times(units);
        assert_eq!(handing_over(&seen, &contract), of_delivery + package(at_list), "what the contract takes");
        let goods = seen.quote(contract.product, units).total;
        assert_eq!(committed(&seen), goods + of_delivery + package(at_list), "what the company is bound to");

        let operations = seen.people().find(|person| person.role == game::scenario::Role::Operations).expect("one").id;
        queue(&mut world, ME, operations.0, TaskKind::Purchase { product: contract.product, quantity: units });
        let arrived = |world: &game::world::World| world.observe(ME).in_stock(contract.product) >= units;
        for _ in 0..40 {
            if arrived(&world) {
                break;
            }
            let tomorrow = (world.now() + Minutes::days(1)).get();
            run_to(&mut world, tomorrow);
        }
        let before = -world.observe(ME).ledger().earned_in_all(Reason::Freight);
        queue(&mut world, ME, operations.0, TaskKind::Delivery { contract: won, quantity: units });
        let tomorrow = (world.now() + Minutes::days(1)).get();
        run_to(&mut world, tomorrow);
        let seen = world.observe(ME);
        assert_eq!(-seen.ledger().earned_in_all(Reason::Freight) - before, of_delivery, "the books");
        assert!(seen.contracts().any(|contract| contract.id == won && contract.left() == 0), "it is delivered");
    }
}
