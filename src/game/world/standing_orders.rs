//! Standing orders at work (rulebook 2): at openings, awards, arrivals, payments, and
//! when somebody in operations is free, they queue what a person would.

use super::World;
use crate::care::{Means, QuotationRequest, RequestState};
use crate::command::Command;
use crate::ids::{CompanyId, ContactId, StaffId};
use crate::may::{MOST_PRICE, may_i};
use crate::observation::{Deliverable, Parts, Units};
use crate::people::TaskKind;
use crate::scenario::Role;
use crate::time::Minutes;

impl World {
    pub(super) fn act_on_standing_orders(&mut self, company: CompanyId) {
        if !self.company(company).is_alive() || self.over {
            return;
        }
        if self.company(company).standing_orders.buy.is_on() {
            for Units { product, quantity } in self.observe(company).goods_to_order() {
                self.queue_on_operations(company, TaskKind::Purchase { product, quantity });
            }
        }
        if self.company(company).standing_orders.deliver.is_on() {
            for Deliverable { contract, quantity } in self.observe(company).deliverable(Parts::IfPressing) {
                self.queue_on_operations(company, TaskKind::Delivery { contract, quantity });
            }
        }
        if self.company(company).standing_orders.serve.is_on() {
            self.serve(company);
        }
        if self.company(company).standing_orders.collect.is_on() {
            self.call_debtors(company);
        }
        if self.company(company).standing_orders.quote.is_on() {
            self.quote_last_prices(company);
        }
        self.keep_calling(company);
    }

    /// Answers requests for quotation on the last terms, as long as that pays.
    fn quote_last_prices(&mut self, company: CompanyId) {
        let seen = self.observe(company);
        let answer = |request: &&QuotationRequest| {
            let (id, before) = (request.id, request.before);
            let pays = |price, package| price > seen.unit_cost_of(request, package);
            match (request.state, request.counter, request.quoted) {
                (RequestState::Open, ..) if pays(before.price, before.package) => {
                    let price = before.price.as_yuan().clamp(1, i64::from(MOST_PRICE)) as u32;
                    Some(Command::Quote { request: id, price, package: before.package })
                }
                (RequestState::Countered, Some(price), Some(quoted)) if pays(price, quoted.package) => {
                    Some(Command::AcceptCounter { request: id })
                }
                _ => None,
            }
        };
        let answers: Vec<Command> = seen.requests_waiting().iter().filter_map(answer).collect();
        for command in answers {
            if may_i(&self.observe(company), &command).is_ok() {
                self.carry_out(company, &command);
            }
        }
    }

    /// Calls whoever is overdue, again after so many days as the rules say.
    fn call_debtors(&mut self, company: CompanyId) {
        for contract in self.observe(company).overdue_contracts() {
            let kind = TaskKind::Collect { contract, means: Means::Call };
            let before = self.now.back(Minutes::days(self.scenario.credit.call_again_days));
            let firm = self.company(company);
            let called = firm.collected.get(&contract).is_some_and(|&at| at > before);
            if called || self.observe(company).planned_tasks().any(|planned| *planned == kind) {
                continue;
            }
            let by = self.observe(company).free_first_of(&[Role::Service, Role::Sales]);
            self.order_task(company, by, kind);
        }
    }

    /// Calls customers who have heard nothing this month, once each, by the sales or
    /// service employee with the least to do.
    fn keep_calling(&mut self, company: CompanyId) {
        let month = self.now.month();
        let customers: Vec<_> = self.company(company).standing_orders.call.iter().copied().collect();
        for customer in customers {
            let relation = self.relation(company, customer);
            let silent = relation.stage >= crate::relation::Stage::Target && !relation.was_contacted_in(month);
            if !silent || self.company(company).has_work_for(customer) {
                continue;
            }
            let contacts = &self.customer(customer).contacts;
            let heaviest =
                (0..contacts.len()).max_by_key(|&index| (contacts[index].weight, usize::MAX - index)).unwrap_or(0);
            let kind = TaskKind::Call { customer, contact: ContactId(heaviest as u8) };
            let by = self.observe(company).free_first_of(&[Role::Service, Role::Sales]);
            self.order_task(company, by, kind);
        }
    }

    fn queue_on_operations(&mut self, company: CompanyId, kind: TaskKind) {
        let by = self.observe(company).free_first(Role::Operations);
        self.order_task(company, by, kind);
    }

    /// Queues a task as a command like all others: what may not be done is not done. It comes before projects that
    /// wait, which would hold it up for days.
    pub(super) fn order_task(&mut self, company: CompanyId, by: Option<StaffId>, task: TaskKind) {
        let Some(staff) = by else { return };
        let command = Command::Queue { staff, task, after: None };
        if may_i(&self.observe(company), &command).is_err() {
            return;
        }
        self.carry_out(company, &command);
        let queue = &mut self.staff_mut(company, staff).queue;
        let project = queue.iter().position(|waiting| waiting.kind.is_project());
        if let Some(project) = project.filter(|&project| project + 1 < queue.len())
            && let Some(queued) = queue.pop_back()
        {
            queue.insert(project, queued);
        }
    }
}
