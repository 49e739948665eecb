//! Bulk work: one gesture for all customers ticked.

use super::ListChoice;
use super::care_bulk::CareForAll;
use super::filter::FoundCustomers;
use super::list::shown_customers;
use crate::insight::planning::customer_work::{Work, is_open_for_many};
use crate::insight::planning::proposal::{Assignee, customer_work};
use crate::ui::components::{Button, ButtonSize};
use crate::ui::pages::planner::{Preset, use_planner};
use crate::ui::session::use_session;
use crate::ui::words::name::name;
use crate::ui::words::task;
use game::command::Command;
use game::ids::{ContactId, CustomerId, StaffId};
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
            Work::ALL.map(|step| ticked.iter().filter(|&&customer| is_open_for_many(seen, customer, step)).count())
        })
    });
    // Only customers in forming or stable management come to exhibitions and seminars.
    let guests = Memo::new(move |_| {
        let ticked = choice.ticked.get();
        session
            .view(|seen| ticked.into_iter().filter(|&customer| seen.has_place(customer)).collect::<Vec<CustomerId>>())
    });
    let invite = move || planner.open(Preset::event(guests.get_untracked()));
    let said = RwSignal::new(String::new());
    let hand_out = move |step: Work| {
        let commands: Vec<Command> = session.peek(|seen| {
            let ticked = choice.ticked.get_untracked();
            let customers: Vec<CustomerId> =
                ticked.into_iter().filter(|&customer| is_open_for_many(seen, customer, step)).collect();
            let work = customer_work(seen, &customers, &[step], Assignee::Spread, None);
            work.iter().map(|proposal| proposal.command()).collect()
        });
        let count = session.act_all(commands);
        said.set(t_string!(i18n, customers.bulk.done, count = count));
    };
    let work = move |step: Work| {
        let count = move || counts.with(|counts| counts[step as usize]);
        move || {
            (count() > 0).then(|| {
                let words = move || {
                    let locale = i18n.get_locale();
                    td_string!(locale, customers.bulk.work, work = step_name(locale, step), count = count())
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
                            .with(|counts| counts.iter().all(|count| *count == 0))
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
    let assign = move |chosen: String| {
        let owner = match chosen.parse::<u8>() {
            Ok(staff) => Some(StaffId(staff)),
            Err(_) if chosen == "none" => None,
            Err(_) => return,
        };
        let ticked = choice.ticked.get_untracked();
        session.act_all(ticked.into_iter().map(|customer| Command::Assign { customer, owner }).collect());
    };
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
}
