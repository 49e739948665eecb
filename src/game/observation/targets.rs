//! Sales by person and quarter, as a company reads them off its own orders (rulebook 2).

use super::Observation;
use crate::ids::StaffId;
use crate::money::Money;
use crate::people::Quarter;
use crate::scenario::Role;

impl Observation<'_> {
    /// What counts as a person's sales in a quarter: orders of the customers that they owned when the orders came, and
    /// an equal share of those of customers without an owner among the sales staff.
    pub fn sales_of(&self, staff: StaffId, quarter: Quarter) -> Money {
        let (mut own, mut free) = (Money::ZERO, Money::ZERO);
        for contract in self.contracts().filter(|contract| Quarter::of(contract.awarded) == quarter) {
            match contract.owner {
                Some(owner) if owner == staff => own += contract.worth(),
                Some(_) => {}
                None => free += contract.worth(),
            }
        }
        let sellers = self.people().filter(|person| person.role == Role::Sales).count() as i64;
        own + free.share(1, sellers.max(1))
    }

    /// What is usual for a person in a quarter: the sales of the quarter before, and no less than the market's least;
    /// less where fewer than three months of the quarter are played.
    pub fn usual_sales(&self, staff: StaffId, quarter: Quarter) -> Money {
        let before = quarter.previous().map_or(Money::ZERO, |before| self.sales_of(staff, before));
        let played = quarter.months().filter(|month| *month <= self.scenario().last_month()).count() as i64;
        before.max(self.scenario().targets.least.money()).share(played.clamp(1, 3), 3)
    }
}
