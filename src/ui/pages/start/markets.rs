//! What the start page says of the built-in markets.

use game::money::Money;
use game::scenario::Scenario;

/// A market in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Market {
    /// Its id.
    pub id: &'static str,
    /// Cash of each company at the start.
    pub capital: Money,
    /// How many customers.
    pub customers: u32,
    /// How many rivals.
    pub rivals: u32,
}

impl Market {
    /// Practice and formal, in the order they are offered.
    pub fn all() -> [Self; 2] {
        [("practice", Scenario::practice()), ("formal", Scenario::formal())].map(|(id, scenario)| Self {
            id,
            capital: scenario.capital.money(),
            customers: scenario.customers.len() as u32,
            rivals: scenario.rivals.len() as u32,
        })
    }
}
