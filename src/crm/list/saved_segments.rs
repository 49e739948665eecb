//! 已存细分: saved segments with the customers that fit them now.

use super::super::customer_figures::{ordered, service_cost};
use super::super::segments::members;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::money::Money;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let seen = viewer.seen;
    let saved = viewer.book.segments().all();
    let row = |(name, conditions): (&str, _)| {
        let members = members(seen, viewer.book.accounts(), conditions);
        let ordered: Money = members.iter().map(|&customer| ordered(seen, customer)).sum();
        let service: Money = members.iter().map(|&customer| service_cost(seen, customer)).sum();
        vec![
            Cell::Words(name.to_owned()),
            Cell::Conditions(Box::new(conditions.clone())),
            Cell::Count(members.len() as i64),
            Cell::Money(ordered),
            Cell::Money(service),
        ]
    };
    saved.map(row).collect()
}
