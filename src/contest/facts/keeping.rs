//! How a company won its customers, and how it kept them.

use crate::contest::tournament::tally::{bad_debt, last_quarter};
use crate::insight::analytics::{acquisition_cost, patterns, retention};
use crate::insight::care::acsi::mean_chain;
use game::care::{RequestState, TicketState};
use game::event::{Event, TimedEvent};
use game::money::Money;
use game::observation::Observation;
use game::relation::Pattern;
use game::relation::Relation;
use game::sort;
use game::time::{Minute, Month};
use serde::{Deserialize, Serialize};

/// Months that count as the beginning of the year.
const EARLY_MONTHS: u8 = 3;

/// Places with customers, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Customers with whom it ever had a place.
    pub places: u32,
    /// When it took its first place.
    pub first_place: Option<Minute>,
    /// Industries of those customers.
    pub industries: u8,
    /// The same of places taken in the first three months.
    pub industries_early: u8,
}

/// Service, care, credit, and what became of the customers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// Customers with a fulfilled contract.
    pub reached: u32,
    /// Of those, managed at the end.
    pub kept: u32,
    /// Complaints.
    pub tickets: u32,
    /// Of those, put right.
    pub settled: u32,
    /// Of those, so soon that it still counts as quick: within the rules' settling days.
    pub in_time: u32,
    /// Complaints left alone until they lapsed.
    pub lapsed: u32,
    /// Complaints still open that could yet be put right in time.
    pub waiting: u32,
    /// Worth of the goods that were due: on it punctuality rests.
    pub was_due: Money,
    /// Relationships by how they went ([`Pattern::ALL`]).
    pub patterns: [u32; 4],
    /// Those that ended because the customer was unhappy.
    pub unhappy: u32,
    /// Customers won back.
    #[serde(rename = "regained")]
    pub won_back: u32,
    /// Customers who ever ordered: as many first sales.
    pub buyers: u32,
    /// All later contracts and orders.
    pub retained_sales: u32,
    /// Months for which customers were kept since their first order, all together.
    pub kept_months: u32,
    /// Orders without a tender.
    pub orders: u32,
    /// Requests for quotation that came.
    #[serde(default)]
    pub requests: u32,
    /// Of these, quoted for.
    #[serde(default)]
    pub quoted: u32,
    /// Of these, become orders.
    #[serde(default)]
    pub requests_ordered: u32,
    /// Of the buyers, those whose credit was checked.
    pub checked: u32,
    /// Surveys.
    pub surveys: u32,
    /// First contacts of the last three months that were played.
    pub first_contacts: u32,
    /// Of these, those to which an existing customer had recommended the company.
    pub recommended: u32,
    /// The six numbers of satisfaction, each 0 to 100, in tenths: the mean of its customers. None without any.
    pub acsi: Option<[u32; 6]>,
    /// Customers managed at the end, by the programme agreed for them (the plainest first).
    pub programmes: [u32; 5],
    /// Spent on customers until their first order, on those who never ordered too.
    #[serde(rename = "winning")]
    pub acquisition: Money,
    /// Spent on them since.
    #[serde(rename = "keeping")]
    pub retention: Money,
    /// Spent on them while they were lost.
    #[serde(rename = "regaining")]
    pub win_back: Money,
    /// Bills given up, and those that will hardly be paid.
    pub bad_debt: Money,
}

impl Reach {
    /// Reads the places off what the company was told.
    pub fn of(seen: &Observation<'_>) -> Self {
        let early = Month::new(EARLY_MONTHS).unwrap_or(Month::LAST).end();
        let taken: Vec<_> = seen
            .feed()
            .iter()
            .filter_map(|TimedEvent { at, event }| match *event {
                Event::PlaceTaken { company, customer, .. } if company == seen.me() => Some((*at, customer)),
                _ => None,
            })
            .collect();
        let industries = |until: Minute| {
            let by_then = taken.iter().filter(|(at, _)| *at < until);
            sort::set(by_then.map(|&(_, customer)| seen.customer(customer).industry)).len() as u8
        };
        Self {
            places: sort::set(taken.iter().map(|&(_, customer)| customer)).len() as u32,
            first_place: taken.first().map(|&(at, _)| at),
            industries: industries(Minute::YEAR_END),
            industries_early: industries(early),
        }
    }
}

impl Keeping {
    /// Sums up the own relations and tickets.
    pub fn of(seen: &Observation<'_>) -> Self {
        let customers = retention::year(seen);
        let lives = patterns::lives(seen, seen.me()).unwrap_or_default();
        let cost = acquisition_cost::own(seen);
        let mut keeping = Self {
            reached: customers.reached,
            kept: customers.kept,
            patterns: patterns::sums(&lives).map(|sum| sum.count),
            unhappy: lives.iter().filter(|life| life.unhappy).count() as u32,
            orders: seen.contracts().filter(|contract| contract.id.is_order()).count() as u32,
            was_due: seen.company().record.all,
            bad_debt: bad_debt(seen.company(), seen.now()),
            acsi: mean_chain(seen),
            buyers: cost.first_sales,
            kept_months: cost.kept_months(),
            acquisition: cost.acquisition,
            retention: cost.retention,
            ..Self::default()
        };
        let late = last_quarter(seen.scenario());
        for customer in seen.all_customers() {
            keeping.count_relation(seen.relation(customer).details(), late);
        }
        keeping.count_tickets(seen);
        keeping.count_requests(seen);
        keeping
    }

    /// Relationships that were kept to the end.
    pub const fn long_kept(&self) -> u32 {
        self.patterns[Pattern::LongKeeping as usize]
    }

    /// Complaints of which it is decided whether they were put right in time.
    pub const fn decided(&self) -> u32 {
        self.tickets - self.waiting
    }

    /// Customers managed at the end.
    pub fn managed(&self) -> u32 {
        self.programmes.iter().sum()
    }

    fn count_relation(&mut self, relation: &Relation, late: Month) {
        let orders = u32::from(relation.orders);
        self.won_back += u32::from(relation.won_back);
        self.retained_sales += orders.saturating_sub(1);
        self.checked += u32::from(orders > 0 && relation.credit.is_some());
        self.surveys += u32::from(relation.surveys);
        if let Some(contact) = relation.first_contact.filter(|contact| contact.at.month() >= late) {
            self.first_contacts += 1;
            self.recommended += u32::from(contact.by.is_some());
        }
        self.win_back += relation.spent.win_back;
        if relation.stage.is_managed() {
            self.programmes[relation.upkeep.programme as usize] += 1;
        }
    }

    fn count_requests(&mut self, seen: &Observation<'_>) {
        for request in seen.requests() {
            self.requests += 1;
            self.quoted += u32::from(request.quoted.is_some());
            self.requests_ordered += u32::from(request.state == RequestState::Ordered);
        }
    }

    fn count_tickets(&mut self, seen: &Observation<'_>) {
        let rules = &seen.scenario().service;
        for ticket in &seen.company().tickets {
            let is_in_time = |at: Minute| ticket.days_counted(rules, at) <= rules.settle_days;
            self.tickets += 1;
            match ticket.state {
                TicketState::Settled { at, .. } => {
                    self.settled += 1;
                    self.in_time += u32::from(is_in_time(at));
                }
                TicketState::Lapsed { .. } => self.lapsed += 1,
                TicketState::Open => self.waiting += u32::from(is_in_time(seen.now())),
            }
        }
    }
}
