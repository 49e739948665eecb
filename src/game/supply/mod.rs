//! Suppliers, stock and contracts to deliver (rulebook 5).

mod contract;
mod freight;
mod price;
mod stock;

pub use contract::{Contract, ContractState};
pub use freight::{delivery_cost, freight};
pub use price::{ListPrices, Quote, base_cost, monthly_supply, quote};
pub use stock::{Lot, Order, Stock, StockedProduct};
