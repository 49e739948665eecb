//! Places with customers that end: given back, fallen free, or lost with the customer (rulebook 3).

use super::World;
use crate::event::Event;
use crate::ids::{CompanyId, CustomerId};
use crate::relation::Stage;

impl World {
    /// A place falls free; the relation goes back to exploration.
    pub(super) fn free_place(&mut self, company: CompanyId, customer: CustomerId) {
        self.note_ending(company, customer, false);
        self.give_up_place(company, customer);
    }

    /// Takes a company off the customer's list.
    pub(super) fn give_up_place(&mut self, company: CompanyId, customer: CustomerId) {
        self.customers[customer.index()].places.retain(|place| place.company != company);
        self.relation_mut(company, customer).stage = Stage::Exploration;
        for other in self.setup.companies() {
            if other == company || self.relation(other, customer).stage >= Stage::Target {
                self.tell(other, Event::PlaceLost { company, customer });
            }
        }
    }
}
