//! Bidding as last time: the package and the markup of the newest own bid for a product family, as a template for the
//! next tenders of that family (rulebook 4).

use super::cash_if_won::{LowPoint, MONTHS, outlook};
use super::estimate::cheapest_fitting;
use super::margin::{Margin, margin};
use super::requirements::checks;
use crate::insight::planning::in_time::unfinished;
use game::command::Command;
use game::forecast::{cost_of_bid, forecast};
use game::ids::{IndustryId, PackageId, TenderId};
use game::may::may_i;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::refusal::Refusal;
use game::setup::Validity;
use game::tender::{Bid, Disqualification, TenderState, Terms};

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

/// What bidding as last time for all open tenders would seal, and where it cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LikeLast {
    /// The bids that can be sealed, in the order of the book.
    pub bids: Vec<BidAgain>,
    /// Tenders with a place for which none can, in the order of the book.
    pub left_out: Vec<LeftOut>,
}

/// A bid as last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BidAgain {
    /// The bid.
    pub bid: Bid,
    /// What it would leave.
    pub margin: Margin,
    /// The last markup would lie above the ceiling: it asks the ceiling instead.
    pub is_capped: bool,
    /// It cannot be finished before the game ends.
    pub is_too_late: bool,
}

/// A tender that cannot be bid for as last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which.
    pub tender: TenderId,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why a tender cannot be bid for as last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// There was no bid for its product family yet.
    NoBidYet,
    /// Such a bid would be disqualified, as far as known.
    Disqualified(Disqualification),
    /// It may not be sealed.
    Refused(Refusal),
}

/// Bids as last time for all tenders of the month that could still be bid for and have none.
pub fn like_last(seen: &Observation<'_>) -> LikeLast {
    let open = seen.book(seen.month()).filter(|tender| {
        tender.state() == TenderState::Open
            && seen.now() < tender.terms().deadline
            && tender.my_bid().is_none()
            && seen.has_place(tender.id().customer)
    });
    let mut all = LikeLast::default();
    for tender in open {
        match again(seen, tender.terms()) {
            Ok(bid) => all.bids.push(bid),
            Err(why) => all.left_out.push(LeftOut { tender: tender.id(), why }),
        }
    }
    all
}

fn again(seen: &Observation<'_>, terms: &Terms) -> Result<BidAgain, WhyLeftOut> {
    let template = template(seen, seen.customer(terms.id.customer).industry).ok_or(WhyLeftOut::NoBidYet)?;
    let bid = bid_by(seen, terms, template);
    // In an examination nothing says what would be disqualified.
    let speaks = seen.validity() != Validity::Examination;
    if let Some(why) = checks(seen, terms, &bid).iter().find_map(|check| check.disqualification()).filter(|_| speaks) {
        return Err(WhyLeftOut::Disqualified(why));
    }
    may_i(seen, &Command::Bid(bid)).map_err(WhyLeftOut::Refused)?;
    let margin = margin(seen, terms, &bid);
    let asked = cost_of_bid(seen, terms, &bid).per_mille(template.markup);
    Ok(BidAgain {
        bid,
        margin,
        is_capped: asked > terms.worth_at(terms.ceiling),
        is_too_late: unfinished(seen, terms, bid.product).is_some(),
    })
}

/// The lowest cash if all of these bids and all sealed ones are won.
pub fn cash_if_all_won(seen: &Observation<'_>, bids: &[Bid]) -> Option<LowPoint> {
    let terms = |bid: &Bid| seen.tender(bid.tender).map(|tender| tender.terms());
    let mut won: Vec<(&Terms, Bid)> = bids.iter().filter_map(|bid| Some((terms(bid)?, *bid))).collect();
    won.extend(seen.open_bids().map(|open| (open.terms, *open.bid)));
    outlook(seen, &forecast(seen, &won, MONTHS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::bidding::estimate::first_draft;
    use crate::insight::fixtures::{ME, game, run_to, win_contract};
    use game::money::Money;
    use game::time::Month;

    #[test]
    fn the_next_bid_for_a_family_takes_package_and_markup_of_the_last() {
        let mut world = game(1);
        let family = world.observe(ME).scenario().studied[0];
        assert_eq!(template(&world.observe(ME), family), None);
        assert!(like_last(&world.observe(ME)).bids.is_empty());
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
            let LikeLast { bids, left_out } = like_last(&seen);
            let fits = |again: &BidAgain| {
                let customer = again.bid.tender.customer;
                seen.customer(customer).industry == family && seen.has_place(customer)
            };
            assert!(bids.iter().all(fits), "{bids:?}");
            for again in &bids {
                let terms = seen.tender(again.bid.tender).expect("it is in the book").terms();
                assert_eq!(again.margin, margin(&seen, terms, &again.bid));
                let ceiling = Money::yuan(terms.ceiling.as_yuan());
                assert!(!again.is_capped || again.bid.unit_price() == ceiling, "{again:?}");
            }
            // Every open tender with a place is in one of the two lists.
            let told: Vec<TenderId> =
                bids.iter().map(|again| again.bid.tender).chain(left_out.iter().map(|one| one.tender)).collect();
            for tender in seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open) {
                assert_eq!(told.contains(&tender.id()), seen.has_place(tender.id().customer), "{:?}", tender.id());
            }
            let lowest = |bids: &[Bid]| cash_if_all_won(&seen, bids).expect("months ahead").point.cash;
            let all: Vec<Bid> = bids.iter().map(|again| again.bid).collect();
            assert!(lowest(&all) <= lowest(&[]), "goods are paid before the customer pays");
        }
    }
}
