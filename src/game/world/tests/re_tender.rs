//! A lost contract comes back: as a tender that all companies see at once, or as an order (rulebook 2 and 4).

use crate::ids::{CompanyId, CustomerId, IndustryId, PackageId, ProductId, TenderId, TenderKind};
use crate::luck::Seed;
use crate::money::Money;
use crate::observation::Forecasted;
use crate::per_mille::PerMille;
use crate::recognition::Effort;
use crate::relation::{Place, Stage};
use crate::rival::{DecisionMoment, Policy, Skill};
use crate::scenario::Scenario;
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::supply::{Contract, ContractState};
use crate::time::Month;
use crate::world::World;
use crate::world::event_queue::{EventQueue, ScheduledEvent};

#[test]
fn a_re_tender_is_known_to_rivals_when_it_appears() {
    let rival = CompanyId(1);
    let player = Player::Rival { policy: Policy::Balanced, skill: Skill::High };
    let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }, Seat { name: "B".to_owned(), player }];
    let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(Scenario::formal(), setup);
    let lost = *world.tenders.keys().next().expect("a year has tenders");
    let from = CompanyId(0);
    let half_delivered = Contract { quantity: 10, delivered: 3, ..contract(&world, from, lost) };
    world.company_mut(from).contracts.insert(lost, half_delivered);
    world.lost.push((from, lost));
    world.now = Month::new(2).expect("a month").opening();
    world.queue = EventQueue::default();
    world.open_month(world.now.month());
    let again = lost.re_tendered(world.now.month());
    let seen = world.observe(rival);
    assert_eq!(seen.knows(again), Some(Forecasted::Published));
    assert!(seen.book(world.now.month()).any(|tender| tender.id() == again && tender.terms().quantity == 7));
    let decides = std::iter::from_fn(|| world.queue.pop(world.now))
        .any(|(_, event)| event == ScheduledEvent::Decide(rival, DecisionMoment::Opening));
    assert!(decides, "it decides in the same minute, with the re-tender in the book");
}

const FAILS: CompanyId = CompanyId(0);
const OTHER: CompanyId = CompanyId(1);
const CUSTOMER: CustomerId = CustomerId(1);

fn contract(world: &World, company: CompanyId, id: TenderId) -> Contract {
    Contract {
        id,
        company,
        product: ProductId::plainest(world.scenario.customer(id.customer).industry),
        package: PackageId(0),
        quantity: 10,
        delivered: 0,
        late: 0,
        price: Money::yuan(900),
        term_months: 1,
        term_asked: 1,
        bond: Money::ZERO,
        awarded: world.now,
        due: world.now,
        promised: world.now,
        price_ratio: PerMille::new(800),
        missing: 0,
        owner: None,
        penalty: Money::ZERO,
        state: ContractState::Open,
    }
}

/// Two companies that have delivered to a customer, and are in stable management there.
fn two_suppliers() -> World {
    let seat = |name: &str| Seat { name: name.to_owned(), player: Player::Human };
    let setup =
        Setup { seed: Seed(1), seats: vec![seat("A"), seat("B")], validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(Scenario::formal(), setup);
    world.now = Month::new(3).expect("a month").opening();
    let now = world.now;
    for company in [FAILS, OTHER] {
        let id = TenderId::regular(CUSTOMER, Month::FIRST);
        let done = Contract { state: ContractState::Done { at: now }, ..contract(&world, company, id) };
        world.company_mut(company).contracts.insert(id, done);
        world.customers[CUSTOMER.index()].places.push(Place { company, since: now });
        let relation = world.relation_mut(company, CUSTOMER);
        (relation.stage, relation.effort, relation.fulfilled) = (Stage::Stable, Effort::new(100_000), 1);
        relation.feeling.open_mut().experience = Some(crate::care::Experience::default());
    }
    world
}

/// What an order was it stays, whatever kind it was of, whether or not the customer wants something else that month.
#[test]
fn orders_of_a_company_that_fails_are_placed_again_as_they_were() {
    let mut world = two_suppliers();
    let own = world.scenario.customer(CUSTOMER).industry;
    let second = IndustryId((own.0 + 1) % 7);
    world.company_mut(OTHER).studied = 1 << second.0;
    let month = world.now.month();
    let lost = [
        (TenderKind::Repeat, ProductId { family: own, model: 1 }, 40, 2),
        (TenderKind::Project, ProductId::plainest(own), 30, 0),
        (TenderKind::Cross { family: second }, ProductId::plainest(second), 20, 3),
    ];
    for (kind, product, quantity, term_asked) in lost {
        let id = TenderId { month, kind, customer: CUSTOMER };
        let order = Contract { product, quantity, term_asked, delivered: 5, ..contract(&world, FAILS, id) };
        world.company_mut(FAILS).contracts.insert(id, order);
    }
    world.go_bankrupt(FAILS);
    for next in Month::all().filter(|&next| next > month).take(4) {
        let mut world = world.clone();
        world.now = next.opening();
        world.re_tender_lost_contracts(next);
        let placed = world.company(OTHER).contracts.values().filter(|order| order.awarded == world.now);
        let mut placed: Vec<_> = placed.map(|order| (order.product, order.quantity, order.term_asked)).collect();
        crate::sort::by_key(&mut placed, |(_, quantity, _)| std::cmp::Reverse(*quantity));
        let left = lost.map(|(_, product, quantity, term_asked)| (product, quantity - 5, term_asked));
        assert_eq!(placed, left, "{next:?}");
        assert!(world.company(OTHER).requests.is_empty(), "the need is there: nobody asks for a quotation first");
        let again: Vec<_> = world.company(OTHER).contracts.keys().filter(|id| id.month == next).copied().collect();
        assert!(again.iter().all(|id| id.is_order()), "{again:?}");
        assert!(again.iter().any(|id| id.family(own) == second), "{again:?}");
    }
}

/// What a customer ordered in all, from whomever.
fn ordered_in_all(world: &World) -> Money {
    world.customer(CUSTOMER).ordered.iter().copied().sum()
}

/// Of two orders, one half delivered, one untouched, that are lost.
#[test]
fn an_order_that_is_placed_again_is_ordered_once() {
    let mut world = two_suppliers();
    let (month, before) = (world.now.month(), ordered_in_all(&world));
    for (kind, quantity, delivered) in [(TenderKind::Repeat, 40, 5), (TenderKind::Project, 30, 0)] {
        let id = TenderId { month, kind, customer: CUSTOMER };
        let order = Contract { quantity, ..contract(&world, FAILS, id) };
        world.take_order(FAILS, order);
        world.company_mut(FAILS).contracts.get_mut(&id).expect("just taken").delivered = delivered;
    }
    let price = Money::yuan(900);
    assert_eq!(ordered_in_all(&world) - before, price.times(70));
    world.go_bankrupt(FAILS);
    assert_eq!(ordered_in_all(&world) - before, price.times(5), "what was delivered was ordered");
    assert_eq!(world.relation(FAILS, CUSTOMER).ordered, price.times(5));
    let next = Month::new(4).expect("a month");
    world.now = next.opening();
    world.re_tender_lost_contracts(next);
    let placed: Vec<&Contract> =
        world.company(OTHER).contracts.values().filter(|order| order.awarded == world.now).collect();
    assert_eq!(placed.iter().map(|order| order.quantity).sum::<u32>(), 65);
    let again: Money = placed.iter().map(|order| order.worth()).sum();
    assert_eq!(ordered_in_all(&world) - before, price.times(5) + again);
}

#[test]
fn an_order_that_is_rejected_was_not_ordered() {
    let mut world = two_suppliers();
    let before = (ordered_in_all(&world), world.relation(FAILS, CUSTOMER).ordered);
    let id = TenderId { month: world.now.month(), kind: TenderKind::Repeat, customer: CUSTOMER };
    let order = contract(&world, FAILS, id);
    world.take_order(FAILS, order);
    assert_ne!(ordered_in_all(&world), before.0);
    world.reject_order(FAILS, id);
    assert_eq!((ordered_in_all(&world), world.relation(FAILS, CUSTOMER).ordered), before);
}

/// A year in which some fail and orders are taken back: no company sold more to a customer in a month than the
/// customer ordered then, and what stands in the relation is what its contracts come to.
#[test]
fn what_companies_sold_is_part_of_what_customers_ordered() {
    let mut lost = 0;
    for seed in 1..4 {
        let policies = [Policy::Overcommitter, Policy::Balanced, Policy::NoService, Policy::NoCreditCheck];
        let seats = policies.map(|policy| Seat {
            name: policy.id().to_owned(),
            player: Player::Rival { policy, skill: Skill::Middle },
        });
        let setup = Setup { seed: Seed(seed), seats: seats.to_vec(), validity: Validity::Formal, pace: Pace::Calm };
        let mut world = World::new(Scenario::formal(), setup);
        world.run_until(crate::time::Minute::YEAR_END, &mut |_| false, CompanyId(0));
        for customer in world.scenario.customer_ids() {
            let mut sold = [Money::ZERO; 12];
            for company in world.setup.companies() {
                let by_month = world.company(company).ordered_by(customer);
                let here: Money = by_month.iter().copied().sum();
                assert_eq!(world.relation(company, customer).ordered, here, "{company:?}, {customer:?}");
                sold.iter_mut().zip(by_month).for_each(|(sum, here)| *sum += here);
            }
            let ordered = world.customer(customer).ordered;
            assert!(sold.iter().zip(ordered).all(|(sold, ordered)| *sold <= ordered), "{customer:?}: {ordered:?}");
        }
        let contracts = world.setup.companies().flat_map(|company| world.company(company).contracts.values());
        lost += contracts.filter(|contract| matches!(contract.state, ContractState::Void { .. })).count();
    }
    assert!(lost > 10, "{lost}");
}

/// Where nobody else is liked, or understands a second family, the customer buys outside the market.
#[test]
fn an_order_that_nobody_can_take_over_goes_outside_the_market() {
    let mut world = two_suppliers();
    let own = world.scenario.customer(CUSTOMER).industry;
    let second = IndustryId((own.0 + 1) % 7);
    world.company_mut(OTHER).studied = 0;
    let id = TenderId { month: world.now.month(), kind: TenderKind::Cross { family: second }, customer: CUSTOMER };
    let order = Contract { product: ProductId::plainest(second), ..contract(&world, FAILS, id) };
    let worth = order.worth();
    world.company_mut(FAILS).contracts.insert(id, order);
    world.go_bankrupt(FAILS);
    let next = Month::new(4).expect("a month");
    world.now = next.opening();
    let before = world.customer(CUSTOMER).ordered[next.index()];
    world.re_tender_lost_contracts(next);
    assert!(world.company(OTHER).contracts.values().all(|order| order.awarded != world.now));
    assert_eq!(world.customer(CUSTOMER).ordered[next.index()], before + worth);
}
