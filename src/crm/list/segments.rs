//! 客户细分: customers who have bought, by what they bring, how they buy and what they cost.

use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use crate::insight::analytics::buyers::{Buyer, buyers};
use crate::insight::analytics::classes::classes;
use crate::insight::analytics::rfm::rfm;
use crate::insight::analytics::value::lifetime_values;
use game::finance::{Account, Reason};
use game::ids::CustomerId;
use game::money::Money;
use game::supply::{Contract, ContractState};
use game::time::Minute;

/// Months of a period that is compared with the one before.
const PERIOD: u8 = 3;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let buyers = buyers(seen);
    let (classes, groups, values) = (classes(&buyers), rfm(&buyers, seen.now()), lifetime_values(seen));
    let row = |buyer: &Buyer| {
        let customer = buyer.customer;
        let class = classes.iter().find(|one| one.customer == customer);
        let group = groups.iter().find(|one| one.customer == customer);
        let value = values.iter().find(|one| one.customer == customer);
        let ordered = ordered(viewer, customer, Minute::START, seen.now());
        let [before, late] = periods(viewer, customer);
        let tags: Vec<String> = viewer.book.accounts().tags(customer).map(str::to_owned).collect();
        vec![
            Cell::Customer(customer),
            class.map(|one| Cell::Class(one.class)).into(),
            group.map(|one| Cell::Rfm(one.group)).into(),
            Cell::Industry(seen.customer(customer).industry),
            Cell::City(customer),
            group.map(|one| Cell::Count(i64::from(one.days))).into(),
            Cell::Count(i64::from(buyer.purchases)),
            Cell::Money(ordered),
            Cell::Money(ordered.share(1, i64::from(buyer.purchases.max(1)))),
            Cell::Money(before),
            Cell::Money(late),
            Cell::Money(late - before),
            Cell::Money(service_cost(viewer, customer)),
            Cell::Money(buyer.profit),
            value.map(|one| Cell::Money(one.value)).into(),
            if tags.is_empty() { Cell::Empty } else { Cell::Labels(tags) },
        ]
    };
    buyers.iter().map(row).collect()
}

/// Worth of what a customer ordered from one moment to before another, orders lost by default left out.
fn ordered(viewer: &Viewer<'_>, customer: CustomerId, from: Minute, until: Minute) -> Money {
    let counts = |contract: &&Contract| {
        contract.id.customer == customer
            && !matches!(contract.state, ContractState::Void { .. })
            && contract.awarded >= from
            && contract.awarded <= until
    };
    viewer.seen.contracts().filter(counts).map(Contract::worth).sum()
}

/// The last months and those before: the present month counts as far as it has come.
fn periods(viewer: &Viewer<'_>, customer: CustomerId) -> [Money; 2] {
    let now = viewer.seen.now();
    let back = |months: u8| {
        let number = viewer.seen.month().number().saturating_sub(months - 1).max(1);
        game::time::Month::new(number).map_or(Minute::START, game::time::Month::opening)
    };
    let (late, before) = (back(PERIOD), back(2 * PERIOD));
    let earlier = ordered(viewer, customer, before, now) - ordered(viewer, customer, late, now);
    [earlier, ordered(viewer, customer, late, now)]
}

/// What care, complaints and collection have cost with a customer.
fn service_cost(viewer: &Viewer<'_>, customer: CustomerId) -> Money {
    let is_service = |reason: Reason| matches!(reason, Reason::Service | Reason::Care | Reason::Collection);
    let entries = viewer.seen.ledger().entries().iter();
    let of_customer = entries.filter(|entry| {
        entry.customer == Some(customer) && is_service(entry.reason) && entry.debit == Account::Earnings
    });
    of_customer.map(|entry| entry.amount).sum()
}
