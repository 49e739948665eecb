//! The customers page: everybody by stage, bulk work, and one customer's file beside the list.

mod bulk;
mod bulk_words;
mod care_bulk;
mod file;
mod filter;
mod group;
mod list;
mod remark;
mod row;
mod stage_strip;

use crate::study::handbook::Section;
use crate::ui::components::{Button, ButtonKind, Glyph, PageHead};
use crate::ui::help::HelpLink;
use crate::ui::pages::planner::{Preset, use_planner};
use crate::ui::route::use_route;
use crate::ui::session::use_session;
use bulk::BulkBar;
use file::FileFrame;
use filter::{IndustryFilter, SearchField};
use game::ids::{CustomerId, IndustryId};
use group::CustomerGroup;
use leptos::prelude::*;
use list::CustomerList;
use stage_strip::StageStrip;
use std::collections::BTreeSet;
use texts::i18n::*;

/// What the person looks for and has ticked; belongs to the page while it is open.
#[derive(Clone, Copy)]
struct ListChoice {
    /// Words to find.
    search: RwSignal<String>,
    /// One industry, or all.
    industry: RwSignal<Option<IndustryId>>,
    /// One stage, or all.
    group: RwSignal<Option<CustomerGroup>>,
    /// Customers ticked for bulk work.
    ticked: RwSignal<BTreeSet<CustomerId>>,
}

/// All customers by stage; with one chosen by the route, its file too.
#[component]
pub fn CustomersPage() -> impl IntoView {
    let i18n = use_i18n();
    let (session, planner, route) = (use_session(), use_planner(), use_route());
    let selected = Memo::new(move |_| {
        let is_known = |customer: &CustomerId| {
            session.peek(|seen| {
                customer.index() < seen.scenario().customers.len()
                    && (seen.is_on_market(*customer) || seen.merger_of(*customer).is_some())
            })
        };
        route.selected_customer().filter(is_known)
    });
    let choice = ListChoice {
        search: RwSignal::default(),
        industry: RwSignal::default(),
        group: RwSignal::default(),
        ticked: RwSignal::default(),
    };
    let found = Memo::new(move |_| session.view(|seen| filter::found(seen, choice)));
    let places = Memo::new(move |_| {
        session.view(|seen| seen.customer_ids().filter(|&customer| seen.has_place(customer)).count())
    });
    let note = move || {
        let (customers, industries) =
            session.view(|seen| (seen.customer_ids().count(), seen.scenario().industries.len()));
        t_string!(i18n, customers.note, customers = customers, industries = industries, places = places.get())
    };
    let plan = move || {
        let customers = choice.ticked.with_untracked(|ticked| ticked.iter().copied().collect());
        planner.open(Preset::steps(customers, &[]));
    };
    view! {
        <div class="cust-page" class:has-file=move || selected.get().is_some()>
            <div class="cust-main">
                <PageHead title=t!(i18n, customers.title) note>
                    <SearchField choice />
                    <IndustryFilter choice />
                    <Button kind=ButtonKind::Ink icon=Glyph::Plus on_click=plan>{t!(i18n, customers.plan)}</Button>
                    <HelpLink section=Section::Stages />
                </PageHead>
                <div class="stack">
                    <StageStrip choice found />
                    <BulkBar choice found />
                </div>
                <CustomerList choice found selected />
            </div>
            {move || selected.get().map(|customer| view! { <FileFrame customer /> })}
        </div>
    }
}
