//! The contacts of a customer, each with the employee who looks after them.

use super::state::use_workbench;
use crate::crm::names::ListName;
use crate::crm::record::{AccountRecord, CrmRecord};
use crate::ui::components::{Choice, Panel, SelectField};
use crate::ui::words::name::name;
use crate::ui::words::relation;
use game::ids::{ContactId, CustomerId, StaffId};
use game::scenario::ContactRole;
use leptos::prelude::*;
use texts::i18n::*;

/// The contacts, once research has opened the customer's file.
#[component]
pub fn Contacts(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let contacts = Memo::new(move |_| {
        workbench.view(|viewer| {
            let file = viewer.seen.file(customer).filter(|_| viewer.may_see(ListName::Contacts));
            let contacts = file.into_iter().flat_map(|file| file.contacts);
            contacts.map(|contact| (contact.id, contact.role)).collect::<Vec<_>>()
        })
    });
    let row =
        move |(contact, position): (ContactId, ContactRole)| view! { <li><Owner customer contact position /></li> };
    move || {
        let contacts = contacts.get();
        (!contacts.is_empty()).then(|| {
            view! {
                <Panel title=t!(i18n, crm.list.contacts)>
                    <ul class="panel__body stack">{contacts.into_iter().map(row).collect_view()}</ul>
                </Panel>
            }
        })
    }
}

#[component]
fn Owner(customer: CustomerId, contact: ContactId, position: ContactRole) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let label = move || {
        let locale = i18n.get_locale();
        let called = workbench.view(|viewer| viewer.seen.contact_name(customer, contact));
        let called = called.map_or_else(String::new, |called| name(locale, &called).to_owned());
        td_string!(locale, crm.assign.contact, name = called, position = relation::contact_role(locale, position))
    };
    let people = untrack(|| {
        workbench.view(|viewer| {
            let here = viewer.seen.people().filter(|person| person.is_here());
            here.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    let nobody = Choice::new(None, move || t_string!(i18n, crm.nobody));
    let people = people
        .into_iter()
        .map(|(id, called)| Choice::new(Some(id), move || name(i18n.get_locale(), &called).to_owned()));
    let choices: Vec<Choice<Option<StaffId>>> = [nobody].into_iter().chain(people).collect();
    let value =
        Signal::derive(move || workbench.view(|viewer| viewer.book.accounts().contact_owner(customer, contact)));
    let assign = move |staff: Option<StaffId>| {
        workbench.add(CrmRecord::Account(AccountRecord::AssignContact { customer, contact, staff }));
    };
    view! { <SelectField label choices value on_change=assign /> }
}
