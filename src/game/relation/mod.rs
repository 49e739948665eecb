//! Customers as they are, and what each company is to them (rulebook 3).

mod credit;
mod customer;
mod pair;
mod pattern;
mod stage;
mod steps;

pub use credit::Credit;
pub use customer::{Contact, Customer, DecisionStyle, Loyalty, Place, Temper, draw_customers};
pub(crate) use pair::Feeling;
pub use pair::{Relation, Spent};
pub use pattern::{Ending, Pattern};
pub use stage::Stage;
pub use steps::{Standpoint, place_falls, stage_after, step_possible};
