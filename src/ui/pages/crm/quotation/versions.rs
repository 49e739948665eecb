//! The versions of a quotation side by side, its approval, and the way to the bid.

use super::super::explained::ExplainedButton;
use super::super::state::use_workbench;
use super::counter::CounterStep;
use crate::browser::focus;
use crate::crm::names::ListName;
use crate::crm::quotable::terms_of;
use crate::crm::quotation_hold::{QuotationHold, quotation_hold};
use crate::crm::quotation_sheet::{QuotationPart, QuotationSheet, margin_rate};
use crate::crm::quotations::{
    QuotationApproval, QuotationVersion, approver, decides, is_ready, quotation_state, sending,
};
use crate::crm::record::{CrmRecord, QuotationRecord};
use crate::ui::components::{Button, ButtonKind, Panel, TextField};
use crate::ui::words::crm::cell::{quotation_part, quotation_state as state_words};
use crate::ui::words::crm::role::role;
use crate::ui::words::refusal::refusal;
use crate::ui::words::{money, tender, time};
use game::ids::TenderId;
use game::money::Money;
use leptos::prelude::*;
use texts::i18n::*;

/// Where the latest version is decided about.
const DECISION: &str = "quotation-decision";

/// The versions.
#[component]
pub fn VersionsPanel(opportunity: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let versions = Memo::new(move |_| workbench.view(|viewer| viewer.book.quotations().versions(opportunity).to_vec()));
    let is_empty = Memo::new(move |_| versions.with(Vec::is_empty));
    let body = move || {
        if is_empty.get() {
            return view! { <p class="sub panel__body">{t!(i18n, crm.quotation.no_version)}</p> }.into_any();
        }
        view! {
            <Comparison opportunity versions />
            <Steps opportunity />
        }
        .into_any()
    };
    view! { <Panel title=t!(i18n, crm.quotation.versions)>{body}</Panel> }
}

/// A column a version.
#[component]
fn Comparison(opportunity: TenderId, versions: Memo<Vec<QuotationVersion>>) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let table = move || {
        let locale = i18n.get_locale();
        let versions = versions.get();
        workbench.view(|viewer| {
            let seen = viewer.seen;
            let terms = terms_of(seen, opportunity)?;
            let scenario = seen.scenario();
            let sheets: Vec<QuotationSheet> =
                versions.iter().map(|version| QuotationSheet::of(&version.offer, terms.quantity)).collect();
            let line = |name: &'static str, cells: Vec<String>, class: &'static str| {
                let cells = cells.into_iter().map(|cell| view! { <td class:n=class != "words">{cell}</td> });
                view! { <tr class=class><th scope="row">{name}</th>{cells.collect_view()}</tr> }
            };
            let of_versions = |words: &dyn Fn(&QuotationVersion) -> String| versions.iter().map(words).collect::<Vec<_>>();
            let heads = (1..=versions.len()).map(|number| {
                view! { <th scope="col">{td_string!(locale, crm.quotation.version, number = number)}</th> }
            });
            let mut lines = vec![
                line(
                    td_string!(locale, crm.column.product),
                    of_versions(&|version| tender::product(locale, scenario, version.offer.product)),
                    "words",
                ),
                line(
                    td_string!(locale, crm.quotation.part.package),
                    of_versions(&|version| tender::package(locale, scenario, version.offer.package)),
                    "words",
                ),
            ];
            lines.extend(QuotationPart::ALL.map(|part| {
                let cells = sheets.iter().map(|sheet| money::exact(sheet.amount(part))).collect();
                line(quotation_part(locale, part), cells, "")
            }));
            let totals = sheets.iter().map(|sheet| money::exact(sheet.total)).collect();
            lines.push(line(td_string!(locale, crm.total), totals, "is-sum"));
            let each = |sheet: &QuotationSheet| money::yuan(Money::yuan(i64::from(sheet.unit_price)));
            lines.push(line(td_string!(locale, crm.column.unit_price), sheets.iter().map(each).collect(), ""));
            let rate = |rate: Option<game::per_mille::PerMille>| rate.map_or_else(|| "—".to_owned(), tender::percent);
            let discounts = sheets.iter().map(|sheet| rate(sheet.discount_rate())).collect();
            lines.push(line(td_string!(locale, crm.column.discount), discounts, ""));
            let sees_margin = viewer.book.access().sees_confidential(viewer.role) && viewer.may_see(ListName::Quotations);
            if sees_margin {
                let margins = of_versions(&|version| rate(margin_rate(seen, &version.offer, &terms)));
                lines.push(line(td_string!(locale, crm.column.margin), margins, ""));
            }
            let until = of_versions(&|version| time::moment(locale, version.valid_until));
            lines.push(line(td_string!(locale, crm.column.valid_until), until, "words"));
            let reasons = of_versions(&|version| version.reason.clone());
            lines.push(line(td_string!(locale, crm.quotation.reason), reasons, "words"));
            let last = versions.len().saturating_sub(1);
            let states = (0..).zip(&versions).map(|(at, version)| match at == last {
                true => state_words(locale, quotation_state(seen, opportunity, version)).to_owned(),
                false => td_string!(locale, crm.quotation.replaced).to_owned(),
            });
            lines.push(line(td_string!(locale, crm.column.state), states.collect(), "words"));
            Some(view! {
                <div class="crm-scroll" tabindex="0" role="region" aria-label=td_string!(locale, crm.quotation.versions)>
                    <table class="table crm-table crm-compare">
                        <caption class="vh">{td_string!(locale, crm.quotation.versions)}</caption>
                        <thead><tr><th scope="col">{td_string!(locale, crm.column.part)}</th>{heads.collect_view()}</tr></thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
            })
        })
    };
    view! { {table} }
}

/// What comes next: approval, then the bid.
#[component]
fn Steps(opportunity: TenderId) -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let reason = RwSignal::new(String::new());
    let latest =
        Memo::new(move |_| workbench.view(|viewer| viewer.book.quotations().versions(opportunity).last().cloned()));
    let submit = move || Some(CrmRecord::Quotation(QuotationRecord::Submit { version: latest.get()?.record }));
    let decide = move |approved| {
        let (version, reason) = (latest.get()?.record, reason.get());
        Some(CrmRecord::Quotation(QuotationRecord::Decide { version, approved, reason }))
    };
    let no_submit = Signal::derive(move || {
        let is_asked = latest.get().is_some_and(|latest| latest.approval != QuotationApproval::Draft);
        match is_asked {
            true => Some(t_string!(i18n, crm.quotation.off.asked).to_owned()),
            false => submit().and_then(|record| workbench.why_not(&record)),
        }
    });
    let no_decision = Signal::derive(move || match reason.with(|reason| reason.trim().is_empty()) {
        true => Some(t_string!(i18n, crm.quotation.off.no_opinion).to_owned()),
        false => decide(true).and_then(|record| workbench.why_not(&record)),
    });
    let add = move |record: Option<CrmRecord>| {
        if let Some(record) = record {
            workbench.add(record);
        }
    };
    let command = move || {
        workbench.view(|viewer| {
            let latest = viewer.book.quotations().versions(opportunity).last()?;
            is_ready(viewer.seen, viewer.book.approvals(), opportunity, latest)
                .then(|| sending(viewer.seen, opportunity, latest))
                .flatten()
        })
    };
    let seal = move |()| {
        if let Some(command) = untrack(command) {
            workbench.act(command);
        }
    };
    // What cannot go out says why before it is pressed.
    let no_sending = Signal::derive(move || {
        let locale = i18n.get_locale();
        let held = workbench.view(|viewer| {
            let latest = viewer.book.quotations().versions(opportunity).last()?;
            quotation_hold(viewer.seen, viewer.book.approvals(), opportunity, latest)
        });
        if let Some(held) = held {
            return Some(hold_words(locale, held));
        }
        let Some(command) = command() else { return Some(t_string!(i18n, crm.quotation.off.closed).to_owned()) };
        workbench.may_act(&command).err().map(|why| refusal(locale, why))
    });
    let label = move || match workbench.view(|viewer| viewer.seen.request(opportunity).map(|request| request.counter)) {
        None => t_string!(i18n, crm.quotation.seal),
        Some(None) => t_string!(i18n, crm.quotation.send),
        Some(Some(_)) => t_string!(i18n, crm.quotation.accept_counter),
    };
    let may_decide = Memo::new(move |_| {
        workbench.view(|viewer| {
            let terms = terms_of(viewer.seen, opportunity);
            let latest = viewer.book.quotations().versions(opportunity).last();
            terms.zip(latest).is_some_and(|(terms, latest)| {
                let by_rule = approver(viewer.seen, viewer.book.approvals(), &terms, &latest.offer);
                decides(viewer.role, by_rule)
            })
        })
    });
    let may_decide_own =
        Memo::new(move |_| workbench.view(|viewer| viewer.book.approvals().decides_own_requests(viewer.role)));
    let note = move || {
        let locale = i18n.get_locale();
        match latest.get()?.approval {
            QuotationApproval::Rejected { reason, .. } => {
                Some(td_string!(locale, crm.quotation.rejected_because, reason = reason))
            }
            QuotationApproval::Approved { reason, .. } => {
                Some(td_string!(locale, crm.quotation.approved_because, reason = reason))
            }
            QuotationApproval::Submitted { .. } if !may_decide.get() => {
                Some(td_string!(locale, crm.quotation.waits).to_owned())
            }
            QuotationApproval::Submitted { by } if by == workbench.role.get() && !may_decide_own.get() => {
                Some(td_string!(locale, crm.refusal.own_request).to_owned())
            }
            _ => None,
        }
    };
    let is_asked = Memo::new(move |_| {
        let asked = latest.get().is_some_and(|latest| match latest.approval {
            QuotationApproval::Submitted { by } => by != workbench.role.get() || may_decide_own.get(),
            _ => false,
        });
        asked && may_decide.get()
    });
    // The role that decides comes for this, from the list of approvals.
    if is_asked.get_untracked() {
        focus::on_row(DECISION.to_owned());
    }
    let approval = move || {
        is_asked.get().then(|| {
            let approve = move |()| add(untrack(|| decide(true)));
            let reject = move |()| add(untrack(|| decide(false)));
            view! {
                <div class="stack" id=DECISION role="group" aria-label=t!(i18n, crm.quotation.decide)>
                    <TextField label=t!(i18n, crm.quotation.opinion) value=reason disabled=workbench.closed() on_input=move |words| reason.set(words) max_length=500 />
                    <ExplainedButton why_not=no_decision on_click=approve>{t!(i18n, crm.quotation.approve)}</ExplainedButton>
                    <Button disabled=Signal::derive(move || no_decision.get().is_some()) on_click=reject>
                        {t!(i18n, crm.quotation.reject)}
                    </Button>
                </div>
            }
        })
    };
    view! {
        <div class="panel__body crm-steps">
            {approval}
            <ExplainedButton why_not=no_submit on_click=move |()| add(untrack(submit))>
                {t!(i18n, crm.quotation.submit)}
            </ExplainedButton>
            <ExplainedButton kind=ButtonKind::Seal why_not=no_sending on_click=seal>{label}</ExplainedButton>
            <CounterStep opportunity />
            {move || note().map(|words| view! { <p class="sub">{words}</p> })}
        </div>
    }
}

/// Why a version cannot go out.
fn hold_words(locale: Locale, hold: QuotationHold) -> String {
    match hold {
        QuotationHold::NotYet { from } => {
            td_string!(locale, crm.quotation.off.not_yet, from = time::moment(locale, from))
        }
        QuotationHold::NeedsApproval { by } => td_string!(locale, crm.quotation.off.needs, role = role(locale, by)),
        QuotationHold::Waits { by } => td_string!(locale, crm.quotation.off.waits, role = role(locale, by)),
        QuotationHold::Rejected => td_string!(locale, crm.quotation.off.rejected).to_owned(),
        QuotationHold::Expired => td_string!(locale, crm.quotation.off.expired).to_owned(),
        QuotationHold::IsOut => td_string!(locale, crm.quotation.off.is_out).to_owned(),
        QuotationHold::Closed => td_string!(locale, crm.quotation.off.closed).to_owned(),
    }
}
