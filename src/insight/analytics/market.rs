//! What is published of the market: awards, sales, supplier prices.

use game::ids::{CompanyId, CustomerId, ProductId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Shock;
use game::tender::TenderState;
use game::time::Month;

/// What a company was awarded this year, all its customers together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Awards {
    /// How many tenders.
    pub count: u16,
    /// Worth of those awards.
    pub worth: Money,
}

/// The winner of an award as it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishedWinner {
    /// The company.
    pub company: CompanyId,
    /// Its unit price.
    pub price: Money,
}

/// An award as it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// Which tender.
    pub tender: TenderId,
    /// The winner; none if it lapsed.
    pub won: Option<PublishedWinner>,
    /// Units asked for.
    pub quantity: u32,
    /// Whether the company that looks had bid.
    pub we_bid: bool,
}

/// Awards of the year so far, by seat.
pub fn awards(seen: &Observation<'_>) -> Vec<Awards> {
    let mut all = vec![Awards::default(); seen.company_count()];
    for month in Month::all().take_while(|month| *month <= seen.month()) {
        for (winner, award) in published(seen, month).filter_map(|award| Some((award.won?, award))) {
            let sum = &mut all[winner.company.index()];
            sum.count += 1;
            sum.worth += winner.price.times(award.quantity);
        }
    }
    all
}

/// The tenders of a month's book that have been decided, in the order of the book.
pub fn published(seen: &Observation<'_>, month: Month) -> impl Iterator<Item = Published> {
    seen.book(month).filter_map(|tender| {
        let won = match tender.state() {
            TenderState::Open => return None,
            TenderState::Awarded { winner: company } => {
                tender.award_price().map(|price| PublishedWinner { company, price })
            }
            TenderState::Lapsed => None,
        };
        let (quantity, we_bid) = (tender.terms().quantity, tender.my_bid().is_some());
        Some(Published { tender: tender.id(), won, quantity, we_bid })
    })
}

/// A company's share of all published sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketShare {
    /// Which company.
    pub company: CompanyId,
    /// Its share.
    pub share: PerMille,
}

/// Each company's share of all published sales, by seat; nothing before the first month's
/// end, nor as long as nobody has sold anything.
pub fn shares(seen: &Observation<'_>) -> Option<Vec<MarketShare>> {
    let sales: Vec<(CompanyId, Money)> =
        seen.companies().iter().map(|known| Some((known.id, known.sales?))).collect::<Option<_>>()?;
    let all: Money = sales.iter().map(|(_, sales)| *sales).sum();
    let share = |(company, sales): (CompanyId, Money)| MarketShare {
        company,
        share: PerMille::rounded(sales.as_fen(), all.as_fen()),
    };
    all.is_positive().then(|| sales.into_iter().map(share).collect())
}

/// The shocks of the present month: all companies were told of them at its opening.
pub fn shocks(seen: &Observation<'_>) -> Vec<Shock> {
    let now = seen.month();
    seen.scenario().shocks.iter().filter(|shock| shock.month == now).cloned().collect()
}

/// How a product's price stands against last month's; none in the first month.
pub fn price_change(seen: &Observation<'_>, product: ProductId) -> Option<Money> {
    Some(seen.unit_price(product) - seen.unit_price_in(product, seen.month().previous()?)?)
}

/// What a tender of a customer of that size is worth on average (rulebook 13): its goods at cost, and at the ceiling.
pub fn average_tender(seen: &Observation<'_>, customer: CustomerId) -> [Money; 2] {
    let scenario = seen.scenario();
    let cost = scenario.tender.worth.money().per_mille(scenario.sizes.get(seen.customer(customer).size).worth);
    [cost, cost.per_mille(scenario.tender.ceiling)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::attention::needs::{NeedKind, needs};
    use crate::insight::fixtures::{ME, game, run_to, win_place};
    use game::command::Command;
    use game::event::Event;
    use game::ids::{IndustryId, PackageId};
    use game::luck::Seed;
    use game::rival::{Policy, Skill};
    use game::scenario::{Draft, Scenario};
    use game::setup::{Pace, Player, Seat, Setup, Validity};
    use game::tender::Bid;
    use game::time::MONTH;
    use game::world::World;

    /// Bids for the customer's next tender and lets it be decided.
    fn contest(world: &mut World, customer: CustomerId, price: u32) -> TenderId {
        let (tender, levels) = loop {
            let now = world.now();
            let open = world
                .observe(ME)
                .book(now.month())
                .find(|tender| tender.id().customer == customer && now < tender.terms().deadline)
                .map(|tender| (tender.id(), tender.terms().levels));
            if let Some(found) = open {
                break found;
            }
            run_to(world, now.month().end().get());
        };
        let scenario = world.scenario().clone();
        let fits = |id: &ProductId| {
            scenario.product(*id).is_some_and(|product| (0..3).all(|index| product.levels[index] >= levels[index]))
        };
        let product = scenario.products_of(scenario.customer(customer).industry).find(fits).expect("it can be met");
        let bid = Bid { tender, product, price, package: PackageId(0) };
        world.apply(ME, &Command::Bid(bid)).expect("a place, and time left");
        run_to(world, tender.month.hour(121).get());
        tender
    }

    #[test]
    fn awards_and_sales_are_published() {
        let mut world = game(2);
        assert!(awards(&world.observe(ME)).iter().all(|sum| *sum == Awards::default()));
        win_place(&mut world, ME, CustomerId(1));
        let tender = contest(&mut world, CustomerId(1), 40);
        let seen = world.observe(CompanyId(1));
        let award = published(&seen, tender.month).find(|award| award.tender == tender).expect("decided");
        assert_eq!((award.won, award.we_bid), (Some(PublishedWinner { company: ME, price: Money::yuan(40) }), false));
        let worth = Money::yuan(40).times(award.quantity);
        assert_eq!(awards(&seen), [Awards { count: 1, worth }, Awards::default()]);
        assert_eq!(published(&seen, tender.month).filter(|award| award.won.is_some()).count(), 1, "all others lapsed");
    }

    #[test]
    fn no_shares_of_nothing() {
        let mut world = game(2);
        assert_eq!(shares(&world.observe(ME)), None, "nothing is published yet");
        run_to(&mut world, MONTH);
        assert_eq!(shares(&world.observe(ME)), None, "nobody has sold anything");
    }

    #[test]
    fn prices_are_compared_with_last_month() {
        let mut world = game(1);
        let products: Vec<ProductId> = world.scenario().all_products().collect();
        let before: Vec<Money> = products.iter().map(|&product| world.observe(ME).unit_price(product)).collect();
        assert!(products.iter().all(|&product| price_change(&world.observe(ME), product).is_none()));
        run_to(&mut world, MONTH);
        for (&product, before) in products.iter().zip(before) {
            let now = world.observe(ME).unit_price(product);
            assert_eq!(price_change(&world.observe(ME), product), Some(now - before));
        }
    }

    /// Two people and a rival in a formal year in whose second month a family is dear and scarce.
    fn shaken() -> (World, Shock) {
        let month = Month::FIRST.next().expect("a second month");
        let (cost, supply) = (PerMille::new(1_800), PerMille::new(500));
        let shock = Shock { month, industry: IndustryId(2), cost, supply };
        let mut draft = Draft::clone(&Scenario::formal());
        draft.shocks = vec![shock.clone()];
        let rival = Player::Rival { policy: Policy::Balanced, skill: Skill::Middle };
        let seats = [Player::Human, Player::Human, rival].map(|player| Seat { name: "A".to_owned(), player });
        let setup = Setup { seed: Seed(7), seats: seats.into(), validity: Validity::Formal, pace: Pace::Calm };
        (World::new(Scenario::check(draft).expect("a sound market"), setup), shock)
    }

    #[test]
    fn a_shock_is_told_to_all_people_at_its_months_opening_and_holds_for_everybody() {
        let (mut world, shock) = shaken();
        let product = ProductId { family: shock.industry, model: 0 };
        let usual = world.observe(ME).supply_left(product);
        let mut before = world.observe(ME).unit_price(product);
        for month in Month::all().take(3) {
            run_to_opening(&mut world, month);
            let is_now = month == shock.month;
            for person in [ME, CompanyId(1)] {
                let seen = world.observe(person);
                let told = seen.feed().iter().filter(|told| told.at == month.opening());
                let told: Vec<&Event> = told.map(|told| &told.event).collect();
                let of_it = Event::Shock { industry: shock.industry, cost: shock.cost, supply: shock.supply };
                assert_eq!(told.contains(&&of_it), is_now, "{month:?}: {told:?}");
                assert_eq!(shocks(&seen), if is_now { vec![shock.clone()] } else { Vec::new() });
                let needed = needs(&seen).iter().any(|need| need.what == NeedKind::Shock(shock.clone()));
                assert_eq!(needed, is_now, "{month:?}");
            }
            let seen = [ME, CompanyId(1), CompanyId(2)].map(|company| world.observe(company));
            let price = seen[0].unit_price(product);
            assert!(seen.iter().all(|seen| seen.unit_price(product) == price), "one price for all");
            // Drift is at most a tenth either way: a rise by four fifths stands out.
            assert_eq!(price >= before + before.share(1, 2), is_now, "{before:?} and {price:?}");
            let left = seen.map(|seen| seen.supply_left(product));
            assert!(left.iter().all(|other| *other == left[0]));
            assert!(!is_now || left[0] <= usual / 2, "half of {usual} are left: {left:?}");
            before = price;
        }
    }

    /// The month has opened, and nobody has done anything in it.
    fn run_to_opening(world: &mut World, month: Month) {
        if world.now() < month.opening() {
            run_to(world, month.opening().get());
        }
    }
}
