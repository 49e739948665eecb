//! Draws of luck that a company gets to see: of the seed, or, in a world as one company knows it,
//! of what that company has seen of them. Rules and pages ask here alone, so that no seed is needed
//! to show what has been shown before.

use super::World;
use crate::ids::{CompanyId, ProductId, TenderId};
use crate::luck::{Luck, Purpose};
use crate::money::Money;
use crate::people::{Candidate, candidate, stranger};
use crate::scenario::Role;
use crate::tender::{Centi, committee_difference, tie};
use crate::time::Month;

impl World {
    /// The candidate who would come if the company hired somebody in that role now. In a month that is only
    /// planned, whoever comes after the next is a stranger.
    pub(crate) fn next_candidate(&self, company: CompanyId, role: Role) -> Candidate {
        let staff = &self.company(company).staff;
        match &self.known {
            None => candidate(&self.scenario, self.setup.seed, company, staff, role),
            Some(known) => known.candidate(staff.len() as u8, role).unwrap_or_else(|| stranger(&self.scenario, role)),
        }
    }

    /// The levels of a product as a company knows them that has not studied the family: each may be
    /// one off (rulebook 4).
    pub(crate) fn rough_levels(&self, company: CompanyId, product: ProductId) -> [u8; 3] {
        let levels = self.scenario.levels(product);
        if let Some(known) = &self.known {
            return known.of(product).map_or(levels, |goods| goods.rough);
        }
        let who = product.key_with(company);
        let mut luck = Luck::of(self.setup.seed, Purpose::Rough, who, 0);
        let rules = &self.scenario.drawing;
        let (higher, lower) = (rules.rough_higher, rules.rough_lower);
        levels.map(|level| match luck.below(1000) {
            drawn if drawn < higher => (level + 1).min(3),
            drawn if drawn < higher + lower => level.saturating_sub(1).max(1),
            _ => level,
        })
    }

    /// The list price of one unit in a month that has opened.
    pub(crate) fn list_price(&self, product: ProductId, month: Month) -> Money {
        match &self.known {
            None => {
                let usual = self.list_prices.of(product, month);
                let dearer = self.market_events.price(&self.scenario.change, product.family, month);
                Money::yuan(usual.per_mille(dearer).as_yuan().max(1))
            }
            Some(known) => {
                known.of(product).and_then(|goods| goods.prices.get(month.index())).copied().unwrap_or_default()
            }
        }
    }

    /// The difference that the evaluation committee makes to a company's total.
    pub(crate) fn committee_difference(&self, tender: TenderId, company: CompanyId) -> Centi {
        match &self.known {
            None => committee_difference(&self.scenario.tender, self.setup.seed, tender, company),
            Some(known) => known.opened.get(&tender).map_or(Centi(0), |opened| opened.committee),
        }
    }

    /// A number by which equal bids are ordered: the lower comes first.
    pub(crate) fn tie(&self, tender: TenderId, company: CompanyId) -> u32 {
        match &self.known {
            None => tie(self.setup.seed, tender, company),
            Some(known) => {
                let ties = known.opened.get(&tender).map_or(&[][..], |opened| &opened.ties);
                ties.iter().position(|&other| other == company).map_or(u32::MAX, |place| place as u32)
            }
        }
    }
}
