//! What a column is.

use super::super::names::ColumnName;

/// What a column holds: how its cells are aligned, sorted, exported and queried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Words,
    /// A number of things.
    Count,
    /// An amount in yuan.
    Money,
    /// A moment of the game.
    Date,
    /// Per cent.
    Rate,
    /// A ratio with two decimals.
    Ratio,
    /// Hours of work.
    Hours,
}

/// What stands below a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// Nothing: a sum would mean nothing.
    None,
    /// The sum of what is listed.
    Sum,
    /// The mean of what is listed, where a sum would mean nothing.
    Mean,
}

/// A column of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnInfo {
    /// Its name.
    pub name: ColumnName,
    /// What it holds.
    pub kind: ColumnKind,
    /// What stands below.
    pub total: Total,
    /// Whether it is left out for roles that do not see confidential figures.
    pub confidential: bool,
    /// Whether it is shown before a user chooses columns.
    pub at_first: bool,
}

/// A column that is shown at first, without a total.
pub(super) const fn column(name: ColumnName, kind: ColumnKind) -> ColumnInfo {
    ColumnInfo { name, kind, total: Total::None, confidential: false, at_first: true }
}

/// A column of words.
pub(super) const fn words(name: ColumnName) -> ColumnInfo {
    column(name, ColumnKind::Words)
}

impl ColumnInfo {
    /// With the sum of what is listed below.
    pub(super) const fn summed(self) -> Self {
        Self { total: Total::Sum, ..self }
    }

    /// With the mean of what is listed below.
    pub(super) const fn with_mean(self) -> Self {
        Self { total: Total::Mean, ..self }
    }

    /// Left out for roles that do not see confidential figures.
    pub(super) const fn confidential(self) -> Self {
        Self { confidential: true, ..self }
    }

    /// Not shown before a user chooses it.
    pub(super) const fn later(self) -> Self {
        Self { at_first: false, ..self }
    }
}
