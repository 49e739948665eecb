//! A year month by month, in columns: they draw as curves and take little room as text.

use game::money::Money;
use game::observation::{Observation, OpenedTender};
use game::tender::Verdict;
use game::time::Month;
use serde::{Deserialize, Serialize};

/// Figures of the months that have closed, the first month first in each column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Monthly {
    /// Cash less loans at the month's end.
    pub cash: Vec<Money>,
    /// Assets less debts at the month's end.
    pub net_worth: Vec<Money>,
    /// Sales of the month.
    pub sales: Vec<Money>,
    /// Customers in forming or stable management at the month's end.
    pub places: Vec<u16>,
    /// Bids opened for tenders of the month's book.
    pub bids: Vec<u16>,
    /// Of those, won.
    pub wins: Vec<u16>,
    /// Of those, disqualified.
    #[serde(rename = "invalid")]
    pub disqualified: Vec<u16>,
}

/// One month of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthRow {
    /// Which.
    pub month: Month,
    /// Cash less loans at its end.
    pub cash: Money,
    /// Assets less debts at its end.
    pub net_worth: Money,
    /// Sales in it.
    pub sales: Money,
    /// Customers in management at its end.
    pub places: u16,
    /// Bids opened.
    pub bids: u16,
    /// Bids won.
    pub wins: u16,
    /// Bids that did not count.
    pub disqualified: u16,
}

impl Monthly {
    /// The closed months of the own company.
    pub fn of(seen: &Observation<'_>) -> Self {
        let ends = seen.monthly();
        let before = std::iter::once(Money::ZERO).chain(ends.iter().map(|end| end.sales));
        let mut monthly = Self {
            cash: ends.iter().map(|end| end.cash).collect(),
            net_worth: ends.iter().map(|end| end.net_worth).collect(),
            sales: ends.iter().zip(before).map(|(end, before)| end.sales - before).collect(),
            places: ends.iter().map(|end| end.managed).collect(),
            bids: vec![0; ends.len()],
            wins: vec![0; ends.len()],
            disqualified: vec![0; ends.len()],
        };
        for OpenedTender { sheet, .. } in seen.results() {
            let month = sheet.tender.month.index();
            let Some(entry) = sheet.entry_of(seen.me()).filter(|_| month < ends.len()) else { continue };
            let is_mine = sheet.winner().is_some_and(|winner| winner.company == seen.me());
            monthly.bids[month] += 1;
            monthly.wins[month] += u16::from(is_mine);
            monthly.disqualified[month] += u16::from(matches!(entry.verdict, Verdict::Disqualified(_)));
        }
        monthly
    }

    /// A month that has closed.
    pub fn row(&self, month: Month) -> Option<MonthRow> {
        let at = month.index();
        Some(MonthRow {
            month,
            cash: *self.cash.get(at)?,
            net_worth: *self.net_worth.get(at)?,
            sales: *self.sales.get(at)?,
            places: *self.places.get(at)?,
            bids: *self.bids.get(at)?,
            wins: *self.wins.get(at)?,
            disqualified: *self.disqualified.get(at)?,
        })
    }

    /// All months that have closed.
    pub fn rows(&self) -> impl Iterator<Item = MonthRow> {
        Month::all().map_while(|month| self.row(month))
    }
}
