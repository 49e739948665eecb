//! A query made of choices, for those who know no SQL.

use super::super::columns::{ColumnKind, columns_of};
use super::super::names::{ColumnName, ListName};
pub use super::super::view::FilterComparison;

/// Choices that make a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryChoices {
    /// The table.
    pub table: ListName,
    /// The columns shown; all when none is chosen.
    pub columns: Vec<ColumnName>,
    /// By which column the rows are filtered, how, and with what.
    pub filter: Option<(ColumnName, FilterComparison, String)>,
    /// By which column rows are put together.
    pub group: Option<ColumnName>,
    /// Which column is added up in each group.
    pub sum: Option<ColumnName>,
}

impl QueryChoices {
    /// The query in SQL. Names are quoted, because some of them are words of SQL.
    pub fn sql(&self) -> String {
        let name = |column: ColumnName| format!("\"{}\"", column.as_str());
        let shown = match (self.group, self.sum) {
            (Some(group), Some(sum)) => {
                format!("{}, COUNT(*) AS number, SUM({}) AS total", name(group), name(sum))
            }
            (Some(group), None) => format!("{}, COUNT(*) AS number", name(group)),
            (None, Some(sum)) => format!("COUNT(*) AS number, SUM({}) AS total", name(sum)),
            (None, None) if self.columns.is_empty() => "*".to_owned(),
            (None, None) => self.columns.iter().map(|column| name(*column)).collect::<Vec<_>>().join(", "),
        };
        let filter = self.filter.as_ref().map(|(column, comparison, value)| {
            let value = self.literal(*column, *comparison, value);
            let sign = match comparison {
                FilterComparison::Equal => "=",
                FilterComparison::AtLeast => ">=",
                FilterComparison::AtMost => "<=",
                FilterComparison::Contains => "LIKE",
            };
            format!("\nWHERE {} {sign} {value}", name(*column))
        });
        let group = self.group.map(|group| format!("\nGROUP BY {}", name(group)));
        let order = match (self.group, self.sum) {
            (Some(_), Some(sum)) => format!("\nORDER BY SUM({}) DESC", name(sum)),
            (Some(_), None) => "\nORDER BY COUNT(*) DESC".to_owned(),
            _ => String::new(),
        };
        let (filter, group) = (filter.unwrap_or_default(), group.unwrap_or_default());
        format!("SELECT {shown}\nFROM {}{filter}{group}{order}", self.table.as_str())
    }

    /// A value as SQL has it: a number for a column of numbers, else words between apostrophes.
    fn literal(&self, column: ColumnName, comparison: FilterComparison, value: &str) -> String {
        let kind = columns_of(self.table).iter().find(|info| info.name == column).map(|info| info.kind);
        let has_words = matches!(kind, None | Some(ColumnKind::Words | ColumnKind::Date));
        let value = value.trim();
        let is_number = value.parse::<f64>().is_ok_and(f64::is_finite);
        let words = value.replace('\'', "''");
        match comparison {
            FilterComparison::Contains => format!("'%{words}%'"),
            _ if !has_words && is_number => value.to_owned(),
            _ => format!("'{words}'"),
        }
    }
}
