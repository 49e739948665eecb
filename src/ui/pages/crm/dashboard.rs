//! The manager's page: the figures of the company, each a link to its list.

use super::barred::barred;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::dashboard::{DashboardFigure, FigureName, figures};
use crate::crm::names::ListName;
use crate::ui::components::Panel;
use crate::ui::words::crm::cell::cell;
use leptos::prelude::*;
use texts::i18n::*;

/// The figures that the worn role may see.
#[component]
pub fn DashboardPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let shown = Memo::new(move |_| workbench.view(figures));
    let one = move |figure: DashboardFigure| {
        let locale = i18n.get_locale();
        let value = workbench.view(|viewer| cell(locale, viewer.seen, &figure.value));
        let before = figure.before.map(|before| {
            let before = workbench.view(|viewer| cell(locale, viewer.seen, &before));
            td_string!(locale, crm.dashboard.before, before = before)
        });
        let value = if value.is_empty() { "—".to_owned() } else { value };
        view! {
            <a class="crm-tile" href=section_href(section_of(figure.name))>
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
        }
        .into_any()
    }
}

fn section_of(figure: FigureName) -> CrmSection {
    match figure {
        FigureName::Pipeline | FigureName::Weighted | FigureName::WinRate | FigureName::Brier => CrmSection::Pipeline,
        FigureName::Kept => CrmSection::List(ListName::Accounts),
        FigureName::OpenOrders => CrmSection::List(ListName::Orders),
        FigureName::Receivables | FigureName::Overdue => CrmSection::List(ListName::Receivables),
        FigureName::OpenTickets | FigureName::ServiceLevel => CrmSection::List(ListName::Tickets),
        FigureName::StepsDue => CrmSection::List(ListName::Accounts),
    }
}

fn figure_name(locale: Locale, figure: FigureName) -> &'static str {
    match figure {
        FigureName::Pipeline => td_string!(locale, crm.dashboard.pipeline),
        FigureName::Weighted => td_string!(locale, crm.dashboard.weighted),
        FigureName::WinRate => td_string!(locale, crm.dashboard.win_rate),
        FigureName::Brier => td_string!(locale, crm.dashboard.brier),
        FigureName::Kept => td_string!(locale, crm.dashboard.kept),
        FigureName::OpenOrders => td_string!(locale, crm.dashboard.open_orders),
        FigureName::Receivables => td_string!(locale, crm.dashboard.receivables),
        FigureName::Overdue => td_string!(locale, crm.dashboard.overdue),
        FigureName::OpenTickets => td_string!(locale, crm.dashboard.open_tickets),
        FigureName::ServiceLevel => td_string!(locale, crm.dashboard.service_level),
        FigureName::StepsDue => td_string!(locale, crm.dashboard.steps_due),
    }
}
