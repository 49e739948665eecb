//! Records of the workbench in words: what was recorded, and about what.

use super::act::act;
use super::approval::{matter, value};
use super::cell::{customer_name, quotation_number};
use super::{lead, names, role::role, service, survey};
use crate::crm::book::CrmBook;
use crate::crm::record::{
    AccessRecord, AccountRecord, ApprovalRecord, CampaignRecord, CompetitorRecord, CourseworkRecord, CrmRecord,
    LeadRecord, OpportunityRecord, PlanRecord, PlanSubject, QueryRecord, QuotationRecord, RecordId, SegmentRecord,
    ViewRecord,
};
use crate::crm::record_subject::customers_of;
use crate::ui::words::name::{company, name};
use crate::ui::words::{money, tender, time};
use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use texts::i18n::*;

/// Customers that are named; of more, only how many there are.
const MOST_NAMED: usize = 3;

/// What was recorded, and about what: `Ningyue Hospital, T2-6: win probability 60 %`.
pub fn record(locale: Locale, seen: &Observation<'_>, book: &CrmBook, record: &CrmRecord) -> String {
    let what = what(locale, seen, record);
    match about(locale, seen, book, record) {
        about if about.is_empty() => what,
        about => td_string!(locale, crm.records.about, about = about.join(td_string!(locale, crm.comma)), what = what),
    }
}

/// What a record is about, beside what its words say.
fn about(locale: Locale, seen: &Observation<'_>, book: &CrmBook, record: &CrmRecord) -> Vec<String> {
    let asked = |ofmatter, amount, who| {
        let who: Option<CustomerId> = who;
        let customer = who.map(|one| customer_name(locale, seen, one).to_owned());
        [Some(matter(locale, ofmatter).to_owned()), Some(value(ofmatter, amount)), customer].into_iter().flatten()
    };
    match record {
        CrmRecord::Access(AccessRecord::List { role: of, list, open }) => {
            vec![role(locale, *of).to_owned(), names::list(locale, *list).to_owned(), is_open(locale, *open)]
        }
        CrmRecord::Access(AccessRecord::Act { role: of, act: one, open }) => {
            vec![role(locale, *of).to_owned(), act(locale, *one).to_owned(), is_open(locale, *open)]
        }
        CrmRecord::Access(AccessRecord::Confidential { role: of, open }) => {
            let confidential = td_string!(locale, crm.access.confidential).to_owned();
            vec![role(locale, *of).to_owned(), confidential, is_open(locale, *open)]
        }
        CrmRecord::Approval(ApprovalRecord::Rule { matter: one, limit, role: of }) => {
            asked(*one, *limit, None).chain([role(locale, *of).to_owned()]).collect()
        }
        CrmRecord::Approval(ApprovalRecord::OwnRequests { role: of, open }) => {
            vec![role(locale, *of).to_owned(), is_open(locale, *open)]
        }
        CrmRecord::Approval(ApprovalRecord::Request { matter, customer, value, .. }) => {
            asked(*matter, *value, *customer).collect()
        }
        CrmRecord::Approval(ApprovalRecord::Decide { request, .. } | ApprovalRecord::Use { request }) => {
            let request = book.approvals().requests().iter().find(|one| one.record == *request);
            request.map(|one| asked(one.matter, one.value, one.customer).collect()).unwrap_or_default()
        }
        CrmRecord::Plan(PlanRecord::Target { of, month, amount }) => {
            let amount = amount.map_or_else(|| td_string!(locale, crm.sales_plan.clear).to_owned(), money::exact);
            vec![subject(locale, seen, *of), time::month(locale, *month), amount]
        }
        CrmRecord::Competitor(CompetitorRecord::Note { company: of, .. }) => vec![company(locale, seen, *of)],
        CrmRecord::Campaign(CampaignRecord::Link { campaign, .. }) => {
            book.campaigns().one(*campaign).map(|one| one.name.clone()).into_iter().collect()
        }
        CrmRecord::View(ViewRecord::Save { list, .. } | ViewRecord::Remove { list, .. }) => {
            vec![names::list(locale, *list).to_owned()]
        }
        _ => {
            let customers = customers_of(seen, book, record);
            let named = match customers.len() {
                0 => None,
                1..=MOST_NAMED => {
                    let names = customers.iter().map(|one| customer_name(locale, seen, *one));
                    Some(names.collect::<Vec<_>>().join(td_string!(locale, crm.comma)))
                }
                count => Some(td_string!(locale, crm.records.customers, count = count)),
            };
            named.into_iter().chain(opportunity(locale, seen, book, record)).collect()
        }
    }
}

/// The opportunity, quotation or contact that a record is about.
fn opportunity(locale: Locale, seen: &Observation<'_>, book: &CrmBook, record: &CrmRecord) -> Option<String> {
    Some(match record {
        CrmRecord::Opportunity(
            OpportunityRecord::Judge { opportunity, .. }
            | OpportunityRecord::NextStep { opportunity, .. }
            | OpportunityRecord::Lost { opportunity, .. },
        ) => tender::number(*opportunity),
        CrmRecord::Quotation(QuotationRecord::Version { opportunity, .. }) => quotation_number(*opportunity),
        CrmRecord::Quotation(QuotationRecord::Submit { version } | QuotationRecord::Decide { version, .. }) => {
            quotation_number(quoted(book, *version)?)
        }
        CrmRecord::Account(AccountRecord::AssignContact { customer, contact, staff }) => {
            let contact = seen.contact_name(*customer, *contact)?;
            let owner = staff.and_then(|staff| seen.company().staff.get(staff.index()));
            let owner = owner.map_or(td_string!(locale, crm.nobody), |person| name(locale, &person.name));
            format!("{} → {owner}", name(locale, &contact))
        }
        CrmRecord::Lead(
            LeadRecord::Qualify { lead: id, .. }
            | LeadRecord::Disqualify { lead: id, .. }
            | LeadRecord::Convert { lead: id, .. },
        ) => lead::source(locale, id.source).to_owned(),
        _ => return None,
    })
}

fn quoted(book: &CrmBook, version: RecordId) -> Option<TenderId> {
    let mut all = book.quotations().all();
    all.find(|(_, versions)| versions.iter().any(|one| one.record == version)).map(|(opportunity, _)| opportunity)
}

fn is_open(locale: Locale, open: bool) -> String {
    match open {
        true => td_string!(locale, crm.records.opened).to_owned(),
        false => td_string!(locale, crm.records.barred).to_owned(),
    }
}

/// Of what a target is.
pub fn subject(locale: Locale, seen: &Observation<'_>, of: PlanSubject) -> String {
    match of {
        PlanSubject::Employee(staff) => match seen.staff(staff) {
            Some(person) => name(locale, &person.name).to_owned(),
            None => td_string!(locale, crm.sales_plan.left).to_owned(),
        },
        PlanSubject::Industry(industry) => name(locale, &seen.scenario().industry(industry).name).to_owned(),
        PlanSubject::Product(product) => tender::product(locale, seen.scenario(), product),
    }
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
