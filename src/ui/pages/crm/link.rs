//! A cell on a page: words, with a link where there is more to see.

use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::list::Cell;
use crate::ui::route::{Page, href};
use crate::ui::words::crm::cell::cell;
use leptos::prelude::*;
use texts::i18n::*;

/// The cell.
pub fn cell_view(i18n: I18n, shown: &Cell) -> AnyView {
    let workbench = use_workbench();
    let one = shown.clone();
    let words = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| cell(locale, viewer.seen, &one))
    };
    match shown {
        Cell::Customer(customer) => link(CrmSection::Account(*customer), words),
        Cell::Order(order) | Cell::Document { order, .. } => link(CrmSection::Order(*order), words),
        Cell::Quotation(opportunity) => link(CrmSection::Quotation(Some(*opportunity)), words),
        Cell::Opportunity(id) => link(CrmSection::Opportunity(*id), words),
        Cell::Company(rival) => link(CrmSection::Competitor(*rival), words),
        Cell::Lead(lead) => link(CrmSection::Lead(*lead), words),
        Cell::Ticket(ticket) => link(CrmSection::WorkOrder(*ticket), words),
        Cell::Contact { customer, .. } => link(CrmSection::Account(*customer), words),
        _ => words.into_any(),
    }
}

/// The address of a section.
pub fn section_href(section: CrmSection) -> String {
    href(Page::Crm(section.address()))
}

fn link(section: CrmSection, words: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    view! { <a class="link" href=section_href(section)>{words}</a> }.into_any()
}
