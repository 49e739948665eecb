//! The result as a file: one line a company, to be opened in any spreadsheet.

use crate::record::csv::{Csv, harmless};
use crate::ui::session::Session;
use crate::ui::words::figure;
use game::score::{Figure, YearResult, results};
use texts::i18n::*;

/// All results as comma-separated values, the heads in the present language; none before
/// the year is over.
pub fn table(locale: Locale, session: Session) -> Option<String> {
    let results = session.peek(results)?;
    let mut csv = Csv::default();
    let heads = [
        td_string!(locale, yearend.ranking.place),
        td_string!(locale, yearend.ranking.company),
        td_string!(locale, yearend.score),
    ];
    csv.line(heads.into_iter().chain(Figure::ALL.map(|of| figure::name(locale, of))));
    for result in &results {
        csv.line(cells(session, result).iter().map(String::as_str));
    }
    Some(csv.text())
}

fn cells(session: Session, result: &YearResult) -> Vec<String> {
    let company = harmless(&session.company_name(result.company));
    let mut cells = vec![result.rank.to_string(), company, result.score.to_string()];
    cells.extend(Figure::ALL.map(|of| figure::plain(of, result.value(of))));
    cells
}
