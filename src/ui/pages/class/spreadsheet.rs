//! The class as a table for a spreadsheet: every figure as a plain number, a line a submission.

use super::ranking::state;
use crate::browser::date;
use crate::contest::measure::Measure;
use crate::contest::standings::Row;
use crate::contest::verify::Verified;
use crate::record::csv::{Csv, harmless};
use crate::ui::words::measure;
use texts::i18n::*;

/// The ranking as comma-separated values. Earlier submissions stand below the newest, without a place,
/// and a column says which of them counts.
pub fn table(locale: Locale, rows: &[Row]) -> String {
    let mut csv = Csv::default();
    let mut heads = vec![
        td_string!(locale, class.stand.place),
        td_string!(locale, ranking.counts),
        td_string!(locale, class.stand.name),
        td_string!(locale, class.stand.number),
        td_string!(locale, class.stand.company),
    ];
    heads.extend(Measure::ALL.map(|of| measure::name(locale, of)));
    heads.extend([td_string!(locale, class.stand.state), td_string!(locale, class.stand.at)]);
    csv.line(heads);
    for Row { place, newest, earlier } in rows {
        let counts = td_string!(locale, ranking.newest);
        csv.line(cells(locale, &place.to_string(), counts, newest).iter().map(String::as_str));
        for one in earlier {
            let counts = td_string!(locale, class.stand.earlier);
            csv.line(cells(locale, "", counts, one).iter().map(String::as_str));
        }
    }
    csv.text()
}

fn cells(locale: Locale, place: &str, counts: &str, one: &Verified) -> Vec<String> {
    let mut cells = vec![
        place.to_owned(),
        counts.to_owned(),
        harmless(&one.student.name),
        harmless(&one.student.number),
        harmless(&one.company),
    ];
    // Who does not have a figure has an empty cell: nought would count in a mean.
    let figure = |of: Measure| of.of(one).map(|value| measure::plain(of, value)).unwrap_or_default();
    cells.extend(Measure::ALL.map(figure));
    cells.extend([state(locale, one), harmless(&date::local(&one.at, locale.as_str()))]);
    cells
}
