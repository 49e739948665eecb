//! Service in words: work orders, repairs, warranty.

use crate::crm::record::{ServiceRecord, TroubleCause, WorkOrderKind, WorkUrgency};
use crate::crm::repair::RepairPart;
use crate::crm::service::work_order::WorkStep;
use game::care::TicketId;
use texts::i18n::*;

/// A ticket's number.
pub fn ticket_number(id: TicketId) -> String {
    format!("#{}", id.0 + 1)
}

/// How soon a ticket is to be worked on.
pub fn urgency(locale: Locale, urgency: WorkUrgency) -> &'static str {
    match urgency {
        WorkUrgency::High => td_string!(locale, crm.urgency.high),
        WorkUrgency::Normal => td_string!(locale, crm.urgency.normal),
        WorkUrgency::Low => td_string!(locale, crm.urgency.low),
    }
}

/// How the work on a ticket is done.
pub fn work_kind(locale: Locale, kind: WorkOrderKind) -> &'static str {
    match kind {
        WorkOrderKind::Remote => td_string!(locale, crm.work_kind.remote),
        WorkOrderKind::OnSite => td_string!(locale, crm.work_kind.on_site),
        WorkOrderKind::Workshop => td_string!(locale, crm.work_kind.workshop),
    }
}

/// What trouble came of.
pub fn cause(locale: Locale, cause: TroubleCause) -> &'static str {
    match cause {
        TroubleCause::Product => td_string!(locale, crm.trouble_cause.product),
        TroubleCause::Delivery => td_string!(locale, crm.trouble_cause.delivery),
        TroubleCause::Installation => td_string!(locale, crm.trouble_cause.installation),
        TroubleCause::Use => td_string!(locale, crm.trouble_cause.operation),
        TroubleCause::Promise => td_string!(locale, crm.trouble_cause.promise),
    }
}

/// Whether something is in warranty.
pub fn warranty(locale: Locale, within: bool) -> &'static str {
    if within { td_string!(locale, crm.warranty.within) } else { td_string!(locale, crm.warranty.after) }
}

/// Whether a promise was kept.
pub fn kept(locale: Locale, kept: bool) -> &'static str {
    if kept { td_string!(locale, crm.kept.yes) } else { td_string!(locale, crm.kept.no) }
}

/// A step of a work order.
pub fn step(locale: Locale, step: WorkStep) -> &'static str {
    match step {
        WorkStep::Triaged => td_string!(locale, crm.work_step.triaged),
        WorkStep::Assigned => td_string!(locale, crm.work_step.assigned),
        WorkStep::Quoted => td_string!(locale, crm.work_step.quoted),
        WorkStep::Responded => td_string!(locale, crm.work_step.responded),
        WorkStep::Worked => td_string!(locale, crm.work_step.worked),
        WorkStep::Invoiced => td_string!(locale, crm.work_step.invoiced),
        WorkStep::Closed => td_string!(locale, crm.work_step.closed),
        WorkStep::FollowedUp => td_string!(locale, crm.work_step.followed_up),
    }
}

/// A part of a repair's bill.
pub fn repair_part(locale: Locale, part: RepairPart) -> &'static str {
    match part {
        RepairPart::Labour => td_string!(locale, crm.repair_part.labour),
        RepairPart::Material => td_string!(locale, crm.repair_part.material),
    }
}

/// What kind of record it is.
pub fn record(locale: Locale, record: &ServiceRecord) -> String {
    let number = ticket_number;
    match record {
        ServiceRecord::Promise { hours, .. } => td_string!(locale, crm.records.promise, hours = *hours),
        ServiceRecord::Triage { ticket, cause: one, .. } => {
            td_string!(locale, crm.records.triage, ticket = number(*ticket), cause = cause(locale, *one))
        }
        ServiceRecord::Assign { ticket, .. } => td_string!(locale, crm.records.assign, ticket = number(*ticket)),
        ServiceRecord::QuoteRepair { ticket, .. } => {
            td_string!(locale, crm.records.quote_repair, ticket = number(*ticket))
        }
        ServiceRecord::Close { ticket, .. } => td_string!(locale, crm.records.close, ticket = number(*ticket)),
        ServiceRecord::FollowUp { ticket, .. } => td_string!(locale, crm.records.follow_up, ticket = number(*ticket)),
    }
}
