//! The people who look after the customer: its owner, and the standing order to keep calling.

use crate::ui::components::{Choice, SelectField, SwitchRow};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use game::command::Command;
use game::ids::CustomerId;
use game::scenario::Role;
use game::standing_orders::StandingOrder;
use leptos::prelude::*;
use texts::i18n::*;

/// Owner and standing call.
#[component]
pub fn Care(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let sales = Memo::new(move |_| {
        session.view(|seen| {
            let sales = seen.people().filter(|person| person.role == Role::Sales);
            sales.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    let owner = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().owner));
    let calls = Memo::new(move |_| session.view(|seen| seen.standing_orders().call.contains(&customer)));
    let next_contact = Memo::new(move |_| session.view(|seen| seen.standing_orders().next_contact.is_on()));
    let quotes = Memo::new(move |_| session.view(|seen| seen.standing_orders().quote.is_on()));
    // A customer that has left has nobody to look after it.
    let is_here = Memo::new(move |_| session.view(|seen| seen.relation(customer).details().lost.is_none()));
    let owner_field = move || {
        let mut choices = vec![Choice::new(None, t!(i18n, customers.file.nobody))];
        choices.extend(
            sales
                .get()
                .into_iter()
                .map(|(id, person)| Choice::new(Some(id), move || name(i18n.get_locale(), &person).to_owned())),
        );
        view! {
            <SelectField
                label=t!(i18n, customers.file.owner)
                choices
                value=owner
                on_change=move |owner| {
                    session.act(Command::Assign { customer, owner });
                }
                help=t!(i18n, customers.file.owner_help)
            />
        }
    };
    view! {
        <section>
            <h3>{t!(i18n, customers.file.care)}</h3>
            {move || is_here.get().then(owner_field)}
            <SwitchRow
                label=t!(i18n, customers.file.keep_calling)
                help=t!(i18n, customers.file.keep_calling_help)
                on=calls
                on_change=move |on: bool| {
                    session.act(Command::StandingOrder(StandingOrder::Call { customer, switch: on.into() }));
                }
            />
            <SwitchRow
                label=t!(i18n, customers.file.next_contact)
                help=t!(i18n, customers.file.next_contact_help)
                on=next_contact
                on_change=move |on: bool| {
                    session.act(Command::StandingOrder(StandingOrder::NextContact(on.into())));
                }
            />
            <SwitchRow
                label=t!(i18n, file.request_standing)
                help=t!(i18n, file.request_standing_help)
                on=quotes
                on_change=move |on: bool| {
                    session.act(Command::StandingOrder(StandingOrder::Quote(on.into())));
                }
            />
        </section>
    }
}
