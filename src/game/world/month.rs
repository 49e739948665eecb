//! Closing a month and opening the next (rulebook 2, 3 and 6).

use super::World;
use super::event_queue::ScheduledEvent;
use super::pay::For;
use crate::company::MonthEnd;
use crate::event::Event;
use crate::finance::{Account, Reason, income};
use crate::ids::{CompanyId, CustomerId};
use crate::money::Money;
use crate::relation::{Stage, place_falls};
use crate::rival::DecisionMoment;
use crate::score::so_far;
use crate::setup::Player;
use crate::time::{Minute, Minutes, Month};

impl World {
    /// Publishes the book, renews supplies and booths, and lets rivals decide.
    pub(super) fn open_month(&mut self, month: Month) {
        self.supply.clear();
        self.booths.clear();
        self.seminars.fill(0);
        self.re_tender_lost_contracts(month);
        self.tell_all(&Event::MonthOpened { month });
        self.change_market(month);
        for shock in self.scenario.shocks.clone().into_iter().filter(|shock| shock.month == month) {
            self.tell_all(&Event::Shock { industry: shock.industry, cost: shock.cost, supply: shock.supply });
        }
        self.draw_wishes(month);
        for company in self.setup.companies() {
            self.repay_at_opening(company);
            self.plan_all_care(company);
            self.act_soon(company);
            if !self.setup.is_rival(company) {
                continue;
            }
            let order = self.order(company, None);
            self.queue.push(
                self.first_look(company, month),
                order,
                ScheduledEvent::Decide(company, DecisionMoment::Opening),
            );
            let closing = month.hour(self.scenario.tender.deadline_hour).back(Minutes::hours(6)).max(self.now);
            self.queue.push(closing, order, ScheduledEvent::Decide(company, DecisionMoment::Closing));
        }
    }

    /// When a rival first looks at a month: at its opening, but some begin the year late.
    fn first_look(&self, company: CompanyId, month: Month) -> Minute {
        match self.setup.seats[company.index()].player {
            Player::Rival { policy, skill } if month == Month::FIRST => self.now + policy.style(skill).starts,
            _ => self.now,
        }
    }

    /// Pays what is due monthly, lets recognition decay and idle places fall free, and
    /// publishes the sales.
    pub(super) fn close_month(&mut self, month: Month) {
        for company in self.setup.companies() {
            if self.company(company).is_alive() {
                self.write_off_old_bills(company);
                self.pay_month(company);
                self.close_targets(company, month);
            }
        }
        for company in self.setup.companies() {
            for customer in self.scenario.customer_ids() {
                self.close_relation(company, customer, month);
            }
            self.close_figures(company, month);
        }
        self.drop_suppliers(month);
        match month.next().filter(|next| next.number() <= self.scenario.months) {
            Some(next) => self.queue.push(next.opening(), 0, ScheduledEvent::Open(next)),
            None => {
                self.over = true;
                self.tell_all(&Event::YearEnded);
            }
        }
    }

    fn pay_month(&mut self, company: CompanyId) {
        let rules = &self.scenario.finance;
        let wages = self.company(company).people().map(|staff| staff.wage(&self.scenario.staffing)).sum();
        let rent = rules.rent.money();
        let storage = self.company(company).stock.cost().per_mille(self.scenario.supply.storage);
        let interest = self.company(company).ledger.balance(Account::Loan).per_mille(rules.interest);
        for (reason, amount) in
            [(Reason::Wages, wages), (Reason::Rent, rent), (Reason::Storage, storage), (Reason::Interest, interest)]
        {
            self.must_pay(company, reason, amount, For::default());
        }
    }

    /// Effort decays, slower in stable management, faster without contact; a place
    /// without contact for two months falls free.
    fn close_relation(&mut self, company: CompanyId, customer: CustomerId, month: Month) {
        let rules = &self.scenario.relation;
        let relation = self.relation(company, customer);
        if relation.stage == Stage::Potential || relation.is_merged {
            return;
        }
        let contacted = relation.was_contacted_in(month);
        let rate = relation.kept_at_end_of(month, rules, &self.scenario.care);
        let managed = relation.stage.is_managed();
        let place = self.customer(customer).place_of(company);
        let idle = place.is_some_and(|place| place_falls(rules, place, relation.last_contact, self.now));
        let (now, half) = (self.now, self.half_effort(customer));
        let relation = self.relation_mut(company, customer);
        let decayed = rate.of_number(i64::from(relation.effort.get())).max(0) as u32;
        relation.effort = crate::recognition::Effort::new(decayed);
        relation.note_history(now, half);
        if !contacted {
            self.begin_decline(company, customer);
        }
        self.orders_may_fall(company, customer, month);
        self.close_upkeep(company, customer);
        self.close_club(company, customer, month);
        self.close_feelings(company, customer);
        if managed && idle && self.customer(customer).place_of(company).is_some() {
            self.free_place(company, customer);
        }
    }

    fn close_figures(&mut self, company: CompanyId, month: Month) {
        let managed =
            self.scenario.customer_ids().filter(|&id| self.relation(company, id).stage.is_managed()).count() as u16;
        let points = so_far(&self.observe(company)).parts.map(|part| part.points as u16);
        let firm = self.company_mut(company);
        let sales = firm.ledger.earned_in_all(Reason::Sales);
        firm.published_sales.push(sales);
        let figures = MonthEnd { cash: firm.own_cash(), net_worth: firm.ledger.net_worth(), sales, managed, points };
        firm.monthly.push(figures);
        let profit = income(&firm.ledger, month).profit;
        debug_assert!(self.books_balance(company), "the books of {company:?} balance at the end of {month:?}");
        self.tell(company, Event::MonthClosed { month, profit });
    }

    fn repay_at_opening(&mut self, company: CompanyId) {
        let firm = self.company(company);
        let Some(keep) = firm.standing_orders.repay.filter(|_| firm.is_alive()) else { return };
        let amount = (firm.ledger.cash() - keep).or_zero().min(firm.ledger.balance(Account::Loan));
        if amount > Money::ZERO {
            self.post(company, Reason::Loan, Account::Loan, Account::Cash, amount, For::default());
        }
    }
}
