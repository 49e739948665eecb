//! What a record is about, beside its kind: which customer, which opportunity, which rule, which role.

use super::approval::{matter, value};
use super::cell::customer_name;
use super::{act, names, role::role};
use crate::crm::record::{
    AccessRecord, AccountRecord, ApprovalMatter, ApprovalRecord, CampaignRecord, CompetitorRecord, CrmRecord,
    LeadRecord, OpportunityRecord, PlanRecord, PlanSubject, QuotationRecord, RecordId,
};
use crate::crm::viewer::Viewer;
use crate::ui::words::name::{company, name};
use crate::ui::words::{money, tender, time};
use game::ids::{CustomerId, TenderId};
use texts::i18n::*;

/// The words, as far as the role may read them; none for what says by itself what it is about.
pub fn record_subject(locale: Locale, viewer: &Viewer<'_>, record: &CrmRecord) -> Option<String> {
    let (seen, book) = (viewer.seen, viewer.book);
    let asked = |of: ApprovalMatter, asked: i64| match viewer.may_see_value(of) {
        true => format!("{} · {}", matter(locale, of), value(of, asked)),
        false => matter(locale, of).to_owned(),
    };
    let customer = |id: CustomerId| customer_name(locale, seen, id).to_owned();
    let opportunity = |id: TenderId| format!("{} {}", tender::number(id), customer(id.customer));
    let switched = |open: bool| match open {
        true => td_string!(locale, crm.records.opened),
        false => td_string!(locale, crm.records.barred),
    };
    Some(match record {
        CrmRecord::Account(record) => match record {
            AccountRecord::Note { customer: one, .. }
            | AccountRecord::AssignContact { customer: one, .. }
            | AccountRecord::Untag { customer: one, .. }
            | AccountRecord::NextStep { customer: one, .. }
            | AccountRecord::StepDone { customer: one } => customer(*one),
            AccountRecord::Tag { customers, .. } => match customers.as_slice() {
                [one] => customer(*one),
                several => td_string!(locale, crm.records.customers, count = several.len()),
            },
        },
        CrmRecord::Opportunity(
            OpportunityRecord::Judge { opportunity: one, .. }
            | OpportunityRecord::NextStep { opportunity: one, .. }
            | OpportunityRecord::Lost { opportunity: one, .. },
        )
        | CrmRecord::Quotation(QuotationRecord::Version { opportunity: one, .. }) => opportunity(*one),
        CrmRecord::Quotation(QuotationRecord::Submit { version } | QuotationRecord::Decide { version, .. }) => {
            let all = book.quotations().all();
            let mut of = all.filter(|(_, versions)| versions.iter().any(|one| one.record == *version));
            opportunity(of.next()?.0)
        }
        CrmRecord::Lead(
            LeadRecord::Qualify { lead, .. } | LeadRecord::Disqualify { lead, .. } | LeadRecord::Convert { lead, .. },
        ) => customer(lead.customer),
        CrmRecord::Approval(ApprovalRecord::Rule { matter: one, limit, role: by }) => {
            format!("{} · {} · {}", matter(locale, *one), value(*one, *limit), role(locale, *by))
        }
        CrmRecord::Approval(ApprovalRecord::Request { matter: one, value, .. }) => asked(*one, *value),
        CrmRecord::Approval(ApprovalRecord::Decide { request, .. } | ApprovalRecord::Use { request }) => {
            let request = book.approvals().requests().iter().find(|one| one.record == *request)?;
            asked(request.matter, request.value)
        }
        CrmRecord::Approval(ApprovalRecord::OwnRequests { role: of, open }) => {
            format!("{} · {}", role(locale, *of), switched(*open))
        }
        CrmRecord::Access(AccessRecord::List { role: of, list, open }) => {
            format!("{} · {} · {}", role(locale, *of), names::list(locale, *list), switched(*open))
        }
        CrmRecord::Access(AccessRecord::Act { role: of, act: one, open }) => {
            format!("{} · {} · {}", role(locale, *of), act::act(locale, *one), switched(*open))
        }
        CrmRecord::Access(AccessRecord::Confidential { role: of, open }) => {
            format!("{} · {} · {}", role(locale, *of), td_string!(locale, crm.access.confidential), switched(*open))
        }
        CrmRecord::Plan(PlanRecord::Target { of, month, amount }) => {
            let scenario = seen.scenario();
            let of = match *of {
                PlanSubject::Employee(staff) => name(locale, &seen.staff(staff)?.name).to_owned(),
                PlanSubject::Industry(industry) => name(locale, &scenario.industry(industry).family).to_owned(),
                PlanSubject::Product(product) => tender::product(locale, scenario, product),
            };
            let amount = amount.map_or_else(|| "—".to_owned(), money::yuan);
            format!("{of} · {} · {amount}", time::month(locale, *month))
        }
        CrmRecord::Campaign(CampaignRecord::Link { campaign, .. }) => book.campaigns().one(*campaign)?.name.clone(),
        CrmRecord::Competitor(CompetitorRecord::Note { company: rival, .. }) => company(locale, seen, *rival),
        CrmRecord::Undo(RecordId(_))
        | CrmRecord::Lead(_)
        | CrmRecord::Campaign(_)
        | CrmRecord::Survey(_)
        | CrmRecord::Service(_)
        | CrmRecord::Query(_)
        | CrmRecord::Segment(_)
        | CrmRecord::View(_)
        | CrmRecord::Coursework(_)
        | CrmRecord::Unreadable => return None,
    })
}
