//! Views of a list: what is looked for, which rows are left, how they are sorted, which columns are shown.

use super::names::ColumnName;
use serde::{Deserialize, Serialize};

/// Filters of one view at most.
pub const MOST_FILTERS: u32 = 8;

/// By which column, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortBy {
    /// By which.
    pub column: ColumnName,
    /// The greatest first.
    pub down: bool,
}

/// How a column is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilterComparison {
    /// Equal.
    #[default]
    Equal,
    /// At least.
    AtLeast,
    /// At most.
    AtMost,
    /// Its words contain something.
    Contains,
}

impl FilterComparison {
    /// All, in their order.
    pub const ALL: [Self; 4] = [Self::Equal, Self::AtLeast, Self::AtMost, Self::Contains];
}

/// What the cells of a column must be for their rows to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListFilter {
    /// Of which column.
    pub column: ColumnName,
    /// How they are compared.
    pub comparison: FilterComparison,
    /// With what, as it is shown: yuan, per cent, hours, a month or a month and its day.
    pub value: String,
}

/// How a list is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListView {
    /// Words that some cell of a row has; empty for all rows.
    pub find: String,
    /// What the rows shown have in common.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<ListFilter>,
    /// The order; the list's own when none.
    pub sort: Option<SortBy>,
    /// Columns that are not shown.
    pub hidden: Vec<ColumnName>,
}
