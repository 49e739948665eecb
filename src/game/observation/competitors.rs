//! The other companies: what is public during the year, and all of them once it is over.

use super::Observation;
use crate::company::{Company, MonthEnd};
use crate::ghost::Following;
use crate::ids::{CompanyId, CustomerId};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::ranks::shared_ranks;
use crate::relation::Relation;
use crate::sort;
use crate::time::{Minute, Month};

/// A company as its competitors know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCompany {
    /// Its seat.
    pub id: CompanyId,
    /// Sales since the start of the year, as published at the last month's end.
    pub sales: Option<Money>,
    /// Rank by published sales, from 1; equal sales share it, and who is bankrupt comes last.
    pub rank: Option<u8>,
    /// The month in which it went bankrupt.
    pub bankrupt: Option<Month>,
    /// Customers with whom it is seen to have a place.
    pub places: u16,
}

impl<'w> Observation<'w> {
    /// Every company as its competitors know it, by seat.
    pub fn companies(&self) -> Vec<KnownCompany> {
        let mut known: Vec<KnownCompany> = self
            .world
            .companies()
            .iter()
            .map(|company| KnownCompany {
                id: company.id,
                sales: company.published_sales.last().copied(),
                rank: None,
                bankrupt: company.bankrupt.map(Minute::month),
                places: self.seen_places(company.id),
            })
            .collect();
        let mut order: Vec<usize> = (0..known.len()).filter(|&index| known[index].sales.is_some()).collect();
        let merit = |index: usize| (known[index].bankrupt.is_some(), std::cmp::Reverse(known[index].sales));
        sort::by_key(&mut order, |&index| merit(index));
        let merits: Vec<_> = order.iter().map(|&index| merit(index)).collect();
        for (index, rank) in order.into_iter().zip(shared_ranks(&merits)) {
            known[index].rank = Some(rank);
        }
        known
    }

    /// Sales of every company as published at each month's end, by seat.
    pub fn published_sales(&self, company: CompanyId) -> &'w [Money] {
        &self.world.company(company).published_sales
    }

    /// Month-end figures of any company: open to all once the year is over.
    pub fn monthly_of(&self, company: CompanyId) -> Option<&'w [MonthEnd]> {
        (company == self.me || self.is_over()).then(|| self.world.company(company).monthly.as_slice())
    }

    /// How far a ghost could follow its script: open to all once the year is over, none for others.
    pub fn followed(&self, company: CompanyId) -> Option<&'w Following> {
        self.is_over().then(|| self.world.company(company).following.as_ref()).flatten()
    }

    /// The whole of any company: open to all once the year is over.
    pub fn disclosed(&self, company: CompanyId) -> Option<&'w Company> {
        (company == self.me || self.is_over()).then(|| self.world.company(company))
    }

    /// The relations of any company, by customer: open to all once the year is over.
    pub fn disclosed_relations(&self, company: CompanyId) -> Option<impl Iterator<Item = &'w Relation> + use<'w>> {
        let world = self.world;
        let shown = company == self.me || self.is_over();
        shown.then(|| world.scenario().customer_ids().map(move |customer| world.relation(company, customer)))
    }

    /// What a customer really feels towards any company: open to all once the year is over.
    pub fn disclosed_satisfaction(&self, company: CompanyId, customer: CustomerId) -> Option<PerMille> {
        self.is_over().then(|| self.world.satisfaction(company, customer)).flatten()
    }

    fn seen_places(&self, company: CompanyId) -> u16 {
        self.scenario()
            .customer_ids()
            .filter(|&customer| self.places(customer).iter().any(|place| place.company == company))
            .count() as u16
    }
}
