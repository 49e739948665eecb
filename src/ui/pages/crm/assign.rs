//! Assignment of accounts: one owner, or one tag, for all that are ticked.

use super::state::use_workbench;
use crate::crm::columns::ColumnKind;
use crate::crm::list::{Cell, read};
use crate::crm::names::ListName;
use crate::crm::record::{AccountRecord, CrmRecord};
use crate::ui::components::{Button, ButtonSize, Choice, Panel, SelectField, TextField};
use crate::ui::words::crm::cell::cell;
use crate::ui::words::name::name;
use game::command::Command;
use game::ids::{CustomerId, StaffId};
use game::scenario::Role;
use leptos::prelude::*;
use std::collections::BTreeSet;
use texts::i18n::*;

/// The form.
#[component]
pub fn AssignPanel(
    /// The list whose customers can be ticked.
    list: ListName,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(list)));
    move || {
        may_see.get().then(
            || view! { <Panel title=t!(i18n, crm.assign.title) note=t!(i18n, crm.assign.note)><Form list /></Panel> },
        )
    }
}

#[component]
fn Form(list: ListName) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let ticked = RwSignal::new(BTreeSet::<CustomerId>::new());
    let (find, tag) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let owner: RwSignal<Option<StaffId>> = RwSignal::new(None);
    let shown = Memo::new(move |_| {
        let (locale, words) = (i18n.get_locale(), find.get().trim().to_lowercase());
        workbench
            .view(|viewer| {
                let listing = read(viewer, list)?;
                let told = |cells: &[Cell]| -> Vec<String> {
                    let named =
                        cells.iter().zip(&listing.columns).filter(|(_, column)| column.kind == ColumnKind::Words);
                    named.map(|(one, _)| cell(locale, viewer.seen, one)).filter(|text| !text.is_empty()).collect()
                };
                let row = |cells: &Vec<Cell>| {
                    let Some(Cell::Customer(customer)) = cells.first() else { return None };
                    let text = told(cells).join(" · ");
                    // One that has left the market is nobody's to look after.
                    let is_fit = text.to_lowercase().contains(&words) && viewer.seen.is_on_market(*customer);
                    is_fit.then_some((*customer, text))
                };
                Some(listing.rows.iter().filter_map(row).collect::<Vec<_>>())
            })
            .unwrap_or_default()
    });
    let sales = untrack(|| {
        workbench.view(|viewer| {
            let sales = viewer.seen.people().filter(|person| person.role == Role::Sales);
            sales.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    let nobody = Choice::new(None, move || t_string!(i18n, crm.nobody));
    let people = sales
        .into_iter()
        .map(|(id, called)| Choice::new(Some(id), move || name(i18n.get_locale(), &called).to_owned()));
    let choices: Vec<Choice<Option<StaffId>>> = [nobody].into_iter().chain(people).collect();
    let row = move |(id, text): (CustomerId, String)| {
        let toggle = move |event: leptos::ev::Event| {
            let is_on = event_target_checked(&event);
            ticked.update(|ticked| {
                if is_on {
                    ticked.insert(id);
                } else {
                    ticked.remove(&id);
                }
            });
        };
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=move || ticked.with(|ticked| ticked.contains(&id)) on:change=toggle />
                    <span>{text}</span>
                </label>
            </li>
        }
    };
    let all = move |()| ticked.set(shown.get_untracked().into_iter().map(|(id, _)| id).collect());
    let none = move |()| ticked.set(BTreeSet::new());
    let assign = move |()| {
        let owner = owner.get_untracked();
        let chosen = ticked.get_untracked();
        workbench.act_all(chosen.into_iter().map(|customer| Command::Assign { customer, owner }).collect());
    };
    let add_tag = move |()| {
        let customers = ticked.get_untracked().into_iter().collect();
        let record = AccountRecord::Tag { customers, tag: tag.get_untracked().trim().to_owned() };
        if workbench.add(CrmRecord::Account(record)) {
            tag.set(String::new());
        }
    };
    let is_idle = Signal::derive(move || ticked.with(BTreeSet::is_empty) || !workbench.may_add());
    let no_tag = Signal::derive(move || is_idle.get() || tag.with(|tag| tag.trim().is_empty()));
    view! {
        <div class="panel__body stack">
            <TextField label=t!(i18n, crm.assign.find) value=find on_input=move |words| find.set(words) />
            <ul class="crm-choose">{move || shown.get().into_iter().map(row).collect_view()}</ul>
            <div class="cluster">
                <Button size=ButtonSize::Small on_click=all>{t!(i18n, crm.assign.all)}</Button>
                <Button size=ButtonSize::Small on_click=none>{t!(i18n, crm.assign.none)}</Button>
                <span role="status">
                    {move || t_string!(i18n, crm.assign.ticked, count = ticked.with(BTreeSet::len))}
                </span>
            </div>
            <div class="crm-judge__form">
                <SelectField label=t!(i18n, crm.assign.owner) choices value=owner on_change=move |one| owner.set(one) />
                <Button disabled=is_idle on_click=assign>{t!(i18n, crm.assign.assign)}</Button>
            </div>
            <div class="crm-judge__form">
                <TextField label=t!(i18n, crm.assign.tag) value=tag disabled=workbench.closed() on_input=move |words| tag.set(words) max_length=24 />
                <Button disabled=no_tag on_click=add_tag>{t!(i18n, crm.account.tag_add)}</Button>
            </div>
        </div>
    }
}
