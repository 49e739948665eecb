//! The margin of a bid: what winning it would leave at today's prices (rulebook 4 and 5). The bid room shows it.

use game::forecast::cost_of_bid;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::tender::{Bid, Terms};

/// What a won bid would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Price times quantity.
    pub worth: Money,
    /// Goods at today's price.
    pub goods: Money,
    /// Freight.
    pub freight: Money,
    /// The service package.
    pub package: Money,
    /// What is left.
    pub profit: Money,
    /// What is left of the worth.
    pub rate: PerMille,
}

/// What the bid would leave at today's prices.
pub fn margin(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> Margin {
    let worth = terms.worth_at(bid.unit_price());
    let goods = seen.quote(bid.product, terms.quantity).total;
    let package = goods.per_mille(seen.scenario().package_rate(bid.package));
    let cost = cost_of_bid(seen, terms, bid);
    let profit = worth - cost;
    let rate = PerMille::rounded(profit.as_fen(), worth.as_fen());
    Margin { worth, goods, freight: cost - goods - package, package, profit, rate }
}
