//! What the service points of a bid are made of, so that a company sees why they are what they are.

use super::requirements::fit;
use game::observation::Observation;
use game::tender::{Bid, Terms, record_points, term_points};

/// The parts of a bid's service points (rulebook 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceParts {
    /// Of the package.
    pub package: u8,
    /// Of the track record.
    pub record: i32,
    /// Of the payment term that the company gives, against the one asked for.
    pub term: i32,
    /// Of the proposal worked out for the tender; nothing while there is none.
    pub proposal: u8,
    /// Lost by missing levels, as far as the company knows the product.
    pub missing: u8,
}

impl ServiceParts {
    /// The parts of a bid's points. A package that does not exist has none.
    pub fn of(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> Self {
        let scenario = seen.scenario();
        let given = seen.term_given(terms.id.customer, terms.term_months);
        Self {
            package: scenario.package(bid.package).map_or(0, |package| package.points),
            record: record_points(&scenario.tender, seen.punctuality()),
            term: term_points(&scenario.tender, i32::from(given) - i32::from(terms.term_months)),
            proposal: seen.proposal_points(terms.id),
            missing: fit(seen, terms, bid.product).points_lost,
        }
    }

    /// Their sum, which the rules keep within 0 and 100.
    pub fn sum(self) -> i32 {
        i32::from(self.package) + self.record + self.term + i32::from(self.proposal) - i32::from(self.missing)
    }
}
