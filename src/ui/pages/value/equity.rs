//! Customer equity: each customer's lifetime value with the parts of its formula.

use super::parts::{CustomerLink, MoreButton, short_name};
use crate::insight::analytics::value::{LifetimeValue, customer_equity, lifetime_values, plain_value};
use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, ExplainLine, Explanation, Glyph, Panel, Row, Tag, Tone, UnlessEmpty};
use crate::ui::help::{Explained, HelpLink};
use crate::ui::session::use_session;
use crate::ui::symbols::{SymbolKind, value_formula};
use crate::ui::words::figure::percent;
use crate::ui::words::money::{grouped, yuan};
use game::money::Money;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// So many customers are shown at first.
const FIRST: usize = 8;

/// The textbooks' supermarket customer: spent each time, times a year, years **\[S\]**.
const TEXTBOOK: (i64, u32, u32) = (100, 50, 10);

/// The panel of lifetime values.
#[component]
pub fn Equity() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let values = Memo::new(move |_| session.view(lifetime_values));
    let is_whole = RwSignal::new(false);
    let rows = move || {
        let locale = i18n.get_locale();
        let values = values.get();
        let sum = customer_equity(&values);
        let shown = if is_whole.get() { values.len() } else { FIRST };
        let mut rows: Vec<Row> = values.into_iter().take(shown).map(|value| row(locale, value)).collect();
        rows.push(
            Row::new(td_string!(locale, value.equity.sum))
                .class("is-sum")
                .cell("")
                .cell("")
                .cell(view! { <b>{yuan(sum)}</b> }),
        );
        rows
    };
    let columns = vec![
        Column::text(t!(i18n, value.customer)),
        Column::figures(t!(i18n, value.equity.margin)).meaning(move || SymbolKind::Margin.meaning(i18n.get_locale())),
        Column::figures(t!(i18n, value.equity.retention))
            .meaning(move || SymbolKind::Retention.meaning(i18n.get_locale())),
        Column::figures(t!(i18n, value.equity.value)),
    ];
    view! {
        <Panel
            title=t!(i18n, value.equity.title)
            note=t!(i18n, value.equity.note)
            end=move || view! { <HelpLink section=Section::Score /> }
        >
            <UnlessEmpty
                is_empty=Signal::derive(move || values.with(Vec::is_empty))
                glyph=Glyph::Gem
                title=t!(i18n, value.equity.empty_title)
                text=t!(i18n, value.equity.empty_text)
            >
                <DataTable caption=t!(i18n, value.equity.title) columns=columns.clone() rows=Arc::new(rows) />
            </UnlessEmpty>
            <div class="panel__body stack">
                <MoreButton count=Signal::derive(move || values.with(Vec::len)) first=FIRST is_whole />
                <Formula />
            </div>
        </Panel>
    }
}

/// The formula with its letters, and the textbooks' plain sum beside it.
#[component]
fn Formula() -> impl IntoView {
    let i18n = use_i18n();
    let discount = use_session().peek(|seen| seen.scenario().repeat.discount);
    let (each, times, years) = TEXTBOOK;
    let plain = plain_value(Money::yuan(each), times, years).as_yuan().unsigned_abs();
    view! {
        <p class="value__formula">{move || value_formula(t_string!(i18n, value.equity.formula))}</p>
        <p class="sub">{move || t_string!(i18n, value.equity.formula_text, rate = percent(discount))}</p>
        <p class="sub">
            {move || {
                t_string!(i18n, value.equity.plain, each = each, times = times, years = years, value = grouped(plain))
            }}
        </p>
    }
}

fn row(locale: Locale, value: LifetimeValue) -> Row {
    let lost = (!value.managed).then(|| {
        view! { " "<Tag tone=Tone::Warn>{td_string!(locale, value.equity.not_managed)}</Tag> }
    });
    let account = move || account(locale, value);
    Row::new(view! { <CustomerLink customer=value.customer />{lost} })
        .cell(view! { <span class:neg=value.margin.is_negative()>{yuan(value.margin)}</span> })
        .cell(percent(value.retention))
        .cell(view! { <Explained account=account>{yuan(value.value)}</Explained> })
}

fn account(locale: Locale, value: LifetimeValue) -> Explanation {
    let line = |what: &str, amount: String| ExplainLine { what: what.to_owned(), amount };
    let basis = if value.measured {
        td_string!(locale, value.equity.asked)
    } else {
        td_string!(locale, value.equity.not_asked)
    };
    Explanation {
        title: td_string!(locale, value.equity.of_customer, name = short_name(locale, value.customer)),
        rule: [td_string!(locale, value.equity.formula), basis].join(" "),
        lines: vec![
            line(td_string!(locale, value.equity.m), yuan(value.margin)),
            line(td_string!(locale, value.equity.r), percent(value.retention)),
            line(td_string!(locale, value.equity.d), percent(value.discount)),
        ],
        sum: Some(line(td_string!(locale, value.equity.value), yuan(value.value))),
    }
}
