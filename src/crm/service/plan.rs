//! The service plan: which programme each customer has, what it takes a month, and what is planned.

use super::super::customer_figures::service_cost;
use super::super::viewer::Viewer;
use crate::insight::care::programmes::advice;
use game::care::Programme;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::people::{Staff, TaskKind};
use game::scenario::Role;
use game::time::Minutes;

/// A customer's line of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedService {
    /// Which customer.
    pub customer: CustomerId,
    /// Its programme.
    pub programme: Programme,
    /// The programme that would bring most; none before the customer has bought.
    pub proposed: Option<Programme>,
    /// What the programme takes a month, by the employee who would do it.
    pub minutes: Minutes,
    /// What it costs a month beside wages.
    pub monthly: Money,
    /// Pieces of programme work in somebody's queue or hands.
    pub care_planned: u32,
    /// Visits in somebody's queue or hands.
    pub visits_planned: u32,
    /// What care, complaints and collection have cost so far.
    pub spent: Money,
}

/// The plan: the customers for whom a programme can be chosen.
pub fn plan(viewer: &Viewer<'_>) -> Vec<PlannedService> {
    let seen = viewer.seen;
    targets(seen).into_iter().map(|customer| of_customer(seen, customer)).collect()
}

/// The customers for whom a programme can be chosen: those with a place or a delivery, unless they are lost.
pub fn targets(seen: &Observation<'_>) -> Vec<CustomerId> {
    let can = |customer: &CustomerId| {
        let relation = seen.relation(*customer).details();
        relation.lost.is_none() && (relation.fulfilled > 0 || seen.has_place(*customer))
    };
    seen.customer_ids().filter(can).collect()
}

/// What a programme takes a month with a customer: work and money.
pub fn monthly(seen: &Observation<'_>, customer: CustomerId, programme: Programme) -> (Minutes, Money) {
    if programme == Programme::Basic {
        return (Minutes::ZERO, Money::ZERO);
    }
    let task = TaskKind::Care { customer, programme };
    let minutes = person_for(seen, customer).map_or(Minutes::ZERO, |person| seen.minutes_of_task(person, &task));
    (minutes, seen.cost_of_task(&task))
}

fn of_customer(seen: &Observation<'_>, customer: CustomerId) -> PlannedService {
    let programme = seen.relation(customer).details().upkeep.programme;
    let (minutes, monthly) = monthly(seen, customer, programme);
    let planned = |is_it: fn(&TaskKind) -> bool| {
        seen.planned_tasks().filter(|kind| kind.customer() == Some(customer) && is_it(kind)).count() as u32
    };
    PlannedService {
        customer,
        programme,
        proposed: advice(seen, customer).map(|advice| advice.best),
        minutes,
        monthly,
        care_planned: planned(|kind| matches!(kind, TaskKind::Care { .. })),
        visits_planned: planned(|kind| matches!(kind, TaskKind::Visit { .. })),
        spent: service_cost(seen, customer),
    }
}

fn person_for<'w>(seen: &Observation<'w>, customer: CustomerId) -> Option<&'w Staff> {
    let owner = seen.relation(customer).details().owner;
    let staff = owner.or_else(|| seen.free_first_of(&[Role::Service, Role::Sales]));
    staff.and_then(|staff| seen.staff(staff))
}
