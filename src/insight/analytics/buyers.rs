//! The customers who have bought from the company, and what came of it: the raw figures of all customer
//! analysis.

use game::care::retention;
use game::finance::{Account, Reason};
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::score::margins;
use game::supply::ContractState;
use game::time::{Minute, Month};

/// A customer who has bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buyer {
    /// The customer.
    pub customer: CustomerId,
    /// Contracts won and orders received, those lost by default left out.
    pub purchases: u32,
    /// When the first of them was agreed.
    pub first: Minute,
    /// When the newest of them was agreed.
    pub last: Minute,
    /// Goods delivered this year, at their price.
    pub sales: Money,
    /// Sales less goods, freight, package, selling and care, as the year's score counts it.
    pub profit: Money,
    /// The same without selling and care: what the next orders may bring.
    pub contribution: Money,
}

/// All who have bought this year, by customer.
pub fn buyers(seen: &Observation<'_>) -> Vec<Buyer> {
    let mut found: Vec<Option<Buyer>> = vec![None; seen.scenario().customers.len()];
    let margins = margins(seen.scenario(), seen.company());
    for contract in seen.contracts().filter(|contract| !matches!(contract.state, ContractState::Void { .. })) {
        let customer = contract.id.customer;
        let buyer = found[customer.index()].get_or_insert(Buyer {
            customer,
            purchases: 0,
            first: contract.awarded,
            last: contract.awarded,
            sales: Money::ZERO,
            profit: margins[customer.index()],
            contribution: Money::ZERO,
        });
        buyer.purchases += 1;
        buyer.first = buyer.first.min(contract.awarded);
        buyer.last = buyer.last.max(contract.awarded);
    }
    for entry in seen.ledger().entries().iter().filter(|entry| entry.reason.is_earning()) {
        let Some(buyer) = entry.customer.and_then(|customer| found[customer.index()].as_mut()) else { continue };
        let amount = if entry.credit == Account::Earnings { entry.amount } else { -entry.amount };
        if entry.reason == Reason::Sales {
            buyer.sales += amount;
        }
        if !matches!(entry.reason, Reason::Selling | Reason::Marketing | Reason::Care | Reason::Collection) {
            buyer.contribution += amount;
        }
    }
    found.into_iter().flatten().collect()
}

/// One customer as a buyer; none before its first purchase.
pub fn buyer(seen: &Observation<'_>, customer: CustomerId) -> Option<Buyer> {
    buyers(seen).into_iter().find(|buyer| buyer.customer == customer)
}

/// The yearly retention to be expected of a customer (rulebook 7 and 8): by its satisfaction as far as
/// known; where it is not known, that of a customer who finds what it expected.
pub fn expected_retention(seen: &Observation<'_>, customer: CustomerId) -> PerMille {
    let satisfaction = seen.known_satisfaction(customer).unwrap_or(PerMille::ONE);
    retention(&seen.scenario().repeat, satisfaction)
}

/// Months of the year that have begun.
pub fn months_begun(seen: &Observation<'_>) -> impl Iterator<Item = Month> + use<> {
    let now = seen.month();
    Month::all().take_while(move |month| *month <= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, sell};

    #[test]
    fn a_customer_buys() {
        let mut world = game(1);
        assert!(buyers(&world.observe(ME)).is_empty());
        let contract = sell(&mut world);
        let seen = world.observe(ME);
        let [buyer] = buyers(&seen)[..] else { panic!("one has bought") };
        let sold = seen.contracts().find(|agreed| agreed.id == contract).expect("it stays in the books");
        assert_eq!((buyer.customer, buyer.purchases, buyer.sales), (contract.customer, 1, sold.worth()));
        assert_eq!((buyer.first, buyer.last), (sold.awarded, sold.awarded));
        assert!(buyer.profit < buyer.contribution && buyer.contribution < buyer.sales);
        assert_eq!(self::buyer(&seen, contract.customer), Some(buyer));
    }
}
