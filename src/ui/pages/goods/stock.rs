//! Goods in stock, on their way, and what contracts need of them.

use super::names;
use crate::crm::game_page::PageSection;
use crate::insight::planning::delivery::{GoodsLine, goods};
use crate::study::handbook::Section;
use crate::ui::barred::sees;
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
    let sees_cost = sees(PageSection::StockCost);
    let rows = move || {
        let (locale, sees_cost) = (i18n.get_locale(), sees_cost());
        let product = |line: &GoodsLine| session.peek(|seen| names::product(locale, seen, line.product));
        lines.get().iter().map(|line| row(locale, &product(line), line, sees_cost)).collect()
    };
    let columns = move || {
        let mut columns =
            vec![Column::text(t!(i18n, goods.stock.product)), Column::figures(t!(i18n, goods.stock.units))];
        columns.extend(sees_cost().then(|| Column::figures(t!(i18n, goods.stock.cost))));
        columns.extend([
            Column::figures(t!(i18n, goods.stock.coming)),
            Column::text(t!(i18n, goods.stock.arrives)),
            Column::figures(t!(i18n, goods.stock.needed)),
            Column::figures(t!(i18n, goods.stock.spare)),
        ]);
        columns
    };
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <Panel
            title=t!(i18n, goods.stock.title)
            note=move || match sees_cost() {
                true => t_string!(i18n, goods.stock.note, cost = yuan(cost.get())),
                false => String::new(),
            }
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

fn row(locale: Locale, product: &str, line: &GoodsLine, sees_cost: bool) -> Row {
    let arrives = match (line.next, line.to_order) {
        (Some(next), _) => moment(locale, next),
        (None, 0) => String::new(),
        (None, units) => td_string!(locale, goods.stock.queued, n = units),
    };
    let spare = (line.in_stock + line.coming + line.to_order).saturating_sub(line.needed);
    let cost = if line.in_stock == 0 { String::new() } else { yuan(line.cost) };
    let row = Row::new(product.to_owned()).cell(units(line.in_stock));
    let row = if sees_cost { row.cell(cost) } else { row };
    row.cell(units(line.coming)).cell(arrives).cell(units(line.needed)).cell(units(spare))
}

/// Units; none are left blank.
fn units(count: u32) -> String {
    if count == 0 { String::new() } else { grouped(count.into()) }
}
