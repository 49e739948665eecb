//! What comes too late: goods that arrive after the last month, a contract that cannot be finished before the
//! game's end (rulebook 5 and 8). The order form and the bid room say it.

use game::ids::ProductId;
use game::observation::Observation;
use game::tender::Terms;
use game::time::{Minute, Minutes};

/// A contract that would not be finished before the game's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// When its last delivery would be made.
    pub delivered: Minute,
    /// Whether it would be overdue at closing, which takes its penalty off the net worth.
    pub is_overdue: bool,
}

/// When goods arrive that are ordered at `from`, if somebody is free to order them.
pub fn arrival(seen: &Observation<'_>, product: ProductId, from: Minute) -> Minute {
    let lead = seen.scenario().product(product).map_or(0, |product| product.lead_days);
    from + seen.public_market().tasks().purchase.minutes + Minutes::days(lead)
}

/// Whether goods that are ordered now arrive after the last month, when nothing can be sold any more.
pub fn arrives_too_late(seen: &Observation<'_>, product: ProductId) -> bool {
    arrival(seen, product, seen.now()) >= seen.scenario().last_month().end()
}

/// What becomes of a contract won with that product; none when it can be finished in time. Goods that are in
/// stock or on their way and that no contract needs count as there.
pub fn unfinished(seen: &Observation<'_>, terms: &Terms, product: ProductId) -> Option<Unfinished> {
    let end = seen.scenario().last_month().end();
    let won = terms.deadline.max(seen.now());
    let needed: u32 = seen
        .contracts()
        .filter(|contract| contract.is_open() && contract.product == product)
        .map(|contract| contract.left())
        .sum();
    let free = (seen.in_stock(product) + seen.coming(product)).saturating_sub(needed);
    let goods_there = if free >= terms.quantity { won } else { arrival(seen, product, won) };
    let delivered = goods_there + seen.public_market().tasks().delivery.minutes;
    (delivered >= end).then_some(Unfinished { delivered, is_overdue: terms.due < end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to};
    use game::time::Month;

    #[test]
    fn goods_ordered_within_their_lead_time_of_the_end_come_too_late() {
        let mut world = game(1);
        let seen = world.observe(ME);
        let product = seen.scenario().all_products().next().expect("a market has products");
        let lead = Minutes::days(seen.scenario().product(product).expect("it exists").lead_days);
        let takes = lead + seen.public_market().tasks().purchase.minutes;
        let end = seen.scenario().last_month().end();
        for (before, late) in [(takes + Minutes::hours(1), false), (takes, true)] {
            run_to(&mut world, end.back(before).get());
            assert_eq!(arrives_too_late(&world.observe(ME), product), late, "{before:?} before the end");
        }
    }

    #[test]
    fn a_contract_won_too_near_the_end_is_told_with_what_closing_makes_of_it() {
        let world = game(1);
        let seen = world.observe(ME);
        let first = seen.book(Month::FIRST).next().expect("a tender in the first month").terms().clone();
        let product = ProductId::plainest(seen.customer(first.id.customer).industry);
        assert_eq!(unfinished(&seen, &first, product), None);
        let end = seen.scenario().last_month().end();
        for (deadline, due, expect) in [
            (Minutes::days(1), Minutes::hours(1), Some(true)),
            (Minutes::days(1), Minutes::ZERO, Some(false)),
            (Minutes::days(60), Minutes::days(30), None),
        ] {
            let terms = Terms { deadline: end.back(deadline), due: end.back(due), ..first.clone() };
            let found = unfinished(&seen, &terms, product);
            assert_eq!(found.map(|found| found.is_overdue), expect, "{deadline:?} before the end");
        }
    }
}
