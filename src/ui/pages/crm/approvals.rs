//! Approvals: what waits for the worn role, a request, the rules, and all requests.

use super::link::section_href;
use super::list_panel::ListPanel;
use super::section::CrmSection;
use super::state::{Workbench, use_workbench};
use crate::crm::approvals::ApprovalRequest;
use crate::crm::names::{ColumnName, ListName};
use crate::crm::quotations::waiting_for;
use crate::crm::record::{ApprovalMatter, ApprovalRecord, CrmRecord};
use crate::crm::role::CrmRole;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Choice, Fits, NumberField, Panel, SelectField, TextField};
use crate::ui::words::crm::approval::{matter, value};
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::names;
use crate::ui::words::crm::role::role;
use crate::ui::words::figure::limits;
use crate::ui::words::tender::number;
use crate::ui::words::time::moment;
use game::command::Command;
use game::ids::{CustomerId, TenderId};
use game::standing_orders::{StandingOrder, Switch};
use leptos::context::Provider;
use leptos::prelude::*;
use texts::i18n::*;

/// The panels of the section.
#[component]
pub fn ApprovalsPanel() -> impl IntoView {
    view! {
        <div class="crm-two">
            <Waiting />
            <Provider value=Fits::of_form()><RequestForm /></Provider>
        </div>
        <Provider value=Fits::of_form()><RulesPanel /></Provider>
        <ListPanel list=ListName::Approvals with_heading=true />
    }
}

/// What waits for the role that is worn.
#[component]
fn Waiting() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let waiting = Memo::new(move |_| {
        workbench
            .view(|viewer| viewer.book.approvals().waiting_for(viewer.role).cloned().collect::<Vec<ApprovalRequest>>())
    });
    let line = move |one: ApprovalRequest| {
        let locale = i18n.get_locale();
        let (request, reason) = (one.record, RwSignal::new(String::new()));
        let decide = move |approve: bool| {
            move |()| {
                let text = reason.get_untracked().trim().to_owned();
                workbench.add(CrmRecord::Approval(ApprovalRecord::Decide { request, approve, text }));
            }
        };
        let customer = one
            .customer
            .map(|customer| workbench.view(|viewer| customer_name(locale, viewer.seen, customer).to_owned()));
        let sees_value = workbench.view(|viewer| viewer.may_see_value(one.matter));
        let value_of = sees_value.then(|| value(one.matter, one.value));
        let head = [Some(matter(locale, one.matter).to_owned()), value_of, customer];
        let head: Vec<String> = head.into_iter().flatten().collect();
        let by = td_string!(locale, crm.approvals.by, role = role(locale, one.by), at = moment(locale, one.at));
        view! {
            <li>
                <div><strong>{head.join(" · ")}</strong><p>{one.text}</p><p class="sub">{by}</p></div>
                <TextField label=t!(i18n, crm.quotation.opinion) value=reason disabled=workbench.closed() on_input=move |words| reason.set(words) max_length=500 />
                <div class="cluster">
                    <Button size=ButtonSize::Small kind=ButtonKind::Ink on_click=decide(true)>{t!(i18n, crm.approvals.approve)}</Button>
                    <Button size=ButtonSize::Small on_click=decide(false)>{t!(i18n, crm.approvals.reject)}</Button>
                </div>
            </li>
        }
    };
    // Quotations are decided on their own page, where versions and margins can be seen.
    let quotations = Memo::new(move |_| {
        workbench
            .view(|viewer| waiting_for(viewer.seen, viewer.book.quotations(), viewer.book.approvals(), viewer.role))
    });
    let quotation = move |opportunity: TenderId| {
        let locale = i18n.get_locale();
        let customer = workbench.view(|viewer| customer_name(locale, viewer.seen, opportunity.customer).to_owned());
        let words = format!("{} {} · {customer}", names::column(locale, ColumnName::Quotation), number(opportunity));
        view! { <li><a class="link" href=section_href(CrmSection::Quotation(Some(opportunity)))>{words}</a></li> }
    };
    // Alone one changes hats: what waits for another hat is not forgotten.
    let others = move || {
        let locale = i18n.get_locale();
        let waits = workbench.view(|viewer| {
            let (approvals, quotations) = (viewer.book.approvals(), viewer.book.quotations());
            let count = |role: CrmRole| {
                let requests = approvals.waiting_for(role).count();
                (role, requests + waiting_for(viewer.seen, quotations, approvals, role).len())
            };
            let others = CrmRole::ALL.into_iter().filter(|one| *one != viewer.role).map(count);
            others.filter(|(_, count)| *count > 0).collect::<Vec<_>>()
        });
        let names: Vec<String> = waits
            .into_iter()
            .map(|(one, count)| td_string!(locale, crm.approvals.other, role = role(locale, one), count = count))
            .collect();
        (!names.is_empty()).then(|| {
            let names = names.join(td_string!(locale, crm.comma));
            view! { <p class="panel__body sub">{td_string!(locale, crm.approvals.others)}{names}</p> }
        })
    };
    let lines = move || {
        let (waiting, quotations) = (waiting.get(), quotations.get());
        if waiting.is_empty() && quotations.is_empty() {
            return view! { <p class="panel__body sub">{t!(i18n, crm.approvals.nothing)}</p> }.into_any();
        }
        let quotations = quotations.into_iter().map(quotation).collect_view();
        view! { <ul class="crm-judge">{waiting.into_iter().map(line).collect_view()}{quotations}</ul> }.into_any()
    };
    view! { <Panel title=t!(i18n, crm.approvals.waiting)>{lines}{others}</Panel> }
}

fn matters(i18n: I18n) -> Vec<Choice<ApprovalMatter>> {
    ApprovalMatter::ALL.map(|one| Choice::new(one, move || matter(i18n.get_locale(), one))).to_vec()
}

/// A request by the role that is worn.
#[component]
fn RequestForm() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let fits: Fits = expect_context();
    let (about, customer) = (RwSignal::new(ApprovalMatter::Discount), RwSignal::new(None::<CustomerId>));
    let (asked, text) = (RwSignal::new(30_i64), RwSignal::new(String::new()));
    let customers = workbench.view(|viewer| viewer.seen.customer_ids().collect::<Vec<_>>());
    let nobody = Choice::new(None, move || t_string!(i18n, crm.approvals.no_customer));
    let named = customers.into_iter().map(|one| {
        let name = move || workbench.view(|viewer| customer_name(i18n.get_locale(), viewer.seen, one).to_owned());
        Choice::new(Some(one), name)
    });
    let choices: Vec<_> = [nobody].into_iter().chain(named).collect();
    let record = move || {
        let (matter, customer, value, text) = (about.get(), customer.get(), asked.get(), text.get());
        CrmRecord::Approval(ApprovalRecord::Request { matter, customer, value, text })
    };
    let rule = move || {
        let locale = i18n.get_locale();
        let rule = workbench.view(|viewer| viewer.book.approvals().rule(about.get()));
        let limit = value(about.get(), rule.limit);
        td_string!(locale, crm.approvals.rule_now, limit = limit, role = role(locale, rule.role))
    };
    let send = move |()| {
        if workbench.add(untrack(record)) {
            text.set(String::new());
        }
    };
    let disabled = Signal::derive(move || !fits.all() || !workbench.can_add(&record()));
    view! {
        <Panel title=t!(i18n, crm.approvals.request)>
            <div class="panel__body stack">
                <SelectField label=t!(i18n, crm.column.approval_matter) choices=matters(i18n) value=about on_change=move |one| about.set(one) />
                <p class="sub">{rule}</p>
                <SelectField label=t!(i18n, crm.column.customer) choices value=customer on_change=move |one| customer.set(one) />
                <NumberField
                    label=t!(i18n, crm.approvals.value)
                    value=asked
                    least=-100
                    most=Signal::derive(move || about.get().most())
                    on_input=move |number| asked.set(number)
                    limits=move || limits(i18n.get_locale(), about.get().least(), about.get().most())
                />
                <TextField label=t!(i18n, crm.approvals.why) value=text disabled=workbench.closed() on_input=move |words| text.set(words) max_length=500 />
                <Button disabled on_click=send>{t!(i18n, crm.approvals.send)}</Button>
            </div>
        </Panel>
    }
}

/// The rules, which the administrator sets.
#[component]
fn RulesPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let may_set = move || workbench.may_add() && workbench.role.get() == CrmRole::Administrator;
    let note = move || match may_set() {
        true => t_string!(i18n, crm.access.may),
        false => t_string!(i18n, crm.access.may_not),
    };
    let rules = ApprovalMatter::ALL.map(|one| view! { <RuleRow workbench matter_of=one /> });
    view! {
        <Panel title=t!(i18n, crm.approvals.rules) note>
            <ul class="crm-judge crm-rules" class:is-still=move || !may_set()>{rules}</ul>
            <OwnRequests />
        </Panel>
    }
}

/// Which roles may decide what they have asked for themselves.
#[component]
fn OwnRequests() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let check = move |one: CrmRole| {
        let is_open = move || workbench.view(|viewer| viewer.book.approvals().decides_own_requests(one));
        let may_set = move || workbench.may_add() && workbench.role.get() == CrmRole::Administrator;
        let change = move |event: leptos::ev::Event| {
            let open = event_target_checked(&event);
            workbench.add(CrmRecord::Approval(ApprovalRecord::OwnRequests { role: one, open }));
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_open disabled=move || !may_set() on:change=change />
                <span>{move || role(i18n.get_locale(), one)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="panel__body crm-own-requests">
            <legend>{t!(i18n, crm.approvals.own)}</legend>
            <div class="cluster">{CrmRole::ALL.map(check).collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn RuleRow(workbench: Workbench, matter_of: ApprovalMatter) -> impl IntoView {
    let i18n = use_i18n();
    let rule = Memo::new(move |_| workbench.view(|viewer| viewer.book.approvals().rule(matter_of)));
    let is_set = Memo::new(move |_| workbench.view(|viewer| viewer.book.approvals().set_rule(matter_of).is_some()));
    let start = rule.get_untracked();
    let (limit, approver) = (RwSignal::new(start.limit), RwSignal::new(start.role));
    let words = move || {
        let locale = i18n.get_locale();
        let rule = rule.get();
        let (limit, role) = (value(matter_of, rule.limit), role(locale, rule.role));
        match matter_of {
            // These wait for the administrator: somebody who plays alone is never in their own way.
            ApprovalMatter::Credit | ApprovalMatter::Purchase | ApprovalMatter::Contract if !is_set.get() => {
                td_string!(locale, crm.approvals.not_set, limit = limit, role = role)
            }
            ApprovalMatter::Margin => td_string!(locale, crm.approvals.below, limit = limit, role = role),
            _ => td_string!(locale, crm.approvals.above, limit = limit, role = role),
        }
    };
    let record = move || {
        CrmRecord::Approval(ApprovalRecord::Rule { matter: matter_of, limit: limit.get(), role: approver.get() })
    };
    let roles = CrmRole::ALL.map(|one| Choice::new(one, move || role(i18n.get_locale(), one))).to_vec();
    let set = move |()| {
        let is_set = workbench.add(untrack(record));
        let buys = untrack(|| workbench.view(|viewer| viewer.seen.standing_orders().buy.is_on()));
        if is_set && matter_of == ApprovalMatter::Purchase && buys {
            // It would go on buying without asking; switched on again, it waits for an approval like any purchase.
            workbench.act(Command::StandingOrder(StandingOrder::Buy(Switch::Off)));
            workbench.reports().told(t_string!(i18n, crm.approvals.buying_off).to_owned());
        }
    };
    let about = move || matter(i18n.get_locale(), matter_of);
    let disabled = Signal::derive(move || !workbench.can_add(&record()));
    let is_administrator = Memo::new(move |_| workbench.role.get() == CrmRole::Administrator);
    let form = move || {
        is_administrator.get().then(|| {
            view! {
                <div class="crm-judge__form">
                    <NumberField
                        label=move || t_string!(i18n, crm.approvals.limit, matter = about())
                        value=limit
                        least=-100
                        most=Signal::stored(matter_of.most())
                        on_input=move |number| limit.set(number)
                        limits=move || limits(i18n.get_locale(), matter_of.least(), matter_of.most())
                    />
                    <SelectField label=move || t_string!(i18n, crm.approvals.approver, matter = about()) choices=roles.clone() value=approver on_change=move |one| approver.set(one) />
                    <Button size=ButtonSize::Small disabled on_click=set>{t!(i18n, crm.approvals.set)}<span class="vh">": " {about}</span></Button>
                </div>
            }
        })
    };
    view! {
        <li>
            <div><strong>{move || matter(i18n.get_locale(), matter_of)}</strong><p class="sub">{words}</p></div>
            {form}
        </li>
    }
}
