//! The fields for the employee who does it and the contact to see.

use super::WorkGroup;
use super::draft::{LearningChoice, WorkDraft};
use crate::insight::care::care_work::CareWork;
use crate::insight::planning::customer_work::Work;
use crate::insight::planning::proposal::Assignee;
use crate::insight::planning::schedule::free_from;
use crate::ui::components::{Choice, SelectField};
use crate::ui::session::{Session, use_session};
use crate::ui::words::name::name;
use crate::ui::words::task::hour_in;
use game::ids::{ContactId, CustomerId, StaffId};
use game::people::TaskKind;
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// The employee who does it, and for a single customer also the contact to call or visit.
#[component]
pub fn WhoField(
    /// What is chosen.
    draft: WorkDraft,
) -> impl IntoView {
    let one_customer = Memo::new(move |_| {
        let talks = draft.steps.with(|steps| steps.contains(&Work::Call) || steps.contains(&Work::Visit));
        let customers = draft.customers.get();
        (draft.group.get() == WorkGroup::Customers && talks && customers.len() == 1).then(|| customers[0])
    });
    view! {
        {move || {
            let (work, care, learning) = (draft.group.get(), draft.care.get(), draft.learning.get());
            view! { <PersonField draft work care learning /> }
        }}
        {move || one_customer.get().map(|customer| view! { <ContactField draft customer /> })}
    }
}

#[component]
fn PersonField(draft: WorkDraft, work: WorkGroup, care: CareWork, learning: LearningChoice) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let people: Vec<StaffId> = session.peek(|seen| {
        let able = seen.people().filter(|staff| suits(work, care, learning, staff.role));
        able.map(|staff| staff.id).collect()
    });
    // Somebody of another role was chosen for the work before.
    let choice_stands = match draft.who.get_untracked() {
        Assignee::One(staff) => people.contains(&staff),
        Assignee::Spread => true,
    };
    if !choice_stands {
        draft.who.set(Assignee::Spread);
    }
    let mut choices = vec![Choice::new(Assignee::Spread, t!(i18n, task.planner.spread))];
    choices.extend(
        people
            .into_iter()
            .map(|staff| Choice::new(Assignee::One(staff), move || person_words(session, i18n.get_locale(), staff))),
    );
    // Work for no customer has no owner.
    let is_for_customers = matches!(work, WorkGroup::Customers | WorkGroup::Care);
    let help = move || match is_for_customers {
        true => t_string!(i18n, task.planner.spread_help),
        false => t_string!(i18n, task.planner.spread_free),
    };
    view! {
        <SelectField
            label=t!(i18n, task.planner.who)
            choices=choices
            value=draft.who
            on_change=move |who| draft.who.set(who)
            help=help
        />
    }
}

/// Which roles a kind of work is offered to.
fn suits(work: WorkGroup, care: CareWork, learning: LearningChoice, role: Role) -> bool {
    match work {
        WorkGroup::Customers => matches!(role, Role::Sales | Role::Service),
        WorkGroup::Care => care.task(CustomerId(0)).suits(role),
        WorkGroup::Event => role == Role::Marketing,
        WorkGroup::Learning => match learning {
            LearningChoice::Market(industry) => TaskKind::MarketResearch { industry }.suits(role),
            LearningChoice::Training | LearningChoice::Family(_) => true,
        },
        WorkGroup::Purchase | WorkGroup::Delivery => role == Role::Operations,
    }
}

fn person_words(session: Session, locale: Locale, id: StaffId) -> String {
    session.view(|seen| {
        let who = seen.staff(id).map(|staff| name(locale, &staff.name)).unwrap_or_default();
        let free = free_from(seen).get(&id).copied().unwrap_or(seen.now());
        if free >= seen.month().end() {
            return td_string!(locale, task.planner.person_later, name = who);
        }
        td_string!(locale, task.planner.person, name = who, free = hour_in(seen.now(), free))
    })
}

#[component]
fn ContactField(draft: WorkDraft, customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let contacts: Vec<ContactId> = session.peek(|seen| {
        let file = seen.file(customer);
        file.map(|file| file.contacts.iter().map(|contact| contact.id).collect()).unwrap_or_default()
    });
    let mut choices = vec![Choice::new(None, move || t_string!(i18n, task.planner.contact_best).to_owned())];
    choices.extend(contacts.into_iter().map(|contact| {
        Choice::new(Some(contact), move || contact_words(session, i18n.get_locale(), customer, contact))
    }));
    view! {
        <SelectField
            label=t!(i18n, task.planner.contact)
            choices=choices
            value=draft.contact
            on_change=move |contact| draft.contact.set(contact)
        />
    }
}

fn contact_words(session: Session, locale: Locale, customer: CustomerId, contact: ContactId) -> String {
    session.view(|seen| {
        let draft = seen.customer(customer).contacts.get(contact.index()).zip(seen.contact_name(customer, contact));
        let known = seen.file(customer).and_then(|file| file.contacts.get(contact.index()).copied());
        let (Some((draft, person)), Some(known)) = (draft, known) else { return String::new() };
        let (who, title) = (name(locale, &person), name(locale, &draft.title));
        let weight = known.weight.get() / 10;
        if known.visited {
            td_string!(locale, task.planner.contact_visited, name = who, title = title, weight = weight)
        } else {
            td_string!(locale, task.planner.contact_known, name = who, title = title, weight = weight)
        }
    })
}
