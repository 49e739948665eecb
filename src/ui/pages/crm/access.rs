//! What each role sees, confidential columns among it, and what it does; the administrator sets both.

use super::state::use_workbench;
use crate::crm::act::CrmAct;
use crate::crm::names::ListName;
use crate::crm::record::{AccessRecord, CrmRecord};
use crate::crm::role::CrmRole;
use crate::ui::components::Panel;
use crate::ui::words::crm::act::act as act_name;
use crate::ui::words::crm::{names, role::role};
use leptos::prelude::*;
use texts::i18n::*;

/// The matrix.
#[component]
pub fn AccessPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_set = move || workbench.may_add() && workbench.role.get() == CrmRole::Administrator;
    let check = move |is_open: Signal<bool>, label: Signal<String>, record: Callback<bool, AccessRecord>| {
        let change = move |event: leptos::ev::Event| {
            workbench.add(CrmRecord::Access(record.run(event_target_checked(&event))));
        };
        view! {
            <td>
                <input
                    type="checkbox"
                    aria-label=move || label.get()
                    prop:checked=move || is_open.get()
                    disabled=move || !may_set()
                    on:change=change
                />
            </td>
        }
    };
    let heads = move || CrmRole::ALL.map(|one| view! { <th scope="col">{move || role(i18n.get_locale(), one)}</th> });
    let of_list = move |list: ListName| {
        let cells = CrmRole::ALL.map(|one| {
            let is_open = Signal::derive(move || workbench.view(|viewer| viewer.book.access().may_see(one, list)));
            let label = Signal::derive(move || {
                let locale = i18n.get_locale();
                td_string!(locale, crm.access.sees, role = role(locale, one), list = names::list(locale, list))
            });
            check(is_open, label, Callback::new(move |open| AccessRecord::List { role: one, list, open }))
        });
        view! { <tr><th scope="row">{move || names::list(i18n.get_locale(), list)}</th>{cells}</tr> }
    };
    let of_act = move |act: CrmAct| {
        let cells = CrmRole::ALL.map(|one| {
            let is_open = Signal::derive(move || workbench.view(|viewer| viewer.book.access().may_do(one, act)));
            let label = Signal::derive(move || {
                let locale = i18n.get_locale();
                td_string!(locale, crm.access.does, role = role(locale, one), act = act_name(locale, act))
            });
            check(is_open, label, Callback::new(move |open| AccessRecord::Act { role: one, act, open }))
        });
        view! { <tr><th scope="row">{move || act_name(i18n.get_locale(), act)}</th>{cells}</tr> }
    };
    let confidential = CrmRole::ALL.map(|one| {
        let is_open = Signal::derive(move || workbench.view(|viewer| viewer.book.access().sees_confidential(one)));
        let label = Signal::derive(move || {
            let locale = i18n.get_locale();
            td_string!(locale, crm.access.sees_confidential, role = role(locale, one))
        });
        check(is_open, label, Callback::new(move |open| AccessRecord::Confidential { role: one, open }))
    });
    let note = move || match may_set() {
        true => t_string!(i18n, crm.access.may),
        false => t_string!(i18n, crm.access.may_not),
    };
    view! {
        <Panel title=t!(i18n, crm.section.access) note>
            <div class="crm-scroll" tabindex="0" role="region" aria-label=t!(i18n, crm.section.access)>
                <table class="table crm-table crm-matrix">
                    <caption class="vh">{t!(i18n, crm.section.access)}</caption>
                    <thead><tr><th scope="col">{t!(i18n, crm.access.list)}</th>{heads()}</tr></thead>
                    <tbody>
                        {ListName::ALL.iter().copied().map(of_list).collect_view()}
                        <tr class="is-sum"><th scope="row">{t!(i18n, crm.access.confidential)}</th>{confidential}</tr>
                    </tbody>
                </table>
            </div>
        </Panel>
        <Panel title=t!(i18n, crm.access.acts) note>
            <div class="crm-scroll" tabindex="0" role="region" aria-label=t!(i18n, crm.access.acts)>
                <table class="table crm-table crm-matrix">
                    <caption class="vh">{t!(i18n, crm.access.acts)}</caption>
                    <thead><tr><th scope="col">{t!(i18n, crm.access.act)}</th>{heads()}</tr></thead>
                    <tbody>{CrmAct::ALL.map(of_act).collect_view()}</tbody>
                </table>
            </div>
        </Panel>
    }
}
