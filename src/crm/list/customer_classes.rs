//! The class of each customer as a cell, for lists that can be grouped by it.

use super::Cell;
use crate::insight::analytics::buyers::buyers;
use crate::insight::analytics::classes::{Class, classes};
use game::ids::CustomerId;
use game::observation::Observation;
use game::sort;
use std::collections::BTreeMap;

/// The classes by profit of the customers who have bought.
pub(super) struct CustomerClasses(BTreeMap<CustomerId, Class>);

impl CustomerClasses {
    pub(super) fn of(seen: &Observation<'_>) -> Self {
        Self(sort::map(classes(&buyers(seen)).iter().map(|one| (one.customer, one.class))))
    }

    /// The class of a customer; empty for one that has not bought.
    pub(super) fn cell(&self, customer: CustomerId) -> Cell {
        self.0.get(&customer).copied().map(Cell::Class).into()
    }
}
