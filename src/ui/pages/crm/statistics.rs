//! Statistics: any list that the role sees, by groups: region, class, employee, product line, state.

use super::barred::barred;
use super::link::cell_view;
use super::state::use_workbench;
use crate::crm::list::{Cell, Listing, read};
use crate::crm::names::{ColumnName, ListName};
use crate::crm::statistics::{GroupSum, conversion, converts, groupable, grouped, summable};
use crate::ui::components::{Choice, Column, DataTable, Panel, Row, SelectField};
use crate::ui::words::crm::{cell::cell, names};
use crate::ui::words::tender;
use game::per_mille::PerMille;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The choices, and the groups.
#[component]
pub fn StatisticsPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let open = Memo::new(move |_| {
        let lists = ListName::ALL.iter().copied();
        // A list whose rows have nothing in common cannot be grouped.
        let can_be_grouped = |listing: &Listing| !groupable(listing).is_empty();
        workbench.view(|viewer| {
            lists.filter(|list| read(viewer, *list).as_ref().is_some_and(can_be_grouped)).collect::<Vec<_>>()
        })
    });
    let wanted = RwSignal::new(ListName::Opportunities);
    let list = Memo::new(move |_| {
        open.with(|open| open.iter().copied().find(|one| *one == wanted.get()).or_else(|| open.first().copied()))
    });
    let body = move || {
        let Some(list) = list.get() else {
            return barred(i18n);
        };
        let choices = open.get().into_iter().map(|one| Choice::new(one, move || names::list(i18n.get_locale(), one)));
        let choices: Vec<_> = choices.collect();
        view! {
            <div class="crm-tools">
                <SelectField
                    label=t!(i18n, crm.statistics.list)
                    choices
                    value=Signal::stored(list)
                    on_change=move |one| wanted.set(one)
                />
            </div>
            <Groups list />
        }
        .into_any()
    };
    view! { <Panel title=t!(i18n, crm.section.statistics)>{body}</Panel> }
}

#[component]
fn Groups(list: ListName) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let listing = Memo::new(move |_| workbench.view(|viewer| read(viewer, list)));
    let head: Listing =
        listing.get_untracked().unwrap_or(Listing { name: list, columns: Vec::new(), rows: Vec::new() });
    let (by_choices, sum_choices) = (groupable(&head), summable(&head));
    let by = RwSignal::new(by_choices.first().copied().unwrap_or(ColumnName::State));
    let sum = RwSignal::new(sum_choices.first().copied());
    let words = move |column: ColumnName| move || names::column(i18n.get_locale(), column);
    let groups = Memo::new(move |_| {
        let locale = i18n.get_locale();
        let Some(listing) = listing.get() else { return Vec::new() };
        workbench.view(|viewer| grouped(&listing, by.get(), sum.get(), &|one| cell(locale, viewer.seen, one)))
    });
    let is_converting = converts(&head);
    let with_rate = move |row: Row, rate: Option<PerMille>| match is_converting {
        true => row.cell(rate.map_or_else(|| "—".to_owned(), tender::percent)),
        false => row,
    };
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |group: GroupSum| {
            let name = if group.by == Cell::Empty {
                td_string!(locale, crm.statistics.none).into_any()
            } else {
                cell_view(i18n, &group.by)
            };
            let row = Row::new(name).cell(group.count);
            let row = match group.sum {
                Some(sum) => row.cell(cell_view(i18n, &sum)),
                None => row.cell(""),
            };
            with_rate(row, group.conversion)
        };
        let all = groups.get();
        let count = all.iter().map(|group| group.count).sum::<u32>();
        let total = listing.get().and_then(|listing| listing.total(listing.position(sum.get()?)?));
        let last = Row::new(td_string!(locale, crm.total)).class("is-sum").cell(count);
        let last = match total {
            Some(total) => last.cell(cell_view(i18n, &total)),
            None => last.cell(""),
        };
        let whole = listing.with(|listing| listing.as_ref().and_then(|listing| conversion(listing.rows.iter())));
        all.into_iter().map(row).chain([with_rate(last, whole)]).collect()
    };
    let rate =
        is_converting.then(|| Column::figures(move || names::column(i18n.get_locale(), ColumnName::ConversionRate)));
    let columns = [
        Column::text(move || names::column(i18n.get_locale(), by.get())),
        Column::figures(move || t_string!(i18n, crm.funnel.count)),
        Column::figures(move || sum.get().map_or("", |sum| names::column(i18n.get_locale(), sum))),
    ];
    let columns = columns.into_iter().chain(rate).collect::<Vec<_>>();
    let by_choices: Vec<_> = by_choices.into_iter().map(|one| Choice::new(one, words(one))).collect();
    let sum_choices: Vec<_> = sum_choices.into_iter().map(|one| Choice::new(Some(one), words(one))).collect();
    let sum_field = (!sum_choices.is_empty()).then(|| {
        view! { <SelectField label=t!(i18n, crm.statistics.sum) choices=sum_choices value=sum on_change=move |one| sum.set(one) /> }
    });
    view! {
        <div class="crm-tools">
            <SelectField label=t!(i18n, crm.statistics.by) choices=by_choices value=by on_change=move |one| by.set(one) />
            {sum_field}
        </div>
        <DataTable caption=t!(i18n, crm.section.statistics) columns rows=Arc::new(rows) />
    }
}
