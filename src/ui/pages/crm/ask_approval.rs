//! Commands of the game that were held back: which role may give them, or which rule asks for an approval, and a request
//! to the role that approves.

use super::link::section_href;
use super::section::CrmSection;
use super::state::{Workbench, use_workbench};
use crate::crm::act::CrmAct;
use crate::crm::book::CrmBook;
use crate::crm::command_approval::{ApprovalNeed, CommandApproval, HeldBack};
use crate::crm::record::{ApprovalMatter, ApprovalRecord, CrmRecord, RecordEntry, record_text};
use crate::crm::role::CrmRole;
use crate::crm::saved::SavedRecord;
use crate::crm::viewer::Viewer;
use crate::ui::components::{Button, ButtonKind, Dialog, TextField};
use crate::ui::session::{ApprovalVerdict, use_session};
use crate::ui::words::crm::act::act;
use crate::ui::words::crm::approval::{matter, value};
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::role::role;
use game::command::Command;
use game::observation::Observation;
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// What the rules say of commands: [`crate::ui::session::ApprovalDoor`].
pub fn approval_door(
    seen: &Observation<'_>,
    records: &[SavedRecord],
    role: CrmRole,
    commands: &[Command],
) -> Vec<ApprovalVerdict> {
    let book = CrmBook::of(records.iter().map(RecordEntry::read));
    let verdict = |approval: CommandApproval| match approval {
        CommandApproval::Barred(act) => ApprovalVerdict::Hold(vec![HeldBack::Barred(act)]),
        CommandApproval::Free => ApprovalVerdict::Send(Vec::new()),
        CommandApproval::Approved(requests) => {
            let used = |request| record_text(role, CrmRecord::Approval(ApprovalRecord::Use { request }));
            ApprovalVerdict::Send(requests.into_iter().map(used).collect())
        }
        CommandApproval::Needed(needs) => ApprovalVerdict::Hold(needs.into_iter().map(HeldBack::Waits).collect()),
    };
    CommandApproval::of_all(&Viewer { seen, book: &book, role }, commands).into_iter().map(verdict).collect()
}

/// The dialog over whatever page the command was given on.
#[component]
pub fn AskApproval() -> impl IntoView {
    view! { <Provider value=Workbench::of_open_game()><AskDialog /></Provider> }
}

#[component]
fn AskDialog() -> impl IntoView {
    let (i18n, workbench) = (use_i18n(), use_workbench());
    let held_back = use_session().held_back();
    let waiting = Memo::new(move |_| {
        let waits = |one: &HeldBack| match one {
            HeldBack::Waits(need) => Some(*need),
            HeldBack::Barred(_) => None,
        };
        held_back.with(|all| all.iter().filter_map(waits).collect::<Vec<_>>())
    });
    let barred = Memo::new(move |_| {
        let act = |one: &HeldBack| match one {
            HeldBack::Barred(act) => Some(*act),
            HeldBack::Waits(_) => None,
        };
        held_back.with(|all| all.iter().filter_map(act).collect::<Vec<_>>())
    });
    let reason = RwSignal::new(String::new());
    // What was asked for already is not asked for again.
    let is_asked = move |need: &ApprovalNeed| {
        workbench.view(|viewer| {
            let mut requests = viewer.book.approvals().requests().iter().filter(|one| one.decision.is_none());
            requests.any(|one| need.is_in(one))
        })
    };
    let line = move |need: ApprovalNeed| {
        let locale = i18n.get_locale();
        let customer =
            need.customer.map(|one| workbench.view(|viewer| customer_name(locale, viewer.seen, one).to_owned()));
        let sees_value = workbench.view(|viewer| viewer.may_see_value(need.matter));
        let value_of = sees_value.then(|| value(need.matter, need.value));
        let head = [Some(matter(locale, need.matter).to_owned()), value_of, customer];
        let head: Vec<String> = head.into_iter().flatten().collect();
        let (limit, approver) = (value(need.matter, need.rule.limit), role(locale, need.rule.role));
        let rule = match is_asked(&need) {
            true => td_string!(locale, crm.ask.asked, role = approver),
            false if need.matter == ApprovalMatter::Margin => {
                td_string!(locale, crm.approvals.below, limit = limit, role = approver)
            }
            false => td_string!(locale, crm.approvals.above, limit = limit, role = approver),
        };
        view! { <li><strong>{head.join(" · ")}</strong><p class="sub">{rule}</p></li> }
    };
    let barred_line = move |barred: CrmAct| {
        let locale = i18n.get_locale();
        let may = workbench.view(|viewer| {
            let may_do = |one: &CrmRole| viewer.book.access().may_do(*one, barred);
            CrmRole::ALL.into_iter().filter(may_do).map(|one| role(locale, one)).collect::<Vec<_>>()
        });
        let worn = role(locale, workbench.role.get());
        let words = match may.is_empty() {
            true => td_string!(locale, crm.ask.barred_to_all, role = worn),
            false => td_string!(locale, crm.ask.barred, role = worn, roles = may.join(td_string!(locale, crm.comma))),
        };
        view! { <li><strong>{act(locale, barred)}</strong><p class="sub">{words}</p></li> }
    };
    let lines = move || {
        let barred = barred.get().into_iter().map(barred_line).collect_view();
        view! { {barred}{waiting.get().into_iter().map(line).collect_view()} }
    };
    let new = move || waiting.get().into_iter().filter(|need| !is_asked(need)).collect::<Vec<_>>();
    let record = move |ApprovalNeed { matter, customer, value, .. }: ApprovalNeed| {
        CrmRecord::Approval(ApprovalRecord::Request { matter, customer, value, text: reason.get() })
    };
    let close = move |()| held_back.set(Vec::new());
    let ask = move |()| {
        let all_asked = untrack(new).into_iter().all(|need| workbench.add(untrack(|| record(need))));
        if all_asked {
            close(());
        }
    };
    let may_not = Signal::derive(move || {
        let new = new();
        new.is_empty() || !new.into_iter().all(|need| workbench.can_add(&record(need)))
    });
    let is_new = Memo::new(move |_| !new().is_empty());
    let form = move || {
        is_new.get().then(|| {
            view! {
                <TextField label=t!(i18n, crm.approvals.why) value=reason disabled=workbench.closed() on_input=move |words| reason.set(words) max_length=500 />
            }
        })
    };
    let foot = move || {
        view! {
            <Button on_click=close>{t!(i18n, site.close)}</Button>
            {move || is_new.get().then(|| view! {
                <Button kind=ButtonKind::Ink disabled=may_not on_click=ask>{t!(i18n, crm.ask.ask)}</Button>
            })}
        }
    };
    // What to do about it stands on a page of the workbench.
    let leads_to = move || {
        let (section, words) = match waiting.with(Vec::is_empty) {
            true => (CrmSection::Access, t_string!(i18n, crm.gate.to_access)),
            false => (CrmSection::Approvals, t_string!(i18n, crm.ask.to_approvals)),
        };
        view! { <p><a class="link" href=section_href(section) on:click=move |_| close(())>{words}</a></p> }
    };
    let is_barred_only = Memo::new(move |_| waiting.with(Vec::is_empty));
    let title = move || match is_barred_only.get() {
        true => t_string!(i18n, crm.ask.barred_title),
        false => t_string!(i18n, crm.ask.title),
    };
    let text = move || match is_barred_only.get() {
        true => t_string!(i18n, crm.ask.barred_text),
        false => t_string!(i18n, crm.ask.text),
    };
    view! {
        <Dialog
            open=Signal::stored(true)
            on_close=move || close(())
            title
            close_label=t!(i18n, site.close)
            foot
        >
            <div class="stack">
                <p>{text}</p>
                <ul class="crm-notes">{lines}</ul>
                {form}
                {leads_to}
            </div>
        </Dialog>
    }
}
