//! Guests: customers that can come to an event and are not invited yet (rulebook 3).

use game::ids::CustomerId;
use game::observation::Observation;
use game::people::TaskKind;
use game::scenario::{ExhibitionSize, Role};

/// Whether a customer would come to a seminar now: it has time for one, and none is planned for it.
pub fn comes_to_seminar(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let is_invited =
        |planned: &TaskKind| matches!(planned, TaskKind::Seminar { .. }) && planned.guests().contains(&customer);
    comes_to_events(seen, customer) && seen.seminar_free(customer) && !seen.planned_tasks().any(is_invited)
}

/// Whether a customer would come to an exhibition of that size: a booth of its industry is left, and none is planned
/// for it.
pub fn comes_to_exhibition(seen: &Observation<'_>, customer: CustomerId, size: ExhibitionSize) -> bool {
    let is_invited =
        |planned: &TaskKind| matches!(planned, TaskKind::Exhibition { .. }) && planned.guests().contains(&customer);
    let booths = seen.booths_left(seen.customer(customer).industry, size);
    comes_to_events(seen, customer) && booths > 0 && !seen.planned_tasks().any(is_invited)
}

/// Whether an invitation can work at all: there is an event to which the customer comes, and somebody to hold it.
pub fn can_be_invited(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let comes = comes_to_seminar(seen, customer)
        || ExhibitionSize::ALL.into_iter().any(|size| comes_to_exhibition(seen, customer, size));
    comes && seen.people().any(|person| person.role == Role::Marketing)
}

/// Customers in forming or stable management come to events, unless they have left.
fn comes_to_events(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let relation = seen.relation(customer);
    let is_there = seen.customer_ids().any(|id| id == customer);
    is_there && relation.stage().is_managed() && relation.details().lost.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, win_place};

    #[test]
    fn an_invitation_is_offered_once_and_to_those_who_come() {
        let mut world = game(1);
        let customer = CustomerId(1);
        assert!(!can_be_invited(&world.observe(ME), customer), "a stranger");
        win_place(&mut world, ME, customer);
        assert!(can_be_invited(&world.observe(ME), customer));
        let marketing = world.observe(ME).people().find(|person| person.role == Role::Marketing).map(|one| one.id);
        let marketing = marketing.expect("a new company has somebody in marketing").0;
        queue(&mut world, ME, marketing, TaskKind::Seminar { guests: vec![customer] });
        let seen = world.observe(ME);
        assert!(!comes_to_seminar(&seen, customer), "it is invited already");
        let size = ExhibitionSize::ALL[0];
        assert!(comes_to_exhibition(&seen, customer, size), "an exhibition is another event");
        assert!(!comes_to_exhibition(&seen, CustomerId(2), size), "a stranger");
    }

    #[test]
    fn nobody_is_invited_where_nobody_holds_events() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let marketing: Vec<_> = {
            let seen = world.observe(ME);
            seen.people().filter(|person| person.role == Role::Marketing).map(|person| person.id).collect()
        };
        for staff in marketing {
            world.apply(ME, &game::command::Command::Dismiss { staff }).expect("nobody is bound to stay");
        }
        assert!(!can_be_invited(&world.observe(ME), customer));
    }
}
