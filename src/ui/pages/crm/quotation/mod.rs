//! Quotations: the opportunities that can be quoted for; of one of them the form, the versions, and the sheet to print.

mod asked;
mod counter;
mod form;
mod sheet;
mod versions;

use super::barred::barred;
use super::link::section_href;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::quotable::terms_of;
use crate::crm::quotations::quotation_state;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::words::crm::cell::{customer_name, quotation_state as state_words};
use crate::ui::words::{money, tender, time};
use asked::Asked;
use form::QuotationForm;
use game::ids::TenderId;
use game::tender::TenderState;
use leptos::prelude::*;
use sheet::QuotationPaper;
use std::sync::Arc;
use texts::i18n::*;
use versions::VersionsPanel;

/// The section, with one quotation open or none.
#[component]
pub fn QuotationPanel(opportunity: Option<TenderId>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let is_there = Memo::new(move |_| {
        workbench.view(|viewer| {
            let known = |opportunity| terms_of(viewer.seen, opportunity).is_some();
            viewer.may_see(ListName::Quotations) && opportunity.is_none_or(known)
        })
    });
    move || match (is_there.get(), opportunity) {
        (false, _) => barred(i18n),
        (true, None) => view! { <Choose /> }.into_any(),
        (true, Some(opportunity)) => view! {
            <Asked opportunity />
            <div class="crm-two">
                <QuotationForm opportunity />
                <QuotationPaper opportunity />
            </div>
            <VersionsPanel opportunity />
        }
        .into_any(),
    }
}

/// The requests that wait, the tenders that are open, and what was quoted for.
#[component]
fn Choose() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let rows = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let (seen, quotations) = (viewer.seen, viewer.book.quotations());
            let open = seen.book(seen.month()).chain(seen.ahead());
            let open =
                open.filter(|tender| tender.state() == TenderState::Open && seen.now() < tender.terms().deadline);
            let asked = seen.requests_waiting().into_iter().map(|request| request.id);
            let mut ids: Vec<TenderId> = asked.chain(open.map(|tender| tender.id())).collect();
            let quoted = quotations.all().map(|(id, _)| id).filter(|id| !ids.contains(id)).collect::<Vec<_>>();
            ids.extend(quoted);
            let row = |id: TenderId| {
                let terms = terms_of(seen, id)?;
                let state = quotations.versions(id).last().map(|latest| quotation_state(seen, id, latest));
                let mut name = format!("{} · {}", tender::number(id), customer_name(locale, seen, id.customer));
                if seen.request(id).is_some() {
                    name = td_string!(locale, crm.quotation.request, name = name);
                }
                let link = view! { <a class="link" href=section_href(CrmSection::Quotation(Some(id)))>{name}</a> };
                Some(
                    Row::new(link)
                        .cell(money::yuan(terms.worth_at(terms.ceiling)))
                        .cell(time::moment(locale, terms.deadline))
                        .cell(state.map_or(td_string!(locale, crm.quotation.none), |state| state_words(locale, state))),
                )
            };
            ids.into_iter().filter_map(row).collect()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.column.opportunity)),
        Column::figures(move || t_string!(i18n, crm.quotation.at_ceiling)),
        Column::text(move || t_string!(i18n, crm.column.expected_close)),
        Column::text(move || t_string!(i18n, crm.column.quotation)),
    ];
    view! {
        <Panel title=t!(i18n, crm.quotation.choose)>
            <DataTable caption=t!(i18n, crm.quotation.choose) columns rows=Arc::new(rows) />
        </Panel>
    }
}
