//! Bidding as last time: the package and the markup of the newest own bid for a product family, as a template for the
//! next tenders of that family (rulebook 4).

use super::estimate::cheapest_fitting;
use super::requirements::checks;
use game::command::Command;
use game::forecast::cost_of_bid;
use game::ids::{IndustryId, PackageId};
use game::may::may_i;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::tender::{Bid, TenderState, Terms};

/// How the company bid for a family last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BidTemplate {
    /// The service package.
    pub package: PackageId,
    /// The price over the cost of goods, freight and package.
    pub markup: PerMille,
}

/// The newest own bid for that family; none as long as there is none.
pub fn template(seen: &Observation<'_>, family: IndustryId) -> Option<BidTemplate> {
    let months = game::time::Month::all().take_while(|month| *month <= seen.month());
    let own = months.flat_map(|month| seen.book(month)).filter_map(|tender| {
        let terms = tender.terms();
        let bid = tender.my_bid().filter(|_| seen.customer(terms.id.customer).industry == family)?;
        Some((terms.deadline, terms, bid))
    });
    let (_, terms, bid) = own.max_by_key(|(deadline, terms, _)| (*deadline, terms.id))?;
    let cost = cost_of_bid(seen, terms, bid);
    let markup = PerMille::of(terms.worth_at(bid.unit_price()).as_fen(), cost.as_fen().max(1));
    Some(BidTemplate { package: bid.package, markup })
}

/// A bid for those terms by the template: the cheapest product that fits as far as known, at most at the ceiling.
pub fn bid_by(seen: &Observation<'_>, terms: &Terms, template: BidTemplate) -> Bid {
    let product = cheapest_fitting(seen, terms);
    let blank = Bid { tender: terms.id, product, price: 1, package: template.package };
    let unit = cost_of_bid(seen, terms, &blank).share(1, i64::from(terms.quantity.max(1)));
    let price = unit.per_mille(template.markup).min(terms.ceiling).as_yuan();
    Bid { price: u32::try_from(price).unwrap_or(1).max(1), ..blank }
}

/// Bids as last time for all tenders of the month that could still be bid for and have none, those left out that
/// would be disqualified as far as known or may not be sealed.
pub fn bids_like_last(seen: &Observation<'_>) -> Vec<Bid> {
    let open = seen.book(seen.month()).filter(|tender| {
        tender.state() == TenderState::Open && tender.my_bid().is_none() && seen.has_place(tender.id().customer)
    });
    open.filter_map(|tender| {
        let terms = tender.terms();
        let bid = bid_by(seen, terms, template(seen, seen.customer(terms.id.customer).industry)?);
        let counts = checks(seen, terms, &bid).iter().all(|check| check.disqualification().is_none());
        (counts && may_i(seen, &Command::Bid(bid)).is_ok()).then_some(bid)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::bidding::estimate::first_draft;
    use crate::insight::fixtures::{ME, game, run_to, win_contract};
    use game::ids::TenderId;
    use game::time::Month;

    #[test]
    fn the_next_bid_for_a_family_takes_package_and_markup_of_the_last() {
        let mut world = game(1);
        let family = world.observe(ME).scenario().studied[0];
        assert_eq!(template(&world.observe(ME), family), None);
        assert!(bids_like_last(&world.observe(ME)).is_empty());
        let won = win_contract(&mut world);
        let seen = world.observe(ME);
        let like = template(&seen, family).expect("there was a bid");
        let terms = seen.tender(won).expect("it was in the book").terms().clone();
        let again = bid_by(&seen, &terms, like);
        assert_eq!(again.package, PackageId(0));
        let cost = cost_of_bid(&seen, &terms, &again);
        let markup = PerMille::of(terms.worth_at(again.unit_price()).as_fen(), cost.as_fen());
        // Prices are whole yuan.
        assert!((markup.get() - like.markup.get()).abs() < 30, "{markup:?} {like:?}");
        assert_eq!(first_draft(&seen, &terms).product, again.product);
        while world.now().month() < Month::new(6).expect("a month") {
            let opening = world.now().month().end();
            run_to(&mut world, opening.get());
            let seen = world.observe(ME);
            let bids = bids_like_last(&seen);
            let fits = |bid: &Bid| {
                seen.customer(bid.tender.customer).industry == family && seen.has_place(bid.tender.customer)
            };
            assert!(bids.iter().all(fits), "{bids:?}");
            if seen.tender(TenderId::regular(won.customer, seen.month())).is_some() && seen.has_place(won.customer) {
                assert!(bids.iter().any(|bid| bid.tender.customer == won.customer));
            }
        }
    }
}
