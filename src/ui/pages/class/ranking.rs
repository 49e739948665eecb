//! The class in its order, on the page and as a table for a spreadsheet.

use crate::browser::date;
use crate::contest::standings::Row;
use crate::contest::verify::Verified;
use crate::record::csv::{Csv, harmless};
use crate::ui::components::{self, Button, ButtonSize, Column, DataTable};
use crate::ui::words::figure;
use game::score::Figure;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The table: a line a student, earlier submissions below the newest.
#[component]
pub fn Ranking(
    /// The students, ranked.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// The figure they are ranked by; none for the score.
    #[prop(into)]
    by: Signal<Option<Figure>>,
    /// Called with the submission whose year is to be looked at.
    #[prop(into)]
    on_open: Callback<Arc<Verified>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = move || by.get().unwrap_or(Figure::NetWorth);
    let columns = vec![
        Column::text(move || t_string!(i18n, class.stand.name)),
        Column::text(move || t_string!(i18n, class.stand.number)),
        Column::text(move || t_string!(i18n, class.stand.company)),
        Column::figures(move || t_string!(i18n, class.stand.score)),
        Column::figures(move || figure::name(i18n.get_locale(), shown())),
        Column::figures(move || t_string!(i18n, class.stand.bids)),
        Column::figures(move || t_string!(i18n, class.stand.invalid)),
        Column::text(move || t_string!(i18n, class.stand.state)),
        Column::text(move || t_string!(i18n, class.stand.at)),
        Column::text(move || t_string!(i18n, class.stand.year)),
    ];
    let line = move |name: String, one: &Arc<Verified>| {
        let locale = i18n.get_locale();
        let (of, whose) = (one.clone(), one.student.name.clone());
        let open = move || on_open.run(of.clone());
        components::Row::new(name)
            .cell(one.student.number.clone())
            .cell(one.company.clone())
            .cell(one.score)
            .cell(figure::value(locale, shown(), one.values[shown() as usize]))
            .cell(td_string!(locale, class.stand.of_bids, wins = one.wins, bids = one.bids))
            .cell(one.invalid)
            .cell(state(locale, one))
            .cell(date::local(&one.at, locale.as_str()))
            .cell(view! {
                <Button size=ButtonSize::Small on_click=open>
                    {td_string!(locale, class.stand.open)}
                    <span class="vh">": " {whose}</span>
                </Button>
            })
    };
    let lines = move || {
        let mut lines = Vec::new();
        for Row { place, newest, earlier } in rows.get() {
            lines.push(line(format!("{place}. {}", newest.student.name), &newest));
            let name = t_string!(i18n, class.stand.earlier);
            lines.extend(earlier.iter().map(|one| line(name.to_owned(), one).class("is-sub dead")));
        }
        lines
    };
    view! { <DataTable caption=move || t_string!(i18n, class.stand.table) columns rows=Arc::new(lines) /> }
}

/// The ranking as comma-separated values, all figures as plain numbers, the newest of each student.
pub fn table(locale: Locale, rows: &[Row]) -> String {
    let mut csv = Csv::default();
    let mut heads = vec![
        td_string!(locale, class.stand.place),
        td_string!(locale, class.stand.name),
        td_string!(locale, class.stand.number),
        td_string!(locale, class.stand.company),
        td_string!(locale, class.stand.score),
    ];
    heads.extend(Figure::ALL.map(|of| figure::name(locale, of)));
    heads.extend([
        td_string!(locale, class.stand.bids),
        td_string!(locale, class.stand.invalid),
        td_string!(locale, class.stand.state),
        td_string!(locale, class.stand.at),
    ]);
    csv.line(heads);
    for row in rows {
        csv.line(cells(locale, row).iter().map(String::as_str));
    }
    csv.text()
}

fn cells(locale: Locale, Row { place, newest, .. }: &Row) -> Vec<String> {
    let mut cells = vec![
        place.to_string(),
        harmless(&newest.student.name),
        harmless(&newest.student.number),
        harmless(&newest.company),
        newest.score.to_string(),
    ];
    cells.extend(Figure::ALL.map(|of| figure::plain(of, newest.values[of as usize])));
    cells.extend([
        newest.wins.to_string(),
        newest.invalid.to_string(),
        state(locale, newest),
        harmless(&date::local(&newest.at, locale.as_str())),
    ]);
    cells
}

/// How far the year went.
fn state(locale: Locale, one: &Verified) -> String {
    let month = one.reached.month().number();
    match (one.bankrupt, one.finished) {
        (true, _) => td_string!(locale, class.stand.fallen).to_owned(),
        (false, true) => td_string!(locale, class.stand.finished).to_owned(),
        (false, false) => td_string!(locale, class.stand.reached, month = month),
    }
}
