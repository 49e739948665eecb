//! The customer's counter-offer: a version at its price, or letting the request go.

use super::super::state::use_workbench;
use crate::crm::quotations::at_counter;
use crate::crm::record::{CrmRecord, QuotationRecord};
use crate::ui::components::{Button, Note, Tone};
use crate::ui::words::money::yuan;
use crate::ui::words::tender::one_unit;
use game::command::Command;
use game::ids::TenderId;
use leptos::prelude::*;
use texts::i18n::*;

/// What can be done about it; nothing where the customer has named no price.
#[component]
pub fn CounterStep(opportunity: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let counter = Memo::new(move |_| {
        workbench.view(|viewer| {
            let request = viewer.seen.request(opportunity)?;
            request.counter.filter(|_| request.state.waits_for_us())
        })
    });
    let version = move || {
        workbench.view(|viewer| {
            let latest = viewer.book.quotations().versions(opportunity).last()?;
            let offer = at_counter(viewer.seen, opportunity, &latest.offer)?;
            let valid_until = viewer.seen.request(opportunity)?.deadline;
            let reason = t_string!(i18n, crm.quotation.at_counter_reason).to_owned();
            Some(CrmRecord::Quotation(QuotationRecord::Version { opportunity, offer, valid_until, reason }))
        })
    };
    let may_not = Signal::derive(move || version().is_none_or(|record| !workbench.can_add(&record)));
    let draw_up = move |()| {
        if let Some(record) = untrack(version) {
            workbench.add(record);
        }
    };
    let unit = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| one_unit(locale, viewer.seen.scenario(), opportunity.customer))
    };
    let forgo = move |()| {
        workbench.act(Command::ForgoRequest { request: opportunity });
    };
    move || {
        counter.get().map(|price| {
            view! {
                <Note tone=Tone::Plain>
                    {move || t_string!(i18n, crm.quotation.counter, price = yuan(price), unit = unit())}
                </Note>
                <Button disabled=may_not on_click=draw_up>{t!(i18n, crm.quotation.at_counter)}</Button>
                <Button on_click=forgo>{t!(i18n, crm.quotation.forgo)}</Button>
            }
        })
    }
}
