//! What stands in a cell of a list: a fact as data. The interface turns it into words.

use super::super::documents::DocumentKind;
use super::super::leads::found::LeadState;
use super::super::pipeline::{OpportunityKind, PipelineStage};
use super::super::quotation_sheet::QuotationPart;
use super::super::quotations::QuotationState;
use super::super::record::{
    ApprovalMatter, CampaignKind, Disqualifier, LeadId, LeadSource, LostReason, RecordId, SegmentConditions,
    SurveyItem, TroubleCause, ValueGrowth, WorkOrderKind, WorkUrgency,
};
use super::super::repair::RepairPart;
use super::super::role::CrmRole;
use super::super::service::work_order::WorkStep;
use super::super::survey::results::SurveyMeasure;
use crate::insight::analytics::classes::Class;
use crate::insight::analytics::rfm::RfmGroup;
use game::care::{Grade, Matter, Programme, Remedy, TicketId};
use game::finance::Reason;
use game::ids::{CompanyId, ContactId, CustomerId, IndustryId, ProductId, StaffId, TenderId};
use game::money::Money;
use game::people::TaskKind;
use game::per_mille::PerMille;
use game::relation::{Loyalty, Stage, Temper};
use game::scenario::Method;
use game::scenario::{ContactRole, Role, Size};
use game::time::{Minute, Month};

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known or there is nothing.
    Empty,
    /// What a user wrote.
    Words(String),
    /// Several words of users.
    Labels(Vec<String>),
    /// A customer.
    Customer(CustomerId),
    /// A customer's city.
    City(CustomerId),
    /// A contact.
    Contact {
        /// Of which customer.
        customer: CustomerId,
        /// Which.
        contact: ContactId,
    },
    /// An industry.
    Industry(IndustryId),
    /// A customer's size.
    Size(Size),
    /// A stage of the relation; whether it is in decline.
    Stage {
        /// The stage.
        stage: Stage,
        /// Whether the relation is in decline.
        in_decline: bool,
    },
    /// What a customer has become that left the market: part of another.
    TakenOver {
        /// Which.
        by: CustomerId,
    },
    /// A contact's part in the decision.
    Position(ContactRole),
    /// A contact's temper.
    Temper(Temper),
    /// An order.
    Order(TenderId),
    /// A document of an order.
    Document {
        /// What.
        kind: DocumentKind,
        /// Of which order.
        order: TenderId,
        /// Its number among those of its kind.
        number: u32,
    },
    /// An opportunity, by its tender.
    Opportunity(TenderId),
    /// A tender or an order.
    Tender(TenderId),
    /// The quotation for an opportunity.
    Quotation(TenderId),
    /// A part of a quotation.
    QuotationPart(QuotationPart),
    /// How a quotation stands.
    QuotationState(QuotationState),
    /// What an opportunity comes of.
    OpportunityKind(OpportunityKind),
    /// Where an opportunity stands in the pipeline.
    Pipeline(PipelineStage),
    /// A lead, by its customer.
    Lead(LeadId),
    /// Where a lead came from.
    Source(LeadSource),
    /// How a lead stands.
    LeadState(LeadState),
    /// Why a lead is not pursued.
    Disqualifier(Disqualifier),
    /// Why one was lost.
    Lost(LostReason),
    /// How bids are compared.
    Method(Method),
    /// A class of customers by profit.
    Class(Class),
    /// A group of customers by recency, frequency and money.
    Rfm(RfmGroup),
    /// A quadrant of value and growth.
    ValueGrowth(ValueGrowth),
    /// Product families.
    Families(Vec<IndustryId>),
    /// The conditions of a segment.
    Conditions(Box<SegmentConditions>),
    /// A campaign.
    Campaign {
        /// The record that planned it.
        record: RecordId,
        /// Its name.
        name: String,
    },
    /// A kind of campaign.
    CampaignKind(CampaignKind),
    /// A credit grade.
    Grade(Grade),
    /// A product.
    Product(ProductId),
    /// The suppliers of a product family.
    Supplier(IndustryId),
    /// Why money is owed or moved.
    Reason(Reason),
    /// A company.
    Company(CompanyId),
    /// An employee.
    Employee(StaffId),
    /// A month.
    Month(Month),
    /// What an employee does.
    Role(Role),
    /// A ticket's number.
    Ticket(TicketId),
    /// What a ticket is about.
    Matter(Matter),
    /// How it was put right.
    Remedy(Remedy),
    /// How soon a ticket is to be worked on.
    Urgency(WorkUrgency),
    /// How the work on a ticket is done.
    WorkKind(WorkOrderKind),
    /// What trouble came of.
    Cause(TroubleCause),
    /// Whether something is in warranty.
    Warranty(bool),
    /// Whether a promise was kept.
    Kept(bool),
    /// A step of a work order.
    WorkStep(WorkStep),
    /// A part of a repair's bill.
    RepairPart(RepairPart),
    /// An item of a questionnaire.
    SurveyItem(SurveyItem),
    /// What a figure of a survey measures.
    Measure(SurveyMeasure),
    /// What keeps a customer.
    Loyalty(Loyalty),
    /// A relationship programme.
    Programme(Programme),
    /// A piece of work.
    Task(Box<TaskKind>),
    /// How something stands.
    State(State),
    /// What an approval is about.
    Approval(ApprovalMatter),
    /// A value that was asked for.
    ApprovalValue {
        /// About what: it says the unit.
        matter: ApprovalMatter,
        /// In per cent or yuan.
        value: i64,
    },
    /// A role of the workbench.
    CrmRole(CrmRole),
    /// A number of things.
    Count(i64),
    /// An amount.
    Money(Money),
    /// A moment.
    Date(Minute),
    /// Thousandths of a whole, shown as per cent.
    Rate(PerMille),
    /// A ratio in thousandths, shown with two decimals: C = b ÷ a.
    Ratio(PerMille),
    /// Minutes of work, shown in hours.
    Hours(u32),
}

/// How an order, a bill, a ticket or a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not finished.
    Open,
    /// Finished.
    Done,
    /// Lost by default.
    Void,
    /// Past its day.
    Overdue,
    /// Not settled within four weeks.
    Lapsed,
    /// Waits in a queue.
    Planned,
    /// Under way.
    Running,
    /// Did not reach its end.
    Failed,
    /// The company is bankrupt.
    Bankrupt,
    /// The company plays on.
    Active,
    /// A request was approved.
    Approved,
    /// A request was rejected.
    Rejected,
}

impl Cell {
    /// What it is sorted and added up by; none for what only has words.
    pub fn number(&self) -> Option<i64> {
        Some(match self {
            Self::Count(count) => *count,
            Self::Money(amount) => amount.as_fen(),
            Self::Date(at) => i64::from(at.get()),
            Self::Rate(rate) | Self::Ratio(rate) => i64::from(rate.get()),
            Self::Hours(minutes) => i64::from(*minutes),
            Self::Month(month) => i64::from(month.number()),
            Self::Stage { stage, .. } => *stage as i64,
            Self::Pipeline(stage) => *stage as i64,
            Self::QuotationState(state) => *state as i64,
            Self::QuotationPart(part) => *part as i64,
            Self::LeadState(state) => *state as i64,
            Self::Size(size) => *size as i64,
            Self::Grade(grade) => *grade as i64,
            Self::Urgency(urgency) => *urgency as i64,
            Self::WorkStep(step) => *step as i64,
            Self::RepairPart(part) => *part as i64,
            Self::Programme(programme) => *programme as i64,
            Self::Ticket(id) => i64::from(id.0),
            _ => return None,
        })
    }
}

impl From<Option<Self>> for Cell {
    fn from(cell: Option<Self>) -> Self {
        cell.unwrap_or(Self::Empty)
    }
}
