//! What a first sale costs against keeping a customer for a year.

use crate::insight::analytics::acquisition_cost::{CompanyCost, CostOfSales as Costs, of_all, own};
use crate::ui::charts::{Bar, Bars};
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row, Tag, Tone};
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use game::money::Money;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of the two costs.
#[component]
pub fn CostOfSales() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let cost = Memo::new(move |_| session.view(own));
    let is_over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let bars = Signal::derive(move || bars(i18n.get_locale(), cost.get()));
    let verdict = move || {
        let locale = i18n.get_locale();
        match cost.get().times_dearer() {
            Some(times) if times.get() >= 1000 => {
                td_string!(locale, value.cost.times, times = super::times(times))
            }
            Some(_) => td_string!(locale, value.cost.dearer).to_owned(),
            None => td_string!(locale, value.cost.none).to_owned(),
        }
    };
    let content = move || {
        if cost.with(|cost| cost.first_sales == 0) {
            return view! {
                <EmptyState
                    glyph=Glyph::Yen
                    title=t!(i18n, value.cost.empty_title)
                    text=t!(i18n, value.cost.empty_text)
                />
            }
            .into_any();
        }
        view! {
            <div class="panel__body stack">
                <Bars label=t!(i18n, value.cost.label) bars />
                <p>{verdict}</p>
                <p class="sub">{t!(i18n, value.cost.counted)}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <Panel title=t!(i18n, value.cost.title) note=t!(i18n, value.cost.note)>
            {content}
            {move || is_over.get().then(|| view! { <AllCompanies /> })}
        </Panel>
    }
}

/// Everybody's figures, once the books are open.
#[component]
fn AllCompanies() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = session.peek(of_all).unwrap_or_default();
    let me = session.peek(|seen| seen.me());
    let rows = move || {
        let locale = i18n.get_locale();
        let written = |amount: Option<Money>| amount.map_or_else(|| td_string!(locale, value.none).to_owned(), yuan);
        let row = |&CompanyCost { company, cost }: &CompanyCost| {
            let own =
                (company == me).then(|| view! { " "<Tag tone=Tone::Jade>{td_string!(locale, value.cost.us)}</Tag> });
            let times = cost.times_dearer().map_or_else(|| td_string!(locale, value.none).to_owned(), super::times);
            Row::new(view! { <span class="name">{session.company_name(company)}</span>{own} })
                .cell(written(cost.per_first()))
                .cell(written(cost.per_kept_year()))
                .cell(times)
        };
        all.iter().map(row).collect::<Vec<Row>>()
    };
    let columns = vec![
        Column::text(t!(i18n, value.cost.company)),
        Column::figures(t!(i18n, value.cost.first)),
        Column::figures(t!(i18n, value.cost.kept)),
        Column::figures(t!(i18n, value.cost.ratio)),
    ];
    view! { <DataTable caption=t!(i18n, value.cost.all) columns rows=Arc::new(rows) /> }
}

fn bars(locale: Locale, cost: Costs) -> Vec<Bar> {
    let most = cost.per_first().max(cost.per_kept_year()).unwrap_or_default().as_fen().max(1);
    let bar = |name: String, each: Option<Money>, is_own: bool| Bar {
        name,
        percent: (each.unwrap_or_default().as_fen() * 100 / most).clamp(0, 100) as u8,
        text: each.map_or_else(|| td_string!(locale, value.none).to_owned(), yuan),
        is_own,
    };
    vec![
        bar(td_string!(locale, value.cost.first_of, count = cost.first_sales), cost.per_first(), false),
        bar(td_string!(locale, value.cost.kept_of).to_owned(), cost.per_kept_year(), true),
    ]
}
