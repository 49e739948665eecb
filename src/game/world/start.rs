//! Starting tasks: stage, place and cash are checked when a task starts, and money is
//! paid then (rulebook 2).

use super::World;
use super::event_queue::ScheduledEvent;
use super::pay::For;
use crate::event::Event;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, CustomerId, StaffId, TaskId};
use crate::money::Money;
use crate::people::{MOST_SKILL, Running, Task, TaskFailure, TaskKind, TaskOutcome, cost_of, minutes_of};
use crate::recognition::Recognition;
use crate::relation::{SpentFor, Standpoint, step_possible};
use crate::rival::DecisionMoment;
use crate::supply::quote;

impl World {
    /// Starts what comes next for an employee, if they are free. A task that cannot start
    /// stops at once and says why; then the next one is tried.
    pub(super) fn start_next(&mut self, company: CompanyId, staff: StaffId) {
        if !self.company(company).is_alive() {
            return;
        }
        loop {
            let firm = self.company(company);
            let person = &firm.staff[staff.index()];
            if !person.is_here() || person.running.is_some() {
                return;
            }
            let waits = |task: &Task| task.after.is_some_and(|before| firm.pending.contains(&before));
            // An employee who waits for another does what comes next in the meantime.
            let Some(next) = person.queue.iter().position(|task| !waits(task)) else {
                return if person.queue.is_empty() {
                    self.note_idle(company, staff)
                };
            };
            let Some(task) = self.staff_mut(company, staff).queue.remove(next) else {
                return;
            };
            match self.try_start(company, staff, &task) {
                Ok(()) => return,
                Err(failure) => self.note_failure(company, staff, task, self.now, failure),
            }
        }
    }

    /// Notes how a task failed and lets those go on who waited for it.
    pub(super) fn note_failure(
        &mut self,
        company: CompanyId,
        staff: StaffId,
        task: Task,
        began: crate::time::Minute,
        failure: TaskFailure,
    ) {
        let called_again = self.note_ghost_failure(company, staff, &task, &failure);
        if failure == TaskFailure::CallRefused && !called_again {
            self.call_next_contact(company, staff, &task);
        }
        self.tell(company, Event::TaskFailed { staff, task: task.clone(), failure: failure.clone() });
        self.note_outcome(company, TaskOutcome { staff, task, began, ended: self.now, failure: Some(failure) });
    }

    /// Notes how a task ended and lets those go on who waited for it.
    pub(super) fn note_outcome(&mut self, company: CompanyId, outcome: TaskOutcome) {
        let ended = outcome.task.id;
        self.company_mut(company).hours.add(&outcome.task.kind, outcome.began, outcome.ended);
        self.company_mut(company).pending.remove(&ended);
        if self.setup.is_human(company) {
            self.company_mut(company).outcomes.push(outcome);
        }
        self.wake_waiting(company, ended);
    }

    /// Starts the tasks that waited for `ended`.
    pub(super) fn wake_waiting(&mut self, company: CompanyId, ended: TaskId) {
        for index in 0..self.company(company).staff.len() {
            let person = &self.company(company).staff[index];
            if person.running.is_none() && person.queue.iter().any(|task| task.after == Some(ended)) {
                self.start_next(company, StaffId(index as u8));
            }
        }
    }

    fn note_idle(&mut self, company: CompanyId, staff: StaffId) {
        let now = self.now;
        let person = self.staff_mut(company, staff);
        if person.idle_since.is_some() {
            return;
        }
        person.idle_since = Some(now);
        let operations = person.role == crate::scenario::Role::Operations;
        self.tell(company, Event::Idle { staff });
        if operations {
            self.act_soon(company);
        }
        self.let_decide(company, staff);
    }

    /// A rival decides what somebody who is free does next.
    pub(super) fn let_decide(&mut self, company: CompanyId, staff: StaffId) {
        if self.setup.is_rival(company) {
            let order = self.order(company, None);
            self.queue.push(self.now, order, ScheduledEvent::Decide(company, DecisionMoment::Free(staff)));
        }
    }

    fn try_start(&mut self, company: CompanyId, staff: StaffId, task: &Task) -> Result<(), TaskFailure> {
        let kind = self.ready(company, &task.kind)?;
        if kind == TaskKind::Training && self.company(company).staff[staff.index()].skill >= MOST_SKILL {
            return Err(TaskFailure::SkillAtTop);
        }
        let paid = self.pay_for(company, &kind)?;
        let now = self.now;
        let person = &self.company(company).staff[staff.index()];
        let ends = now + minutes_of(&self.scenario, &kind, person.role, person.skill);
        let order = self.order_in(company, kind.customer(), ends.month());
        let task = Task { kind, ..task.clone() };
        let person = self.staff_mut(company, staff);
        person.idle_since = None;
        person.running = Some(Running { task: task.clone(), began: now, ends, paid });
        self.queue.push(ends, order, ScheduledEvent::TaskEnd(company, staff));
        self.tell(company, Event::TaskBegan { staff, task });
        Ok(())
    }

    /// Whether a task could start now.
    pub(crate) fn could_start(&self, company: CompanyId, kind: &TaskKind) -> Result<(), TaskFailure> {
        match kind {
            TaskKind::Exhibition { .. } | TaskKind::Seminar { .. } => self.ready(company, kind).map(|_| ()),
            _ => self.still_possible(company, kind),
        }
    }

    /// Whether a task can start now; its guests are narrowed to those who can come.
    pub(super) fn ready(&self, company: CompanyId, kind: &TaskKind) -> Result<TaskKind, TaskFailure> {
        match kind {
            TaskKind::Exhibition { size, industry, guests } => {
                let guests = self.guests_that_come(company, guests, |world, guest| {
                    world.scenario.customer(guest).industry == *industry
                })?;
                if self.booths_left(*industry, *size) == 0 {
                    return Err(TaskFailure::NoBooth);
                }
                Ok(TaskKind::Exhibition { size: *size, industry: *industry, guests })
            }
            TaskKind::Seminar { guests } => {
                let guests = self.guests_that_come(company, guests, World::seminar_free)?;
                Ok(TaskKind::Seminar { guests })
            }
            _ => self.still_possible(company, kind).map(|()| kind.clone()),
        }
    }

    fn guests_that_come(
        &self,
        company: CompanyId,
        guests: &[CustomerId],
        can: impl Fn(&Self, CustomerId) -> bool,
    ) -> Result<Vec<CustomerId>, TaskFailure> {
        let guests: Vec<CustomerId> = guests
            .iter()
            .copied()
            .filter(|&guest| self.relation(company, guest).stage.is_managed() && can(self, guest))
            .collect();
        if guests.is_empty() { Err(TaskFailure::NoGuests) } else { Ok(guests) }
    }

    /// Whether a task makes sense now: asked when it starts and again when it ends.
    pub(super) fn still_possible(&self, company: CompanyId, kind: &TaskKind) -> Result<(), TaskFailure> {
        let firm = self.company(company);
        if let Some(customer) = kind.customer() {
            if kind.needs_customer_on_market() && !self.is_on_market(customer) {
                return Err(TaskFailure::LeftMarket);
            }
            let places = &self.customer(customer).places;
            let stage = self.relation(company, customer).stage;
            // This is asked of all that goes on whenever a task ends; two kinds ask for recognition.
            let recognition = match kind {
                TaskKind::Forming { .. } | TaskKind::Stable { .. } => self.recognition(company, customer),
                _ => Recognition::default(),
            };
            step_possible(&self.scenario.relation, kind, &Standpoint { stage, recognition, places })?;
        }
        match *kind {
            TaskKind::Care { customer, .. }
            | TaskKind::Gift { customer }
            | TaskKind::Survey { customer, .. }
            | TaskKind::JointProject { customer }
            | TaskKind::CrossSell { customer }
                if self.relation(company, customer).lost.is_some() =>
            {
                Err(TaskFailure::CustomerLost)
            }
            TaskKind::Respond { ticket, .. } => self.ticket_waits(company, ticket, true),
            TaskKind::Settle { ticket, .. } => self.ticket_waits(company, ticket, false),
            TaskKind::Care { customer, programme } => self.care_waits(company, customer, programme),
            TaskKind::Gift { customer } => self.may_give(company, customer),
            TaskKind::Collect { contract, .. } => self.is_overdue(company, contract),
            TaskKind::Survey { customer, .. } if self.relation(company, customer).fulfilled == 0 => {
                Err(TaskFailure::NoOrdersYet)
            }
            TaskKind::Proposal { .. }
            | TaskKind::JointProject { .. }
            | TaskKind::CrossSell { .. }
            | TaskKind::MarketResearch { .. } => self.project_possible(company, kind),
            TaskKind::Study { family } if firm.has_studied(family) => Err(TaskFailure::AlreadyDone),
            TaskKind::Delivery { contract, quantity } => {
                let Some(open) =
                    firm.contracts.get(&contract).filter(|contract| contract.is_open() && contract.left() >= quantity)
                else {
                    return Err(TaskFailure::NothingOpen);
                };
                let have = firm.stock.units(open.product);
                if have < quantity { Err(TaskFailure::NoStock { have }) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }

    /// What a task takes at its start, goods apart: what all such tasks take, the part that a remedy
    /// concerns, the offer that lets a company in again.
    pub(crate) fn fee_of(&self, company: CompanyId, kind: &TaskKind) -> Money {
        match *kind {
            TaskKind::Settle { ticket, remedy, .. } => self.outlay_for(company, ticket, remedy),
            TaskKind::Forming { customer } => cost_of(&self.scenario, kind) + self.win_back_offer(company, customer),
            _ => cost_of(&self.scenario, kind),
        }
    }

    /// Pays for a task at its start, and takes the booth, seats or goods that it needs.
    fn pay_for(&mut self, company: CompanyId, kind: &TaskKind) -> Result<Money, TaskFailure> {
        let cost = self.fee_of(company, kind);
        if let TaskKind::Purchase { product, quantity } = *kind {
            return self.pay_goods(company, product, quantity, cost);
        }
        let reason = match kind {
            TaskKind::Settle { .. } | TaskKind::Respond { .. } => Reason::Service,
            TaskKind::Survey { .. } | TaskKind::Care { .. } | TaskKind::Gift { .. } | TaskKind::JointProject { .. } => {
                Reason::Care
            }
            TaskKind::CreditCheck { .. } | TaskKind::Collect { .. } => Reason::Collection,
            TaskKind::Exhibition { .. } | TaskKind::Seminar { .. } | TaskKind::MarketResearch { .. } => {
                Reason::Marketing
            }
            TaskKind::Study { .. } | TaskKind::Training => Reason::Learning,
            TaskKind::Delivery { .. } => Reason::Freight,
            _ => Reason::Selling,
        };
        let paid = match kind.guests() {
            [] => self.pay(company, reason, Account::Earnings, cost, kind.customer().into()),
            guests => self.pay_shared(company, reason, cost, guests),
        };
        if !paid {
            return Err(TaskFailure::NoCash { need: cost });
        }
        self.note_spending_on(company, kind, cost);
        match kind {
            TaskKind::Exhibition { size, industry, .. } => *self.booths.entry((*industry, *size)).or_insert(0) += 1,
            TaskKind::Seminar { guests } => {
                for guest in guests {
                    self.seminars[guest.index()] += 1;
                }
            }
            _ => {}
        }
        Ok(cost)
    }

    /// Spreads what a task cost over those whom it was for; a delivery counts as no selling cost, and what a
    /// remedy gives is a cost of quality: only the work on it is spent on the relation.
    fn note_spending_on(&mut self, company: CompanyId, kind: &TaskKind, cost: Money) {
        let spent_for = match kind {
            TaskKind::Delivery { .. } => return,
            TaskKind::Exhibition { .. } | TaskKind::Seminar { .. } | TaskKind::Proposal { .. } => {
                SpentFor::FurtherSales
            }
            _ => SpentFor::Relation,
        };
        if let Some(customer) = kind.customer() {
            let work = cost_of(&self.scenario, kind).min(cost);
            let given = matches!(kind, TaskKind::Settle { .. });
            let (relation, quality) = if given { (work, cost - work) } else { (cost, Money::ZERO) };
            self.note_spending(company, customer, spent_for, relation);
            self.note_spending(company, customer, SpentFor::Quality, quality);
        }
        let guests = kind.guests();
        for &guest in guests {
            self.note_spending(company, guest, spent_for, cost.share(1, guests.len() as i64));
        }
    }

    fn pay_goods(
        &mut self,
        company: CompanyId,
        product: crate::ids::ProductId,
        quantity: u32,
        fee: Money,
    ) -> Result<Money, TaskFailure> {
        let left = self.supply_left(product);
        if left < quantity {
            return Err(TaskFailure::SoldOut { left });
        }
        let total = quote(&self.scenario, self.list_price(product, self.now.month()), quantity).total;
        if total + fee > self.can_pay(company) {
            return Err(TaskFailure::NoCash { need: total + fee });
        }
        self.pay(company, Reason::Freight, Account::Earnings, fee, For::default());
        self.pay(company, Reason::Purchase, Account::InTransit, total, For::default());
        self.supply.insert(product, left - quantity);
        Ok(total)
    }
}
