//! A field of the editor: what it is called, what stands in it, and where in the market's data.

use super::what::FieldName;

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A plain number.
    Number,
    /// Whole yuan.
    Yuan,
    /// Thousandths.
    PerMille,
    /// Minutes of work.
    Minutes,
    /// Hours of the month.
    Hours,
    /// Working days.
    Days,
    /// Months.
    Months,
    /// A text, in the language that it stands in.
    Words(TextLanguage),
    /// On or off.
    Flag,
    /// The number of an industry.
    Industry,
    /// The number of a customer.
    Customer,
    /// A customer's size.
    Size,
    /// How a tender is scored.
    Method,
}

/// A field: what it is called, what stands in it, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is called.
    pub what: FieldName,
    /// What stands in it.
    pub kind: FieldKind,
    /// Its place; `#` stands for the row's.
    pub(super) at: &'static str,
}

/// The language of a text that stands in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLanguage {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

/// A field, in the order in which a table of fields is read: where, what stands in it, what it is called.
pub(super) const fn f(at: &'static str, kind: FieldKind, what: FieldName) -> Field {
    Field { what, kind, at }
}

impl Field {
    /// Its place in a row; the row is of no matter to a field that stands alone.
    pub fn place(&self, row: &str) -> String {
        self.at.replace('#', row)
    }
}
