//! The service queue: tickets, and what a remedy would bring (rulebook 7).

use super::Observation;
use crate::care::{Handling, Remedy, Ticket, TicketId, cost_of_remedy};
use crate::ids::CustomerId;
use crate::money::Money;
use crate::people::TaskKind;
use crate::sort;

/// What a remedy of a complaint comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemedyOutlook {
    /// What it costs; negative when it is billed.
    pub cost: Money,
    /// How the customer sees it.
    pub handling: Handling,
}

impl<'w> Observation<'w> {
    /// Open tickets, the most pressing first: VIP customers, then what the authority sent, then what
    /// is serious, then the oldest (rulebook 7).
    pub fn service_queue(&self) -> Vec<&'w Ticket> {
        let mut open: Vec<&Ticket> = self.company().tickets.iter().filter(|ticket| ticket.is_open()).collect();
        sort::by_key(&mut open, |ticket| {
            let vip = self.relation(ticket.customer()).details().upkeep.vip;
            let serious = ticket.matter == crate::care::Matter::SeriousDefect;
            (!vip, !ticket.by_authority, !serious, ticket.opened, ticket.id)
        });
        open
    }

    /// Open tickets for which nothing is planned yet, the most pressing first.
    pub fn tickets_waiting(&self) -> Vec<&'w Ticket> {
        let planned = |id: TicketId| {
            self.planned_tasks().any(|task| matches!(task, TaskKind::Settle { ticket, .. } if *ticket == id))
        };
        self.service_queue().into_iter().filter(|ticket| !planned(ticket.id)).collect()
    }

    /// A ticket of the own company.
    pub fn ticket(&self, id: TicketId) -> Option<&'w Ticket> {
        self.company().tickets.get(id.index())
    }

    /// All tickets of a customer, oldest first.
    pub fn tickets_of(&self, customer: CustomerId) -> impl Iterator<Item = &'w Ticket> + use<'w> {
        self.company().tickets.iter().filter(move |ticket| ticket.customer() == customer)
    }

    /// What a remedy would cost and bring if it ended now.
    pub fn remedy_outlook(&self, ticket: &Ticket, remedy: Remedy) -> RemedyOutlook {
        let rules = &self.scenario().service;
        RemedyOutlook {
            cost: cost_of_remedy(rules, ticket, remedy),
            handling: self.world.handling(ticket, remedy, self.now()),
        }
    }
}
