//! What is asked: the customer, the tender or the request, the goods, how many, until when, and up to which price.

use super::super::link::section_href;
use super::super::section::CrmSection;
use super::super::state::use_workbench;
use crate::crm::quotable::terms_of;
use crate::ui::components::Panel;
use crate::ui::route::{Page, href};
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::name::name;
use crate::ui::words::{money, tender, time};
use game::ids::TenderId;
use game::tender::Terms;
use leptos::prelude::*;
use texts::i18n::*;

/// The head of the page of a quotation.
#[component]
pub fn Asked(opportunity: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let title = move || {
        let locale = i18n.get_locale();
        let called = workbench.view(|viewer| customer_name(locale, viewer.seen, opportunity.customer).to_owned());
        td_string!(locale, crm.quotation.for_whom, customer = called)
    };
    let facts = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let seen = viewer.seen;
            let (terms, request) = (terms_of(seen, opportunity)?, seen.request(opportunity));
            let scenario = seen.scenario();
            let fact = |name: &'static str, words: AnyView| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
            let customer = customer_name(locale, seen, opportunity.customer).to_owned();
            let number = tender::number(opportunity);
            let source = match request {
                // A request has no page of its own beside this one.
                Some(_) => number.into_any(),
                None => view! { <a class="link" href=href(Page::Bid(opportunity))>{number}</a> }.into_any(),
            };
            let account = section_href(CrmSection::Account(opportunity.customer));
            let account = view! { <a class="link" href=account>{customer}</a> }.into_any();
            let goods = match request {
                Some(request) => tender::product(locale, scenario, request.product),
                None => required(locale, scenario, &terms),
            };
            let ceiling = match request {
                Some(_) => td_string!(locale, crm.quotation.paid_last),
                None => td_string!(locale, crm.quotation.ceiling),
            };
            let kind = match request {
                Some(_) => td_string!(locale, crm.opportunity.kind.request),
                None => td_string!(locale, crm.opportunity.kind.tender),
            };
            let quantity = tender::quantity(locale, scenario, &terms);
            let each = format!(
                "{} / {}",
                money::yuan(terms.ceiling),
                tender::one_unit(locale, scenario, opportunity.customer)
            );
            Some(view! {
                <dl class="crm-facts">
                    {fact(td_string!(locale, crm.quotation.to), account)}
                    {fact(kind, source)}
                    {fact(td_string!(locale, crm.column.quantity), quantity.into_any())}
                    {fact(td_string!(locale, crm.quotation.closes), time::moment(locale, terms.deadline).into_any())}
                    {fact(ceiling, each.into_any())}
                    {fact(td_string!(locale, crm.quotation.term), tender::term(locale, terms.term_months).into_any())}
                </dl>
                <dl>{fact(td_string!(locale, crm.quotation.asked), goods.into_any())}</dl>
            })
        })
    };
    view! { <Panel title><div class="panel__body">{facts}</div></Panel> }
}

/// The goods that a tender asks for, with the least level of each trait; mandatory ones bear a star.
fn required(locale: Locale, scenario: &game::scenario::Scenario, terms: &Terms) -> String {
    let industry = scenario.industry(scenario.customer(terms.id.customer).industry);
    let traits = (0..3).filter(|index| terms.levels[*index] > 1 || terms.stars[*index]).map(|index| {
        let (spoken, level) = (name(locale, &industry.traits[index]).to_owned(), terms.levels[index]);
        match terms.stars[index] {
            true => td_string!(locale, crm.quotation.mandatory, spoken = spoken, level = level),
            false => td_string!(locale, crm.quotation.wanted, spoken = spoken, level = level),
        }
    });
    let family = name(locale, &industry.family).to_owned();
    let parts: Vec<String> = [family].into_iter().chain(traits).collect();
    parts.join(td_string!(locale, crm.comma))
}
