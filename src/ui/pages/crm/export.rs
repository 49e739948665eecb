//! A list as a file for a spreadsheet: what is shown, with the same totals.

use super::state::Workbench;
use crate::crm::list::{Cell, Listing};
use crate::record::csv::{Csv, verbatim};
use crate::ui::saved::download;
use crate::ui::words::crm::{cell::cell, names};
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// Offers a listing as CSV.
pub fn download_csv(locale: Locale, workbench: Workbench, listing: &Listing) {
    let text = untrack(|| workbench.view(|viewer| csv(locale, viewer.seen, listing)));
    let name = format!("{}.csv", names::list(locale, listing.name));
    download(workbench.reports(), locale, &name, &text);
}

/// The listing as text: heads, rows, totals.
fn csv(locale: Locale, seen: &Observation<'_>, listing: &Listing) -> String {
    let mut csv = Csv::default();
    csv.line(listing.columns.iter().map(|column| names::column(locale, column.name)));
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
        Cell::Money(amount) => format!("{}.{:02}", amount.as_fen() / 100, (amount.as_fen() % 100).abs()),
        Cell::Rate(share) | Cell::Ratio(share) => crate::record::csv::thousandths(i64::from(share.get())),
        Cell::Hours(minutes) => crate::record::csv::thousandths(i64::from(*minutes) * 1000 / 60),
        other => verbatim(&cell(locale, seen, other)),
    }
}
