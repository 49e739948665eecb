//! The latest version as a sheet for the customer, to print.

use super::super::state::use_workbench;
use crate::crm::quotable::terms_of;
use crate::crm::quotation_sheet::QuotationSheet;
use crate::ui::components::print::print;
use crate::ui::components::{Button, ButtonSize, Panel};
use crate::ui::session::use_session;
use crate::ui::words::crm::cell::{customer_name, quotation_number, quotation_part};
use crate::ui::words::{money, tender, time};
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// The sheet; nothing as long as there is no version.
#[component]
pub fn QuotationPaper(opportunity: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let (workbench, session) = (use_workbench(), use_session());
    let paper = move || {
        let locale = i18n.get_locale();
        let company = session.company_name(workbench.view(|viewer| viewer.seen.me()));
        workbench.view(|viewer| {
            let seen = viewer.seen;
            let versions = viewer.book.quotations().versions(opportunity);
            let (latest, terms) = (versions.last()?, terms_of(seen, opportunity)?);
            let scenario = seen.scenario();
            let sheet = QuotationSheet::of(&latest.offer, terms.quantity);
            let fact = |name: &'static str, words: String| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
            let number = format!("{} · {}", quotation_number(opportunity), td_string!(locale, crm.quotation.version, number = versions.len()));
            let lines = sheet.lines.iter().map(|line| {
                let discount = line.discount.get();
                view! {
                    <tr>
                        <th scope="row">{quotation_part(locale, line.part)}</th>
                        <td class="n">{line.quantity.map(|_| tender::quantity(locale, scenario, &terms))}</td>
                        <td class="n">{line.price.map(money::exact)}</td>
                        <td class="n">{(discount > 0).then(|| format!("{discount}%"))}</td>
                        <td class="n">{money::exact(line.amount)}</td>
                    </tr>
                }
            });
            Some(view! {
                <div class="panel__body">
                    <dl class="crm-facts">
                        {fact(td_string!(locale, crm.column.quotation), number)}
                        {fact(td_string!(locale, crm.quotation.from), company.clone())}
                        {fact(td_string!(locale, crm.quotation.to), customer_name(locale, seen, opportunity.customer).to_owned())}
                        {fact(td_string!(locale, crm.quotation.date), time::moment(locale, latest.at))}
                        {fact(td_string!(locale, crm.column.valid_until), time::moment(locale, latest.valid_until))}
                        {fact(td_string!(locale, crm.column.product), tender::product(locale, scenario, latest.offer.product))}
                        {fact(td_string!(locale, crm.quotation.part.package), tender::package(locale, scenario, latest.offer.package))}
                        {fact(td_string!(locale, crm.quotation.term), tender::term(locale, terms.term_months))}
                    </dl>
                </div>
                <div class="crm-scroll" tabindex="0" role="region" aria-label=td_string!(locale, crm.quotation.paper)>
                    <table class="table crm-table">
                        <caption class="vh">{td_string!(locale, crm.quotation.paper)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{td_string!(locale, crm.column.part)}</th>
                                <th scope="col" class="n">{td_string!(locale, crm.column.quantity)}</th>
                                <th scope="col" class="n">{td_string!(locale, crm.column.unit_price)}</th>
                                <th scope="col" class="n">{td_string!(locale, crm.column.discount)}</th>
                                <th scope="col" class="n">{td_string!(locale, crm.column.amount)}</th>
                            </tr>
                        </thead>
                        <tbody>{lines.collect_view()}</tbody>
                        <tfoot>
                            <tr class="is-sum">
                                <th scope="row">{td_string!(locale, crm.total)}</th>
                                <td></td><td></td><td></td>
                                <td class="n">{money::exact(sheet.total)}</td>
                            </tr>
                        </tfoot>
                    </table>
                </div>
            })
        })
    };
    let is_there =
        Memo::new(move |_| workbench.view(|viewer| !viewer.book.quotations().versions(opportunity).is_empty()));
    move || {
        is_there.get().then(|| {
            let end = move || {
                view! { <Button size=ButtonSize::Small on_click=move |()| print()>{t!(i18n, crm.quotation.print)}</Button> }
            };
            view! { <Panel title=t!(i18n, crm.quotation.paper) class="crm-paper" end=end>{paper}</Panel> }
        })
    }
}
