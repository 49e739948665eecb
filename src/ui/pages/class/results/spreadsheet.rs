//! The class as a table for a spreadsheet: every figure as a plain number, a line a submission.

use super::ranking::state;
use crate::browser::date;
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::StandingsRow;
use crate::contest::submission::verify::Verified;
use crate::record::csv::{Csv, harmless, verbatim};
use crate::ui::pages::class::state::now;
use crate::ui::words::{measure, standings};
use texts::i18n::*;

/// The ranking as comma-separated values. A student's other submissions stand below the one that
/// counts, without a place; a column says which is which, and one what the page marks.
pub fn table(locale: Locale, rows: &[StandingsRow]) -> String {
    let mut csv = Csv::default();
    let mut heads = vec![
        td_string!(locale, class.stand.place),
        td_string!(locale, ranking.counts),
        td_string!(locale, class.stand.name),
        td_string!(locale, class.stand.number),
        td_string!(locale, class.stand.company),
    ];
    heads.extend(Measure::ALL.map(|of| measure::name(locale, of)));
    let last =
        [td_string!(locale, class.stand.state), td_string!(locale, class.stand.at), td_string!(locale, ranking.marks)];
    heads.extend(last);
    csv.line(heads);
    let now = now();
    for row in rows {
        let mut line = |place: &str, counts: &str, one: &Verified| {
            let clashes = row.clashes.iter().map(|&clash| standings::clash(locale, clash));
            let marks: Vec<&str> = clashes.chain(standings::clock(locale, &one.at, now)).collect();
            let cells = cells(locale, [place, counts], one, &marks.join(", "));
            csv.line(cells.iter().map(String::as_str));
        };
        let counts =
            if row.later > 0 { td_string!(locale, ranking.chosen) } else { td_string!(locale, ranking.newest) };
        line(&row.place.to_string(), counts, &row.counts);
        for (nth, one) in row.others.iter().enumerate() {
            line("", standings::other(locale, row, nth), one);
        }
    }
    csv.text()
}

fn cells(locale: Locale, [place, counts]: [&str; 2], one: &Verified, marks: &str) -> Vec<String> {
    let mut cells = vec![
        place.to_owned(),
        counts.to_owned(),
        verbatim(&one.student.name),
        verbatim(&one.student.number),
        verbatim(&one.company),
    ];
    // A missing figure is an empty cell: a zero would count in a mean.
    let figure = |of: Measure| of.of(one).map(|value| measure::plain(of, value)).unwrap_or_default();
    cells.extend(Measure::ALL.map(figure));
    cells.extend([state(locale, one), harmless(&date::local(&one.at.to_string(), locale.as_str())), marks.to_owned()]);
    cells
}
