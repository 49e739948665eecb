//! What a world holds, and how it is looked up. It names nobody who decides or writes.

use super::event_queue::EventQueue;
use super::known_draws::KnownDraws;
use super::order_keys::OrderKeys;
use crate::company::Company;
use crate::event::TimedEvent;
use crate::ids::{CompanyId, CustomerId, IndustryId, ProductId, TenderId};
use crate::json;
use crate::market::MarketEvents;
use crate::recognition::Recognition;
use crate::relation::{Customer, Relation};
use crate::scenario::{ExhibitionSize, Scenario};
use crate::setup::Setup;
use crate::supply::{ListPrices, monthly_supply};
use crate::tender::Tender;
use crate::time::Minute;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A game in progress. It holds everybody's secrets: what one company may know of it
/// is an [`Observation`](crate::observation::Observation).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    #[serde(skip, default = "Scenario::formal")]
    pub(super) scenario: Scenario,
    pub(super) setup: Setup,
    pub(super) now: Minute,
    pub(super) queue: EventQueue,
    pub(super) companies: Vec<Company>,
    pub(super) customers: Vec<Customer>,
    /// Company by company, each in the order of the customers.
    pub(super) relations: Vec<Relation>,
    #[serde(with = "crate::pairs")]
    pub(super) tenders: BTreeMap<TenderId, Tender>,
    /// What happens in the market, by month.
    pub(super) market_events: MarketEvents,
    /// List prices before market events, drawn once because they are asked for all the time; they follow from the
    /// seed, so they are no part of what is hashed.
    #[serde(skip)]
    pub(super) list_prices: ListPrices,
    /// Keys of order; like list prices no part of what is hashed.
    #[serde(skip)]
    pub(super) order_keys: OrderKeys,
    /// Contracts lost since the last opening, with what was undelivered.
    pub(super) lost: Vec<(CompanyId, TenderId)>,
    /// What suppliers have left this month.
    #[serde(with = "crate::pairs")]
    pub(super) supply: BTreeMap<ProductId, u32>,
    /// Booths taken this month, by industry and size.
    #[serde(with = "crate::pairs")]
    pub(super) booths: BTreeMap<(IndustryId, ExhibitionSize), u8>,
    /// Seminars that each customer attends this month.
    pub(super) seminars: Vec<u8>,
    /// What each person's company has been told.
    pub(super) journal: Vec<Vec<TimedEvent>>,
    pub(super) over: bool,
    /// What stands in for the seed in a world as one company knows it; none in the true one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) known: Option<Box<KnownDraws>>,
}

/// Two worlds are the same when all that they hold is.
impl PartialEq for World {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.snapshot() == other.snapshot()
    }
}

impl World {
    /// Everything as bytes, the same on every machine: what golden games hash.
    #[inline]
    pub fn snapshot(&self) -> Vec<u8> {
        json::text(self).into_bytes()
    }

    /// A true world that was read, with the list prices and keys of order that its bytes leave out: they follow from
    /// the seed.
    #[must_use]
    pub fn with_tables(self) -> Self {
        let order_keys = OrderKeys::draw(&self.setup, self.customers.len());
        Self { list_prices: ListPrices::draw(&self.scenario, self.setup.seed), order_keys, ..self }
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

    pub(crate) const fn market_events(&self) -> &MarketEvents {
        &self.market_events
    }

    /// Whether a customer is on the market now.
    pub(crate) fn is_on_market(&self, customer: CustomerId) -> bool {
        self.customer(customer).presence.is_in(self.now.month())
    }

    pub(crate) fn tenders(&self) -> &BTreeMap<TenderId, Tender> {
        &self.tenders
    }

    pub(crate) fn journal(&self, company: CompanyId) -> &[TimedEvent] {
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
}
