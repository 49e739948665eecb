//! The market's people and goods: industries, products, customers, contacts, rivals.

use super::method::Method;
use crate::ids::{CustomerId, IndustryId, ProductId};
use crate::per_mille::PerMille;
use crate::time::Month;
use serde::{Deserialize, Serialize};

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A customer's size: A is large, C small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Size {
    /// Large.
    A,
    /// Middle.
    B,
    /// Small.
    C,
}

/// What a contact does at the customer (glossary: contact).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactRole {
    /// 决策者.
    DecisionMaker,
    /// 使用者.
    User,
    /// 采购者.
    Purchaser,
    /// 技术把关者.
    Gatekeeper,
}

impl ContactRole {
    /// All four, in the order in which data names them.
    pub const ALL: [Self; 4] = [Self::DecisionMaker, Self::User, Self::Purchaser, Self::Gatekeeper];
}

/// An industry and the product family it buys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Industry {
    /// Its name, as 快速消费品.
    pub name: Name,
    /// One character (and a short English word) that stands for it.
    pub stamp: Name,
    /// What it buys, as 陈列货架.
    pub family: Name,
    /// The counting word of the goods, as 台 and "units".
    pub unit: Name,
    /// The family's three traits.
    pub traits: [Name; 3],
    /// Unit cost of the family's plainest product, in yuan, before the month's drift.
    pub unit_cost: i64,
    /// Its products, the plainest first; at most 8.
    pub products: Vec<Product>,
}

/// A product of a family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its name.
    pub name: Name,
    /// Level of each trait, 1 to 3.
    pub levels: [u8; 3],
    /// Its cost against the family's unit cost; 1000 for the plainest.
    pub cost: PerMille,
    /// Working days from order to arrival.
    pub lead_days: u32,
}

/// A customer enterprise: what the public may know of it. The rest is drawn by the seed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerDraft {
    /// Its full name, as 百汇超市 and "Baihui Supermarkets".
    pub name: Name,
    /// Its name in narrow places, as 百汇 and "Baihui".
    pub short: Name,
    /// Where it sits.
    pub city: City,
    /// Which industry it belongs to.
    pub industry: IndustryId,
    /// How large it is.
    pub size: Size,
    /// Two to four people, one of them a decision maker.
    pub contacts: Vec<ContactDraft>,
}

/// A city and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
    /// Index into the travel table of the task rules: 0 is nearest.
    pub distance: u8,
}

/// A person at a customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactDraft {
    /// Full name.
    pub name: Name,
    /// Job title.
    pub title: Name,
    /// Part in the decision.
    pub role: ContactRole,
}

/// A tender set by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetTender {
    /// The customer that buys.
    pub customer: CustomerId,
    /// In which month's book it stands.
    pub month: Month,
    /// The least level of each trait, 1 to 3.
    pub levels: [u8; 3],
    /// Which traits must be met (★).
    pub stars: [bool; 3],
    /// Units.
    pub quantity: u32,
    /// How it is scored.
    pub method: Method,
    /// Working days from the award to the delivery date.
    pub due_days: u32,
}

/// A shock: in one month a family costs more or less than usual, or suppliers have more or less of it.
/// All companies are told at the month's opening, as of anything that stands in the papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shock {
    /// When.
    pub month: Month,
    /// Which industry's product family.
    pub industry: IndustryId,
    /// List prices, in thousandths of the usual ones.
    pub cost: PerMille,
    /// What suppliers have, in thousandths of the usual.
    pub supply: PerMille,
}

/// A computer company.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RivalDraft {
    /// Its name.
    pub name: Name,
    /// Its way of playing: an archetype's id (rulebook 9).
    pub archetype: String,
}

/// How far a product falls short of wanted levels, trait by trait: 0 is met.
pub fn missing_levels(have: [u8; 3], want: [u8; 3]) -> [u8; 3] {
    std::array::from_fn(|index| want[index].saturating_sub(have[index]))
}

impl ProductId {
    /// The plainest product of a family.
    pub const fn plainest(family: IndustryId) -> Self {
        Self { family, model: 0 }
    }
}
