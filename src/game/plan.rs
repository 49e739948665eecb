//! What a company had planned when the clock of a month began to run: at the month's end it is set beside what
//! came of it.

use crate::money::Money;
use crate::people::WorkKind;
use crate::time::{Minutes, Month};
use serde::{Deserialize, Serialize};

/// The plan of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthPlan {
    /// Which month.
    pub month: Month,
    /// Minutes of queued work that fit into the month, by kind.
    hours: [u32; WorkKind::ALL.len()],
    /// Tenders in the book for which the company had a place.
    pub tenders: u16,
    /// What was still to be delivered of contracts due in the month, at their price.
    pub sales: Money,
    /// Wages and rent, and what the queued work costs; goods aside.
    pub cost: Money,
}

impl MonthPlan {
    /// A plan without work.
    pub(crate) const fn of(month: Month) -> Self {
        Self { month, hours: [0; WorkKind::ALL.len()], tenders: 0, sales: Money::ZERO, cost: Money::ZERO }
    }

    /// Adds work.
    pub(crate) fn add(&mut self, kind: WorkKind, work: Minutes) {
        let minutes = &mut self.hours[kind as usize];
        *minutes = minutes.saturating_add(work.get());
    }

    /// Planned work of a kind.
    pub const fn work(&self, kind: WorkKind) -> Minutes {
        Minutes::new(self.hours[kind as usize])
    }
}
