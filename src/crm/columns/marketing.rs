//! The columns of the lists of segments, campaigns, and targets of what is sold.

use super::super::names::ColumnName;
use super::info::{ColumnInfo, ColumnKind, column, words};

/// 已存细分.
pub(super) const SAVED_SEGMENTS: &[ColumnInfo] = &[
    words(ColumnName::Segment),
    words(ColumnName::Conditions),
    column(ColumnName::Members, ColumnKind::Count),
    column(ColumnName::Ordered, ColumnKind::Money),
    column(ColumnName::ServiceCost, ColumnKind::Money).confidential(),
];

/// 营销活动. What came of campaigns has no total: an order may count for several of them.
pub(super) const CAMPAIGNS: &[ColumnInfo] = &[
    words(ColumnName::Campaign),
    words(ColumnName::CampaignKind),
    words(ColumnName::Segment),
    column(ColumnName::Created, ColumnKind::Date).later(),
    column(ColumnName::PeriodEnd, ColumnKind::Date).later(),
    column(ColumnName::Members, ColumnKind::Count).summed(),
    column(ColumnName::Budget, ColumnKind::Money).summed(),
    column(ColumnName::Spend, ColumnKind::Money).summed(),
    column(ColumnName::ExpectedResponses, ColumnKind::Count).summed(),
    column(ColumnName::Responses, ColumnKind::Count).summed(),
    column(ColumnName::Leads, ColumnKind::Count).summed(),
    column(ColumnName::Opportunities, ColumnKind::Count),
    column(ColumnName::Wins, ColumnKind::Count),
    column(ColumnName::Amount, ColumnKind::Money),
    column(ColumnName::ReturnOnSpend, ColumnKind::Ratio),
];

/// 活动客户. What came of them has no total: an order may count for several campaigns.
pub(super) const CAMPAIGN_MEMBERS: &[ColumnInfo] = &[
    words(ColumnName::Campaign),
    words(ColumnName::Customer),
    column(ColumnName::OnTargetList, ColumnKind::Count).summed(),
    column(ColumnName::Reached, ColumnKind::Date),
    column(ColumnName::RespondedAt, ColumnKind::Date),
    column(ColumnName::Responses, ColumnKind::Count).summed(),
    column(ColumnName::Leads, ColumnKind::Count).summed(),
    column(ColumnName::Opportunities, ColumnKind::Count),
    column(ColumnName::Wins, ColumnKind::Count),
    column(ColumnName::Amount, ColumnKind::Money),
];

/// 销售计划 by product family, and by product.
pub(super) const PLAN_BY_PRODUCT: &[ColumnInfo] = &[
    words(ColumnName::TargetFor),
    words(ColumnName::PlanMonth),
    column(ColumnName::SalesTarget, ColumnKind::Money).summed(),
    column(ColumnName::Forecast, ColumnKind::Money).summed(),
    column(ColumnName::Actual, ColumnKind::Money).summed(),
    column(ColumnName::Variance, ColumnKind::Money).summed(),
];
