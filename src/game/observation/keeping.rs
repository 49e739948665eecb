//! What a company knows of how its customers are: tickets, surveys, debts (rulebook 6 and 7).

use super::Observation;
use crate::care::{Cause, Handling, Move, Remedy, Ticket, TicketId, cost_of_remedy, handled};
use crate::finance::Receivable;
use crate::ids::{CustomerId, IndustryId, TenderId};
use crate::money::Money;
use crate::people::TaskKind;
use crate::per_mille::PerMille;
use crate::sort;
use crate::time::{Minute, Month};

impl<'w> Observation<'w> {
    /// Open tickets, the most pressing first: VIP customers, then what the authority sent, then what
    /// is serious, then the oldest (rulebook 7).
    pub fn service_queue(&self) -> Vec<&'w Ticket> {
        let mut open: Vec<&Ticket> = self.company().tickets.iter().filter(|ticket| ticket.is_open()).collect();
        sort::by_key(&mut open, |ticket| {
            let vip = self.relation(ticket.customer()).details().upkeep.vip;
            let serious = ticket.matter == crate::care::Matter::SeriousFault;
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

    /// What a remedy would cost, negative when it is billed, and bring if it ended now.
    pub fn remedy_outlook(&self, ticket: &Ticket, remedy: Remedy) -> (Money, Handling) {
        let rules = &self.scenario().service;
        (cost_of_remedy(rules, ticket, remedy), handled(rules, ticket, remedy, self.now()))
    }

    /// Bills whose day has passed, the oldest first.
    pub fn overdue(&self) -> Vec<&'w Receivable> {
        let mut bills: Vec<&Receivable> = self.receivables().iter().filter(|bill| bill.due < self.now()).collect();
        sort::by_key(&mut bills, |bill| (bill.due, bill.contract));
        bills
    }

    /// Contracts with overdue bills, the oldest first, each once.
    pub fn overdue_contracts(&self) -> Vec<TenderId> {
        let mut contracts: Vec<TenderId> = self.overdue().into_iter().map(|bill| bill.contract).collect();
        let mut seen = std::collections::BTreeSet::new();
        contracts.retain(|contract| seen.insert(*contract));
        contracts
    }

    /// What is overdue of a contract.
    pub fn overdue_of(&self, contract: TenderId) -> Money {
        let bills = self.receivables().iter();
        bills.filter(|bill| bill.contract == contract && bill.due < self.now()).map(|bill| bill.amount).sum()
    }

    /// What a customer owes in all.
    pub fn owed_by(&self, customer: CustomerId) -> Money {
        self.receivables().iter().filter(|bill| bill.contract.customer == customer).map(|bill| bill.amount).sum()
    }

    /// What moved a customer's feelings, as far as a company can see it: its own deeds and what came
    /// back as a complaint. How much each moved them is known only from a survey, or once the year
    /// is over.
    pub fn causes(&self, customer: CustomerId) -> impl Iterator<Item = Move> + use<'w> {
        let over = self.is_over();
        let moves = &self.world.relation(self.me, customer).feeling.moves;
        let surveyed = self.world.relation(self.me, customer).survey.map(|survey| survey.at);
        let company = self.company();
        // Trouble that is borne in silence shows only when somebody asks.
        let complained =
            move |at: Minute| company.tickets.iter().any(|ticket| ticket.customer() == customer && ticket.opened == at);
        let seen = move |moved: &&Move| {
            let silent = matches!(moved.cause, Cause::Fault | Cause::Slip);
            over || !silent || surveyed.is_some_and(|at| at >= moved.at) || complained(moved.at)
        };
        moves.iter().filter(seen).map(move |moved| {
            if over || surveyed.is_some_and(|at| at >= moved.at) {
                *moved
            } else {
                Move { expected: moved.expected.signum(), perceived: moved.perceived.signum(), ..*moved }
            }
        })
    }

    /// Satisfaction C = b ÷ a with the own company as far as known: what the newest survey measured;
    /// once the year is over, what is really felt.
    pub fn known_satisfaction(&self, customer: CustomerId) -> Option<PerMille> {
        let felt = || self.world.relation(self.me, customer).feeling.satisfaction();
        if self.is_over() { felt() } else { self.relation(customer).satisfaction() }
    }

    /// What it would take to be taken in again by a customer that was lost; nothing otherwise.
    pub fn win_back_offer(&self, customer: CustomerId) -> Money {
        self.world.win_back_offer(self.me, customer)
    }

    /// The second family that a customer could use, once a survey has asked.
    pub fn second_need(&self, customer: CustomerId) -> Option<IndustryId> {
        let asked = self.world.relation(self.me, customer).survey.is_some();
        asked.then(|| self.world.customer(customer).second_need)
    }

    /// The month of a researched customer's founding day.
    pub fn founding_month(&self, customer: CustomerId) -> Option<Month> {
        self.file(customer).map(|_| self.world.customer(customer).founded)
    }

    /// What a customer ordered by month from all suppliers together, as a managed customer tells.
    pub fn ordered_in_all(&self, customer: CustomerId) -> Option<&'w [Money; 12]> {
        self.has_place(customer).then(|| &self.world.customer(customer).ordered)
    }
}
