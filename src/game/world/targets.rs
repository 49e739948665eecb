//! Sales targets: what a person thinks of one, what it does to the work, and the bonus (rulebook 2).

use super::World;
use super::pay::For;
use crate::finance::Reason;
use crate::ids::{CompanyId, StaffId};
use crate::luck::{Luck, Purpose};
use crate::money::Money;
use crate::people::{Quarter, SalesTarget, TargetOpinion};
use crate::per_mille::PerMille;
use crate::scenario::Role;
use crate::time::Month;

impl World {
    /// Sets a person's target for the quarter.
    pub(super) fn set_target(&mut self, company: CompanyId, staff: StaffId, amount: Money) {
        let quarter = Quarter::of(self.now);
        self.staff_mut(company, staff).target = Some(SalesTarget { amount, quarter, opinion: None });
    }

    /// What the effort of a person's work is multiplied by: nothing changes without a target for the quarter.
    pub(super) fn target_effect(&self, company: CompanyId, staff: StaffId) -> PerMille {
        self.opinion_of(company, staff).map_or(PerMille::ONE, |opinion| opinion.effect(&self.scenario.targets))
    }

    fn opinion_of(&self, company: CompanyId, staff: StaffId) -> Option<TargetOpinion> {
        let quarter = Quarter::of(self.now);
        let target = self.company(company).staff[staff.index()].target.filter(|target| target.quarter == quarter)?;
        Some(TargetOpinion::of(&self.scenario.targets, target.amount, self.within_reach(company, staff, quarter)))
    }

    /// What a person thinks possible in a quarter: the usual, times an ambition of their own that nobody knows.
    fn within_reach(&self, company: CompanyId, staff: StaffId, quarter: Quarter) -> Money {
        let ambition = &self.scenario.targets.ambition;
        let who = u64::from(company.0) << 8 | u64::from(staff.0);
        let mut luck = Luck::of(self.setup.seed, Purpose::Ambition, who, u64::from(quarter.number()));
        let ambition = luck.between(ambition.least.get(), ambition.most.get());
        self.observe(company).usual_sales(staff, quarter).per_mille(PerMille::new(ambition))
    }

    /// People say what they think of their targets at a month's end; at a quarter's end those who reached theirs
    /// are paid a bonus.
    pub(super) fn close_targets(&mut self, company: CompanyId, month: Month) {
        let quarter = Quarter::of_month(month);
        let is_last = Quarter::ends_with(month, self.scenario.last_month());
        let people = self.company(company).people().filter(|person| person.role == Role::Sales);
        for staff in people.map(|person| person.id).collect::<Vec<_>>() {
            let opinion = self.opinion_of(company, staff);
            let Some(target) = &mut self.staff_mut(company, staff).target else { continue };
            target.opinion = opinion;
            let target = *target;
            let sold = self.observe(company).sales_of(staff, quarter);
            if is_last && target.quarter == quarter && sold >= target.amount {
                let bonus = self.company(company).staff[staff.index()].bonus(&self.scenario);
                self.must_pay(company, Reason::Bonus, bonus, For::default());
            }
        }
    }
}
