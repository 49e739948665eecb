//! What customers owe, the earliest payment first.

use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row};
use crate::ui::pages::handbook::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::tender::date;
use game::finance::Receivable;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of receivables.
#[component]
pub fn ReceivablesTable() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let bills = Memo::new(move |_| {
        session.view(|seen| {
            let mut bills = seen.receivables().to_vec();
            bills.sort_by_key(|bill| (bill.due, bill.contract));
            bills
        })
    });
    let row = move |bill: &Receivable| {
        let locale = i18n.get_locale();
        let (customer, days) = session.view(|seen| {
            (
                name(locale, &seen.customer(bill.contract.customer).short).to_owned(),
                (bill.due - seen.now()).days_begun(),
            )
        });
        Row::new(customer).cell(yuan(bill.amount)).cell(date(locale, bill.due)).cell(td_string!(
            locale,
            finance.receivables.days,
            n = days
        ))
    };
    let rows = move || bills.get().iter().map(row).collect::<Vec<Row>>();
    let is_empty = Memo::new(move |_| bills.with(Vec::is_empty));
    view! {
        <Panel
            title=move || t_string!(i18n, finance.receivables.title)
            end=move || view! { <HelpLink section=Section::Receivables /> }
        >
            {move || {
                if is_empty.get() {
                    view! {
                        <EmptyState
                            glyph=Glyph::Ledger
                            title=move || t_string!(i18n, finance.receivables.empty_title)
                            text=move || t_string!(i18n, finance.receivables.empty_text)
                        />
                    }
                    .into_any()
                } else {
                    view! {
                        <DataTable
                            caption=move || t_string!(i18n, finance.receivables.title)
                            columns=vec![
                                Column::text(move || t_string!(i18n, finance.receivables.customer)),
                                Column::figures(move || t_string!(i18n, finance.receivables.amount)),
                                Column::text(move || t_string!(i18n, finance.receivables.due)),
                                Column::figures(move || t_string!(i18n, finance.receivables.left)),
                            ]
                            rows=Arc::new(rows)
                        />
                    }
                    .into_any()
                }
            }}
        </Panel>
    }
}
