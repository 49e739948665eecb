//! The CRM workbench: its sections over the company's own year.

mod access;
mod account;
mod approvals;
mod ask_approval;
mod assign;
mod barred;
mod board;
mod bought;
mod bought_row;
mod campaigns;
mod competitor;
mod contacts;
mod count_field;
mod dashboard;
mod data;
mod explained;
mod export;
mod folded;
mod gate;
mod hand_over;
mod history;
mod judge;
mod lead;
mod lead_points;
mod link;
mod list_filters;
mod list_panel;
mod list_views;
mod management;
mod opportunity;
mod order;
mod order_paper;
mod pipeline;
mod plan;
mod quarter;
mod quotation;
mod record_button;
mod records;
mod sales;
mod section;
mod segment_limits;
mod segments;
mod service;
mod state;
mod statistics;
mod survey;
mod team_file;
mod weekly;

use crate::crm::names::ListName;
use crate::crm::role::CrmRole;
use crate::ui::components::{Banner, Choice, PageHead, SelectField, Tone};
use crate::ui::lazy::{ManagementPanel, SalesPanel, use_modules};
use crate::ui::route::{Page, use_route};
use crate::ui::words::crm::role::role;
use account::{AccountPanel, account_name};
pub use ask_approval::{AskApproval, approval_door};
use assign::AssignPanel;
use board::BoardPanel;
use dashboard::DashboardPanel;
use folded::Folded;
pub use gate::gated;
pub use hand_over::CrmCurtain;
use hand_over::HandOver;
use leptos::context::Provider;
use leptos::prelude::*;
use link::section_href;
use list_panel::ListPanel;
pub use management::management_panel;
use opportunity::OpportunityPanel;
use order::OrderPanel;
use pipeline::PipelinePanel;
pub use sales::sales_panel;
use section::{CrmGroup, CrmSection};
use state::{Workbench, use_workbench};
use texts::i18n::*;

/// The workbench: navigation, the role that is worn, and the section that the address names.
#[component]
pub fn CrmPage() -> impl IntoView {
    view! { <Provider value=Workbench::of_open_game()><Frame /></Provider> }
}

#[component]
fn Frame() -> impl IntoView {
    let i18n = use_i18n();
    let (route, workbench) = (use_route(), use_workbench());
    let section = Memo::new(move |_| match route.page() {
        Page::Crm(address) => CrmSection::read(&address),
        _ => CrmSection::Dashboard,
    });
    let title = move || {
        let (locale, section) = (i18n.get_locale(), section.get());
        let account = match section {
            CrmSection::Account(customer) => account_name(workbench, locale, customer),
            _ => None,
        };
        account.unwrap_or_else(|| section.name(locale).to_owned())
    };
    let about = move || {
        let locale = i18n.get_locale();
        let about = section.get().about(locale);
        let line = |name: &'static str, text: &'static str| view! { <div><dt>{name}</dt><dd>{text}</dd></div> };
        view! {
            <dl class="crm-about">
                {line(td_string!(locale, crm.about.what), about.what)}
                {line(td_string!(locale, crm.about.source), about.source)}
                {about.lab.map(|lab| line(td_string!(locale, crm.about.lab), lab))}
            </dl>
        }
    };
    // A game that is played in another tab has its own line.
    let read_only = move || {
        let is_told = !workbench.may_add() && !workbench.is_elsewhere();
        is_told.then(|| view! { <Banner tone=Tone::Plain>{t!(i18n, crm.read_only)}</Banner> })
    };
    let modules = use_modules();
    let sold = move |panel| modules.crm_sales.view(move |pages| (pages.panel)(panel));
    let managed = move |panel| modules.crm_management.view(move |pages| (pages.panel)(panel));
    let panel = move || match section.get() {
        CrmSection::Dashboard => view! { <DashboardPanel /> }.into_any(),
        CrmSection::List(list @ (ListName::Accounts | ListName::Segments)) => {
            let segments = (list == ListName::Segments).then(|| sold(SalesPanel::Segments));
            view! { <ListPanel list /> {segments} <AssignPanel list /> }.into_any()
        }
        CrmSection::List(ListName::Leads) => {
            let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Leads)));
            let points = move || may_see.get().then(|| sold(SalesPanel::LeadPoints));
            view! { <ListPanel list=ListName::Leads /> {points} }.into_any()
        }
        CrmSection::List(list @ (ListName::ServiceQueue | ListName::ServicePlan)) => {
            let panel = match list {
                ListName::ServiceQueue => ManagementPanel::Promises,
                _ => ManagementPanel::ServicePlan,
            };
            let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(list)));
            view! { <ListPanel list /> {move || may_see.get().then(|| managed(panel))} }.into_any()
        }
        CrmSection::List(ListName::Campaigns) => {
            let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Campaigns)));
            let campaigns = move || may_see.get().then(|| sold(SalesPanel::Campaigns));
            view! { <ListPanel list=ListName::Campaigns /> {campaigns} }.into_any()
        }
        CrmSection::Campaign(record) => sold(SalesPanel::Campaign(record)),
        CrmSection::List(list) => view! { <ListPanel list /> }.into_any(),
        CrmSection::Part(list, part) => view! { <ListPanel list part /> }.into_any(),
        CrmSection::Account(customer) => view! { <AccountPanel customer /> }.into_any(),
        CrmSection::Lead(lead) => sold(SalesPanel::Lead(lead)),
        CrmSection::Opportunity(id) => view! { <OpportunityPanel id /> }.into_any(),
        CrmSection::Board => view! { <BoardPanel /> }.into_any(),
        CrmSection::Bought => sold(SalesPanel::Bought),
        CrmSection::Pipeline => view! { <PipelinePanel /> }.into_any(),
        CrmSection::Quotation(opportunity) => sold(SalesPanel::Quotation(opportunity)),
        CrmSection::Order(order) => view! { <OrderPanel order /> }.into_any(),
        CrmSection::WorkOrder(ticket) => managed(ManagementPanel::WorkOrder(ticket)),
        CrmSection::Surveys => managed(ManagementPanel::Surveys),
        CrmSection::Survey(survey) => managed(ManagementPanel::Survey(survey)),
        CrmSection::Approvals => managed(ManagementPanel::Approvals),
        CrmSection::Plan => sold(SalesPanel::Plan),
        CrmSection::Competitor(rival) => sold(SalesPanel::Competitor(rival)),
        CrmSection::Statistics => managed(ManagementPanel::Statistics),
        CrmSection::Weekly => managed(ManagementPanel::Weekly),
        CrmSection::Access => managed(ManagementPanel::Access),
        CrmSection::TeamFile => managed(ManagementPanel::TeamFile),
        CrmSection::Records => managed(ManagementPanel::Records),
        CrmSection::Data => managed(ManagementPanel::Tables),
        CrmSection::Query => managed(ManagementPanel::Query),
        CrmSection::Import => managed(ManagementPanel::Import),
    };
    let is_sheet = move || matches!(section.get(), CrmSection::Quotation(Some(_)) | CrmSection::Order(_));
    view! {
        <div class="page crm" class:crm--sheet=is_sheet>
            <PageHead title note=t!(i18n, crm.title)>
                <RoleChoice />
                <HandOver />
            </PageHead>
            <CrmNavigation section />
            {read_only}
            <Folded summary=t!(i18n, crm.about.fold)>{about}</Folded>
            {panel}
        </div>
    }
}

/// The hat that is worn: chosen freely, unless it was handed over.
#[component]
fn RoleChoice() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let worn = workbench.role;
    move || {
        if workbench.keeps_role() {
            let words = move || t_string!(i18n, crm.hand_over.kept, role = role(i18n.get_locale(), worn.get()));
            return view! { <p class="crm-kept" role="status">{words}</p> }.into_any();
        }
        let choices = CrmRole::ALL.map(|one| Choice::new(one, move || role(i18n.get_locale(), one))).to_vec();
        view! { <SelectField label=t!(i18n, crm.worn) choices value=worn on_change=move |one| workbench.wear(one) /> }
            .into_any()
    }
}

/// The groups, and the sections of the one that is open.
#[component]
fn CrmNavigation(section: Memo<CrmSection>) -> impl IntoView {
    let i18n = use_i18n();
    let open = Memo::new(move |_| CrmGroup::of(section.get()));
    let entry = move |one: CrmSection| {
        let is_here = move || (section.get().entry() == one).then_some("page");
        view! {
            <li><a href=section_href(one) aria-current=is_here>{move || one.name(i18n.get_locale())}</a></li>
        }
    };
    let group = move |group: CrmGroup| {
        let first = group.sections().first().copied().unwrap_or(CrmSection::Dashboard);
        let is_open = move || (open.get() == group).then_some("true");
        view! {
            <li><a href=section_href(first) aria-current=is_open>{move || group.name(i18n.get_locale())}</a></li>
        }
    };
    view! {
        <nav class="crm-nav" aria-label=t!(i18n, crm.sections)>
            <ul class="crm-nav__groups">{CrmGroup::ALL.map(group).collect_view()}</ul>
            <ul>{move || open.get().sections().iter().copied().map(entry).collect_view()}</ul>
        </nav>
    }
}
