//! One document of an order as a sheet to print: an order, a delivery note, an invoice, a receipt.

use super::state::use_workbench;
use crate::crm::documents::Document;
use crate::crm::order_documents::order_documents;
use crate::ui::components::print::print;
use crate::ui::components::{Button, ButtonSize, Choice, Panel, SelectField};
use crate::ui::session::use_session;
use crate::ui::words::crm::cell::{customer_name, document_kind, document_number};
use crate::ui::words::{money, tender, time};
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// The choice of a document, and its sheet.
#[component]
pub fn OrderPaper(order: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let all = Memo::new(move |_| {
        workbench.view(|viewer| {
            let contract = viewer.seen.company().contracts.get(&order);
            contract.map(|contract| order_documents(viewer, contract)).unwrap_or_default()
        })
    });
    let chosen = RwSignal::new(0_usize);
    let choice = move || {
        let choices =
            all.get().iter().enumerate().map(|(at, one)| Choice::new(at, named(i18n, one))).collect::<Vec<_>>();
        view! { <SelectField label=t!(i18n, crm.order.sheet) choices value=chosen on_change=move |at| chosen.set(at) /> }
    };
    let sheet = move || all.with(|all| all.get(chosen.get()).copied()).map(|one| sheet(i18n, one));
    let end = move || {
        view! { <Button size=ButtonSize::Small on_click=move |()| print()>{t!(i18n, crm.quotation.print)}</Button> }
    };
    view! {
        <Panel title=t!(i18n, crm.order.paper) class="crm-paper" end=end>
            <div class="panel__body crm-paper__choice">{choice}</div>
            <div class="panel__body">{sheet}</div>
        </Panel>
    }
}

fn named(i18n: I18n, one: &Document) -> impl Fn() -> String + Send + Sync + 'static {
    let (kind, number) = (one.kind, document_number(one.kind, one.order, one.number));
    move || format!("{} {number}", document_kind(i18n.get_locale(), kind))
}

fn sheet(i18n: I18n, one: Document) -> impl IntoView {
    let (workbench, session) = (use_workbench(), use_session());
    let locale = i18n.get_locale();
    let company = session.company_name(workbench.view(|viewer| viewer.seen.me()));
    let fact = |name: &'static str, words: String| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
    workbench.view(|viewer| {
        let seen = viewer.seen;
        let contract = seen.company().contracts.get(&one.order)?;
        let due = one.due.map(|due| fact(td_string!(locale, crm.column.due), time::moment(locale, due)));
        let goods = one.quantity.map(|units| {
            view! {
                {fact(td_string!(locale, crm.column.product), tender::product(locale, seen.scenario(), contract.product))}
                {fact(td_string!(locale, crm.column.quantity), units.to_string())}
                {fact(td_string!(locale, crm.column.unit_price), money::exact(contract.price))}
            }
        });
        Some(view! {
            <dl class="crm-facts">
                {fact(document_kind(locale, one.kind), document_number(one.kind, one.order, one.number))}
                {fact(td_string!(locale, crm.quotation.from), company.clone())}
                {fact(td_string!(locale, crm.quotation.to), customer_name(locale, seen, one.order.customer).to_owned())}
                {fact(td_string!(locale, crm.column.order), tender::number(one.order))}
                {fact(td_string!(locale, crm.order.date), time::moment(locale, one.at))}
                {goods}
                {fact(td_string!(locale, crm.column.amount), money::exact(one.amount))}
                {due}
            </dl>
        })
    })
}
