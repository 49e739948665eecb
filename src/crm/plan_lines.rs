//! Targets beside the forecast and the orders, by month and employee, product family or product.
//!
//! Whatever is chosen to divide by, the orders add up to the list of orders, and the forecast to that of the pipeline:
//! what belongs to nobody has a line of its own.

use super::book::CrmBook;
use super::pipeline::{Opportunity, OpportunityKind, opportunities};
use super::record::PlanSubject;
use super::repeat_orders::usual_product;
use game::money::Money;
use game::observation::Observation;
use game::scenario::Role;
use game::supply::Contract;
use game::time::Month;
use std::collections::BTreeMap;

/// By what a plan is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanBy {
    /// By employee.
    Employee,
    /// By product family.
    Industry,
    /// By product.
    Product,
}

impl PlanBy {
    /// All, in the order of a choice.
    pub const ALL: [Self; 3] = [Self::Employee, Self::Industry, Self::Product];

    /// Those that can have a target now.
    pub fn subjects(self, seen: &Observation<'_>) -> Vec<PlanSubject> {
        match self {
            Self::Employee => {
                let sales = seen.people().filter(|person| person.role == Role::Sales);
                sales.map(|person| PlanSubject::Employee(person.id)).collect()
            }
            Self::Industry => seen.scenario().industry_ids().map(PlanSubject::Industry).collect(),
            Self::Product => seen.scenario().all_products().map(PlanSubject::Product).collect(),
        }
    }

    const fn is_of(self, subject: PlanSubject) -> bool {
        matches!(
            (self, subject),
            (Self::Employee, PlanSubject::Employee(_))
                | (Self::Industry, PlanSubject::Industry(_))
                | (Self::Product, PlanSubject::Product(_))
        )
    }

    fn of_order(self, order: &Contract) -> Option<PlanSubject> {
        match self {
            Self::Employee => order.owner.map(PlanSubject::Employee),
            Self::Industry => Some(PlanSubject::Industry(order.product.family)),
            Self::Product => Some(PlanSubject::Product(order.product)),
        }
    }

    fn of_opportunity(self, seen: &Observation<'_>, one: &Opportunity) -> Option<PlanSubject> {
        match self {
            Self::Employee => one.seller().map(PlanSubject::Employee),
            Self::Industry => Some(PlanSubject::Industry(one.facts.family)),
            // Before a bid names the product, only its family is known.
            Self::Product => {
                let bid = seen.tender(one.facts.id).and_then(|tender| tender.my_bid()).map(|bid| bid.product);
                let asked = || seen.request(one.facts.id).map(|request| request.product);
                let again = || {
                    let is_repeat = one.facts.kind == OpportunityKind::Repeat;
                    is_repeat.then(|| usual_product(seen, one.facts.id.customer)).flatten()
                };
                bid.or_else(asked).or_else(again).map(PlanSubject::Product)
            }
        }
    }
}

/// A month of the plan: target, forecast and orders of one subject, or of what belongs to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// Of what; none for what belongs to nobody.
    pub of: Option<PlanSubject>,
    /// Which month.
    pub month: Month,
    /// The target; none where none is set.
    pub target: Option<Money>,
    /// Opportunities of the month by their judged chances.
    pub forecast: Money,
    /// Orders of the month.
    pub actual: Money,
    /// Of these, orders where a target is set: what is compared with it.
    pub aimed: Money,
}

impl PlanLine {
    /// Orders where a target is set less that target; none without a target.
    pub fn variance(&self) -> Option<Money> {
        self.target.map(|target| self.aimed - target)
    }
}

/// The lines of the plan that have something in them, by subject and month.
pub fn plan_lines(seen: &Observation<'_>, book: &CrmBook, by: PlanBy) -> Vec<PlanLine> {
    let mut lines: BTreeMap<(Option<PlanSubject>, Month), PlanLine> = BTreeMap::new();
    let empty = |of, month| PlanLine {
        of,
        month,
        target: None,
        forecast: Money::ZERO,
        actual: Money::ZERO,
        aimed: Money::ZERO,
    };
    let targets = book.sales_plan().all().filter(|(of, _, _)| by.is_of(*of));
    for (of, month, target) in targets {
        lines.entry((Some(of), month)).or_insert_with(|| empty(Some(of), month)).target = Some(target);
    }
    for one in opportunities(seen, book) {
        if one.judgement.is_some() {
            let (of, month) = (by.of_opportunity(seen, &one), one.facts.id.month);
            lines.entry((of, month)).or_insert_with(|| empty(of, month)).forecast += one.forecast();
        }
    }
    for order in seen.contracts() {
        let (of, month) = (by.of_order(order), order.awarded.month());
        lines.entry((of, month)).or_insert_with(|| empty(of, month)).actual += order.worth();
    }
    let aimed = |line: PlanLine| PlanLine { aimed: line.target.map_or(Money::ZERO, |_| line.actual), ..line };
    lines.into_values().map(aimed).collect()
}
