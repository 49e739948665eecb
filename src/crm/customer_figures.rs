//! Figures of customers by which they are told apart: orders, their change between periods, product families, the
//! cost of service, and the quadrant of value and growth.

use super::record::ValueGrowth;
use crate::insight::analytics::buyers::Buyer;
use game::finance::{Account, Reason};
use game::ids::{CustomerId, IndustryId};
use game::money::Money;
use game::observation::Observation;
use game::sort;
use game::supply::Contract;
use game::time::{Minute, Month};
use std::collections::BTreeMap;

/// Months of a period that is compared with the one before.
pub const PERIOD: u8 = 3;

/// Orders of a customer. What was ordered stays ordered when it is lost by default later, or the figures of a month
/// that is over would change.
pub fn orders<'w>(seen: &Observation<'w>, customer: CustomerId) -> impl Iterator<Item = &'w Contract> + use<'w> {
    seen.contracts().filter(move |contract| contract.id.customer == customer)
}

/// Worth of what a customer has ordered: the sum over its rows of the list of orders.
pub fn ordered(seen: &Observation<'_>, customer: CustomerId) -> Money {
    orders(seen, customer).map(Contract::worth).sum()
}

/// Worth of a customer's orders on average; nothing without an order.
pub fn average_order(seen: &Observation<'_>, customer: CustomerId) -> Money {
    ordered(seen, customer).share(1, orders(seen, customer).count().max(1) as i64)
}

/// Worth of the orders of the period before, and of the last one: the present month counts as far as it has come.
pub fn periods(seen: &Observation<'_>, customer: CustomerId) -> [Money; 2] {
    let back = |months: u8| {
        let number = seen.month().number().saturating_sub(months - 1).max(1);
        Month::new(number).map_or(Minute::START, Month::opening)
    };
    let (late, before) = (back(PERIOD), back(2 * PERIOD));
    let since = |from: Minute| -> Money {
        orders(seen, customer).filter(|contract| contract.awarded >= from).map(Contract::worth).sum()
    };
    [since(before) - since(late), since(late)]
}

/// What care, complaints and collection have cost with a customer.
pub fn service_cost(seen: &Observation<'_>, customer: CustomerId) -> Money {
    let is_service = |reason: Reason| matches!(reason, Reason::Service | Reason::Care | Reason::Collection);
    let entries = seen.ledger().entries().iter();
    let of_customer = entries.filter(|entry| {
        entry.customer == Some(customer) && is_service(entry.reason) && entry.debit == Account::Earnings
    });
    of_customer.map(|entry| entry.amount).sum()
}

/// The product families that a customer has bought, the one worth most first.
pub fn families(seen: &Observation<'_>, customer: CustomerId) -> Vec<IndustryId> {
    let industry = seen.customer(customer).industry;
    let mut worth: BTreeMap<IndustryId, Money> = BTreeMap::new();
    for order in orders(seen, customer) {
        *worth.entry(order.id.family(industry)).or_default() += order.worth();
    }
    let mut all: Vec<(IndustryId, Money)> = worth.into_iter().collect();
    sort::by_key(&mut all, |(family, worth)| (std::cmp::Reverse(*worth), *family));
    all.into_iter().map(|(family, _)| family).collect()
}

/// The quadrant of a customer who has bought: much is at least the mean profit of all who have, and its orders grow
/// when those of the last period are worth more than those of the period before.
pub fn value_growth(seen: &Observation<'_>, buyers: &[Buyer], buyer: &Buyer) -> ValueGrowth {
    let all: Money = buyers.iter().map(|one| one.profit).sum();
    let mean = all.share(1, buyers.len().max(1) as i64);
    let [before, late] = periods(seen, buyer.customer);
    match (buyer.profit >= mean, late > before) {
        (true, true) => ValueGrowth::HighGrowing,
        (true, false) => ValueGrowth::HighSteady,
        (false, true) => ValueGrowth::LowGrowing,
        (false, false) => ValueGrowth::LowSteady,
    }
}
