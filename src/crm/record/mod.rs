//! What a user of the workbench adds, and the order in which it was added.

mod access;
mod account;
mod approval;
mod campaign;
mod competitor;
mod coursework;
mod id;
mod lead;
mod opportunity;
mod plan;
mod query;
mod quotation;
mod segment;
mod service;
mod survey;
mod view;

pub use access::AccessRecord;
pub use account::AccountRecord;
pub use approval::{ApprovalMatter, ApprovalRecord};
pub use campaign::{CampaignKind, CampaignRecord};
pub use competitor::{CompetitorRecord, RivalTrait};
pub use coursework::CourseworkRecord;
pub use id::RecordId;
pub use lead::{Bant, Disqualifier, LeadId, LeadRecord, LeadSign, LeadSource, ListNumber, MOST_POINTS, RowFinding};
pub use opportunity::{LostReason, NotAPercent, OpportunityRecord, Percent};
pub use plan::{PlanRecord, PlanSubject};
pub use query::QueryRecord;
pub use quotation::{QuotationOffer, QuotationRecord, QuotedPrice};
pub use segment::{RelationGroup, SegmentConditions, SegmentRecord, SegmentTrend, ValueGrowth};
pub use service::{ServiceRecord, TroubleCause, WorkOrderKind, WorkUrgency};
pub use survey::{QualityDimension, SampleMethod, SurveyDesign, SurveyFactor, SurveyItem, SurveyRecord};
pub use view::ViewRecord;

use super::act::CrmAct;
use super::names::ColumnName;
use super::role::CrmRole;
use super::saved::SavedRecord;
use super::text::{MOST_NOTE, MOST_SQL, MOST_WRITTEN};
use game::ids::CompanyId;
use game::json;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// Customers that one record names at most.
const MOST_CUSTOMERS: usize = 200;

/// Items of one questionnaire at most.
const MOST_ITEMS: usize = 40;

/// Something that a user adds to the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrmRecord {
    /// About customers.
    Account(AccountRecord),
    /// About opportunities.
    Opportunity(OpportunityRecord),
    /// About quotations.
    Quotation(QuotationRecord),
    /// About leads.
    Lead(LeadRecord),
    /// About service.
    Service(ServiceRecord),
    /// About customer surveys.
    Survey(SurveyRecord),
    /// About what roles may see.
    Access(AccessRecord),
    /// About approvals.
    Approval(ApprovalRecord),
    /// About queries of the data room.
    Query(QueryRecord),
    /// About saved segments.
    Segment(SegmentRecord),
    /// About campaigns.
    Campaign(CampaignRecord),
    /// About views of lists.
    View(ViewRecord),
    /// About the sales plan.
    Plan(PlanRecord),
    /// About competitors.
    Competitor(CompetitorRecord),
    /// About labs of the course.
    Coursework(CourseworkRecord),
    /// An earlier record no longer counts; it stays in the log.
    Undo(RecordId),
    /// Something that this release cannot read.
    #[serde(skip)]
    Unreadable,
}

impl CrmRecord {
    /// The kind of work that it is; none for access and approvals, which have rules of their own, for views, and for
    /// coursework, which is the student's own in any role.
    pub const fn act(&self) -> Option<CrmAct> {
        match self {
            Self::Account(_) => Some(CrmAct::Accounts),
            Self::Opportunity(_) => Some(CrmAct::Opportunities),
            Self::Quotation(QuotationRecord::Decide { .. }) => None,
            Self::Quotation(_) => Some(CrmAct::Quotations),
            Self::Lead(_) => Some(CrmAct::Leads),
            Self::Segment(_) | Self::Campaign(_) => Some(CrmAct::Campaigns),
            Self::Service(_) => Some(CrmAct::Service),
            Self::Survey(_) => Some(CrmAct::Surveys),
            Self::Query(_) => Some(CrmAct::Queries),
            Self::Plan(_) => Some(CrmAct::Plan),
            Self::Competitor(_) => Some(CrmAct::Competitors),
            Self::View(_)
            | Self::Coursework(_)
            | Self::Access(_)
            | Self::Approval(_)
            | Self::Undo(_)
            | Self::Unreadable => None,
        }
    }

    /// The record that it is about, by its number; no record is about two.
    pub const fn reference(&mut self) -> Option<&mut RecordId> {
        match self {
            Self::Undo(id)
            | Self::Quotation(QuotationRecord::Submit { version: id } | QuotationRecord::Decide { version: id, .. })
            | Self::Approval(ApprovalRecord::Decide { request: id, .. } | ApprovalRecord::Use { request: id })
            | Self::Campaign(CampaignRecord::Link { campaign: id, .. })
            | Self::Survey(SurveyRecord::Change { survey: id, .. }) => Some(id),
            _ => None,
        }
    }

    /// Whether its texts and lists are no longer than any record's may be; what it names is for the book to look up.
    pub fn is_within_limits(&self) -> bool {
        let is_short = |text: &str| text.chars().count() <= MOST_NOTE as usize;
        match self {
            Self::Account(AccountRecord::Note { text, .. } | AccountRecord::NextStep { text, .. }) => is_short(text),
            Self::Account(AccountRecord::Tag { customers, tag }) => customers.len() <= MOST_CUSTOMERS && is_short(tag),
            Self::Account(AccountRecord::Untag { tag, .. }) => is_short(tag),
            Self::Opportunity(OpportunityRecord::NextStep { text, .. }) => is_short(text),
            Self::Approval(ApprovalRecord::Request { text, .. } | ApprovalRecord::Decide { text, .. }) => {
                is_short(text)
            }
            Self::Query(QueryRecord::Save { name, sql }) => is_short(name) && sql.chars().count() <= MOST_SQL as usize,
            Self::Query(QueryRecord::Remove { name }) | Self::Segment(SegmentRecord::Remove { name }) => is_short(name),
            Self::Campaign(CampaignRecord::Plan { name, segment, targets, .. }) => {
                is_short(name) && is_short(segment) && targets.len() <= MOST_CUSTOMERS
            }
            Self::Segment(SegmentRecord::Save { name, conditions }) => {
                is_short(name) && conditions.tag.as_deref().is_none_or(is_short)
            }
            Self::View(ViewRecord::Save { name, view, .. }) => {
                is_short(name) && is_short(&view.find) && view.hidden.len() <= ColumnName::ALL.len()
            }
            Self::View(ViewRecord::Remove { name, .. }) => is_short(name),
            Self::Competitor(CompetitorRecord::Note { text, .. }) => is_short(text),
            Self::Coursework(CourseworkRecord::Answer { item, text }) => is_short(item) && is_short(text),
            Self::Coursework(CourseworkRecord::Hint { item, .. }) => is_short(item),
            Self::Coursework(CourseworkRecord::Write { field, text }) => {
                is_short(field) && text.chars().count() <= MOST_WRITTEN as usize
            }
            Self::Quotation(QuotationRecord::Version { reason, .. } | QuotationRecord::Decide { reason, .. }) => {
                is_short(reason)
            }
            Self::Service(ServiceRecord::Close { note, .. } | ServiceRecord::FollowUp { note, .. }) => is_short(note),
            Self::Survey(SurveyRecord::Design(design) | SurveyRecord::Change { design, .. }) => {
                let is_short_method = match &design.method {
                    SampleMethod::Segment(name) => is_short(name),
                    SampleMethod::All | SampleMethod::Random { .. } | SampleMethod::Class(_) => true,
                };
                let fits = design.customers.len() <= MOST_CUSTOMERS && design.items.len() <= MOST_ITEMS;
                is_short(&design.name) && is_short_method && fits
            }
            Self::Lead(LeadRecord::Qualify { reason, .. }) => is_short(reason),
            Self::Lead(LeadRecord::Find { finding, .. }) => match finding {
                RowFinding::NoCity { city: text } | RowFinding::BadPhone { phone: text } => is_short(text),
                RowFinding::Right
                | RowFinding::Duplicate { .. }
                | RowFinding::WrongIndustry { .. }
                | RowFinding::OldContact => true,
            },
            Self::Lead(
                LeadRecord::Points { .. }
                | LeadRecord::Disqualify { .. }
                | LeadRecord::Convert { .. }
                | LeadRecord::Buy { .. }
                | LeadRecord::Import { .. },
            )
            | Self::Quotation(QuotationRecord::Submit { .. })
            | Self::Service(
                ServiceRecord::Promise { .. }
                | ServiceRecord::Triage { .. }
                | ServiceRecord::Assign { .. }
                | ServiceRecord::QuoteRepair { .. },
            )
            | Self::Account(AccountRecord::AssignContact { .. } | AccountRecord::StepDone { .. })
            | Self::Opportunity(OpportunityRecord::Judge { .. } | OpportunityRecord::Lost { .. })
            | Self::Campaign(CampaignRecord::Link { .. })
            | Self::Access(_)
            | Self::Plan(_)
            | Self::Approval(
                ApprovalRecord::Rule { .. } | ApprovalRecord::Use { .. } | ApprovalRecord::OwnRequests { .. },
            )
            | Self::Undo(_) => true,
            Self::Unreadable => false,
        }
    }
}

/// A record with its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordEntry {
    /// The game's minute.
    pub at: Minute,
    /// How many entries the log of commands had: with `at` the exact place among them.
    pub after: u32,
    /// The company whose workbench it is.
    pub by: CompanyId,
    /// The hat that was worn.
    pub role: CrmRole,
    /// What.
    pub record: CrmRecord,
}

/// What a saved record's text holds.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordText {
    role: CrmRole,
    record: CrmRecord,
}

impl RecordEntry {
    /// Reads a record that was kept. What cannot be read here counts for nothing: a later release may know it.
    pub fn read(saved: &SavedRecord) -> Self {
        let unknown = RecordText { role: CrmRole::default(), record: CrmRecord::Unreadable };
        let RecordText { role, record } = json::read(&saved.text).unwrap_or(unknown);
        Self { at: saved.at, after: saved.after, by: saved.by, role, record }
    }

    /// The record as it is kept.
    pub fn saved(&self) -> SavedRecord {
        let text = record_text(self.role, self.record.clone());
        SavedRecord { at: self.at, after: self.after, by: self.by, text }
    }
}

/// The text of a record that is kept.
pub fn record_text(role: CrmRole, record: CrmRecord) -> String {
    json::text(&RecordText { role, record })
}
