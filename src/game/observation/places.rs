//! Places with customers: who holds them, and when the own ones fall free (rulebook 3).

use super::Observation;
use crate::ids::{CompanyId, CustomerId};
use crate::relation::{Place, place_falls, place_unused};
use crate::time::{Minute, Minutes};

/// When and why an own place falls free. Both reasons can hold at once; then both must be met to keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceFall {
    /// At which month's end.
    pub at: Minute,
    /// Nobody has been in contact for too long.
    pub is_silent: bool,
    /// There was no bid, contract or order for too long.
    pub is_unused: bool,
}

impl<'w> Observation<'w> {
    /// The companies that hold the customer's places, first come first: a public list.
    pub fn places(&self, id: CustomerId) -> &'w [Place] {
        &self.world.customer(id).places
    }

    /// Whether the own company holds a place with the customer.
    pub fn has_place(&self, id: CustomerId) -> bool {
        self.world.customer(id).place_of(self.me).is_some()
    }

    /// Whether a place falls free at a month's end because it is not used.
    fn falls_unused(&self, id: CustomerId, place: &Place, end: Minute) -> bool {
        let owes = self.company().open_contracts().any(|contract| contract.id.customer == id);
        let last = self.world.relation(self.me, id).last_use;
        let tendered = &self.world.customer(id).tender_months;
        !owes && place_unused(&self.scenario().change, place, last, tendered, end)
    }

    /// Places still free with a customer.
    pub fn places_left(&self, id: CustomerId) -> u8 {
        self.scenario().relation.places.saturating_sub(self.places(id).len() as u8)
    }

    /// The own place with the customer, if there is one.
    pub fn my_place(&self, id: CustomerId) -> Option<&'w Place> {
        self.place_of(self.me, id)
    }

    /// The company that has a place with a customer, and since when: a public list.
    pub fn place_of(&self, company: CompanyId, id: CustomerId) -> Option<&'w Place> {
        self.world.customer(id).place_of(company)
    }

    /// When and why the own place falls free if nothing is done for it; none without a place, or when the game
    /// ends before.
    pub fn place_fall(&self, id: CustomerId) -> Option<PlaceFall> {
        let place = self.my_place(id)?;
        let last_contact = self.relation(id).details().last_contact;
        let months = self.scenario().played().filter(|month| *month >= self.month());
        months
            .map(|month| {
                let at = month.end().back(Minutes::new(1));
                let is_silent = place_falls(&self.scenario().relation, place, last_contact, at);
                PlaceFall { at, is_silent, is_unused: self.falls_unused(id, place, at) }
            })
            .find(|fall| fall.is_silent || fall.is_unused)
    }
}
