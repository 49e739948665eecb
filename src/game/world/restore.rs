//! Checks a company's partial world read from outside and puts it into its market. Each number and word
//! is checked by itself ([`Bounds`]), then what must hold between them ([`super::sound`]).

use super::World;
use super::known_draws::KnownDraws;
use super::sound;
use crate::bounds::{Beyond, Bounds};
use crate::company::Company;
use crate::ids::{CompanyId, CustomerId};
use crate::scenario::Scenario;
use crate::setup::MOST_SEATS;
use crate::time::Minute;

/// Why a world read from outside is inconsistent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// It is for another number of companies or customers, or not as one of them knows it.
    Shape,
    /// A company's people, contracts, goods or tickets are not in order.
    Company(CompanyId),
    /// A company's books do not say what there is.
    Books(CompanyId),
    /// A customer's history or the feed is out of order.
    Relations,
    /// Customers cannot feel so towards a company.
    Feelings(CompanyId),
    /// A customer has not the contacts of the market, or its places are not in order.
    Customer(CustomerId),
    /// A tender stands under another's name, or was not opened as it says.
    Tenders,
    /// A number or a name is beyond what the market has.
    Beyond(Beyond),
}

impl World {
    /// Puts a world that was read into its market: one of [`World::as_known_to`]; a true one is never
    /// read, but played again.
    ///
    /// # Errors
    /// [`Unsound`] says what of it does not hold together.
    #[inline]
    pub fn in_market(self, scenario: Scenario) -> Result<Self, Unsound> {
        let mut world = Self { scenario, ..self };
        world.relocate_known();
        let unpaid = world.known.iter().flat_map(|known| known.unpaid.clone());
        for (company, unpaid) in world.companies.iter_mut().zip(unpaid) {
            company.unpaid = unpaid;
        }
        holds(world.has_shape(), Unsound::Shape)?;
        let most = |count: fn(&Company) -> usize| world.companies.iter().map(count).max().unwrap_or(0) as u32;
        let (staff, tickets) = (most(|company| company.staff.len()), most(|company| company.tickets.len()));
        let bounds = Bounds::of(&world.scenario, world.companies.len() as u32).at(world.now, staff, tickets);
        bounds.check(&world).map_err(Unsound::Beyond)?;
        holds(world.relations.iter().all(sound::relation), Unsound::Relations)?;
        holds(world.journal.iter().all(|told| told.is_sorted_by_key(|told| told.at)), Unsound::Relations)?;
        for (id, company) in world.setup.companies().zip(&world.companies) {
            let in_order = company.id == id && sound::company(company, &world.scenario);
            holds(in_order, Unsound::Company(id))?;
            holds(company.ledger.adds_up(sound::MOST_MOVED) && world.books_balance(id), Unsound::Books(id))?;
            holds(world.feelings_hold(id), Unsound::Feelings(id))?;
        }
        for id in world.scenario.customer_ids() {
            holds(sound::customer(world.customer(id), world.scenario.customer(id)), Unsound::Customer(id))?;
        }
        let tenders = world.tenders.iter().all(|(id, tender)| sound::tender(*id, tender));
        holds(tenders, Unsound::Tenders)?;
        Ok(world)
    }

    /// Puts the customers that have moved into their cities.
    fn relocate_known(&mut self) {
        for (index, customer) in self.customers.iter().enumerate() {
            let Some(to) = customer.presence.relocation.map(|relocation| relocation.to) else { continue };
            let known = [index, to.index()].iter().all(|&index| index < self.scenario.customers.len());
            if known {
                let city = self.scenario.customer(to).city.clone();
                self.scenario.relocate(CustomerId(index as u16), city);
            }
        }
    }

    fn has_shape(&self) -> bool {
        let (companies, customers) = (self.companies.len(), self.scenario.customers.len());
        let known = |known: &KnownDraws| {
            let staff = self.companies.get(known.to.index()).map(|company| company.staff.len());
            staff.is_some_and(|staff| sound::luck(known, staff, companies))
        };
        (1..=MOST_SEATS).contains(&companies)
            && self.setup.seats.len() == companies
            && self.customers.len() == customers
            && self.relations.len() == companies * customers
            && self.seminars.len() == customers
            && self.journal.len() == companies
            && self.now <= Minute::YEAR_END
            && self.over == (self.now >= self.scenario.last_month().end())
            && self.queue.is_empty()
            && self.lost.is_empty()
            && self.known.as_deref().is_some_and(known)
    }
}

fn holds(whether: bool, else_it_is: Unsound) -> Result<(), Unsound> {
    if whether { Ok(()) } else { Err(else_it_is) }
}
