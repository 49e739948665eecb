//! A work order: a ticket with its steps in their order, those that users recorded and those that the game did.

use super::super::repair::{RepairLine, invoiced, lines};
use super::super::service_book::{RecordedSteps, spoken_to_since};
use super::super::viewer::Viewer;

use super::clock::{TicketClock, clock};

use game::care::{Remedy, TicketId, TicketState};
use game::money::Money;
use game::time::Minute;

/// A step of a work order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkStep {
    /// 受理分类: it is triaged.
    Triaged,
    /// 派工.
    Assigned,
    /// 维修报价, of a repair out of warranty alone.
    Quoted,
    /// 首次响应.
    Responded,
    /// 处理完成.
    Worked,
    /// 开票, of a repair out of warranty alone.
    Invoiced,
    /// 关单.
    Closed,
    /// 回访.
    FollowedUp,
}

impl WorkStep {
    /// All, in their order.
    pub const ALL: [Self; 8] = [
        Self::Triaged,
        Self::Assigned,
        Self::Quoted,
        Self::Responded,
        Self::Worked,
        Self::Invoiced,
        Self::Closed,
        Self::FollowedUp,
    ];
}

/// A work order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkOrder {
    /// Its ticket, with the clock.
    pub clock: TicketClock,
    /// What users recorded.
    pub recorded: RecordedSteps,
    /// The lines of the quotation; empty without one.
    pub quotation: Vec<RepairLine>,
    /// The lines of the invoice; empty where nothing was billed.
    pub invoice: Vec<RepairLine>,
    /// How it was put right, and what that cost the company less what was billed.
    pub settled: Option<(Remedy, Money)>,
    /// When the customer was first called or visited after it was closed.
    pub spoken_to: Option<Minute>,
}

impl WorkOrder {
    /// When a step was done; none if it has not been.
    pub fn done(&self, step: WorkStep) -> Option<Minute> {
        let worked = match self.clock.ticket.state {
            TicketState::Settled { at, .. } => Some(at),
            TicketState::Open | TicketState::Lapsed { .. } => None,
        };
        match step {
            WorkStep::Triaged => self.recorded.triage.map(|triage| triage.at),
            WorkStep::Assigned => self.recorded.assigned.map(|(at, _)| at),
            WorkStep::Quoted => self.recorded.quoted.map(|(at, _)| at),
            WorkStep::Responded => self.clock.ticket.responded,
            WorkStep::Worked => worked,
            WorkStep::Invoiced => worked.filter(|_| !self.invoice.is_empty()),
            WorkStep::Closed => self.recorded.closed.as_ref().map(|(at, _)| *at),
            WorkStep::FollowedUp => self.recorded.followed_up.as_ref().map(|one| one.at),
        }
    }

    /// Whether it is in warranty as far as the company has found out: as triaged until it is closed, then the fact. None
    /// before it is triaged.
    pub fn in_warranty(&self) -> Option<bool> {
        match self.recorded.closed {
            Some(_) => Some(self.clock.ticket.in_warranty),
            None => self.recorded.triage.map(|triage| triage.in_warranty),
        }
    }

    /// Whether the triage was right about the warranty; told when the work order is closed, so that nobody triages by
    /// trying.
    pub fn triage_was_right(&self) -> Option<bool> {
        self.recorded.closed.as_ref()?;
        self.recorded.judged.map(|judged| judged == self.clock.ticket.in_warranty)
    }

    /// Whether a step belongs to this work order: only what is out of warranty is quoted and billed.
    pub fn has(&self, step: WorkStep) -> bool {
        match step {
            WorkStep::Quoted => !self.quotation.is_empty() || self.in_warranty() == Some(false),
            // Whether the remedy is one that is billed shows in the quotation, and when the work is done.
            WorkStep::Invoiced => {
                !self.invoice.is_empty() || (!self.quotation.is_empty() && self.clock.ticket.is_open())
            }
            _ => true,
        }
    }

    /// The first step that is still to be done; none once it is followed up.
    pub fn next(&self) -> Option<WorkStep> {
        WorkStep::ALL.into_iter().find(|step| self.has(*step) && self.is_to_come(*step))
    }

    /// Whether a step can still come. What a ticket that ended can no longer get cannot, nor the end of a work order that
    /// was never triaged.
    pub fn is_to_come(&self, step: WorkStep) -> bool {
        let is_end = matches!(step, WorkStep::Closed | WorkStep::FollowedUp);
        let possible = self.clock.ticket.is_open() || (is_end && self.recorded.triage.is_some());
        self.done(step).is_none() && possible
    }
}

/// The work order of a ticket.
pub fn work_order(viewer: &Viewer<'_>, id: TicketId) -> Option<WorkOrder> {
    let ticket = viewer.seen.ticket(id)?;
    let rules = &viewer.seen.scenario().service;
    let recorded = viewer.book.service().steps(id).cloned().unwrap_or_default();
    let quotation = recorded.quoted.map(|(_, remedy)| lines(rules, ticket, remedy)).unwrap_or_default();
    let settled = match ticket.state {
        TicketState::Settled { remedy, cost, .. } => Some((remedy, cost)),
        TicketState::Open | TicketState::Lapsed { .. } => None,
    };
    let closed = recorded.closed.as_ref().map(|(at, _)| *at);
    Some(WorkOrder {
        clock: clock(viewer, ticket),
        quotation,
        invoice: invoiced(rules, ticket),
        settled,
        spoken_to: closed.and_then(|at| spoken_to_since(viewer.seen, ticket, at)),
        recorded,
    })
}

/// All work orders, oldest first.
pub fn work_orders(viewer: &Viewer<'_>) -> Vec<WorkOrder> {
    viewer.seen.company().tickets.iter().filter_map(|ticket| work_order(viewer, ticket.id)).collect()
}
