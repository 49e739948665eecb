//! All that was added on the workbench, the newest first; each record can be undone unless it is frozen.

use super::state::use_workbench;
use crate::crm::book::CrmBook;
use crate::crm::names::ListName;
use crate::crm::record::{
    AccountRecord, ApprovalRecord, CampaignRecord, CompetitorRecord, CourseworkRecord, CrmRecord, OpportunityRecord,
    QueryRecord, QuotationRecord, RecordEntry, RecordId, SegmentRecord, ViewRecord,
};
use crate::ui::components::{Button, ButtonSize, EmptyState, Glyph, Panel};
use crate::ui::words::crm::record_subject::record_subject;
use crate::ui::words::crm::role::role;
use crate::ui::words::crm::{lead, service, survey};
use crate::ui::words::time::moment;
use game::observation::Observation;
use leptos::prelude::*;
use texts::i18n::*;

/// The records.
#[component]
pub fn RecordsPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(number, entry): (u32, &RecordEntry), book: &CrmBook, seen: &Observation<'_>| {
            let id = RecordId(number);
            let undo = CrmRecord::Undo(id);
            let may = workbench.can_add(&undo);
            let on_click = move |()| {
                workbench.add(CrmRecord::Undo(id));
            };
            let kind = [number.to_string(), role(locale, entry.role).to_owned(), what(locale, seen, &entry.record)];
            let about = record_subject(locale, seen, book, &entry.record);
            let words: Vec<String> = kind.into_iter().chain(about).collect();
            let class = if book.is_undone(id) { "is-undone" } else { "" };
            view! {
                <li class=class>
                    <time>{moment(locale, entry.at)}</time>
                    <span>{words.join(" · ")}</span>
                    {may.then(|| view! { <Button size=ButtonSize::Small on_click>{t!(i18n, crm.undo)}</Button> })}
                </li>
            }
        };
        let lines = workbench.view(|viewer| {
            let numbered = (0..).zip(viewer.book.entries());
            let may_see = |(_, entry): &(u32, &RecordEntry)| {
                list_of(viewer.book, &entry.record).is_none_or(|list| viewer.may_see(list))
            };
            let mut lines: Vec<_> = numbered.filter(may_see).map(|one| line(one, viewer.book, viewer.seen)).collect();
            lines.reverse();
            lines
        });
        if lines.is_empty() {
            let title = t!(i18n, crm.records.none);
            return view! { <EmptyState glyph=Glyph::Edit title text=t!(i18n, crm.records.none_text) /> }.into_any();
        }
        view! { <ul class="crm-notes">{lines}</ul> }.into_any()
    };
    view! { <Panel title=t!(i18n, crm.section.records)><div class="panel__body">{lines}</div></Panel> }
}

/// The list whose readers may see a record; none for what is everybody's.
fn list_of(book: &CrmBook, record: &CrmRecord) -> Option<ListName> {
    Some(match record {
        CrmRecord::Account(_) => ListName::Accounts,
        CrmRecord::Opportunity(_) => ListName::Opportunities,
        CrmRecord::Quotation(_) => ListName::Quotations,
        CrmRecord::Lead(_) => ListName::Leads,
        CrmRecord::Service(_) => ListName::WorkOrders,
        CrmRecord::Survey(_) => ListName::SurveyAnswers,
        CrmRecord::Approval(_) => ListName::Approvals,
        CrmRecord::Segment(_) => ListName::SavedSegments,
        CrmRecord::Campaign(_) => ListName::Campaigns,
        CrmRecord::View(ViewRecord::Save { list, .. } | ViewRecord::Remove { list, .. }) => *list,
        CrmRecord::Plan(_) => ListName::SalesPlan,
        CrmRecord::Competitor(_) => ListName::Competitors,
        CrmRecord::Undo(RecordId(number)) => {
            let undone = book.entries().get(*number as usize).map(|entry| &entry.record);
            // An undo cannot be undone, so this ends at once.
            return undone.filter(|record| !matches!(record, CrmRecord::Undo(_))).and_then(|one| list_of(book, one));
        }
        CrmRecord::Query(_) | CrmRecord::Access(_) | CrmRecord::Coursework(_) | CrmRecord::Unreadable => return None,
    })
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
