//! The service queue: each ticket with its clock against the promised response and the four weeks until it lapses.

use super::super::record::WorkUrgency;
use super::super::viewer::Viewer;
use game::care::{Matter, Ticket, TicketState};
use game::ids::StaffId;
use game::people::TaskKind;
use game::sort;
use game::time::{Minute, Minutes};

/// A ticket with its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketClock {
    /// The ticket.
    pub ticket: Ticket,
    /// How soon it is to be worked on: as triaged; before that by its matter.
    pub urgency: WorkUrgency,
    /// Until when it was promised an answer.
    pub respond_by: Minute,
    /// When it was settled or lapsed.
    pub ended: Option<Minute>,
    /// When it lapses unless settled.
    pub settle_by: Minute,
    /// The employee who works on it: as assigned; otherwise whose queue it is in.
    pub staff: Option<StaffId>,
    /// Whether the promised response was kept; not known while the customer waits within it.
    pub kept: Option<bool>,
}

impl TicketClock {
    /// From complaint to first answer.
    pub fn response_time(&self) -> Option<Minutes> {
        self.ticket.responded.map(|at| at - self.ticket.opened)
    }

    /// From complaint to remedy; none of one that lapsed.
    pub fn settling_time(&self) -> Option<Minutes> {
        match self.ticket.state {
            TicketState::Settled { at, .. } => Some(at - self.ticket.opened),
            TicketState::Open | TicketState::Lapsed { .. } => None,
        }
    }

    /// Whether the customer still waits for an answer beyond what was promised.
    pub fn is_overdue(&self) -> bool {
        self.ticket.is_open() && self.ticket.responded.is_none() && self.kept == Some(false)
    }
}

/// A ticket with its clock.
pub fn clock(viewer: &Viewer<'_>, ticket: &Ticket) -> TicketClock {
    let seen = viewer.seen;
    let steps = viewer.book.service().steps(ticket.id);
    let contract = seen.company().contracts.get(&ticket.contract);
    let promise = contract.map(|agreed| viewer.book.service().promise(seen, agreed.package, ticket.opened));
    let respond_by = ticket.opened + promise.unwrap_or(Minutes::days(1));
    let ended = match ticket.state {
        TicketState::Open => None,
        TicketState::Settled { at, .. } | TicketState::Lapsed { at } => Some(at),
    };
    let until = ticket.responded.or(ended).unwrap_or_else(|| seen.now());
    let waits = ticket.is_open() && ticket.responded.is_none() && seen.now() <= respond_by;
    TicketClock {
        urgency: steps.and_then(|steps| steps.triage).map_or_else(|| usual_urgency(ticket), |triage| triage.urgency),
        respond_by,
        ended,
        settle_by: ticket.lapses_at(&seen.scenario().service),
        staff: steps.and_then(|steps| steps.assigned).map(|(_, staff)| staff).or_else(|| at_work(viewer, ticket)),
        kept: (!waits).then_some(until <= respond_by),
        ticket: ticket.clone(),
    }
}

/// All tickets: those open by urgency and what was promised, then those that ended, the newest first.
pub fn queue(viewer: &Viewer<'_>) -> Vec<TicketClock> {
    let mut all: Vec<TicketClock> = viewer.seen.company().tickets.iter().map(|ticket| clock(viewer, ticket)).collect();
    sort::by_key(&mut all, |one| match one.ended {
        None => (false, one.urgency as u32, one.respond_by.get(), one.ticket.id),
        Some(at) => (true, 0, u32::MAX - at.get(), one.ticket.id),
    });
    all
}

/// Before it is triaged: what is serious or came by the authority is urgent.
fn usual_urgency(ticket: &Ticket) -> WorkUrgency {
    if ticket.by_authority || ticket.matter == Matter::SeriousDefect { WorkUrgency::High } else { WorkUrgency::Normal }
}

/// The employee who has the ticket in hand, in the queue, or has settled it.
fn at_work(viewer: &Viewer<'_>, ticket: &Ticket) -> Option<StaffId> {
    let is_it = |kind: &TaskKind| match kind {
        TaskKind::Respond { ticket: one, .. } | TaskKind::Settle { ticket: one, .. } => *one == ticket.id,
        _ => false,
    };
    let done = viewer.seen.outcomes().iter().rev();
    let done = done.filter(|outcome| outcome.failure.is_none() && is_it(&outcome.task.kind));
    let has = |person: &&game::people::Staff| {
        person.running.as_ref().is_some_and(|running| is_it(&running.task.kind))
            || person.queue.iter().any(|task| is_it(&task.kind))
    };
    let planned = viewer.seen.people().find(has).map(|person| person.id);
    planned.or_else(|| done.map(|outcome| outcome.staff).next())
}
