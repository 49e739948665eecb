//! The service queue for people (rulebook 7): each ticket with its clock, what each remedy would
//! bring, and what became of the tickets month by month.

use crate::insight::analytics::buyers::months_begun;
use game::care::{Handling, Matter, Remedy, Ticket, TicketId, TicketState, fair_remedy};
use game::ids::CustomerId;
use game::money::Money;
use game::observation::{Observation, RemedyOutlook};
use game::people::{Staff, TaskKind};
use game::per_mille::PerMille;
use game::scenario::{Role, Service, Speed};
use game::time::{DAY, Minute, Minutes, Month};

/// An open ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingTicket {
    /// Its name.
    pub ticket: TicketId,
    /// The customer who complained.
    pub customer: CustomerId,
    /// About what.
    pub matter: Matter,
    /// Begun working days since it came.
    pub days: u32,
    /// When somebody first answered.
    pub answered: Option<Minute>,
    /// How quick a remedy that ended now would count.
    pub speed: Speed,
    /// Until when that lasts.
    pub until: Minute,
    /// How quick a remedy would count after that; none when the ticket lapses then.
    pub then: Option<Speed>,
    /// When it lapses.
    pub lapses: Minute,
    /// How much of the time until then has gone.
    pub gone: PerMille,
    /// The remedy that somebody has planned.
    pub planned: Option<Remedy>,
    /// All remedies that make sense for the matter.
    pub remedies: Vec<RemedyChoice>,
}

/// A remedy, if it ended now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemedyChoice {
    /// Which.
    pub remedy: Remedy,
    /// What it would cost; negative when it is billed.
    pub cost: Money,
    /// The work it takes, for the member of the service staff with the least to do; none without any.
    pub minutes: Option<Minutes>,
    /// What it would bring.
    pub handling: Handling,
    /// Whether it makes good what is due: more adds nothing.
    pub is_fair: bool,
    /// Whether it is the mildest that does.
    pub is_proposed: bool,
}

/// What became of the tickets of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOfService {
    /// Which month.
    pub month: Month,
    /// Tickets that came.
    pub opened: u32,
    /// Tickets put right.
    pub settled: u32,
    /// Tickets that nobody settled within four weeks.
    pub lapsed: u32,
    /// Tenths of working days from complaint to first answer, on average of those answered; none without any.
    pub mean_response: Option<u32>,
    /// Tenths of working days from complaint to remedy, on average of those put right; none without any.
    pub mean_days: Option<u32>,
    /// What the remedies cost, less what was billed.
    pub cost: Money,
}

/// The open tickets, the most pressing first.
pub fn queue(seen: &Observation<'_>) -> Vec<WaitingTicket> {
    seen.service_queue().into_iter().map(|ticket| waiting(seen, ticket)).collect()
}

/// One open ticket as the queue shows it.
pub fn waiting(seen: &Observation<'_>, ticket: &Ticket) -> WaitingTicket {
    let rules = &seen.scenario().service;
    let now = seen.now();
    let until = good_until(rules, ticket, now);
    let lapses = ticket.lapses_at(rules);
    WaitingTicket {
        ticket: ticket.id,
        customer: ticket.customer(),
        matter: ticket.matter,
        days: (now - ticket.opened).days_begun(),
        answered: ticket.responded,
        speed: speed_at(rules, ticket, now),
        until,
        then: (until < lapses).then(|| speed_at(rules, ticket, until + Minutes::new(1))),
        lapses,
        gone: PerMille::of(i64::from((now - ticket.opened).get()), i64::from((lapses - ticket.opened).get())),
        planned: planned(seen, ticket.id),
        remedies: choices(seen, ticket),
    }
}

/// What became of the tickets, for each month that has begun.
pub fn by_month(seen: &Observation<'_>) -> Vec<MonthOfService> {
    let tickets = &seen.company().tickets;
    months_begun(seen).map(|month| month_of(tickets, month)).collect()
}

fn choices(seen: &Observation<'_>, ticket: &Ticket) -> Vec<RemedyChoice> {
    let rules = &seen.scenario().service;
    let proposed = fair_remedy(rules, ticket.matter);
    let due = rules.due[ticket.matter as usize];
    let staff = seen.free_first(Role::Service).and_then(|staff| seen.staff(staff));
    let of = |remedy: Remedy| {
        let RemedyOutlook { cost, handling } = seen.remedy_outlook(ticket, remedy);
        let task = TaskKind::Settle { ticket: ticket.id, customer: ticket.customer(), remedy };
        let minutes = staff.map(|staff: &Staff| seen.minutes_of_task(staff, &task));
        let is_fair = rules.remedies[remedy as usize].redress >= due;
        RemedyChoice { remedy, cost, minutes, handling, is_fair, is_proposed: remedy == proposed }
    };
    Remedy::ALL.into_iter().filter(|remedy| remedy.suits(ticket.matter)).map(of).collect()
}

fn planned(seen: &Observation<'_>, id: TicketId) -> Option<Remedy> {
    seen.planned_tasks().find_map(|task| match task {
        TaskKind::Settle { ticket, remedy, .. } if *ticket == id => Some(*remedy),
        _ => None,
    })
}

fn speed_at(rules: &Service, ticket: &Ticket, at: Minute) -> Speed {
    let days = ticket.days_counted(rules, at);
    let found = rules.speed.iter().find(|speed| days <= speed.days).or(rules.speed.last());
    *found.expect("a checked scenario has a speed")
}

/// Until when a remedy counts as quick as at `now`: while an answer still covers it, the time of the
/// answer counts; else the days run.
fn good_until(rules: &Service, ticket: &Ticket, now: Minute) -> Minute {
    let covered = ticket.responded.map(|at| at + Minutes::days(rules.settle_days)).filter(|&end| now <= end);
    let end = covered.unwrap_or_else(|| ticket.opened + Minutes::days(speed_at(rules, ticket, now).days));
    end.min(ticket.lapses_at(rules))
}

fn month_of(tickets: &[Ticket], month: Month) -> MonthOfService {
    let (opened, settled, lapsed, cost) = (0, 0, 0, Money::ZERO);
    let mut found = MonthOfService { month, opened, settled, lapsed, mean_response: None, mean_days: None, cost };
    let (mut waited, mut unanswered, mut answered) = (0, 0, 0);
    for ticket in tickets {
        found.opened += u32::from(ticket.opened.month() == month);
        if let Some(at) = ticket.responded.filter(|at| at.month() == month) {
            unanswered += (at - ticket.opened).get();
            answered += 1;
        }
        match ticket.state {
            TicketState::Settled { at, cost, .. } if at.month() == month => {
                found.settled += 1;
                found.cost += cost;
                waited += (at - ticket.opened).get();
            }
            TicketState::Lapsed { at } if at.month() == month => found.lapsed += 1,
            _ => {}
        }
    }
    found.mean_response = mean_days(unanswered, answered);
    found.mean_days = mean_days(waited, found.settled);
    found
}

/// Tenths of working days for each of so many; none of nothing.
pub(in crate::insight) fn mean_days(minutes: u32, count: u32) -> Option<u32> {
    (minutes * 10).checked_div(count).map(|tenths| tenths.div_ceil(DAY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, complaint, ticket};
    use game::command::Command;
    use game::ids::StaffId;
    use game::scenario::Scenario;

    fn day(day: u32) -> Minute {
        Minute::START + Minutes::days(day)
    }

    #[test]
    fn the_clock_of_a_ticket() {
        let rules = &Scenario::formal().service;
        let fresh = ticket(Matter::MinorDefect);
        // Steps of the formal market: within 1, 5, 10, 20 begun days.
        for (now, until) in [(day(0), 1), (day(1), 1), (day(3), 5), (day(9), 10), (day(19), 20)] {
            assert_eq!(good_until(rules, &fresh, now), day(until), "{now:?}");
        }
        let later = |at: Minute| speed_at(rules, &fresh, at + Minutes::new(1)).days;
        assert_eq!((later(day(1)), later(day(5)), later(day(10))), (5, 10, 20));
        let mut answered = fresh.clone();
        answered.responded = Some(Minute::new(60));
        let covered = Minute::new(60) + Minutes::days(rules.settle_days);
        assert_eq!(good_until(rules, &answered, day(3)), covered);
        assert_eq!(speed_at(rules, &answered, covered).days, 1);
        assert_eq!(speed_at(rules, &answered, covered + Minutes::new(1)).days, 10, "six days have begun");
    }

    #[test]
    fn a_month_counts_the_tickets_opened_settled_and_lapsed_in_it() {
        let settled = |at, yuan| TicketState::Settled { at, remedy: Remedy::Repair, cost: Money::yuan(yuan) };
        let mut tickets: Vec<Ticket> = (0..4).map(|_| ticket(Matter::Slip)).collect();
        tickets[0].state = settled(day(2), 300);
        tickets[1].state = settled(day(3), -100);
        tickets[2].state = TicketState::Lapsed { at: day(20) };
        tickets[2].responded = Some(day(1));
        tickets[1].responded = Some(day(2));
        let first = month_of(&tickets, Month::FIRST);
        assert_eq!((first.opened, first.settled, first.lapsed), (4, 2, 0));
        assert_eq!((first.mean_response, first.mean_days, first.cost), (Some(15), Some(25), Money::yuan(200)));
        let second = month_of(&tickets, Month::new(2).expect("a month"));
        assert_eq!((second.opened, second.settled, second.lapsed, second.mean_days), (0, 0, 1, None));
    }

    #[test]
    fn a_complaint_waits_with_its_remedies() {
        let mut world = complaint();
        let seen = world.observe(ME);
        let [ref waits] = queue(&seen)[..] else { panic!("one complaint") };
        let proposed: Vec<&RemedyChoice> = waits.remedies.iter().filter(|choice| choice.is_proposed).collect();
        assert!(matches!(proposed[..], [choice] if choice.is_fair && choice.handling.fairness.get() == 1000));
        assert!(waits.then.is_some_and(|then| then.stay < waits.speed.stay));
        assert_eq!((waits.planned, waits.answered), (None, None));
        let (id, customer, remedy) = (waits.ticket, waits.customer, proposed[0].remedy);
        let service = seen.people().find(|staff| staff.role == Role::Service).expect("somebody serves").id;
        let task = TaskKind::Settle { ticket: id, customer, remedy };
        world.apply(ME, &Command::Queue { staff: service, task, after: None }).expect("it is open");
        assert_eq!(queue(&world.observe(ME))[0].planned, Some(remedy));
        assert_ne!(service, StaffId(0));
    }
}
