//! The contacts: who counts how much, and who is easy to talk to.

use super::foot::queue_step;
use crate::insight::planning::customer_work::Work;
use crate::ui::components::{Glyph, IconButton};
use crate::ui::session::use_session;
use crate::ui::symbols::{SymbolKind, SymbolOf};
use crate::ui::words::figure::percents;
use crate::ui::words::money::yuan;
use crate::ui::words::name::name;
use crate::ui::words::relation;
use crate::ui::words::time::hours;
use game::ids::{ContactId, CustomerId};
use game::observation::KnownContact;
use game::people::{TaskKind, cost_of, minutes_of};
use game::relation::{Stage, Temper};
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// The contacts of a researched customer, each with a call and a visit.
#[component]
pub fn Contacts(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let contacts =
        Memo::new(move |_| session.view(|seen| seen.file(customer).map(|file| file.contacts).unwrap_or_default()));
    let may_visit = Memo::new(move |_| session.view(|seen| seen.relation(customer).stage() >= Stage::Exploration));
    let prices = move || {
        let contact = ContactId(0);
        session.peek(|seen| {
            let of = |task: &TaskKind| {
                let length = minutes_of(seen.scenario(), task, Role::Sales, 1);
                (hours(length), yuan(cost_of(seen.scenario(), task)))
            };
            let (call_hours, call) = of(&TaskKind::Call { customer, contact });
            let (visit_hours, visit) = of(&TaskKind::Visit { customer, contact });
            t_string!(
                i18n,
                customers.file.prices,
                call_hours = call_hours,
                call = call,
                visit_hours = visit_hours,
                visit = visit
            )
        })
    };
    view! {
        <section>
            <h3>{t!(i18n, customers.file.contacts)}</h3>
            <p class="sub">{prices}</p>
            <table class="table table--bare contacts">
                <caption class="vh">{t!(i18n, customers.file.contacts)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(i18n, customers.file.contact)}</th>
                        <th scope="col">{t!(i18n, customers.file.role)}</th>
                        <th scope="col" class="n">{t!(i18n, customers.file.weight)}</th>
                        <th scope="col">{t!(i18n, customers.file.temper)}</th>
                        <th scope="col"><span class="vh">{t!(i18n, customers.file.actions)}</span></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || contacts.get() key=|contact| (contact.id, contact.visited, contact.temper.is_some(), contact.came.map(|came| came.at)) let:contact>
                        <ContactRow customer contact may_visit />
                    </For>
                </tbody>
            </table>
        </section>
    }
}

#[component]
fn ContactRow(customer: CustomerId, contact: KnownContact, may_visit: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let draft = session.peek(|seen| seen.customer(customer).contacts.get(contact.id.index()).cloned());
    let Some(draft) = draft else { return ().into_any() };
    let known = session.peek(|seen| seen.contact_name(customer, contact.id));
    let (person, title) = (StoredValue::new(known.unwrap_or(draft.name)), StoredValue::new(draft.title));
    let called = move || person.with_value(|person| name(i18n.get_locale(), person).to_owned());
    // Whole percents of all contacts together, so that they add up.
    let percent = session.peek(|seen| {
        let all: Vec<i32> = seen
            .file(customer)
            .map(|file| file.contacts.iter().map(|one| one.weight.get()).collect())
            .unwrap_or_default();
        percents(&all).get(contact.id.index()).copied().unwrap_or_default()
    });
    let level = match contact.temper {
        None => 0,
        Some(Temper::Hard) => 1,
        Some(Temper::Plain) => 2,
        Some(Temper::Easy) => 3,
    };
    let queue = move |step: Work| queue_step(session, i18n.get_locale_untracked(), customer, step, Some(contact.id));
    view! {
        <tr>
            <th scope="row">
                <b>{called}</b>
                " "
                <span class="sub">{move || title.with_value(|title| name(i18n.get_locale(), title).to_owned())}</span>
                {contact.came.map(|came| {
                    let month = came.at.month().number();
                    view! { <span class="sub contact__seen">{t!(i18n, customers.file.contact_new, month = month)}</span> }
                })}
                {contact.visited.then(|| view! { <span class="sub contact__seen">{t!(i18n, customers.file.visited)}</span> })}
            </th>
            <td>{move || relation::contact_role(i18n.get_locale(), contact.role)}</td>
            <td class="n" data-label=move || t_string!(i18n, customers.file.weight)>
                <span class="wbar" style=format!("--w:{percent}")>
                    <i></i>
                    <span aria-hidden="true">{percent}</span>
                    <span class="vh">{move || t_string!(i18n, customers.file.weight_of, percent = percent)}</span>
                </span>
            </td>
            <td>
                <SymbolOf kind=SymbolKind::Temper>
                    <span class=format!("lvl lvl--{level}") aria-hidden="true">
                        {(0..3).map(|nth| view! { <i class:on=nth < level></i> }).collect_view()}
                    </span>
                    " "
                    {move || relation::temper(i18n.get_locale(), contact.temper)}
                </SymbolOf>
            </td>
            <td class="n contact__do">
                <IconButton
                    glyph=Glyph::Phone
                    label=move || t_string!(i18n, customers.file.call, contact = called())
                    on_click=move || queue(Work::Call)
                />
                <IconButton
                    glyph=Glyph::Visit
                    label=move || t_string!(i18n, customers.file.visit, contact = called())
                    disabled=Signal::derive(move || !may_visit.get())
                    on_click=move || queue(Work::Visit)
                />
            </td>
        </tr>
    }
    .into_any()
}
