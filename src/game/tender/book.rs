//! The year's tenders, drawn by the seed (rulebook 4).

use super::bid::{Bid, Terms};
use super::score_sheet::ScoreSheet;
use crate::ids::{CompanyId, IndustryId, ProductId, TenderId};
use crate::luck::{Luck, Purpose, Seed};
use crate::market::MarketEvents;
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::relation::Customer;
use crate::scenario::{Method, Product, Range, Scenario, SetTender, missing_levels};
use crate::time::{Minute, Minutes, Month};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A tender with what happened to it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tender {
    /// What is asked for.
    pub terms: Terms,
    /// Sealed bids.
    pub bids: BTreeMap<CompanyId, Bid>,
    /// When each of them was sealed first. It follows from the commands, so it is no part of what is hashed.
    #[serde(skip)]
    pub sealed: BTreeMap<CompanyId, Minute>,
    /// How it stands.
    pub state: TenderState,
    /// The sheet, once the bids are opened.
    pub sheet: Option<ScoreSheet>,
}

/// How a tender stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TenderState {
    /// Bids may come.
    Open,
    /// Won.
    Awarded {
        /// By whom.
        winner: CompanyId,
    },
    /// No valid bid came.
    Lapsed,
}

/// Draws all regular tenders of the year. A norm makes a trait mandatory. What a month brings besides, a trade's
/// boom or slump and what a takeover adds, changes them at its opening (`Tender::resize`), so that a tender known
/// a month ahead gives nothing of it away.
pub fn draw_tenders(
    scenario: &Scenario,
    seed: Seed,
    customers: &[Customer],
    events: &MarketEvents,
) -> BTreeMap<TenderId, Tender> {
    let mut book = BTreeMap::new();
    for (customer, drawn) in scenario.customer_ids().zip(customers) {
        for &month in drawn.tender_months.iter().filter(|&&month| drawn.presence.is_in(month)) {
            let industry = scenario.customer(customer).industry;
            let terms = draw_terms(scenario, seed, TenderId::regular(customer, month), events.norms(industry, month));
            book.insert(terms.id, Tender::published(terms));
        }
    }
    book
}

/// A lost contract re-tendered: price-type, for what is still undelivered, closing
/// early in `month`; its delivery time is the longest that the scenario allows.
pub fn re_tender(scenario: &Scenario, lost: &Terms, quantity: u32, month: Month) -> Tender {
    let rules = &scenario.tender;
    let deadline = month.hour(rules.re_tender_deadline_hour);
    let terms = Terms {
        id: lost.id.re_tendered(month),
        quantity,
        method: Method::Price,
        deadline,
        due: deadline + Minutes::days(rules.due_days.most),
        bond: lost.ceiling.times(quantity).per_mille(rules.bond),
        ..lost.clone()
    };
    Tender::published(terms)
}

fn draw_terms(scenario: &Scenario, seed: Seed, id: TenderId, norms: [bool; 3]) -> Terms {
    let (rules, drawing) = (&scenario.tender, &scenario.drawing);
    let customer = scenario.customer(id.customer);
    let size = scenario.sizes.get(customer.size);
    let industry = scenario.industry(customer.industry);
    let mut luck = Luck::of(seed, Purpose::Tender, id.key(), 0);

    let set = scenario.set_tenders.iter().find(|set| set.customer == id.customer && set.month == id.month);
    let wish = set.cloned().unwrap_or_else(|| {
        // The wish is cut from a product that exists, so that it can be met.
        let model = &industry.products[luck.below(industry.products.len() as u32) as usize];
        let levels =
            model.levels.map(|level| if level > 1 && luck.chance(drawing.lower_level) { level - 1 } else { level });
        let mut stars = [false; 3];
        stars[luck.below(3) as usize] = true;
        if luck.chance(drawing.second_star) {
            stars[luck.below(3) as usize] = true;
        }
        let spread = rules.worth_spread.get();
        let worth =
            rules.worth.money().per_mille(size.worth).share(i64::from(1000 + luck.between(-spread, spread)), 1000);
        let quantity = (worth.as_yuan() / industry.unit_cost.max(1)).clamp(1, 1_000_000) as u32;
        let method = if luck.chance(rules.price_type_share) { Method::Price } else { Method::NonPrice };
        let due_days = rules.due_days.least + luck.below(rules.due_days.most - rules.due_days.least + 1);
        SetTender { customer: id.customer, month: id.month, levels, stars, quantity: tidy(quantity), method, due_days }
    });

    let levels = with_norms(scenario, customer.industry, wish.levels, norms);
    let cheapest = scenario
        .products_of(customer.industry)
        .filter_map(|product| scenario.product(product))
        .filter(|product| meets(product, levels))
        .map(|product| product.cost)
        .min()
        .expect("a checked scenario has a product for every tender");
    let cost = Money::yuan(industry.unit_cost).per_mille(cheapest);
    let ceiling = Money::yuan(cost.per_mille(rules.ceiling).as_yuan());
    let deadline = id.month.hour(rules.deadline_hour);
    let Range { least: short, most: long } = size.term_months;
    let quantity = tidy(wish.quantity.clamp(1, 1_000_000));
    Terms {
        id,
        levels,
        stars: std::array::from_fn(|index| wish.stars[index] || norms[index]),
        quantity,
        ceiling,
        deadline,
        due: deadline + Minutes::days(wish.due_days),
        term_months: short + luck.below(u32::from(long - short) + 1) as u8,
        bond: ceiling.times(quantity).per_mille(rules.bond),
        method: wish.method,
    }
}

/// The levels asked for when norms bind: at least that of norms, as far as a product meets all of them.
fn with_norms(scenario: &Scenario, family: IndustryId, wish: [u8; 3], norms: [bool; 3]) -> [u8; 3] {
    let products = &scenario.industry(family).products;
    let mut levels = wish;
    for index in (0..3).filter(|&index| norms[index]) {
        let mut raised = levels;
        raised[index] = raised[index].max(scenario.change.norm_level);
        if products.iter().any(|product| meets(product, raised)) {
            levels = raised;
        }
    }
    levels
}

fn meets(product: &Product, levels: [u8; 3]) -> bool {
    missing_levels(product.levels, levels) == [0; 3]
}

/// Quantities as people order them: at most two digits that are not zero.
const fn tidy(quantity: u32) -> u32 {
    let mut step = 1;
    while quantity / step >= 100 {
        step *= 10;
    }
    let tidy = (quantity + step / 2) / step * step;
    if tidy == 0 { 1 } else { tidy }
}

impl Tender {
    /// Nobody has bid yet.
    const fn published(terms: Terms) -> Self {
        Self { terms, bids: BTreeMap::new(), sealed: BTreeMap::new(), state: TenderState::Open, sheet: None }
    }

    /// Asks for so many thousandths of its quantity.
    pub(crate) fn resize(&mut self, bond: PerMille, rate: PerMille) {
        let terms = &mut self.terms;
        terms.quantity = tidy(rate.of_number(i64::from(terms.quantity)).clamp(1, 1_000_000) as u32);
        terms.bond = terms.ceiling.times(terms.quantity).per_mille(bond);
    }

    /// Whether bids may still come at `now`.
    pub fn is_open(&self, now: Minute) -> bool {
        self.state == TenderState::Open && now < self.terms.deadline
    }

    /// The family that it asks for.
    pub fn plainest(&self, scenario: &Scenario) -> ProductId {
        ProductId::plainest(scenario.customer(self.terms.id.customer).industry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_norm_asks_for_the_second_level_where_a_product_has_it() {
        let scenario = Scenario::formal();
        // Finance: products [1,1,2], [2,1,3], [2,3,1], [3,2,2].
        let family = IndustryId(2);
        for (wish, norms, expect) in [
            ([1, 1, 2], [false; 3], [1, 1, 2]),
            ([1, 1, 2], [true, false, false], [2, 1, 2]),
            ([2, 1, 3], [false, true, false], [2, 1, 3]),
            ([1, 1, 1], [true, true, true], [2, 2, 2]),
            ([3, 2, 2], [true, true, true], [3, 2, 2]),
        ] {
            assert_eq!(with_norms(&scenario, family, wish, norms), expect, "{wish:?} {norms:?}");
        }
    }
}
