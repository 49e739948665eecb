//! The forms of a work order: the one of what comes next, each in its order.

use super::super::record_button::RecordButton;
use super::super::state::use_workbench;
use crate::crm::quotations::MOST_PRICE;
use crate::crm::record::{CrmRecord, ServiceRecord, TroubleCause, WorkOrderKind, WorkUrgency};
use crate::crm::repair::{is_billable, lines, sum};
use crate::crm::service::work_order::{WorkOrder, WorkStep};
use crate::insight::care::answer::answer;
use crate::insight::planning::proposal::Assignee;
use crate::ui::components::{Button, ButtonKind, Choice, NumberField, Panel, SelectField, TextField};
use crate::ui::words::crm::service::{cause, urgency, warranty, work_kind};
use crate::ui::words::figure::limits;
use crate::ui::words::name::name;
use crate::ui::words::{care, money};
use game::care::{Remedy, TicketId, fair_remedy};
use game::command::Command;
use game::ids::StaffId;
use game::money::Money;
use game::people::TaskKind;
use game::scenario::Role;
use leptos::prelude::*;
use texts::i18n::*;

/// The forms that can be used now.
#[component]
pub(super) fn OrderForms(ticket: TicketId, order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let stage = Memo::new(move |_| {
        order.with(|order| {
            let one = order.as_ref()?;
            let done = |step: WorkStep| one.done(step).is_some();
            let open = one.clock.ticket.is_open();
            let triaged = done(WorkStep::Triaged);
            Some((open, triaged, done(WorkStep::Assigned), done(WorkStep::Closed), done(WorkStep::FollowedUp)))
        })
    });
    move || {
        let (open, triaged, assigned, closed, followed_up) = stage.get()?;
        let triage = open.then(|| view! { <TriageForm ticket order /> });
        let assign = (open && triaged).then(|| view! { <AssignForm ticket /> });
        let work = (open && assigned).then(|| view! { <WorkForm ticket order /> });
        let close = (!open && triaged && !closed).then(|| view! { <CloseForm ticket /> });
        let follow = (closed && !followed_up).then(|| view! { <FollowUpForm ticket order /> });
        Some(view! { <div class="crm-two">{triage}{assign}{work}{close}{follow}</div> })
    }
}

/// Kind, urgency, cause and warranty.
#[component]
fn TriageForm(ticket: TicketId, order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let i18n = use_i18n();
    // The form starts with what was recorded last.
    let before = order.with_untracked(|order| order.as_ref().and_then(|one| one.recorded.triage));
    let kind = RwSignal::new(before.map_or(WorkOrderKind::OnSite, |triage| triage.kind));
    let how_soon = RwSignal::new(before.map_or(WorkUrgency::Normal, |triage| triage.urgency));
    let reason = RwSignal::new(before.map_or(TroubleCause::Product, |triage| triage.cause));
    let within = RwSignal::new(before.is_none_or(|triage| triage.in_warranty));
    let kinds = WorkOrderKind::ALL.map(|one| Choice::new(one, move || work_kind(i18n.get_locale(), one))).to_vec();
    let urgencies = WorkUrgency::ALL.map(|one| Choice::new(one, move || urgency(i18n.get_locale(), one))).to_vec();
    let causes = TroubleCause::ALL.map(|one| Choice::new(one, move || cause(i18n.get_locale(), one))).to_vec();
    let warranties = [true, false].map(|one| Choice::new(one, move || warranty(i18n.get_locale(), one))).to_vec();
    let record = move || {
        let (kind, urgency, cause, in_warranty) = (kind.get(), how_soon.get(), reason.get(), within.get());
        CrmRecord::Service(ServiceRecord::Triage { ticket, kind, urgency, cause, in_warranty })
    };
    view! {
        <Panel title=t!(i18n, crm.work_step.triaged) note=t!(i18n, crm.work.triage_note)>
            <div class="panel__body stack">
                <SelectField label=t!(i18n, crm.column.work_kind) choices=kinds value=kind on_change=move |one| kind.set(one) />
                <SelectField label=t!(i18n, crm.column.urgency) choices=urgencies value=how_soon on_change=move |one| how_soon.set(one) />
                <SelectField label=t!(i18n, crm.column.trouble_cause) choices=causes value=reason on_change=move |one| reason.set(one) />
                <SelectField label=t!(i18n, crm.column.warranty) choices=warranties value=within on_change=move |one| within.set(one) />
                <RecordButton record=Signal::derive(move || Some(record()))>{t!(i18n, crm.work.triage)}</RecordButton>
            </div>
        </Panel>
    }
}

/// The employee.
#[component]
fn AssignForm(ticket: TicketId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let people = untrack(|| {
        workbench.view(|viewer| {
            let serving = viewer.seen.people().filter(|person| person.role == Role::Service);
            serving.map(|person| (person.id, person.name.clone())).collect::<Vec<_>>()
        })
    });
    let Some(first) = people.first().map(|(id, _)| *id) else {
        return view! { <Panel title=t!(i18n, crm.work_step.assigned)><p class="panel__body sub">{t!(i18n, crm.work.nobody)}</p></Panel> }
            .into_any();
    };
    let staff: RwSignal<StaffId> = RwSignal::new(first);
    let choices = people
        .into_iter()
        .map(|(id, called)| Choice::new(id, move || name(i18n.get_locale(), &called).to_owned()))
        .collect::<Vec<_>>();
    let record = move || CrmRecord::Service(ServiceRecord::Assign { ticket, staff: staff.get() });
    view! {
        <Panel title=t!(i18n, crm.work_step.assigned)>
            <div class="panel__body stack">
                <SelectField label=t!(i18n, crm.column.employee) choices value=staff on_change=move |one| staff.set(one) />
                <RecordButton record=Signal::derive(move || Some(record()))>{t!(i18n, crm.work.assign)}</RecordButton>
            </div>
        </Panel>
    }
    .into_any()
}

/// The remedy: quoted first where the customer pays, then planned on the employee.
#[component]
fn WorkForm(ticket: TicketId, order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let suitable = untrack(|| {
        workbench.view(|viewer| {
            let Some(one) = viewer.seen.ticket(ticket) else { return Vec::new() };
            Remedy::ALL.into_iter().filter(|remedy| remedy.suits(one.matter)).collect()
        })
    });
    let first = untrack(|| {
        workbench.view(|viewer| {
            let rules = &viewer.seen.scenario().service;
            viewer.seen.ticket(ticket).map_or(Remedy::Explain, |one| fair_remedy(rules, one.matter))
        })
    });
    let remedy = RwSignal::new(first);
    let choices = suitable
        .into_iter()
        .map(|one| Choice::new(one, move || care::remedy(i18n.get_locale(), one)))
        .collect::<Vec<_>>();
    let bill = Memo::new(move |_| {
        workbench.view(|viewer| {
            let one = viewer.seen.ticket(ticket)?;
            let remedy = remedy.get();
            is_billable(one, remedy).then(|| sum(&lines(&viewer.seen.scenario().service, one, remedy)))
        })
    });
    let outlook = move || {
        let locale = i18n.get_locale();
        workbench.view(|viewer| {
            let one = viewer.seen.ticket(ticket)?;
            let paid = match bill.get() {
                Some(bill) => td_string!(locale, crm.work.billed, bill = money::exact(bill)),
                None => td_string!(locale, crm.work.free).to_owned(),
            };
            let cost = viewer.sees_confidential().then(|| {
                let cost = money::exact(viewer.seen.remedy_outlook(one, remedy.get()).cost);
                td_string!(locale, crm.work.cost, cost = cost)
            });
            Some([paid, cost.unwrap_or_default()].join(" "))
        })
    };
    // None is the market's price, which the customer pays in any case.
    let own = RwSignal::new(None::<i64>);
    let price = move || own.get().map(Money::yuan).filter(|price| Some(*price) != bill.get());
    let quote = move || CrmRecord::Service(ServiceRecord::QuoteRepair { ticket, remedy: remedy.get(), price: price() });
    let compared = move || {
        let locale = i18n.get_locale();
        let recorded = order.with(|order| order.as_ref().and_then(|one| one.recorded.quoted_price))?;
        let bill = bill.get()?;
        let difference = money::change(recorded - bill);
        Some(td_string!(locale, crm.work.own_price, price = money::exact(recorded), difference = difference))
    };
    let shown = Signal::derive(move || own.get().unwrap_or_else(|| bill.get().map_or(0, Money::as_yuan)));
    let cannot_quote = Signal::derive(move || !workbench.can_add(&quote()));
    let add_quote = move |()| {
        workbench.add(untrack(quote));
    };
    let is_planned = Memo::new(move |_| {
        let is_it = |kind: &TaskKind| matches!(kind, TaskKind::Settle { ticket: one, .. } if *one == ticket);
        workbench.view(|viewer| viewer.seen.planned_tasks().any(is_it))
    });
    // What the customer is to pay for is quoted before the work begins.
    let is_quoted = move || {
        let quoted = order.with(|order| order.as_ref().and_then(|one| one.recorded.quoted));
        bill.get().is_none() || quoted.is_some_and(|(_, quoted)| quoted == remedy.get())
    };
    let cannot_work = Signal::derive(move || !workbench.may_add() || is_planned.get() || !is_quoted());
    let work = move |()| {
        let staff = order.with_untracked(|order| order.as_ref().and_then(|one| one.recorded.assigned));
        let who = staff.map_or(Assignee::Spread, |(_, staff)| Assignee::One(staff));
        let commands = untrack(|| {
            workbench.view(|viewer| {
                let one = viewer.seen.ticket(ticket);
                one.map(|one| answer(viewer.seen, one, remedy.get_untracked(), who)).unwrap_or_default()
            })
        });
        workbench.act_all(commands);
    };
    let planned = move || is_planned.get().then(|| view! { <p role="status">{t!(i18n, crm.work.planned)}</p> });
    let quote_button = move || {
        bill.get().is_some().then(|| {
            view! {
                <NumberField
                    label=t!(i18n, crm.work.price)
                    value=shown
                    least=0
                    most=Signal::stored(MOST_PRICE.as_yuan())
                    on_input=move |yuan| own.set(Some(yuan))
                    limits=move || limits(i18n.get_locale(), 0, MOST_PRICE.as_yuan())
                />
                <Button disabled=cannot_quote on_click=add_quote>{t!(i18n, crm.work.quote)}</Button>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, crm.work_step.worked) note=t!(i18n, crm.work.work_note)>
            <div class="panel__body stack">
                <SelectField label=t!(i18n, crm.column.remedy) choices value=remedy on_change=move |one| remedy.set(one) />
                <p class="sub">{outlook}</p>
                {move || compared().map(|words| view! { <p class="sub">{words}</p> })}
                <div class="cluster">
                    {quote_button}
                    <Button kind=ButtonKind::Ink disabled=cannot_work on_click=work>{t!(i18n, crm.work.work)}</Button>
                </div>
                {planned}
            </div>
        </Panel>
    }
}

#[component]
fn CloseForm(ticket: TicketId) -> impl IntoView {
    let (i18n, workbench) = (use_i18n(), use_workbench());
    let note = RwSignal::new(String::new());
    let record = move || CrmRecord::Service(ServiceRecord::Close { ticket, note: note.get().trim().to_owned() });
    view! {
        <Panel title=t!(i18n, crm.work_step.closed)>
            <div class="panel__body stack">
                <TextField label=t!(i18n, crm.work.note) value=note disabled=workbench.closed() on_input=move |words| note.set(words) max_length=500 />
                <RecordButton record=Signal::derive(move || Some(record()))>{t!(i18n, crm.work.close)}</RecordButton>
            </div>
        </Panel>
    }
}

/// A call to the customer through the game's door, then what it said.
#[component]
fn FollowUpForm(ticket: TicketId, order: Memo<Option<WorkOrder>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let (content, note) = (RwSignal::new(true), RwSignal::new(String::new()));
    let call = Memo::new(move |_| {
        workbench.view(|viewer| {
            let customer = viewer.seen.ticket(ticket)?.customer();
            let task = TaskKind::Call { customer, contact: viewer.seen.best_contact(customer)? };
            let roles: Vec<Role> = [Role::Service, Role::Sales].into_iter().filter(|role| task.suits(*role)).collect();
            Some(Command::Queue { staff: viewer.seen.free_first_of(&roles)?, task, after: None })
        })
    });
    let no_call = Signal::derive(move || match call.get() {
        Some(command) => !workbench.may_add() || workbench.may_act(&command).is_err(),
        None => true,
    });
    let plan_call = move |()| {
        if let Some(command) = call.get_untracked() {
            workbench.act(command);
        }
    };
    let spoken = move || match order.with(|order| order.as_ref().and_then(|one| one.spoken_to)) {
        Some(_) => t_string!(i18n, crm.work.called),
        None => t_string!(i18n, crm.work.not_called),
    };
    let choices = vec![
        Choice::new(true, move || t_string!(i18n, crm.work.content)),
        Choice::new(false, move || t_string!(i18n, crm.work.not_content)),
    ];
    let record = move || {
        let (content, note) = (content.get(), note.get().trim().to_owned());
        CrmRecord::Service(ServiceRecord::FollowUp { ticket, content, note })
    };
    view! {
        <Panel title=t!(i18n, crm.work_step.followed_up)>
            <div class="panel__body stack">
                <p role="status">{spoken}</p>
                <Button disabled=no_call on_click=plan_call>{t!(i18n, crm.work.plan_call)}</Button>
                <SelectField label=t!(i18n, crm.work.customer_is) choices value=content on_change=move |one| content.set(one) />
                <TextField label=t!(i18n, crm.work.said) value=note disabled=workbench.closed() on_input=move |words| note.set(words) max_length=500 />
                <RecordButton record=Signal::derive(move || Some(record()))>{t!(i18n, crm.work.follow_up)}</RecordButton>
            </div>
        </Panel>
    }
}
