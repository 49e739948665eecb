//! How likely a customer is to stay, with what the handling of its complaints has done to that (rulebook 7).

use game::care::{Ticket, TicketState, handled, retention};
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Scenario;
use game::sort;
use game::time::{Minute, Month};

/// The loyalty to be expected of a customer with that satisfaction: the retention that goes with it, and what is left
/// of how its complaints were handled.
pub fn expected_loyalty(seen: &Observation<'_>, customer: CustomerId, satisfaction: PerMille) -> PerMille {
    let kept = retention(&seen.scenario().repeat, satisfaction).get();
    PerMille::new((kept + handling_left(seen, customer)).clamp(0, 1000))
}

/// What is left today of what the handling of the customer's complaints did to its loyalty, in thousandths: each adds
/// or takes when it is closed and fades with every month. A company sees its own tickets, so it can reckon this.
pub fn handling_left(seen: &Observation<'_>, customer: CustomerId) -> i32 {
    let relation = seen.relation(customer).details();
    let left = relation.endings.iter().rev().find(|ending| ending.unhappy).map(|ending| ending.at);
    let scenario = seen.scenario();
    let closed = seen.tickets_of(customer).filter_map(|ticket| effect(scenario, ticket));
    // A customer that has left begins anew when it is won back.
    let mut closed: Vec<(Minute, i32)> = closed.filter(|(at, _)| *at > left.unwrap_or_default()).collect();
    sort::by_key(&mut closed, |(at, _)| *at);
    let kept = scenario.satisfaction.handling_kept.get();
    let mut closed = closed.into_iter().peekable();
    let mut handling = 0;
    for month in Month::all() {
        while let Some((_, by)) = closed.next_if(|(at, _)| *at <= month.end()) {
            handling = (handling + by).clamp(-1000, 1000);
        }
        if month.end() <= seen.now() {
            handling = handling * kept / 1000;
        }
    }
    handling
}

/// When a ticket was closed, and what that did to loyalty; none while it is open.
fn effect(scenario: &Scenario, ticket: &Ticket) -> Option<(Minute, i32)> {
    let rules = &scenario.satisfaction;
    match ticket.state {
        TicketState::Open => None,
        TicketState::Settled { at, remedy, .. } => {
            let fairness = handled(&scenario.service, ticket, PerMille::ZERO, remedy, at).fairness;
            Some((at, if fairness == PerMille::ONE { rules.handled.get() } else { 0 }))
        }
        TicketState::Lapsed { at } => {
            let lost = if ticket.responded.is_some() { rules.unsettled } else { rules.unheard };
            Some((at, -lost.get()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::care::answer::answer_all;
    use crate::insight::fixtures::{ME, complaint, run_to};
    use crate::insight::planning::proposal::Assignee;
    use game::time::Minutes;

    #[test]
    fn a_fair_remedy_adds_to_loyalty_and_silence_takes_from_it() {
        for answers in [true, false] {
            let mut world = complaint();
            let seen = world.observe(ME);
            let customer = seen.service_queue().first().expect("it waits").customer();
            let rules = &seen.scenario().satisfaction;
            let (adds, takes) = (rules.handled.get(), rules.unheard.get());
            assert_eq!(handling_left(&seen, customer), 0, "an open complaint has done nothing yet");
            if answers {
                for command in answer_all(&seen, Assignee::Spread) {
                    world.apply(ME, &command).expect("a ticket that waits");
                }
            }
            while world.observe(ME).tickets_of(customer).next().is_some_and(Ticket::is_open) {
                let soon = world.now() + Minutes::hours(1);
                run_to(&mut world, soon.get());
            }
            let seen = world.observe(ME);
            let is_lost = seen.relation(customer).details().lost.is_some();
            assert!(!is_lost, "it goes at the next month's end at the earliest");
            assert_eq!(handling_left(&seen, customer), if answers { adds } else { -takes });
            let plain = retention(&seen.scenario().repeat, PerMille::ONE);
            assert_eq!(expected_loyalty(&seen, customer, PerMille::ONE) > plain, answers);
        }
    }
}
