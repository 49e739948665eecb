//! Goods in, goods out, bills paid (rulebook 5).

use super::World;
use super::due::Due;
use super::pay::For;
use crate::event::Event;
use crate::finance::{Account, Reason, Receivable};
use crate::ids::{CompanyId, TenderId};
use crate::per_mille::PerMille;
use crate::supply::ContractState;
use crate::time::{MONTH, Minutes};

impl World {
    /// Takes in the orders that arrive now.
    pub(super) fn goods_arrive(&mut self, company: CompanyId) {
        let now = self.now;
        let orders = std::mem::take(&mut self.company_mut(company).orders);
        let (arrived, waiting) = orders.into_iter().partition(|order| order.arrives <= now);
        self.company_mut(company).orders = waiting;
        let arrived: Vec<crate::supply::Order> = arrived;
        for order in arrived {
            self.company_mut(company).stock.put(order.product, order.quantity, order.paid);
            self.post(company, Reason::Receipt, Account::Stock, Account::InTransit, order.paid, For::default());
            self.tell(company, Event::Arrived { product: order.product, quantity: order.quantity });
        }
        self.act_soon(company);
    }

    /// Customers pay the bills that are due now.
    pub(super) fn bills_are_paid(&mut self, company: CompanyId) {
        let now = self.now;
        let bills = std::mem::take(&mut self.company_mut(company).receivables);
        let (due, waiting): (Vec<Receivable>, Vec<Receivable>) = bills.into_iter().partition(|bill| bill.due <= now);
        self.company_mut(company).receivables = waiting;
        for bill in due {
            self.post(company, Reason::Payment, Account::Cash, Account::Receivable, bill.amount, bill.contract.into());
            self.tell(company, Event::Paid { contract: bill.contract, amount: bill.amount });
        }
        self.act_soon(company);
    }

    /// Hands goods over: sale and bill, cost, service package, penalty if late.
    pub(super) fn deliver(&mut self, company: CompanyId, id: TenderId, quantity: u32) {
        let now = self.now;
        let contract = &self.company(company).contracts[&id];
        let worth = contract.price.times(quantity);
        let late_days = contract.days_late(now);
        let late_rate = contract.late_rate(&self.scenario.delivery, now);
        let package = self.scenario.package(contract.package).map_or(PerMille::ZERO, |package| package.cost);
        let (product, term) = (contract.product, contract.term_months);

        let cost = self.company_mut(company).stock.take(product, quantity);
        self.post(company, Reason::CostOfGoods, Account::Earnings, Account::Stock, cost, id.into());
        self.post(company, Reason::Sales, Account::Receivable, Account::Earnings, worth, id.into());
        let due = now + Minutes::new(MONTH * u32::from(term));
        self.company_mut(company).receivables.push(Receivable { contract: id, amount: worth, billed: now, due });
        self.queue.push(due, 0, Due::Payment(company));

        let contract = self.company_mut(company).contracts.get_mut(&id).expect("just seen");
        contract.delivered += quantity;
        if late_days > 0 {
            contract.late += quantity;
        }
        let left = contract.left();
        let record = &mut self.company_mut(company).record;
        record.all += worth;
        if late_days == 0 {
            record.on_time += worth;
        }
        self.tell(company, Event::Delivered { contract: id, quantity, left });
        if left == 0 {
            self.fulfil(company, id);
        }
        self.must_pay(company, Reason::ServicePackage, cost.per_mille(package), id.into());
        self.charge_penalty(company, id, worth.per_mille(late_rate));
    }

    /// All is delivered: the bond comes back, and the customer makes up its mind.
    fn fulfil(&mut self, company: CompanyId, id: TenderId) {
        let now = self.now;
        let contract = self.company_mut(company).contracts.get_mut(&id).expect("just delivered");
        contract.state = ContractState::Done { at: now };
        let (bond, missing) = (contract.bond, i32::from(contract.missing));
        let beyond_promise = (now - contract.promised).days_begun().min(1000) as i32;
        self.post(company, Reason::Bond, Account::Cash, Account::Bond, bond, id.into());

        let rules = &self.scenario.satisfaction;
        let punctual = if beyond_promise == 0 {
            rules.on_promise.get()
        } else {
            -(rules.per_day_late.get() * beyond_promise).min(rules.late_most.get())
        };
        let perceived = 1000 + punctual - rules.per_missing_level.get() * missing;
        self.experience(company, id, PerMille::new(perceived.max(0)));
    }

    /// Satisfaction C = b ÷ a moves towards the newest experience (rulebook 7: until care
    /// is played, by punctuality and fit alone).
    pub(super) fn experience(&mut self, company: CompanyId, id: TenderId, newest: PerMille) {
        let share = self.scenario.satisfaction.newest.get();
        let relation = self.relation_mut(company, id.customer);
        let before = relation.satisfaction.unwrap_or(PerMille::ONE).get();
        let after = (before * (1000 - share) + newest.get() * share) / 1000;
        relation.satisfaction = Some(PerMille::new(after.clamp(0, 2000)));
    }
}
