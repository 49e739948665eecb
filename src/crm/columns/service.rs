//! The columns of the lists of service.

use super::super::names::ColumnName;
use super::info::{ColumnInfo, ColumnKind, column, words};

/// 服务队列.
pub(super) const SERVICE_QUEUE: &[ColumnInfo] = &[
    words(ColumnName::Ticket),
    words(ColumnName::Customer),
    words(ColumnName::Product).later(),
    words(ColumnName::Matter),
    words(ColumnName::Urgency),
    words(ColumnName::Warranty).later(),
    column(ColumnName::Opened, ColumnKind::Date),
    column(ColumnName::RespondBy, ColumnKind::Date),
    column(ColumnName::Responded, ColumnKind::Date),
    column(ColumnName::ResponseTime, ColumnKind::Hours).with_mean(),
    words(ColumnName::PromiseKept),
    column(ColumnName::SettleBy, ColumnKind::Date).later(),
    column(ColumnName::Ended, ColumnKind::Date),
    column(ColumnName::SettlingTime, ColumnKind::Hours).with_mean(),
    words(ColumnName::Employee),
    words(ColumnName::State),
];

/// 服务工单.
pub(super) const WORK_ORDERS: &[ColumnInfo] = &[
    words(ColumnName::Ticket),
    words(ColumnName::Customer),
    words(ColumnName::Matter),
    words(ColumnName::WorkKind),
    words(ColumnName::TroubleCause),
    words(ColumnName::Urgency).later(),
    words(ColumnName::Warranty),
    words(ColumnName::Employee),
    column(ColumnName::Triaged, ColumnKind::Date).later(),
    column(ColumnName::Assigned, ColumnKind::Date).later(),
    column(ColumnName::Responded, ColumnKind::Date).later(),
    words(ColumnName::Remedy),
    column(ColumnName::Ended, ColumnKind::Date),
    column(ColumnName::Quoted, ColumnKind::Money).summed(),
    column(ColumnName::Invoiced, ColumnKind::Money).summed(),
    column(ColumnName::Cost, ColumnKind::Money).summed().confidential(),
    column(ColumnName::Closed, ColumnKind::Date).later(),
    column(ColumnName::FollowedUp, ColumnKind::Date).later(),
    words(ColumnName::WorkStep),
];

/// 维修费用.
pub(super) const REPAIR_LINES: &[ColumnInfo] = &[
    words(ColumnName::Ticket),
    words(ColumnName::Customer),
    words(ColumnName::Remedy),
    words(ColumnName::Part),
    column(ColumnName::Quoted, ColumnKind::Money).summed(),
    column(ColumnName::Invoiced, ColumnKind::Money).summed(),
];

/// 故障原因.
pub(super) const CAUSES: &[ColumnInfo] = &[
    words(ColumnName::Product),
    words(ColumnName::Industry),
    words(ColumnName::TroubleCause),
    column(ColumnName::Tickets, ColumnKind::Count).summed(),
    column(ColumnName::Repeats, ColumnKind::Count).summed(),
    column(ColumnName::OutOfWarranty, ColumnKind::Count).summed(),
    column(ColumnName::Lapsed, ColumnKind::Count).summed(),
    column(ColumnName::Cost, ColumnKind::Money).summed().confidential(),
];

/// 服务计划.
pub(super) const SERVICE_PLAN: &[ColumnInfo] = &[
    words(ColumnName::Customer),
    words(ColumnName::Industry).later(),
    words(ColumnName::Stage),
    words(ColumnName::Programme),
    words(ColumnName::ProposedProgramme),
    column(ColumnName::Hours, ColumnKind::Hours).summed(),
    column(ColumnName::MonthlyCost, ColumnKind::Money).summed().confidential(),
    column(ColumnName::PlannedCare, ColumnKind::Count).summed(),
    column(ColumnName::PlannedVisits, ColumnKind::Count).summed(),
    column(ColumnName::LastContact, ColumnKind::Date),
    column(ColumnName::ServiceCost, ColumnKind::Money).summed().confidential(),
    words(ColumnName::Owner).later(),
];

/// 调查回答.
pub(super) const SURVEY_ANSWERS: &[ColumnInfo] = &[
    words(ColumnName::Survey),
    words(ColumnName::Customer),
    column(ColumnName::Answered, ColumnKind::Date),
    column(ColumnName::Asked, ColumnKind::Count).summed(),
    column(ColumnName::Expectation, ColumnKind::Count),
    column(ColumnName::PerceivedQuality, ColumnKind::Count),
    column(ColumnName::PerceivedValue, ColumnKind::Count),
    column(ColumnName::SatisfactionIndex, ColumnKind::Count),
    column(ColumnName::ComplaintIndex, ColumnKind::Count),
    column(ColumnName::LoyaltyIndex, ColumnKind::Count),
    words(ColumnName::LoyaltyKind),
];

/// 调查结果.
pub(super) const SURVEY_RESULTS: &[ColumnInfo] = &[
    words(ColumnName::Survey),
    words(ColumnName::SurveyItem),
    words(ColumnName::Measure),
    column(ColumnName::Points, ColumnKind::Ratio),
    column(ColumnName::IntervalFrom, ColumnKind::Ratio),
    column(ColumnName::IntervalTo, ColumnKind::Ratio),
    column(ColumnName::Answers, ColumnKind::Count),
    column(ColumnName::Population, ColumnKind::Count),
];
