//! Goods in stock, on their way, and what contracts need of them.

use super::names;
use crate::insight::planning::delivery::{GoodsLine, goods};
use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::{grouped, yuan};
use crate::ui::words::time::moment;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of goods, product by product.
#[component]
pub fn StockTable() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let lines = Memo::new(move |_| session.view(goods));
    let cost = Memo::new(move |_| session.view(|seen| seen.company().stock.cost()));
    let rows = move || {
        let locale = i18n.get_locale();
        lines
            .get()
            .iter()
            .map(|line| row(locale, &session.peek(|seen| names::product(locale, seen, line.product)), line))
            .collect()
    };
    let columns = move || {
        vec![
            Column::text(t!(i18n, goods.stock.product)),
            Column::figures(t!(i18n, goods.stock.units)),
            Column::figures(t!(i18n, goods.stock.cost)),
            Column::figures(t!(i18n, goods.stock.coming)),
            Column::text(t!(i18n, goods.stock.arrives)),
            Column::figures(t!(i18n, goods.stock.needed)),
            Column::figures(t!(i18n, goods.stock.spare)),
        ]
    };
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <Panel
            title=t!(i18n, goods.stock.title)
            note=move || t_string!(i18n, goods.stock.note, cost = yuan(cost.get()))
            end=move || view! { <HelpLink section=Section::Purchase /> }
        >
            {move || {
                if is_empty.get() {
                    view! {
                        <EmptyState
                            glyph=Glyph::Box
                            title=t!(i18n, goods.stock.empty_title)
                            text=t!(i18n, goods.stock.empty_text)
                        />
                    }
                    .into_any()
                } else {
                    view! {
                        <DataTable
                            caption=t!(i18n, goods.stock.title)
                            columns=columns()
                            rows=Arc::new(rows)
                        />
                    }
                    .into_any()
                }
            }}
        </Panel>
    }
}

fn row(locale: Locale, product: &str, line: &GoodsLine) -> Row {
    let arrives = match (line.next, line.to_order) {
        (Some(next), _) => moment(locale, next),
        (None, 0) => String::new(),
        (None, units) => td_string!(locale, goods.stock.queued, n = units),
    };
    let spare = (line.in_stock + line.coming + line.to_order).saturating_sub(line.needed);
    let cost = if line.in_stock == 0 { String::new() } else { yuan(line.cost) };
    Row::new(product.to_owned())
        .cell(units(line.in_stock))
        .cell(cost)
        .cell(units(line.coming))
        .cell(arrives)
        .cell(units(line.needed))
        .cell(units(spare))
}

/// Units; none are left blank.
fn units(count: u32) -> String {
    if count == 0 { String::new() } else { grouped(count.into()) }
}
