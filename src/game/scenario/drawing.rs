//! How a market is drawn from the seed: the characters of customers, the tenders of the year, and what is
//! known of products that nobody has studied (rulebook 1 and 4).

use crate::per_mille::PerMille;
use serde::{Deserialize, Serialize};

/// Weights and chances of what is drawn. Weights are against one another: 4, 4 and 3 is four in eleven for the
/// first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawingRules {
    /// How often each style of decision is drawn, in the order of
    /// [`DecisionStyle::ALL`](crate::relation::DecisionStyle::ALL).
    pub styles: [u16; 3],
    /// Weight of a contact in the decision, by style and by part in the order of
    /// [`ContactRole::ALL`](super::ContactRole::ALL); the contacts of a customer share the decision in this proportion.
    pub contact_weights: [[u16; 4]; 3],
    /// How often each temper is drawn, in the order of [`Temper::ALL`](crate::relation::Temper::ALL).
    pub tempers: [u16; 3],
    /// How often each type of loyalty is drawn, in the order of [`Loyalty::ALL`](crate::relation::Loyalty::ALL).
    pub loyalties: [u16; 5],
    /// How many more tenders than its neighbour a month may have before a tender moves over.
    pub month_ahead: u8,
    /// Share of the mean month's tenders that every month has at least, as far as tenders can move.
    pub month_least: PerMille,
    /// Thousandths of the cases in which a tender asks one level less than a product that exists, for each trait above 1.
    pub lower_level: u32,
    /// Thousandths of the tenders that draw a second ★; it may fall on the trait that has one already.
    pub second_star: u32,
    /// Thousandths of the levels of a family not studied that look one higher than they are.
    pub rough_higher: u32,
    /// Thousandths that look one lower.
    pub rough_lower: u32,
}
