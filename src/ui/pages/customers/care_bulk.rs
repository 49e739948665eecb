//! Care for all customers ticked: surveys, credit checks, gifts, and their programme.

use super::ListChoice;
use super::bulk_words::{likely, work_words};
use crate::insight::care::care_work::{CareWork, care_work, is_due};
use crate::insight::planning::proposal::Assignee;
use crate::ui::components::{Button, ButtonSize};
use crate::ui::session::use_session;
use crate::ui::words::{care, task};
use game::care::Programme;
use game::command::Command;
use game::ids::CustomerId;
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// A button for each kind of care that is due with some of the customers ticked.
#[component]
pub fn CareForAll(
    /// Which customers are ticked.
    choice: ListChoice,
    /// What has been done, spoken.
    said: RwSignal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let due = Memo::new(move |_| {
        let ticked: Vec<CustomerId> = choice.ticked.with(|ticked| ticked.iter().copied().collect());
        session.view(|seen| {
            CareWork::ALL.map(|work| {
                let due = ticked.iter().copied().filter(|&customer| is_due(seen, customer, work));
                due.collect::<Vec<CustomerId>>()
            })
        })
    });
    let hand_out = move |work: CareWork| {
        let customers = due.with_untracked(|due| due[work as usize].clone());
        let commands: Vec<Command> = session.peek(|seen| {
            let proposals = care_work(seen, &customers, work, Assignee::Spread);
            proposals.iter().map(|proposal| proposal.command()).collect()
        });
        let count = session.act_all(commands);
        said.set(t_string!(i18n, customers.bulk.done, count = count));
    };
    let button = move |work: CareWork| {
        let count = move || due.with(|due| due[work as usize].len());
        move || {
            (count() > 0).then(|| {
                let words = move || {
                    let locale = i18n.get_locale();
                    let what = task::kind(locale, &work.task(CustomerId(0)));
                    let likely = due.with(|due| {
                        let proposals =
                            |seen: &Observation<'_>| care_work(seen, &due[work as usize], work, Assignee::Spread);
                        session.view(|seen| likely(seen, &proposals(seen)))
                    });
                    work_words(locale, what, count(), likely)
                };
                view! { <Button size=ButtonSize::Small on_click=move || hand_out(work)>{words}</Button> }
            })
        }
    };
    view! {
        {CareWork::ALL.map(button).collect_view()}
        <ProgrammeForAll choice />
    }
}

/// Gives those ticked who are customers one programme.
#[component]
fn ProgrammeForAll(choice: ListChoice) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let own = Memo::new(move |_| {
        let ticked: Vec<CustomerId> = choice.ticked.with(|ticked| ticked.iter().copied().collect());
        session.view(|seen| {
            let command = |customer| Command::Programme { customer, programme: Programme::Basic };
            let is_lost = |customer| seen.relation(customer).details().lost.is_some();
            let own = ticked
                .into_iter()
                .filter(|&customer| !is_lost(customer) && game::may::may_i(seen, &command(customer)).is_ok());
            own.collect::<Vec<CustomerId>>()
        })
    });
    let choose = move |chosen: String| {
        let chosen = chosen.parse().ok().and_then(|at: usize| Programme::ALL.get(at).copied());
        let Some(programme) = chosen else { return };
        let commands = own.get_untracked().into_iter().map(|customer| Command::Programme { customer, programme });
        session.act_all(commands.collect());
    };
    let option = move |(at, programme): (usize, Programme)| {
        view! { <option value=at>{move || care::programme(i18n.get_locale(), programme)}</option> }
    };
    move || {
        (!own.with(Vec::is_empty)).then(|| {
            view! {
                <label class="bulk__owner">
                    <span class="vh">{t!(i18n, customers.bulk.programme)}</span>
                    <select
                        class="select"
                        on:change=move |event| {
                            choose(event_target_value(&event));
                            event_target::<web_sys::HtmlSelectElement>(&event).set_selected_index(0);
                        }
                    >
                        <option value="">{t!(i18n, customers.bulk.programme_choose)}</option>
                        {Programme::ALL.into_iter().enumerate().map(option).collect_view()}
                    </select>
                </label>
            }
        })
    }
}
