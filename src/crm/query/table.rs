//! A list as a table of plain values: what a query counts with.

use super::super::columns::ColumnKind;
use super::super::list::{Cell, Listing};
use game::time::{DAY, Minute};
use serde::{Deserialize, Serialize};

/// What the cells of a table's column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueryKind {
    /// Words, and days as month and day.
    Words,
    /// Whole numbers.
    Count,
    /// Numbers with a fraction: amounts in yuan, shares, hours.
    Fraction,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryColumn {
    /// Its name.
    pub name: String,
    /// What its cells are.
    pub kind: QueryKind,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueryValue {
    /// Nothing.
    Empty,
    /// Words.
    Words(String),
    /// A whole number.
    Count(i64),
    /// So many of so many parts of one.
    Parts(i64, u32),
}

/// A list as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryTable {
    /// Its name.
    pub name: String,
    /// Its columns: those that the role sees.
    pub columns: Vec<QueryColumn>,
    /// Its rows, a value for each column.
    pub rows: Vec<Vec<QueryValue>>,
}

impl QueryTable {
    /// The table of a list; `shown` says what a cell of words looks like.
    pub fn of(listing: &Listing, shown: &dyn Fn(&Cell) -> String) -> Self {
        let column = |info: &&super::super::columns::ColumnInfo| QueryColumn {
            name: info.name.as_str().to_owned(),
            kind: kind(info.kind),
        };
        let row = |row: &Vec<Cell>| row.iter().map(|cell| value(cell, shown)).collect();
        Self {
            name: listing.name.as_str().to_owned(),
            columns: listing.columns.iter().map(column).collect(),
            rows: listing.rows.iter().map(row).collect(),
        }
    }
}

const fn kind(kind: ColumnKind) -> QueryKind {
    match kind {
        ColumnKind::Words | ColumnKind::Date => QueryKind::Words,
        ColumnKind::Count => QueryKind::Count,
        ColumnKind::Money | ColumnKind::Rate | ColumnKind::Ratio | ColumnKind::Hours => QueryKind::Fraction,
    }
}

fn value(cell: &Cell, shown: &dyn Fn(&Cell) -> String) -> QueryValue {
    match cell {
        Cell::Empty => QueryValue::Empty,
        Cell::Count(count) => QueryValue::Count(*count),
        Cell::Money(amount) => QueryValue::Parts(amount.as_fen(), 100),
        Cell::Rate(share) | Cell::Ratio(share) => QueryValue::Parts(i64::from(share.get()), 1000),
        Cell::Hours(minutes) => QueryValue::Parts(i64::from(*minutes), 60),
        Cell::Date(at) => QueryValue::Words(month_and_day(*at)),
        words => QueryValue::Words(shown(words)),
    }
}

/// A day as it sorts and groups: `04-07`, the seventh day of the fourth month.
pub fn month_and_day(at: Minute) -> String {
    format!("{:02}-{:02}", at.month().number(), (at.in_month().get() / DAY + 1).min(20))
}
