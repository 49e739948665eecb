//! Sales by person and quarter, as a company reads them off its own orders (rulebook 2).

use super::Observation;
use crate::ids::{CustomerId, StaffId};
use crate::money::Money;
use crate::people::{Quarter, Staff, TargetOpinion};
use crate::per_mille::PerMille;
use crate::scenario::Role;
use crate::time::{Minute, Month};

impl Observation<'_> {
    /// What counts as a person's sales in a quarter: orders of the customers that they owned when the orders came, and
    /// an equal share of those of customers without an owner among the sales staff.
    pub fn sales_of(&self, staff: StaffId, quarter: Quarter) -> Money {
        self.sales_with(staff, quarter, &[])
    }

    /// The same with more orders, by customer.
    fn sales_with(&self, staff: StaffId, quarter: Quarter, more: &[(CustomerId, Money)]) -> Money {
        let (mut own, mut free) = (Money::ZERO, Money::ZERO);
        let awarded = self.contracts().filter(|contract| Quarter::of(contract.awarded) == quarter);
        let awarded = awarded.map(|contract| (contract.owner, contract.worth()));
        let more = more.iter().map(|(customer, worth)| (self.relation(*customer).details().owner, *worth));
        for (owner, worth) in awarded.chain(more) {
            match owner {
                Some(owner) if owner == staff => own += worth,
                Some(_) => {}
                None => free += worth,
            }
        }
        let sellers = self.people().filter(|person| person.role == Role::Sales).count() as i64;
        own + free.share(1, sellers.max(1))
    }

    /// What is usual for a person in a quarter: the sales of the quarter before, and no less than the market's least;
    /// less where fewer than three months of the quarter are played.
    pub fn usual_sales(&self, staff: StaffId, quarter: Quarter) -> Money {
        let before = quarter.previous().map_or(Money::ZERO, |before| self.sales_of(staff, before));
        let played = quarter.months().filter(|month| *month <= self.scenario().last_month()).count() as i64;
        before.max(self.scenario().targets.least.money()).share(played.clamp(1, 3), 3)
    }

    /// What a sales target does to the effort of somebody's work at a moment, as far as known: as the person has
    /// said, or as anybody would take it, whatever their ambition. Nothing changes where that is open, nor once the
    /// target's quarter is over.
    pub fn known_target_effect(&self, staff: &Staff, at: Minute) -> PerMille {
        let rules = &self.scenario().targets;
        let Some(target) = staff.target.filter(|target| target.quarter == Quarter::of(at)) else {
            return PerMille::ONE;
        };
        let usual = self.usual_sales(staff.id, target.quarter);
        let [least, most] = [rules.ambition.least, rules.ambition.most]
            .map(|ambition| TargetOpinion::of(rules, target.amount, usual.per_mille(ambition)));
        let opinion = target.opinion.or_else(|| (least == most).then_some(least));
        opinion.map_or(PerMille::ONE, |opinion| opinion.effect(rules))
    }

    /// The bonus to be paid at the end of a month: to those whose target of the quarter that ends then is reached
    /// by the orders so far, and by those of `more` that come before.
    pub fn bonus_due(&self, month: Month, more: &[(CustomerId, Money)]) -> Money {
        let quarter = Quarter::of_month(month);
        if !Quarter::ends_with(month, self.scenario().last_month()) {
            return Money::ZERO;
        }
        let reached = |person: &&Staff| {
            let target = person.target.filter(|target| target.quarter == quarter);
            target.is_some_and(|target| self.sales_with(person.id, quarter, more) >= target.amount)
        };
        let sellers = self.people().filter(|person| person.role == Role::Sales);
        sellers.filter(reached).map(|person| person.bonus(self.scenario())).sum()
    }
}
