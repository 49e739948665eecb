//! The cash forecast: with the contracts there are, with this bid won, with all bids won.

use super::room::BidRoom;
use crate::insight::bidding::cash_if_won::{CashOutlook, IfWon, LowPoint, if_won, outlook};
use crate::insight::planning::in_time::{Unfinished, unfinished};
use crate::ui::charts::{
    Band, ChartTable, ChartText, Ink, Level, LineChart, LineData, Series, Shape, Span, Tick, round_steps,
};
use crate::ui::components::{Note, Panel, Tone};
use crate::ui::words::{
    money::{short, yuan},
    tender, time,
};
use game::forecast::ForecastDay;
use game::money::Money;
use game::time::{MONTH, Minute, Month};
use leptos::prelude::*;
use texts::i18n::*;

/// What a forecast shows, worked out once for the chart, its words and the warnings.
#[derive(Clone, PartialEq)]
struct Outlooks {
    paths: IfWon,
    line: Money,
    this: Option<LowPoint>,
    all: Option<LowPoint>,
    unfinished: Option<Unfinished>,
}

/// The chart with its warnings.
#[component]
pub(super) fn Cash(room: BidRoom) -> impl IntoView {
    let i18n = room.i18n;
    let shown = Memo::new(move |_| {
        let bid = room.draft.get();
        room.view(|seen, terms| {
            let paths = if_won(seen, terms, &bid);
            let this = outlook(seen, &paths.this);
            let all = paths.all.as_ref().and_then(|points| outlook(seen, points));
            let unfinished = unfinished(seen, terms, bid.product);
            Outlooks { unfinished, paths, line: seen.scenario().finance.credit_line.money(), this, all }
        })
    });
    let data = Memo::new(move |_| shown.with(|shown| line_data(room, shown)));
    let text = Memo::new(move |_| shown.with(|shown| chart_text(room, shown)));
    let notes = move || shown.with(|shown| [late_note(room, shown), this_note(room, shown), all_note(room, shown)]);
    view! {
        <Panel title=t!(i18n, tenders.cash.title) class="flow">
            <div class="flow__body">
                <div class="flow__chart"><LineChart data text shape=Shape::Wide /></div>
                {move || {
                    let note = |(tone, words): (Tone, String)| view! { <Note tone>{words}</Note> };
                    notes().into_iter().flatten().map(note).collect_view()
                }}
                <p class="sub">{t!(i18n, tenders.cash.assumes)}</p>
            </div>
        </Panel>
    }
}

/// Months since the start of the year.
fn months(at: Minute) -> f64 {
    f64::from(at.get()) / f64::from(MONTH)
}

fn amount(money: Money) -> f64 {
    money.as_yuan() as f64
}

fn line_data(room: BidRoom, shown: &Outlooks) -> LineData {
    let i18n = room.i18n;
    let Outlooks { paths, line, .. } = shown;
    let all = || paths.now.iter().chain(&paths.this).chain(paths.all.iter().flatten());
    let x = Span::over(all().map(|point| months(point.at)));
    let reach = Span::over(all().map(|point| amount(point.cash)).chain([0.0, amount(-*line) * 1.3]));
    let steps = round_steps(reach.from.max(0.0), reach.to, 3);
    let y = Span { from: reach.from, to: steps.last().copied().unwrap_or(reach.to) };
    let series = |name: String, ink, points: &[ForecastDay]| Series {
        name,
        ink,
        points: points.iter().map(|point| (months(point.at), amount(point.cash))).collect(),
        is_ended: false,
    };
    let mut lines = vec![series(t_string!(i18n, tenders.cash.now).to_string(), Ink::Base, &paths.now)];
    if let Some(points) = &paths.all {
        lines.push(series(t_string!(i18n, tenders.cash.all, count = paths.bids), Ink::Worst, points));
    }
    lines.push(series(t_string!(i18n, tenders.cash.this).to_string(), Ink::Own, &paths.this));
    let openings = Month::all().filter(|month| (x.from..x.to).contains(&months(month.opening())));
    LineData {
        x,
        y,
        x_ticks: openings
            .map(|month| Tick::new(months(month.opening()), time::month(i18n.get_locale(), month)))
            .collect(),
        y_ticks: steps.into_iter().map(|at| Tick::new(at, short(i18n.get_locale(), Money::yuan(at as i64)))).collect(),
        bands: vec![
            Band {
                from: amount(-*line),
                to: 0.0,
                text: t_string!(i18n, tenders.cash.credit).to_string(),
                ink: Ink::Caution,
            },
            Band {
                from: f64::NEG_INFINITY,
                to: amount(-*line),
                text: t_string!(i18n, tenders.cash.ruin).to_string(),
                ink: Ink::Ruin,
            },
        ],
        levels: vec![
            Level { at: 0.0, text: "0".to_owned(), ink: Ink::Zero },
            Level { at: amount(-*line), text: short(i18n.get_locale(), -*line), ink: Ink::Limit },
        ],
        series: lines,
    }
}

fn chart_text(room: BidRoom, shown: &Outlooks) -> ChartText {
    let i18n = room.i18n;
    let paths = &shown.paths;
    let mut description = shown.this.map_or_else(String::new, |LowPoint { point, .. }| {
        let (month, day) = tender::day_of(point.at);
        t_string!(
            i18n,
            tenders.cash.description,
            lowest = yuan(point.cash),
            month = month,
            day = day,
            line = yuan(shown.line)
        )
    });
    if let Some(LowPoint { point, .. }) = shown.all {
        let lowest = yuan(point.cash);
        description += &t_string!(i18n, tenders.cash.description_all, count = paths.bids, lowest = lowest);
    }
    let mut columns =
        vec![t_string!(i18n, tenders.cash.now).to_string(), t_string!(i18n, tenders.cash.this).to_string()];
    columns.extend(paths.all.as_ref().map(|_| t_string!(i18n, tenders.cash.all, count = paths.bids)));
    let ends = |(index, point): (usize, &ForecastDay)| {
        let is_shown = index == 0 || point.at.get().is_multiple_of(MONTH);
        let at = |points: &Vec<ForecastDay>| points.get(index).map(|point| yuan(point.cash)).unwrap_or_default();
        is_shown.then(|| {
            let name = match index {
                0 => t_string!(i18n, tenders.cash.today).to_string(),
                _ => t_string!(i18n, tenders.cash.month_end, month = point.at.get() / MONTH),
            };
            let mut cells = vec![at(&paths.now), at(&paths.this)];
            cells.extend(paths.all.as_ref().map(at));
            (name, cells)
        })
    };
    ChartText {
        caption: String::new(),
        description,
        table_label: t_string!(i18n, tenders.cash.table).to_string(),
        table: ChartTable {
            head: t_string!(i18n, tenders.cash.head).to_string(),
            columns,
            rows: paths.this.iter().enumerate().filter_map(ends).collect(),
        },
    }
}

fn late_note(room: BidRoom, shown: &Outlooks) -> Option<(Tone, String)> {
    let i18n = room.i18n;
    let words = match shown.unfinished?.is_overdue {
        true => t_string!(i18n, tenders.cash.too_late_overdue),
        false => t_string!(i18n, tenders.cash.too_late),
    };
    Some((Tone::Danger, words.to_owned()))
}

fn this_note(room: BidRoom, shown: &Outlooks) -> Option<(Tone, String)> {
    let i18n = room.i18n;
    let LowPoint { point, outlook } = shown.this?;
    let (month, day) = tender::day_of(point.at);
    let lowest = yuan(point.cash);
    Some(match outlook {
        CashOutlook::Fine => {
            (Tone::Jade, t_string!(i18n, tenders.cash.note_fine, lowest = lowest, month = month, day = day))
        }
        CashOutlook::Credit(left) => (
            Tone::Warn,
            t_string!(i18n, tenders.cash.note_credit, lowest = lowest, month = month, day = day, left = yuan(left)),
        ),
        CashOutlook::Ruin(beyond) => (
            Tone::Danger,
            t_string!(i18n, tenders.cash.note_ruin, lowest = lowest, month = month, day = day, beyond = yuan(beyond)),
        ),
    })
}

/// Only what is worse than this bid alone.
fn all_note(room: BidRoom, shown: &Outlooks) -> Option<(Tone, String)> {
    let i18n = room.i18n;
    let LowPoint { point, outlook } = shown.all?;
    let (count, lowest) = (shown.paths.bids, yuan(point.cash));
    match outlook {
        CashOutlook::Fine => None,
        CashOutlook::Credit(left) => Some((
            Tone::Warn,
            t_string!(i18n, tenders.cash.note_all_credit, count = count, lowest = lowest, left = yuan(left)),
        )),
        CashOutlook::Ruin(beyond) => Some((
            Tone::Danger,
            t_string!(
                i18n,
                tenders.cash.note_all_ruin,
                count = count,
                others = count - 1,
                lowest = lowest,
                beyond = yuan(beyond)
            ),
        )),
    }
}
