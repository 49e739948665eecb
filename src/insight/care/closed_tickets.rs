//! Tickets that are closed, and what became of the customer (rulebook 7).

use game::care::{Ticket, TicketId};
use game::event::Event;
use game::observation::Observation;
use game::sort;

/// A ticket that was settled or has lapsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The ticket.
    pub ticket: Ticket,
    /// What the customer said: whether it stays; none when the ticket lapsed.
    pub stays: Option<bool>,
    /// Whether the customer is lost now.
    pub is_lost: bool,
}

/// All closed tickets, the newest first.
pub fn closed(seen: &Observation<'_>) -> Vec<Closed> {
    let said = sort::map(seen.feed().iter().filter_map(|told| said(&told.event)));
    let tickets = seen.company().tickets.iter().rev().filter(|ticket| !ticket.is_open());
    let closed = |ticket: &Ticket| Closed {
        ticket: ticket.clone(),
        stays: said.get(&ticket.id).copied(),
        is_lost: seen.relation(ticket.customer()).details().lost.is_some(),
    };
    tickets.map(closed).collect()
}

fn said(event: &Event) -> Option<(TicketId, bool)> {
    match *event {
        Event::TicketSettled { ticket, stays, .. } => Some((ticket, stays)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::care::answer::answer_all;
    use crate::insight::fixtures::{ME, complaint, run_to};
    use crate::insight::planning::proposal::Assignee;
    use game::care::TicketState;
    use game::time::Minutes;

    #[test]
    fn what_is_settled_has_an_answer_and_what_lapsed_has_none() {
        for answers in [true, false] {
            let mut world = complaint();
            if answers {
                for command in answer_all(&world.observe(ME), Assignee::Spread) {
                    world.apply(ME, &command).expect("a ticket that waits");
                }
            }
            assert!(closed(&world.observe(ME)).is_empty(), "it is open");
            let until = world.now() + Minutes::days(21);
            run_to(&mut world, until.get());
            let first = closed(&world.observe(ME)).pop().expect("it is closed by now");
            assert_eq!(first.stays.is_some(), answers);
            assert_eq!(matches!(first.ticket.state, TicketState::Settled { .. }), answers);
        }
    }
}
