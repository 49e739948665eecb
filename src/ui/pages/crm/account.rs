//! One customer: its facts, what users added, and all that happened with it.

use super::barred::barred;
use super::contacts::{AccountOwner, Contacts};
use super::count_field::CountField;
use super::history::HistoryPanel;
use super::judge::JudgeRow;
use super::state::{Workbench, use_workbench};
use crate::crm::list::{Cell, read};
use crate::crm::names::ListName;
use crate::crm::pipeline::opportunities;
use crate::crm::record::{AccountRecord, CrmRecord, RecordId};
use crate::ui::components::{Button, ButtonSize, Glyph, Panel, Tag, TextField};
use crate::ui::route::{Page, href};
use crate::ui::words::crm::cell::{cell, customer_name};
use crate::ui::words::crm::names;
use crate::ui::words::time::moment;
use game::ids::{CustomerId, TenderId};
use game::time::{Minute, Minutes};
use leptos::prelude::*;
use texts::i18n::*;

/// Days ahead for which a next step can be set.
const MOST_DAYS: i64 = 240;

/// What a customer's page is headed; none where the role that is worn sees no customers, or there is none of that number.
pub fn account_name(workbench: Workbench, locale: Locale, customer: CustomerId) -> Option<String> {
    workbench.view(|viewer| {
        let is_there = viewer.may_see(ListName::Accounts) && viewer.seen.all_customers().any(|one| one == customer);
        is_there.then(|| customer_name(locale, viewer.seen, customer).to_owned())
    })
}

/// The page of a customer.
#[component]
pub fn AccountPanel(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let is_there = Memo::new(move |_| account_name(workbench, i18n.get_locale(), customer).is_some());
    let sees_opportunities = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Opportunities)));
    move || {
        if !is_there.get() {
            return barred(i18n);
        }
        view! {
            <div class="crm-account">
                <div class="stack">
                    <Facts customer />
                    {move || sees_opportunities.get().then(|| view! { <Opportunities customer /> })}
                </div>
                <HistoryPanel customer />
                <div class="stack">
                    <NextStepForm customer />
                    <Notes customer />
                    <Tags customer />
                    <Contacts customer />
                </div>
            </div>
        }
        .into_any()
    }
}

/// The row of the list of accounts, one cell a line.
#[component]
fn Facts(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let listing = read(viewer, ListName::Accounts)?;
            let row = listing.rows.iter().find(|row| row.first() == Some(&Cell::Customer(customer)))?;
            let lines = listing.columns.iter().zip(row).skip(1).filter(|(_, one)| **one != Cell::Empty);
            let line = |(column, one): (&&'static crate::crm::columns::ColumnInfo, &Cell)| {
                let (name, shown) = (names::column(locale, column.name), cell(locale, viewer.seen, one));
                view! { <div><dt>{name}</dt><dd>{shown}</dd></div> }
            };
            Some(lines.map(line).collect_view())
        })
    };
    let file = href(Page::Customers { selected: Some(customer) });
    view! {
        <Panel title=t!(i18n, crm.account.facts)>
            <div class="panel__body">
                <dl class="crm-facts">{lines}</dl>
                <AccountOwner customer />
                <a class="link" href=file>{t!(i18n, crm.account.file)}</a>
            </div>
        </Panel>
    }
}

#[component]
fn NextStepForm(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let (text, days) = (RwSignal::new(String::new()), RwSignal::new(5_i64));
    let step = move || {
        let locale = i18n.get_locale();
        let step = workbench.view(|viewer| {
            let step = viewer.book.accounts().next_step(customer)?;
            let is_late = step.due < viewer.seen.now();
            Some((step.text.clone(), moment(locale, step.due), is_late))
        });
        let Some((what, due, is_late)) = step else {
            return view! { <p class="sub">{t!(i18n, crm.account.no_step)}</p> }.into_any();
        };
        let done = move |()| {
            workbench.add(CrmRecord::Account(AccountRecord::StepDone { customer }));
        };
        let words = match is_late {
            true => td_string!(locale, crm.account.step_late, what = what, due = due),
            false => td_string!(locale, crm.account.step, what = what, due = due),
        };
        view! {
            <p>{words}</p>
            <Button size=ButtonSize::Small icon=Glyph::Check on_click=done>{t!(i18n, crm.account.step_done)}</Button>
        }
        .into_any()
    };
    let set = move |()| {
        let due = workbench.view(|viewer| viewer.seen.now()) + Minutes::days(days.get_untracked() as u32);
        let due = due.min(Minute::YEAR_END);
        let record = AccountRecord::NextStep { customer, text: text.get_untracked(), due };
        if untrack(|| workbench.add(CrmRecord::Account(record))) {
            text.set(String::new());
        }
    };
    let closed = workbench.closed();
    let disabled = Signal::derive(move || text.with(|text| text.trim().is_empty()) || closed.get());
    view! {
        <Panel title=t!(i18n, crm.column.next_step)>
            <div class="panel__body stack">
                <div>{step}</div>
                <TextField label=t!(i18n, crm.account.step_what) value=text on_input=move |words| text.set(words) disabled=closed max_length=500 />
                <CountField label=t!(i18n, crm.account.step_days) value=days most=Signal::stored(MOST_DAYS) />
                <Button disabled on_click=set>{t!(i18n, crm.account.step_set)}</Button>
            </div>
        </Panel>
    }
}

#[component]
fn Notes(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let text = RwSignal::new(String::new());
    let save = move |()| {
        let record = AccountRecord::Note { customer, text: text.get_untracked() };
        if workbench.add(CrmRecord::Account(record)) {
            text.set(String::new());
        }
    };
    let closed = workbench.closed();
    let disabled = Signal::derive(move || text.with(|text| text.trim().is_empty()) || closed.get());
    let notes = move || {
        let locale = i18n.get_locale();
        let notes = workbench.view(|viewer| viewer.book.accounts().notes(customer).to_vec());
        let line = |note: crate::crm::accounts::AccountNote| {
            let undo = undo(workbench, note.record);
            view! {
                <li>
                    <time>{moment(locale, note.at)}</time>
                    <span>{note.text}</span>
                    <Button size=ButtonSize::Small on_click=undo>{t!(i18n, crm.undo)}</Button>
                </li>
            }
        };
        view! { <ul class="crm-notes">{notes.into_iter().rev().map(line).collect_view()}</ul> }
    };
    view! {
        <Panel title=t!(i18n, crm.account.notes)>
            <div class="panel__body stack">
                <TextField label=t!(i18n, crm.account.note) value=text on_input=move |words| text.set(words) disabled=closed max_length=500 />
                <Button disabled on_click=save>{t!(i18n, crm.account.note_save)}</Button>
                {notes}
            </div>
        </Panel>
    }
}

fn undo(workbench: Workbench, record: RecordId) -> impl Fn(()) + Copy {
    move |()| {
        workbench.add(CrmRecord::Undo(record));
    }
}

#[component]
fn Tags(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let text = RwSignal::new(String::new());
    let save = move |()| {
        let tag = text.get_untracked().trim().to_owned();
        if workbench.add(CrmRecord::Account(AccountRecord::Tag { customers: vec![customer], tag })) {
            text.set(String::new());
        }
    };
    let tags = move || {
        let tags: Vec<String> =
            workbench.view(|viewer| viewer.book.accounts().tags(customer).map(str::to_owned).collect());
        let one = |tag: String| {
            let gone = tag.clone();
            let remove = move |()| {
                workbench.add(CrmRecord::Account(AccountRecord::Untag { customer, tag: gone.clone() }));
            };
            let spoken = td_string!(i18n.get_locale(), crm.account.untag, tag = tag.clone());
            view! {
                <li>
                    <Tag>{tag}</Tag>
                    <crate::ui::components::IconButton glyph=Glyph::Trash label=spoken on_click=remove />
                </li>
            }
        };
        view! { <ul class="cluster crm-tags">{tags.into_iter().map(one).collect_view()}</ul> }
    };
    let closed = workbench.closed();
    let disabled = Signal::derive(move || text.with(|text| text.trim().is_empty()) || closed.get());
    view! {
        <Panel title=t!(i18n, crm.column.tags)>
            <div class="panel__body stack">
                {tags}
                <TextField label=t!(i18n, crm.account.tag) value=text on_input=move |words| text.set(words) disabled=closed max_length=24 />
                <Button disabled on_click=save>{t!(i18n, crm.account.tag_add)}</Button>
            </div>
        </Panel>
    }
}

/// The customer's opportunities, with the judgements.
#[component]
fn Opportunities(customer: CustomerId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let ids = Memo::new(move |_| {
        workbench.view(|viewer| {
            let all = opportunities(viewer.seen, viewer.book).into_iter().map(|one| one.facts.id);
            all.filter(|id| id.customer == customer).collect::<Vec<TenderId>>()
        })
    });
    view! {
        <Panel title=t!(i18n, crm.list.opportunities)>
            <ul class="crm-judge">
                <For each=move || ids.get() key=|id| *id let(opportunity)>
                    <JudgeRow opportunity />
                </For>
            </ul>
        </Panel>
    }
}
