//! What customers owe, by how long it has been due, and the bills that are still to come in.

use crate::insight::money::credit::{Aged, by_age};
use crate::study::handbook::Section;
use crate::ui::charts::{Bar, Bars};
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Panel, Row};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::time::moment;
use game::finance::Receivable;
use game::money::Money;
use game::sort;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of receivables.
#[component]
pub fn Ages() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let ages = Memo::new(move |_| session.view(by_age));
    let owed = Memo::new(move |_| ages.with(|ages| ages.iter().map(|aged| aged.amount).sum::<Money>()));
    let bars = Signal::derive(move || ages.with(|ages| bars(i18n.get_locale(), ages)));
    let content = move || {
        if !owed.with(|owed| owed.is_positive()) {
            return view! {
                <EmptyState
                    glyph=Glyph::Ledger
                    title=t!(i18n, credit.ages.empty_title)
                    text=t!(i18n, credit.ages.empty_text)
                />
            }
            .into_any();
        }
        view! {
            <div class="panel__body">
                <Bars label=t!(i18n, credit.ages.label) bars />
                <p class="sub">{move || t_string!(i18n, credit.ages.sum, amount = yuan(owed.get()))}</p>
            </div>
            <BillsToCome />
        }
        .into_any()
    };
    view! {
        <Panel
            title=t!(i18n, credit.ages.title)
            end=move || view! { <HelpLink section=Section::Receivables /> }
        >
            {content}
        </Panel>
    }
}

fn bars(locale: Locale, ages: &[Aged]) -> Vec<Bar> {
    let all: Money = ages.iter().map(|aged| aged.amount).sum();
    let last = ages.len().saturating_sub(1);
    let bar = |(nth, aged): (usize, &Aged)| Bar {
        name: match nth {
            0 => td_string!(locale, credit.ages.not_due).to_owned(),
            _ if nth == last => td_string!(locale, credit.ages.beyond, n = last - 1),
            _ => td_string!(locale, credit.ages.month, n = nth),
        },
        percent: (aged.amount.as_fen() * 100 / all.as_fen().max(1)).clamp(0, 100) as u8,
        text: yuan(aged.amount),
        is_own: nth > 0,
    };
    ages.iter().enumerate().map(bar).collect()
}

/// Bills whose day has not come, the earliest first.
#[component]
fn BillsToCome() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let bills = Memo::new(move |_| {
        session.view(|seen| {
            let mut bills: Vec<Receivable> =
                seen.receivables().iter().filter(|bill| bill.due >= seen.now()).copied().collect();
            sort::by_key(&mut bills, |bill| (bill.due, bill.contract));
            bills
        })
    });
    let row = move |bill: &Receivable| {
        let locale = i18n.get_locale();
        let customer = session.peek(|seen| name(locale, &seen.customer(bill.contract.customer).short).to_owned());
        Row::new(customer).cell(yuan(bill.amount)).cell(moment(locale, bill.due))
    };
    let rows = move || bills.with(|bills| bills.iter().map(row).collect::<Vec<Row>>());
    let table = move || {
        let columns = vec![
            Column::text(t!(i18n, finance.receivables.customer)),
            Column::figures(t!(i18n, finance.receivables.amount)),
            Column::text(t!(i18n, finance.receivables.due)),
        ];
        (!bills.with(Vec::is_empty)).then(|| {
            view! { <DataTable caption=t!(i18n, credit.ages.bills) columns rows=Arc::new(rows) /> }
        })
    };
    view! { {table} }
}
