//! The sales plan: targets by month and employee, product family or product.

use super::record::{PlanRecord, PlanSubject};
use super::refusal::RecordRefusal;
use game::money::Money;
use game::observation::Observation;
use game::time::{Minute, Minutes, Month};
use std::collections::BTreeMap;

/// Working days of a week.
pub const WEEK_DAYS: u32 = 5;

/// The highest target of a month.
pub const MOST_TARGET: Money = Money::yuan(1_000_000_000);

/// When the target of a month is frozen: a week after its opening. The month's tenders are published at the opening, and
/// whoever plans needs them; bids are opened later, so that no target is set by a result.
pub fn frozen_from(month: Month) -> Minute {
    month.opening() + Minutes::days(WEEK_DAYS)
}

/// What the records about the plan come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SalesPlan(BTreeMap<(PlanSubject, Month), Money>);

impl SalesPlan {
    /// The target of a month.
    pub fn target(&self, of: PlanSubject, month: Month) -> Option<Money> {
        self.0.get(&(of, month)).copied()
    }

    /// All targets.
    pub fn all(&self) -> impl Iterator<Item = (PlanSubject, Month, Money)> {
        self.0.iter().map(|(&(of, month), &amount)| (of, month, amount))
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`]: months that have begun are frozen.
    pub fn check(&self, seen: &Observation<'_>, record: PlanRecord) -> Result<(), RecordRefusal> {
        let PlanRecord::Target { of, month, amount } = record;
        let is_there = match of {
            PlanSubject::Employee(staff) => seen.staff(staff).is_some(),
            PlanSubject::Industry(industry) => industry.index() < seen.scenario().industries.len(),
            PlanSubject::Product(product) => seen.scenario().product(product).is_some(),
        };
        if !is_there || !seen.scenario().played().any(|played| played == month) {
            return Err(RecordRefusal::NotThere);
        }
        self.check_frozen(seen, month)?;
        if amount.is_some_and(|amount| !(Money::ZERO..=MOST_TARGET).contains(&amount)) {
            return Err(RecordRefusal::OutOfRange);
        }
        if self.target(of, month) == amount { Err(RecordRefusal::NothingNew) } else { Ok(()) }
    }

    /// Whether the target of a month can still be changed.
    ///
    /// # Errors
    /// [`RecordRefusal::Frozen`].
    pub fn check_frozen(&self, seen: &Observation<'_>, month: Month) -> Result<(), RecordRefusal> {
        let at = frozen_from(month);
        if seen.now() >= at || seen.is_over() { Err(RecordRefusal::Frozen { at }) } else { Ok(()) }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, record: PlanRecord) {
        let PlanRecord::Target { of, month, amount } = record;
        match amount {
            Some(amount) => drop(self.0.insert((of, month), amount)),
            None => drop(self.0.remove(&(of, month))),
        }
    }
}
