//! What the company owes and by when: wages, rent, storage, interest and bonus at the month's or the quarter's end, and
//! what it has borrowed. Goods are paid for when they are ordered, so suppliers are owed nothing.

use game::finance::Reason;
use game::ids::StaffId;
use game::money::Money;
use game::observation::Observation;
use game::people::{Quarter, Staff};
use game::scenario::Role;
use game::time::Minute;

/// Something that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payable {
    /// For what.
    pub reason: Reason,
    /// To which employee, if to one.
    pub staff: Option<StaffId>,
    /// By when.
    pub due: Minute,
    /// How much, as things stand.
    pub amount: Money,
}

/// All that falls due, the earliest first.
pub fn payables(seen: &Observation<'_>) -> Vec<Payable> {
    if seen.is_over() {
        return loan(seen).into_iter().collect();
    }
    let due = seen.month().end();
    let rules = seen.scenario();
    let to_staff = |reason: Reason, person: &Staff, due: Minute, amount: Money| {
        let staff = Some(person.id);
        Payable { reason, staff, due, amount }
    };
    let of_month = |reason: Reason, amount: Money| Payable { reason, staff: None, due, amount };
    let mut all: Vec<Payable> =
        seen.people().map(|person| to_staff(Reason::Wages, person, due, person.wage(&rules.staffing))).collect();
    let storage = seen.company().stock.cost().per_mille(rules.supply.storage);
    let interest = seen.loan().per_mille(rules.finance.interest);
    all.push(of_month(Reason::Rent, rules.finance.rent.money()));
    all.push(of_month(Reason::Storage, storage));
    all.push(of_month(Reason::Interest, interest));
    let quarter = Quarter::of(seen.now());
    let last = quarter.months().filter(|month| *month <= rules.last_month()).last().unwrap_or(seen.month());
    for person in seen.people().filter(|person| person.role == Role::Sales) {
        let reached = person.target.filter(|target| target.quarter == quarter);
        if reached.is_some_and(|target| seen.sales_of(person.id, quarter) >= target.amount) {
            let bonus = person.wage(&rules.staffing).per_mille(rules.targets.bonus);
            all.push(to_staff(Reason::Bonus, person, last.end(), bonus));
        }
    }
    all.extend(loan(seen));
    all.retain(|one| one.amount.is_positive());
    all
}

/// What is borrowed has no day of its own; it is settled with the last month.
fn loan(seen: &Observation<'_>) -> Option<Payable> {
    let (amount, due) = (seen.loan(), seen.scenario().last_month().end());
    amount.is_positive().then_some(Payable { reason: Reason::Loan, staff: None, due, amount })
}
