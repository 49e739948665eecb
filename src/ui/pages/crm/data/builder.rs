//! A query made of choices: table, columns, filter, group, sum.

use super::super::barred::barred;
use super::super::state::use_workbench;
use crate::crm::columns::ColumnKind;
use crate::crm::list::read;
use crate::crm::names::{ColumnName, ListName};
use crate::crm::query::builder::{FilterComparison, QueryChoices};
use crate::ui::components::{Button, Choice, Panel, SelectField, TextField};
use crate::ui::words::crm::{names, query::comparison};
use leptos::prelude::*;
use texts::i18n::*;

/// The choices; they make the query when they are done.
#[component]
pub fn QueryBuilder(run: Callback<String>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let open = Memo::new(move |_| {
        let lists = ListName::ALL.iter().copied();
        workbench.view(|viewer| lists.filter(|list| viewer.may_see(*list)).collect::<Vec<_>>())
    });
    let wanted = RwSignal::new(ListName::CourseCustomer);
    let table = Memo::new(move |_| {
        open.with(|open| open.iter().copied().find(|one| *one == wanted.get()).or_else(|| open.first().copied()))
    });
    let body = move || {
        let Some(table) = table.get() else {
            return barred(i18n);
        };
        let choices: Vec<_> =
            open.get().into_iter().map(|one| Choice::new(one, move || names::list(i18n.get_locale(), one))).collect();
        view! {
            <div class="crm-tools">
                <SelectField
                    label=t!(i18n, crm.query.table)
                    choices
                    value=Signal::stored(table)
                    on_change=move |one| wanted.set(one)
                />
                <Columns table run />
            </div>
        }
        .into_any()
    };
    view! { <Panel title=t!(i18n, crm.query.builder) note=t!(i18n, crm.query.builder_note)>{body}</Panel> }
}

/// What is chosen of one table.
#[component]
fn Columns(table: ListName, run: Callback<String>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let columns = workbench.view(|viewer| read(viewer, table)).map(|listing| listing.columns).unwrap_or_default();
    let shown = RwSignal::new(Vec::<ColumnName>::new());
    let filter = RwSignal::new(None::<ColumnName>);
    let how = RwSignal::new(FilterComparison::Equal);
    let value = RwSignal::new(String::new());
    let (group, sum) = (RwSignal::new(None::<ColumnName>), RwSignal::new(None::<ColumnName>));
    let choices_of = |is_fit: &dyn Fn(ColumnKind) -> bool| {
        let none = Choice::new(None, move || t_string!(i18n, crm.query.none));
        let some = columns.iter().filter(|column| is_fit(column.kind)).map(|column| {
            let name = column.name;
            Choice::new(Some(name), move || names::column(i18n.get_locale(), name))
        });
        std::iter::once(none).chain(some).collect::<Vec<_>>()
    };
    let all = choices_of(&|_| true);
    let sums = choices_of(&|kind| !matches!(kind, ColumnKind::Words | ColumnKind::Date));
    let comparisons =
        FilterComparison::ALL.map(|one| Choice::new(one, move || comparison(i18n.get_locale(), one))).to_vec();
    let boxes = columns.iter().map(|column| {
        let name = column.name;
        let toggle = move |_| {
            shown.update(|shown| match shown.iter().position(|one| *one == name) {
                Some(at) => drop(shown.remove(at)),
                None => shown.push(name),
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || shown.with(|shown| shown.contains(&name)) on:change=toggle />
                <span>{move || names::column(i18n.get_locale(), name)}</span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    let make = move |()| {
        let filter = filter.get_untracked().map(|column| (column, how.get_untracked(), value.get_untracked()));
        let (columns, group, sum) = (shown.get_untracked(), group.get_untracked(), sum.get_untracked());
        run.run(QueryChoices { table, columns, filter, group, sum }.sql());
    };
    view! {
        <details class="crm-columns">
            <summary>{t!(i18n, crm.columns)}</summary>
            <fieldset>
                <legend class="vh">{t!(i18n, crm.columns_title)}</legend>
                {boxes}
            </fieldset>
        </details>
        <SelectField
            label=t!(i18n, crm.query.filter)
            choices=all.clone()
            value=filter
            on_change=move |one| filter.set(one)
        />
        <SelectField label=t!(i18n, crm.query.how) choices=comparisons value=how on_change=move |one| how.set(one) />
        <TextField label=t!(i18n, crm.query.value) value=value on_input=move |text| value.set(text) />
        <SelectField label=t!(i18n, crm.query.group) choices=all value=group on_change=move |one| group.set(one) />
        <SelectField label=t!(i18n, crm.query.sum) choices=sums value=sum on_change=move |one| sum.set(one) />
        <Button on_click=make>{t!(i18n, crm.query.make)}</Button>
    }
}
