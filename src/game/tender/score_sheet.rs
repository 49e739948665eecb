//! The score sheet 评标结果: who offered what and how it was ranked (rulebook 4).

use super::disqualification::Disqualification;
use super::score::{Centi, Factors, Offer, score};
use crate::ids::{CompanyId, TenderId};
use crate::money::Money;
use crate::scenario::Weights;
use crate::sort;
use serde::{Deserialize, Serialize};

/// The result of a tender, as everybody who bid may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreSheet {
    /// Which tender.
    pub tender: TenderId,
    /// The weights it was scored with.
    pub weights: Weights,
    /// Valid bids by rank, the winner first, then the disqualified ones by company.
    pub entries: Vec<SheetEntry>,
}

/// One bidder's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetEntry {
    /// The company.
    pub company: CompanyId,
    /// Price, recognition, service points, the committee's difference.
    pub offer: Offer,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of a bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// It was scored.
    Valid(Factors),
    /// It was disqualified.
    #[serde(rename = "Invalid")]
    Disqualified(Disqualification),
}

impl SheetEntry {
    /// The total, if the bid counts.
    pub fn total(&self) -> Option<Centi> {
        match self.verdict {
            Verdict::Valid(factors) => Some(factors.total()),
            Verdict::Disqualified(_) => None,
        }
    }
}

impl ScoreSheet {
    /// The winner's line, if any bid was valid.
    pub fn winner(&self) -> Option<&SheetEntry> {
        self.entries.first().filter(|entry| entry.total().is_some())
    }

    /// The line of a company, if it bid.
    pub fn entry_of(&self, company: CompanyId) -> Option<&SheetEntry> {
        self.entries.iter().find(|entry| entry.company == company)
    }

    /// The valid lines, by rank.
    pub fn valid(&self) -> impl Iterator<Item = &SheetEntry> {
        self.entries.iter().filter(|entry| entry.total().is_some())
    }

    /// The lowest valid price.
    pub fn lowest(&self) -> Option<Money> {
        self.valid().map(|entry| entry.offer.price).min()
    }
}

/// Scores and ranks the valid offers and adds the disqualified ones: higher total first;
/// equal totals go to the lower price, then the higher recognition, then the lower
/// [`tie`](super::tie).
pub fn rank(
    tender: TenderId,
    weights: Weights,
    tie: &dyn Fn(CompanyId) -> u32,
    valid: &[(CompanyId, Offer)],
    disqualified: &[(CompanyId, Offer, Disqualification)],
) -> ScoreSheet {
    let lowest = valid.iter().map(|(_, offer)| offer.price).min().unwrap_or_default();
    let mut entries: Vec<SheetEntry> = valid
        .iter()
        .map(|&(company, offer)| SheetEntry { company, offer, verdict: Verdict::Valid(score(&offer, lowest, weights)) })
        .collect();
    sort::by_cached_key(&mut entries, |entry| {
        (
            std::cmp::Reverse(entry.total()),
            entry.offer.price,
            std::cmp::Reverse(entry.offer.recognition),
            tie(entry.company),
            entry.company,
        )
    });
    entries.extend(disqualified.iter().map(|&(company, offer, why)| SheetEntry {
        company,
        offer,
        verdict: Verdict::Disqualified(why),
    }));
    ScoreSheet { tender, weights, entries }
}
