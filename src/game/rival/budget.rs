//! The money that a computer company lets itself spend.

use super::style::Style;
use crate::finance::Reason;
use crate::ids::ProductId;
use crate::money::Money;
use crate::observation::Observation;
use crate::per_mille::PerMille;
use std::collections::BTreeMap;

/// A monthly amount of a style for this company's capital.
pub(super) fn scaled(seen: &Observation<'_>, amount: Money) -> Money {
    amount.share(seen.public_market().capital().as_yuan(), 1_000_000)
}

/// Customers of the market for which styles count people and customers.
const STYLES_COUNT_FOR: u16 = 56;

/// A number of people or customers of a style, for a market of this size; rounded up.
pub(super) fn for_this_market(seen: &Observation<'_>, number: u16) -> u16 {
    let customers = seen.all_customers().count() as u16;
    (number * customers).div_ceil(STYLES_COUNT_FOR)
}

/// Whether there is money beyond what contracts and two months will take, for those who
/// are careful with it.
pub(super) fn has_spare_money(seen: &Observation<'_>, style: &Style) -> bool {
    let counted = set_aside_for_goods(seen).per_mille(style.caution);
    seen.can_pay() - counted > seen.fixed_costs() + seen.fixed_costs()
}

/// What a rival sets aside for goods: list prices of what contracts still lack beyond the stock, and half of
/// what open bids would take. It is a rough guess on purpose: discounts, freight and packages are left out.
/// What a company is bound to in fact is [`crate::forecast::committed`].
pub(super) fn set_aside_for_goods(seen: &Observation<'_>) -> Money {
    // Each unit in stock serves one contract.
    let mut lacking: BTreeMap<ProductId, u32> = BTreeMap::new();
    for contract in seen.contracts().filter(|contract| contract.is_open()) {
        *lacking.entry(contract.product).or_default() += contract.left();
    }
    let contracts = lacking.into_iter().map(|(product, left)| {
        let have = seen.in_stock(product) + seen.coming(product);
        seen.unit_price(product).times(left.saturating_sub(have))
    });
    let bids = seen
        .open_bids()
        .map(|open| seen.quote(open.bid.product, open.terms.quantity).total.per_mille(PerMille::new(500)));
    contracts.chain(bids).sum()
}

/// What was spent so far this month for a reason.
pub(super) fn spent(seen: &Observation<'_>, reason: Reason) -> Money {
    -seen.ledger().earned(seen.month(), reason)
}
