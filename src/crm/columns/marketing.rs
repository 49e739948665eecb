//! The columns of the lists of segments and campaigns.

use super::super::names::ColumnName;
use super::info::{ColumnInfo, ColumnKind, column, words};

/// 已存细分.
pub(super) const SAVED_SEGMENTS: &[ColumnInfo] = &[
    words(ColumnName::Segment),
    words(ColumnName::Conditions),
    column(ColumnName::Members, ColumnKind::Count),
    column(ColumnName::Ordered, ColumnKind::Money),
    column(ColumnName::ServiceCost, ColumnKind::Money),
];

/// 营销活动.
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
    column(ColumnName::Opportunities, ColumnKind::Count).summed(),
    column(ColumnName::Wins, ColumnKind::Count).summed(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
    column(ColumnName::ReturnOnSpend, ColumnKind::Ratio),
];

/// 活动客户.
pub(super) const CAMPAIGN_MEMBERS: &[ColumnInfo] = &[
    words(ColumnName::Campaign),
    words(ColumnName::Customer),
    column(ColumnName::OnTargetList, ColumnKind::Count).summed(),
    column(ColumnName::Reached, ColumnKind::Date),
    column(ColumnName::RespondedAt, ColumnKind::Date),
    column(ColumnName::Responses, ColumnKind::Count).summed(),
    column(ColumnName::Leads, ColumnKind::Count).summed(),
    column(ColumnName::Opportunities, ColumnKind::Count).summed(),
    column(ColumnName::Wins, ColumnKind::Count).summed(),
    column(ColumnName::Amount, ColumnKind::Money).summed(),
];
