//! One order from the quotation to the receipts: its documents with their dates, and what they come to.

use super::barred::barred;
use super::link::section_href;
use super::order_paper::OrderPaper;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::documents::{Document, documents, order_sums};
use crate::crm::names::ListName;
use crate::crm::order_documents::order_documents;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::route::{Page, href};
use crate::ui::words::crm::cell::{customer_name, document_kind, document_number, quotation_number};
use crate::ui::words::{money, tender, time};
use game::ids::TenderId;
use game::money::Money;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The page of an order.
#[component]
pub fn OrderPanel(order: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let is_there = Memo::new(move |_| {
        workbench.view(|viewer| {
            let seen = viewer.seen.company().contracts.contains_key(&order);
            seen && viewer.may_see(ListName::OrderToCash)
        })
    });
    move || match is_there.get() {
        false => barred(i18n),
        true => view! { <Sums order /><Documents order /><OrderPaper order /> }.into_any(),
    }
}

/// What the documents come to, and where the order came from.
#[component]
fn Sums(order: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || {
        let customer =
            workbench.view(|viewer| customer_name(i18n.get_locale(), viewer.seen, order.customer).to_owned());
        format!("{} · {customer}", tender::number(order))
    };
    let facts = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let contract = viewer.seen.company().contracts.get(&order)?;
            let sums = order_sums(&documents(viewer.seen, contract), viewer.seen.now());
            let fact = |name: &'static str, amount: Money| {
                view! { <div><dt>{name}</dt><dd>{money::exact(amount)}</dd></div> }
            };
            Some(view! {
                <dl class="crm-facts">
                    {fact(td_string!(locale, crm.column.ordered), sums.ordered)}
                    {fact(td_string!(locale, crm.column.delivered_worth), sums.delivered)}
                    {fact(td_string!(locale, crm.column.billed_worth), sums.billed)}
                    {fact(td_string!(locale, crm.column.received), sums.received)}
                    {fact(td_string!(locale, crm.column.outstanding), sums.outstanding)}
                    {fact(td_string!(locale, crm.column.overdue), sums.overdue)}
                    {fact(td_string!(locale, crm.column.written_off), sums.written_off)}
                    {viewer.sees_confidential().then(|| {
                        fact(td_string!(locale, crm.column.penalty), sums.penalty)
                    })}
                </dl>
            })
        })
    };
    let quotation = move || {
        let is_quoted = workbench.view(|viewer| !viewer.book.quotations().versions(order).is_empty());
        is_quoted.then(|| {
            let to = section_href(CrmSection::Quotation(Some(order)));
            view! { <a class="link" href=to>{quotation_number(order)}</a> }
        })
    };
    let award = (!order.is_order()).then(|| {
        let to = href(Page::Awards { selected: Some(order) });
        view! { <a class="link" href=to>{t!(i18n, crm.order.award)}</a> }
    });
    view! {
        <Panel title>
            <div class="panel__body">
                {facts}
                <div class="cluster">{quotation}{award}</div>
            </div>
        </Panel>
    }
}

/// The documents in order of time.
#[component]
fn Documents(order: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let now = viewer.seen.now();
            let row = |one: Document| {
                let owed = match (one.outstanding.is_positive(), one.is_overdue(now)) {
                    (false, _) => String::new(),
                    (true, false) => money::exact(one.outstanding),
                    (true, true) => td_string!(locale, crm.order.overdue, amount = money::exact(one.outstanding)),
                };
                Row::new(document_number(one.kind, one.order, one.number))
                    .cell(document_kind(locale, one.kind))
                    .cell(time::moment(locale, one.at))
                    .cell(one.quantity.map_or_else(String::new, |units| units.to_string()))
                    .cell(money::exact(one.amount))
                    .cell(one.due.map_or_else(String::new, |due| time::moment(locale, due)))
                    .cell(owed)
            };
            let contract = viewer.seen.company().contracts.get(&order);
            contract
                .map(|contract| order_documents(viewer, contract).into_iter().map(row).collect())
                .unwrap_or_default()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.column.document)),
        Column::text(move || t_string!(i18n, crm.order.kind)),
        Column::text(move || t_string!(i18n, crm.order.date)),
        Column::figures(move || t_string!(i18n, crm.column.quantity)),
        Column::figures(move || t_string!(i18n, crm.column.amount)),
        Column::text(move || t_string!(i18n, crm.column.due)),
        Column::figures(move || t_string!(i18n, crm.column.outstanding)),
    ];
    view! {
        <Panel title=t!(i18n, crm.order.documents) note=t!(i18n, crm.order.note)>
            <DataTable caption=t!(i18n, crm.order.documents) columns rows=Arc::new(rows) />
        </Panel>
    }
}
