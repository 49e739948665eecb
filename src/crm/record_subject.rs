//! What a record is about: the list whose readers may see it, and the customer whose history it belongs to.

use super::book::CrmBook;
use super::names::ListName;
use super::record::{
    AccountRecord, ApprovalRecord, CampaignRecord, CrmRecord, LeadRecord, OpportunityRecord, QuotationRecord, RecordId,
    ViewRecord,
};
use game::ids::CustomerId;
use game::observation::Observation;

/// The list whose readers may see a record; none for what is everybody's.
pub fn list_of(book: &CrmBook, record: &CrmRecord) -> Option<ListName> {
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

/// The customers that a record is about; none of what is about no customer.
pub fn customers_of(seen: &Observation<'_>, book: &CrmBook, record: &CrmRecord) -> Vec<CustomerId> {
    match record {
        CrmRecord::Account(record) => match record {
            AccountRecord::Tag { customers, .. } => customers.clone(),
            AccountRecord::Note { customer, .. }
            | AccountRecord::AssignContact { customer, .. }
            | AccountRecord::Untag { customer, .. }
            | AccountRecord::NextStep { customer, .. }
            | AccountRecord::StepDone { customer } => vec![*customer],
        },
        CrmRecord::Opportunity(
            OpportunityRecord::Judge { opportunity, .. }
            | OpportunityRecord::NextStep { opportunity, .. }
            | OpportunityRecord::Lost { opportunity, .. },
        )
        | CrmRecord::Quotation(QuotationRecord::Version { opportunity, .. }) => vec![opportunity.customer],
        CrmRecord::Quotation(QuotationRecord::Submit { version } | QuotationRecord::Decide { version, .. }) => {
            let mut all = book.quotations().all();
            let of = all.find(|(_, versions)| versions.iter().any(|one| one.record == *version));
            of.map(|(opportunity, _)| opportunity.customer).into_iter().collect()
        }
        CrmRecord::Lead(
            LeadRecord::Qualify { lead, .. } | LeadRecord::Disqualify { lead, .. } | LeadRecord::Convert { lead, .. },
        ) => vec![lead.customer],
        CrmRecord::Service(record) => {
            let ticket = record.ticket().and_then(|ticket| seen.ticket(ticket));
            ticket.map(game::care::Ticket::customer).into_iter().collect()
        }
        CrmRecord::Approval(ApprovalRecord::Request { customer, .. }) => customer.iter().copied().collect(),
        CrmRecord::Approval(ApprovalRecord::Decide { request, .. } | ApprovalRecord::Use { request }) => {
            let request = book.approvals().requests().iter().find(|one| one.record == *request);
            request.and_then(|request| request.customer).into_iter().collect()
        }
        CrmRecord::Survey(
            super::record::SurveyRecord::Design(design) | super::record::SurveyRecord::Change { design, .. },
        ) => design.customers.clone(),
        CrmRecord::Campaign(CampaignRecord::Plan { targets, .. }) => targets.clone(),
        CrmRecord::Lead(_)
        | CrmRecord::Approval(_)
        | CrmRecord::Campaign(_)
        | CrmRecord::Access(_)
        | CrmRecord::Query(_)
        | CrmRecord::Segment(_)
        | CrmRecord::View(_)
        | CrmRecord::Plan(_)
        | CrmRecord::Competitor(_)
        | CrmRecord::Coursework(_)
        | CrmRecord::Undo(_)
        | CrmRecord::Unreadable => Vec::new(),
    }
}
