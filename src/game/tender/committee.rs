//! The luck of the evaluation committee 评标委员会 (rulebook 4 and 10).

use super::score::Centi;
use crate::ids::{CompanyId, TenderId};
use crate::luck::{Luck, Purpose, Seed};
use crate::scenario::TenderRules;
use crate::sort;

/// A number by which bids that are equal in all are ordered: the lower comes first.
pub fn tie(seed: Seed, tender: TenderId, company: CompanyId) -> u32 {
    Luck::of(seed, Purpose::Order, u64::from(company.0), tender.key()).below(u32::MAX)
}

/// The difference that the evaluation committee makes to a company's total: each member's is
/// small and bounded, keyed by tender, company and member, whatever was offered; the
/// highest and lowest are dropped and the mean of the rest is rounded towards zero.
pub fn committee_difference(rules: &TenderRules, seed: Seed, tender: TenderId, company: CompanyId) -> Centi {
    let most = i32::from(rules.committee);
    let mut luck = Luck::of(seed, Purpose::Committee, u64::from(company.0), tender.key());
    let mut members: Vec<i32> = (0..rules.members).map(|_| luck.between(-most, most)).collect();
    sort::ascending(&mut members);
    let counted = members.get(1..members.len().saturating_sub(1)).unwrap_or_default();
    Centi(counted.iter().sum::<i32>() / counted.len().max(1) as i32)
}
