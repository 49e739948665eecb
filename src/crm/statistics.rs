//! Statistics: a list grouped by one of its columns, with the sums of the others. The sum over all groups is the
//! list's own total.

use super::columns::{ColumnKind, Total};
use super::list::{Cell, Listing};
use super::names::ColumnName;
use game::sort;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSum {
    /// What the rows have in common; nothing for those without.
    pub by: Cell,
    /// How many rows.
    pub count: u32,
    /// Their sum in the column that is added up.
    pub sum: Option<Cell>,
}

/// The columns by which a listing can be grouped: those of words, but the first, which names each row.
pub fn groupable(listing: &Listing) -> Vec<ColumnName> {
    let columns = listing.columns.iter().skip(1);
    columns.filter(|column| column.kind == ColumnKind::Words).map(|column| column.name).collect()
}

/// The columns that can be added up.
pub fn summable(listing: &Listing) -> Vec<ColumnName> {
    let columns = listing.columns.iter().filter(|column| column.total == Total::Sum);
    columns.map(|column| column.name).collect()
}

/// The groups of a listing, those with the greatest sum first. `shown` says what a cell looks like: cells that look
/// the same belong together.
pub fn grouped(
    listing: &Listing,
    by: ColumnName,
    sum: Option<ColumnName>,
    shown: &dyn Fn(&Cell) -> String,
) -> Vec<GroupSum> {
    let Some(at) = listing.position(by) else { return Vec::new() };
    let added = sum.and_then(|sum| listing.position(sum));
    let mut groups: BTreeMap<String, Vec<&Vec<Cell>>> = BTreeMap::new();
    for row in &listing.rows {
        groups.entry(shown(&row[at])).or_default().push(row);
    }
    let group = |rows: Vec<&Vec<Cell>>| GroupSum {
        by: rows[0][at].clone(),
        count: rows.len() as u32,
        sum: added.and_then(|added| {
            let part = Listing { rows: rows.iter().map(|row| (*row).clone()).collect(), ..listing.clone_head() };
            part.total(added)
        }),
    };
    let mut sums: Vec<GroupSum> = groups.into_values().map(group).collect();
    sort::by_key(&mut sums, |group| Reverse((group.sum.as_ref().and_then(Cell::number), group.count)));
    sums
}
