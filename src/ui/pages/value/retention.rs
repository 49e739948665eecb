//! Kept and lost, month by month.

use super::parts::short_name;
use crate::insight::analytics::retention::{MonthOfCustomers, by_month, year};
use crate::ui::charts::{BarChart, BarColumn, BarData, BarPart, ChartTable, ChartText, Ink, Shape, Tick, round_steps};
use crate::ui::components::{EmptyState, Glyph, Panel};
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use game::per_mille::PerMille;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of retention and churn.
#[component]
pub fn Retention() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let months = Memo::new(move |_| session.view(by_month));
    let rate = Memo::new(move |_| session.view(|seen| year(seen).retention()));
    let has_any = Memo::new(move |_| months.with(|months| months.iter().any(|month| month.at_start > 0)));
    let data = Memo::new(move |_| months.with(|months| draw(i18n.get_locale(), months)));
    let text = Memo::new(move |_| months.with(|months| describe(i18n.get_locale(), months, rate.get())));
    let content = move || {
        if has_any.get() {
            view! { <BarChart data text shape=Shape::Half /> }.into_any()
        } else {
            view! {
                <EmptyState
                    glyph=Glyph::Users
                    title=t!(i18n, value.retention.empty_title)
                    text=t!(i18n, value.retention.empty_text)
                />
            }
            .into_any()
        }
    };
    let key = move || {
        has_any.get().then(|| {
            view! {
                <div class="legend" aria-hidden="true">
                    <span><i class="value__kept"></i>{t_string!(i18n, value.retention.kept)}</span>
                    <span><i class="value__lost"></i>{t_string!(i18n, value.retention.lost)}</span>
                </div>
            }
        })
    };
    view! {
        <Panel
            title=t!(i18n, value.retention.title)
            note=t!(i18n, value.retention.note)
            end=key
        >
            {content}
        </Panel>
    }
}

fn draw(locale: Locale, months: &[MonthOfCustomers]) -> BarData {
    let top = months.iter().map(|month| f64::from(month.at_start)).fold(1.0, f64::max);
    let steps = round_steps(0.0, top, 4);
    let column = |month: &MonthOfCustomers| BarColumn {
        name: td_string!(locale, value.retention.month_n, n = month.month.number()),
        total: month.retention().map_or_else(String::new, percent),
        parts: vec![
            BarPart { height: f64::from(month.kept), ink: Ink::Kept },
            BarPart { height: month.lost.len() as f64, ink: Ink::Lost },
        ],
    };
    BarData {
        columns: months.iter().map(column).collect(),
        top: steps.last().copied().unwrap_or(top),
        ticks: steps
            .into_iter()
            .filter(|step| step.fract() == 0.0)
            .map(|step| Tick::new(step, step.to_string()))
            .collect(),
    }
}

fn describe(locale: Locale, months: &[MonthOfCustomers], rate: Option<PerMille>) -> ChartText {
    let none = || td_string!(locale, value.none).to_owned();
    let row = |month: &MonthOfCustomers| {
        let lost: Vec<String> = month.lost.iter().map(|&customer| short_name(locale, customer)).collect();
        let lost = match lost.len() {
            0 => "0".to_owned(),
            count => td_string!(locale, value.retention.lost_who, count = count, names = lost.join(", ")),
        };
        let cells = vec![
            month.at_start.to_string(),
            month.kept.to_string(),
            lost,
            month.retention().map_or_else(none, percent),
            month.churn().map_or_else(none, percent),
        ];
        (td_string!(locale, value.retention.month_n, n = month.month.number()), cells)
    };
    let words: [&str; 5] = [
        td_string!(locale, value.retention.start),
        td_string!(locale, value.retention.kept),
        td_string!(locale, value.retention.lost),
        td_string!(locale, value.retention.rate),
        td_string!(locale, value.retention.churn),
    ];
    ChartText {
        caption: rate.map_or_else(String::new, |rate| {
            let churn = percent(PerMille::ONE - rate);
            td_string!(locale, value.retention.caption, rate = percent(rate), churn = churn)
        }),
        description: td_string!(locale, value.retention.description).to_owned(),
        table_label: td_string!(locale, value.table).to_owned(),
        table: ChartTable {
            head: td_string!(locale, value.retention.month).to_owned(),
            columns: words.map(str::to_owned).to_vec(),
            rows: months.iter().map(row).collect(),
        },
    }
}
