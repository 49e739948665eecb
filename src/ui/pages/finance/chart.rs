//! Cash so far and as forecast, as a chart with its numbers as a table.

use crate::insight::money::cash::history;
use crate::study::handbook::Section;
use crate::ui::charts::{
    Band, ChartTable, ChartText, Ink, Level, LineChart, LineData, Series, Shape, Span, Tick, round_steps,
};
use crate::ui::components::Panel;
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::{short, yuan};
use crate::ui::words::time::moment;
use game::forecast::{ForecastDay, forecast, lowest};
use game::money::Money;
use game::time::{DAY, Minute, Month};
use leptos::prelude::*;
use texts::i18n::*;

/// Months that the forecast looks beyond the present one.
const AHEAD: u8 = 2;

/// What the chart shows.
#[derive(Clone, PartialEq)]
struct Course {
    past: Vec<ForecastDay>,
    ahead: Vec<ForecastDay>,
    line: Money,
}

/// The panel of the cash chart.
#[component]
pub fn CashChart() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let course = Memo::new(move |_| {
        session.view(|seen| Course {
            past: history(seen),
            ahead: if seen.is_over() { Vec::new() } else { forecast(seen, &[], AHEAD) },
            line: seen.scenario().finance.credit_line.money(),
        })
    });
    let data = Memo::new(move |_| course.with(|course| draw(i18n.get_locale(), course)));
    let text = Memo::new(move |_| course.with(|course| describe(i18n.get_locale(), course)));
    view! {
        <Panel
            title=t!(i18n, finance.chart.title)
            note=t!(i18n, finance.chart.note)
            end=move || view! { <HelpLink section=Section::Ledger /> }
        >
            <div class="panel__body">
                <LineChart data text shape=Shape::Wide />
            </div>
        </Panel>
    }
}

fn draw(locale: Locale, course: &Course) -> LineData {
    let all = || course.past.iter().chain(&course.ahead);
    let limit = -height(course.line);
    let lowest = all().map(|point| height(point.cash)).fold(0.0, f64::min);
    let highest = all().map(|point| height(point.cash)).fold(0.0, f64::max);
    // The credit zone comes into sight once cash comes near it.
    let floor = if lowest < 0.0 { limit.min(lowest) * 1.1 } else { 0.0 };
    let y = Span::over([floor, highest * 1.05]);
    let x = Span::over(all().map(|point| day(point.at)));
    let mut bands = Vec::new();
    if floor < 0.0 {
        bands.push(Band { from: limit, to: 0.0, text: String::new(), ink: Ink::Caution });
    }
    if floor < limit {
        bands.push(Band { from: floor, to: limit, text: String::new(), ink: Ink::Ruin });
    }
    let mut levels = vec![Level { at: 0.0, text: "0".to_owned(), ink: Ink::Zero }];
    if floor < 0.0 {
        let text = td_string!(locale, finance.chart.line).to_owned();
        levels.push(Level { at: limit, text, ink: Ink::Limit });
    }
    let line = |points: &[ForecastDay], ink, name: &str| Series {
        name: name.to_owned(),
        ink,
        points: points.iter().map(|point| (day(point.at), height(point.cash))).collect(),
        is_ended: false,
    };
    let mut series = vec![line(&course.ahead, Ink::Plan, td_string!(locale, finance.chart.ahead))];
    series.retain(|series| !series.points.is_empty());
    series.push(line(&course.past, Ink::Own, td_string!(locale, finance.chart.past)));
    LineData {
        x,
        y,
        x_ticks: months(locale, x),
        y_ticks: round_steps(floor, y.to, 4)
            .into_iter()
            .filter(|at| *at != 0.0 && *at <= y.to && *at > floor)
            .map(|at| Tick::new(at, short(locale, Money::yuan(at as i64))))
            .collect(),
        bands,
        levels,
        series,
    }
}

/// The opening of each month in sight.
fn months(locale: Locale, x: Span) -> Vec<Tick> {
    let opening = |month: Month| (day(month.opening()), month);
    let shown = Month::all().map(opening).filter(|(at, _)| *at >= x.from && *at < x.to);
    shown.map(|(at, month)| Tick::new(at, td_string!(locale, finance.statements.month_n, n = month.number()))).collect()
}

fn describe(locale: Locale, course: &Course) -> ChartText {
    let until = course.ahead.last().or(course.past.last()).map_or(Minute::START, |point| point.at);
    let worst = lowest(&course.ahead).or_else(|| lowest(&course.past));
    let (cash, when) = worst.map_or((Money::ZERO, Minute::START), |point| (point.cash, point.at));
    let (cash, when) = (yuan(cash), moment(locale, when));
    let row = |point: &ForecastDay| (moment(locale, point.at), vec![yuan(point.cash)]);
    // A number a week is what a reader can take in; the chart has every day.
    let weekly = |points: &[ForecastDay]| {
        let last = points.len().saturating_sub(1);
        let shown = points.iter().enumerate().filter(|(nth, point)| *nth == last || point.at.day() % 5 == 0);
        shown.map(|(_, point)| row(point)).collect::<Vec<_>>()
    };
    let mut rows = weekly(&course.past);
    rows.extend(weekly(&course.ahead));
    ChartText {
        caption: td_string!(locale, finance.chart.lowest, cash = cash, when = when),
        description: td_string!(
            locale,
            finance.chart.description,
            until = moment(locale, until),
            cash = cash,
            when = when
        ),
        table_label: td_string!(locale, finance.chart.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, finance.chart.day).to_owned(),
            columns: vec![td_string!(locale, finance.chart.cash).to_owned()],
            rows,
        },
    }
}

fn day(at: Minute) -> f64 {
    f64::from(at.get()) / f64::from(DAY)
}

fn height(cash: Money) -> f64 {
    cash.as_yuan() as f64
}
