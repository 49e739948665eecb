//! Notes what people have planned when they let the clock run (rulebook 2).

use super::World;
use crate::ids::CompanyId;
use crate::people::{WorkKind, cost_of, minutes_of};
use crate::plan::MonthPlan;
use crate::tender::TenderState;
use crate::time::Minutes;

impl World {
    /// The clock is about to go on. What is queued when it leaves a month's opening is the plan of the month; what
    /// has been queued since then joins it.
    pub(super) fn note_plans(&mut self) {
        let opens = self.now == self.now.month().opening();
        for company in self.setup.companies() {
            let firm = self.company(company);
            let known = firm.plans.last().map_or(0, |plan| plan.tasks);
            let is_planned = !opens && (firm.plans.is_empty() || known == firm.tasks);
            if is_planned || !firm.is_alive() || !self.setup.is_human(company) {
                continue;
            }
            let mut plan = match firm.plans.last() {
                Some(plan) if !opens => plan.clone(),
                _ => self.opening_plan(company),
            };
            self.add_work(company, &mut plan, known, opens);
            let plans = &mut self.company_mut(company).plans;
            plans.retain(|other| other.month < plan.month);
            plans.push(plan);
        }
    }

    /// Adds the work that fits into the month, each person's in turn. At the opening all of it counts, but what runs
    /// since the month before is paid; later, only tasks that were queued after those `known`.
    fn add_work(&self, company: CompanyId, plan: &mut MonthPlan, known: u32, opens: bool) {
        let seen = self.observe(company);
        let end = seen.month().end();
        for person in seen.people() {
            let mut left = end - self.now;
            let running = person.running.iter().map(|running| (&running.task, running.ends - self.now, true));
            let queued = person
                .queue
                .iter()
                .map(|task| (task, minutes_of(&self.scenario, &task.kind, person.role, person.skill), false));
            for (task, minutes, runs) in running.chain(queued) {
                if left.get() == 0 {
                    break;
                }
                let minutes = minutes.min(left);
                left = Minutes::new(left.get() - minutes.get());
                let is_new = task.id.0 >= known;
                if opens || is_new {
                    plan.add(WorkKind::of(&task.kind), minutes);
                }
                if is_new || (opens && !runs) {
                    plan.cost += cost_of(&self.scenario, &task.kind);
                }
            }
        }
        plan.tasks = self.company(company).tasks;
    }

    /// Wages, rent, tenders and what is to be delivered, without work.
    fn opening_plan(&self, company: CompanyId) -> MonthPlan {
        let seen = self.observe(company);
        let end = seen.month().end();
        let mut plan = MonthPlan::of(seen.month());
        plan.cost = seen.fixed_costs();
        let open = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
        plan.tenders = open.filter(|tender| seen.has_place(tender.id().customer)).count() as u16;
        let promised = seen.company().open_contracts().filter(|contract| contract.promised.min(contract.due) <= end);
        plan.sales = promised.map(|contract| contract.price.times(contract.left())).sum();
        plan
    }
}
