//! 客户细分: customers who have bought, by what they bring, how they buy and what they cost.

use super::super::customer_figures::{average_order, families, ordered, periods, service_cost, value_growth};
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use crate::insight::analytics::buyers::{Buyer, buyers};
use crate::insight::analytics::classes::classes;
use crate::insight::analytics::rfm::rfm;
use crate::insight::analytics::value::lifetime_values;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let buyers = buyers(seen);
    let (classes, groups, values) = (classes(&buyers), rfm(&buyers, seen.now()), lifetime_values(seen));
    let row = |buyer: &Buyer| {
        let customer = buyer.customer;
        let class = classes.iter().find(|one| one.customer == customer);
        let group = groups.iter().find(|one| one.customer == customer);
        let value = values.iter().find(|one| one.customer == customer);
        let ordered = ordered(seen, customer);
        let [before, late] = periods(seen, customer);
        let tags: Vec<String> = viewer.book.accounts().tags(customer).map(str::to_owned).collect();
        vec![
            Cell::Customer(customer),
            class.map(|one| Cell::Class(one.class)).into(),
            group.map(|one| Cell::Rfm(one.group)).into(),
            Cell::ValueGrowth(value_growth(seen, &buyers, buyer)),
            Cell::Industry(seen.customer(customer).industry),
            Cell::Families(families(seen, customer)),
            Cell::City(customer),
            group.map(|one| Cell::Count(i64::from(one.days))).into(),
            Cell::Count(i64::from(buyer.purchases)),
            Cell::Money(ordered),
            Cell::Money(average_order(seen, customer)),
            Cell::Money(before),
            Cell::Money(late),
            Cell::Money(late - before),
            Cell::Money(service_cost(seen, customer)),
            Cell::Money(buyer.profit),
            value.map(|one| Cell::Money(one.value)).into(),
            if tags.is_empty() { Cell::Empty } else { Cell::Labels(tags) },
        ]
    };
    buyers.iter().map(row).collect()
}
