//! What became of the tickets, month by month.

use super::remedies::cost;
use crate::crm::game_page::PageSection;
use crate::insight::care::service_queue::{MonthOfService, by_month};
use crate::ui::barred::sees;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::session::use_session;
use crate::ui::words::time::month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of months; nothing before the first ticket.
#[component]
pub fn Months() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let months = Memo::new(move |_| {
        session.view(|seen| {
            let mut months = by_month(seen);
            months.retain(|month| month.opened + month.settled + month.lapsed > 0);
            months
        })
    });
    let sees_costs = sees(PageSection::ServiceCosts);
    let rows = move || {
        let (locale, sees_costs) = (i18n.get_locale(), sees_costs());
        months.get().iter().rev().map(|one| row(locale, one, sees_costs)).collect()
    };
    let rows: Arc<dyn Fn() -> Vec<Row> + Send + Sync> = Arc::new(rows);
    let is_empty = Memo::new(move |_| months.with(Vec::is_empty));
    move || {
        let rows = rows.clone();
        let mut columns = vec![
            Column::text(t!(i18n, service.month)),
            Column::figures(t!(i18n, service.opened)),
            Column::figures(t!(i18n, service.settled)),
            Column::figures(t!(i18n, service.lapsed)),
            Column::figures(t!(i18n, service.response)),
            Column::figures(t!(i18n, service.mean)),
        ];
        columns.extend(sees_costs().then(|| Column::figures(t!(i18n, service.cost))));
        (!is_empty.get()).then(|| {
            view! {
                <Panel title=t!(i18n, service.months)>
                    <DataTable
                        caption=t!(i18n, service.months)
                        columns
                        rows=rows
                    />
                </Panel>
            }
        })
    }
}

fn row(locale: Locale, one: &MonthOfService, sees_costs: bool) -> Row {
    let days =
        |mean: Option<u32>| mean.map_or_else(|| "—".to_owned(), |tenths| format!("{}.{}", tenths / 10, tenths % 10));
    let row = Row::new(view! { <span class="name">{month(locale, one.month)}</span> })
        .cell(one.opened)
        .cell(one.settled)
        .cell(one.lapsed)
        .cell(days(one.mean_response))
        .cell(days(one.mean_days));
    if sees_costs { row.cell(cost(locale, one.cost)) } else { row }
}
