//! A game that checks the laws at every step.

use crate::commands::Step;
use crate::fixtures::{person, rival, setup};
use game::command::Command;
use game::event::{Event, TimedEvent};
use game::ids::{CompanyId, StaffId};
use game::may::may_i;
use game::money::Money;
use game::observation::Observation;
use game::relation::Stage;
use game::rival::{DecisionMoment, Policy, Skill, decide};
use game::scenario::Scenario;
use game::time::{Minute, Minutes};
use game::world::World;
use tender::record::Save;

/// Shorter than any task that moves a stage: so long a part of an advance moves each
/// relation by one stage at most.
const PART: Minutes = Minutes::new(30);

/// A game of three people and a rival, with its record.
pub struct Game {
    world: World,
    save: Save,
}

/// How far a game has come.
#[derive(Debug, Default)]
pub struct Reached {
    /// Whether any customer is in stable management.
    pub stable: bool,
    /// Bids opened.
    pub bids: u32,
    /// Contracts won.
    pub contracts: u32,
    /// Tickets put right.
    pub settled: u32,
    /// Programmes worked on.
    pub cared: u32,
}

impl Game {
    /// A new one.
    pub fn start() -> Self {
        let rival = rival("R", Policy::Balanced, Skill::Middle);
        let setup = setup(5, [person("甲"), person("乙"), person("丙"), rival]);
        let scenario = Scenario::practice();
        Self { world: World::new(scenario.clone(), setup.clone()), save: Save::new(&scenario, setup, String::new()) }
    }

    /// Takes a step and checks every law.
    ///
    /// # Panics
    /// When one is broken.
    pub fn take(&mut self, step: &Step) {
        match step {
            Step::Any { by, command } => self.command(*by, command),
            Step::Advised { seat } => self.advised(CompanyId(*seat)),
            Step::Run { minutes } => {
                let to = (self.world.now() + Minutes::new(*minutes)).min(Minute::YEAR_END);
                self.command(CompanyId(0), &Command::Advance { to });
            }
        }
    }

    /// The record.
    pub const fn save(&self) -> &Save {
        &self.save
    }

    /// The world.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// How far it has come.
    pub fn reached(&self) -> Reached {
        let mut reached = Reached::default();
        for company in self.world.setup().companies() {
            let seen = self.world.observe(company);
            reached.stable |= seen.customer_ids().any(|customer| seen.relation(customer).stage() == Stage::Stable);
            reached.bids += seen.results().len() as u32;
            for TimedEvent { event, .. } in seen.feed() {
                reached.contracts += u32::from(matches!(event, Event::Won { .. }));
                reached.settled += u32::from(matches!(event, Event::TicketSettled { .. }));
            }
            let cared = |customer| seen.relation(customer).details().upkeep.done.is_some();
            reached.cared += seen.customer_ids().filter(|&customer| cared(customer)).count() as u32;
        }
        reached
    }

    /// What a careful policy does now, for everybody who is free.
    fn advised(&mut self, company: CompanyId) {
        let seen = self.world.observe(company);
        let hour = seen.now().in_month().get() / game::time::HOUR;
        let moment = if hour < 8 { DecisionMoment::Opening } else { DecisionMoment::Closing };
        let idle: Vec<StaffId> = seen.people().filter(|person| person.is_idle()).map(|person| person.id).collect();
        for moment in std::iter::once(moment).chain(idle.into_iter().map(DecisionMoment::Free)) {
            for command in decide(&self.world.observe(company), Policy::Careful, Skill::Middle, moment) {
                self.command(company, &command);
            }
        }
    }

    fn command(&mut self, by: CompanyId, command: &Command) {
        let at = self.world.now();
        let is_seat = by.index() < self.world.setup().seats.len();
        let is_clock = matches!(command, Command::Advance { .. });
        let mine = is_seat && (is_clock || self.world.setup().is_human(by));
        let allowed = mine.then(|| may_i(&self.world.observe(by), command));
        let before = self.world.clone();
        match (self.world.apply(by, command), allowed) {
            (Ok(_), Some(Ok(()))) => self.save.log.note(at, by, command.clone()),
            (Err(refused), Some(Err(told))) => {
                assert_eq!(refused, told, "the refusal of {command:?} is the one foretold");
                assert!(self.world == before, "refused means unchanged: {command:?}");
            }
            (Err(_), None) => assert!(self.world == before, "refused means unchanged: {command:?}"),
            (answer, allowed) => panic!("{command:?}: allowed {allowed:?}, answered {answer:?}"),
        }
        match command {
            Command::Advance { to } if self.world.now() == *to && at < *to => self.run_in_parts(before, by, *to),
            _ => check_step(&before, &self.world),
        }
    }

    /// The same advance in parts: each keeps the laws, and all together make the same world.
    fn run_in_parts(&self, mut world: World, by: CompanyId, to: Minute) {
        while world.now() < to {
            let before = world.clone();
            let part = Command::Advance { to: (world.now() + PART).min(to) };
            world.apply(by, &part).expect("a part of what was allowed");
            check_step(&before, &world);
        }
        assert!(world == self.world, "an advance in parts makes the same world");
    }
}

/// The stage of every company with every customer.
fn stages(world: &World) -> Vec<Stage> {
    let seen = world.setup().companies().map(|company| world.observe(company));
    seen.flat_map(|seen| seen.all_customers().map(move |customer| seen.relation(customer).stage())).collect()
}

/// What holds after every step.
fn check_step(before: &World, after: &World) {
    for (from, to) in stages(before).into_iter().zip(stages(after)) {
        // An enquiry on the website is research and first call in one.
        let enquired = (from, to) == (Stage::Potential, Stage::Exploration);
        assert!(enquired || to as u8 <= from as u8 + 1, "a stage was skipped: from {from:?} to {to:?}");
    }
    for company in after.setup().companies() {
        check_keeping(&before.observe(company), &after.observe(company));
        assert!(after.feelings_hold(company), "feelings towards {company:?} hold");
    }
    for company in after.setup().companies() {
        assert!(after.books_balance(company), "the books of {company:?} balance");
        let seen = after.observe(company);
        for customer in seen.customer_ids() {
            let relation = seen.relation(customer);
            assert!(relation.recognition().get() <= 1000, "{:?}", relation.recognition());
            assert_eq!(relation.stage() >= Stage::Forming, seen.has_place(customer), "who manages has a place");
            let places = seen.places(customer).len();
            assert!(places <= usize::from(seen.scenario().relation.places), "{places} places with {customer:?}");
        }
        let can_pay = seen.can_pay();
        assert!(!can_pay.is_negative() || seen.is_bankrupt(), "{company:?} has spent more than it has: {can_pay:?}");
    }
}

/// What holds of tickets, orders, bills and lost customers from one step to the next.
fn check_keeping(before: &Observation<'_>, after: &Observation<'_>) {
    let (was, is) = (&before.company().tickets, &after.company().tickets);
    assert!(was.len() <= is.len(), "no ticket goes");
    for (was, is) in was.iter().zip(is) {
        assert!(
            was.is_open() || was.state == is.state,
            "a ticket is closed once: {:?}, then {:?}",
            was.state,
            is.state
        );
        assert!(was.responded.is_none() || was.responded == is.responded, "the first answer stays the first");
    }
    for contract in after.contracts().filter(|contract| contract.id.is_order()) {
        assert_eq!(contract.bond, Money::ZERO, "an order has no bond");
        assert!(contract.delivered <= contract.quantity && contract.price.is_positive(), "{contract:?}");
    }
    for bill in after.receivables() {
        assert!(bill.amount.is_positive() && bill.due >= bill.billed, "{bill:?}");
        let contract = after.company().contracts.get(&bill.contract).expect("a bill is for a contract");
        assert!(bill.amount <= contract.worth(), "nobody owes more than was agreed");
    }
    for customer in after.customer_ids() {
        let details = after.relation(customer).details();
        assert!(details.lost.is_none() || !after.has_place(customer), "who is lost keeps no place");
        assert!(details.fulfilled <= details.orders, "{details:?}");
        assert!(!details.spent.acquisition.is_negative() && !details.spent.retention.is_negative());
    }
}
