//! What the post-mortem proposes is tried: the game is replayed to the award with the
//! changed bid, and with every other package and product, one yuan more and one point less.

mod fixtures;

use fixtures::scripted::Game;
use game::command::Command;
use game::ids::{CompanyId, PackageId};
use game::observation::{Observation, OpenedTender};
use game::recognition::Recognition;
use game::scenario::Scenario;
use game::setup::Validity;
use game::tender::{Bid, SheetEntry, score};
use game::time::Month;
use game::world::World;
use tender::insight::bidding::post_mortem::{BidChange, PostMortem, WinningChange, post_mortem};

const MONTHS: usize = 4;

#[test]
fn changes_win_and_less_does_not_in_formal_games() {
    let mut tried = Tried::default();
    for seed in [7, 8, 9] {
        try_everything(&play(seed, Validity::Formal), &mut tried);
    }
    assert!(tried.cured > 0, "some disqualified bid could have won: {tried:?}");
    assert!(tried.products > 0, "some product would have won: {tried:?}");
    assert!(tried.everything_but_products(), "{tried:?}");
}

#[test]
fn changes_win_and_less_does_not_in_an_examination() {
    let mut tried = Tried::default();
    try_everything(&play(11, Validity::Examination), &mut tried);
    assert!(tried.everything_but_products(), "{tried:?}");
}

#[test]
fn a_practice_game_lets_the_changed_bids_go() {
    let mut tried = Tried::default();
    try_everything(&play(23, Validity::Practice), &mut tried);
    assert!(tried.everything_but_products(), "{tried:?}");
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

fn try_everything(game: &Game, tried: &mut Tried) {
    for company in game.world.setup().companies() {
        let seen = game.world.observe(company);
        for OpenedTender { tender: view, sheet } in seen.results() {
            let own = sheet.entry_of(company).expect("only own results are shown");
            let bid = *view.my_bid().expect("a result is of a bid");
            assert_eq!(seen.opened_again(&bid, own.offer.recognition).as_ref(), Some(sheet), "the same bid");
            match post_mortem(&seen, view.id()).expect("the bids were opened") {
                PostMortem::Won { highest, forgone } => {
                    assert!(wins_with(game, company, Bid { price: highest, ..bid }));
                    assert!(!wins_with(game, company, Bid { price: highest + 1, ..bid }));
                    assert_eq!(forgone.as_yuan(), i64::from(highest - bid.price) * i64::from(view.terms().quantity));
                    tried.won += 1;
                }
                PostMortem::NotWon(loss) => {
                    let order =
                        |change: &WinningChange| (change.profit.is_negative(), change.cost.is_none(), change.cost);
                    assert!(loss.changes.iter().map(order).is_sorted(), "the cheapest first, what loses money last");
                    assert_eq!(loss.disqualified.is_some(), own.total().is_none());
                    tried.cured += u32::from(loss.disqualified.is_some() && !loss.changes.is_empty());
                    price_is_the_smallest_cut(game, company, bid, &loss.changes, tried);
                    others_are_the_cheapest(game, company, bid, &loss.changes, tried);
                    recognition_is_the_least(&seen, bid, &loss.changes, tried);
                }
            }
        }
    }
}

fn price_is_the_smallest_cut(game: &Game, company: CompanyId, bid: Bid, changes: &[WinningChange], tried: &mut Tried) {
    let found = changes.iter().find_map(|change| match change.what {
        BidChange::Price(price) => Some((price, change)),
        _ => None,
    });
    match found {
        Some((price, change)) => {
            assert!(wins_with(game, company, Bid { price, ..bid }), "{bid:?} at {price}");
            assert!(
                price < bid.price && !wins_with(game, company, Bid { price: price + 1, ..bid }),
                "{bid:?} at {price}"
            );
            assert!(change.best_other.is_none_or(|other| other <= change.total));
            let cut = i64::from(bid.price - price) * i64::from(quantity(game, bid));
            assert_eq!(change.cost.map(|cost| cost.as_yuan()), Some(cut));
            tried.prices += 1;
        }
        None => assert!(!wins_with(game, company, Bid { price: 1, ..bid }), "{bid:?} for nothing"),
    }
}

fn quantity(game: &Game, bid: Bid) -> u32 {
    game.world.observe(CompanyId(0)).tender(bid.tender).map_or(0, |tender| tender.terms().quantity)
}

/// A package or product is proposed exactly when one wins.
fn others_are_the_cheapest(game: &Game, company: CompanyId, bid: Bid, changes: &[WinningChange], tried: &mut Tried) {
    let scenario = game.world.scenario();
    let family = scenario.customer(bid.tender.customer).industry;
    let packages = (0..scenario.packages.len() as u8).map(PackageId).map(|package| Bid { package, ..bid });
    let products = scenario.products_of(family).map(|product| Bid { product, ..bid });
    let winning = |bids: Vec<Bid>| -> Vec<Bid> {
        bids.into_iter().filter(|other| *other != bid && wins_with(game, company, *other)).collect()
    };
    let (packages, products) = (winning(packages.collect()), winning(products.collect()));
    let package = changes.iter().find_map(|change| match change.what {
        BidChange::Package(package) => Some(package),
        _ => None,
    });
    // The dearer the package, the more points: the cheapest that wins is the plainest.
    assert_eq!(package, packages.first().map(|bid| bid.package), "{bid:?}");
    let product = changes.iter().find_map(|change| match change.what {
        BidChange::Product(product) => Some(product),
        _ => None,
    });
    assert_eq!(product.is_some(), !products.is_empty(), "{bid:?}");
    assert!(product.is_none_or(|product| products.iter().any(|bid| bid.product == product)), "{bid:?}");
    tried.packages += u32::from(package.is_some());
    tried.products += u32::from(product.is_some());
}

fn recognition_is_the_least(seen: &Observation<'_>, bid: Bid, changes: &[WinningChange], tried: &mut Tried) {
    let found = changes.iter().find_map(|change| match change.what {
        BidChange::Recognition(recognition) => Some((recognition, change)),
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
/// disqualified one.
fn wins_scored_by_hand(seen: &Observation<'_>, bid: Bid, recognition: Recognition) -> Option<bool> {
    let sheet = seen.tender(bid.tender)?.sheet()?;
    let own = sheet.entry_of(seen.me())?;
    own.total()?;
    let lowest = sheet.lowest()?;
    let mut offer = own.offer;
    offer.recognition = recognition;
    let total = score(&offer, lowest, sheet.weights).total();
    let behind = |other: &SheetEntry| {
        (other.total(), std::cmp::Reverse(other.offer.price), other.offer.recognition)
            < (Some(total), std::cmp::Reverse(offer.price), recognition)
    };
    Some(sheet.valid().filter(|entry| entry.company != seen.me()).all(behind))
}

/// A game of some months.
fn play(seed: u64, validity: Validity) -> Game {
    let mut game = Game::start(seed, validity);
    for month in Month::all().take(MONTHS) {
        game.play_to_deadline(month);
        game.advance(month.end());
    }
    game
}

/// Replays the game to the award with this bid in place of the one that was sealed;
/// a bid that the game does not let go does not win.
fn wins_with(game: &Game, company: CompanyId, bid: Bid) -> bool {
    let mut world = World::new(Scenario::formal(), game.world.setup().clone());
    for (by, command) in &game.log {
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
