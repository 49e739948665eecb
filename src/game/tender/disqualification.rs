//! Why a bid is disqualified (rulebook 4): for its product and its price here; for a lost place, an
//! unpaid bond or bankruptcy when bids are opened (`world/award`).

use super::bid::{Bid, Terms};
use crate::scenario::{Scenario, missing_levels};
use serde::{Deserialize, Serialize};

/// Why a bid is disqualified 废标.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Disqualification {
    /// The product is of another family.
    WrongFamily,
    /// A mandatory requirement (★) is not met: the wrong product never wins **\[S\]**.
    #[serde(rename = "StarNotMet")]
    MandatoryRequirementNotMet {
        /// Which trait, 0 to 2.
        index: u8,
    },
    /// The price is above the ceiling.
    AboveCeiling,
    /// The company's place with the customer was lost in the meantime.
    PlaceLost,
    /// The bond could not be paid.
    BondNotPayable,
    /// The company is bankrupt.
    Bankrupt,
}

/// Why the offer itself is disqualified, if its product has these levels: wrong family, a mandatory
/// requirement (★) not met, a price above the ceiling. None when it counts.
pub fn disqualification(scenario: &Scenario, terms: &Terms, bid: &Bid, levels: [u8; 3]) -> Option<Disqualification> {
    if bid.product.family != scenario.customer(terms.id.customer).industry {
        return Some(Disqualification::WrongFamily);
    }
    let missing = missing_levels(levels, terms.levels);
    if let Some(index) = (0..3).find(|&index| terms.stars[index] && missing[index] > 0) {
        return Some(Disqualification::MandatoryRequirementNotMet { index: index as u8 });
    }
    (bid.unit_price() > terms.ceiling).then_some(Disqualification::AboveCeiling)
}
