//! What people have planned for the customer, and who does it.

use crate::ui::components::{Avatar, Glyph, IconButton};
use crate::ui::session::use_session;
use crate::ui::words::name::{initials, name};
use crate::ui::words::task;
use crate::ui::words::time::moment;
use game::command::Command;
use game::ids::{CustomerId, TaskId};
use game::observation::Observation;
use game::people::{Task, TaskKind};
use game::scenario::Name;
use game::sort;
use game::time::Minute;
use leptos::prelude::*;
use texts::i18n::*;

#[derive(Clone, Debug, PartialEq, Eq)]
struct PlannedLine {
    id: TaskId,
    kind: TaskKind,
    who: Name,
    /// When a task under way ends; none while it waits.
    ends: Option<Minute>,
}

fn lines(seen: &Observation<'_>, customer: CustomerId) -> Vec<PlannedLine> {
    let mut lines = Vec::new();
    for person in seen.people() {
        let running = person.running.iter().map(|running| (&running.task, Some(running.ends)));
        let waiting = person.queue.iter().map(|task| (task, None));
        let here = running.chain(waiting).filter(|(task, _)| is_for(task, customer));
        lines.extend(here.map(|(task, ends)| PlannedLine {
            id: task.id,
            kind: task.kind.clone(),
            who: person.name.clone(),
            ends,
        }));
    }
    sort::by_key(&mut lines, |line| (line.ends.is_none(), line.id));
    lines
}

fn is_for(task: &Task, customer: CustomerId) -> bool {
    task.kind.customer() == Some(customer) || task.kind.guests().contains(&customer)
}

/// The tasks under way and waiting; nothing as long as there are none.
#[component]
pub fn PlannedWork(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let lines = Memo::new(move |_| session.view(|seen| lines(seen, customer)));
    let line = move |line: PlannedLine| {
        let locale = i18n.get_locale();
        let what = session.peek(|seen| task::whole(locale, seen, &line.kind));
        let who = name(locale, &line.who).to_owned();
        let label = td_string!(locale, customers.file.withdraw, task = what);
        let state = match line.ends {
            Some(ends) => td_string!(locale, customers.file.under_way, until = moment(locale, ends)),
            None => td_string!(locale, customers.file.waiting).to_owned(),
        };
        let id = line.id;
        let withdraw = move || {
            session.act(Command::Withdraw { task: id });
        };
        view! {
            <li>
                <Avatar initials=initials(&who) name=who />
                <span>{what}" "<span class="sub">{state}</span></span>
                {line.ends.is_none().then(|| view! { <IconButton glyph=Glyph::Cross label on_click=withdraw /> })}
            </li>
        }
    };
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <section>
                    <h3>{t!(i18n, customers.file.planned)}</h3>
                    <ol class="work">{lines.into_iter().map(line).collect_view()}</ol>
                </section>
            }
        })
    }
}
