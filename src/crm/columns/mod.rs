//! The columns of each list: kind, unit, total, and whether they are confidential.

mod info;
mod marketing;
mod service;

pub use info::{ColumnInfo, ColumnKind, Total};

use super::names::{ColumnName, ListName};
use info::{column, words};
use marketing::{CAMPAIGN_MEMBERS, CAMPAIGNS, PLAN_BY_PRODUCT, SAVED_SEGMENTS};
use service::{CAUSES, REPAIR_LINES, SERVICE_PLAN, SERVICE_QUEUE, SURVEY_ANSWERS, SURVEY_RESULTS, WORK_ORDERS};

/// The columns of a list, in their order; the first one names the row.
pub const fn columns_of(list: ListName) -> &'static [ColumnInfo] {
    match list {
        ListName::Accounts => ACCOUNTS,
        ListName::Contacts => CONTACTS,
        ListName::Leads => LEADS,
        ListName::LeadSources => LEAD_SOURCES,
        ListName::Opportunities => OPPORTUNITIES,
        ListName::Quotations => QUOTATIONS,
        ListName::QuotationLines => QUOTATION_LINES,
        ListName::Segments => SEGMENTS,
        ListName::SavedSegments => SAVED_SEGMENTS,
        ListName::Campaigns => CAMPAIGNS,
        ListName::CampaignMembers => CAMPAIGN_MEMBERS,
        ListName::Orders => ORDERS,
        ListName::OrderToCash => ORDER_TO_CASH,
        ListName::Deliveries => DELIVERIES,
        ListName::Invoices => INVOICES,
        ListName::Receipts => RECEIPTS,
        ListName::Receivables => RECEIVABLES,
        ListName::Payables => PAYABLES,
        ListName::Purchases => PURCHASES,
        ListName::Tickets => TICKETS,
        ListName::ServiceQueue => SERVICE_QUEUE,
        ListName::WorkOrders => WORK_ORDERS,
        ListName::RepairLines => REPAIR_LINES,
        ListName::Causes => CAUSES,
        ListName::ServicePlan => SERVICE_PLAN,
        ListName::SurveyAnswers => SURVEY_ANSWERS,
        ListName::SurveyResults => SURVEY_RESULTS,
        ListName::Tasks => TASKS,
        ListName::Staff => STAFF,
        ListName::Products => PRODUCTS,
        ListName::Competitors => COMPETITORS,
        ListName::SalesPlan => SALES_PLAN,
        ListName::IndustryPlan | ListName::ProductPlan => PLAN_BY_PRODUCT,
        ListName::Approvals => APPROVALS,
        ListName::CourseCustomer => COURSE_CUSTOMER,
        ListName::CourseStaff => COURSE_STAFF,
        ListName::CourseProduct => COURSE_PRODUCT,
        ListName::CourseTaskPlan => COURSE_TASK_PLAN,
        ListName::CourseFeedback => COURSE_FEEDBACK,
    }
}

const ACCOUNTS: &[ColumnInfo] = &[
    words(ColumnName::Customer),
    words(ColumnName::Industry),
    words(ColumnName::City).later(),
    words(ColumnName::Size),
    words(ColumnName::Stage),
    column(ColumnName::Recognition, ColumnKind::Count),
    column(ColumnName::Satisfaction, ColumnKind::Ratio),
    column(ColumnName::Ordered, ColumnKind::Money).summed(),
    column(ColumnName::OrderedInAll, ColumnKind::Money).summed().later(),
    column(ColumnName::Owed, ColumnKind::Money).summed().confidential(),
    words(ColumnName::CreditGrade).confidential().later(),
    column(ColumnName::LastContact, ColumnKind::Date),
    words(ColumnName::Owner),
    words(ColumnName::Tags),
    words(ColumnName::NextStep),
    column(ColumnName::Due, ColumnKind::Date).later(),
];

const CONTACTS: &[ColumnInfo] = &[
    words(ColumnName::Contact),
    words(ColumnName::Customer),
    words(ColumnName::Position),
    column(ColumnName::Weight, ColumnKind::Rate),
    words(ColumnName::Temper),
    words(ColumnName::Stage),
    words(ColumnName::Owner),
];

const LEADS: &[ColumnInfo] = &[
    words(ColumnName::Lead),
    words(ColumnName::Source),
    words(ColumnName::Industry).later(),
    words(ColumnName::City).later(),
    column(ColumnName::Created, ColumnKind::Date),
    words(ColumnName::LeadState),
    column(ColumnName::Score, ColumnKind::Count),
    column(ColumnName::Bant, ColumnKind::Count),
    words(ColumnName::Unfit),
    words(ColumnName::Opportunity),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    words(ColumnName::Owner),
    column(ColumnName::LastContact, ColumnKind::Date).later(),
];

const LEAD_SOURCES: &[ColumnInfo] = &[
    words(ColumnName::Source),
    column(ColumnName::Leads, ColumnKind::Count).summed(),
    column(ColumnName::Contacted, ColumnKind::Count).summed(),
    column(ColumnName::Qualified, ColumnKind::Count).summed(),
    column(ColumnName::Disqualified, ColumnKind::Count).summed(),
    column(ColumnName::Converted, ColumnKind::Count).summed(),
    column(ColumnName::ConversionRate, ColumnKind::Rate),
    column(ColumnName::Wins, ColumnKind::Count).summed(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::Cost, ColumnKind::Money).summed().confidential(),
    column(ColumnName::CostPerLead, ColumnKind::Money).confidential(),
    column(ColumnName::CostPerWin, ColumnKind::Money).confidential(),
];

const OPPORTUNITIES: &[ColumnInfo] = &[
    words(ColumnName::Opportunity),
    words(ColumnName::Customer),
    words(ColumnName::Industry).later(),
    words(ColumnName::City).later(),
    words(ColumnName::Class).later(),
    words(ColumnName::OpportunityKind),
    words(ColumnName::PipelineStage),
    words(ColumnName::Method).later(),
    column(ColumnName::Quantity, ColumnKind::Count).later(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::WinChance, ColumnKind::Rate),
    column(ColumnName::Weighted, ColumnKind::Money).summed(),
    column(ColumnName::ExpectedClose, ColumnKind::Date),
    words(ColumnName::Owner),
    words(ColumnName::NextStep),
    words(ColumnName::LostReason),
    words(ColumnName::ProposedReason).later(),
];

const SEGMENTS: &[ColumnInfo] = &[
    words(ColumnName::Customer),
    words(ColumnName::Class),
    words(ColumnName::RfmGroup),
    words(ColumnName::ValueGrowth),
    words(ColumnName::Industry),
    words(ColumnName::ProductClass).later(),
    words(ColumnName::City).later(),
    column(ColumnName::DaysSince, ColumnKind::Count),
    column(ColumnName::Purchases, ColumnKind::Count).summed(),
    column(ColumnName::Ordered, ColumnKind::Money).summed(),
    column(ColumnName::AverageSpend, ColumnKind::Money),
    column(ColumnName::PeriodBefore, ColumnKind::Money).summed().later(),
    column(ColumnName::LatePeriod, ColumnKind::Money).summed().later(),
    column(ColumnName::Change, ColumnKind::Money).summed(),
    column(ColumnName::ServiceCost, ColumnKind::Money).summed().confidential(),
    column(ColumnName::Profit, ColumnKind::Money).summed().confidential(),
    column(ColumnName::LifetimeValue, ColumnKind::Money).summed().confidential(),
    words(ColumnName::Tags),
];

const QUOTATIONS: &[ColumnInfo] = &[
    words(ColumnName::Quotation),
    words(ColumnName::Customer),
    words(ColumnName::Product),
    column(ColumnName::Version, ColumnKind::Count),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::Discount, ColumnKind::Rate),
    column(ColumnName::Margin, ColumnKind::Rate).confidential(),
    column(ColumnName::ValidUntil, ColumnKind::Date),
    words(ColumnName::State),
];

const QUOTATION_LINES: &[ColumnInfo] = &[
    words(ColumnName::Quotation),
    words(ColumnName::Customer),
    column(ColumnName::Version, ColumnKind::Count),
    words(ColumnName::Part),
    column(ColumnName::Quantity, ColumnKind::Count),
    column(ColumnName::UnitPrice, ColumnKind::Money),
    column(ColumnName::Discount, ColumnKind::Rate),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
];

const ORDERS: &[ColumnInfo] = &[
    words(ColumnName::Order),
    words(ColumnName::Customer),
    words(ColumnName::Product),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::UnitPrice, ColumnKind::Money),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::Delivered, ColumnKind::Count).summed(),
    column(ColumnName::Promised, ColumnKind::Date),
    column(ColumnName::Due, ColumnKind::Date).later(),
    column(ColumnName::Penalty, ColumnKind::Money).summed().confidential(),
    words(ColumnName::State),
    column(ColumnName::Awarded, ColumnKind::Date).later(),
    words(ColumnName::Industry).later(),
    words(ColumnName::City).later(),
    words(ColumnName::Class).later(),
    words(ColumnName::Owner).later(),
];

const ORDER_TO_CASH: &[ColumnInfo] = &[
    words(ColumnName::Order),
    words(ColumnName::Customer),
    column(ColumnName::Awarded, ColumnKind::Date),
    column(ColumnName::Ordered, ColumnKind::Money).summed(),
    column(ColumnName::DeliveredWorth, ColumnKind::Money).summed(),
    column(ColumnName::BilledWorth, ColumnKind::Money).summed().later(),
    column(ColumnName::Received, ColumnKind::Money).summed(),
    column(ColumnName::Outstanding, ColumnKind::Money).summed(),
    column(ColumnName::Overdue, ColumnKind::Money).summed(),
    column(ColumnName::WrittenOff, ColumnKind::Money).summed().later(),
    column(ColumnName::Penalty, ColumnKind::Money).summed().confidential(),
];

const DELIVERIES: &[ColumnInfo] = &[
    words(ColumnName::Document),
    words(ColumnName::Order),
    words(ColumnName::Customer),
    words(ColumnName::Product),
    column(ColumnName::DeliveredOn, ColumnKind::Date),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::Due, ColumnKind::Date),
    column(ColumnName::DaysLate, ColumnKind::Count),
];

const INVOICES: &[ColumnInfo] = &[
    words(ColumnName::Document),
    words(ColumnName::Order),
    words(ColumnName::Customer),
    column(ColumnName::Billed, ColumnKind::Date),
    column(ColumnName::Due, ColumnKind::Date),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::Outstanding, ColumnKind::Money).summed(),
    words(ColumnName::State),
];

const RECEIPTS: &[ColumnInfo] = &[
    words(ColumnName::Document),
    words(ColumnName::Order),
    words(ColumnName::Customer),
    column(ColumnName::ReceivedOn, ColumnKind::Date),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    words(ColumnName::Industry).later(),
    words(ColumnName::City).later(),
    words(ColumnName::Class).later(),
    words(ColumnName::Owner).later(),
];

const PURCHASES: &[ColumnInfo] = &[
    words(ColumnName::Product),
    words(ColumnName::ProductClass),
    words(ColumnName::Supplier),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::AveragePrice, ColumnKind::Money),
    column(ColumnName::Paid, ColumnKind::Money).summed(),
    column(ColumnName::OrderedOn, ColumnKind::Date),
    column(ColumnName::ArrivesOn, ColumnKind::Date),
    words(ColumnName::State),
];

const PAYABLES: &[ColumnInfo] = &[
    words(ColumnName::Payable),
    words(ColumnName::Employee),
    column(ColumnName::Due, ColumnKind::Date),
    column(ColumnName::Amount, ColumnKind::Money).summed().confidential(),
];

const RECEIVABLES: &[ColumnInfo] = &[
    words(ColumnName::Order),
    words(ColumnName::Customer),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::Billed, ColumnKind::Date),
    column(ColumnName::Due, ColumnKind::Date),
    column(ColumnName::DaysOverdue, ColumnKind::Count),
    words(ColumnName::State),
];

const TICKETS: &[ColumnInfo] = &[
    words(ColumnName::Ticket),
    words(ColumnName::Customer),
    words(ColumnName::Order).later(),
    words(ColumnName::Matter),
    column(ColumnName::Opened, ColumnKind::Date),
    column(ColumnName::Responded, ColumnKind::Date),
    column(ColumnName::Ended, ColumnKind::Date),
    words(ColumnName::Remedy),
    column(ColumnName::Cost, ColumnKind::Money).summed().confidential(),
    words(ColumnName::State),
];

const TASKS: &[ColumnInfo] = &[
    words(ColumnName::Task),
    words(ColumnName::Employee),
    words(ColumnName::Customer),
    column(ColumnName::Began, ColumnKind::Date),
    column(ColumnName::Ended, ColumnKind::Date),
    column(ColumnName::Hours, ColumnKind::Hours).summed(),
    words(ColumnName::State),
];

const STAFF: &[ColumnInfo] = &[
    words(ColumnName::Employee),
    words(ColumnName::Role),
    column(ColumnName::Skill, ColumnKind::Count),
    column(ColumnName::Wage, ColumnKind::Money).summed().confidential(),
    column(ColumnName::Hours, ColumnKind::Hours).summed(),
    column(ColumnName::OwnedAccounts, ColumnKind::Count).summed(),
];

const PRODUCTS: &[ColumnInfo] = &[
    words(ColumnName::Product),
    words(ColumnName::Industry),
    column(ColumnName::ListPrice, ColumnKind::Money).confidential(),
    column(ColumnName::InStock, ColumnKind::Count).summed(),
    column(ColumnName::Coming, ColumnKind::Count).summed(),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
];

const COMPETITORS: &[ColumnInfo] = &[
    words(ColumnName::Company),
    column(ColumnName::PublishedSales, ColumnKind::Money).summed(),
    column(ColumnName::Meetings, ColumnKind::Count).summed(),
    column(ColumnName::Wins, ColumnKind::Count).summed(),
    column(ColumnName::WinRate, ColumnKind::Rate),
    words(ColumnName::State),
];

const SALES_PLAN: &[ColumnInfo] = &[
    words(ColumnName::Employee),
    words(ColumnName::PlanMonth),
    column(ColumnName::SalesTarget, ColumnKind::Money).summed(),
    column(ColumnName::Forecast, ColumnKind::Money).summed(),
    column(ColumnName::Actual, ColumnKind::Money).summed(),
    column(ColumnName::Variance, ColumnKind::Money).summed(),
];

const APPROVALS: &[ColumnInfo] = &[
    words(ColumnName::Request),
    words(ColumnName::ApprovalMatter),
    words(ColumnName::Customer),
    words(ColumnName::Value),
    words(ColumnName::RequestedBy),
    column(ColumnName::Requested, ColumnKind::Date),
    words(ColumnName::Approver),
    column(ColumnName::Decided, ColumnKind::Date),
    words(ColumnName::State),
    words(ColumnName::Opinion),
    column(ColumnName::Used, ColumnKind::Date).later(),
];

const COURSE_CUSTOMER: &[ColumnInfo] = &[
    column(ColumnName::CustomerNumber, ColumnKind::Count),
    words(ColumnName::Customer),
    words(ColumnName::Contact),
    words(ColumnName::City),
    column(ColumnName::Recognition, ColumnKind::Count),
    words(ColumnName::CreditGrade).confidential(),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::Ordered, ColumnKind::Money).summed(),
    column(ColumnName::LastOrder, ColumnKind::Date),
    column(ColumnName::StaffNumber, ColumnKind::Count),
];

const COURSE_STAFF: &[ColumnInfo] = &[
    column(ColumnName::StaffNumber, ColumnKind::Count),
    words(ColumnName::Employee),
    words(ColumnName::Role),
    words(ColumnName::Industry),
    column(ColumnName::PlannedTasks, ColumnKind::Count).summed(),
    column(ColumnName::Wage, ColumnKind::Money).summed().confidential(),
];

const COURSE_PRODUCT: &[ColumnInfo] = &[
    column(ColumnName::ProductNumber, ColumnKind::Count),
    words(ColumnName::Product),
    column(ColumnName::LastOrder, ColumnKind::Date),
    words(ColumnName::Industry),
    words(ColumnName::Quality),
    column(ColumnName::Quantity, ColumnKind::Count).summed(),
    column(ColumnName::AveragePrice, ColumnKind::Money),
    column(ColumnName::Discount, ColumnKind::Rate),
];

const COURSE_TASK_PLAN: &[ColumnInfo] = &[
    column(ColumnName::TaskNumber, ColumnKind::Count),
    column(ColumnName::StaffNumber, ColumnKind::Count),
    column(ColumnName::CustomerNumber, ColumnKind::Count),
    words(ColumnName::Task),
    column(ColumnName::PlannedAmount, ColumnKind::Money),
    column(ColumnName::Ended, ColumnKind::Date),
    words(ColumnName::State),
];

const COURSE_FEEDBACK: &[ColumnInfo] = &[
    column(ColumnName::FeedbackNumber, ColumnKind::Count),
    column(ColumnName::CustomerNumber, ColumnKind::Count),
    words(ColumnName::Customer),
    column(ColumnName::Opened, ColumnKind::Date),
    words(ColumnName::Matter),
    column(ColumnName::ProductNumber, ColumnKind::Count),
    words(ColumnName::Remedy),
    words(ColumnName::State),
];
