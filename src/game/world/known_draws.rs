//! What a company has seen of luck: it stands in a known world in place of the seed.

use crate::company::Unpaid;
use crate::ids::{CompanyId, ProductId, TenderId};
use crate::money::Money;
use crate::people::Candidate;
use crate::scenario::Role;
use crate::tender::Centi;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a company has seen of luck, in place of the seed, and what a world's bytes leave out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KnownDraws {
    /// To whom.
    pub(super) to: CompanyId,
    /// The number of the next employee, and who would come in each role.
    pub(super) next: (u8, Vec<Candidate>),
    /// Products.
    #[serde(with = "crate::pairs")]
    pub(super) goods: BTreeMap<ProductId, KnownProduct>,
    /// Tenders that it bid for and that have been opened.
    #[serde(with = "crate::pairs")]
    pub(super) opened: BTreeMap<TenderId, OpenedDraws>,
    /// The payments by which companies fell, as far as disclosed.
    pub(super) unpaid: Vec<Option<Unpaid>>,
}

/// What is known of a product.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KnownProduct {
    /// Trait levels as known without study.
    pub(super) rough: [u8; 3],
    /// List prices of the months that have opened.
    pub(super) prices: Vec<Money>,
}

/// What the evaluation committee showed of itself when bids were opened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct OpenedDraws {
    /// The difference that it made to the company's total.
    #[serde(rename = "panel")]
    pub(super) committee: Centi,
    /// The bidders in the order in which equal bids would have been ranked.
    pub(super) ties: Vec<CompanyId>,
}

impl KnownDraws {
    pub(super) fn candidate(&self, number: u8, role: Role) -> Option<Candidate> {
        let (next, candidates) = &self.next;
        candidates.iter().find(|candidate| *next == number && candidate.role == role).cloned()
    }

    pub(super) fn of(&self, product: ProductId) -> Option<&KnownProduct> {
        self.goods.get(&product)
    }

    /// The number of the next employee.
    pub(super) const fn next_number(&self) -> u8 {
        self.next.0
    }

    /// All list prices that were seen.
    pub(super) fn prices(&self) -> impl Iterator<Item = Money> + '_ {
        self.goods.values().flat_map(|goods| goods.prices.iter().copied())
    }
}
