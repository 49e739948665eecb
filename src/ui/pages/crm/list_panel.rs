//! A list of the workbench: find, sort, choose columns, totals, export. One component for all lists.

use super::barred::barred;
use super::export::{download_csv, download_xlsx};
use super::folded::Folded;
use super::link::{cell_view, section_href};
use super::list_filters::ListFilters;
use super::list_views::ViewChoice;
use super::section::CrmSection;
use super::state::use_workbench;
use crate::crm::columns::{ColumnInfo, ColumnKind, columns_of};
use crate::crm::list::{Cell, Listing, apply, read};
use crate::crm::list_part::{ListPart, read_part};
use crate::crm::names::{ColumnName, ListName};
use crate::crm::view::{ListView, SortBy};
use crate::ui::components::{Button, ButtonKind, ButtonSize, EmptyState, Glyph, TextField};
use crate::ui::words::crm::{cell::cell, empty::empty_list, names, part::part_name};
use leptos::prelude::*;
use texts::i18n::*;

/// Rows that are shown before somebody asks for more.
const FIRST_ROWS: usize = 100;

/// A list with its tools.
#[component]
pub fn ListPanel(
    /// Which list.
    list: ListName,
    /// The part that is shown; all of it when none.
    #[prop(optional)]
    part: Option<ListPart>,
    /// Whether it has a heading of its own, where it is not what the page is about.
    #[prop(optional)]
    with_heading: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let first = ListView { hidden: hidden_at_first(list), ..ListView::default() };
    let view = RwSignal::new(first.clone());
    let most = RwSignal::new(FIRST_ROWS);
    let whole = Memo::new(move |_| workbench.view(|viewer| read_part(viewer, list, part)));
    let listing = Memo::new(move |_| {
        let locale = i18n.get_locale();
        let found = whole.get()?;
        Some(workbench.view(|viewer| view.with(|view| apply(found, view, &|one| cell(locale, viewer.seen, one)))))
    });
    let find = Callback::new(move |words: String| {
        most.set(FIRST_ROWS);
        view.update(|view| view.find = words);
    });
    let export = move |()| {
        if let Some(listing) = listing.get_untracked() {
            download_csv(i18n.get_locale_untracked(), workbench, &listing);
        }
    };
    let export_xlsx = move |()| {
        if let Some(listing) = listing.get_untracked() {
            download_xlsx(i18n.get_locale_untracked(), workbench, &listing);
        }
    };
    let is_barred = Memo::new(move |_| whole.with(Option::is_none));
    let body = move || {
        if is_barred.get() {
            return barred(i18n);
        }
        let is_part = part.map(|part| {
            let words = move || t_string!(i18n, crm.part.only, part = part_name(i18n.get_locale(), part));
            let all = section_href(CrmSection::List(list));
            view! { <p class="crm-part">{words}" "<a class="link" href=all>{t!(i18n, crm.part.all)}</a></p> }
        });
        let first = first.clone();
        view! {
            {is_part}
            <div class="crm-tools">
                <TextField
                    label=t!(i18n, crm.find)
                    help=t!(i18n, crm.find_help)
                    value=Signal::derive(move || view.with(|view| view.find.clone()))
                    on_input=find
                />
                <Folded summary=t!(i18n, crm.tools)>
                    <div class="crm-tools__more">
                        <ViewChoice list first=first.clone() view />
                        <ListFilters list view />
                        <ColumnChoice list view />
                        <Button size=ButtonSize::Small icon=Glyph::Download on_click=export>{t!(i18n, crm.export)}</Button>
                        <Button size=ButtonSize::Small icon=Glyph::Download on_click=export_xlsx>{t!(i18n, crm.export_xlsx)}</Button>
                    </div>
                </Folded>
            </div>
            {move || listing.get().map(|listing| {
                let is_empty = whole.with(|whole| whole.as_ref().is_some_and(|whole| whole.rows.is_empty()));
                match is_empty {
                    true => view! { <NothingYet list is_part=part.is_some() /> }.into_any(),
                    false => view! { <ListTable listing view most /> }.into_any(),
                }
            })}
        }
        .into_any()
    };
    let name = move || names::list(i18n.get_locale(), list);
    let heading = with_heading.then(|| view! { <div class="panel__head"><h2>{name}</h2></div> });
    view! { <section class="panel crm-list" aria-label=name>{heading}{body}</section> }
}

/// What stands in place of rows where nothing was sought: what will stand here, and how it comes here.
#[component]
fn NothingYet(list: ListName, is_part: bool) -> impl IntoView {
    let i18n = use_i18n();
    match is_part {
        true => view! {
            <EmptyState glyph=Glyph::Search title=t!(i18n, crm.empty.part) text=t!(i18n, crm.empty.part_text) />
        }
        .into_any(),
        false => {
            let text = move || empty_list(i18n.get_locale(), list);
            view! { <EmptyState glyph=Glyph::Info title=t!(i18n, crm.empty.title) text /> }.into_any()
        }
    }
}

fn hidden_at_first(list: ListName) -> Vec<ColumnName> {
    let columns = columns_of(list).iter();
    columns.filter(|column| !column.at_first).map(|column| column.name).collect()
}

/// Which columns are shown.
#[component]
fn ColumnChoice(list: ListName, view: RwSignal<ListView>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let columns =
        move || workbench.view(|viewer| read(viewer, list)).map(|listing| listing.columns).unwrap_or_default();
    let choice = move |column: &'static ColumnInfo| {
        let name = column.name;
        let is_shown = move || view.with(|view| !view.hidden.contains(&name));
        let toggle = move |_| {
            view.update(|view| match view.hidden.iter().position(|hidden| *hidden == name) {
                Some(at) => drop(view.hidden.remove(at)),
                None => view.hidden.push(name),
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_shown on:change=toggle />
                <span>{move || names::column(i18n.get_locale(), name)}</span>
            </label>
        }
    };
    view! {
        <details class="crm-columns">
            <summary>{t!(i18n, crm.columns)}</summary>
            <fieldset>
                <legend class="vh">{t!(i18n, crm.columns_title)}</legend>
                {move || columns().into_iter().skip(1).map(choice).collect_view()}
            </fieldset>
        </details>
    }
}

/// The rows, with heads that sort and totals below.
#[component]
fn ListTable(listing: Listing, view: RwSignal<ListView>, most: RwSignal<usize>) -> impl IntoView {
    let i18n = use_i18n();
    if listing.rows.is_empty() {
        let title = t!(i18n, crm.nothing);
        return view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.nothing_text) /> }.into_any();
    }
    let listing = StoredValue::new(listing);
    let name = listing.with_value(|listing| listing.name);
    let heads = move || {
        listing.with_value(|listing| listing.columns.iter().map(|column| head(i18n, view, column)).collect_view())
    };
    let rows = move || {
        let shown = most.get();
        listing.with_value(|listing| {
            let rows = listing.rows.iter().take(shown);
            rows.map(|row| row_view(i18n, &listing.columns, row)).collect_view()
        })
    };
    let totals = move || listing.with_value(|listing| totals(i18n, listing));
    let all = listing.with_value(|listing| listing.rows.len());
    let counted = move || {
        let shown = most.get().min(all);
        match shown < all {
            true => t_string!(i18n, crm.shown, all = all, shown = shown),
            false => t_string!(i18n, crm.rows, all = all),
        }
    };
    let more = move || {
        (most.get() < all).then(|| {
            let next = FIRST_ROWS.min(all - most.get());
            let on_click = move |()| most.update(|most| *most += FIRST_ROWS);
            view! { <Button kind=ButtonKind::Ghost on_click>{t_string!(i18n, crm.more, count = next)}</Button> }
        })
    };
    view! {
        <div class="crm-scroll" tabindex="0" role="region" aria-label=move || names::list(i18n.get_locale(), name)>
            <table class="table crm-table">
                <caption class="vh">{move || names::list(i18n.get_locale(), name)}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
                {totals}
            </table>
        </div>
        <p class="sub crm-count" role="status">{counted}</p>
        {more}
    }
    .into_any()
}

const fn is_figure(column: &ColumnInfo) -> bool {
    !matches!(column.kind, ColumnKind::Words)
}

fn head(i18n: I18n, view: RwSignal<ListView>, column: &'static ColumnInfo) -> AnyView {
    let name = column.name;
    let sorted = Memo::new(move |_| view.with(|view| view.sort.filter(|sort| sort.column == name)));
    // Figures begin with the greatest, words with the first; the next click turns round.
    let next = move || sorted.get().map_or(is_figure(column), |sort| !sort.down);
    let on_click = move |_| {
        let down = untrack(next);
        view.update(|view| view.sort = Some(SortBy { column: name, down }));
    };
    let words = move || names::column(i18n.get_locale(), name);
    let label = move || match next() {
        true => t_string!(i18n, crm.sort_down, column = words()),
        false => t_string!(i18n, crm.sort_up, column = words()),
    };
    let aria = move || sorted.get().map(|sort| if sort.down { "descending" } else { "ascending" });
    let mark = move || sorted.get().map_or("", |sort| if sort.down { "↓" } else { "↑" });
    view! {
        <th scope="col" class:n=is_figure(column) aria-sort=aria>
            <button type="button" class="crm-sort" on:click=on_click title=label>{words}<span aria-hidden="true">{mark}</span></button>
        </th>
    }
    .into_any()
}

fn row_view(i18n: I18n, columns: &[&'static ColumnInfo], row: &[Cell]) -> AnyView {
    let cells = row.iter().zip(columns).enumerate().map(|(at, (one, column))| {
        let shown = cell_view(i18n, one);
        match at {
            0 => view! { <th scope="row" class:n=is_figure(column)>{shown}</th> }.into_any(),
            _ => view! { <td class:n=is_figure(column)>{shown}</td> }.into_any(),
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }.into_any()
}

fn totals(i18n: I18n, listing: &Listing) -> Option<AnyView> {
    let sums: Vec<Option<Cell>> = (0..listing.columns.len()).map(|at| listing.total(at)).collect();
    sums.iter().any(Option::is_some).then(|| {
        let cells = sums.into_iter().enumerate().map(|(at, sum)| match (at, sum) {
            (0, _) => view! { <th scope="row">{t!(i18n, crm.total)}</th> }.into_any(),
            (_, Some(sum)) => view! { <td class="n">{cell_view(i18n, &sum)}</td> }.into_any(),
            (_, None) => view! { <td></td> }.into_any(),
        });
        view! { <tfoot><tr class="is-sum">{cells.collect_view()}</tr></tfoot> }.into_any()
    })
}
