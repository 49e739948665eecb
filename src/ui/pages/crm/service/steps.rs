//! The steps of a work order with their times, and what the customer pays.

use super::super::state::use_workbench;
use crate::crm::repair::{RepairLine, sum};
use crate::crm::service::work_order::{WorkOrder, WorkStep};
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::words::crm::service::{repair_part, step};
use crate::ui::words::{care, money, time};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The steps.
#[component]
pub(super) fn StepsPanel(order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let (i18n, workbench) = (use_i18n(), use_workbench());
    let lines = move || {
        let locale = i18n.get_locale();
        let order = order.get()?;
        let next = order.next();
        let line = |one: WorkStep| {
            let words = match (order.done(one), order.has(one)) {
                (Some(at), _) => time::moment(locale, at),
                (None, false) => td_string!(locale, crm.work.not_needed).to_owned(),
                // The ticket has ended: by a standing order, on another page, or for want of an answer.
                (None, true) if !order.is_to_come(one) => td_string!(locale, crm.work.not_recorded).to_owned(),
                (None, true) if next == Some(one) => td_string!(locale, crm.work.next).to_owned(),
                (None, true) => td_string!(locale, crm.work.to_come).to_owned(),
            };
            let current = (next == Some(one)).then_some("step");
            view! { <li aria-current=current><strong>{step(locale, one)}</strong> " " <span>{words}</span></li> }
        };
        Some(WorkStep::ALL.map(line).collect_view())
    };
    let settled = move || {
        let locale = i18n.get_locale();
        let (remedy, cost) = order.get()?.settled?;
        let words = match workbench.view(|viewer| viewer.sees_confidential()) {
            true => {
                td_string!(locale, crm.work.settled, remedy = care::remedy(locale, remedy), cost = money::exact(cost))
            }
            false => care::remedy(locale, remedy).to_owned(),
        };
        Some(view! { <p class="sub">{words}</p> })
    };
    view! {
        <Panel title=t!(i18n, crm.work.steps)>
            <div class="panel__body">
                <ol class="crm-steps">{lines}</ol>
                {settled}
                <Bill order />
            </div>
        </Panel>
    }
}

/// Quotation and invoice, line by line.
#[component]
fn Bill(order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let i18n = use_i18n();
    let has_lines = Memo::new(move |_| {
        order.with(|order| order.as_ref().is_some_and(|one| !one.quotation.is_empty() || !one.invoice.is_empty()))
    });
    let rows = move || {
        let locale = i18n.get_locale();
        let Some(order) = order.get() else { return Vec::new() };
        let parts = if order.quotation.is_empty() { &order.invoice } else { &order.quotation };
        let amount = |lines: &[RepairLine], one: &RepairLine| {
            let same = lines.iter().find(|line| line.part == one.part);
            same.map_or_else(String::new, |line| money::exact(line.amount))
        };
        let row = |one: &RepairLine| {
            Row::new(repair_part(locale, one.part))
                .cell(amount(&order.quotation, one))
                .cell(amount(&order.invoice, one))
        };
        let total = |lines: &[RepairLine]| if lines.is_empty() { String::new() } else { money::exact(sum(lines)) };
        let last = Row::new(td_string!(locale, crm.total)).cell(total(&order.quotation)).cell(total(&order.invoice));
        parts.iter().map(row).chain([last.class("is-sum")]).collect()
    };
    let rows = Arc::new(rows);
    move || {
        has_lines.get().then(|| {
            let columns = vec![
                Column::text(move || t_string!(i18n, crm.column.part)),
                Column::figures(move || t_string!(i18n, crm.column.quoted)),
                Column::figures(move || t_string!(i18n, crm.column.invoiced)),
            ];
            view! { <DataTable caption=t!(i18n, crm.list.repair_lines) columns rows=rows.clone() /> }
        })
    }
}
