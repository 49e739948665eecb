//! Customers as they are, and what each company is to them (rulebook 3).

mod customer;
mod pair;
mod pattern;
mod stage;
mod steps;

pub use customer::{Contact, Credit, Customer, DecisionStyle, Loyalty, Place, Temper, draw_customers};
pub(crate) use pair::Feeling;
pub use pair::{FirstContact, Relation, Spent};
pub use pattern::{Ending, Pattern};
pub use stage::Stage;
pub use steps::{Standpoint, place_falls, stage_after, step_possible};
