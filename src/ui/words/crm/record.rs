//! Records of the workbench in words: what was recorded, and about what.

use super::record_subject::record_subject;
use super::{lead, service, survey};
use crate::crm::record::{
    AccountRecord, ApprovalRecord, CampaignRecord, CompetitorRecord, CourseworkRecord, CrmRecord, OpportunityRecord,
    QueryRecord, QuotationRecord, RecordId, SegmentRecord, ViewRecord,
};
use crate::crm::viewer::Viewer;
use game::observation::Observation;
use texts::i18n::*;

/// What was recorded, and about what, as far as the role may read it.
pub fn record(locale: Locale, viewer: &Viewer<'_>, record: &CrmRecord) -> String {
    let about = record_subject(locale, viewer, record);
    [what(locale, viewer.seen, record)].into_iter().chain(about).collect::<Vec<_>>().join(" · ")
}

/// What kind of record it is.
fn what(locale: Locale, seen: &Observation<'_>, record: &CrmRecord) -> String {
    match record {
        CrmRecord::Account(record) => match record {
            AccountRecord::Note { text, .. } => td_string!(locale, crm.records.note, text = text.clone()),
            AccountRecord::AssignContact { .. } => td_string!(locale, crm.records.assign_contact).to_owned(),
            AccountRecord::Tag { tag, .. } => td_string!(locale, crm.records.tag, tag = tag.clone()),
            AccountRecord::Untag { tag, .. } => td_string!(locale, crm.records.untag, tag = tag.clone()),
            AccountRecord::NextStep { text, .. } => td_string!(locale, crm.records.next_step, text = text.clone()),
            AccountRecord::StepDone { .. } => td_string!(locale, crm.records.step_done).to_owned(),
        },
        CrmRecord::Opportunity(record) => match record {
            OpportunityRecord::Judge { win, .. } => td_string!(locale, crm.records.judge, win = win.get()),
            OpportunityRecord::NextStep { text, .. } => td_string!(locale, crm.records.next_step, text = text.clone()),
            OpportunityRecord::Lost { .. } => td_string!(locale, crm.records.lost).to_owned(),
        },
        CrmRecord::Quotation(record) => match record {
            QuotationRecord::Version { reason, .. } => td_string!(locale, crm.records.quoted, reason = reason.clone()),
            QuotationRecord::Submit { .. } => td_string!(locale, crm.records.submitted).to_owned(),
            QuotationRecord::Decide { approved: true, .. } => {
                td_string!(locale, crm.records.quotation_approved).to_owned()
            }
            QuotationRecord::Decide { approved: false, .. } => {
                td_string!(locale, crm.records.quotation_rejected).to_owned()
            }
        },
        CrmRecord::Lead(record) => lead::record(locale, seen, record),
        CrmRecord::Survey(record) => survey::record(locale, record),
        CrmRecord::Service(record) => service::record(locale, record),
        CrmRecord::Approval(record) => match record {
            ApprovalRecord::Rule { .. } => td_string!(locale, crm.records.rule).to_owned(),
            ApprovalRecord::Request { text, .. } => td_string!(locale, crm.records.request, text = text.clone()),
            ApprovalRecord::Use { .. } => td_string!(locale, crm.records.approval_used).to_owned(),
            ApprovalRecord::OwnRequests { .. } => td_string!(locale, crm.records.own_requests).to_owned(),
            ApprovalRecord::Decide { approve: true, .. } => td_string!(locale, crm.records.approved).to_owned(),
            ApprovalRecord::Decide { approve: false, .. } => td_string!(locale, crm.records.rejected).to_owned(),
        },
        CrmRecord::Query(QueryRecord::Save { name, .. }) => {
            td_string!(locale, crm.records.query_saved, name = name.clone())
        }
        CrmRecord::Query(QueryRecord::Remove { name }) => {
            td_string!(locale, crm.records.query_removed, name = name.clone())
        }
        CrmRecord::Segment(SegmentRecord::Save { name, .. }) => {
            td_string!(locale, crm.records.segment_saved, name = name.clone())
        }
        CrmRecord::Segment(SegmentRecord::Remove { name }) => {
            td_string!(locale, crm.records.segment_removed, name = name.clone())
        }
        CrmRecord::Campaign(CampaignRecord::Plan { name, .. }) => {
            td_string!(locale, crm.records.campaign, name = name.clone())
        }
        CrmRecord::Campaign(CampaignRecord::Link { .. }) => td_string!(locale, crm.records.campaign_work).to_owned(),
        CrmRecord::View(ViewRecord::Save { name, .. }) => {
            td_string!(locale, crm.records.view_saved, name = name.clone())
        }
        CrmRecord::View(ViewRecord::Remove { name, .. }) => {
            td_string!(locale, crm.records.view_removed, name = name.clone())
        }
        CrmRecord::Plan(_) => td_string!(locale, crm.records.plan).to_owned(),
        CrmRecord::Competitor(CompetitorRecord::Note { text, .. }) => {
            td_string!(locale, crm.records.competitor, text = text.clone())
        }
        CrmRecord::Coursework(record) => match record {
            CourseworkRecord::Answer { item, .. } => td_string!(locale, crm.records.lab_answer, item = item.clone()),
            CourseworkRecord::Hint { item, .. } => td_string!(locale, crm.records.lab_hint, item = item.clone()),
            CourseworkRecord::Write { field, .. } => td_string!(locale, crm.records.lab_text, item = field.clone()),
        },
        CrmRecord::Access(_) => td_string!(locale, crm.records.access).to_owned(),
        CrmRecord::Unreadable => td_string!(locale, crm.records.unreadable).to_owned(),
        CrmRecord::Undo(RecordId(number)) => td_string!(locale, crm.records.undo, number = *number),
    }
}
