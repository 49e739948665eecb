//! The keys by which companies that act in the same minute are put in order (rulebook 2).

use crate::ids::{CompanyId, CustomerId};
use crate::luck::{Luck, Purpose, Seed};
use crate::setup::Setup;
use crate::time::Month;

/// The keys of a game, by month, company and the customer it acts for, if any. They are asked for with every task
/// and follow from the seed, so they are drawn once and are no part of what is hashed.
#[derive(Clone, Debug, Default)]
pub(super) struct OrderKeys {
    keys: Vec<u32>,
    companies: usize,
    customers: usize,
}

impl OrderKeys {
    /// Draws them for all months.
    pub(super) fn draw(setup: &Setup, customers: usize) -> Self {
        let all = (0..customers as u16).map(CustomerId);
        let whom: Vec<Option<CustomerId>> = std::iter::once(None).chain(all.map(Some)).collect();
        let mut keys = Vec::with_capacity(12 * setup.seats.len() * whom.len());
        for month in Month::all() {
            for company in setup.companies() {
                keys.extend(whom.iter().map(|&customer| order_key(setup.seed, company, customer, month)));
            }
        }
        Self { keys, companies: setup.seats.len(), customers }
    }

    /// The key of a company that acts for a customer in a month; drawn anew where none were drawn before.
    pub(super) fn of(&self, seed: Seed, company: CompanyId, customer: Option<CustomerId>, month: Month) -> u32 {
        let whom = customer.map_or(0, |customer| customer.index() + 1);
        let at = (month.index() * self.companies + company.index()) * (self.customers + 1) + whom;
        self.keys.get(at).copied().unwrap_or_else(|| order_key(seed, company, customer, month))
    }
}

fn order_key(seed: Seed, company: CompanyId, customer: Option<CustomerId>, month: Month) -> u32 {
    let who = company.order_key(customer);
    Luck::of(seed, Purpose::Order, who, u64::from(month.number())).below(u32::MAX)
}
