//! What a query found: as a table, as bars, as a file; or why it found nothing.

use super::super::state::use_workbench;
use super::runner::{QueryState, Runner};
use crate::browser::focus;
use crate::crm::query::job::{Answer, QueryResult};
use crate::record::csv::{Csv, verbatim};
use crate::record::xlsx::{Xlsx, XlsxCell};
use crate::ui::charts::{Bar, Bars};
use crate::ui::components::{Banner, Button, ButtonSize, EmptyState, Glyph, Panel, Tone};
use crate::ui::saved::{download, download_bytes};
use crate::ui::words::crm::query::trouble;
use crate::ui::words::money::grouped;
use leptos::prelude::*;
use texts::i18n::*;

/// The heading of the result.
const HEADING: &str = ".crm-result h2";

/// Bars that are drawn at most.
const MOST_BARS: usize = 30;

/// The result of the last query.
#[component]
pub fn QueryResults(runner: Runner) -> impl IntoView {
    let i18n = use_i18n();
    let banner = move |tone: Tone, text: String| view! { <Banner tone>{text}</Banner> }.into_any();
    let body = move || match runner.state.get() {
        QueryState::Nothing => {
            let title = t!(i18n, crm.query.nothing);
            view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.query.nothing_text) /> }.into_any()
        }
        QueryState::Loading => banner(Tone::Plain, t_string!(i18n, crm.query.loading).to_owned()),
        QueryState::Running => banner(Tone::Plain, t_string!(i18n, crm.query.running).to_owned()),
        QueryState::TimeOut => banner(Tone::Danger, t_string!(i18n, crm.query.time_out).to_owned()),
        QueryState::Stopped => banner(Tone::Plain, t_string!(i18n, crm.query.stopped).to_owned()),
        QueryState::NoEngine => banner(Tone::Danger, t_string!(i18n, crm.query.no_engine).to_owned()),
        QueryState::Failed(why) => banner(Tone::Danger, trouble(i18n.get_locale(), &why)),
        QueryState::Found(result) => view! { <Found result /> }.into_any(),
    };
    // What runs and what came is far below what was pressed: its heading comes into view, and the words are told.
    Effect::new(move |before: Option<()>| {
        let state = runner.state.get();
        if before.is_some() && state != QueryState::Nothing {
            focus::shown_from(HEADING);
        }
    });
    let told = move || match runner.state.get() {
        QueryState::Found(result) => t_string!(i18n, crm.query.found, count = result.all as usize),
        QueryState::Loading => t_string!(i18n, crm.query.loading).to_owned(),
        QueryState::Running => t_string!(i18n, crm.query.running).to_owned(),
        // The banner of what went wrong speaks for itself.
        _ => String::new(),
    };
    view! {
        <Panel title=t!(i18n, crm.query.result) class="crm-result">
            <p class="vh" role="status">{told}</p>
            {body}
        </Panel>
    }
}

#[component]
fn Found(result: QueryResult) -> impl IntoView {
    let i18n = use_i18n();
    let reports = use_workbench().reports();
    let result = StoredValue::new(result);
    let csv = move |()| {
        let locale = i18n.get_locale_untracked();
        let name = format!("{}.csv", td_string!(locale, crm.query.result));
        download(reports, locale, &name, &result.with_value(as_csv));
    };
    let xlsx = move |()| {
        let locale = i18n.get_locale_untracked();
        let title = td_string!(locale, crm.query.result);
        let bytes = result.with_value(as_sheet).bytes(title);
        download_bytes(reports, locale, &format!("{title}.xlsx"), &bytes);
    };
    let counted = move || {
        let (shown, all) = result.with_value(|result| (result.rows.len(), result.all as usize));
        match shown < all {
            true => t_string!(i18n, crm.query.cut, all = all, shown = shown),
            false => t_string!(i18n, crm.rows, all = all),
        }
    };
    let heads = result.with_value(|result| {
        let is_number = |at: usize| result.rows.iter().any(|row| matches!(row.get(at), Some(Answer::Number(_))));
        let head = |(at, name): (usize, &String)| view! { <th scope="col" class:n=is_number(at)>{name.clone()}</th> };
        result.columns.iter().enumerate().map(head).collect_view()
    });
    let rows = result.with_value(|result| {
        let cell = |one: &Answer| view! { <td class:n=matches!(one, Answer::Number(_))>{shown(one)}</td> };
        let row = |row: &Vec<Answer>| view! { <tr>{row.iter().map(cell).collect_view()}</tr> };
        result.rows.iter().map(row).collect_view()
    });
    let bars = result.with_value(bars);
    let chart = bars.map(|bars| {
        view! {
            <details class="crm-columns">
                <summary>{t!(i18n, crm.query.chart)}</summary>
                <Bars label=t!(i18n, crm.query.chart) bars=Signal::stored(bars) />
            </details>
        }
    });
    view! {
        <div class="crm-tools">
            <Button size=ButtonSize::Small icon=Glyph::Download on_click=csv>{t!(i18n, crm.export)}</Button>
            <Button size=ButtonSize::Small icon=Glyph::Download on_click=xlsx>{t!(i18n, crm.export_xlsx)}</Button>
        </div>
        <div class="crm-scroll" tabindex="0" role="region" aria-label=t!(i18n, crm.query.result)>
            <table class="table crm-table">
                <caption class="vh">{t!(i18n, crm.query.result)}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="sub crm-count">{counted}</p>
        <div class="panel__body">{chart}</div>
    }
}

/// As it stands on the page: the thousands of a number apart.
fn shown(one: &Answer) -> String {
    let Answer::Number(number) = one else { return one.text().to_owned() };
    let (minus, digits) = number.strip_prefix('-').map_or(("", number.as_str()), |digits| ("−", digits));
    let (whole, rest) = digits.find('.').map_or((digits, ""), |point| digits.split_at(point));
    match whole.parse() {
        Ok(whole) => [minus, &grouped(whole), rest].concat(),
        Err(_) => number.clone(),
    }
}

fn as_csv(result: &QueryResult) -> String {
    let mut csv = Csv::default();
    let heads: Vec<String> = result.columns.iter().map(|head| verbatim(head)).collect();
    csv.line(heads.iter().map(String::as_str));
    for row in &result.rows {
        let cell = |one: &Answer| match one {
            Answer::Number(number) => number.clone(),
            words => verbatim(words.text()),
        };
        let cells: Vec<String> = row.iter().map(cell).collect();
        csv.line(cells.iter().map(String::as_str));
    }
    csv.text()
}

fn as_sheet(result: &QueryResult) -> Xlsx {
    let mut sheet = Xlsx::default();
    sheet.heads(&result.columns.iter().map(|head| XlsxCell::Words(head.clone())).collect::<Vec<_>>());
    for row in &result.rows {
        let cell = |one: &Answer| match one {
            Answer::Empty => XlsxCell::Empty,
            Answer::Words(words) => XlsxCell::Words(words.clone()),
            Answer::Number(number) => XlsxCell::Number(number.clone()),
        };
        sheet.line(&row.iter().map(cell).collect::<Vec<_>>());
    }
    sheet
}

/// The last column of numbers as bars, named by the other columns; none where it has no number, or one below nought.
fn bars(result: &QueryResult) -> Option<Vec<Bar>> {
    let is_number = |row: &Vec<Answer>, at: usize| matches!(row.get(at), Some(Answer::Number(_)));
    let at = (1..result.columns.len()).rev().find(|at| result.rows.iter().any(|row| is_number(row, *at)))?;
    let figure = |row: &Vec<Answer>| row.get(at).and_then(|one| one.text().parse::<f64>().ok()).unwrap_or_default();
    let rows = || result.rows.iter().take(MOST_BARS);
    let most = rows().map(figure).fold(0.0, f64::max);
    if most <= 0.0 || rows().any(|row| figure(row) < 0.0) {
        return None;
    }
    let bar = |row: &Vec<Answer>| {
        let names = row.iter().enumerate().filter(|(other, one)| *other != at && matches!(one, Answer::Words(_)));
        let name: Vec<&str> = names.map(|(_, one)| one.text()).take(2).collect();
        let percent = (figure(row) / most * 100.0).round() as u8;
        Bar { name: name.join(" · "), percent, text: shown(&row[at]), is_own: false }
    };
    Some(rows().map(bar).collect())
}
