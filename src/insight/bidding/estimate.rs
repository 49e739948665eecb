//! The own score before the award, as far as the company may know it (rulebook 4): the lowest price is
//! estimated from past score sheets, recognition is projected from the queued work.

use crate::insight::planning::projection::Projection;
use game::forecast::cost_of_bid;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::recognition::Recognition;
use game::scenario::{Range, Weights, missing_levels};
use game::tender::{Bid, Centi, Terms, price_score, recognition_score, service_points, service_score, term_points};

/// How many sheets of the nearest kind an expectation rests on at most, the newest first.
const SHEETS: usize = 5;

/// What a bid would score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The weights of the tender.
    pub weights: Weights,
    /// The price factor when the lowest price is as low, and as high, as expected.
    pub price: Range<Centi>,
    /// The recognition factor at the deadline.
    pub recognition: Centi,
    /// The service factor.
    pub service: Centi,
    /// Recognition with the customer.
    pub recognised: Recognised,
    /// Service points, 0 to 100.
    pub service_points: u8,
    /// What is expected of the lowest price.
    pub lowest: Lowest,
}

/// Recognition before a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Now.
    pub now: Recognition,
    /// At the deadline, when the queued work is done.
    pub at_deadline: Recognition,
}

/// Between which unit prices the lowest valid one is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowest {
    /// From.
    pub from: Money,
    /// To.
    pub to: Money,
    /// What the expectation rests on.
    pub basis: Basis,
}

/// What an expectation rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// So many sheets of the same customer.
    Customer(u8),
    /// So many sheets of the same industry.
    Industry(u8),
    /// So many sheets of other industries.
    Elsewhere(u8),
    /// No sheet yet: from the cost of the cheapest product that fits to the ceiling.
    Cost,
}

impl Estimate {
    /// The least and the most total, the committee's difference aside.
    pub fn total(&self) -> Range<Centi> {
        let sure = self.recognition + self.service;
        Range { least: self.price.least + sure, most: self.price.most + sure }
    }
}

/// What this bid would score for those terms.
pub fn estimate(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> Estimate {
    let scenario = seen.scenario();
    let weights = terms.weights(scenario);
    let lowest = expected_lowest(seen, terms);
    let price_at = |lowest: Money| price_score(bid.unit_price(), lowest.min(bid.unit_price()), weights.price);
    let customer = terms.id.customer;
    let at_deadline = Projection::of(seen).recognition(seen, customer, terms.deadline);
    let recognised = Recognised { now: seen.relation(customer).recognition(), at_deadline };
    let service_points = scenario.package(bid.package).map_or(0, |package| {
        let longer = i32::from(seen.term_given(terms.id.customer, terms.term_months)) - i32::from(terms.term_months);
        let levels = seen.known_levels(bid.product);
        let beyond = i32::from(seen.proposal_points(terms.id)) + term_points(&scenario.tender, longer);
        service_points(&scenario.tender, package, seen.punctuality(), beyond, levels, terms.levels)
    });
    Estimate {
        weights,
        price: Range { least: price_at(lowest.from), most: price_at(lowest.to) },
        recognition: recognition_score(at_deadline, weights.recognition),
        service: service_score(service_points, weights.service),
        recognised,
        service_points,
        lowest,
    }
}

/// Where the form starts: the cheapest product that fits as far as known, the middle
/// package, and a quarter on top of the cost, at most the ceiling.
pub fn first_draft(seen: &Observation<'_>, terms: &Terms) -> Bid {
    let product = cheapest_fitting(seen, terms);
    let packages = seen.scenario().packages.len();
    let package = game::ids::PackageId((packages.saturating_sub(1) / 2) as u8);
    let blank = Bid { tender: terms.id, product, price: 1, package };
    let unit = cost_of_bid(seen, terms, &blank).share(1, i64::from(terms.quantity.max(1)));
    let price = unit.per_mille(PerMille::new(1250)).min(terms.ceiling).as_yuan();
    Bid { price: u32::try_from(price).unwrap_or(1).max(1), ..blank }
}

/// Between which prices the lowest is expected, by the share of the ceiling that it had on
/// past sheets: of the customer, else of its industry, else of any; at least two of them.
pub fn expected_lowest(seen: &Observation<'_>, terms: &Terms) -> Lowest {
    let industry = |customer: CustomerId| seen.customer(customer).industry;
    let shares: Vec<(CustomerId, i64, i64)> = seen
        .results()
        .iter()
        .rev()
        .filter_map(|(tender, sheet)| {
            let lowest = sheet.lowest()?;
            Some((tender.id().customer, lowest.as_fen(), tender.terms().ceiling.as_fen()))
        })
        .collect();
    let customer = terms.id.customer;
    let range = |near: &dyn Fn(CustomerId) -> bool| {
        let prices = shares.iter().filter(|share| near(share.0)).take(SHEETS);
        let prices: Vec<Money> = prices.map(|&(_, lowest, ceiling)| terms.ceiling.share(lowest, ceiling)).collect();
        // One price alone is no range.
        (prices.len() > 1).then_some(())?;
        Some((*prices.iter().min()?, *prices.iter().max()?, prices.len() as u8))
    };
    let found = range(&|other| other == customer)
        .map(|(from, to, sheets)| (from, to, Basis::Customer(sheets)))
        .or_else(|| {
            let near = |other| industry(other) == industry(customer);
            range(&near).map(|(from, to, sheets)| (from, to, Basis::Industry(sheets)))
        })
        .or_else(|| range(&|_| true).map(|(from, to, sheets)| (from, to, Basis::Elsewhere(sheets))));
    let (from, to, basis) = found.unwrap_or_else(|| {
        let cost = seen.unit_price(cheapest_fitting(seen, terms));
        (cost.min(terms.ceiling), terms.ceiling, Basis::Cost)
    });
    Lowest { from, to, basis }
}

/// The cheapest product with all ★ traits as far as known, or else the last of the family.
pub fn cheapest_fitting(seen: &Observation<'_>, terms: &Terms) -> game::ids::ProductId {
    let family = seen.customer(terms.id.customer).industry;
    let short = |product| {
        let missing = missing_levels(seen.known_levels(product), terms.levels);
        (0..3).filter(|&trait_| terms.stars[trait_]).map(|trait_| missing[trait_]).sum::<u8>()
    };
    let all = seen.scenario().products_of(family);
    all.min_by_key(|&product| (short(product), seen.unit_price(product)))
        .unwrap_or(game::ids::ProductId::plainest(family))
}
