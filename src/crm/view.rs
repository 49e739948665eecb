//! Views of a list: what is looked for, how it is sorted, which columns are shown.

use super::names::ColumnName;
use serde::{Deserialize, Serialize};

/// By which column, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortBy {
    /// By which.
    pub column: ColumnName,
    /// The greatest first.
    pub down: bool,
}

/// How a list is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListView {
    /// Words that some cell of a row has; empty for all rows.
    pub find: String,
    /// The order; the list's own when none.
    pub sort: Option<SortBy>,
    /// Columns that are not shown.
    pub hidden: Vec<ColumnName>,
}
