//! Records about customer surveys.

use super::RecordId;
use crate::insight::analytics::classes::Class;
use game::care::AcsiNumber;
use game::ids::CustomerId;
use serde::{Deserialize, Serialize};

/// A dimension of service quality (SERVQUAL; Parasuraman, Zeithaml and Berry 1988, Journal of Retailing 64(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QualityDimension {
    /// 有形性.
    Tangibles,
    /// 可靠性.
    Reliability,
    /// 响应性.
    Responsiveness,
    /// 保证性.
    Assurance,
    /// 移情性.
    Empathy,
}

impl QualityDimension {
    /// All, in the order of the source.
    pub const ALL: [Self; 5] =
        [Self::Tangibles, Self::Reliability, Self::Responsiveness, Self::Assurance, Self::Empathy];
}

/// A factor of satisfaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyFactor {
    /// 合同履约: goods, punctuality and price as felt when a contract was fulfilled, or was not.
    Delivery,
    /// 产品可靠.
    Goods,
    /// 投诉处理.
    Complaints,
    /// 关怀与拜访.
    Care,
    /// 会员与礼遇.
    Benefits,
    /// 付款与收款.
    Payment,
}

impl SurveyFactor {
    /// All, in the order of a questionnaire.
    pub const ALL: [Self; 6] =
        [Self::Delivery, Self::Goods, Self::Complaints, Self::Care, Self::Benefits, Self::Payment];
}

/// An item of a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyItem {
    /// One of the six numbers of the satisfaction index.
    Acsi(AcsiNumber),
    /// A dimension of service quality.
    Dimension(QualityDimension),
    /// Importance of a factor, and satisfaction with it.
    Factor(SurveyFactor),
    /// 开放题: what moved the customer most.
    Open,
}

impl SurveyItem {
    /// All, in the order of a questionnaire.
    pub fn all() -> Vec<Self> {
        let acsi = AcsiNumber::ALL.map(Self::Acsi);
        let dimensions = QualityDimension::ALL.map(Self::Dimension);
        let factors = SurveyFactor::ALL.map(Self::Factor);
        acsi.into_iter().chain(dimensions).chain(factors).chain([Self::Open]).collect()
    }
}

/// How the customers to be asked are chosen among those that have bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SampleMethod {
    /// 普查.
    All,
    /// 随机抽样: so many, drawn by a number that anybody can draw them by again.
    Random {
        /// The number.
        key: u32,
        /// How many.
        size: u16,
    },
    /// 按客户等级.
    Class(Class),
    /// 按已存细分: those that fit the segment of that name.
    Segment(String),
}

/// A survey's questionnaire and sample.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyDesign {
    /// Its name.
    pub name: String,
    /// What is asked.
    pub items: Vec<SurveyItem>,
    /// How the sample is drawn.
    pub method: SampleMethod,
    /// The sample as it was drawn then.
    pub customers: Vec<CustomerId>,
    /// Contacts asked at each customer at most.
    pub contacts: u8,
}

/// Something that is done about a survey; the work itself is the game's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyRecord {
    /// A survey is designed.
    Design(SurveyDesign),
    /// Its design is changed, which is possible until the first answer comes.
    Change {
        /// The record that designed it.
        survey: RecordId,
        /// The new design.
        design: SurveyDesign,
    },
}
