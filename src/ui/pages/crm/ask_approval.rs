//! Commands of the game that wait for an approval: which rule asks for it, and a request to the role that approves.

use super::state::{Workbench, use_workbench};
use crate::crm::book::CrmBook;
use crate::crm::command_approval::{ApprovalNeed, CommandApproval};
use crate::crm::record::{ApprovalRecord, CrmRecord, RecordEntry, record_text};
use crate::crm::role::CrmRole;
use crate::crm::saved::SavedRecord;
use crate::crm::viewer::Viewer;
use crate::ui::components::{Button, ButtonKind, Dialog, TextField};
use crate::ui::session::{ApprovalVerdict, use_session};
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
        CommandApproval::Free => ApprovalVerdict::Send(None),
        CommandApproval::Approved(request) => {
            let used = CrmRecord::Approval(ApprovalRecord::Use { request });
            ApprovalVerdict::Send(Some(record_text(role, used)))
        }
        CommandApproval::Needed(need) => ApprovalVerdict::Wait(need),
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
    let waiting = use_session().waiting_approvals();
    let reason = RwSignal::new(String::new());
    // What was asked for already is not asked for again.
    let is_asked = move |need: &ApprovalNeed| {
        workbench.view(|viewer| {
            let mut requests = viewer.book.approvals().requests().iter().filter(|one| one.decision.is_none());
            requests.any(|one| (one.matter, one.customer) == (need.matter, need.customer) && one.value >= need.value)
        })
    };
    let line = move |need: ApprovalNeed| {
        let locale = i18n.get_locale();
        let customer =
            need.customer.map(|one| workbench.view(|viewer| customer_name(locale, viewer.seen, one).to_owned()));
        let head = [Some(matter(locale, need.matter).to_owned()), Some(value(need.matter, need.value)), customer];
        let head: Vec<String> = head.into_iter().flatten().collect();
        let (limit, approver) = (value(need.matter, need.rule.limit), role(locale, need.rule.role));
        let rule = match is_asked(&need) {
            true => td_string!(locale, crm.ask.asked, role = approver),
            false => td_string!(locale, crm.approvals.above, limit = limit, role = approver),
        };
        view! { <li><strong>{head.join(" · ")}</strong><p class="sub">{rule}</p></li> }
    };
    let lines = move || waiting.get().into_iter().map(line).collect_view();
    let new = move || waiting.get().into_iter().filter(|need| !is_asked(need)).collect::<Vec<_>>();
    let record = move |ApprovalNeed { matter, customer, value, .. }: ApprovalNeed| {
        CrmRecord::Approval(ApprovalRecord::Request { matter, customer, value, text: reason.get() })
    };
    let close = move |()| waiting.set(Vec::new());
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
    view! {
        <Dialog
            open=Signal::stored(true)
            on_close=move || close(())
            title=t!(i18n, crm.ask.title)
            close_label=t!(i18n, site.close)
            foot
        >
            <div class="stack">
                <p>{t!(i18n, crm.ask.text)}</p>
                <ul class="crm-notes">{lines}</ul>
                {form}
            </div>
        </Dialog>
    }
}
