//! One work order: its facts, its steps, and the form of what comes next.

use super::super::barred::barred;
use super::super::link::section_href;
use super::super::section::CrmSection;
use super::super::state::use_workbench;
use super::forms::OrderForms;
use super::standing::StandingService;
use super::steps::StepsPanel;
use crate::crm::names::ListName;
use crate::crm::service::work_order::{WorkOrder, work_order};
use crate::ui::components::Panel;
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::service::{ticket_number, warranty};
use crate::ui::words::{care, money, tender, time};
use game::care::TicketId;
use game::supply::ContractState;
use leptos::prelude::*;
use texts::i18n::*;

/// The page of a work order.
#[component]
pub fn WorkOrderPanel(ticket: TicketId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let order = Memo::new(move |_| {
        workbench.view(|viewer| viewer.may_see(ListName::WorkOrders).then(|| work_order(viewer, ticket)).flatten())
    });
    let is_there = Memo::new(move |_| order.with(Option::is_some));
    move || match is_there.get() {
        false => barred(i18n),
        true => view! {
            <StandingService />
            <div class="crm-two"><Facts ticket order /><StepsPanel order /></div>
            <OrderForms ticket order />
        }
        .into_any(),
    }
}

/// What is known of the ticket. Whether the triage was right about the warranty is told when the order is closed.
#[component]
fn Facts(ticket: TicketId, order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || {
        let customer = order.get().map(|order| order.clock.ticket.customer());
        let called =
            |customer| workbench.view(|viewer| customer_name(i18n.get_locale(), viewer.seen, customer).to_owned());
        format!("{} · {}", ticket_number(ticket), customer.map_or_else(String::new, called))
    };
    let facts = move || {
        let locale = i18n.get_locale();
        let order = order.get()?;
        workbench.view(|viewer| {
            let scenario = viewer.seen.scenario();
            let one = &order.clock.ticket;
            let contract = viewer.seen.company().contracts.get(&one.contract)?;
            let fact = |name: &'static str, words: String| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
            let delivered = match contract.state {
                ContractState::Done { at } | ContractState::Void { at } => time::moment(locale, at),
                ContractState::Open => String::new(),
            };
            let months = scenario.package(contract.package).map_or(0, |package| package.warranty_months);
            let verdict = order.triage_was_right().map(|is_right| {
                let fact = warranty(locale, one.in_warranty);
                let words = match is_right {
                    true => td_string!(locale, crm.work.judged_right, fact = fact),
                    false => td_string!(locale, crm.work.judged_wrong, fact = fact),
                };
                view! { <div><dt>{td_string!(locale, crm.column.warranty)}</dt><dd>{words}</dd></div> }
            });
            Some(view! {
                <dl class="crm-facts">
                    {fact(td_string!(locale, crm.column.matter), care::matter(locale, one.matter).to_owned())}
                    {fact(td_string!(locale, crm.column.product), tender::product(locale, scenario, contract.product))}
                    {fact(td_string!(locale, crm.work.part), money::exact(one.part))}
                    {fact(td_string!(locale, crm.work.delivered), delivered)}
                    {fact(td_string!(locale, crm.work.warranty), td_string!(locale, crm.work.months, months = months))}
                    {fact(td_string!(locale, crm.column.opened), time::moment(locale, one.opened))}
                    {fact(td_string!(locale, crm.column.respond_by), time::moment(locale, order.clock.respond_by))}
                    {fact(td_string!(locale, crm.column.settle_by), time::moment(locale, order.clock.settle_by))}
                    {verdict}
                </dl>
            })
        })
    };
    let links = move || {
        order.get().map(|order| {
            let one = &order.clock.ticket;
            view! {
                <a class="link" href=section_href(CrmSection::Account(one.customer()))>{t!(i18n, crm.leads.account)}</a>
                <a class="link" href=section_href(CrmSection::Order(one.contract))>{tender::number(one.contract)}</a>
            }
        })
    };
    view! {
        <Panel title>
            <div class="panel__body">
                {facts}
                <div class="cluster">{links}</div>
            </div>
        </Panel>
    }
}
