//! Care beyond contracts (rulebook 7): programmes, gifts, surveys, the month's upkeep.

use super::World;
use super::pay::For;
use crate::care::{Acsi, Cause, Experience, Programme, Survey, sampling_error};
use crate::event::Event;
use crate::finance::Reason;
use crate::ids::{CompanyId, CustomerId};
use crate::luck::{Luck, Purpose};
use crate::people::{TaskFailure, TaskKind, contacts_asked};
use crate::per_mille::PerMille;
use crate::relation::SpentFor;
use crate::scenario::Role;
use crate::time::Month;

impl World {
    /// Chooses a customer's programme and plans this month's work on it.
    pub(super) fn choose_programme(&mut self, company: CompanyId, customer: CustomerId, programme: Programme) {
        self.relation_mut(company, customer).upkeep.programme = programme;
        self.stop_impossible(company);
        self.plan_care(company, customer);
    }

    /// Plans the month's work on all programmes.
    pub(super) fn plan_all_care(&mut self, company: CompanyId) {
        for customer in self.scenario.customer_ids() {
            if self.relation(company, customer).upkeep.programme != Programme::Basic {
                self.plan_care(company, customer);
            }
        }
    }

    /// Plans the month's work on a programme: by the customer's owner, else by the service or sales
    /// employee with the least to do.
    fn plan_care(&mut self, company: CompanyId, customer: CustomerId) {
        let relation = self.relation(company, customer);
        let programme = relation.upkeep.programme;
        let task = TaskKind::Care { customer, programme };
        let planned = self.observe(company).planned_tasks().any(|planned| *planned == task);
        if programme == Programme::Basic || relation.upkeep.done == Some(self.now.month()) || planned {
            return;
        }
        let owner = relation.owner.filter(|&owner| self.company(company).staff(owner).is_some());
        let by = owner.or_else(|| self.observe(company).free_first_of(&[Role::Service, Role::Sales]));
        self.order_task(company, by, task);
    }

    /// Whether the month's work on a programme is still to be done.
    pub(super) fn care_waits(
        &self,
        company: CompanyId,
        customer: CustomerId,
        programme: Programme,
    ) -> Result<(), TaskFailure> {
        let upkeep = self.relation(company, customer).upkeep;
        let waits = upkeep.programme == programme && upkeep.done != Some(self.now.month());
        if waits { Ok(()) } else { Err(TaskFailure::AlreadyDone) }
    }

    /// The month's work on a programme is done.
    pub(super) fn care_done(&mut self, company: CompanyId, customer: CustomerId, programme: Programme) {
        let month = self.now.month();
        let upkeep = &mut self.relation_mut(company, customer).upkeep;
        (upkeep.done, upkeep.worked) = (Some(month), programme);
        let delights = self.scenario.care.programmes[programme as usize].delights;
        self.delight(company, customer, Cause::Programme, delights);
    }

    /// A gift; on the right day it counts.
    pub(super) fn give(&mut self, company: CompanyId, customer: CustomerId) {
        let delights = self.scenario.care.gift_delights;
        let right = self.customer(customer).founded == self.now.month();
        let at = self.now;
        self.relation_mut(company, customer).upkeep.gift = Some(at);
        self.delight(company, customer, Cause::Gift, if right { delights.on_the_day } else { delights.otherwise });
    }

    /// What the month's end costs and brings: VIP service is paid, delight and the handling of complaints fade.
    pub(super) fn close_upkeep(&mut self, company: CompanyId, customer: CustomerId) {
        let relation = self.relation(company, customer);
        let (vip, delighted) = (relation.upkeep.vip, relation.feeling.open().delight != PerMille::ZERO);
        if delighted {
            self.delight_falls(company, customer, Cause::Faded, self.scenario.satisfaction.delight_kept);
        }
        let kept = self.scenario.satisfaction.handling_kept;
        let feeling = self.relation_mut(company, customer).feeling.open_mut();
        feeling.handling = feeling.handling * kept.get() / 1000;
        if vip && self.company(company).is_alive() {
            let fee = self.scenario.care.vip.money();
            self.note_spending(company, customer, SpentFor::Relation, fee);
            self.must_pay(company, Reason::Care, fee, For::from(Some(customer)));
            let delights = self.scenario.care.vip_delights;
            self.delight(company, customer, Cause::Vip, delights);
        }
    }

    /// A survey of so many contacts measures the six numbers, each with a sampling error that falls with their
    /// number.
    pub(super) fn survey(&mut self, company: CompanyId, customer: CustomerId, contacts: u8) -> Result<(), TaskFailure> {
        let relation = self.relation(company, customer);
        let Some(felt) = relation.feeling.open().acsi(&self.scenario) else { return Err(TaskFailure::NoOrdersYet) };
        let rules = &self.scenario.satisfaction;
        let asked = contacts_asked(&self.scenario, customer, contacts);
        let error = sampling_error(rules, asked);
        let at = self.now;
        let who = customer.key_with(company);
        let nth = self.relation(company, customer).surveys;
        let mut luck = Luck::of(self.setup.seed, Purpose::Survey, who, u64::from(nth));
        let off = error.get();
        let mut measured = |figure: PerMille| figure.get() + luck.between(-off, off);
        let mut level = |figure| PerMille::new(measured(figure).max(1));
        let (expected, quality, value) = (level(felt.expectation), level(felt.quality), level(felt.value));
        let mut share = |figure| PerMille::new(measured(figure).clamp(0, 1000));
        let (complaints, loyalty) = (share(felt.complaints), share(felt.loyalty));
        let satisfaction = Experience { expected, quality, value }.satisfaction(rules);
        let acsi = Acsi { expectation: expected, quality, value, satisfaction, complaints, loyalty };
        let survey = Survey { at, asked, error, acsi, loyalty: self.customer(customer).loyalty.get() };
        let relation = self.relation_mut(company, customer);
        relation.surveys = nth.saturating_add(1);
        relation.survey = Some(survey);
        relation.told.push(survey);
        self.tell(company, Event::Surveyed { customer });
        Ok(())
    }

    /// Notes money spent on a customer: to win it before its first order, since then by what it is for, to win it
    /// back while it is lost.
    pub(super) fn note_spending(
        &mut self,
        company: CompanyId,
        customer: CustomerId,
        spent_for: SpentFor,
        amount: crate::money::Money,
    ) {
        let relation = self.relation_mut(company, customer);
        let spent = &mut relation.spent;
        *match (relation.lost.is_some(), relation.orders) {
            (true, _) => &mut spent.win_back,
            (false, 0) => &mut spent.acquisition,
            (false, _) => match spent_for {
                SpentFor::Relation => &mut spent.retention,
                SpentFor::FurtherSales => &mut spent.further_sales,
                SpentFor::Quality => &mut spent.quality,
            },
        } += amount;
    }

    /// Whether a gift would be one too many: one a year.
    pub(super) fn may_give(&self, company: CompanyId, customer: CustomerId) -> Result<(), TaskFailure> {
        let given = self.relation(company, customer).upkeep.gift.is_some();
        if given { Err(TaskFailure::AlreadyDone) } else { Ok(()) }
    }

    /// Wishes of customers for orders in a month, besides their tenders.
    pub(super) fn wishes(&self, month: Month, customer: CustomerId) -> Option<u32> {
        let tenders = &self.customer(customer).tender_months;
        if month == Month::FIRST || tenders.contains(&month) {
            return None;
        }
        let mut luck = Luck::of(self.setup.seed, Purpose::Repeat, u64::from(customer.0), u64::from(month.number()));
        let rules = &self.scenario.repeat;
        luck.chance(rules.chance.get().max(0) as u32).then(|| luck.below(rules.within_days) + 1)
    }
}
