//! The manager's page: the figures of the company, each a link to its list.

use super::barred::barred;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::changes::{ChangeName, MonthChange, changes};
use crate::crm::dashboard::{DashboardFigure, FigureName, figures};
use crate::crm::list::Cell;
use crate::crm::list_part::ListPart;
use crate::crm::names::ListName;
use crate::ui::components::{Column, DataTable, Panel, Row, Rows};
use crate::ui::words::crm::cell::cell;
use crate::ui::words::money::yuan;
use game::observation::Observation;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The figures that the worn role may see.
#[component]
pub fn DashboardPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let shown = Memo::new(move |_| workbench.view(figures));
    let one = move |figure: DashboardFigure| {
        let locale = i18n.get_locale();
        let value = workbench.view(|viewer| told(locale, viewer.seen, &figure.value));
        let before = figure.before.map(|before| {
            let before = workbench.view(|viewer| told(locale, viewer.seen, &before));
            td_string!(locale, crm.dashboard.before, before = before)
        });
        let value = match (figure.name, value.is_empty()) {
            (_, false) => value,
            (FigureName::Retention, true) => td_string!(locale, yearend.not_measured).to_owned(),
            (_, true) => "—".to_owned(),
        };
        let to = match figure.name {
            FigureName::Brier => CrmSection::Pipeline,
            _ => section_of(figure.list, figure.part),
        };
        view! {
            <a class="crm-tile" href=section_href(to)>
                <span>{figure_name(locale, figure.name)}</span>
                <strong>{value}</strong>
                {before.map(|before| view! { <small>{before}</small> })}
            </a>
        }
    };
    move || {
        let figures = shown.get();
        if figures.is_empty() {
            return barred(i18n);
        }
        view! {
            <Panel title=t!(i18n, crm.section.dashboard)>
                <div class="crm-tiles">{figures.into_iter().map(one).collect_view()}</div>
            </Panel>
            <Changes />
        }
        .into_any()
    }
}

/// This month so far beside the last.
#[component]
fn Changes() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let told = |one: &Cell| told(locale, viewer.seen, one);
            let row = |change: MonthChange| {
                let difference = change.before.as_ref().and_then(|before| difference(before, &change.now));
                let list = section_href(CrmSection::Part(change.list, change.part));
                Row::new(view! { <a class="link" href=list>{change_name(locale, change.name)}</a> })
                    .cell(change.before.as_ref().map(told).unwrap_or_default())
                    .cell(told(&change.now))
                    .cell(difference.as_ref().map(told).unwrap_or_default())
            };
            changes(viewer).into_iter().map(row).collect()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.dashboard.figure)),
        Column::figures(move || t_string!(i18n, crm.dashboard.last_month)),
        Column::figures(move || t_string!(i18n, crm.dashboard.this_month)),
        Column::figures(move || t_string!(i18n, crm.column.change)),
    ];
    let rows: Rows = Arc::new(lines);
    view! {
        <Panel title=t!(i18n, crm.dashboard.changes) note=t!(i18n, crm.dashboard.changes_note)>
            <DataTable caption=t!(i18n, crm.dashboard.changes) columns rows />
        </Panel>
    }
}

/// A figure in words: amounts in whole yuan, because it is looked at and not reckoned with.
fn told(locale: Locale, seen: &Observation<'_>, figure: &Cell) -> String {
    match figure {
        Cell::Money(amount) => yuan(*amount),
        Cell::Count(count) if *count < 0 => format!("−{}", count.unsigned_abs()),
        other => cell(locale, seen, other),
    }
}

/// What the second figure is more than the first; both are of one kind.
fn difference(before: &Cell, now: &Cell) -> Option<Cell> {
    Some(match (before, now) {
        (Cell::Money(before), Cell::Money(now)) => Cell::Money(*now - *before),
        (Cell::Count(before), Cell::Count(now)) => Cell::Count(now - before),
        _ => return None,
    })
}

fn change_name(locale: Locale, change: ChangeName) -> &'static str {
    match change {
        ChangeName::Opportunities => td_string!(locale, crm.list.opportunities),
        ChangeName::Forecast => td_string!(locale, crm.forecast.forecast),
        ChangeName::Won => td_string!(locale, crm.pipeline.won),
        ChangeName::Unforeseen => td_string!(locale, crm.forecast.unforeseen),
        ChangeName::Orders => td_string!(locale, crm.forecast.orders),
        ChangeName::Delivered => td_string!(locale, crm.column.delivered_worth),
        ChangeName::Received => td_string!(locale, crm.column.received),
        ChangeName::Tickets => td_string!(locale, crm.dashboard.tickets),
        ChangeName::Lost => td_string!(locale, crm.dashboard.lost),
    }
}

/// The list that a figure counts, or the part of it.
fn section_of(list: ListName, part: Option<ListPart>) -> CrmSection {
    part.map_or(CrmSection::List(list), |part| CrmSection::Part(list, part))
}

fn figure_name(locale: Locale, figure: FigureName) -> &'static str {
    match figure {
        FigureName::Pipeline => td_string!(locale, crm.dashboard.pipeline),
        FigureName::Weighted => td_string!(locale, crm.dashboard.weighted),
        FigureName::WinRate => td_string!(locale, crm.dashboard.win_rate),
        FigureName::Brier => td_string!(locale, crm.dashboard.brier),
        FigureName::Kept => td_string!(locale, crm.dashboard.kept),
        FigureName::Retention => td_string!(locale, crm.dashboard.retention),
        FigureName::OpenOrders => td_string!(locale, crm.dashboard.open_orders),
        FigureName::Receivables => td_string!(locale, crm.dashboard.receivables),
        FigureName::Overdue => td_string!(locale, crm.dashboard.overdue),
        FigureName::OpenTickets => td_string!(locale, crm.dashboard.open_tickets),
        FigureName::ServiceLevel => td_string!(locale, crm.dashboard.service_level),
        FigureName::StepsDue => td_string!(locale, crm.dashboard.steps_due),
    }
}
