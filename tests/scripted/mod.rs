//! Games of several people who follow a script, for tests that look at what came of their bids.

use game::command::Command;
use game::ids::{CompanyId, ContactId, CustomerId, PackageId, ProductId, StaffId, TenderId};
use game::luck::Seed;
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::{Role, Scenario};
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::standing_orders::{StandingOrder, Switch};
use game::tender::Bid;
use game::time::{Minute, Month};
use game::world::World;

/// A game of five people who follow a script, with its log.
#[derive(Clone)]
pub struct Game {
    /// Where it stands.
    pub world: World,
    /// What was commanded, by whom.
    pub log: Vec<(CompanyId, Command)>,
    dice: u64,
}

impl Game {
    /// A game at its start, with standing orders to buy and deliver.
    pub fn start(seed: u64, validity: Validity) -> Self {
        let world = World::new(Scenario::formal(), setup(seed, validity));
        let mut game = Self { world, log: Vec::new(), dice: seed };
        let companies: Vec<CompanyId> = game.world.setup().companies().collect();
        for &company in &companies {
            game.command(company, Command::StandingOrder(StandingOrder::Buy(Switch::On)));
            game.command(company, Command::StandingOrder(StandingOrder::Deliver(Switch::On)));
        }
        game
    }

    /// Plans a month and seals all bids an hour before they are opened.
    pub fn play_to_deadline(&mut self, month: Month) {
        let companies: Vec<CompanyId> = self.world.setup().companies().collect();
        companies.iter().for_each(|&company| self.plan_month(company));
        self.advance(month.hour(119));
        companies.iter().for_each(|&company| self.bid_everywhere(company));
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
            let contact = ContactId(0);
            let other = ContactId(1);
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

    /// Lets the clock run.
    pub fn advance(&mut self, to: Minute) {
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
}

fn setup(seed: u64, validity: Validity) -> Setup {
    let seats = (0..5).map(|number| Seat { name: format!("Company {number}"), player: Player::Human }).collect();
    Setup { seed: Seed(seed), seats, validity, pace: Pace::Calm }
}
