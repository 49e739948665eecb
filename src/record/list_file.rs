//! A list of the workbench as a file for a spreadsheet: heads, rows and totals as the list shows them, and figures so that
//! a spreadsheet counts with them. What cells of words say comes from the interface.

use super::csv::{Csv, thousandths, verbatim};
use super::xlsx::{Xlsx, XlsxCell};
use crate::crm::list::{Cell, Listing};
use crate::crm::query::table::month_and_day;
use game::time::{DAY, Minute};

/// What a file says in words.
pub struct ListTexts<'a> {
    /// The heads of the columns with their units, one for each column of the listing.
    pub heads: Vec<String>,
    /// What stands before the totals.
    pub total: &'a str,
    /// A cell as the list shows it.
    pub shown: &'a dyn Fn(&Cell) -> String,
}

/// The listing as text: heads, rows, and totals where there are any.
pub fn as_csv(listing: &Listing, texts: &ListTexts<'_>) -> String {
    let mut csv = Csv::default();
    csv.line(texts.heads.iter().map(String::as_str));
    let written = |one: &Cell| match one {
        Cell::Date(at) => date(*at),
        other => figure(other).unwrap_or_else(|| verbatim(&(texts.shown)(other))),
    };
    for row in &listing.rows {
        let cells: Vec<String> = row.iter().map(written).collect();
        csv.line(cells.iter().map(String::as_str));
    }
    if let Some(sums) = totals(listing) {
        let sums: Vec<String> = sums.iter().map(written).collect();
        csv.line(std::iter::once(texts.total).chain(sums.iter().map(String::as_str)));
    }
    csv.text()
}

/// The listing as a workbook with one sheet of that name: the same lines as in the text.
pub fn as_xlsx(listing: &Listing, texts: &ListTexts<'_>, sheet_name: &str) -> Vec<u8> {
    let mut sheet = Xlsx::default();
    sheet.heads(&texts.heads.iter().cloned().map(XlsxCell::Words).collect::<Vec<_>>());
    let written = |one: &Cell| match (one, figure(one)) {
        (Cell::Empty, _) => XlsxCell::Empty,
        // As the head says, and so that it sorts.
        (Cell::Date(at), _) => XlsxCell::Words(date(*at)),
        (_, Some(figure)) => XlsxCell::Number(figure),
        (words, None) => XlsxCell::Words((texts.shown)(words)),
    };
    for row in &listing.rows {
        sheet.line(&row.iter().map(written).collect::<Vec<_>>());
    }
    if let Some(sums) = totals(listing) {
        let total = XlsxCell::Words(texts.total.to_owned());
        sheet.heads(&std::iter::once(total).chain(sums.iter().map(written)).collect::<Vec<_>>());
    }
    sheet.bytes(sheet_name)
}

/// What stands below the columns from the second on: the first names the rows. None of a list without totals.
fn totals(listing: &Listing) -> Option<Vec<Cell>> {
    let sums: Vec<Cell> = (1..listing.columns.len()).map(|at| listing.total(at).into()).collect();
    sums.iter().any(|sum| *sum != Cell::Empty).then_some(sums)
}

/// A figure as a spreadsheet can count with it: amounts in yuan, shares as decimals, times in hours. None of words and
/// dates.
fn figure(one: &Cell) -> Option<String> {
    Some(match one {
        Cell::Count(count) => count.to_string(),
        Cell::Money(amount) => yuan(amount.as_fen()),
        Cell::Rate(share) | Cell::Ratio(share) => thousandths(i64::from(share.get())),
        Cell::Hours(minutes) => hours(*minutes),
        _ => return None,
    })
}

/// A moment as it sorts: month, working day and hour, `03-05 09:30`. A working day begins with its first hour.
fn date(at: Minute) -> String {
    let of_day = at.in_month().get() % DAY;
    format!("{} {:02}:{:02}", month_and_day(at), of_day / 60, of_day % 60)
}

/// Minutes in hours, so many digits that a spreadsheet adds them up to the minute.
fn hours(minutes: u32) -> String {
    let rest = (u64::from(minutes % 60) * 1_000_000 + 30) / 60;
    format!("{}.{rest:06}", minutes / 60)
}

/// An amount in yuan with its fen, also one between nought and minus one.
fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", fen.unsigned_abs() / 100, fen.unsigned_abs() % 100)
}
