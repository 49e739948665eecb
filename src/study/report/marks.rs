//! The marks by which the parts of a report are found again in a file.

use super::field::ReportField;
use super::figure::ReportFigure;
use game::time::Month;

/// The mark of the fingerprint.
pub const FINGERPRINT: &str = "fingerprint";

/// The mark of a figure.
pub fn figure_mark(figure: ReportFigure) -> String {
    format!("figure:{}", figure.id())
}

/// The mark of a figure in a month.
pub fn month_mark(figure: ReportFigure, month: Month) -> String {
    format!("month:{}:{}", month.number(), figure.id())
}

/// How the marks of the rows of steps begin.
pub const STEP: &str = "step:";

/// The mark of a row of steps, from 1.
pub fn step_mark(row: usize) -> String {
    format!("{STEP}{row}")
}

/// How the marks of what was earned in a lab begin.
pub const ITEM: &str = "item:";

/// The mark of what an item of a lab earned.
pub fn item_mark(item: &str) -> String {
    format!("{ITEM}{item}")
}

/// The mark of a field.
pub fn text_mark(field: ReportField) -> String {
    format!("text:{}", field.id())
}
