//! What a task does when it ends (rulebook 3).

use super::World;
use super::event_queue::ScheduledEvent;
use crate::care::{Cause, Experience};
use crate::command::Command;
use crate::event::Event;
use crate::ids::{CompanyId, ContactId, CustomerId, StaffId, TaskId};
use crate::luck::{Luck, Purpose};
use crate::may::may_i;
use crate::people::{Circumstances, MOST_SKILL, Running, Task, TaskFailure, TaskKind, TaskOutcome, effort_of};
use crate::per_mille::PerMille;
use crate::relation::{Place, Stage, stage_after};
use crate::supply::Order;
use crate::time::Minutes;

impl World {
    /// Ends what an employee is doing, if it is due now, and starts what comes next.
    pub(super) fn end_task(&mut self, company: CompanyId, staff: StaffId) {
        let now = self.now;
        let person = self.staff_mut(company, staff);
        // A task that was stopped before left its end in the queue.
        if person.running.as_ref().is_none_or(|running| running.ends != now) {
            return;
        }
        let running = person.running.take().expect("just seen");
        let result =
            self.still_possible(company, &running.task.kind).and_then(|()| self.take_effect(company, staff, &running));
        match result {
            Ok(()) => {
                self.tell(company, Event::TaskDone { staff, task: running.task.clone() });
                self.note_outcome(
                    company,
                    TaskOutcome { staff, task: running.task, began: running.began, ended: now, failure: None },
                );
            }
            Err(failure) => self.note_failure(company, staff, running.task, running.began, failure),
        }
        self.stop_impossible(company);
        self.start_next(company, staff);
    }

    fn take_effect(&mut self, company: CompanyId, staff: StaffId, running: &Running) -> Result<(), TaskFailure> {
        match &running.task.kind {
            TaskKind::Research { customer } => {
                self.relation_mut(company, *customer).stage = Stage::Target;
                self.tell(company, Event::Researched { customer: *customer });
                self.add_effort(company, staff, *customer, &running.task.kind);
            }
            TaskKind::Call { customer, contact } => {
                self.call(company, *customer, *contact)?;
                self.add_effort(company, staff, *customer, &running.task.kind);
            }
            TaskKind::Visit { customer, contact } => {
                self.add_effort(company, staff, *customer, &running.task.kind);
                let month = self.now.month();
                let relation = self.relation_mut(company, *customer);
                relation.note_visit(month, *contact);
                if relation.owner == Some(staff) {
                    let delights = self.scenario.care.owner_delights;
                    self.delight(company, *customer, Cause::OwnersVisit, delights);
                }
            }
            TaskKind::Demonstration { customer } => self.add_effort(company, staff, *customer, &running.task.kind),
            TaskKind::Forming { customer } => self.take_place(company, *customer),
            TaskKind::Stable { customer } => {
                self.relation_mut(company, *customer).stage = Stage::Stable;
                self.tell(company, Event::BecameStable { customer: *customer });
            }
            TaskKind::Exhibition { guests, .. } | TaskKind::Seminar { guests } => {
                for &guest in guests {
                    // A guest whose place was lost in the meantime stays away.
                    if self.relation(company, guest).stage.is_managed() {
                        self.add_effort(company, staff, guest, &running.task.kind);
                    }
                }
            }
            TaskKind::Study { family } => {
                self.company_mut(company).studied |= 1 << family.0;
                self.tell(company, Event::Studied { family: *family });
            }
            TaskKind::Training => {
                let person = self.staff_mut(company, staff);
                if person.skill >= MOST_SKILL {
                    return Err(TaskFailure::SkillAtTop);
                }
                person.skill += 1;
            }
            TaskKind::Purchase { product, quantity } => {
                let lead = self.scenario.product(*product).map_or(0, |product| product.lead_days);
                let arrives = self.now + Minutes::days(lead);
                let order = Order { product: *product, quantity: *quantity, paid: running.paid, arrives };
                self.company_mut(company).orders.push(order);
                self.queue.push(arrives, 0, ScheduledEvent::Arrival(company));
                self.tell(
                    company,
                    Event::Ordered { product: *product, quantity: *quantity, paid: running.paid, arrives },
                );
            }
            TaskKind::Delivery { contract, quantity } => self.deliver(company, *contract, *quantity),
            TaskKind::Survey { customer, contacts } => self.survey(company, *customer, *contacts)?,
            TaskKind::CreditCheck { customer } => self.check_credit(company, *customer),
            TaskKind::Respond { ticket, .. } => self.respond(company, *ticket),
            TaskKind::Settle { ticket, customer, remedy } => self.settle(company, *ticket, *customer, *remedy),
            TaskKind::Care { customer, programme } => {
                self.add_effort(company, staff, *customer, &running.task.kind);
                self.care_done(company, *customer, *programme);
            }
            TaskKind::Gift { customer } => self.give(company, *customer),
            TaskKind::Collect { contract, means } => self.collect(company, *contract, *means)?,
            TaskKind::CrossSell { customer } => self.cross_sell(company, *customer)?,
            TaskKind::Proposal { tender } => {
                self.company_mut(company).proposals.insert(*tender);
            }
            TaskKind::JointProject { customer } => self.joint_project_done(company, staff, *customer),
            TaskKind::MarketResearch { industry } => self.market_researched(company, staff, *industry),
            TaskKind::WebsiteCampaign { industry } => self.website_done(company, staff, *industry),
        }
        Ok(())
    }

    /// A call may be refused, by contact and temper; the draw counts the attempts.
    fn call(&mut self, company: CompanyId, customer: CustomerId, contact: ContactId) -> Result<(), TaskFailure> {
        let temper = self.customer(customer).contacts[contact.index()].temper;
        let chance = self.scenario.tasks.refusal[temper as usize];
        let (seed, now) = (self.setup.seed, self.now);
        let relation = self.relation_mut(company, customer);
        let attempt = relation.calls[contact.index() & 3];
        relation.calls[contact.index() & 3] = attempt.saturating_add(1);
        relation.note_talk(contact);
        let who = customer.contact_key_with(contact, company);
        // A customer in exploration or beyond knows the company and takes the call, and so does one to which it was
        // recommended.
        let is_cold = relation.stage == Stage::Target && relation.recommended_by.is_none();
        if is_cold && Luck::of(seed, Purpose::Call, who, u64::from(attempt)).chance(chance) {
            return Err(TaskFailure::CallRefused);
        }
        relation.stage = stage_after(&TaskKind::Call { customer, contact }, relation.stage);
        relation.note_first_contact(now);
        Ok(())
    }

    /// The standing choice after a refused call: the contact that weighs most among those not called yet is
    /// called at once. Nothing happens when all have been.
    pub(super) fn call_next_contact(&mut self, company: CompanyId, staff: StaffId, refused: &Task) {
        let TaskKind::Call { customer, .. } = refused.kind else { return };
        if !self.company(company).standing_orders.next_contact.is_on() {
            return;
        }
        let calls = &self.relation(company, customer).calls;
        let contacts = self.customer(customer).contacts.iter().zip(calls).enumerate();
        let untried = contacts.filter(|(_, (_, calls))| **calls == 0);
        let next = untried.max_by_key(|(index, (contact, _))| (contact.weight, std::cmp::Reverse(*index)));
        if let Some((index, _)) = next {
            self.call_instead(company, staff, refused, ContactId(index as u8));
        }
    }

    /// Queues a call in the place of one that was refused, before all else and for those who waited for it.
    /// None when it may not be done.
    pub(super) fn call_instead(
        &mut self,
        company: CompanyId,
        staff: StaffId,
        refused: &Task,
        contact: ContactId,
    ) -> Option<TaskId> {
        let kind = TaskKind::Call { customer: refused.kind.customer()?, contact };
        let command = Command::Queue { staff, task: kind.clone(), after: None };
        may_i(&self.observe(company), &command).ok()?;
        let firm = self.company_mut(company);
        let id = TaskId(firm.tasks);
        firm.tasks += 1;
        firm.pending.insert(id);
        for waiting in firm.staff.iter_mut().flat_map(|person| &mut person.queue) {
            if waiting.after == Some(refused.id) {
                waiting.after = Some(id);
            }
        }
        firm.staff[staff.index()].queue.push_front(Task { id, kind, after: None });
        Some(id)
    }

    /// What the effort of a task for that customer depends on, as things are now.
    fn circumstances(
        &self,
        company: CompanyId,
        staff: StaffId,
        customer: CustomerId,
        kind: &TaskKind,
    ) -> Circumstances {
        let firm = self.company(company);
        let relation = self.relation(company, customer);
        let (weight, visited) = match *kind {
            TaskKind::Visit { contact, .. } => (
                self.customer(customer).contacts[contact.index()].weight,
                relation.was_visited(self.now.month(), contact),
            ),
            _ => (PerMille::ZERO, false),
        };
        Circumstances {
            skill: firm.staff[staff.index()].skill,
            weight,
            visited,
            studied: firm.has_studied(self.scenario.customer(customer).industry),
            owner: relation.owner == Some(staff),
            target: self.target_effect(company, staff),
        }
    }

    /// Adds what a task is worth and tells how recognition rose.
    pub(super) fn add_effort(&mut self, company: CompanyId, staff: StaffId, customer: CustomerId, kind: &TaskKind) {
        let effort = effort_of(&self.scenario, kind, &self.circumstances(company, staff, customer, kind));
        let effort = self.effort_with(company, customer, effort);
        let (now, half) = (self.now, self.half_effort(customer));
        let from = self.recognition(company, customer);
        self.relation_mut(company, customer).add_effort(now, effort, half);
        let to = self.recognition(company, customer);
        if to != from {
            self.tell(company, Event::Recognised { customer, from, to });
        }
    }

    /// Takes a place: the first company has it, and others on their way stop.
    fn take_place(&mut self, company: CompanyId, customer: CustomerId) {
        let since = self.now;
        let places = &mut self.customers[customer.index()].places;
        places.push(Place { company, since });
        let taken = places.len() as u8;
        let relation = self.relation_mut(company, customer);
        relation.stage = Stage::Forming;
        relation.had_place = true;
        // A customer won back begins anew.
        if relation.lost.take().is_some() {
            relation.feeling.open_mut().experience = Some(Experience::default());
            relation.won_back = relation.won_back.saturating_add(1);
        }
        for other in self.setup.companies() {
            if other == company || self.relation(other, customer).stage >= Stage::Target {
                self.tell(other, Event::PlaceTaken { company, customer, taken });
            }
        }
        if taken >= self.scenario.relation.places {
            self.stop_those_too_late();
        }
    }

    /// Stops what has become impossible before its end, at once and with its reason.
    pub(super) fn stop_impossible(&mut self, company: CompanyId) {
        for index in 0..self.company(company).staff.len() {
            let staff = StaffId(index as u8);
            let running = &self.company(company).staff[index].running;
            let failure = running.as_ref().and_then(|running| self.still_possible(company, &running.task.kind).err());
            let Some(failure) = failure else { continue };
            if let Some(running) = self.staff_mut(company, staff).running.take() {
                self.note_failure(company, staff, running.task, running.began, failure);
                self.start_next(company, staff);
            }
        }
    }

    fn stop_those_too_late(&mut self) {
        for company in self.setup.companies() {
            self.stop_impossible(company);
        }
    }
}
