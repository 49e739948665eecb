//! Bought lists: what they say, what was found about their rows, and their quality once they are taken in.

use super::barred::barred;
use super::bought_row::CheckRow;
use super::count_field::CountField;
use super::state::use_workbench;
use crate::crm::leads::bought::rows;
use crate::crm::leads::quality::{ListQuality, RowResult, quality};
use crate::crm::names::ListName;
use crate::crm::record::{CrmRecord, LeadRecord, ListNumber};
use crate::crm::refusal::RecordRefusal;
use crate::ui::components::{Button, ButtonKind, Column, DataTable, EmptyState, Glyph, Panel, Row, Rows};
use crate::ui::words::crm::lead::{finding, flaw, written_name};
use crate::ui::words::money::yuan;
use crate::ui::words::name::{city, name};
use crate::ui::words::refusal::refusal;
use crate::ui::words::tender::percent;
use game::command::Command;
use game::people::ADDRESS_LIST_PRICE;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The greatest number of a list.
const MOST_NUMBER: i64 = 9_999;

/// All lists.
#[component]
pub fn BoughtPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_see = Memo::new(move |_| workbench.view(|viewer| viewer.may_see(ListName::Leads)));
    let numbers = Memo::new(move |_| {
        workbench.view(|viewer| viewer.book.leads().lists().map(|(number, _)| number).collect::<Vec<_>>())
    });
    let none = move || {
        numbers.with(Vec::is_empty).then(|| {
            let title = t!(i18n, crm.bought.none);
            view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.bought.none_text) /> }
        })
    };
    move || match may_see.get() {
        true => view! {
            <Buy />
            {none}
            <For each=move || numbers.get() key=|number| *number let(number)>
                <ListOfRows number />
            </For>
        }
        .into_any(),
        false => barred(i18n),
    }
}

#[component]
fn Buy() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let number = RwSignal::new(1_i64);
    let chosen = move || u16::try_from(number.get()).ok();
    let record = |list| CrmRecord::Lead(LeadRecord::Buy { list: ListNumber(list) });
    let is_paid = move |list: u16| {
        workbench.view(|viewer| viewer.seen.company().address_lists.iter().any(|one| one.number == list))
    };
    let buy = move |()| {
        let Some(list) = untrack(chosen) else { return };
        // Paid first: the list comes when the books have it.
        if untrack(|| is_paid(list)) || workbench.act(Command::BuyAddresses { list }) {
            workbench.add(record(list));
        }
    };
    let why_not = Signal::derive(move || {
        let list = chosen()?;
        match workbench.may(&record(list)) {
            // What is paid by the same click is no hindrance.
            Err(RecordRefusal::NotPaid) if workbench.may_add() => {
                let why = workbench.may_act(&Command::BuyAddresses { list }).err();
                why.map(|why| refusal(i18n.get_locale(), why))
            }
            _ => workbench.why_not(&record(list)),
        }
    });
    let disabled = Signal::derive(move || chosen().is_none() || why_not.with(Option::is_some));
    let price = move || t_string!(i18n, crm.bought.price, price = yuan(ADDRESS_LIST_PRICE));
    view! {
        <Panel title=t!(i18n, crm.bought.buy_title)>
            <div class="panel__body crm-judge__form">
                <CountField label=t!(i18n, crm.bought.number) value=number least=1 most=Signal::stored(MOST_NUMBER) />
                <Button disabled on_click=buy>{t!(i18n, crm.bought.buy)}</Button>
            </div>
            <div class="panel__body crm-explained">
                <p class="sub">{price}</p>
                <p class="sub" role="status">{move || why_not.get()}</p>
            </div>
        </Panel>
    }
}

#[component]
fn ListOfRows(number: ListNumber) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let count = Memo::new(move |_| {
        workbench.view(|viewer| {
            let list = viewer.book.leads().list(number);
            list.map_or((0, 0), |list| (list.findings.len(), rows(viewer.seen, number, list.at).len()))
        })
    });
    let is_imported = Memo::new(move |_| {
        workbench.view(|viewer| viewer.book.leads().list(number).is_some_and(|list| list.imported.is_some()))
    });
    let note = move || {
        let (found, rows) = count.get();
        t_string!(i18n, crm.bought.note, found = found, rows = rows)
    };
    let title = move || t_string!(i18n, crm.bought.title, number = number.0);
    let import = move |()| {
        workbench.add(CrmRecord::Lead(LeadRecord::Import { list: number }));
    };
    let disabled = Signal::derive(move || !workbench.may_add());
    let work = move || match is_imported.get() {
        true => view! { <Quality number /> }.into_any(),
        false => {
            let rows = count.get_untracked().1;
            view! {
                <CheckRow number rows />
                <div class="crm-tools">
                    <Button kind=ButtonKind::Danger disabled on_click=import>{t!(i18n, crm.bought.import)}</Button>
                    <p class="sub">{t!(i18n, crm.bought.import_note)}</p>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Panel title note>
            <RowTable number is_imported />
            {work}
        </Panel>
    }
}

/// The rows as the list has them, with the findings; the results once the list is taken in.
#[component]
fn RowTable(number: ListNumber, is_imported: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let seen = viewer.seen;
            let Some(list) = viewer.book.leads().list(number) else { return Vec::new() };
            let results = is_imported.get().then(|| quality(seen, number, list).results);
            let line = |(place, row): (usize, crate::crm::leads::bought::BoughtRow)| {
                let found = list.findings.get(&(place as u8));
                let result = results.as_ref().map_or("", |results| result_name(locale, results[place]));
                let customer = seen.customer(row.customer);
                Row::new((place + 1).to_string())
                    .cell(written_name(locale, seen, &row))
                    .cell(name(locale, &seen.scenario().industry(row.industry).name).to_owned())
                    .cell(if row.has_city { city(locale, customer).to_owned() } else { String::new() })
                    .cell(name(locale, &row.contact).to_owned())
                    .cell(row.phone)
                    .cell(found.map(|found| finding(locale, seen, found)).unwrap_or_default())
                    .cell(result)
            };
            rows(seen, number, list.at).into_iter().enumerate().map(line).collect()
        })
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.bought.row)),
        Column::text(move || t_string!(i18n, crm.bought.company)),
        Column::text(move || t_string!(i18n, crm.column.industry)),
        Column::text(move || t_string!(i18n, crm.column.city)),
        Column::text(move || t_string!(i18n, crm.column.contact)),
        Column::text(move || t_string!(i18n, crm.bought.phone)),
        Column::text(move || t_string!(i18n, crm.bought.finding)),
        Column::text(move || t_string!(i18n, crm.bought.result)),
    ];
    let rows: Rows = Arc::new(lines);
    view! { <DataTable caption=move || t_string!(i18n, crm.bought.title, number = number.0) columns rows /> }
}

/// How well the list was cleaned.
#[component]
fn Quality(number: ListNumber) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let found = Memo::new(move |_| {
        workbench.view(|viewer| Some(quality(viewer.seen, number, viewer.book.leads().list(number)?)))
    });
    let note = move || {
        found.get().map(|found: ListQuality| {
            let (before, after) = (percent(found.before()), percent(found.after()));
            t_string!(i18n, crm.bought.quality_note, before = before, after = after)
        })
    };
    let lines = move || {
        let locale = i18n.get_locale();
        let flaws = found.get().map(|found| found.flaws).into_iter().flatten();
        flaws.map(|(kind, had, corrected)| Row::new(flaw(locale, kind)).cell(had).cell(corrected)).collect()
    };
    let columns = vec![
        Column::text(move || t_string!(i18n, crm.bought.flaw)),
        Column::figures(move || t_string!(i18n, crm.funnel.count)),
        Column::figures(move || t_string!(i18n, crm.bought.corrected)),
    ];
    let rows: Rows = Arc::new(lines);
    view! {
        <div class="panel__body">
            <h3>{t!(i18n, crm.bought.quality)}</h3>
            <p role="status">{note}</p>
        </div>
        <DataTable caption=t!(i18n, crm.bought.quality) columns rows />
    }
}

fn result_name(locale: Locale, result: RowResult) -> &'static str {
    match result {
        RowResult::Left => td_string!(locale, crm.bought.result_left),
        RowResult::Corrected => td_string!(locale, crm.bought.result_corrected),
        RowResult::Missed => td_string!(locale, crm.bought.result_missed),
        RowResult::Spoilt => td_string!(locale, crm.bought.result_spoilt),
    }
}
