//! The customers that bring the profit: the curve of cumulated profit.

use super::parts::short_name;
use crate::insight::analytics::buyers::Buyer;
use crate::insight::analytics::pareto::{CustomerProfit, Pareto, pareto};
use crate::ui::charts::{
    ChartTable, ChartText, Ink, Level, LineChart, LineData, Series, Shape, Span, Tick, round_steps,
};
use crate::ui::components::{EmptyState, Glyph, Panel};
use crate::ui::words::figure::percent;
use crate::ui::words::money::yuan;
use game::per_mille::PerMille;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of the curve.
#[component]
pub fn ProfitCurve(buyers: Memo<Vec<Buyer>>) -> impl IntoView {
    let i18n = use_i18n();
    let spread = Memo::new(move |_| buyers.with(|buyers| pareto(buyers)));
    let has_profit = Memo::new(move |_| spread.with(|spread| spread.top_share.is_some()));
    let data = Memo::new(move |_| spread.with(|spread| draw(i18n.get_locale(), spread)));
    let text = Memo::new(move |_| spread.with(|spread| describe(i18n.get_locale(), spread)));
    let content = move || {
        if has_profit.get() {
            view! { <LineChart data text shape=Shape::Half /> }.into_any()
        } else {
            view! {
                <EmptyState
                    glyph=Glyph::Market
                    title=t!(i18n, value.pareto.empty_title)
                    text=t!(i18n, value.pareto.empty_text)
                />
            }
            .into_any()
        }
    };
    view! { <Panel title=t!(i18n, value.pareto.title)>{content}</Panel> }
}

fn draw(locale: Locale, spread: &Pareto) -> LineData {
    let points: Vec<(f64, f64)> =
        spread.curve().iter().map(|point| (in_percent(point.customers), in_percent(point.profit))).collect();
    // Where some customers bring losses the curve rises above the whole and falls again.
    let top = points.iter().map(|point| point.1).fold(100.0, f64::max);
    let steps = round_steps(0.0, top, 4);
    let written = |at: f64| percent(PerMille::new(at as i32 * 10));
    LineData {
        x: Span { from: 0.0, to: 100.0 },
        y: Span { from: 0.0, to: steps.last().copied().unwrap_or(top) },
        x_ticks: [0.0, 20.0, 40.0, 60.0, 80.0, 100.0].map(|at| Tick::new(at, written(at))).to_vec(),
        y_ticks: steps.into_iter().map(|at| Tick::new(at, written(at))).collect(),
        bands: Vec::new(),
        levels: vec![Level { at: 80.0, text: written(80.0), ink: Ink::Threshold }],
        series: vec![Series {
            name: td_string!(locale, value.pareto.line).to_owned(),
            ink: Ink::Own,
            points,
            is_ended: false,
        }],
    }
}

fn describe(locale: Locale, spread: &Pareto) -> ChartText {
    let share = spread.top_share.map_or_else(String::new, percent);
    let row = |(one, point): (&CustomerProfit, PerMille)| {
        (short_name(locale, one.customer), vec![yuan(one.profit), percent(point)])
    };
    let together: Vec<PerMille> = spread.curve().into_iter().skip(1).map(|point| point.profit).collect();
    ChartText {
        caption: td_string!(locale, value.pareto.caption, count = spread.top, all = spread.ranked.len(), share = share),
        description: td_string!(locale, value.pareto.description, share = share),
        table_label: td_string!(locale, value.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, value.customer).to_owned(),
            columns: vec![
                td_string!(locale, value.pareto.profit).to_owned(),
                td_string!(locale, value.pareto.together).to_owned(),
            ],
            rows: spread.ranked.iter().zip(together).map(row).collect(),
        },
    }
}

fn in_percent(share: PerMille) -> f64 {
    f64::from(share.get()) / 10.0
}
