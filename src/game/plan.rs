//! What a company has planned for a month: what was queued when the clock began to run, and what was queued later,
//! each counted when the clock goes on. At the month's end it is set beside what came of it.

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
    /// What was still to be delivered of contracts promised for the month when it opened, at their price.
    pub sales: Money,
    /// Wages and rent, and what the queued work costs; goods aside.
    pub cost: Money,
    /// How many tasks the company had ever queued when the plan was last added to: the next one is not in it yet.
    pub(crate) tasks: u32,
}

impl MonthPlan {
    /// A plan without work.
    pub(crate) const fn of(month: Month) -> Self {
        Self { month, hours: [0; WorkKind::ALL.len()], tenders: 0, sales: Money::ZERO, cost: Money::ZERO, tasks: 0 }
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
