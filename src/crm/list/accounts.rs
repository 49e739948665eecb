//! 客户: every customer on the market, and those taken over that have bought, with the own relation to them.

use super::super::customer_figures::ordered;
use super::super::listed_customers::listed_customers;
use super::super::viewer::Viewer;
use super::{Cell, ListRow, owner_of, stage_of};
use game::money::Money;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let (seen, accounts) = (viewer.seen, viewer.book.accounts());
    let known = listed_customers(seen);
    let row = |customer| {
        let relation = seen.relation(customer);
        let details = relation.details();
        let in_all = seen.ordered_in_all(customer).map(|months| months.iter().copied().sum::<Money>());
        let step = accounts.next_step(customer);
        let tags: Vec<String> = accounts.tags(customer).map(str::to_owned).collect();
        vec![
            Cell::Customer(customer),
            Cell::Industry(seen.customer(customer).industry),
            Cell::City(customer),
            Cell::Size(seen.customer(customer).size),
            stage_of(seen, customer),
            Cell::Count(i64::from(relation.recognition().get())),
            relation.satisfaction().filter(|_| seen.is_on_market(customer)).map(Cell::Ratio).into(),
            Cell::Money(ordered(seen, customer)),
            in_all.map(Cell::Money).into(),
            Cell::Money(seen.owed_by(customer)),
            details.credit.map(|report| Cell::Grade(report.grade)).into(),
            details.last_contact.map(Cell::Date).into(),
            owner_of(seen, customer).map(Cell::Employee).into(),
            if tags.is_empty() { Cell::Empty } else { Cell::Labels(tags) },
            step.map(|step| Cell::Words(step.text.clone())).into(),
            step.map(|step| Cell::Date(step.due)).into(),
        ]
    };
    known.map(row).collect()
}
