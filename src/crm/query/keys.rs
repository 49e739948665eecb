//! Keys: the first column of a list names its rows, and where another list has that column it points there.

use super::super::columns::columns_of;
use super::super::names::{ColumnName, ListName};

/// A column of one list that names a row of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableKey {
    /// The list that points.
    pub from: ListName,
    /// By which column.
    pub column: ColumnName,
    /// The list whose rows are named so.
    pub to: ListName,
}

/// The five tables of the course.
pub const COURSE_TABLES: [ListName; 5] = [
    ListName::CourseCustomer,
    ListName::CourseStaff,
    ListName::CourseProduct,
    ListName::CourseTaskPlan,
    ListName::CourseFeedback,
];

/// The column that names the rows of a list.
pub fn key_of(list: ListName) -> Option<ColumnName> {
    columns_of(list).first().map(|column| column.name)
}

/// All keys between these lists, in their order.
pub fn keys_between(lists: &[ListName]) -> Vec<TableKey> {
    // The first list that is named by a column is the one the others point to.
    let named_by = |column: ColumnName| lists.iter().copied().find(|list| key_of(*list) == Some(column));
    let of_list = |from: ListName| {
        columns_of(from).iter().skip(1).filter_map(move |info| {
            // An owner is an employee.
            let named = if info.name == ColumnName::Owner { ColumnName::Employee } else { info.name };
            let to = named_by(named).filter(|to| *to != from)?;
            Some(TableKey { from, column: info.name, to })
        })
    };
    lists.iter().copied().flat_map(of_list).collect()
}

/// A list with those that it points to and those that point to it.
pub fn around(list: ListName, all: &[ListName]) -> Vec<ListName> {
    let keys = keys_between(all);
    let is_near = |other: &ListName| {
        *other == list
            || keys.iter().any(|key| (key.from, key.to) == (list, *other) || (key.to, key.from) == (list, *other))
    };
    all.iter().copied().filter(is_near).collect()
}
