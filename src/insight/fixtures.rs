//! Games for the tests of this floor and of those above.

use super::analytics::buyers::Buyer;
use game::care::{Matter, Ticket};
use game::command::Command;
use game::ids::{CompanyId, ContactId, CustomerId, PackageId, ProductId, StaffId, TenderId};
use game::luck::Seed;
use game::money::Money;
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::{Draft, Scenario, Yuan, missing_levels};
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::standing_orders::{StandingOrder, Switch};
use game::tender::{Bid, Terms};
use game::time::{Minute, Minutes, Month};
use game::world::World;

/// The company that the tests play.
pub const ME: CompanyId = CompanyId(0);

/// A formal game of `seats` companies played by people.
pub fn game(seats: usize) -> World {
    game_of(7, seats)
}

/// The same with a seed of one's own.
pub fn game_of(seed: u64, seats: usize) -> World {
    game_in(Scenario::formal().standing_still(), seed, seats)
}

fn game_in(scenario: Scenario, seed: u64, seats: usize) -> World {
    let seat = Seat { name: "A".into(), player: Player::Human };
    let setup = Setup { seed: Seed(seed), seats: vec![seat; seats], validity: Validity::Formal, pace: Pace::Calm };
    World::new(scenario, setup)
}

/// A formal game of one person with so many months.
pub fn game_of_months(months: u8) -> World {
    let mut draft = Draft::clone(&Scenario::formal().standing_still());
    draft.months = months;
    let seats = vec![Seat { name: "A".into(), player: Player::Human }];
    let setup = Setup { seed: Seed(7), seats, validity: Validity::Formal, pace: Pace::Calm };
    World::new(Scenario::check(draft).expect("a sound market"), setup)
}

/// A formal game of one person in a market that changes during the year.
pub fn living_game(seed: u64) -> World {
    let seats = vec![Seat { name: "A".into(), player: Player::Human }];
    let setup = Setup { seed: Seed(seed), seats, validity: Validity::Formal, pace: Pace::Calm };
    World::new(Scenario::formal(), setup)
}

/// A formal game of one person in which each delivery takes a fee besides its freight.
pub fn game_with_delivery_fee(yuan: i64) -> World {
    let mut draft = Draft::clone(&Scenario::formal().standing_still());
    draft.tasks.delivery.cost = Yuan(yuan);
    let seats = vec![Seat { name: "A".into(), player: Player::Human }];
    let setup = Setup { seed: Seed(7), seats, validity: Validity::Formal, pace: Pace::Calm };
    World::new(Scenario::check(draft).expect("a sound market"), setup)
}

/// A practice game of one person.
pub fn practice() -> World {
    let seats = vec![Seat { name: "A".into(), player: Player::Human }];
    let setup = Setup { seed: Seed(1), seats, validity: Validity::Practice, pace: Pace::Calm };
    World::new(Scenario::practice(), setup)
}

/// Queues a task and expects it to be taken.
pub fn queue(world: &mut World, company: CompanyId, staff: u8, task: TaskKind) {
    let command = Command::Queue { staff: StaffId(staff), task, after: None };
    world.apply(company, &command).expect("a sensible task");
}

/// Lets the clock run.
pub fn run_to(world: &mut World, minute: u32) {
    world.apply(ME, &Command::Advance { to: Minute::new(minute) }).expect("time runs on");
}

/// Research, calls until one is taken, and visits, by the first of the sales staff, until
/// the customer can be taken into forming management; then the place is taken.
pub fn win_place(world: &mut World, company: CompanyId, customer: CustomerId) {
    let contact = ContactId(0);
    let mut next = vec![TaskKind::Research { customer }];
    for _ in 0..40 {
        for task in next.drain(..) {
            queue(world, company, 0, task);
        }
        let until = world.now().get() + 600;
        run_to(world, until);
        let seen = world.observe(company);
        let relation = seen.relation(customer);
        match relation.stage() {
            Stage::Potential => {}
            Stage::Target => next.push(TaskKind::Call { customer, contact }),
            Stage::Exploration if relation.recognition().get() >= seen.scenario().relation.forming_at => {
                next.push(TaskKind::Forming { customer });
            }
            Stage::Exploration => next.push(TaskKind::Demonstration { customer }),
            Stage::Forming | Stage::Stable => return,
        }
    }
    panic!("no place after forty tries");
}

/// Plays the first month until a contract is won without a rival in sight: a place with a
/// customer who tenders, a bid at the ceiling with a product that fits.
pub fn win_contract(world: &mut World) -> TenderId {
    let seen = world.observe(ME);
    let family = seen.scenario().studied[0];
    let tenders: Vec<Terms> = (1..=12)
        .filter_map(Month::new)
        .flat_map(|month| seen.customer_ids().map(move |customer| TenderId::regular(customer, month)))
        .filter(|id| seen.customer(id.customer).industry == family)
        .filter_map(|id| seen.tender(id).map(|tender| tender.terms().clone()))
        .collect();
    let terms = tenders.first().expect("somebody of the known family tenders in the first month").clone();
    win_place(world, ME, terms.id.customer);
    let seen = world.observe(ME);
    let fits = |product: &ProductId| {
        let levels = seen.scenario().product(*product).expect("a product of the family").levels;
        missing_levels(levels, terms.levels) == [0; 3]
    };
    let product = seen.scenario().products_of(family).find(fits).expect("a checked scenario has one");
    let price = terms.ceiling.as_yuan() as u32;
    let bid = Bid { tender: terms.id, product, price, package: PackageId(0) };
    world.apply(ME, &Command::Bid(bid)).expect("a place, a product that fits, the ceiling's price");
    run_to(world, terms.deadline.get());
    terms.id
}

/// Wins a contract and delivers it by standing orders; its name.
pub fn sell(world: &mut World) -> TenderId {
    for order in [StandingOrder::Buy(Switch::On), StandingOrder::Deliver(Switch::On)] {
        world.apply(ME, &Command::StandingOrder(order)).expect("always allowed");
    }
    let contract = win_contract(world);
    let is_open = |world: &World| world.observe(ME).contracts().any(|won| won.id == contract && won.is_open());
    for _ in 0..60 {
        if !is_open(world) {
            return contract;
        }
        let tomorrow = world.now() + Minutes::days(1);
        run_to(world, tomorrow.get());
    }
    panic!("not delivered within three months");
}

/// A buyer of whom nothing is known but the name.
pub fn buyer(customer: u16) -> Buyer {
    Buyer {
        customer: CustomerId(customer),
        purchases: 1,
        first: Minute::START,
        last: Minute::START,
        sales: Money::ZERO,
        profit: Money::ZERO,
        contribution: Money::ZERO,
    }
}

/// A ticket of the first minute, of a contract that does not matter.
pub fn ticket(matter: Matter) -> Ticket {
    let world = complaint();
    let seen = world.observe(ME);
    let mut ticket = seen.service_queue().first().copied().expect("it waits").clone();
    (ticket.matter, ticket.opened) = (matter, Minute::START);
    ticket
}

/// A game in which a customer has just complained of a defect: the first market where one does.
pub fn complaint() -> World {
    complaint_in(&Scenario::formal().standing_still())
}

/// The same in a market with other numbers.
pub fn complaint_in(scenario: &Scenario) -> World {
    for seed in 1..60 {
        let mut world = game_in(scenario.clone(), seed, 1);
        sell(&mut world);
        for _ in 0..80 {
            if !world.observe(ME).service_queue().is_empty() {
                return world;
            }
            let tomorrow = world.now() + Minutes::days(1);
            run_to(&mut world, tomorrow.get());
        }
    }
    panic!("no complaint in sixty markets")
}
