//! Notes what people have planned when they let the clock run (rulebook 2).

use super::World;
use crate::ids::CompanyId;
use crate::people::{WorkKind, cost_of, minutes_of};
use crate::plan::MonthPlan;
use crate::tender::TenderState;
use crate::time::Minutes;

impl World {
    /// The clock is about to leave a month's opening: what is queued now is the plan of the month.
    pub(super) fn note_plans(&mut self) {
        for company in self.setup.companies() {
            if self.setup.is_human(company) && self.company(company).is_alive() {
                let plan = self.plan_of(company);
                let plans = &mut self.company_mut(company).plans;
                plans.retain(|other| other.month < plan.month);
                plans.push(plan);
            }
        }
    }

    fn plan_of(&self, company: CompanyId) -> MonthPlan {
        let seen = self.observe(company);
        let end = seen.month().end();
        let mut plan = MonthPlan::of(seen.month());
        plan.cost = seen.fixed_costs();
        for person in seen.people() {
            let mut left = end - self.now;
            let begun = person.running.iter().map(|running| (&running.task.kind, running.ends - self.now, true));
            let queued = person
                .queue
                .iter()
                .map(|task| (&task.kind, minutes_of(&self.scenario, &task.kind, person.role, person.skill), false));
            for (task, minutes, is_paid) in begun.chain(queued) {
                if left.get() == 0 {
                    break;
                }
                let minutes = minutes.min(left);
                left = Minutes::new(left.get() - minutes.get());
                plan.add(WorkKind::of(task), minutes);
                if !is_paid {
                    plan.cost += cost_of(&self.scenario, task);
                }
            }
        }
        let open = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
        plan.tenders = open.filter(|tender| seen.has_place(tender.id().customer)).count() as u16;
        let due = seen.company().open_contracts().filter(|contract| contract.due < end);
        plan.sales = due.map(|contract| contract.price.times(contract.left())).sum();
        plan
    }
}
