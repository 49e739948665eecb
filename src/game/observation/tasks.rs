//! What a company can tell beforehand of a task: whether it could start, and what it
//! would bring (rulebook 2 and 3).

use super::Observation;
use crate::ids::CustomerId;
use crate::money::Money;
use crate::people::{Circumstances, Staff, TaskFailure, TaskKind, minutes_of};
use crate::per_mille::PerMille;
use crate::time::{Minute, Minutes};

impl Observation<'_> {
    /// Whether a task would start if somebody began it now. It may be queued all the same:
    /// what comes before it in the queue can change the answer.
    ///
    /// # Errors
    /// Why it would stop at once.
    pub fn could_start(&self, kind: &TaskKind) -> Result<(), TaskFailure> {
        self.world.could_start(self.me, kind)?;
        let need = self.cost_of_task(kind);
        if need > self.can_pay() { Err(TaskFailure::NoCash { need }) } else { Ok(()) }
    }

    /// What a task would cost if it started now, goods at this month's price with their
    /// discount.
    pub fn cost_of_task(&self, kind: &TaskKind) -> Money {
        let goods = match *kind {
            TaskKind::Purchase { product, quantity } => self.quote(product, quantity).total,
            _ => Money::ZERO,
        };
        goods + self.world.fee_of(self.me, kind)
    }

    /// The work time that a task takes somebody.
    pub fn minutes_of_task(&self, staff: &Staff, kind: &TaskKind) -> Minutes {
        minutes_of(self.scenario(), kind, staff.role, staff.skill)
    }

    /// What the effort of somebody's task for a customer, done at that moment, depends on, as far as known: the
    /// weights of a customer not researched count as equal.
    pub fn circumstances(&self, staff: &Staff, customer: CustomerId, kind: &TaskKind, at: Minute) -> Circumstances {
        let relation = self.world.relation(self.me, customer);
        let (weight, visited) = match *kind {
            TaskKind::Visit { contact, .. } => {
                let known = self.file(customer).and_then(|file| file.contacts.get(contact.index()).copied());
                let equal = || PerMille::of(1, self.customer(customer).contacts.len().max(1) as i64);
                (known.map_or_else(equal, |known| known.weight), relation.was_visited(self.month(), contact))
            }
            _ => (PerMille::ZERO, false),
        };
        Circumstances {
            skill: staff.skill,
            weight,
            visited,
            studied: self.has_studied(self.customer(customer).industry),
            owner: relation.owner == Some(staff.id),
            target: self.known_target_effect(staff, at),
        }
    }
}
