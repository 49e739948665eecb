//! Queries: choices that make one, the library, the editor, the result.

use super::super::state::{Workbench, use_workbench};
use super::builder::QueryBuilder;
use super::results::QueryResults;
use super::runner::Runner;
use crate::crm::list::read;
use crate::crm::names::ListName;
use crate::crm::query::job::QueryJob;
use crate::crm::query::library::LibraryQuery;
use crate::crm::query::table::QueryTable;
use crate::crm::record::{CrmRecord, QueryRecord};
use crate::crm::text::{MOST_LABEL, MOST_SQL};
use crate::ui::components::unique_id;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Panel, TextField};
use crate::ui::words::crm::cell::cell;
use crate::ui::words::crm::query::library;
use leptos::prelude::*;
use texts::i18n::*;

/// The query page.
#[component]
pub fn QueryPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let runner = Runner::new();
    let sql = RwSignal::new(LibraryQuery::Customers.sql().to_owned());
    let run = Callback::new(move |text: String| {
        sql.set(text);
        let job = untrack(|| job(workbench, i18n.get_locale(), sql.get()));
        runner.run(&job);
    });
    // Another role may see less: what was found for the last one goes.
    Effect::new(move |before: Option<()>| {
        workbench.role.track();
        if before.is_some() {
            runner.stop();
            runner.state.set(super::runner::QueryState::Nothing);
        }
    });
    view! {
        <QueryBuilder run />
        <Library run />
        <Editor sql run runner />
        <QueryResults runner />
    }
}

/// A query with the tables that the worn role sees.
fn job(workbench: Workbench, locale: Locale, sql: String) -> QueryJob {
    let tables = workbench.view(|viewer| {
        let lists = ListName::ALL.iter().filter_map(|list| read(viewer, *list));
        lists.map(|listing| QueryTable::of(&listing, &|one| cell(locale, viewer.seen, one))).collect()
    });
    QueryJob { tables, sql }
}

/// Queries that come with the workbench, and those saved.
#[component]
fn Library(run: Callback<String>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let built_in = LibraryQuery::ALL.map(|query| {
        let on_click = move |()| run.run(query.sql().to_owned());
        view! {
            <Button size=ButtonSize::Small on_click>{move || library(i18n.get_locale(), query)}</Button>
        }
    });
    let saved = move || {
        let saved = workbench.view(|viewer| {
            let all = viewer.book.saved_queries().all();
            all.map(|(name, sql)| (name.to_owned(), sql.to_owned())).collect::<Vec<_>>()
        });
        let line = move |(name, sql): (String, String)| {
            let on_click = move |()| run.run(sql.clone());
            let gone = name.clone();
            let remove = move |()| {
                workbench.add(CrmRecord::Query(QueryRecord::Remove { name: gone.clone() }));
            };
            let label = t_string!(i18n, crm.query.remove, name = name.clone());
            view! {
                <li>
                    <Button size=ButtonSize::Small on_click>{name}</Button>
                    <Button size=ButtonSize::Small kind=ButtonKind::Ghost on_click=remove>{label}</Button>
                </li>
            }
        };
        let lines: Vec<_> = saved.into_iter().map(line).collect();
        (!lines.is_empty()).then(|| view! { <ul class="cluster" aria-label=t!(i18n, crm.query.saved)>{lines}</ul> })
    };
    view! {
        <Panel title=t!(i18n, crm.query.library)>
            <div class="panel__body">
                <div class="cluster">{built_in}</div>
                {saved}
            </div>
        </Panel>
    }
}

/// The query in SQL.
#[component]
fn Editor(sql: RwSignal<String>, run: Callback<String>, runner: Runner) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let id = unique_id("sql");
    let name = RwSignal::new(String::new());
    let record = move || CrmRecord::Query(QueryRecord::Save { name: name.get().trim().to_owned(), sql: sql.get() });
    let save = move |()| {
        if workbench.add(untrack(record)) {
            name.set(String::new());
        }
    };
    let may_not_save = Signal::derive(move || !workbench.can_add(&record()));
    let is_busy = Signal::derive(move || runner.is_busy());
    view! {
        <Panel title=t!(i18n, crm.query.editor) note=t!(i18n, crm.query.editor_note)>
            <div class="panel__body">
                <div class="field">
                    <label class="field__label" for=id.clone()>{t!(i18n, crm.query.sql)}</label>
                    <textarea
                        class="input input--code crm-sql"
                        id=id
                        rows="6"
                        maxlength=MOST_SQL
                        spellcheck="false"
                        autocomplete="off"
                        prop:value=move || sql.get()
                        on:input=move |event| sql.set(event_target_value(&event))
                    ></textarea>
                </div>
                <p class="sub">{t!(i18n, crm.query.help)}</p>
                <div class="cluster">
                    <Button kind=ButtonKind::Ink busy=is_busy on_click=move |()| run.run(sql.get_untracked())>
                        {t!(i18n, crm.query.run)}
                    </Button>
                    <Button disabled=Signal::derive(move || !is_busy.get()) on_click=move |()| runner.stop()>
                        {t!(i18n, crm.query.stop)}
                    </Button>
                </div>
                <div class="crm-judge__form">
                    <TextField
                        label=t!(i18n, crm.query.name)
                        value=name
                        max_length=MOST_LABEL
                        on_input=move |text| name.set(text)
                    />
                    <Button size=ButtonSize::Small disabled=may_not_save on_click=save>{t!(i18n, crm.query.save)}</Button>
                </div>
            </div>
        </Panel>
    }
}
