//! The open tickets, the most pressing first, and who is to deal with them.

use super::ticket::TicketRow;
use crate::insight::care::service_queue::{WaitingTicket, queue};
use crate::insight::planning::proposal::Assignee;
use crate::ui::components::{Choice, EmptyState, Glyph, Note, Panel, SelectField, Tone};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use game::care::TicketId;
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// The panel of open tickets.
#[component]
pub fn Queue(
    /// The employee who deals with the next answer.
    who: RwSignal<Assignee>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = Memo::new(move |_| session.view(queue));
    let ids = Memo::new(move |_| all.with(|all| all.iter().map(|one| one.ticket).collect::<Vec<_>>()));
    // Each row follows its own ticket, so that a row which has not changed keeps the focus.
    let row = move |id: TicketId| {
        let find = move |all: &Vec<WaitingTicket>| all.iter().find(|one| one.ticket == id).cloned();
        let waiting = Memo::new(move |_| all.with(find));
        view! { <TicketRow waiting who /> }
    };
    view! {
        <Panel title=t!(i18n, service.queue) note=t!(i18n, service.queue_note)>
            {move || (!ids.with(Vec::is_empty)).then(|| view! { <WhoField who /> })}
            <For each=move || ids.get() key=|id| *id children=row />
            {move || {
                ids.with(Vec::is_empty)
                    .then(|| {
                        view! {
                            <EmptyState
                                glyph=Glyph::Service
                                title=t!(i18n, service.empty_title)
                                text=t!(i18n, service.empty_text)
                            />
                        }
                    })
            }}
        </Panel>
    }
}

/// Which of the service people; a note when there is none.
#[component]
fn WhoField(who: RwSignal<Assignee>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let people = Memo::new(move |_| {
        session.view(|seen| {
            let service = seen.people().filter(|person| person.role == Role::Service);
            service.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    let field =
        move || {
            let people = people.get();
            if people.is_empty() {
                return view! { <Note tone=Tone::Danger>{t!(i18n, service.nobody)}</Note> }.into_any();
            }
            // Somebody who has left is not asked any more.
            if let Assignee::One(chosen) = who.get_untracked()
                && !people.iter().any(|(id, _)| *id == chosen)
            {
                who.set(Assignee::Spread);
            }
            let mut choices = vec![Choice::new(Assignee::Spread, t!(i18n, service.who_free))];
            choices.extend(people.into_iter().map(|(id, person)| {
                Choice::new(Assignee::One(id), move || name(i18n.get_locale(), &person).to_owned())
            }));
            view! {
                <SelectField
                    label=t!(i18n, service.who)
                    choices
                    value=who
                    on_change=move |chosen| who.set(chosen)
                />
            }
            .into_any()
        };
    view! { <div class="panel__body service__who">{field}</div> }
}
