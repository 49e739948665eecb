//! Filters of a list: which rows are left, by what stands in a column.

use super::state::use_workbench;
use crate::crm::list::{is_idle, read};
use crate::crm::names::{ColumnName, ListName};
use crate::crm::text::MOST_LABEL;
use crate::crm::view::{FilterComparison, ListFilter, ListView, MOST_FILTERS};
use crate::ui::components::{Button, ButtonSize, Choice, Glyph, IconButton, SelectField, TextField};
use crate::ui::words::crm::{names, query::comparison};
use leptos::prelude::*;
use texts::i18n::*;

/// The filters of the view, and a form for one more.
#[component]
pub fn ListFilters(
    /// Of which list.
    list: ListName,
    /// How the list is looked at.
    view: RwSignal<ListView>,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let columns =
        untrack(|| workbench.view(|viewer| read(viewer, list))).map(|listing| listing.columns).unwrap_or_default();
    let first = columns.first().map_or(ColumnName::Customer, |column| column.name);
    let (column, how) = (RwSignal::new(first), RwSignal::new(FilterComparison::Contains));
    let value = RwSignal::new(String::new());
    let choices: Vec<_> = columns
        .iter()
        .map(|column| {
            let name = column.name;
            Choice::new(name, move || names::column(i18n.get_locale(), name))
        })
        .collect();
    let comparisons =
        FilterComparison::ALL.map(|one| Choice::new(one, move || comparison(i18n.get_locale(), one))).to_vec();
    let kinds: Vec<_> = columns.iter().map(|column| (column.name, column.kind)).collect();
    let kinds = StoredValue::new(kinds);
    // What cannot be compared filters nothing.
    let idle = move |filter: &ListFilter| {
        let kind =
            kinds.with_value(|kinds| kinds.iter().find(|(name, _)| *name == filter.column).map(|(_, kind)| *kind));
        kind.is_some_and(|kind| is_idle(filter, kind))
    };
    let drawn_up = move || ListFilter {
        column: column.get(),
        comparison: how.get(),
        value: value.with(|value| value.trim().to_owned()),
    };
    let wrong = Signal::derive(move || {
        let filter = drawn_up();
        let is_wrong = !filter.value.is_empty() && idle(&filter);
        is_wrong.then(|| t_string!(i18n, crm.view.not_a_number, value = filter.value))
    });
    let add = move |()| {
        let filter = untrack(drawn_up);
        view.update(|view| view.filters.push(filter));
        value.set(String::new());
    };
    let cannot_add = Signal::derive(move || {
        let is_full = view.with(|view| view.filters.len() >= MOST_FILTERS as usize);
        is_full || value.with(|value| value.trim().is_empty()) || wrong.with(Option::is_some)
    });
    let one = move |(at, filter): (usize, ListFilter)| {
        let locale = i18n.get_locale();
        let (called, how) = (names::column(locale, filter.column), comparison(locale, filter.comparison));
        let words = td_string!(locale, crm.view.filter_line, column = called, how = how, value = filter.value.clone());
        let words = if idle(&filter) { td_string!(locale, crm.view.filter_idle, filter = words) } else { words };
        let spoken = td_string!(locale, crm.view.filter_remove, filter = words.clone());
        let remove = move |()| view.update(|view| drop(view.filters.remove(at)));
        view! { <li>{words} <IconButton glyph=Glyph::Trash label=spoken on_click=remove /></li> }
    };
    let all = move || {
        let filters = view.with(|view| view.filters.clone());
        (!filters.is_empty()).then(
            || view! { <ul class="cluster crm-tags">{filters.into_iter().enumerate().map(one).collect_view()}</ul> },
        )
    };
    view! {
        <details class="crm-columns">
            <summary>{t!(i18n, crm.view.filter)}</summary>
            <div class="stack">
                <SelectField label=t!(i18n, crm.view.filter_column) choices value=column on_change=move |one| column.set(one) />
                <SelectField label=t!(i18n, crm.query.how) choices=comparisons value=how on_change=move |one| how.set(one) />
                <TextField
                    label=t!(i18n, crm.view.filter_value)
                    help=t!(i18n, crm.view.filter_help)
                    value=value
                    error=wrong
                    max_length=MOST_LABEL
                    on_input=move |text| value.set(text)
                />
                <Button size=ButtonSize::Small disabled=cannot_add on_click=add>{t!(i18n, crm.view.filter_add)}</Button>
            </div>
        </details>
        {all}
    }
}
