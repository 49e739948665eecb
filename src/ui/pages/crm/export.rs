//! A list as a file for a spreadsheet: what is shown, with the same totals.

use super::state::Workbench;
use crate::crm::columns::{ColumnInfo, ColumnKind};
use crate::crm::list::{Cell, Listing};
use crate::crm::query::table::month_and_day;
use crate::record::csv::{Csv, verbatim};
use crate::record::xlsx::{Xlsx, XlsxCell};
use crate::ui::saved::{download, download_bytes};
use crate::ui::words::crm::{cell::cell, names};
use game::observation::Observation;
use game::time::{DAY, Minute};
use leptos::prelude::*;
use texts::i18n::*;

/// Offers a listing as CSV.
pub fn download_csv(locale: Locale, workbench: Workbench, listing: &Listing) {
    let text = untrack(|| workbench.view(|viewer| csv(locale, viewer.seen, listing)));
    let name = format!("{}.csv", names::list(locale, listing.name));
    download(workbench.reports(), locale, &name, &text);
}

/// Offers a listing as a workbook of a spreadsheet.
pub fn download_xlsx(locale: Locale, workbench: Workbench, listing: &Listing) {
    let bytes = untrack(|| workbench.view(|viewer| xlsx(locale, viewer.seen, listing)));
    let name = format!("{}.xlsx", names::list(locale, listing.name));
    download_bytes(workbench.reports(), locale, &name, &bytes);
}

/// The listing as a workbook: heads, rows, totals, as in the text.
fn xlsx(locale: Locale, seen: &Observation<'_>, listing: &Listing) -> Vec<u8> {
    let mut sheet = Xlsx::default();
    let heads = listing.columns.iter().map(|column| XlsxCell::Words(head(locale, column)));
    sheet.heads(&heads.collect::<Vec<_>>());
    for row in &listing.rows {
        sheet.line(&row.iter().map(|one| sheet_cell(locale, seen, one)).collect::<Vec<_>>());
    }
    let sum = |at| listing.total(at).map_or(XlsxCell::Empty, |sum| sheet_cell(locale, seen, &sum));
    let sums: Vec<XlsxCell> = (0..listing.columns.len()).map(sum).collect();
    if sums.iter().any(|sum| *sum != XlsxCell::Empty) {
        let total = XlsxCell::Words(td_string!(locale, crm.total).to_owned());
        sheet.heads(&std::iter::once(total).chain(sums.into_iter().skip(1)).collect::<Vec<_>>());
    }
    sheet.bytes(names::list(locale, listing.name))
}

fn sheet_cell(locale: Locale, seen: &Observation<'_>, one: &Cell) -> XlsxCell {
    match one {
        Cell::Empty => XlsxCell::Empty,
        Cell::Count(_) | Cell::Money(_) | Cell::Rate(_) | Cell::Ratio(_) | Cell::Hours(_) => {
            XlsxCell::Number(plain(locale, seen, one))
        }
        words => XlsxCell::Words(cell(locale, seen, words)),
    }
}

/// The name of a column with its unit.
fn head(locale: Locale, column: &ColumnInfo) -> String {
    let name = names::column(locale, column.name);
    let unit = match column.kind {
        ColumnKind::Words | ColumnKind::Count | ColumnKind::Ratio => return name.to_owned(),
        ColumnKind::Money => td_string!(locale, crm.unit.yuan),
        ColumnKind::Date => td_string!(locale, crm.unit.date),
        ColumnKind::Rate => td_string!(locale, crm.unit.rate),
        ColumnKind::Hours => td_string!(locale, crm.unit.hours),
    };
    td_string!(locale, crm.unit.head, name = name, unit = unit)
}

/// The listing as text: heads, rows, totals.
fn csv(locale: Locale, seen: &Observation<'_>, listing: &Listing) -> String {
    let mut csv = Csv::default();
    let heads: Vec<String> = listing.columns.iter().map(|column| head(locale, column)).collect();
    csv.line(heads.iter().map(String::as_str));
    for row in &listing.rows {
        let cells: Vec<String> = row.iter().map(|one| plain(locale, seen, one)).collect();
        csv.line(cells.iter().map(String::as_str));
    }
    let sums: Vec<String> = (0..listing.columns.len())
        .map(|at| match (at, listing.total(at)) {
            (0, _) => td_string!(locale, crm.total).to_owned(),
            (_, sum) => sum.map_or_else(String::new, |sum| plain(locale, seen, &sum)),
        })
        .collect();
    if (0..listing.columns.len()).any(|at| listing.total(at).is_some()) {
        csv.line(sums.iter().map(String::as_str));
    }
    csv.text()
}

/// A cell as a spreadsheet can count with it: amounts in yuan, shares as decimals.
fn plain(locale: Locale, seen: &Observation<'_>, one: &Cell) -> String {
    match one {
        Cell::Count(count) => count.to_string(),
        Cell::Money(amount) => yuan(amount.as_fen()),
        Cell::Rate(share) | Cell::Ratio(share) => crate::record::csv::thousandths(i64::from(share.get())),
        Cell::Hours(minutes) => hours(*minutes),
        Cell::Date(at) => date(*at),
        other => verbatim(&cell(locale, seen, other)),
    }
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
