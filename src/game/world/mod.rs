//! The world: everything that is, and the one door through which it changes
//! (invariant 2). All else in `game` describes, computes or decides; only the files
//! of this folder write.

mod award;
mod bills;
mod care;
mod carry_out;
mod drawn;
mod due;
mod effect;
mod feelings;
mod ghosts;
mod known;
mod losing;
mod month;
mod orders;
mod pay;
mod restore;
mod service;
mod sound;
mod standing_orders;
mod start;
#[cfg(test)]
mod tests;
mod trouble;
mod work;

pub use crate::bounds::Beyond;
use crate::command::Command;
use crate::company::Company;
use crate::event::Event;
use crate::finance::Ledger;
use crate::ids::{CompanyId, CustomerId, IndustryId, ProductId, StaffId, TenderId};
use crate::json;
use crate::luck::{Luck, Purpose};
use crate::may::may_i;
use crate::observation::Observation;
use crate::people::{Staff, candidate};
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::refusal::Refusal;
use crate::relation::{Customer, Relation, draw_customer};
use crate::scenario::{ExhibitionSize, Scenario};
use crate::setup::Setup;
use crate::standing::Standing;
use crate::supply::{Stock, monthly_supply};
use crate::tender::{Tender, draw_tenders};
use crate::time::{Minute, Minutes, Month};
use due::{Due, Queue};
pub use restore::Unsound;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A game in progress. It holds everybody's secrets: what one company may know of it
/// is an [`Observation`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    #[serde(skip, default = "Scenario::formal")]
    scenario: Scenario,
    setup: Setup,
    now: Minute,
    queue: Queue,
    companies: Vec<Company>,
    customers: Vec<Customer>,
    /// Company by company, each in the order of the customers.
    relations: Vec<Relation>,
    #[serde(with = "crate::pairs")]
    tenders: BTreeMap<TenderId, Tender>,
    /// Contracts lost since the last opening, with what was undelivered.
    lost: Vec<(TenderId, u32)>,
    /// What suppliers have left this month.
    #[serde(with = "crate::pairs")]
    supply: BTreeMap<ProductId, u32>,
    /// Booths taken this month, by industry and size.
    #[serde(with = "crate::pairs")]
    booths: BTreeMap<(IndustryId, ExhibitionSize), u8>,
    /// Seminars that each customer attends this month.
    seminars: Vec<u8>,
    /// What each person's company has been told.
    journal: Vec<Vec<(Minute, Event)>>,
    over: bool,
    /// What stands in for the seed in a world as one company knows it; none in the true one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    known: Option<Box<known::Known>>,
}

/// Two worlds are the same when all that they hold is.
impl PartialEq for World {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.snapshot() == other.snapshot()
    }
}

impl World {
    /// A new game at the opening of month 1.
    ///
    /// # Panics
    /// When `setup` has no seats or more than [`crate::setup::MOST_SEATS`]; whoever reads a
    /// setup from outside checks it first.
    pub fn new(scenario: Scenario, setup: Setup) -> Self {
        assert!((1..=crate::setup::MOST_SEATS).contains(&setup.seats.len()), "a game has 1 to 8 seats");
        let customers: Vec<Customer> =
            scenario.customer_ids().map(|id| draw_customer(&scenario, setup.seed, id)).collect();
        let months = scenario.customer_ids().zip(customers.iter().map(|customer| customer.tender_months.as_slice()));
        let tenders = draw_tenders(&scenario, setup.seed, months);
        let companies: Vec<Company> = setup.companies().map(|id| new_company(&scenario, &setup, id)).collect();
        let mut world = Self {
            relations: vec![Relation::default(); companies.len() * customers.len()],
            seminars: vec![0; customers.len()],
            journal: vec![Vec::new(); companies.len()],
            supply: BTreeMap::new(),
            booths: BTreeMap::new(),
            lost: Vec::new(),
            queue: Queue::default(),
            now: Minute::START,
            over: false,
            known: None,
            scenario,
            setup,
            companies,
            customers,
            tenders,
        };
        let deadlines: Vec<(Minute, TenderId)> =
            world.tenders.values().map(|tender| (tender.terms.deadline, tender.terms.id)).collect();
        for (at, tender) in deadlines {
            world.queue.push(at, 0, Due::Deadline(tender));
        }
        for month in Month::all() {
            world.queue.push(month.end().back(Minutes::new(1)), 0, Due::MonthEnd(month));
        }
        world.queue.push(Minute::START, 0, Due::Open(Month::FIRST));
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
                Ok(self.journal[by.index()][seen..].iter().map(|(_, event)| event.clone()).collect())
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
        Ok(self.journal[by.index()][seen..].iter().map(|(_, event)| event.clone()).collect())
    }

    /// What a company may know.
    pub fn observe(&self, company: CompanyId) -> Observation<'_> {
        Observation::of(self, company)
    }

    /// Everything as bytes, the same on every machine: what golden games hash.
    #[inline]
    pub fn snapshot(&self) -> Vec<u8> {
        json::text(self).into_bytes()
    }

    /// The minute it is.
    pub const fn now(&self) -> Minute {
        self.now
    }

    /// Whether the year is over.
    pub const fn is_over(&self) -> bool {
        self.over
    }

    /// The settings of this game.
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The market's data.
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Every tender with its bids and sheet, for those who judge a whole game.
    pub fn all_tenders(&self) -> impl Iterator<Item = &Tender> {
        self.tenders.values()
    }

    /// Whether the books of a company agree with what it has (invariant 5).
    pub fn books_balance(&self, company: CompanyId) -> bool {
        pay::books_balance(&self.companies[company.index()])
    }

    /// Whether what customers feel is what it can be: expectation 1 to 2000, perception and what trouble
    /// took of it 0 to 2000, delight within its limit, and who is lost manages nothing.
    pub fn feelings_hold(&self, company: CompanyId) -> bool {
        let ceiling = PerMille::new(2000);
        let within = |figure: PerMille, least: i32| figure >= PerMille::new(least) && figure <= ceiling;
        let rules = &self.scenario;
        self.company(company).tickets.iter().all(|ticket| within(ticket.loss, 0))
            && self.scenario.customer_ids().all(|customer| {
                let relation = self.relation(company, customer);
                let feeling = &relation.feeling;
                feeling.experience.is_none_or(|felt| within(felt.expected, 1) && within(felt.perceived, 0))
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

    pub(crate) fn company(&self, id: CompanyId) -> &Company {
        &self.companies[id.index()]
    }

    pub(crate) fn companies(&self) -> &[Company] {
        &self.companies
    }

    pub(crate) fn customer(&self, id: CustomerId) -> &Customer {
        &self.customers[id.index()]
    }

    pub(crate) fn relation(&self, company: CompanyId, customer: CustomerId) -> &Relation {
        &self.relations[company.index() * self.customers.len() + customer.index()]
    }

    pub(crate) fn tenders(&self) -> &BTreeMap<TenderId, Tender> {
        &self.tenders
    }

    pub(crate) fn journal(&self, company: CompanyId) -> &[(Minute, Event)] {
        &self.journal[company.index()]
    }

    pub(crate) fn recognition(&self, company: CompanyId, customer: CustomerId) -> Recognition {
        self.relation(company, customer).effort.recognition(self.half_effort(customer))
    }

    pub(crate) fn half_effort(&self, customer: CustomerId) -> u32 {
        self.scenario.sizes.get(self.scenario.customer(customer).size).half_effort
    }

    pub(crate) fn supply_left(&self, product: ProductId) -> u32 {
        self.supply.get(&product).copied().unwrap_or_else(|| monthly_supply(&self.scenario, product, self.now.month()))
    }

    pub(crate) fn booths_left(&self, industry: IndustryId, size: ExhibitionSize) -> u8 {
        let taken = self.booths.get(&(industry, size)).copied().unwrap_or(0);
        self.scenario.tasks.exhibition[size as usize].booths.saturating_sub(taken)
    }

    pub(crate) fn seminar_free(&self, customer: CustomerId) -> bool {
        self.seminars[customer.index()] < self.scenario.tasks.seminar.per_customer
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
            self.journal[company.index()].push((self.now, event));
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
        self.queue.push(self.now, order, Due::Standing(company));
    }

    /// Who comes first of those who act in the same minute (rulebook 2).
    fn order(&self, company: CompanyId, customer: Option<CustomerId>) -> u32 {
        self.order_in(company, customer, self.now.month())
    }

    /// The same for something that falls due in another month.
    fn order_in(&self, company: CompanyId, customer: Option<CustomerId>, month: Month) -> u32 {
        let who = u64::from(company.0) << 32 | customer.map_or(0, |customer| u64::from(customer.0) + 1);
        Luck::of(self.setup.seed, Purpose::Order, who, u64::from(month.number())).below(u32::MAX)
    }
}

fn new_company(scenario: &Scenario, setup: &Setup, id: CompanyId) -> Company {
    let mut staff = Vec::new();
    for (number, &(role, skill)) in scenario.staffing.start.iter().enumerate() {
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
        });
    }
    Company {
        id,
        staff,
        outcomes: Vec::new(),
        tasks: 0,
        pending: BTreeSet::new(),
        studied: scenario.studied.iter().fold(0, |bits, family| bits | 1 << family.0),
        ledger: Ledger::opened(scenario.capital.money()),
        receivables: Vec::new(),
        stock: Stock::default(),
        orders: Vec::new(),
        contracts: BTreeMap::new(),
        tickets: Vec::new(),
        collected: BTreeMap::new(),
        record: crate::company::Record::default(),
        standing: Standing::default(),
        published_sales: Vec::new(),
        monthly: Vec::new(),
        bankrupt: None,
        unpaid: None,
        following: None,
    }
}
