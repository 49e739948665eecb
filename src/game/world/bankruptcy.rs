//! Bankruptcy (rulebook 6): what becomes of a company's work, contracts and places.

use super::World;
use super::pay::For;
use crate::event::Event;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, TenderId};
use crate::people::TaskKind;

impl World {
    /// A company stops: its places fall free, its open contracts are re-tendered at the next
    /// opening.
    pub(super) fn go_bankrupt(&mut self, company: CompanyId) {
        if !self.company(company).is_alive() {
            return;
        }
        let now = self.now;
        let firm = self.company_mut(company);
        firm.bankrupt = Some(now);
        for staff in &mut firm.staff {
            staff.queue.clear();
            staff.idle_since = None;
        }
        firm.pending.clear();
        for staff in 0..self.company(company).staff.len() {
            self.write_off_running(company, staff);
        }
        let open: Vec<TenderId> = self.company(company).open_contracts().map(|contract| contract.id).collect();
        for contract in open {
            self.lose_contract(company, contract);
        }
        for customer in self.scenario.customer_ids() {
            if self.customer(customer).place_of(company).is_some() {
                self.free_place(company, customer);
            }
        }
        self.tell_all(&Event::Bankrupt { company });
    }

    /// Stops what an employee is doing; what was spent is spent.
    pub(super) fn write_off_running(&mut self, company: CompanyId, staff: usize) {
        let Some(running) = self.company_mut(company).staff[staff].running.take() else { return };
        self.company_mut(company).pending.remove(&running.task.id);
        if matches!(running.task.kind, TaskKind::Purchase { .. }) {
            self.post(
                company,
                Reason::CostOfGoods,
                Account::Earnings,
                Account::InTransit,
                running.paid,
                For::default(),
            );
        }
    }
}
