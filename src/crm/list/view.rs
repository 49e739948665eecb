//! A listing as a view has it.

use super::super::view::{ListView, SortBy};
use super::filter::holds;
use super::{Cell, Listing};
use game::sort;
use std::cmp::Reverse;

/// The listing as a view has it. `shown` says what a cell looks like, because people look for words that they see.
pub fn apply(mut listing: Listing, view: &ListView, shown: &dyn Fn(&Cell) -> String) -> Listing {
    let words = view.find.trim().to_lowercase();
    if !words.is_empty() {
        listing.rows.retain(|row| row.iter().any(|cell| shown(cell).to_lowercase().contains(&words)));
    }
    for filter in &view.filters {
        // What a role may not see is no condition for it.
        if let Some(at) = listing.position(filter.column) {
            let kind = listing.columns[at].kind;
            listing.rows.retain(|row| holds(filter, kind, &row[at], shown));
        }
    }
    if let Some(SortBy { column, down }) = view.sort
        && let Some(at) = listing.position(column)
    {
        // What is empty comes last, whichever way.
        let key = |row: &Vec<Cell>| {
            let cell = &row[at];
            let number = cell.number();
            (number, if number.is_none() { shown(cell) } else { String::new() })
        };
        let is_empty = |row: &Vec<Cell>| row[at] == Cell::Empty;
        match down {
            true => sort::by_key(&mut listing.rows, |row| (is_empty(row), Reverse(key(row)))),
            false => sort::by_key(&mut listing.rows, |row| (is_empty(row), key(row))),
        }
    }
    for column in &view.hidden {
        // The first column names the row, so it stays.
        if let Some(at) = listing.position(*column).filter(|at| *at > 0) {
            listing.columns.remove(at);
            for row in &mut listing.rows {
                row.remove(at);
            }
        }
    }
    listing
}
