//! A list as a file for a spreadsheet: what is shown, with the same totals.

use super::state::Workbench;
use crate::crm::columns::{ColumnInfo, ColumnKind};
use crate::crm::list::{Cell, Listing};
use crate::record::list_file::{ListTexts, as_csv, as_xlsx};
use crate::ui::saved::{download, download_bytes};
use crate::ui::words::crm::{cell::cell, names};
use leptos::prelude::*;
use texts::i18n::*;

/// Offers a listing as CSV.
pub fn download_csv(locale: Locale, workbench: Workbench, listing: &Listing) {
    let text = with_texts(locale, workbench, listing, |texts| as_csv(listing, texts));
    let name = format!("{}.csv", names::list(locale, listing.name));
    download(workbench.reports(), locale, &name, &text);
}

/// Offers a listing as a workbook of a spreadsheet.
pub fn download_xlsx(locale: Locale, workbench: Workbench, listing: &Listing) {
    let title = names::list(locale, listing.name);
    let bytes = with_texts(locale, workbench, listing, |texts| as_xlsx(listing, texts, title));
    download_bytes(workbench.reports(), locale, &format!("{title}.xlsx"), &bytes);
}

/// Writes with the words of a language.
fn with_texts<T>(
    locale: Locale,
    workbench: Workbench,
    listing: &Listing,
    write: impl FnOnce(&ListTexts<'_>) -> T,
) -> T {
    let heads = listing.columns.iter().map(|column| head(locale, column)).collect();
    let total = td_string!(locale, crm.total);
    untrack(|| {
        workbench.view(|viewer| {
            let shown = |one: &Cell| cell(locale, viewer.seen, one);
            write(&ListTexts { heads, total, shown: &shown })
        })
    })
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
