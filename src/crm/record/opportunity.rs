//! Records about opportunities.

use game::ids::{StaffId, TenderId};
use serde::{Deserialize, Serialize};

/// A chance in whole per cent, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

/// More than 100 per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPercent;

impl Percent {
    /// Nothing.
    pub const NONE: Self = Self(0);

    /// A chance; none above 100 per cent.
    pub const fn new(percent: u8) -> Option<Self> {
        if percent <= 100 { Some(Self(percent)) } else { None }
    }

    /// The number, 0 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Percent {
    type Error = NotAPercent;

    fn try_from(percent: u8) -> Result<Self, NotAPercent> {
        Self::new(percent).ok_or(NotAPercent)
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

impl std::fmt::Display for NotAPercent {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("more than 100 per cent")
    }
}

/// Why an opportunity was lost, in the terms of the course: recognition, price, service, product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LostReason {
    /// 价格.
    Price,
    /// 认可度.
    Recognition,
    /// 服务.
    Service,
    /// 产品不符.
    Product,
    /// 评委.
    Committee,
    /// 未跟进: nobody pursued it.
    NotPursued,
}

impl LostReason {
    /// All, in the order of a choice.
    pub const ALL: [Self; 6] =
        [Self::Price, Self::Recognition, Self::Service, Self::Product, Self::Committee, Self::NotPursued];
}

/// Something that is added to an opportunity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpportunityRecord {
    /// How likely a win is. It is frozen at the tender's deadline.
    Judge {
        /// Which opportunity.
        opportunity: TenderId,
        /// The chance.
        win: Percent,
        /// The owner of the customer then: whose judgement it counts as.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<StaffId>,
    },
    /// What is to be done next about it.
    NextStep {
        /// Which opportunity.
        opportunity: TenderId,
        /// What.
        text: String,
    },
    /// Why it was lost.
    Lost {
        /// Which opportunity.
        opportunity: TenderId,
        /// The main reason.
        reason: LostReason,
    },
}
