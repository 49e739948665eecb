//! What the post-mortem proposes is tried: the game is replayed to the award with the
//! changed bid, and with every other package and product, one yuan more and one point less.

use game::command::Command;
use game::ids::{CompanyId, CustomerId, PackageId, ProductId, StaffId, TenderId};
use game::luck::Seed;
use game::observation::Observation;
use game::people::TaskKind;
use game::recognition::Recognition;
use game::relation::Stage;
use game::scenario::{Role, Scenario};
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::standing::{StandingOrder, Switch};
use game::tender::{Bid, score};
use game::time::{Minute, Month};
use game::world::World;
use tender::insight::post_mortem::{Change, PostMortem, What, post_mortem};

const MONTHS: u8 = 4;

#[test]
fn changes_win_and_less_does_not_in_a_formal_game() {
    let tried = try_everything(&Game::play(7, Validity::Formal));
    assert!(tried.cured > 0, "some invalid bid could have won: {tried:?}");
    assert!(tried.products > 0, "some product would have won: {tried:?}");
    assert!(tried.everything_but_products(), "{tried:?}");
}

#[test]
fn changes_win_and_less_does_not_in_an_examination() {
    assert!(try_everything(&Game::play(11, Validity::Examination)).everything_but_products());
}

#[test]
fn a_practice_game_lets_the_changed_bids_go() {
    assert!(try_everything(&Game::play(23, Validity::Practice)).everything_but_products());
}

/// How often each thing was tried.
#[derive(Debug, Default)]
struct Tried {
    won: u32,
    prices: u32,
    packages: u32,
    products: u32,
    recognitions: u32,
    cured: u32,
}

impl Tried {
    fn everything_but_products(&self) -> bool {
        [self.won, self.prices, self.packages, self.recognitions].iter().all(|&times| times > 0)
    }
}

fn try_everything(game: &Game) -> Tried {
    let mut tried = Tried::default();
    for company in game.world.setup().companies() {
        let seen = game.world.observe(company);
        for (view, sheet) in seen.results() {
            let own = sheet.entry_of(company).expect("only own results are shown");
            let bid = *view.my_bid().expect("a result is of a bid");
            assert_eq!(seen.opened_again(&bid, own.offer.recognition).as_ref(), Some(sheet), "the same bid");
            match post_mortem(&seen, view.id()).expect("the bids were opened") {
                PostMortem::Won { highest, forgone } => {
                    assert!(game.wins_with(company, Bid { price: highest, ..bid }));
                    assert!(!game.wins_with(company, Bid { price: highest + 1, ..bid }));
                    assert_eq!(forgone.as_yuan(), i64::from(highest - bid.price) * i64::from(view.terms().quantity));
                    tried.won += 1;
                }
                PostMortem::NotWon(loss) => {
                    assert!(loss.changes.iter().map(|change| change.cost).is_sorted(), "the cheapest first");
                    assert_eq!(loss.invalid.is_some(), own.total().is_none());
                    tried.cured += u32::from(loss.invalid.is_some() && !loss.changes.is_empty());
                    price_is_the_smallest_cut(game, company, bid, &loss.changes, &mut tried);
                    others_are_the_cheapest(game, company, bid, &loss.changes, &mut tried);
                    recognition_is_the_least(&seen, bid, &loss.changes, &mut tried);
                }
            }
        }
    }
    tried
}

fn price_is_the_smallest_cut(game: &Game, company: CompanyId, bid: Bid, changes: &[Change], tried: &mut Tried) {
    let found = changes.iter().find_map(|change| match change.what {
        What::Price(price) => Some((price, change)),
        _ => None,
    });
    match found {
        Some((price, change)) => {
            assert!(game.wins_with(company, Bid { price, ..bid }), "{bid:?} at {price}");
            assert!(
                price < bid.price && !game.wins_with(company, Bid { price: price + 1, ..bid }),
                "{bid:?} at {price}"
            );
            assert!(change.best_other.is_none_or(|other| other <= change.total));
            tried.prices += 1;
        }
        None => assert!(!game.wins_with(company, Bid { price: 1, ..bid }), "{bid:?} for nothing"),
    }
}

/// A package or product is proposed exactly when one wins.
fn others_are_the_cheapest(game: &Game, company: CompanyId, bid: Bid, changes: &[Change], tried: &mut Tried) {
    let scenario = game.world.scenario();
    let family = scenario.customer(bid.tender.customer).industry;
    let packages = (0..scenario.packages.len() as u8).map(PackageId).map(|package| Bid { package, ..bid });
    let products = scenario.products_of(family).map(|product| Bid { product, ..bid });
    let winning = |bids: Vec<Bid>| -> Vec<Bid> {
        bids.into_iter().filter(|other| *other != bid && game.wins_with(company, *other)).collect()
    };
    let (packages, products) = (winning(packages.collect()), winning(products.collect()));
    let package = changes.iter().find_map(|change| match change.what {
        What::Package(package) => Some(package),
        _ => None,
    });
    // The dearer the package, the more points: the cheapest that wins is the plainest.
    assert_eq!(package, packages.first().map(|bid| bid.package), "{bid:?}");
    let product = changes.iter().find_map(|change| match change.what {
        What::Product(product) => Some(product),
        _ => None,
    });
    assert_eq!(product.is_some(), !products.is_empty(), "{bid:?}");
    assert!(product.is_none_or(|product| products.iter().any(|bid| bid.product == product)), "{bid:?}");
    tried.packages += u32::from(package.is_some());
    tried.products += u32::from(product.is_some());
}

fn recognition_is_the_least(seen: &Observation<'_>, bid: Bid, changes: &[Change], tried: &mut Tried) {
    let found = changes.iter().find_map(|change| match change.what {
        What::Recognition(recognition) => Some((recognition, change)),
        _ => None,
    });
    match found {
        Some((least, change)) => {
            assert_eq!(wins_scored_by_hand(seen, bid, least), Some(true));
            assert_eq!(wins_scored_by_hand(seen, bid, Recognition::new(least.get() - 1)), Some(false));
            assert!(change.cost.is_some_and(|cost| !cost.is_negative()));
            tried.recognitions += 1;
        }
        None => assert_ne!(wins_scored_by_hand(seen, bid, Recognition::new(1000)), Some(true), "{bid:?}"),
    }
}

/// Whether a valid bid wins with another recognition, from the sheet alone; none for an
/// invalid one.
fn wins_scored_by_hand(seen: &Observation<'_>, bid: Bid, recognition: Recognition) -> Option<bool> {
    let sheet = seen.tender(bid.tender)?.sheet()?;
    let own = sheet.entry_of(seen.me())?;
    own.total()?;
    let lowest = sheet.lowest()?;
    let mut offer = own.offer;
    offer.recognition = recognition;
    let total = score(&offer, lowest, sheet.weights).total();
    let behind = |other: &game::tender::SheetEntry| {
        (other.total(), std::cmp::Reverse(other.offer.price), other.offer.recognition)
            < (Some(total), std::cmp::Reverse(offer.price), recognition)
    };
    Some(sheet.valid().filter(|entry| entry.company != seen.me()).all(behind))
}

/// A game of five people who follow a script, with its log.
struct Game {
    world: World,
    log: Vec<(CompanyId, Command)>,
    dice: u64,
}

impl Game {
    fn play(seed: u64, validity: Validity) -> Self {
        let world = World::new(Scenario::formal(), setup(seed, validity));
        let mut game = Self { world, log: Vec::new(), dice: seed };
        let companies: Vec<CompanyId> = game.world.setup().companies().collect();
        for &company in &companies {
            game.command(company, Command::Stand(StandingOrder::Buy(Switch::On)));
            game.command(company, Command::Stand(StandingOrder::Deliver(Switch::On)));
        }
        for month in Month::all().take(usize::from(MONTHS)) {
            companies.iter().for_each(|&company| game.plan_month(company));
            game.advance(month.hour(119));
            companies.iter().for_each(|&company| game.bid_everywhere(company));
            game.advance(month.end());
        }
        game
    }

    /// Each of the sales staff courts some customers of the first two industries.
    fn plan_month(&mut self, company: CompanyId) {
        let seen = self.world.observe(company);
        let sales: Vec<StaffId> =
            seen.people().filter(|staff| staff.role == Role::Sales).map(|staff| staff.id).collect();
        let courted: Vec<(CustomerId, Stage)> = seen
            .customer_ids()
            .filter(|&customer| seen.customer(customer).industry.0 < 2)
            .map(|customer| (customer, seen.relation(customer).stage()))
            .collect();
        for (customer, stage) in courted {
            if self.roll(3) == 0 {
                continue;
            }
            let staff = sales[self.roll(sales.len() as u32) as usize];
            let contact = game::ids::ContactId(0);
            let other = game::ids::ContactId(1);
            let mut plan = Vec::new();
            if stage == Stage::Potential {
                plan.push(TaskKind::Research { customer });
            }
            if stage < Stage::Exploration {
                plan.extend([contact, other].map(|contact| TaskKind::Call { customer, contact }));
            }
            plan.push(TaskKind::Visit { customer, contact });
            plan.push(TaskKind::Demonstration { customer });
            if stage < Stage::Forming {
                plan.push(TaskKind::Forming { customer });
            }
            for task in plan {
                self.command(company, Command::Queue { staff, task, after: None });
            }
        }
    }

    /// A bid of any product, price and package for every tender where there is a place.
    fn bid_everywhere(&mut self, company: CompanyId) {
        let seen = self.world.observe(company);
        let open: Vec<(TenderId, i64)> = seen
            .book(seen.month())
            .filter(|tender| seen.has_place(tender.id().customer))
            .map(|tender| (tender.id(), tender.terms().ceiling.as_yuan()))
            .collect();
        for (tender, ceiling) in open {
            let family = self.world.scenario().customer(tender.customer).industry;
            let models = self.world.scenario().industry(family).products.len() as u32;
            let model = self.roll(models) as u8;
            let price = (ceiling * i64::from(620 + self.roll(410)) / 1000).max(1) as u32;
            let package = PackageId(self.roll(3) as u8);
            self.command(company, Command::Bid(Bid { tender, product: ProductId { family, model }, price, package }));
        }
    }

    fn advance(&mut self, to: Minute) {
        self.command(CompanyId(0), Command::Advance { to });
    }

    /// Gives a command and logs it if it is carried out.
    fn command(&mut self, by: CompanyId, command: Command) {
        if self.world.apply(by, &command).is_ok() {
            self.log.push((by, command));
        }
    }

    fn roll(&mut self, sides: u32) -> u32 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) as u32 % sides
    }

    /// Replays the game to the award with this bid in place of the one that was sealed;
    /// a bid that the game does not let go does not win.
    fn wins_with(&self, company: CompanyId, bid: Bid) -> bool {
        let mut world = World::new(Scenario::formal(), self.world.setup().clone());
        for (by, command) in &self.log {
            let changed = match command {
                Command::Bid(sealed) if *by == company && sealed.tender == bid.tender => Command::Bid(bid),
                _ => command.clone(),
            };
            if world.apply(*by, &changed).is_err() {
                assert_ne!(changed, *command, "a replay is exact");
                return false;
            }
            let seen = world.observe(company);
            if let Some(sheet) = seen.tender(bid.tender).and_then(|tender| tender.sheet()) {
                return sheet.winner().is_some_and(|winner| winner.company == company);
            }
        }
        panic!("the bids for {:?} are opened in the log", bid.tender);
    }
}

fn setup(seed: u64, validity: Validity) -> Setup {
    let seats = (0..5).map(|number| Seat { name: format!("Company {number}"), player: Player::Human }).collect();
    Setup { seed: Seed(seed), seats, validity, pace: Pace::Calm }
}
