//! Import of a table: notes, tags and next steps of customers, with a preview and what is wrong by line.

use super::super::state::use_workbench;
use crate::browser::files;
use crate::crm::import::{ImportPlan, plan};
use crate::ui::components::{Banner, Button, ButtonKind, EmptyState, FileField, Glyph, Panel, Tone};
use crate::ui::task::use_tasks;
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::import::{import_error, line_trouble, planned};
use crate::ui::words::trouble;
use leptos::prelude::*;
use texts::i18n::*;
use web_sys::File;

/// Bytes of a table at most.
const MOST_BYTES: u32 = 200_000;

/// What was read.
#[derive(Clone, Debug, PartialEq)]
enum Chosen {
    Nothing,
    Bad(String),
    Read(ImportPlan),
    Done(usize),
}

/// The import.
#[component]
pub fn ImportPanel() -> impl IntoView {
    let i18n = use_i18n();
    let (workbench, tasks) = (use_workbench(), use_tasks());
    let chosen = RwSignal::new(Chosen::Nothing);
    let take = move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        tasks.spawn(async move {
            let locale = i18n.get_locale_untracked();
            let read = match files::read_table(&file, MOST_BYTES).await {
                Err(error) => Chosen::Bad(trouble::file_error(locale, error)),
                Ok(text) => match untrack(|| workbench.view(|viewer| plan(viewer, &text))) {
                    Err(error) => Chosen::Bad(import_error(locale, error)),
                    Ok(plan) => Chosen::Read(plan),
                },
            };
            chosen.set(read);
        });
    };
    let body = move || match chosen.get() {
        Chosen::Nothing => {
            let title = t!(i18n, crm.import.none);
            view! { <EmptyState glyph=Glyph::Search title text=t!(i18n, crm.import.none_text) /> }.into_any()
        }
        Chosen::Bad(why) => view! { <Banner tone=Tone::Danger>{why}</Banner> }.into_any(),
        Chosen::Done(count) => {
            let text = t_string!(i18n, crm.import.done, count = count);
            view! { <Banner tone=Tone::Plain>{text}</Banner> }.into_any()
        }
        Chosen::Read(plan) => view! { <Preview plan chosen /> }.into_any(),
    };
    view! {
        <Panel title=t!(i18n, crm.import.title) note=t!(i18n, crm.import.note)>
            <div class="panel__body">
                <p class="sub">{t!(i18n, crm.import.help)}</p>
                <label class="btn">
                    <FileField on_take=take />
                    {t!(i18n, crm.import.choose)}
                </label>
            </div>
            {body}
        </Panel>
    }
}

/// What would be added, what is there already, what is wrong.
#[component]
fn Preview(plan: ImportPlan, chosen: RwSignal<Chosen>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let count = plan.records.len();
    let rows = plan.records.iter().filter_map(|(line, record)| {
        let locale = i18n.get_locale();
        let (customer, kind, text) = planned(locale, record)?;
        let name = workbench.view(|viewer| customer_name(locale, viewer.seen, customer).to_owned());
        Some(view! { <tr><td class="n">{*line}</td><th scope="row">{name}</th><td>{kind}</td><td>{text}</td></tr> })
    });
    let rows = rows.collect_view();
    let troubles = plan.troubles.iter().map(|(line, why)| {
        let text = t_string!(i18n, crm.import.line, line = *line, why = line_trouble(i18n.get_locale(), why));
        view! { <li>{text}</li> }
    });
    let troubles = troubles.collect_view();
    let duplicates = plan.duplicates.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let told = (!plan.duplicates.is_empty()).then(|| {
        let text = t_string!(i18n, crm.import.duplicates, lines = duplicates);
        view! { <Banner tone=Tone::Plain>{text}</Banner> }
    });
    let wrong = (!plan.troubles.is_empty()).then(|| {
        view! {
            <div class="panel__body">
                <h3>{t!(i18n, crm.import.wrong)}</h3>
                <ul role="alert">{troubles}</ul>
            </div>
        }
    });
    let records = StoredValue::new(plan.records);
    let add = move |()| {
        let added = records.get_value().into_iter().filter(|(_, record)| workbench.add(record.clone())).count();
        chosen.set(Chosen::Done(added));
    };
    let disabled = Signal::derive(move || count == 0 || !workbench.may_add());
    view! {
        {told}
        {wrong}
        <div class="crm-scroll" tabindex="0" role="region" aria-label=t!(i18n, crm.import.preview)>
            <table class="table crm-table">
                <caption class="vh">{t!(i18n, crm.import.preview)}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="n">{t!(i18n, crm.import.line_head)}</th>
                        <th scope="col">{t!(i18n, crm.column.customer)}</th>
                        <th scope="col">{t!(i18n, crm.import.kind)}</th>
                        <th scope="col">{t!(i18n, crm.import.text)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <div class="panel__body">
            <Button kind=ButtonKind::Ink disabled on_click=add>{t_string!(i18n, crm.import.add, count = count)}</Button>
        </div>
    }
}
