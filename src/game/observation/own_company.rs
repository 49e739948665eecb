//! The own company: its people, books, contracts, and what it has been told.

use super::Observation;
use crate::company::{Company, MonthEnd, Record};
use crate::event::TimedEvent;
use crate::finance::{Account, Ledger};
use crate::ids::{StaffId, TenderId};
use crate::money::Money;
use crate::people::{Candidate, Staff, TaskOutcome};
use crate::per_mille::PerMille;
use crate::scenario::Role;
use crate::standing_orders::StandingOrders;
use crate::supply::Contract;

impl<'w> Observation<'w> {
    /// The own company with all it has.
    pub fn company(&self) -> &'w Company {
        self.world.company(self.me)
    }

    /// Whether the own company is bankrupt.
    pub fn is_bankrupt(&self) -> bool {
        !self.company().is_alive()
    }

    /// People who work here.
    pub fn people(&self) -> impl Iterator<Item = &'w Staff> + use<'w> {
        self.company().people()
    }

    /// An employee who works here.
    pub fn staff(&self, id: StaffId) -> Option<&'w Staff> {
        self.company().staff(id)
    }

    /// The candidate who would come if the company hired somebody in that role now.
    pub fn candidate(&self, role: Role) -> Candidate {
        self.world.next_candidate(self.me, role)
    }

    /// How the company's tasks ended, oldest first.
    pub fn outcomes(&self) -> &'w [TaskOutcome] {
        &self.company().outcomes
    }

    /// The own books.
    pub fn ledger(&self) -> &'w Ledger {
        &self.company().ledger
    }

    /// Cash.
    pub fn cash(&self) -> Money {
        self.ledger().cash()
    }

    /// Loans.
    pub fn loan(&self) -> Money {
        self.ledger().balance(Account::Loan)
    }

    /// What may still be borrowed.
    pub fn credit_left(&self) -> Money {
        (self.scenario().finance.credit_line.money() - self.loan()).or_zero()
    }

    /// Cash and what may still be borrowed.
    pub fn can_pay(&self) -> Money {
        self.cash() + self.credit_left()
    }

    /// The own contracts, by name.
    pub fn contracts(&self) -> impl Iterator<Item = &'w Contract> + use<'w> {
        self.company().contracts.values()
    }

    /// Service points that a proposal worked out for a tender adds to the own bid.
    pub fn proposal_points(&self, tender: TenderId) -> u8 {
        self.world.proposal_points(self.me, tender)
    }

    /// Standing orders.
    pub fn standing_orders(&self) -> &'w StandingOrders {
        &self.company().standing_orders
    }

    /// Month-end figures of the own company.
    pub fn monthly(&self) -> &'w [MonthEnd] {
        &self.company().monthly
    }

    /// What the company has been told, oldest first.
    pub fn feed(&self) -> &'w [TimedEvent] {
        self.world.journal(self.me)
    }

    /// What wages, rent and the like cost a month.
    pub fn fixed_costs(&self) -> Money {
        let wages: Money = self.people().map(|staff| staff.wage(&self.scenario().staffing)).sum();
        wages + self.scenario().finance.rent.money()
    }

    /// The own track record.
    pub fn record(&self) -> Record {
        self.company().record
    }

    /// The own punctuality; none as long as nothing was due.
    pub fn punctuality(&self) -> Option<PerMille> {
        self.company().record.punctuality()
    }
}
