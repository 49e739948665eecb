//! What goes wrong, and what the unhappy do (rulebook 7).

use super::World;
use super::event_queue::ScheduledEvent;
use super::hidden::Hidden;
use super::pay::For;
use crate::care::{Cause, Matter, Reaction, Ticket, TicketId, TicketState, react};
use crate::event::Event;
use crate::finance::Reason;
use crate::ids::{CompanyId, CustomerId, TenderId};
use crate::luck::{Luck, Purpose};
use crate::per_mille::PerMille;
use crate::supply::ContractState;
use crate::time::Minutes;

impl World {
    /// Draws whether and when a defect will show in what has just been delivered; a programme that
    /// looks after the goods prevents some.
    pub(super) fn draw_defect(&mut self, company: CompanyId, id: TenderId) {
        let programme = self.relation(company, id.customer).upkeep.felt_in(self.now.month());
        let prevents = self.scenario.care.programmes[programme as usize].prevents;
        let rules = &self.scenario.trouble;
        let chance = rules.defect - PerMille::new(prevents.of_number(i64::from(rules.defect.get())) as i32);
        let within = rules.within_days;
        let mut luck = self.luck_of(company, id, 0);
        if !luck.chance(chance.get().max(0) as u32) {
            return;
        }
        // The lesser of two draws: most defects show early.
        let day = luck.below(within).min(luck.below(within)) + 1;
        let at = self.now + Minutes::days(day);
        self.queue.push(at, 0, ScheduledEvent::Defect(company, id));
    }

    /// A defect shows.
    pub(super) fn defect_shows(&mut self, company: CompanyId, id: TenderId) {
        let serious = self.luck_of(company, id, 1).chance(self.scenario.trouble.serious.get().max(0) as u32);
        let matter = if serious { Matter::SeriousDefect } else { Matter::MinorDefect };
        self.unhappy(company, id, matter);
    }

    /// A customer is unhappy with a contract and does one of five things.
    pub(super) fn unhappy(&mut self, company: CompanyId, id: TenderId, matter: Matter) {
        let customer = id.customer;
        if !self.company(company).is_alive() || self.relation(company, customer).lost.is_some() {
            return;
        }
        let programme = self.relation(company, customer).upkeep.felt_in(self.now.month());
        let mut luck = self.luck_of(company, id, 2 + matter as u64);
        let satisfaction = self.satisfaction(company, customer).unwrap_or(PerMille::ONE);
        let reaction =
            react(&self.scenario.trouble, &self.scenario.care.programmes, programme, satisfaction, &mut luck);
        let loss = self.scenario.trouble.loss[matter as usize];
        let cause = if matter == Matter::Slip { Cause::Slip } else { Cause::Defect };
        let taken = PerMille::new(-self.perceive(company, customer, cause, -loss.get()));
        match reaction {
            Reaction::Leaves => self.means_to_leave(company, customer),
            Reaction::Bears => {}
            Reaction::Complains => self.open_ticket(company, id, matter, taken, false),
            Reaction::TellsOthers => self.tells_others(company, customer),
            Reaction::Authority => {
                let fine = self.scenario.trouble.fine.money();
                self.tell(company, Event::Fined { customer, amount: fine });
                self.must_pay(company, Reason::Penalty, fine, For::from(Some(customer)));
                self.open_ticket(company, id, matter, taken, true);
            }
        }
    }

    /// A ticket that nobody settled within four weeks: perception has fallen by half **\[S\]**, and the customer
    /// tells others. An answer without a remedy saves some of the loyalty that this costs, and nothing else.
    pub(super) fn ticket_lapses(&mut self, company: CompanyId, id: TicketId) {
        let at = self.now;
        let Some(ticket) = self.company_mut(company).tickets.get_mut(id.index()).filter(|ticket| ticket.is_open())
        else {
            return;
        };
        ticket.state = TicketState::Lapsed { at };
        let (customer, answered) = (ticket.customer(), ticket.responded.is_some());
        let rules = &self.scenario.service;
        let (keeps, stay) = (rules.lapse_keeps, rules.lapse_stay);
        if let Some(experience) = self.relation(company, customer).feeling.open().experience {
            self.feel(company, customer, Cause::Ignored, experience.keeping(keeps));
            self.delight_falls(company, customer, Cause::Ignored, keeps);
        }
        let rules = &self.scenario.satisfaction;
        let lost = if answered { rules.unsettled } else { rules.unheard };
        self.note_handling(company, customer, -lost.get());
        self.tell(company, Event::TicketLapsed { ticket: id, customer, answered });
        self.tells_others(company, customer);
        if !self.stays(company, id, stay.get().max(0) as u32) {
            self.means_to_leave(company, customer);
        }
        self.stop_impossible(company);
    }

    /// Whether the customer of a ticket stays: one draw a ticket, whatever is done.
    pub(super) fn stays(&self, company: CompanyId, ticket: TicketId, chance: u32) -> bool {
        let contract = self.company(company).tickets[ticket.index()].contract;
        let who = contract.key_with(company);
        Luck::of(self.setup.seed, Purpose::Stays, who, u64::from(ticket.0)).chance(chance)
    }

    fn open_ticket(
        &mut self,
        company: CompanyId,
        contract: TenderId,
        matter: Matter,
        loss: PerMille,
        by_authority: bool,
    ) {
        let now = self.now;
        let firm = self.company(company);
        let id = TicketId(firm.tickets.len() as u32);
        let agreed = &firm.contracts[&contract];
        let rules = &self.scenario.trouble;
        let done = match agreed.state {
            ContractState::Done { at } | ContractState::Void { at } => at,
            ContractState::Open => now,
        };
        let months = self.scenario.package(agreed.package).map_or(0, |package| package.warranty_months);
        let ticket = Ticket {
            id,
            contract,
            matter,
            opened: now,
            part: agreed.worth().per_mille(rules.part[matter as usize]),
            in_warranty: now <= done + Minutes::new(crate::time::MONTH * u32::from(months)),
            by_authority,
            loss: Hidden::new(loss),
            responded: None,
            state: TicketState::Open,
        };
        let lapses = ticket.lapses_at(&self.scenario.service);
        let customer = contract.customer;
        self.company_mut(company).tickets.push(ticket);
        self.queue.push(lapses, 0, ScheduledEvent::Lapse(company, id));
        self.tell(company, Event::TicketOpened { ticket: id, customer, matter, by_authority });
        self.act_soon(company);
        self.wake_service(company);
    }

    /// It tells others: recognition falls with its neighbours in the industry.
    fn tells_others(&mut self, company: CompanyId, customer: CustomerId) {
        let industry = self.scenario.customer(customer).industry;
        let kept = PerMille::ONE - self.scenario.trouble.rumour;
        for other in self.scenario.customer_ids() {
            if other == customer || self.scenario.customer(other).industry != industry {
                continue;
            }
            let (now, half) = (self.now, self.half_effort(other));
            let relation = self.relation_mut(company, other);
            let left = kept.of_number(i64::from(relation.effort.get())).max(0) as u32;
            if left != relation.effort.get() {
                relation.effort = crate::recognition::Effort::new(left);
                relation.note_history(now, half);
            }
        }
        self.tell(company, Event::Rumour { industry });
    }

    fn luck_of(&self, company: CompanyId, contract: TenderId, what: u64) -> Luck {
        Luck::of(self.setup.seed, Purpose::Trouble, contract.key_with(company), what)
    }
}
