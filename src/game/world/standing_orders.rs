//! Standing orders at work (rulebook 2): at openings, awards, arrivals, payments, and
//! when somebody in operations is free, they queue what a person would.

use super::World;
use crate::ids::{CompanyId, ContactId, ProductId, StaffId, TenderId};
use crate::people::TaskKind;
use crate::scenario::Role;
use crate::supply::{quote, unit_price};
use crate::time::{Minute, Minutes};
use std::collections::BTreeMap;

impl World {
    pub(super) fn act_on_standing_orders(&mut self, company: CompanyId) {
        if !self.company(company).is_alive() || self.over {
            return;
        }
        if self.company(company).standing.buy.is_on() {
            for (product, quantity) in self.wanted(company) {
                self.queue_on_operations(company, TaskKind::Purchase { product, quantity });
            }
        }
        if self.company(company).standing.deliver.is_on() {
            for (contract, quantity) in self.deliverable(company) {
                self.queue_on_operations(company, TaskKind::Delivery { contract, quantity });
            }
        }
        self.keep_calling(company);
    }

    /// What open contracts need beyond stock, goods on their way and orders being placed,
    /// as far as suppliers have it and the company can pay it.
    fn wanted(&self, company: CompanyId) -> Vec<(ProductId, u32)> {
        let firm = self.company(company);
        let mut need: BTreeMap<ProductId, i64> = BTreeMap::new();
        for contract in firm.open_contracts() {
            *need.entry(contract.product).or_default() += i64::from(contract.left());
        }
        for (product, lot) in firm.stock.lots() {
            need.entry(product).and_modify(|units| *units -= i64::from(lot.quantity));
        }
        for order in &firm.orders {
            need.entry(order.product).and_modify(|units| *units -= i64::from(order.quantity));
        }
        let mut can_pay = self.can_pay(company);
        for kind in self.planned(company) {
            if let TaskKind::Purchase { product, quantity } = *kind {
                need.entry(product).and_modify(|units| *units -= i64::from(quantity));
            }
        }
        // What waits in a queue is not paid yet.
        for kind in firm.people().flat_map(|staff| staff.queue.iter().map(|task| &task.kind)) {
            if let TaskKind::Purchase { product, quantity } = *kind {
                can_pay -= unit_price(&self.scenario, self.setup.seed, product, self.now.month()).times(quantity);
            }
        }
        let mut wanted = Vec::new();
        for (product, units) in need {
            let unit = unit_price(&self.scenario, self.setup.seed, product, self.now.month());
            let affordable = (can_pay.or_zero().as_fen() / unit.as_fen().max(1)).min(i64::from(u32::MAX));
            let quantity = units.min(i64::from(self.supply_left(product))).min(affordable);
            if quantity > 0 {
                let quantity = quantity as u32;
                can_pay -= quote(&self.scenario, unit, quantity).total;
                wanted.push((product, quantity));
            }
        }
        wanted
    }

    /// What can be delivered from stock, the earliest due first: whole contracts, and
    /// parts only of those that are pressing.
    fn deliverable(&self, company: CompanyId) -> Vec<(TenderId, u32)> {
        let firm = self.company(company);
        let mut stock: BTreeMap<ProductId, u32> =
            firm.stock.lots().map(|(product, lot)| (product, lot.quantity)).collect();
        let mut planned: BTreeMap<TenderId, u32> = BTreeMap::new();
        for kind in self.planned(company) {
            if let TaskKind::Delivery { contract, quantity } = *kind {
                *planned.entry(contract).or_default() += quantity;
                if let Some(units) = firm.contracts.get(&contract).and_then(|contract| stock.get_mut(&contract.product))
                {
                    *units = units.saturating_sub(quantity);
                }
            }
        }
        let mut open: Vec<_> = firm.open_contracts().collect();
        open.sort_by_key(|contract| (contract.due, contract.id));
        let mut ready = Vec::new();
        for contract in open {
            let left = contract.left().saturating_sub(planned.get(&contract.id).copied().unwrap_or(0));
            let Some(units) = stock.get_mut(&contract.product) else { continue };
            let quantity = left.min(*units);
            let pressing = contract.due <= self.now + Minutes::days(2);
            if quantity > 0 && (quantity == left || pressing) {
                *units -= quantity;
                ready.push((contract.id, quantity));
            }
        }
        ready
    }

    /// Calls customers who have heard nothing this month, once each, by whoever of sales
    /// or service has the least to do.
    fn keep_calling(&mut self, company: CompanyId) {
        let month = self.now.month();
        let customers: Vec<_> = self.company(company).standing.call.iter().copied().collect();
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
            let by = self.least_busy(company, Role::Service).or_else(|| self.least_busy(company, Role::Sales));
            if let Some(staff) = by {
                self.queue_task(company, staff, kind, None);
            }
        }
    }

    fn planned(&self, company: CompanyId) -> impl Iterator<Item = &TaskKind> {
        self.company(company).people().flat_map(|staff| {
            staff.running.iter().map(|running| &running.task.kind).chain(staff.queue.iter().map(|task| &task.kind))
        })
    }

    fn queue_on_operations(&mut self, company: CompanyId, kind: TaskKind) {
        if let Some(staff) = self.least_busy(company, Role::Operations) {
            self.queue_task(company, staff, kind, None);
        }
    }

    /// Who of a role is free first, as far as can be told.
    fn least_busy(&self, company: CompanyId, role: Role) -> Option<StaffId> {
        let ends = |staff: &crate::people::Staff| staff.running.as_ref().map_or(Minute::START, |running| running.ends);
        self.company(company)
            .people()
            .filter(|staff| staff.role == role)
            .min_by_key(|staff| (staff.queue.len(), ends(staff), staff.id))
            .map(|staff| staff.id)
    }
}
