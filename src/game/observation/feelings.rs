//! How the own customers feel, as far as surveys, complaints and the customers themselves tell
//! (rulebook 7).

use super::Observation;
use crate::care::{Acsi, Cause, Move};
use crate::ids::{CustomerId, IndustryId};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::time::{Minute, Month};

impl<'w> Observation<'w> {
    /// Up to when a customer has told how much things moved it: in the newest survey, or when it left, since
    /// a customer that is lost says why.
    pub fn has_told_until(&self, customer: CustomerId) -> Option<Minute> {
        let relation = self.world.relation(self.me, customer);
        let left = relation.endings.iter().rev().find(|ending| ending.unhappy).map(|ending| ending.at);
        [relation.survey.map(|survey| survey.at), left, relation.lost].into_iter().flatten().max()
    }

    /// What moved a customer's feelings, as far as a company can see it: its own deeds and what came
    /// back as a complaint. How much each moved them is known only from a survey, when the customer is lost,
    /// or once the year is over.
    pub fn causes(&self, customer: CustomerId) -> impl Iterator<Item = Move> + use<'w> {
        let over = self.is_over();
        let moves = self.world.moves(self.me, customer);
        let told = self.has_told_until(customer);
        let company = self.company();
        // Trouble that is borne in silence shows only when somebody asks.
        let complained =
            move |at: Minute| company.tickets.iter().any(|ticket| ticket.customer() == customer && ticket.opened == at);
        let seen = move |moved: &&Move| {
            let silent = matches!(moved.cause, Cause::Defect | Cause::Slip);
            over || !silent || told.is_some_and(|at| at >= moved.at) || complained(moved.at)
        };
        moves.iter().filter(seen).map(move |moved| {
            if over || told.is_some_and(|at| at >= moved.at) {
                *moved
            } else {
                Move {
                    expected: moved.expected.signum(),
                    quality: moved.quality.signum(),
                    value: moved.value.signum(),
                    ..*moved
                }
            }
        })
    }

    /// Satisfaction C = b ÷ a with the own company as far as known: what the newest survey measured;
    /// once the year is over, what is really felt.
    pub fn known_satisfaction(&self, customer: CustomerId) -> Option<PerMille> {
        let felt = || self.world.satisfaction(self.me, customer);
        if self.is_over() { felt() } else { self.relation(customer).satisfaction() }
    }

    /// The six numbers of what a customer feels towards the own company as far as known: what the newest survey
    /// measured; once the year is over, what is really felt.
    pub fn known_acsi(&self, customer: CustomerId) -> Option<Acsi> {
        let measured = || self.world.relation(self.me, customer).survey.map(|survey| survey.acsi);
        if self.is_over() { self.world.acsi(self.me, customer) } else { measured() }
    }

    /// What it would take to be taken in again by a customer that was lost; nothing otherwise.
    pub fn win_back_offer(&self, customer: CustomerId) -> Money {
        self.world.win_back_offer(self.me, customer)
    }

    /// The second family that a customer could use, once a survey has asked.
    pub fn second_need(&self, customer: CustomerId) -> Option<IndustryId> {
        let asked = self.world.relation(self.me, customer).survey.is_some();
        asked.then(|| self.world.second_need(customer))
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
