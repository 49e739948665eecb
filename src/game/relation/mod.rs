//! Customers as they are, and what each company is to them (rulebook 3).

mod credit;
mod customer;
mod pair;
mod pattern;
mod stage;
mod steps;
mod trend;

pub use credit::Credit;
pub use customer::{Contact, Customer, DecisionStyle, Loyalty, Newcomer, Place, Temper, draw_customers};
pub(crate) use customer::{draw_name, draw_temper};
pub(crate) use pair::Feeling;
pub use pair::{FirstContact, Relation, Spent, SpentFor};
pub use pattern::{Ending, Pattern};
pub use stage::Stage;
pub use steps::{DroppedFor, Standpoint, place_falls, place_unused, stage_after, step_possible};
pub use trend::{OrderTrend, TwoPeriods, order_trend};
