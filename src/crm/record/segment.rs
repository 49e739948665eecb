//! Records about saved segments of customers.

use crate::insight::analytics::classes::Class;
use crate::insight::analytics::rfm::RfmGroup;
use game::ids::IndustryId;
use game::money::Money;
use game::scenario::Size;
use serde::{Deserialize, Serialize};

/// A segment is saved, or no longer kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentRecord {
    /// A segment is saved under a name; it takes the place of one of that name.
    Save {
        /// Its name.
        name: String,
        /// Which customers belong to it.
        conditions: SegmentConditions,
    },
    /// A segment is no longer kept.
    Remove {
        /// Its name.
        name: String,
    },
}

/// Which customers belong to a segment: all conditions that are set hold. Its members follow the facts and change
/// with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SegmentConditions {
    /// 行业.
    pub industry: Option<IndustryId>,
    /// 区域: the class of distance of its city.
    pub distance: Option<u8>,
    /// 规模.
    pub size: Option<Size>,
    /// How far the relation has come.
    pub relation: Option<RelationGroup>,
    /// The class by profit.
    pub class: Option<Class>,
    /// The group by recency, frequency and money.
    pub rfm: Option<RfmGroup>,
    /// The quadrant of value and growth.
    pub value_growth: Option<ValueGrowth>,
    /// 产品类别: a product family that it has bought.
    pub family: Option<IndustryId>,
    /// The change of its orders between periods.
    pub trend: Option<SegmentTrend>,
    /// 平均消费额: an order is worth at least this on average.
    pub least_spend: Option<Money>,
    /// 服务成本: service has cost at least this.
    pub least_service: Option<Money>,
    /// A tag that it has.
    pub tag: Option<String>,
}

/// How far relations have come, as a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationGroup {
    /// Not spoken to yet.
    New,
    /// In exploration.
    Exploration,
    /// In forming or stable management: these come to events.
    Managed,
    /// In stable management.
    Stable,
    /// Lost.
    Lost,
    /// In forming management.
    Forming,
    /// In decline, at whatever stage.
    Decline,
}

impl RelationGroup {
    /// All, in the order of the stages.
    pub const ALL: [Self; 7] =
        [Self::New, Self::Exploration, Self::Forming, Self::Stable, Self::Managed, Self::Decline, Self::Lost];
}

/// A quadrant of the value growth matrix 客户价值增长矩阵: what a customer has brought against how its orders change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueGrowth {
    /// Much, and more than before.
    HighGrowing,
    /// Much, and not more than before.
    HighSteady,
    /// Little, and more than before.
    LowGrowing,
    /// Little, and not more than before.
    LowSteady,
}

impl ValueGrowth {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::HighGrowing, Self::HighSteady, Self::LowGrowing, Self::LowSteady];
}

/// The change of orders between periods, as a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentTrend {
    /// More than in the period before.
    Rising,
    /// Less than in the period before.
    Falling,
}

impl SegmentTrend {
    /// All, in order.
    pub const ALL: [Self; 2] = [Self::Rising, Self::Falling];
}
