//! The form for one row of a bought list: what is wrong with it, and the correction.

use super::state::use_workbench;
use crate::crm::leads::bought::RowFlaw;
use crate::crm::record::{CrmRecord, LeadRecord, ListNumber, RowFinding};
use crate::ui::components::{Button, Choice, NumberField, SelectField, TextField};
use crate::ui::words::crm::lead::flaw;
use crate::ui::words::figure::limits;
use crate::ui::words::name::name;
use game::ids::IndustryId;
use leptos::prelude::*;
use texts::i18n::*;

/// The form.
#[component]
pub fn CheckRow(
    /// Of which list.
    number: ListNumber,
    /// How many rows it has.
    rows: usize,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let most = rows as i64;
    let (row, of) = (RwSignal::new(1_i64), RwSignal::new(1_i64));
    let found: RwSignal<Option<RowFlaw>> = RwSignal::new(None);
    let industry = RwSignal::new(IndustryId(0));
    let text = RwSignal::new(String::new());
    let kinds: Vec<Choice<Option<RowFlaw>>> = [None]
        .into_iter()
        .chain(RowFlaw::ALL.map(Some))
        .map(|kind: Option<RowFlaw>| {
            let words =
                move || kind.map_or_else(|| t_string!(i18n, crm.bought.right), |kind| flaw(i18n.get_locale(), kind));
            Choice::new(kind, words)
        })
        .collect();
    let industries = untrack(|| {
        workbench.view(|viewer| {
            let all = viewer.seen.scenario().industries.iter().enumerate();
            all.map(|(at, one)| (IndustryId(at as u8), one.name.clone())).collect::<Vec<_>>()
        })
    });
    let industries = StoredValue::new(industries);
    let record = move || {
        let place = |row: i64| u8::try_from(row - 1).ok();
        let finding = match found.get() {
            None => RowFinding::Right,
            Some(RowFlaw::Duplicate) => RowFinding::Duplicate { of: place(of.get())? },
            Some(RowFlaw::WrongIndustry) => RowFinding::WrongIndustry { right: industry.get() },
            Some(RowFlaw::NoCity) => RowFinding::NoCity { city: text.get().trim().to_owned() },
            Some(RowFlaw::BadPhone) => RowFinding::BadPhone { phone: text.get().trim().to_owned() },
            Some(RowFlaw::OldContact) => RowFinding::OldContact,
        };
        Some(CrmRecord::Lead(LeadRecord::Find { list: number, row: place(row.get())?, finding }))
    };
    let disabled = Signal::derive(move || record().is_none_or(|record| !workbench.can_add(&record)));
    let save = move |()| {
        let is_added = untrack(record).is_some_and(|record| workbench.add(record));
        if is_added {
            text.set(String::new());
            row.update(|row| *row = (*row + 1).min(most));
        }
    };
    let row_field = move |label: Signal<&'static str>, value: RwSignal<i64>| {
        view! {
            <NumberField
                label=move || label.get()
                value
                least=1
                most=Signal::stored(most)
                on_input=move |count| value.set(count)
                limits=move || limits(i18n.get_locale(), 1, most)
            />
        }
    };
    let correction = move || match found.get() {
        Some(RowFlaw::Duplicate) => {
            row_field(Signal::derive(move || t_string!(i18n, crm.bought.of_row)), of).into_any()
        }
        Some(RowFlaw::WrongIndustry) => {
            let choices = industries.with_value(|all| {
                let choice = |(id, called): &(IndustryId, game::scenario::Name)| {
                    let called = called.clone();
                    Choice::new(*id, move || name(i18n.get_locale(), &called).to_owned())
                };
                all.iter().map(choice).collect::<Vec<_>>()
            });
            let on_change = move |id| industry.set(id);
            view! { <SelectField label=t!(i18n, crm.bought.correction) choices value=industry on_change /> }.into_any()
        }
        Some(RowFlaw::NoCity | RowFlaw::BadPhone) => {
            let on_input = move |words| text.set(words);
            view! { <TextField label=t!(i18n, crm.bought.correction) value=text disabled=workbench.closed() on_input max_length=24 /> }.into_any()
        }
        None | Some(RowFlaw::OldContact) => ().into_any(),
    };
    view! {
        <section class="crm-tools" aria-label=t!(i18n, crm.bought.look)>
            {row_field(Signal::derive(move || t_string!(i18n, crm.bought.row)), row)}
            <SelectField
                label=t!(i18n, crm.bought.finding)
                choices=kinds
                value=found
                on_change=move |kind| found.set(kind)
            />
            {correction}
            <Button disabled on_click=save>{t!(i18n, crm.bought.record)}</Button>
        </section>
    }
}
