//! Statistics: a list grouped by one of its columns, with the sums of the others. The sum over all groups is the
//! list's own total.

use super::columns::{ColumnKind, Total};
use super::leads::found::LeadState;
use super::list::{Cell, ListRow, Listing};
use super::names::ColumnName;
use super::pipeline::PipelineStage;
use game::per_mille::PerMille;
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
    /// Conversion: of what is settled, how much came to what it is for, in thousandths; none where nothing is.
    pub conversion: Option<PerMille>,
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

/// Of the rows that are settled, how many came to what they are for: opportunities to a win, leads to an opportunity.
/// None where nothing is settled, and for lists of which nothing is to come.
pub fn conversion<'a>(rows: impl Iterator<Item = &'a ListRow>) -> Option<PerMille> {
    let outcomes: Vec<bool> = rows.filter_map(|row| row.iter().find_map(outcome)).collect();
    let came = outcomes.iter().filter(|came| **came).count();
    (!outcomes.is_empty()).then(|| PerMille::rounded(came as i64, outcomes.len() as i64))
}

/// Whether a listing has rows that convert.
pub fn converts(listing: &Listing) -> bool {
    listing.columns.iter().any(|column| matches!(column.name, ColumnName::PipelineStage | ColumnName::LeadState))
}

fn outcome(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Pipeline(stage) if !stage.is_open() => Some(*stage == PipelineStage::Won),
        // A lead that is still worked on may come to something, and counts as one that has not yet.
        Cell::LeadState(state) => Some(matches!(state, LeadState::Converted | LeadState::Won)),
        _ => None,
    }
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
        conversion: conversion(rows.iter().copied()),
        sum: added.and_then(|added| {
            let part = Listing { rows: rows.iter().map(|row| (*row).clone()).collect(), ..listing.clone_head() };
            part.total(added)
        }),
    };
    let mut sums: Vec<GroupSum> = groups.into_values().map(group).collect();
    sort::by_key(&mut sums, |group| Reverse((group.sum.as_ref().and_then(Cell::number), group.count)));
    sums
}
