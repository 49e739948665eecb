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

/// The mark of a field.
pub fn text_mark(field: ReportField) -> String {
    format!("text:{}", field.id())
}
