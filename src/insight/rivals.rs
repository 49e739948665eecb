//! What is known of the competition: published awards, and habits from the score sheets
//! of tenders that the company bid for.

use game::ids::CompanyId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::tender::TenderState;
use game::time::Month;

/// What one company's awards and bids show of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownHabits {
    /// Which company.
    pub company: CompanyId,
    /// Tenders it was awarded this year: published.
    pub awards: u16,
    /// Worth of those awards.
    pub worth: Money,
    /// Tenders in which it bid against us, as the sheets show.
    pub met: u16,
    /// Of those, the ones it won.
    pub beat_us: u16,
    /// Of those, the ones we won.
    pub lost_to_us: u16,
    /// Of those, the ones in which it asked the lowest valid price.
    pub lowest: u16,
    /// Its mean price against the ceiling, in those tenders.
    pub price: Option<PerMille>,
    /// Its mean recognition in those tenders.
    pub recognition: Option<u16>,
}

/// One line a company, by seat.
pub fn known_habits(seen: &Observation<'_>) -> Vec<KnownHabits> {
    let companies = (0..seen.company_count() as u8).map(CompanyId);
    companies.map(|company| habits_of(seen, company)).collect()
}

fn habits_of(seen: &Observation<'_>, company: CompanyId) -> KnownHabits {
    let (mut awards, mut worth) = (0, Money::ZERO);
    for month in Month::all().take_while(|month| *month <= seen.month()) {
        for tender in seen.book(month) {
            if tender.state() == (TenderState::Awarded { winner: company }) {
                awards += 1;
                worth += tender.award_price().unwrap_or_default().times(tender.terms().quantity);
            }
        }
    }
    let mut known = KnownHabits {
        company,
        awards,
        worth,
        met: 0,
        beat_us: 0,
        lost_to_us: 0,
        lowest: 0,
        price: None,
        recognition: None,
    };
    let (mut prices, mut recognition) = (0i64, 0u32);
    for (tender, sheet) in seen.results() {
        let Some(entry) = sheet.entry_of(company).filter(|_| company != seen.me()) else { continue };
        let winner = sheet.winner().map(|winner| winner.company);
        known.met += 1;
        known.beat_us += u16::from(winner == Some(company));
        known.lost_to_us += u16::from(winner == Some(seen.me()));
        known.lowest += u16::from(entry.total().is_some() && sheet.lowest() == Some(entry.offer.price));
        prices += i64::from(PerMille::of(entry.offer.price.as_fen(), tender.terms().ceiling.as_fen()).get());
        recognition += u32::from(entry.offer.recognition.get());
    }
    if known.met > 0 {
        known.price = Some(PerMille::new((prices / i64::from(known.met)) as i32));
        known.recognition = Some((recognition / u32::from(known.met)) as u16);
    }
    known
}

/// Each company's share of all published sales, by seat; nothing before the first month's end.
pub fn market_shares(seen: &Observation<'_>) -> Option<Vec<(CompanyId, Money, PerMille)>> {
    let sales: Vec<(CompanyId, Money)> =
        seen.companies().iter().map(|known| Some((known.id, known.sales?))).collect::<Option<_>>()?;
    let all: Money = sales.iter().map(|(_, sales)| *sales).sum();
    Some(sales.into_iter().map(|(id, sales)| (id, sales, PerMille::of(sales.as_fen(), all.as_fen()))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::{ME, game, run_to, win_place};
    use game::command::Command;
    use game::ids::{CustomerId, PackageId, ProductId};
    use game::relation::Stage;
    use game::tender::Bid;
    use game::time::MONTH;
    use game::world::World;

    /// Both companies bid for the customer's next tender, each with its price, and it is awarded.
    fn contest(world: &mut World, customer: CustomerId, prices: [u32; 2]) {
        let tender = loop {
            let open = world
                .observe(ME)
                .book(world.now().month())
                .find(|tender| tender.id().customer == customer && world.now() < tender.terms().deadline);
            match open.map(|tender| (tender.id(), tender.terms().levels)) {
                Some(found) => break found,
                None => {
                    let next = world.now().month().end().get();
                    run_to(world, next);
                }
            }
        };
        let family = world.observe(ME).customer(customer).industry;
        let scenario = world.scenario().clone();
        let product = scenario
            .products_of(family)
            .find(|id| scenario.product(*id).is_some_and(|product| (0..3).all(|i| product.levels[i] >= tender.1[i])))
            .unwrap_or(ProductId::plainest(family));
        for (company, price) in prices.into_iter().enumerate() {
            let bid = Bid { tender: tender.0, product, price, package: PackageId(0) };
            world.apply(CompanyId(company as u8), &Command::Bid(bid)).expect("a place, and time left");
        }
        let after = tender.0.month.hour(121).get();
        run_to(world, after);
    }

    #[test]
    fn sheets_tell_who_asked_how_much() {
        let mut world = game(2);
        let customer = CustomerId(1);
        for company in 0..2 {
            win_place(&mut world, CompanyId(company), customer);
            assert_eq!(world.observe(CompanyId(company)).relation(customer).stage(), Stage::Forming);
        }
        // Prices far below the ceiling: what counts here is who asked less.
        contest(&mut world, customer, [40, 20]);
        let habits = known_habits(&world.observe(ME));
        let rival = habits[1];
        assert_eq!((rival.met, rival.lowest, rival.beat_us + rival.lost_to_us), (1, 1, 1));
        let ceiling = world.observe(ME).results()[0].0.terms().ceiling;
        assert_eq!(rival.price, Some(PerMille::of(2000, ceiling.as_fen())));
        assert_eq!(habits[0].met, 0, "one does not meet oneself");
        assert_eq!(habits[0].awards + rival.awards, 1);
        assert_eq!(u16::from(habits[0].worth.is_positive()), habits[0].awards);
    }

    #[test]
    fn shares_come_with_the_first_closing() {
        let mut world = game(2);
        assert_eq!(market_shares(&world.observe(ME)), None);
        run_to(&mut world, MONTH);
        let shares = market_shares(&world.observe(ME)).expect("published at the month's end");
        assert_eq!(shares, [(CompanyId(0), Money::ZERO, PerMille::ZERO), (CompanyId(1), Money::ZERO, PerMille::ZERO)]);
    }
}
