//! A year's bids: at what price and recognition, why they were lost, why they did not count.

use crate::contest::tournament::tally::close_call;
use crate::insight::bidding::post_mortem::FactorDifference;
use game::money::Money;
use game::observation::{Observation, OpenedTender};
use game::per_mille::PerMille;
use game::tender::{Disqualification, ScoreSheet, SheetEntry, Terms, Verdict};
use serde::{Deserialize, Serialize};

/// What the sheets of a year's bids say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bidding {
    /// Valid bids that lost, by the factor that decided ([`Factor::ALL`](crate::insight::bidding::post_mortem::TotalFactor::ALL)).
    pub lost_by: [u32; 4],
    /// Bids that did not count, by cause ([`DisqualificationCause::ALL`]).
    #[serde(rename = "invalid")]
    pub disqualified: [u32; 6],
    /// Price against the ceiling, the mean of valid bids; none without any.
    #[serde(rename = "price_level")]
    pub price_ratio: Option<PerMille>,
    /// How far above the lowest valid price, the mean of valid bids.
    pub above_lowest: Option<PerMille>,
    /// Wins without the lowest price.
    pub dearer_wins: u32,
    /// How far above the lowest price those were, on average.
    pub premium: Option<PerMille>,
    /// Recognition when bids were opened, the mean of valid bids, in thousandths.
    pub recognition: Option<PerMille>,
    /// The same of those that won.
    pub recognition_won: Option<PerMille>,
    /// The same of those that lost.
    pub recognition_lost: Option<PerMille>,
    /// Tenders bid for in which two or more were within 10 % of the lowest price and one of those won.
    pub close: u32,
    /// Of those, won by the best recognised, or one of them where several tie.
    pub close_by_recognition: u32,
    /// Thousandths of those that blind chance would have given to the best recognised: a tender with one
    /// best of three counts 333, with two tied best 667.
    pub close_by_chance: u32,
}

/// Why a bid did not count, whichever trait it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DisqualificationCause {
    /// The product is of another family.
    WrongFamily,
    /// A ★ trait is not met.
    MandatoryRequirementNotMet,
    /// The price is above the ceiling.
    AboveCeiling,
    /// The place was lost in the meantime.
    PlaceLost,
    /// The bond could not be paid.
    BondNotPayable,
    /// The company was bankrupt.
    Bankrupt,
}

impl DisqualificationCause {
    /// All, as the rules check them.
    pub const ALL: [Self; 6] = [
        Self::WrongFamily,
        Self::MandatoryRequirementNotMet,
        Self::AboveCeiling,
        Self::PlaceLost,
        Self::BondNotPayable,
        Self::Bankrupt,
    ];
}

impl From<Disqualification> for DisqualificationCause {
    fn from(why: Disqualification) -> Self {
        match why {
            Disqualification::WrongFamily => Self::WrongFamily,
            Disqualification::MandatoryRequirementNotMet { .. } => Self::MandatoryRequirementNotMet,
            Disqualification::AboveCeiling => Self::AboveCeiling,
            Disqualification::PlaceLost => Self::PlaceLost,
            Disqualification::BondNotPayable => Self::BondNotPayable,
            Disqualification::Bankrupt => Self::Bankrupt,
        }
    }
}

impl Bidding {
    /// Reads the sheets of all tenders that the own company bid for.
    pub fn of(seen: &Observation<'_>) -> Self {
        let mut bidding = Self::default();
        let mut means = BidAverages::default();
        for OpenedTender { tender: view, sheet } in seen.results() {
            let Some(own) = sheet.entry_of(seen.me()) else { continue };
            if let Verdict::Disqualified(why) = own.verdict {
                bidding.disqualified[DisqualificationCause::from(why) as usize] += 1;
                continue;
            }
            bidding.count(sheet, own);
            means.count(sheet, own, view.terms());
        }
        let BidAverages { price, above, premium, won, lost } = means;
        bidding.price_ratio = price.mean();
        bidding.above_lowest = above.mean();
        bidding.premium = premium.mean();
        bidding.recognition = Mean { sum: won.sum + lost.sum, count: won.count + lost.count }.mean();
        (bidding.recognition_won, bidding.recognition_lost) = (won.mean(), lost.mean());
        bidding
    }

    /// Valid bids that lost.
    pub fn lost(&self) -> u32 {
        self.lost_by.iter().sum()
    }

    /// Bids with a product that does not fit the tender.
    pub const fn wrong_products(&self) -> u32 {
        self.disqualified[DisqualificationCause::WrongFamily as usize]
            + self.disqualified[DisqualificationCause::MandatoryRequirementNotMet as usize]
    }

    fn count(&mut self, sheet: &ScoreSheet, own: &SheetEntry) {
        match FactorDifference::on(sheet, own.company) {
            Some(behind) => self.lost_by[behind.decided_by() as usize] += 1,
            None => self.dearer_wins += u32::from(Some(own.offer.price) > sheet.lowest()),
        }
        if let Some(call) = close_call(sheet) {
            self.close += 1;
            self.close_by_recognition += u32::from(call.by_recognition);
            self.close_by_chance += (1000 * call.best + call.near / 2) / call.near;
        }
    }
}

#[derive(Default)]
struct BidAverages {
    price: Mean,
    above: Mean,
    premium: Mean,
    won: Mean,
    lost: Mean,
}

impl BidAverages {
    fn count(&mut self, sheet: &ScoreSheet, own: &SheetEntry, terms: &Terms) {
        let won = sheet.winner().is_some_and(|winner| winner.company == own.company);
        let price = own.offer.price;
        let lowest = sheet.lowest().unwrap_or(price);
        let above = rate(price - lowest, lowest);
        self.price.add(rate(price, terms.ceiling));
        self.above.add(above);
        if won && above > 0 {
            self.premium.add(above);
        }
        (if won { &mut self.won } else { &mut self.lost }).add(i64::from(own.offer.recognition.get()));
    }
}

/// Thousandths.
fn rate(part: Money, whole: Money) -> i64 {
    i64::from(PerMille::rounded(part.as_fen(), whole.as_fen()).get())
}

#[derive(Clone, Copy, Default)]
struct Mean {
    sum: i64,
    count: i64,
}

impl Mean {
    const fn add(&mut self, value: i64) {
        self.sum += value;
        self.count += 1;
    }

    fn mean(self) -> Option<PerMille> {
        self.sum.checked_div(self.count).map(|mean| PerMille::new(mean as i32))
    }
}
