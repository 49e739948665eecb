//! The salesperson who looks after a customer, and its contacts, each with the employee who looks after them.

use super::state::use_workbench;
use crate::crm::list::{Cell, read};
use crate::crm::names::{ColumnName, ListName};
use crate::crm::record::{AccountRecord, CrmRecord};
use crate::ui::components::{Choice, Panel, SelectField};
use crate::ui::words::crm::cell::cell;
use crate::ui::words::crm::names::column as column_name;
use crate::ui::words::name::name;
use crate::ui::words::relation;
use game::command::Command;
use game::ids::{ContactId, CustomerId, StaffId};
use game::scenario::{ContactRole, Role};
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
    // What the list of contacts tells besides, as far as the role sees it.
    let known = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let listing = read(viewer, ListName::Contacts)?;
            let row = listing.rows.iter().find(|row| row.first() == Some(&Cell::Contact { customer, contact }))?;
            let part = |column: ColumnName| {
                let shown = listing.position(column).map(|at| cell(locale, viewer.seen, &row[at]));
                shown.filter(|shown| !shown.is_empty()).map(|shown| format!("{} {shown}", column_name(locale, column)))
            };
            let parts: Vec<String> = [ColumnName::Weight, ColumnName::Temper].into_iter().filter_map(part).collect();
            Some(parts.join(td_string!(locale, crm.comma)))
        })
    };
    view! { <SelectField label choices value on_change=assign /><p class="sub">{known}</p> }
}

/// The salesperson who looks after the customer, to be changed.
#[component]
pub fn AccountOwner(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let sellers = untrack(|| {
        workbench.view(|viewer| {
            let sellers = viewer.seen.people().filter(|person| person.role == Role::Sales);
            sellers.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    let nobody = Choice::new(None, move || t_string!(i18n, crm.nobody));
    let sellers = sellers
        .into_iter()
        .map(|(id, called)| Choice::new(Some(id), move || name(i18n.get_locale(), &called).to_owned()));
    let choices: Vec<Choice<Option<StaffId>>> = [nobody].into_iter().chain(sellers).collect();
    let value = Signal::derive(move || workbench.view(|viewer| viewer.seen.relation(customer).details().owner));
    let assign = move |owner: Option<StaffId>| {
        workbench.act(Command::Assign { customer, owner });
    };
    let is_on_market = Memo::new(move |_| workbench.view(|viewer| viewer.seen.is_on_market(customer)));
    let choices = StoredValue::new(choices);
    move || {
        (is_on_market.get() && workbench.may_add()).then(|| {
            let choices = choices.get_value();
            view! { <SelectField label=t!(i18n, crm.account.owner) choices value on_change=assign /> }
        })
    }
}
