//! The market as every company knows it: its rules and what is on sale, without what its data holds for
//! months to come.

use super::Observation;
use crate::ids::{IndustryId, PackageId, ProductId};
use crate::money::Money;
use crate::people::{TaskKind, cost_of};
use crate::scenario::{
    Care, Package, ProjectRules, RelationRules, Repeat, Scenario, Service, Size, SizeRule, Staffing, TaskRules,
    TenderRules, WebsiteRules, Weights,
};
use crate::tender::Terms;
use crate::time::Month;

/// What computer companies ask of a market. Tenders set by hand, market events and how the others play
/// cannot be reached from it.
#[derive(Clone, Copy, Debug)]
pub struct PublicMarket<'w>(&'w Scenario);

impl<'w> Observation<'w> {
    /// The market as every company knows it.
    pub const fn public_market(&self) -> PublicMarket<'w> {
        PublicMarket(self.scenario())
    }
}

impl<'w> PublicMarket<'w> {
    /// Cash of each company at the start.
    pub fn capital(self) -> Money {
        self.0.capital.money()
    }

    /// Cash that computer companies keep back when they repay loans.
    pub fn kept_back(self) -> Money {
        self.0.finance.kept_back.money()
    }

    /// What each task takes and does.
    pub fn tasks(self) -> &'w TaskRules {
        &self.0.tasks
    }

    /// Work that takes hours rather than money.
    pub fn projects(self) -> &'w ProjectRules {
        &self.0.projects
    }

    /// Recognition, stages and places.
    pub fn relation(self) -> &'w RelationRules {
        &self.0.relation
    }

    /// Tenders and their scoring.
    pub fn tender(self) -> &'w TenderRules {
        &self.0.tender
    }

    /// The service queue.
    pub fn service(self) -> &'w Service {
        &self.0.service
    }

    /// Orders without a tender, unhappiness, win-back.
    pub fn repeat(self) -> &'w Repeat {
        &self.0.repeat
    }

    /// Programmes, clubs and gifts.
    pub fn care(self) -> &'w Care {
        &self.0.care
    }

    /// People and what they cost.
    pub fn staffing(self) -> &'w Staffing {
        &self.0.staffing
    }

    /// Website campaigns.
    pub fn website(self) -> &'w WebsiteRules {
        &self.0.website
    }

    /// The last month that is played.
    pub fn last_month(self) -> Month {
        self.0.last_month()
    }

    /// What a customer's size means.
    pub fn size(self, size: Size) -> &'w SizeRule {
        self.0.sizes.get(size)
    }

    /// All industries by name.
    pub fn industries(self) -> impl Iterator<Item = IndustryId> + use<> {
        self.0.industry_ids()
    }

    /// Product families that every company knows at the start.
    pub fn studied(self) -> &'w [IndustryId] {
        &self.0.studied
    }

    /// The names of a family's products, the plainest first.
    pub fn products_of(self, family: IndustryId) -> impl Iterator<Item = ProductId> + use<> {
        self.0.products_of(family)
    }

    /// The service package, if there is one of that number.
    pub fn package(self, id: PackageId) -> Option<&'w Package> {
        self.0.package(id)
    }

    /// The weights by which a tender is scored.
    pub fn weights(self, terms: &Terms) -> Weights {
        terms.weights(self.0)
    }

    /// The money that a task takes at its start, as [`cost_of`] says.
    pub fn cost_of(self, task: &TaskKind) -> Money {
        cost_of(self.0, task)
    }
}
