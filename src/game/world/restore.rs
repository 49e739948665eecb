//! A world as one company knows it that was read from outside, put into its market: whatever a page or a rule takes for
//! granted of it is seen to first.

use super::World;
use crate::bounds::{Beyond, Bounds, MOST_UNIT_PRICE};
use crate::company::Company;
use crate::ids::{CompanyId, CustomerId};
use crate::scenario::Scenario;
use crate::setup::MOST_SEATS;
use crate::time::Minute;

/// What of a world does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// It is for another number of companies or customers, or not as one of them knows it.
    Shape,
    /// A company's people, books or tickets are not in order.
    Company(CompanyId),
    /// A customer has not the contacts of the market.
    Customer(CustomerId),
    /// A tender stands under another's name.
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
    pub fn in_market(self, scenario: Scenario) -> Result<Self, Unsound> {
        let mut world = Self { scenario, ..self };
        let unpaid = world.known.iter().flat_map(|known| known.unpaid.clone());
        for (company, unpaid) in world.companies.iter_mut().zip(unpaid) {
            company.unpaid = unpaid;
        }
        world.has_shape().then_some(()).ok_or(Unsound::Shape)?;
        let most_tickets = world.companies.iter().map(|company| company.tickets.len()).max().unwrap_or(0);
        let bounds = Bounds::of(&world.scenario, world.companies.len() as u32, most_tickets as u32);
        bounds.check(&world).map_err(Unsound::Beyond)?;
        for (id, company) in world.setup.companies().zip(&world.companies) {
            in_order(id, company).then_some(()).ok_or(Unsound::Company(id))?;
        }
        for id in world.scenario.customer_ids() {
            let alike = world.customer(id).contacts.len() == world.scenario.customer(id).contacts.len();
            alike.then_some(()).ok_or(Unsound::Customer(id))?;
        }
        let named = |(id, tender): (&crate::ids::TenderId, &crate::tender::Tender)| {
            *id == tender.terms.id
                && tender.terms.ceiling <= MOST_UNIT_PRICE
                && tender.sheet.as_ref().is_none_or(|sheet| sheet.tender == *id)
        };
        if world.tenders.iter().all(named) { Ok(world) } else { Err(Unsound::Tenders) }
    }

    fn has_shape(&self) -> bool {
        let (companies, customers) = (self.companies.len(), self.scenario.customers.len());
        (1..=MOST_SEATS).contains(&companies)
            && self.setup.seats.len() == companies
            && self.customers.len() == customers
            && self.relations.len() == companies * customers
            && self.seminars.len() == customers
            && self.journal.len() == companies
            && self.now <= Minute::YEAR_END
            && self.known_to().is_some_and(|company| company.index() < companies)
    }
}

fn in_order(id: CompanyId, company: &Company) -> bool {
    company.id == id
        && company.ledger.is_whole()
        && (0..).zip(&company.staff).all(|(number, staff)| staff.id.0 == number && (1..=5).contains(&staff.skill))
        && (0..).zip(&company.tickets).all(|(number, ticket)| ticket.id.0 == number)
        && company.contracts.iter().all(|(id, contract)| *id == contract.id && contract.price <= MOST_UNIT_PRICE)
        && company.tickets.iter().all(|ticket| company.contracts.contains_key(&ticket.contract))
        && company.monthly.len() <= 12
        && company.published_sales.len() <= 12
}
