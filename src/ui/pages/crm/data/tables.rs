//! Tables: the five of the course, or any list with those around it, as a drawing and in words.

use super::super::link::section_href;
use super::super::section::CrmSection;
use super::super::state::use_workbench;
use super::diagram::diagram;
use crate::crm::columns::columns_of;
use crate::crm::names::ListName;
use crate::crm::query::keys::{COURSE_TABLES, around, key_of, keys_between};
use crate::ui::components::{Choice, Panel, SelectField};
use crate::ui::words::crm::names;
use leptos::prelude::*;
use texts::i18n::*;

/// The drawing, and each table with its columns.
#[component]
pub fn TablesPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let chosen = RwSignal::new(None::<ListName>);
    let lists = Memo::new(move |_| match chosen.get() {
        None => COURSE_TABLES.to_vec(),
        Some(list) => around(list, ListName::ALL),
    });
    let course = Choice::new(None, move || t_string!(i18n, crm.data.course));
    let others = ListName::ALL.iter().filter(|list| !COURSE_TABLES.contains(list));
    let other = |list: &ListName| {
        let list = *list;
        Choice::new(Some(list), move || names::list(i18n.get_locale(), list))
    };
    let choices: Vec<_> = std::iter::once(course).chain(others.map(other)).collect();
    let label = move || {
        let keys = lists.with(|lists| keys_between(lists));
        let line = |key: &crate::crm::query::keys::TableKey| {
            format!("{}.{} → {}", key.from.as_str(), key.column.as_str(), key.to.as_str())
        };
        keys.iter().map(line).collect::<Vec<_>>()
    };
    let row = move |list: ListName| {
        let is_open = workbench.view(|viewer| viewer.may_see(list));
        let keys = keys_between(&lists.get());
        let columns = columns_of(list).iter().map(|column| {
            let name = column.name;
            let points = keys.iter().find(|key| key.from == list && key.column == name);
            let mark = match (key_of(list) == Some(name), points) {
                (true, _) => t_string!(i18n, crm.data.key).to_owned(),
                (false, Some(key)) => format!("→ {}", key.to.as_str()),
                (false, None) => String::new(),
            };
            view! {
                <tr>
                    <th scope="row"><code>{name.as_str()}</code></th>
                    <td>{names::column(i18n.get_locale(), name)}</td>
                    <td>{mark}</td>
                </tr>
            }
        });
        let link = is_open.then(|| {
            let href = section_href(CrmSection::List(list));
            view! { <a class="link" href=href>{t!(i18n, crm.data.open)}</a> }
        });
        view! {
            <details class="crm-columns">
                <summary>
                    <code>{list.as_str()}</code>
                    " · "
                    {names::list(i18n.get_locale(), list)}
                </summary>
                {link}
                <table class="table crm-table">
                    <caption class="vh">{names::list(i18n.get_locale(), list)}</caption>
                    <tbody>{columns.collect_view()}</tbody>
                </table>
            </details>
        }
    };
    let lines = move || label().into_iter().map(|line| view! { <li><code>{line}</code></li> }).collect_view();
    view! {
        <Panel title=t!(i18n, crm.data.diagram) note=t!(i18n, crm.data.diagram_note)>
            <div class="crm-tools">
                <SelectField
                    label=t!(i18n, crm.data.shown)
                    choices
                    value=chosen
                    on_change=move |one| chosen.set(one)
                />
            </div>
            <div class="crm-scroll crm-diagram" tabindex="0" role="region" aria-label=t!(i18n, crm.data.diagram) inner_html=move || lists.with(|lists| diagram(lists))></div>
            <div class="panel__body">
                <h3>{t!(i18n, crm.data.keys)}</h3>
                <ul class="crm-keys">{lines}</ul>
            </div>
        </Panel>
        <Panel title=t!(i18n, crm.data.tables)>
            <div class="panel__body">{move || lists.get().into_iter().map(row).collect_view()}</div>
        </Panel>
    }
}
