//! Bulk work: one gesture for all customers ticked.

use super::ListChoice;
use super::bulk_words::{likely, little_words, work_words};
use super::care_bulk::CareForAll;
use super::filter::FoundCustomers;
use super::list::shown_customers;
use crate::insight::planning::customer_work::{Work, is_open_for_many};
use crate::insight::planning::guests::can_be_invited;
use crate::insight::planning::preview::{Gain, worth_little};
use crate::insight::planning::proposal::{Assignee, Proposal, customer_work};
use crate::ui::components::{Button, ButtonSize};
use crate::ui::pages::planner::{Preset, use_planner};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use crate::ui::words::task;
use game::command::Command;
use game::ids::{ContactId, CustomerId, StaffId};
use game::observation::Observation;
use game::people::TaskKind;
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// What can be done for the customers ticked; nothing as long as there are none.
#[component]
pub fn BulkBar(choice: ListChoice, found: Memo<FoundCustomers>) -> impl IntoView {
    let i18n = use_i18n();
    let (session, planner) = (use_session(), use_planner());
    let counts = Memo::new(move |_| {
        let ticked: Vec<CustomerId> = choice.ticked.with(|ticked| ticked.iter().copied().collect());
        session.view(|seen| {
            Work::ALL.map(|step| {
                let open = open_to(seen, &ticked, step);
                let likely = (step == Work::Call).then(|| likely(seen, &work_for(seen, &open, step)));
                (open.len(), likely.flatten())
            })
        })
    });
    // Work on a customer of high recognition is offered, and says that it brings little.
    let little = Memo::new(move |_| {
        let ticked: Vec<CustomerId> = choice.ticked.with(|ticked| ticked.iter().copied().collect());
        session.view(|seen| {
            [Work::Visit, Work::Demonstration].map(|step| {
                let gains = worth_little(seen, &work_for(seen, &open_to(seen, &ticked, step), step));
                (step, gains.iter().map(|gain: &Gain| gain.customer).collect::<Vec<CustomerId>>())
            })
        })
    });
    let hints = move || {
        let locale = i18n.get_locale();
        let hint = |(step, customers): (Work, Vec<CustomerId>)| {
            let words = session.peek(|seen| little_words(locale, seen, step_name(locale, step), &customers))?;
            Some(view! { <p class="field__help">{words}</p> })
        };
        little.get().into_iter().filter_map(hint).collect_view()
    };
    let guests = Memo::new(move |_| {
        let ticked = choice.ticked.get();
        session.view(|seen| {
            ticked.into_iter().filter(|&customer| can_be_invited(seen, customer)).collect::<Vec<CustomerId>>()
        })
    });
    let invite = move || planner.open(Preset::event(guests.get_untracked()));
    let said = RwSignal::new(String::new());
    let hand_out = move |step: Work| {
        let commands: Vec<Command> = session.peek(|seen| {
            let ticked: Vec<CustomerId> = choice.ticked.get_untracked().into_iter().collect();
            let work = work_for(seen, &open_to(seen, &ticked, step), step);
            work.iter().map(Proposal::command).collect()
        });
        let count = session.act_all(commands);
        said.set(t_string!(i18n, customers.bulk.done, count = count));
    };
    let work = move |step: Work| {
        let count = move || counts.with(|counts| counts[step as usize].0);
        move || {
            (count() > 0).then(|| {
                let words = move || {
                    let (locale, (count, likely)) = (i18n.get_locale(), counts.with(|counts| counts[step as usize]));
                    work_words(locale, step_name(locale, step), count, likely)
                };
                view! { <Button size=ButtonSize::Small on_click=move || hand_out(step)>{words}</Button> }
            })
        }
    };
    let is_ticked = Memo::new(move |_| choice.ticked.with(|ticked| !ticked.is_empty()));
    let all = move || choice.ticked.update(|ticked| ticked.extend(untrack(|| shown_customers(choice, found))));
    let bar = move || {
        view! {
            <section class="panel bulk" aria-label=t!(i18n, customers.bulk.label)>
                <b>{move || t_string!(i18n, customers.bulk.ticked, count = choice.ticked.with(|ticked| ticked.len()))}</b>
                <div class="cluster">
                    {Work::ALL.map(work).collect_view()}
                    {move || {
                        counts
                            .with(|counts| counts.iter().all(|(count, _)| *count == 0))
                            .then(|| view! { <span class="sub">{t!(i18n, customers.bulk.nothing)}</span> })
                    }}
                    {move || {
                        (!guests.with(Vec::is_empty)).then(|| {
                            view! {
                                <Button size=ButtonSize::Small on_click=invite>
                                    {move || t_string!(i18n, customers.bulk.invite, count = guests.with(Vec::len))}
                                </Button>
                            }
                        })
                    }}
                    <CareForAll choice said />
                    <OwnerForAll choice />
                </div>
                {hints}
                <div class="cluster bulk__end">
                    <Button size=ButtonSize::Small on_click=all>{t!(i18n, customers.list.tick_group)}</Button>
                    <Button size=ButtonSize::Small on_click=move || choice.ticked.set(Default::default())>
                        {t!(i18n, customers.bulk.clear)}
                    </Button>
                </div>
            </section>
        }
    };
    view! {
        {move || is_ticked.get().then(bar)}
        <p class="vh" role="status">{move || said.get()}</p>
    }
}

/// Those of the customers for whom a step is worth a gesture.
fn open_to(seen: &Observation<'_>, customers: &[CustomerId], step: Work) -> Vec<CustomerId> {
    customers.iter().copied().filter(|&customer| is_open_for_many(seen, customer, step)).collect()
}

fn work_for(seen: &Observation<'_>, customers: &[CustomerId], step: Work) -> Vec<Proposal> {
    customer_work(seen, customers, &[step], Assignee::Spread, None)
}

/// What a step is called.
pub fn step_name(locale: Locale, step: Work) -> &'static str {
    let (customer, contact) = (CustomerId(0), ContactId(0));
    let task = match step {
        Work::Research => TaskKind::Research { customer },
        Work::Call => TaskKind::Call { customer, contact },
        Work::Visit => TaskKind::Visit { customer, contact },
        Work::Demonstration => TaskKind::Demonstration { customer },
        Work::Forming => TaskKind::Forming { customer },
        Work::Stable => TaskKind::Stable { customer },
    };
    task::kind(locale, &task)
}

/// Gives all customers ticked one owner, or none.
#[component]
fn OwnerForAll(choice: ListChoice) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let sales = Memo::new(move |_| {
        session.view(|seen| {
            let sales = seen.people().filter(|person| person.role == Role::Sales);
            sales.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    // A customer that has left has nobody to look after it until it is won back.
    let here = Memo::new(move |_| {
        let ticked = choice.ticked.get();
        let is_here = |seen: &Observation<'_>, customer| seen.relation(customer).details().lost.is_none();
        session.view(|seen| ticked.into_iter().filter(|&id| is_here(seen, id)).collect::<Vec<CustomerId>>())
    });
    let assign = move |chosen: String| {
        let owner = match chosen.parse::<u8>() {
            Ok(staff) => Some(StaffId(staff)),
            Err(_) if chosen == "none" => None,
            Err(_) => return,
        };
        let here = here.get_untracked();
        session.act_all(here.into_iter().map(|customer| Command::Assign { customer, owner }).collect());
    };
    let choice = move || {
        view! {
            <label class="bulk__owner">
                <span class="vh">{t!(i18n, customers.bulk.owner)}</span>
                <select
                    class="select"
                    on:change=move |event| {
                        assign(event_target_value(&event));
                        event_target::<web_sys::HtmlSelectElement>(&event).set_selected_index(0);
                    }
                >
                    <option value="">{t!(i18n, customers.bulk.owner_choose)}</option>
                    {move || {
                        sales
                            .get()
                            .into_iter()
                            .map(|(id, person)| view! { <option value=id.0>{name(i18n.get_locale(), &person).to_owned()}</option> })
                            .collect_view()
                    }}
                    <option value="none">{t!(i18n, customers.bulk.owner_nobody)}</option>
                </select>
            </label>
        }
    };
    move || (!here.with(Vec::is_empty)).then(choice)
}
