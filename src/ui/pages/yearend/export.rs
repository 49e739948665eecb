//! The result as a file: one line a company, to be opened in any spreadsheet.

use crate::ui::session::Session;
use crate::ui::words::figure;
use game::score::{Figure, YearResult, results};
use texts::i18n::*;

/// Tells spreadsheets that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// All results as comma-separated values, the heads in the present language; none before
/// the year is over.
pub fn table(locale: Locale, session: Session) -> Option<String> {
    let results = session.peek(results)?;
    let mut text = String::from(BYTE_ORDER_MARK);
    let mut heads = vec![
        td_string!(locale, yearend.ranking.place).to_owned(),
        td_string!(locale, yearend.ranking.company).to_owned(),
        td_string!(locale, yearend.score).to_owned(),
    ];
    heads.extend(Figure::ALL.map(|of| figure::name(locale, of).to_owned()));
    line(&mut text, &heads);
    for result in &results {
        line(&mut text, &cells(session, result));
    }
    Some(text)
}

fn cells(session: Session, result: &YearResult) -> Vec<String> {
    let mut cells = vec![result.rank.to_string(), session.company_name(result.company), result.score.to_string()];
    // Plain numbers, so that a spreadsheet can count with them: yuan, and parts of one.
    cells.extend(Figure::ALL.map(|of| {
        let value = result.value(of);
        let (whole, rest) = if of.is_money() { (value / 100, value % 100 * 10) } else { (value / 1000, value % 1000) };
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{}.{:03}", whole.unsigned_abs(), rest.unsigned_abs())
    }));
    cells
}

fn line(text: &mut String, cells: &[String]) {
    for (nth, cell) in cells.iter().enumerate() {
        if nth > 0 {
            text.push(',');
        }
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
