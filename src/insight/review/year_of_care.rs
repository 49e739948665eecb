//! The year's customer care in figures: complaints and what became of them, fines, bad debt, retention
//! (rulebook 6, 7 and 8).

use crate::insight::analytics::retention::{YearOfCustomers, year};
use crate::insight::care::service_queue::mean_days;
use crate::insight::money::credit::{Losses, losses};
use game::care::{Ticket, TicketState};
use game::event::Event;
use game::money::Money;
use game::observation::Observation;

/// The figures of the year so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearOfKeeping {
    /// Complaints.
    pub complaints: Complaints,
    /// Fines of the authority.
    pub fines: Money,
    /// What was lost by customers who do not pay.
    pub losses: Losses,
    /// Customers reached and kept.
    pub customers: YearOfCustomers,
}

/// Complaints and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Complaints {
    /// Tickets that came.
    pub opened: u32,
    /// Of those, put right.
    pub settled: u32,
    /// Of those, not settled within four weeks.
    pub lapsed: u32,
    /// Of the lapsed ones, answered all the same.
    pub answered_only: u32,
    /// Tenths of working days from complaint to first answer, on average of those answered; none without any.
    pub mean_response: Option<u32>,
    /// Tenths of working days from complaint to remedy, on average of those put right; none without any.
    pub mean_days: Option<u32>,
    /// What the remedies cost, less what was billed.
    pub cost: Money,
}

/// Sums up the year so far.
pub fn year_of_keeping(seen: &Observation<'_>) -> YearOfKeeping {
    let fined = seen.feed().iter().filter_map(|told| match told.event {
        Event::Fined { amount, .. } => Some(amount),
        _ => None,
    });
    YearOfKeeping {
        complaints: complaints(&seen.company().tickets),
        fines: fined.sum(),
        losses: losses(seen),
        customers: year(seen),
    }
}

fn complaints(tickets: &[Ticket]) -> Complaints {
    let mut sum = Complaints { opened: tickets.len() as u32, ..Complaints::default() };
    let (mut waited, mut unanswered, mut answered) = (0, 0, 0);
    for ticket in tickets {
        if let Some(at) = ticket.responded {
            unanswered += (at - ticket.opened).get();
            answered += 1;
        }
        match ticket.state {
            TicketState::Settled { at, cost, .. } => {
                sum.settled += 1;
                sum.cost += cost;
                waited += (at - ticket.opened).get();
            }
            TicketState::Lapsed { .. } => {
                sum.lapsed += 1;
                sum.answered_only += u32::from(ticket.responded.is_some());
            }
            TicketState::Open => {}
        }
    }
    sum.mean_response = mean_days(unanswered, answered);
    sum.mean_days = mean_days(waited, sum.settled);
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, complaint, game, ticket};
    use game::care::{Matter, Remedy};
    use game::time::{Minute, Minutes};

    #[test]
    fn complaints_of_the_year_are_counted_by_their_end() {
        let day = |day| Minute::START + Minutes::days(day);
        let settled = |at, yuan| TicketState::Settled { at, remedy: Remedy::Repair, cost: Money::yuan(yuan) };
        let mut tickets: Vec<Ticket> = (0..4).map(|_| ticket(Matter::Slip)).collect();
        tickets[0].state = settled(day(2), 300);
        tickets[1].state = settled(day(3), -100);
        tickets[2].state = TicketState::Lapsed { at: day(20) };
        tickets[2].responded = Some(day(3));
        let expect = Complaints {
            opened: 4,
            settled: 2,
            lapsed: 1,
            answered_only: 1,
            mean_response: Some(30),
            mean_days: Some(25),
            cost: Money::yuan(200),
        };
        assert_eq!(complaints(&tickets), expect);
    }

    #[test]
    fn a_new_game_and_one_with_a_complaint() {
        let empty = year_of_keeping(&game(1).observe(ME));
        assert_eq!((empty.complaints, empty.fines), (Complaints::default(), Money::ZERO));
        assert_eq!(empty.customers.retention(), None);
        let kept = year_of_keeping(&complaint().observe(ME));
        assert_eq!((kept.complaints.opened, kept.complaints.settled, kept.complaints.mean_days), (1, 0, None));
        assert_eq!((kept.customers.reached, kept.customers.kept), (1, 1));
    }
}
