//! What the records of a game come to, and whether one more may be added.

use super::access::Access;
use super::accounts::Accounts;
use super::approvals::Approvals;
use super::campaigns::Campaigns;
use super::columns::columns_of;
use super::competitors::CompetitorNotes;
use super::coursework::Coursework;
use super::leads::check::check as check_lead;
use super::leads::state::LeadBook;
use super::opportunities::Judgements;
use super::opportunity_facts::facts;
use super::quotations::Quotations;
use super::record::{
    ApprovalRecord, CampaignRecord, CrmRecord, LeadRecord, OpportunityRecord, PlanRecord, QuotationRecord, RecordEntry,
    RecordId,
};
use super::refusal::RecordRefusal;
use super::role::CrmRole;
use super::sales_plan::SalesPlan;
use super::saved::MOST_RECORDS;
use super::saved_queries::SavedQueries;
use super::saved_views::SavedViews;
use super::segments::{Segments, members};
use super::service_book::ServiceBook;
use super::survey_book::SurveyBook;
use game::ids::CustomerId;
use game::observation::Observation;
use std::collections::BTreeSet;

/// The records of one company, and what they come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrmBook {
    entries: Vec<RecordEntry>,
    undone: BTreeSet<RecordId>,
    accounts: Accounts,
    judgements: Judgements,
    quotations: Quotations,
    leads: LeadBook,
    service: ServiceBook,
    surveys: SurveyBook,
    access: Access,
    approvals: Approvals,
    saved_queries: SavedQueries,
    segments: Segments,
    campaigns: Campaigns,
    saved_views: SavedViews,
    sales_plan: SalesPlan,
    competitors: CompetitorNotes,
    coursework: Coursework,
}

impl CrmBook {
    /// The book that records make which were checked when they were added.
    pub fn of(entries: impl IntoIterator<Item = RecordEntry>) -> Self {
        let mut book = Self::default();
        entries.into_iter().for_each(|entry| book.add(entry));
        book
    }

    /// All records, oldest first, those undone included.
    pub fn entries(&self) -> &[RecordEntry] {
        &self.entries
    }

    /// Whether a record has been undone.
    pub fn is_undone(&self, id: RecordId) -> bool {
        self.undone.contains(&id)
    }

    /// What was added to customers.
    pub const fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// What was added to opportunities.
    pub const fn judgements(&self) -> &Judgements {
        &self.judgements
    }

    /// Quotations.
    pub const fn quotations(&self) -> &Quotations {
        &self.quotations
    }

    /// What was added to leads.
    pub const fn leads(&self) -> &LeadBook {
        &self.leads
    }

    /// Promised responses, and steps of work orders.
    pub const fn service(&self) -> &ServiceBook {
        &self.service
    }

    /// Customer surveys.
    pub const fn surveys(&self) -> &SurveyBook {
        &self.surveys
    }

    /// What roles may see.
    pub const fn access(&self) -> &Access {
        &self.access
    }

    /// Rules of approval, and requests.
    pub const fn approvals(&self) -> &Approvals {
        &self.approvals
    }

    /// Queries of the data room that were saved.
    pub const fn saved_queries(&self) -> &SavedQueries {
        &self.saved_queries
    }

    /// Segments that were saved.
    pub const fn segments(&self) -> &Segments {
        &self.segments
    }

    /// Marketing campaigns.
    pub const fn campaigns(&self) -> &Campaigns {
        &self.campaigns
    }

    /// The customers that fit a saved segment now; none where there is no such segment.
    pub fn segment_members(&self, seen: &Observation<'_>, name: &str) -> Option<Vec<CustomerId>> {
        self.segments.conditions(name).map(|conditions| members(seen, &self.accounts, conditions))
    }

    /// Views of lists that were saved.
    pub const fn saved_views(&self) -> &SavedViews {
        &self.saved_views
    }

    /// The sales plan.
    pub const fn sales_plan(&self) -> &SalesPlan {
        &self.sales_plan
    }

    /// Notes about competitors.
    pub const fn competitors(&self) -> &CompetitorNotes {
        &self.competitors
    }

    /// What was done for labs of the course.
    pub const fn coursework(&self) -> &Coursework {
        &self.coursework
    }

    /// The same book with the matrix of roles as at first: the general manager sees everything, whatever was closed.
    pub fn open_to_all(&self) -> Self {
        Self { access: Access::default(), ..self.clone() }
    }

    /// Whether a record may be added now by that role.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, seen: &Observation<'_>, role: CrmRole, record: &CrmRecord) -> Result<(), RecordRefusal> {
        if self.entries.len() >= MOST_RECORDS as usize {
            return Err(RecordRefusal::TooMany { most: MOST_RECORDS });
        }
        if record.act().is_some_and(|act| !self.access.may_do(role, act)) {
            return Err(RecordRefusal::NotAllowed);
        }
        match record {
            CrmRecord::Account(record) => self.accounts.check(seen, record),
            CrmRecord::Opportunity(record) => self.judgements.check(seen, record),
            CrmRecord::Quotation(record) => self.quotations.check(seen, &self.approvals, role, record),
            CrmRecord::Lead(record) => check_lead(&self.leads, seen, record),
            CrmRecord::Service(record) => self.service.check(seen, role, record),
            CrmRecord::Survey(record) => self.surveys.check(seen, &|name| self.segment_members(seen, name), record),
            CrmRecord::Access(record) => self.access.check(role, *record),
            CrmRecord::Approval(record) => self.approvals.check(seen, role, record),
            CrmRecord::Query(record) => self.saved_queries.check(record),
            CrmRecord::Segment(record) => self.segments.check(seen, record),
            CrmRecord::Campaign(record) => self.campaigns.check(seen, &self.segments, &self.accounts, record),
            CrmRecord::View(record) => self.saved_views.check(record, &|list, column| {
                let mut columns = columns_of(list).iter();
                columns.any(|one| one.name == column && self.access.may_see_column(role, list, one))
            }),
            CrmRecord::Plan(record) => self.sales_plan.check(seen, *record),
            CrmRecord::Competitor(record) => self.competitors.check(seen, record),
            CrmRecord::Coursework(record) => self.coursework.check(record),
            CrmRecord::Undo(id) => self.check_undo(seen, role, *id),
            CrmRecord::Unreadable => Err(RecordRefusal::Unreadable),
        }
    }

    /// The same for a record that is made now. Beyond what was always refused, a quotation is not submitted once it is
    /// decided, and a list is not bought unless it was paid: earlier releases took both, so that a replay may hold them.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub fn check_new(&self, seen: &Observation<'_>, role: CrmRole, record: &CrmRecord) -> Result<(), RecordRefusal> {
        self.check(seen, role, record)?;
        match record {
            CrmRecord::Quotation(QuotationRecord::Submit { version }) => self.quotations.check_in_time(seen, *version),
            CrmRecord::Lead(LeadRecord::Buy { list }) => {
                let is_paid = seen.company().address_lists.iter().any(|one| one.number == list.0);
                if is_paid { Ok(()) } else { Err(RecordRefusal::NotPaid) }
            }
            _ => Ok(()),
        }
    }

    /// Adds a record that was checked.
    pub fn add(&mut self, entry: RecordEntry) {
        let id = RecordId(self.entries.len() as u32);
        match entry.record {
            CrmRecord::Undo(undone) => {
                self.undone.insert(undone);
                self.entries.push(entry);
                self.work_out();
            }
            _ => {
                self.take(id, &entry);
                self.entries.push(entry);
            }
        }
    }

    /// What is frozen cannot be undone: a judgement of what is decided.
    fn check_undo(&self, seen: &Observation<'_>, role: CrmRole, id: RecordId) -> Result<(), RecordRefusal> {
        let entry = self.entries.get(id.0 as usize).ok_or(RecordRefusal::NotThere)?;
        if self.is_undone(id) {
            return Err(RecordRefusal::CannotUndo);
        }
        if entry.record.act().is_some_and(|act| !self.access.may_do(role, act)) {
            return Err(RecordRefusal::NotAllowed);
        }
        match &entry.record {
            // A list cannot be cleaned again once its quality has been seen.
            CrmRecord::Undo(_)
            | CrmRecord::Unreadable
            | CrmRecord::Coursework(_)
            | CrmRecord::Lead(LeadRecord::Buy { .. } | LeadRecord::Import { .. }) => Err(RecordRefusal::CannotUndo),
            CrmRecord::Lead(LeadRecord::Find { list, .. }) => {
                let imported = self.leads.list(*list).and_then(|list| list.imported);
                imported.map_or(Ok(()), |at| Err(RecordRefusal::Imported { at }))
            }
            CrmRecord::Service(record) => self.service.check_undo(id, record),
            CrmRecord::Survey(_) => self.surveys.check_undo(seen, id),
            // What was decided stands; a request can be taken back until then.
            CrmRecord::Approval(ApprovalRecord::Decide { .. } | ApprovalRecord::Use { .. })
            | CrmRecord::Quotation(QuotationRecord::Decide { .. }) => Err(RecordRefusal::CannotUndo),
            CrmRecord::Quotation(QuotationRecord::Version { .. }) => self.quotations.check_undo(seen, id),
            CrmRecord::Quotation(QuotationRecord::Submit { version }) => self.quotations.check_undo(seen, *version),
            // What came of a campaign whose work has begun is known.
            CrmRecord::Campaign(CampaignRecord::Plan { .. }) => {
                let has_work = self.campaigns.one(id).is_some_and(|campaign| !campaign.tasks.is_empty());
                if has_work { Err(RecordRefusal::CannotUndo) } else { Ok(()) }
            }
            CrmRecord::Campaign(CampaignRecord::Link { .. }) => Err(RecordRefusal::CannotUndo),
            CrmRecord::Lead(LeadRecord::Qualify { lead, .. }) if self.leads.converted(*lead).is_some() => {
                Err(RecordRefusal::CannotUndo)
            }
            CrmRecord::Lead(LeadRecord::Convert { opportunity, .. }) => match facts(seen, *opportunity) {
                Some(known) if !known.stage.is_open() => Err(RecordRefusal::Frozen { at: known.close.min(seen.now()) }),
                _ => Ok(()),
            },
            CrmRecord::Approval(ApprovalRecord::Request { .. }) => {
                let request = self.approvals.requests().iter().find(|one| one.record == id);
                let is_decided = request.is_some_and(|request| request.decision.is_some());
                if is_decided { Err(RecordRefusal::CannotUndo) } else { Ok(()) }
            }
            CrmRecord::Access(_) | CrmRecord::Approval(_) if role != CrmRole::Administrator => {
                Err(RecordRefusal::NotAllowed)
            }
            CrmRecord::Plan(PlanRecord::Target { month, .. }) => self.sales_plan.check_frozen(seen, *month),
            CrmRecord::Opportunity(OpportunityRecord::Judge { opportunity, .. }) => match facts(seen, *opportunity) {
                Some(known) if !known.stage.is_open() || seen.now() >= known.close => {
                    Err(RecordRefusal::Frozen { at: known.close.min(seen.now()) })
                }
                Some(_) => Ok(()),
                // The chance is gone before its month is over.
                None => Err(RecordRefusal::CannotUndo),
            },
            _ => Ok(()),
        }
    }

    /// Works everything out again from the records that count.
    fn work_out(&mut self) {
        let entries = std::mem::take(&mut self.entries);
        let undone = std::mem::take(&mut self.undone);
        *self = Self { undone, ..Self::default() };
        for (number, entry) in (0..).zip(&entries) {
            if !self.is_undone(RecordId(number)) {
                self.take(RecordId(number), entry);
            }
        }
        self.entries = entries;
    }

    fn take(&mut self, id: RecordId, entry: &RecordEntry) {
        match &entry.record {
            CrmRecord::Account(record) => self.accounts.take(id, entry.at, record),
            CrmRecord::Opportunity(record) => self.judgements.take(entry.at, record),
            CrmRecord::Quotation(record) => self.quotations.take(id, entry.at, entry.role, record),
            CrmRecord::Lead(record) => self.leads.take(entry.at, record),
            CrmRecord::Service(record) => self.service.take(id, entry.at, record),
            CrmRecord::Survey(record) => self.surveys.take(id, entry.at, record),
            CrmRecord::Access(record) => self.access.take(*record),
            CrmRecord::Approval(record) => self.approvals.take(id, entry.at, entry.role, record),
            CrmRecord::Query(record) => self.saved_queries.take(record),
            CrmRecord::Segment(record) => self.segments.take(record),
            CrmRecord::Campaign(record) => self.campaigns.take(id, entry.at, record),
            CrmRecord::View(record) => self.saved_views.take(record),
            CrmRecord::Plan(record) => self.sales_plan.take(*record),
            CrmRecord::Competitor(record) => self.competitors.take(id, entry.at, record),
            CrmRecord::Coursework(record) => self.coursework.take(record),
            CrmRecord::Undo(_) | CrmRecord::Unreadable => {}
        }
    }
}
