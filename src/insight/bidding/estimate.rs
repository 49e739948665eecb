//! The own score before the award, as far as the company may know it (rulebook 4): the lowest price is
//! estimated from what the competitors with a place have asked, on score sheets seen and in published awards;
//! recognition is projected from the queued work.

use crate::insight::planning::projection::Projection;
use game::forecast::cost_of_bid;
use game::ids::CompanyId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::recognition::Recognition;
use game::scenario::{Range, Weights, missing_levels};
use game::tender::{
    Bid, Centi, TenderState, Terms, price_score, recognition_score, service_points, service_score, term_points,
};
use game::time::Month;

/// How many prices of a competitor an expectation rests on at most, the newest first.
const PRICES: usize = 6;
/// By so much of the cost the range of a competitor's prices is widened at both ends: nobody asks quite the same again.
const WIDER: i32 = 20;
/// The same for a competitor of which one price alone is known.
const WIDER_FOR_ONE: i32 = 50;

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
    /// Prices of the competitors with a place.
    Prices(KnownPrices),
    /// No price of any of them, or no competitor with a place yet: from the cost of the cheapest product that fits to
    /// the ceiling.
    Cost,
}

/// The prices that an expectation rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownPrices {
    /// How many.
    pub count: u8,
    /// The month of the newest.
    pub newest: Month,
    /// Competitors with a place of which no price is known: they widen the range.
    pub unknown: u8,
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

/// Between which prices the lowest is expected: that of the competitor with a place that has asked least over its cost
/// so far. A competitor that nobody has seen may ask anything from the cost to the ceiling.
pub fn expected_lowest(seen: &Observation<'_>, terms: &Terms) -> Lowest {
    let cost = seen.unit_price(cheapest_fitting(seen, terms));
    let mut known: Option<KnownPrices> = None;
    let mut unknown = 0;
    let (mut from, mut to) = (terms.ceiling, terms.ceiling);
    for place in seen.places(terms.id.customer).iter().filter(|place| place.company != seen.me()) {
        let Some(markups) = markups(seen, place.company) else {
            unknown += 1;
            from = from.min(cost);
            continue;
        };
        from = from.min(cost.per_mille(markups.between.least));
        to = to.min(cost.per_mille(markups.between.most));
        let before = known.unwrap_or(KnownPrices { count: 0, newest: markups.newest, unknown: 0 });
        let count = before.count.saturating_add(markups.count);
        known = Some(KnownPrices { count, newest: before.newest.max(markups.newest), ..before });
    }
    match known {
        Some(known) => Lowest { from: from.min(to), to, basis: Basis::Prices(KnownPrices { unknown, ..known }) },
        None => Lowest { from: cost.min(terms.ceiling), to: terms.ceiling, basis: Basis::Cost },
    }
}

/// What a competitor asked over the cost of the cheapest product that fitted.
struct Markups {
    between: Range<PerMille>,
    count: u8,
    newest: Month,
}

/// A competitor's newest prices over cost: its own line where the sheet was seen, the award where it won another.
fn markups(seen: &Observation<'_>, company: CompanyId) -> Option<Markups> {
    let mut found: Vec<(Month, i32)> = Vec::new();
    let mut months: Vec<Month> = Month::all().take_while(|month| *month <= seen.month()).collect();
    months.reverse();
    for tender in months.into_iter().flat_map(|month| seen.book(month)) {
        let asked = match (tender.sheet(), tender.state()) {
            (Some(sheet), _) => sheet.valid().find(|entry| entry.company == company).map(|entry| entry.offer.price),
            (None, TenderState::Awarded { winner }) if winner == company => tender.award_price(),
            _ => None,
        };
        let Some(asked) = asked else { continue };
        let month = tender.id().month;
        let cost = seen.unit_price_in(cheapest_fitting(seen, tender.terms()), month)?;
        found.push((month, PerMille::of(asked.as_fen(), cost.as_fen().max(1)).get()));
        if found.len() == PRICES {
            break;
        }
    }
    let &(newest, _) = found.first()?;
    let all = || found.iter().map(|&(_, markup)| markup);
    let wider = if found.len() == 1 { WIDER_FOR_ONE } else { WIDER };
    let between = Range { least: PerMille::new(all().min()? - wider), most: PerMille::new(all().max()? + wider) };
    Some(Markups { between, count: found.len() as u8, newest })
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
