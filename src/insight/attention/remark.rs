//! What to look at with a customer: the remark of the list, and all of them in the file.

use crate::insight::bidding::next_tender::{NextTender, next_tender};
use crate::insight::planning::customer_work::planned;
use game::ids::CustomerId;
use game::observation::Observation;
use game::people::{TaskFailure, TaskKind};
use game::relation::Stage;
use game::sort;
use game::time::{Minutes, Month};

/// Working days without contact from which on it is worth a remark: half a month.
pub const LONG_SILENCE: u32 = 10;

/// Something worth noticing, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// A contract is overdue.
    Overdue {
        /// Begun working days past its date.
        days: u32,
    },
    /// All places are taken, none of them ours.
    PlacesFull,
    /// A tender is open, we may bid, and have not.
    NoBidYet {
        /// Time until the deadline.
        left: Minutes,
    },
    /// The own place falls free at this month's end if nothing is done for it.
    PlaceFallsFree {
        /// Begun working days until then.
        days: u32,
    },
    /// Recognition allows forming management, and there is a place.
    MayForm,
    /// Recognition allows stable management.
    MayBeStable,
    /// One place is left, and we want it.
    LastPlace,
    /// Goods are to be delivered.
    Delivering {
        /// Units delivered.
        done: u32,
        /// Units in all.
        of: u32,
    },
    /// A bid is sealed.
    BidSealed,
    /// Nobody has been in contact this month, nor for [`LONG_SILENCE`] days: without one
    /// before the month's end recognition decays faster.
    NotContacted {
        /// Working days since the last contact.
        days: u32,
    },
    /// The last call was refused.
    CallRefused,
    /// The customer entered the market lately, and nobody has researched it.
    Entered {
        /// In which month.
        month: Month,
    },
    /// Work is planned or under way.
    Planned {
        /// How many tasks.
        tasks: u16,
    },
    /// So much recognition is missing to forming management.
    ShortOfForming {
        /// Points.
        points: u16,
    },
    /// So much recognition is missing to stable management.
    ShortOfStable {
        /// Points.
        points: u16,
    },
}

/// All remarks on a customer, the most urgent first.
pub fn remarks(seen: &Observation<'_>, customer: CustomerId) -> Vec<Remark> {
    let mut found = Vec::new();
    if !seen.is_on_market(customer) {
        return found;
    }
    about_contracts(seen, customer, &mut found);
    about_the_stage(seen, customer, &mut found);
    about_the_tender(seen, customer, &mut found);
    about_contact(seen, customer, &mut found);
    if let Some(month) = seen.entered(customer).filter(|_| seen.relation(customer).stage() == Stage::Potential) {
        found.push(Remark::Entered { month });
    }
    let tasks = planned(seen, customer).tasks;
    if tasks > 0 {
        found.push(Remark::Planned { tasks });
    }
    sort::ascending(&mut found);
    found
}

fn about_contracts(seen: &Observation<'_>, customer: CustomerId, found: &mut Vec<Remark>) {
    let now = seen.now();
    for contract in seen.contracts().filter(|contract| contract.id.customer == customer && contract.is_open()) {
        found.push(match contract.days_late(now) {
            0 => Remark::Delivering { done: contract.delivered, of: contract.quantity },
            days => Remark::Overdue { days },
        });
    }
}

fn about_the_stage(seen: &Observation<'_>, customer: CustomerId, found: &mut Vec<Remark>) {
    let rules = &seen.scenario().relation;
    let relation = seen.relation(customer);
    let have = relation.recognition().get();
    let left = seen.places_left(customer);
    match relation.stage() {
        Stage::Target | Stage::Exploration if left == 0 => found.push(Remark::PlacesFull),
        Stage::Exploration if have >= rules.forming_at => found.push(Remark::MayForm),
        Stage::Exploration => found.push(Remark::ShortOfForming { points: rules.forming_at - have }),
        Stage::Forming if have >= rules.stable_at => found.push(Remark::MayBeStable),
        Stage::Forming => found.push(Remark::ShortOfStable { points: rules.stable_at - have }),
        Stage::Potential | Stage::Target | Stage::Stable => {}
    }
    if left == 1 && matches!(relation.stage(), Stage::Target | Stage::Exploration) {
        found.push(Remark::LastPlace);
    }
}

fn about_the_tender(seen: &Observation<'_>, customer: CustomerId, found: &mut Vec<Remark>) {
    let NextTender::Open { tender, deadline } = next_tender(seen, customer) else { return };
    if !seen.has_place(customer) {
        return;
    }
    if seen.tender(tender).is_some_and(|tender| tender.my_bid().is_some()) {
        found.push(Remark::BidSealed);
    } else {
        found.push(Remark::NoBidYet { left: deadline - seen.now() });
    }
}

fn about_contact(seen: &Observation<'_>, customer: CustomerId, found: &mut Vec<Remark>) {
    let relation = seen.relation(customer).details();
    let (now, month) = (seen.now(), seen.month());
    if let Some(free) = seen.place_fall(customer).map(|fall| fall.at).filter(|free| *free < month.end()) {
        found.push(Remark::PlaceFallsFree { days: (free - now).days_begun() });
    } else if seen.has_place(customer)
        && let Some(last) = relation.last_contact.filter(|_| !relation.was_contacted_in(month))
    {
        let days = now.day() - last.day();
        if days >= LONG_SILENCE {
            found.push(Remark::NotContacted { days });
        }
    }
    if relation.stage == Stage::Target && last_call_refused(seen, customer) {
        found.push(Remark::CallRefused);
    }
}

fn last_call_refused(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let mut calls =
        seen.outcomes().iter().rev().filter(
            |outcome| matches!(outcome.task.kind, TaskKind::Call { customer: called, .. } if called == customer),
        );
    calls.next().is_some_and(|outcome| outcome.failure == Some(TaskFailure::CallRefused))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, living_game, queue, run_to, win_place};
    use game::ids::CompanyId;
    use game::time::Minute;

    #[test]
    fn nothing_to_say_of_a_stranger() {
        let world = game(1);
        assert_eq!(remarks(&world.observe(ME), CustomerId(0)), []);
    }

    #[test]
    fn a_new_customer_is_said_until_it_is_researched() {
        let mut world = living_game(2);
        let month = Month::new(5).expect("May");
        run_to(&mut world, month.hour(1).get());
        let seen = world.observe(ME);
        let (new, entered) =
            seen.customer_ids().find_map(|id| Some((id, seen.entered(id)?))).expect("one has entered by May");
        assert_eq!(remarks(&seen, new), [Remark::Entered { month: entered }]);
        queue(&mut world, ME, 0, TaskKind::Research { customer: new });
        run_to(&mut world, month.end().get());
        let said = remarks(&world.observe(ME), new);
        assert!(!said.iter().any(|remark| matches!(remark, Remark::Entered { .. })), "{said:?}");
    }

    #[test]
    fn planned_work_is_said() {
        let mut world = game(1);
        queue(&mut world, ME, 0, TaskKind::Research { customer: CustomerId(0) });
        assert_eq!(remarks(&world.observe(ME), CustomerId(0)), [Remark::Planned { tasks: 1 }]);
    }

    #[test]
    fn full_places_are_said_to_a_company_that_came_too_late() {
        let mut world = game(4);
        let customer = CustomerId(1);
        for company in 1..4 {
            win_place(&mut world, CompanyId(company), customer);
        }
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        let later = world.now().get() + 1000;
        run_to(&mut world, later);
        assert_eq!(remarks(&world.observe(ME), customer).first(), Some(&Remark::PlacesFull));
    }

    /// The forecast of a lost place comes true to the minute.
    #[test]
    fn a_place_falls_free_when_it_was_said() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let free = world.observe(ME).place_fall(customer).expect("a place without contact from here on").at;
        run_to(&mut world, free.get() - 1);
        let said = remarks(&world.observe(ME), customer);
        assert!(said.contains(&Remark::PlaceFallsFree { days: 1 }), "{said:?}");
        assert!(world.observe(ME).has_place(customer));
        run_to(&mut world, free.get() + 1);
        assert!(!world.observe(ME).has_place(customer));
        assert_eq!(world.observe(ME).place_fall(customer), None);
    }

    #[test]
    fn a_tender_without_a_bid_is_said_until_its_deadline() {
        let mut world = game(1);
        let customer = world.observe(ME).book(Month::new(3).expect("March")).next().map(|tender| tender.id().customer);
        assert_eq!(customer, None, "the book of a later month is closed");
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let month = *world
            .observe(ME)
            .tender_months(customer)
            .expect("researched")
            .iter()
            .find(|month| **month > world.observe(ME).month())
            .expect("a later tender");
        // A call a month keeps the place.
        while world.now().month() < month {
            let call = TaskKind::Call { customer, contact: game::ids::ContactId(0) };
            queue(&mut world, ME, 0, call);
            let next = world.now().month().end();
            run_to(&mut world, next.get());
        }
        let deadline = month.hour(120);
        run_to(&mut world, deadline.get() - 60);
        assert!(remarks(&world.observe(ME), customer).contains(&Remark::NoBidYet { left: Minutes::hours(1) }));
        run_to(&mut world, deadline.get());
        let no_bid = |remark: &Remark| matches!(remark, Remark::NoBidYet { .. });
        assert!(!remarks(&world.observe(ME), customer).iter().any(no_bid));
        assert!(world.now() < Minute::YEAR_END);
    }
}
