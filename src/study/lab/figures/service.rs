//! Figures of service: times, service level, repairs.

use super::{count, hours, parts, percent, yuan};
use crate::crm::repair::{RepairPart, lines, sum};
use crate::crm::service::clock::{TicketClock, clock, queue};
use crate::crm::service::plan::plan;
use crate::study::lab::figure::{LabFigure, LabUnit, WorkedFigure};
use crate::study::lab::view::LabView;
use game::care::{Remedy, TicketId};
use game::money::Money;
use game::per_mille::PerMille;
use game::time::{HOUR, Minutes};

/// A figure of one ticket.
pub(super) fn of_ticket(view: &LabView<'_>, figure: LabFigure, ticket: TicketId) -> Option<WorkedFigure> {
    let ticket = view.seen.ticket(ticket)?;
    let clock = clock(&view.viewer(), ticket);
    let number = WorkedFigure::number;
    Some(match figure {
        LabFigure::ResponseTime => number(hours(clock.response_time()?)),
        LabFigure::SettleTime => number(hours(clock.settling_time()?)),
        LabFigure::RepairBill => {
            let bill = lines(&view.seen.scenario().service, ticket, Remedy::Repair);
            let part = |part: RepairPart| bill.iter().find(|line| line.part == part).map(|line| yuan(line.amount));
            number(yuan(sum(&bill)))
                .from("labour", part(RepairPart::Labour)?)
                .from("material", part(RepairPart::Material)?)
        }
        _ => return None,
    })
}

/// A figure of all tickets.
pub(super) fn of_company(view: &LabView<'_>, figure: LabFigure) -> Option<WorkedFigure> {
    let viewer = view.viewer();
    let number = WorkedFigure::number;
    let open = || view.seen.company().tickets.iter().filter(|ticket| ticket.is_open());
    Some(match figure {
        LabFigure::ResponseTime => mean(&queue(&viewer), TicketClock::response_time)?,
        LabFigure::SettleTime => mean(&queue(&viewer), TicketClock::settling_time)?,
        LabFigure::ServiceLevel => {
            let decided: Vec<bool> = queue(&viewer).iter().filter_map(|one| one.kept).collect();
            let kept = decided.iter().filter(|kept| **kept).count();
            let level = (!decided.is_empty()).then(|| PerMille::rounded(kept as i64, decided.len() as i64))?;
            number(percent(level)).from("kept", count(kept)).from("decided", count(decided.len()))
        }
        LabFigure::OpenTickets => number(count(open().count())),
        LabFigure::UnansweredTickets => number(count(open().filter(|ticket| ticket.responded.is_none()).count())),
        LabFigure::ProgrammeCost => number(yuan(plan(&viewer).iter().map(|line| line.monthly).sum::<Money>())),
        _ => return None,
    })
}

/// The mean time over the tickets that have one.
fn mean(all: &[TicketClock], time: impl Fn(&TicketClock) -> Option<Minutes>) -> Option<WorkedFigure> {
    let times: Vec<i64> = all.iter().filter_map(time).map(|time| i64::from(time.get())).collect();
    let (sum, tickets) = (times.iter().sum::<i64>(), times.len() as i64);
    let hours = |of: i64| parts(sum, i64::from(HOUR) * of, LabUnit::Hours);
    let worked = (tickets > 0).then(|| WorkedFigure::number(hours(tickets)))?;
    Some(worked.from("tickets", count(tickets)).from("sum", hours(1)))
}
