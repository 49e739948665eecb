//! A market as data (rulebook 1): the numbers that rules use stand here; those that still stand in code
//! are listed in rulebook 14. A [`Draft`] is whatever was read; only a [`Scenario`], which has
//! been checked, can be played.

mod care;
mod change;
mod check;
mod draft;
mod drawing;
mod known;
mod market;
mod method;
mod outline;
mod person_name;
mod projects;
mod range;
mod rules;
mod scoring;
mod targets;

use crate::json;
pub use care::{
    Care, CollectRule, CreditRules, FeeClub, GiftDelights, LoyaltyWeights, ProgrammeRule, RemedyRule, Repeat,
    RequestRules, Satisfaction, SecondSatisfaction, Service, Speed, TroubleRules,
};
pub use change::ChangeRules;
pub use check::{Flaw, Problem, ScenarioError};
pub use draft::Draft;
pub use drawing::DrawingRules;
pub use market::{
    City, ContactDraft, ContactRole, CustomerDraft, Industry, Name, Product, RivalDraft, SetTender, Shock, Size,
    missing_levels,
};
pub use method::Method;
pub use outline::{BUILT_IN, Outline};
pub use person_name::DrawnName;
pub(crate) use person_name::full_name;
pub use projects::ProjectRules;
pub use range::{CurvePoint, Range};
pub use rules::{
    BySize, Delivery, Discount, EventRule, ExhibitionSize, Finance, FirstStaff, Package, RecordPoints, RecordRates,
    RelationRules, Role, SeminarRule, SizeRule, Staffing, Supply, TaskRule, TaskRules, TenderRules, TermPoints, Travel,
    Weights, Yuan,
};
pub use scoring::{LengthRule, Par, ScoreRules};
pub use targets::TargetRules;

use crate::ids::{CustomerId, IndustryId, PackageId, ProductId};
use crate::per_mille::PerMille;
use crate::time::Month;
use std::ops::Deref;
use std::sync::Arc;

/// A checked scenario, cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario(Arc<Draft>);

impl Scenario {
    /// The last month that is played.
    pub fn last_month(&self) -> Month {
        Month::new(self.months).unwrap_or(Month::LAST)
    }

    /// The months that are played, in order.
    pub fn played(&self) -> impl Iterator<Item = Month> + use<> {
        Month::all().take(usize::from(self.months))
    }

    /// Whether a whole year is played, not a part of it.
    pub fn is_whole_year(&self) -> bool {
        draft::is_whole_year(&self.months)
    }

    /// The formal year: ¥2,000,000, seven industries, 56 customers, five rivals.
    #[inline]
    pub fn formal() -> Self {
        Self::read(include_str!("formal.json")).expect("the built-in scenario is checked by a test")
    }

    /// The practice year: ¥1,000,000, smaller and gentler, three rivals.
    #[inline]
    pub fn practice() -> Self {
        Self::read(include_str!("practice.json")).expect("the built-in scenario is checked by a test")
    }

    /// The same market without market events, customers that come and go, or contacts who change jobs: what
    /// happens in it is due to companies alone.
    #[must_use]
    pub fn standing_still(&self) -> Self {
        Self(Arc::new(Draft { change: ChangeRules::default(), ..Draft::clone(self) }))
    }

    /// Puts a customer into another city.
    pub(crate) fn relocate(&mut self, customer: CustomerId, city: City) {
        Arc::make_mut(&mut self.0).customers[customer.index()].city = city;
    }

    /// The built-in scenario of that id.
    #[inline]
    pub fn named(id: &str) -> Option<Self> {
        match id {
            "formal" => Some(Self::formal()),
            "practice" => Some(Self::practice()),
            _ => None,
        }
    }

    /// Reads and checks a scenario written as JSON.
    ///
    /// # Errors
    /// [`ScenarioError`] names the line that cannot be read, or every flaw with its place.
    #[inline]
    pub fn read(json: &str) -> Result<Self, ScenarioError> {
        let draft: Draft = json::read(json).map_err(|error| ScenarioError::Syntax {
            line: error.line,
            column: error.column,
            what: error.wrong.unwrap_or_else(|| "no JSON".to_owned()),
        })?;
        Self::check(draft)
    }

    /// Checks a draft.
    ///
    /// # Errors
    /// Every [`Flaw`] found, each with its place.
    #[inline]
    pub fn check(draft: Draft) -> Result<Self, ScenarioError> {
        let flaws = check::flaws(&draft);
        if flaws.is_empty() { Ok(Self(Arc::new(draft))) } else { Err(ScenarioError::Flaws(flaws)) }
    }

    /// The customer's entry.
    pub fn customer(&self, id: CustomerId) -> &CustomerDraft {
        &self.customers[id.index()]
    }

    /// The industry's entry.
    pub fn industry(&self, id: IndustryId) -> &Industry {
        &self.industries[id.index()]
    }

    /// The product, if there is one of that name.
    pub fn product(&self, id: ProductId) -> Option<&Product> {
        self.industries.get(id.family.index())?.products.get(usize::from(id.model))
    }

    /// The names of a family's products, the plainest first.
    pub fn products_of(&self, family: IndustryId) -> impl Iterator<Item = ProductId> + use<> {
        let count = self.industries.get(family.index()).map_or(0, |industry| industry.products.len());
        (0..count as u8).map(move |model| ProductId { family, model })
    }

    /// All products of all families.
    pub fn all_products(&self) -> impl Iterator<Item = ProductId> + '_ {
        self.industry_ids().flat_map(|family| self.products_of(family))
    }

    /// The service package, if there is one of that number.
    pub fn package(&self, id: PackageId) -> Option<&Package> {
        self.packages.get(id.index())
    }

    /// What a service package costs, as a share of the goods; nothing for one that does not exist.
    pub fn package_rate(&self, id: PackageId) -> PerMille {
        self.package(id).map_or(PerMille::ZERO, |package| package.cost)
    }

    /// A product's level of each trait; below every level for one that does not exist.
    pub fn levels(&self, id: ProductId) -> [u8; 3] {
        self.product(id).map_or([0; 3], |product| product.levels)
    }

    /// All industries by name.
    pub fn industry_ids(&self) -> impl Iterator<Item = IndustryId> + use<> {
        (0..self.industries.len() as u8).map(IndustryId)
    }

    /// All customers by name.
    pub fn customer_ids(&self) -> impl Iterator<Item = CustomerId> + use<> {
        (0..self.customers.len() as u16).map(CustomerId)
    }
}

impl Deref for Scenario {
    type Target = Draft;
    fn deref(&self) -> &Draft {
        &self.0
    }
}
