//! Goods in, goods out, bills paid (rulebook 5).

use super::World;
use super::pay::For;
use crate::care::Matter;
use crate::event::Event;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, TenderId};
use crate::relation::SpentFor;
use crate::supply::ContractState;

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

    /// Hands goods over: sale and bill, cost, service package, penalty if late.
    pub(super) fn deliver(&mut self, company: CompanyId, id: TenderId, quantity: u32) {
        let now = self.now;
        let contract = &self.company(company).contracts[&id];
        let worth = contract.price.times(quantity);
        let late_days = contract.days_late(now);
        let late_rate = contract.late_rate(&self.scenario.delivery, now);
        let package = self.scenario.package_rate(contract.package);
        let (product, term) = (contract.product, contract.term_months);

        let cost = self.company_mut(company).stock.take(product, quantity);
        self.post(company, Reason::CostOfGoods, Account::Earnings, Account::Stock, cost, id.into());
        self.post(company, Reason::Sales, Account::Receivable, Account::Earnings, worth, id.into());
        self.bill(company, id, worth, term);

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
        let points = self.give_points(company, id.customer, worth);
        self.note_spending(company, id.customer, SpentFor::Relation, points);
        self.must_pay(company, Reason::Care, points, id.into());
        self.must_pay(company, Reason::ServicePackage, cost.per_mille(package), id.into());
        self.charge_penalty(company, id, worth.per_mille(late_rate));
    }

    /// All is delivered: the bond comes back, and the customer makes up its mind.
    fn fulfil(&mut self, company: CompanyId, id: TenderId) {
        let now = self.now;
        let contract = self.company_mut(company).contracts.get_mut(&id).expect("just delivered");
        contract.state = ContractState::Done { at: now };
        let (bond, days) = (contract.bond, (now - contract.promised).days_begun());
        if days > 0 {
            self.tell(company, Event::PromiseBroken { contract: id, days });
        }
        self.post(company, Reason::Bond, Account::Cash, Account::Bond, bond, id.into());
        self.relation_mut(company, id.customer).fulfilled += 1;
        let felt = self.contract_felt(company, id, now);
        if felt < self.scenario.trouble.unhappy_below {
            self.unhappy(company, id, Matter::Slip);
        }
        self.draw_defect(company, id);
    }
}
