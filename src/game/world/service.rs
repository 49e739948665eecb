//! The service queue at work (rulebook 7).

use super::World;
use super::pay::For;
use crate::care::{Cause, Handling, Remedy, Ticket, TicketId, TicketState, cost_of_remedy, fair_remedy, handled};
use crate::command::Command;
use crate::event::Event;
use crate::finance::{Account, Reason};
use crate::ids::{CompanyId, CustomerId, StaffId};
use crate::money::Money;
use crate::people::{TaskFailure, TaskKind};
use crate::per_mille::PerMille;
use crate::rival::DecisionMoment;
use crate::scenario::Role;
use crate::time::Minute;

impl World {
    /// Somebody answered a ticket.
    pub(super) fn respond(&mut self, company: CompanyId, ticket: TicketId) {
        let now = self.now;
        if let Some(ticket) = self.company_mut(company).tickets.get_mut(ticket.index()) {
            ticket.responded.get_or_insert(now);
        }
    }

    /// A ticket is put right: speed and fairness decide what comes back and whether the customer
    /// stays; what is out of warranty is billed.
    pub(super) fn settle(&mut self, company: CompanyId, id: TicketId, customer: CustomerId, remedy: Remedy) {
        let at = self.now;
        let ticket = &self.company(company).tickets[id.index()];
        let handling = self.handling(ticket, remedy, at);
        let cost = cost_of_remedy(&self.scenario.service, ticket, remedy);
        let billed = (self.outlay_for(company, id, remedy) - cost).or_zero();
        let of = For::from(Some(customer));
        self.post(company, Reason::ServiceIncome, Account::Cash, Account::Earnings, billed, of);
        self.company_mut(company).tickets[id.index()].state = TicketState::Settled { at, remedy, cost };
        self.perceive(company, customer, Cause::Recovered, handling.restored.get());
        if handling.lifts > PerMille::ZERO && !self.relation(company, customer).feeling.open().was_lifted {
            self.relation_mut(company, customer).feeling.open_mut().was_lifted = true;
            self.perceive(company, customer, Cause::SecondSatisfaction, handling.lifts.get());
        }
        if handling.fairness == PerMille::ONE {
            self.note_handling(company, customer, self.scenario.satisfaction.handled.get());
        }
        let stays = self.stays(company, id, handling.stays);
        if !stays {
            self.means_to_leave(company, customer);
        }
        self.tell(company, Event::TicketSettled { ticket: id, customer, remedy, stays });
    }

    /// What a remedy at `at` brings for a ticket.
    pub(crate) fn handling(&self, ticket: &Ticket, remedy: Remedy, at: Minute) -> Handling {
        handled(&self.scenario.service, ticket, ticket.loss.get(), remedy, at)
    }

    /// What a remedy takes at its start, before anything is billed.
    pub(crate) fn outlay_for(&self, company: CompanyId, id: TicketId, remedy: Remedy) -> Money {
        let ticket = &self.company(company).tickets[id.index()];
        let rule = &self.scenario.service.remedies[remedy as usize];
        rule.work.cost.money() + ticket.part.per_mille(rule.part)
    }

    /// Whether work on a ticket makes sense now.
    pub(super) fn ticket_waits(&self, company: CompanyId, id: TicketId, answering: bool) -> Result<(), TaskFailure> {
        match self.company(company).tickets.get(id.index()).filter(|ticket| ticket.is_open()) {
            None => Err(TaskFailure::NoTicket),
            Some(ticket) if answering && ticket.responded.is_some() => Err(TaskFailure::AlreadyDone),
            Some(_) => Ok(()),
        }
    }

    /// The standing order: every open ticket is answered and put right fairly, before other work.
    pub(super) fn serve(&mut self, company: CompanyId) {
        let waiting: Vec<_> = self.observe(company).tickets_waiting().into_iter().cloned().collect();
        for ticket in waiting {
            let (id, customer) = (ticket.id, ticket.customer());
            let remedy = fair_remedy(&self.scenario.service, ticket.matter);
            let answered = ticket.responded.is_some();
            let mut work = Vec::new();
            if !answered {
                work.push(TaskKind::Respond { ticket: id, customer });
            }
            work.push(TaskKind::Settle { ticket: id, customer, remedy });
            let Some(by) = self.observe(company).free_first(Role::Service) else { return };
            self.order_before_all(company, by, work);
        }
    }

    /// Queues work before what else waits for somebody, in this order.
    fn order_before_all(&mut self, company: CompanyId, staff: StaffId, work: Vec<TaskKind>) {
        let first = self.company(company).staff[staff.index()].queue.front().map(|task| task.id);
        for task in work {
            let id = crate::ids::TaskId(self.company(company).tasks);
            self.order_task(company, Some(staff), task);
            let waits = self.company(company).staff[staff.index()].queue.iter().any(|task| task.id == id);
            if let Some(first) = first.filter(|_| waits) {
                self.carry_out(company, &Command::Move { task: id, staff, before: Some(first) });
            }
        }
    }

    /// Service people of rivals look up when a ticket comes in.
    pub(super) fn wake_service(&mut self, company: CompanyId) {
        if !self.setup.is_rival(company) {
            return;
        }
        let idle = self.company(company).people().find(|person| person.role == Role::Service);
        if let Some(staff) = idle.map(|person| person.id) {
            let order = self.order(company, None);
            self.queue.push(
                self.now,
                order,
                super::event_queue::ScheduledEvent::Decide(company, DecisionMoment::Free(staff)),
            );
        }
    }
}
