//! The one door through which a world changes (invariant 2): a new game, a command, an advance of the
//! clock. What a world holds is in `state`. All else in `game` describes, computes or decides; only
//! the files of this folder write.

mod award;
mod bankruptcy;
mod bills;
mod care;
mod carry_out;
mod clock;
mod clubs;
mod decline;
mod drawn;
mod effect;
mod event_queue;
mod feelings;
mod ghosts;
mod hidden;
mod known;
mod known_draws;
mod market;
mod month;
mod order_keys;
mod orders;
mod pay;
mod places;
mod plan;
mod projects;
mod quotations;
mod recommendations;
mod restore;
mod rivals;
mod service;
mod sound;
mod standing_orders;
mod start;
mod state;
mod targets;
#[cfg(test)]
mod tests;
mod trouble;
mod website;
mod work;

pub use crate::bounds::Beyond;
use crate::command::Command;
use crate::company::Company;
use crate::event::{Event, TimedEvent};
use crate::finance::Ledger;
use crate::ids::{CompanyId, CustomerId, StaffId, TenderId};
use crate::market::draw_market_events;
use crate::may::may_i;
use crate::observation::Observation;
use crate::people::{Staff, candidate};
use crate::per_mille::PerMille;
use crate::refusal::Refusal;
use crate::relation::{Relation, draw_customers};
use crate::scenario::{FirstStaff, Scenario};
use crate::setup::Setup;
use crate::standing_orders::StandingOrders;
use crate::supply::{ListPrices, Stock};
use crate::tender::draw_tenders;
use crate::time::{Minute, Minutes, Month};
use event_queue::{EventQueue, ScheduledEvent};
pub use hidden::Hidden;
use order_keys::OrderKeys;
pub(crate) use projects::months;
pub use restore::Unsound;
pub use state::World;
use std::collections::{BTreeMap, BTreeSet};

impl World {
    /// A new game at the opening of month 1.
    ///
    /// # Panics
    /// When `setup` has no seats or more than [`crate::setup::MOST_SEATS`]; a reader of
    /// setups from outside checks that first.
    pub fn new(scenario: Scenario, setup: Setup) -> Self {
        assert!((1..=crate::setup::MOST_SEATS).contains(&setup.seats.len()), "a game has 1 to 8 seats");
        let customers = draw_customers(&scenario, setup.seed);
        let rivals: Vec<CompanyId> = setup.companies().filter(|&id| setup.is_rival(id)).collect();
        let market_events = draw_market_events(&scenario, setup.seed, &rivals);
        let tenders = draw_tenders(&scenario, setup.seed, &customers, &market_events);
        let companies: Vec<Company> = setup.companies().map(|id| new_company(&scenario, &setup, id)).collect();
        let mut world = Self {
            relations: vec![Relation::default(); companies.len() * customers.len()],
            seminars: vec![0; customers.len()],
            journal: vec![Vec::new(); companies.len()],
            supply: BTreeMap::new(),
            booths: BTreeMap::new(),
            lost: Vec::new(),
            queue: EventQueue::default(),
            now: Minute::START,
            over: false,
            known: None,
            list_prices: ListPrices::draw(&scenario, setup.seed),
            order_keys: OrderKeys::draw(&setup, customers.len()),
            scenario,
            setup,
            companies,
            customers,
            tenders,
            market_events,
        };
        let deadlines: Vec<(Minute, TenderId)> =
            world.tenders.values().map(|tender| (tender.terms.deadline, tender.terms.id)).collect();
        for (at, tender) in deadlines {
            world.queue.push(at, 0, ScheduledEvent::Deadline(tender));
        }
        for month in Month::all() {
            world.queue.push(month.end().back(Minutes::new(1)), 0, ScheduledEvent::MonthEnd(month));
        }
        world.queue.push(Minute::START, 0, ScheduledEvent::Open(Month::FIRST));
        world.wake_ghosts();
        world.run_until(Minute::START, &mut |_| false, CompanyId(0));
        world
    }

    /// The one door: carries out a command of a person's company, or refuses it and
    /// leaves the world as it was. Returns what the company learns from it.
    ///
    /// # Errors
    /// A [`Refusal`] says why not.
    pub fn apply(&mut self, by: CompanyId, command: &Command) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Advance { to } => self.advance(by, *to, &mut |_| false),
            _ => {
                self.check(by, command)?;
                let seen = self.journal[by.index()].len();
                self.carry_out(by, command);
                debug_assert!(self.books_balance(by), "the books of {by:?} balance after {command:?}");
                debug_assert!(self.feelings_hold(by), "feelings towards {by:?} hold after {command:?}");
                Ok(self.journal[by.index()][seen..].iter().map(|told| told.event.clone()).collect())
            }
        }
    }

    /// Lets the clock run to `to`, or to the end of the first minute in which `by` is told
    /// something that `stop` picks. What is logged is an advance to where it stopped.
    ///
    /// # Errors
    /// As [`World::apply`].
    pub fn advance(
        &mut self,
        by: CompanyId,
        to: Minute,
        stop: &mut dyn FnMut(&Event) -> bool,
    ) -> Result<Vec<Event>, Refusal> {
        self.check(by, &Command::Advance { to })?;
        let seen = self.journal[by.index()].len();
        self.run_until(to, stop, by);
        Ok(self.journal[by.index()][seen..].iter().map(|told| told.event.clone()).collect())
    }

    /// What a company may know.
    pub fn observe(&self, company: CompanyId) -> Observation<'_> {
        Observation::of(self, company)
    }

    /// Whether what customers feel is what it can be: expectation 1 to 2000, quality, value and what trouble
    /// took of them 0 to 2000, delight within its limit, and a company that lost a customer has no place with it.
    pub fn feelings_hold(&self, company: CompanyId) -> bool {
        let ceiling = PerMille::new(2000);
        let within = |figure: PerMille, least: i32| figure >= PerMille::new(least) && figure <= ceiling;
        let rules = &self.scenario;
        self.company(company).tickets.iter().all(|ticket| within(ticket.loss.get(), 0))
            && self.scenario.customer_ids().all(|customer| {
                let relation = self.relation(company, customer);
                let feeling = relation.feeling.open();
                feeling
                    .experience
                    .is_none_or(|felt| within(felt.expected, 1) && within(felt.quality, 0) && within(felt.value, 0))
                    && (PerMille::ZERO..=rules.satisfaction.delight_most).contains(&feeling.delight)
                    && (relation.lost.is_none() || self.customer(customer).place_of(company).is_none())
            })
    }

    fn check(&self, by: CompanyId, command: &Command) -> Result<(), Refusal> {
        // The clock belongs to nobody; a rival's or ghost's company takes no other orders.
        let clock = matches!(command, Command::Advance { .. });
        let stranger = self.known_to().is_some_and(|known_to| known_to != by);
        if stranger || by.index() >= self.companies.len() || !(clock || self.setup.is_human(by)) {
            return Err(Refusal::NoSuchCompany);
        }
        may_i(&self.observe(by), command)
    }

    fn company_mut(&mut self, id: CompanyId) -> &mut Company {
        &mut self.companies[id.index()]
    }

    fn relation_mut(&mut self, company: CompanyId, customer: CustomerId) -> &mut Relation {
        &mut self.relations[company.index() * self.customers.len() + customer.index()]
    }

    fn staff_mut(&mut self, company: CompanyId, staff: StaffId) -> &mut Staff {
        &mut self.companies[company.index()].staff[staff.index()]
    }

    /// Tells one company; only people listen.
    fn tell(&mut self, company: CompanyId, event: Event) {
        if self.setup.is_human(company) {
            self.journal[company.index()].push(TimedEvent { at: self.now, event });
        }
    }

    fn tell_all(&mut self, event: &Event) {
        for company in self.setup.companies() {
            self.tell(company, event.clone());
        }
    }

    /// Lets standing orders act in this minute, in the order of the key.
    fn act_soon(&mut self, company: CompanyId) {
        let order = self.order(company, None);
        self.queue.push(self.now, order, ScheduledEvent::StandingOrders(company));
    }

    /// The order of companies that act in the same minute (rulebook 2).
    fn order(&self, company: CompanyId, customer: Option<CustomerId>) -> u32 {
        self.order_in(company, customer, self.now.month())
    }

    /// The same for something that falls due in another month.
    fn order_in(&self, company: CompanyId, customer: Option<CustomerId>, month: Month) -> u32 {
        self.order_keys.of(self.setup.seed, company, customer, month)
    }
}

fn new_company(scenario: &Scenario, setup: &Setup, id: CompanyId) -> Company {
    let mut staff = Vec::new();
    for (number, &FirstStaff { role, skill }) in scenario.staffing.start.iter().enumerate() {
        let found = candidate(scenario, setup.seed, id, &staff, role);
        staff.push(Staff {
            id: StaffId(number as u8),
            name: found.name,
            role,
            skill,
            hired: Minute::START,
            left: None,
            running: None,
            queue: std::collections::VecDeque::new(),
            idle_since: Some(Minute::START),
            target: None,
        });
    }
    Company {
        id,
        staff,
        outcomes: Vec::new(),
        hours: crate::people::WorkHours::default(),
        plans: Vec::new(),
        tasks: 0,
        pending: BTreeSet::new(),
        studied: scenario.studied.iter().fold(0, |bits, family| bits | 1 << family.0),
        ledger: Ledger::opened(scenario.capital.money()),
        receivables: Vec::new(),
        stock: Stock::default(),
        orders: Vec::new(),
        proposals: BTreeSet::new(),
        requests: BTreeMap::new(),
        reports: BTreeMap::new(),
        campaigns: Vec::new(),
        address_lists: Vec::new(),
        contracts: BTreeMap::new(),
        tickets: Vec::new(),
        collected: BTreeMap::new(),
        record: crate::company::Record::default(),
        standing_orders: StandingOrders::default(),
        published_sales: Vec::new(),
        monthly: Vec::new(),
        bankrupt: None,
        unpaid: None,
        following: None,
    }
}
