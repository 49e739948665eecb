//! What asking some customers takes, in one line.

use super::super::state::use_workbench;
use crate::crm::survey::work::{effort, interviewers};
use crate::ui::words::{money, time};
use game::ids::CustomerId;
use leptos::prelude::*;
use texts::i18n::*;

/// Contacts, hours and cost, by the employee who is free first.
#[component]
pub(super) fn EffortLine(
    /// The customers.
    customers: Memo<Vec<CustomerId>>,
    /// Contacts asked at each of them at most.
    contacts: Signal<u8>,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let words = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let staff = interviewers(viewer.seen).first().copied();
            let Some(staff) = staff else { return td_string!(locale, crm.survey.nobody).to_owned() };
            let takes = customers.with(|customers| effort(viewer.seen, customers, contacts.get(), staff));
            let (hours, cost) = (time::hours(takes.minutes), money::exact(takes.cost));
            td_string!(locale, crm.survey.takes, contacts = takes.contacts, hours = hours, cost = cost)
        })
    };
    view! { <p class="sub">{words}</p> }
}
