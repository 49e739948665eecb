//! What open contracts still need and what can be handed over: asked by standing orders
//! and by people alike, so that both mean the same (rulebook 2 and 5).

use super::Observation;
use crate::command::Command;
use crate::ids::{ProductId, StaffId, TenderId};
use crate::money::Money;
use crate::people::TaskKind;
use crate::scenario::Role;
use crate::sort;
use crate::supply::{Contract, delivery_cost};
use crate::time::Minute;
use std::collections::BTreeMap;

/// So many units of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Units {
    /// The product.
    pub product: ProductId,
    /// How many.
    pub quantity: u32,
}

/// So many units of a contract that can be delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deliverable {
    /// The contract.
    pub contract: TenderId,
    /// How many.
    pub quantity: u32,
}

/// Which deliveries are worth a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Whole contracts, and parts only of those that are pressing: fewer trips.
    IfPressing,
    /// Everything that is in stock.
    Always,
}

impl<'w> Observation<'w> {
    /// What open contracts need beyond stock, goods on their way and orders being placed,
    /// as far as suppliers have it and the company can pay it. What handing over will take is kept
    /// back: a company that has spent its last yuan on goods cannot deliver them.
    pub fn goods_to_order(&self) -> Vec<Units> {
        let missing = self.goods_missing();
        if missing.is_empty() {
            return Vec::new();
        }
        let mut can_pay = self.can_pay() - self.orders_waiting() - self.cost_to_hand_over();
        let mut wanted = Vec::new();
        for Units { product, quantity: units } in missing {
            let unit = self.unit_price(product);
            let affordable = can_pay.or_zero().as_fen() / unit.as_fen().max(1);
            let quantity = i64::from(units.min(self.supply_left(product))).min(affordable) as u32;
            if quantity > 0 {
                can_pay -= self.quote(product, quantity).total;
                wanted.push(Units { product, quantity });
            }
        }
        wanted
    }

    /// What open contracts need beyond stock, goods on their way and orders being placed.
    pub fn goods_missing(&self) -> Vec<Units> {
        let mut need: BTreeMap<ProductId, i64> = BTreeMap::new();
        for contract in self.company().open_contracts() {
            *need.entry(contract.product).or_default() += i64::from(contract.left());
        }
        need.into_iter()
            .map(|(product, units)| {
                (product, units - i64::from(self.in_stock(product)) - i64::from(self.coming(product)))
            })
            .filter(|&(_, units)| units > 0)
            .map(|(product, units)| Units { product, quantity: units.min(i64::from(u32::MAX)) as u32 })
            .collect()
    }

    /// What can be delivered from stock, the earliest due first, beyond what is planned.
    pub fn deliverable(&self, parts: Parts) -> Vec<Deliverable> {
        let mut stock = sort::map(self.company().stock.lots().map(|stocked| (stocked.product, stocked.lot.quantity)));
        if stock.is_empty() {
            return Vec::new();
        }
        let planned = self.planned_deliveries();
        for (contract, quantity) in &planned {
            let product = self.company().contracts.get(contract).map(|contract| contract.product);
            if let Some(units) = product.and_then(|product| stock.get_mut(&product)) {
                *units = units.saturating_sub(*quantity);
            }
        }
        let mut ready = Vec::new();
        for contract in self.contracts_by_due_date() {
            let left = contract.left().saturating_sub(planned.get(&contract.id).copied().unwrap_or(0));
            let Some(units) = stock.get_mut(&contract.product) else { continue };
            let quantity = left.min(*units);
            let in_part = parts == Parts::Always || contract.pressing_at(&self.scenario().delivery) <= self.now();
            if quantity > 0 && (quantity == left || in_part) {
                *units -= quantity;
                ready.push(Deliverable { contract: contract.id, quantity });
            }
        }
        ready
    }

    /// Orders being placed or waiting to be.
    pub fn orders_planned(&self) -> impl Iterator<Item = Units> + use<'w> {
        self.planned_tasks().filter_map(|kind| match kind {
            TaskKind::Purchase { product, quantity } => Some(Units { product: *product, quantity: *quantity }),
            _ => None,
        })
    }

    /// Open contracts, the earliest due first: the order in which goods are shared out.
    pub fn contracts_by_due_date(&self) -> Vec<&'w Contract> {
        let mut open: Vec<_> = self.company().open_contracts().collect();
        sort::by_key(&mut open, |contract| (contract.due, contract.id));
        open
    }

    /// Units whose delivery is under way or waits in a queue, by contract.
    pub fn planned_deliveries(&self) -> BTreeMap<TenderId, u32> {
        let mut planned = BTreeMap::new();
        for kind in self.planned_tasks() {
            if let TaskKind::Delivery { contract, quantity } = *kind {
                *planned.entry(contract).or_default() += quantity;
            }
        }
        planned
    }

    /// The employee of a role who is free first, as far as can be told.
    pub fn free_first(&self, role: Role) -> Option<StaffId> {
        self.free_first_of(&[role])
    }

    /// The employee of several roles who is free first, as far as can be told.
    pub fn free_first_of(&self, roles: &[Role]) -> Option<StaffId> {
        self.by_freedom(roles).into_iter().next()
    }

    /// Commands that queue all this on people of that role in turn, the one free first
    /// beginning; none if nobody of that role works here.
    pub fn queue_in_turn(&self, role: Role, kinds: Vec<TaskKind>) -> Vec<Command> {
        let people = self.by_freedom(&[role]);
        let turns = people.iter().cycle();
        kinds.into_iter().zip(turns).map(|(task, &staff)| Command::Queue { staff, task, after: None }).collect()
    }

    fn by_freedom(&self, roles: &[Role]) -> Vec<StaffId> {
        let mut people: Vec<_> = self.people().filter(|staff| roles.contains(&staff.role)).collect();
        let ends = |staff: &crate::people::Staff| staff.running.as_ref().map_or(Minute::START, |running| running.ends);
        sort::by_key(&mut people, |staff| (staff.queue.len(), ends(staff), staff.id));
        people.into_iter().map(|staff| staff.id).collect()
    }

    /// Freight, the fee of a delivery and service packages of all that is still to be delivered.
    fn cost_to_hand_over(&self) -> Money {
        let of = |contract: &Contract| {
            let goods = self.unit_price(contract.product).times(contract.left());
            delivery_cost(self.scenario(), contract.left())
                + goods.per_mille(self.scenario().package_rate(contract.package))
        };
        self.company().open_contracts().map(of).sum()
    }

    /// List price of the goods whose order waits in a queue: not paid yet.
    fn orders_waiting(&self) -> Money {
        let waiting = self.people().flat_map(|staff| &staff.queue);
        waiting
            .map(|task| match task.kind {
                TaskKind::Purchase { product, quantity } => self.unit_price(product).times(quantity),
                _ => Money::ZERO,
            })
            .sum()
    }
}
