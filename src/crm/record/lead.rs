//! Records about leads, and about bought lists of addresses.

use game::ids::{CustomerId, IndustryId, TenderId};
use serde::{Deserialize, Serialize};

/// Points of one sign at most.
pub const MOST_POINTS: u8 = 50;

/// Where a lead came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadSource {
    /// 客户调查: the company's own research.
    Research,
    /// 老客户推荐.
    Recommendation,
    /// 购买的名单.
    BoughtList,
    /// 展会: a visitor of the company's booth.
    Exhibition,
    /// 产品研讨会: a guest.
    Seminar,
    /// 服务接触: a complaint that was settled.
    Service,
    /// 网站营销: a customer that enquired by the website.
    Website,
}

impl LeadSource {
    /// All, in the order of reports.
    pub const ALL: [Self; 7] = [
        Self::Research,
        Self::Recommendation,
        Self::BoughtList,
        Self::Exhibition,
        Self::Seminar,
        Self::Service,
        Self::Website,
    ];

    /// Whether it brings customers that have not been spoken to; of these sources only the earliest counts.
    pub const fn is_new_business(self) -> bool {
        matches!(self, Self::Research | Self::Recommendation | Self::BoughtList | Self::Website)
    }
}

/// A lead: a customer, and where the chance of business with it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadId {
    /// Which customer.
    pub customer: CustomerId,
    /// Where it came from.
    pub source: LeadSource,
}

/// A sign of a promising lead, which anybody can look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadSign {
    /// The customer is large.
    Large,
    /// The customer is of middle size.
    Middle,
    /// Its city is the nearest class of distance.
    Near,
    /// Another customer recommended the company.
    Recommended,
    /// The company has studied the products that it buys.
    Studied,
    /// A tender of it is open or known for next month.
    TenderSoon,
    /// A place with it is free, or the company has one.
    PlaceFree,
    /// Recognition is 300 or more.
    Recognised,
}

impl LeadSign {
    /// All, in the order of a score.
    pub const ALL: [Self; 8] = [
        Self::Large,
        Self::Middle,
        Self::Near,
        Self::Recommended,
        Self::Studied,
        Self::TenderSoon,
        Self::PlaceFree,
        Self::Recognised,
    ];
}

/// Qualification by budget, authority, need and timing (BANT).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bant {
    /// 预算: it can pay for what it wants.
    pub budget: bool,
    /// 决策权: the person who decides is known.
    pub authority: bool,
    /// 需求: it needs what the company sells.
    pub need: bool,
    /// 时间: it buys soon.
    pub timing: bool,
}

impl Bant {
    /// How many of the four hold.
    pub const fn count(self) -> u8 {
        self.budget as u8 + self.authority as u8 + self.need as u8 + self.timing as u8
    }
}

/// Why a lead is not pursued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disqualifier {
    /// 无需求.
    NoNeed,
    /// 预算不足.
    NoBudget,
    /// 联系不上.
    NotReached,
    /// 已有稳定供应商.
    Supplied,
    /// 成本过高.
    TooCostly,
}

impl Disqualifier {
    /// All, in the order of a choice.
    pub const ALL: [Self; 5] = [Self::NoNeed, Self::NoBudget, Self::NotReached, Self::Supplied, Self::TooCostly];
}

/// The number of a bought list: the same number is the same list for everybody in the same market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListNumber(pub u16);

/// What a user finds about a row of a bought list, with the correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowFinding {
    /// Nothing is wrong with it.
    Right,
    /// It names the same customer as another row, with which it is merged.
    Duplicate {
        /// Which row, from 0.
        of: u8,
    },
    /// The industry is another one.
    WrongIndustry {
        /// Which.
        right: IndustryId,
    },
    /// The city is missing.
    NoCity {
        /// What it is.
        city: String,
    },
    /// The telephone number is badly written.
    BadPhone {
        /// As it should be written.
        phone: String,
    },
    /// The contact does not work there.
    OldContact,
}

/// Something that is added to leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadRecord {
    /// How many points a sign is worth.
    Points {
        /// Which sign.
        sign: LeadSign,
        /// How many, 0 to [`MOST_POINTS`].
        points: u8,
    },
    /// A lead is qualified.
    Qualify {
        /// Which.
        lead: LeadId,
        /// As the user sees it.
        bant: Bant,
        /// Why it is worth pursuing where nothing speaks for it; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A lead is not pursued.
    Disqualify {
        /// Which.
        lead: LeadId,
        /// Why.
        why: Disqualifier,
    },
    /// A qualified lead becomes an opportunity.
    Convert {
        /// Which.
        lead: LeadId,
        /// Into which.
        opportunity: TenderId,
    },
    /// A list of addresses is bought.
    Buy {
        /// Which.
        list: ListNumber,
    },
    /// A row of a bought list was looked at.
    Find {
        /// Of which list.
        list: ListNumber,
        /// Which row, from 0.
        row: u8,
        /// What was found.
        finding: RowFinding,
    },
    /// The list is cleaned as far as it will be, and its rows become leads. This cannot be undone.
    Import {
        /// Which.
        list: ListNumber,
    },
}

impl LeadRecord {
    /// A lead is qualified by what is ticked, without a word about it.
    pub const fn qualify(lead: LeadId, bant: Bant) -> Self {
        Self::Qualify { lead, bant, reason: String::new() }
    }
}
