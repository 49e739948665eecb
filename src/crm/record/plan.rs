//! Records about the sales plan.

use game::ids::{IndustryId, ProductId, StaffId};
use game::money::Money;
use game::time::Month;
use serde::{Deserialize, Serialize};

/// The sales that a target is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanSubject {
    /// Of an employee: orders of the customers that they owned when the orders came.
    Employee(StaffId),
    /// Of a product family.
    Industry(IndustryId),
    /// Of a product.
    Product(ProductId),
}

/// Something that is added to the sales plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanRecord {
    /// The orders to be won in a month. It is frozen a week after the month's opening.
    Target {
        /// Of what.
        of: PlanSubject,
        /// In which month.
        month: Month,
        /// How much; none takes the target away.
        amount: Option<Money>,
    },
}
