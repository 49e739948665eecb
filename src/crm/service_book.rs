//! What the records about service come to, and whether one more may be added.

use super::quotations::MOST_PRICE;
use super::record::{RecordId, ServiceRecord, TroubleCause, WorkOrderKind, WorkUrgency};
use super::refusal::RecordRefusal;
use super::repair::is_billable;
use super::role::CrmRole;
use super::text::{MOST_NOTE, check as check_text};
use game::care::{Remedy, Ticket, TicketId};
use game::event::Event;
use game::ids::{PackageId, StaffId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::scenario::Role;
use game::time::{Minute, Minutes};
use std::collections::BTreeMap;

/// Hours of a promised response at most: a month.
pub const MOST_HOURS: u16 = 160;

/// A ticket as it was triaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Triage {
    /// When.
    pub at: Minute,
    /// How the work is to be done.
    pub kind: WorkOrderKind,
    /// How soon.
    pub urgency: WorkUrgency,
    /// What the trouble came of.
    pub cause: TroubleCause,
    /// Whether it was judged to be in warranty.
    pub in_warranty: bool,
}

/// What the customer said after a work order was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// When.
    pub at: Minute,
    /// Whether it is content.
    pub content: bool,
    /// What it said; may be empty.
    pub note: String,
}

/// The steps of a work order that users recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedSteps {
    /// How it was triaged.
    pub triage: Option<Triage>,
    /// Whether it was judged to be in warranty before somebody was assigned, who looks at the goods.
    pub judged: Option<bool>,
    /// The employee who works on it, and since when.
    pub assigned: Option<(Minute, StaffId)>,
    /// The repair that was quoted, and when.
    pub quoted: Option<(Minute, Remedy)>,
    /// The price quoted for it, if another than the market's.
    pub quoted_price: Option<Money>,
    /// When it was closed, and what is to be remembered.
    pub closed: Option<(Minute, String)>,
    /// What the customer said afterwards.
    pub followed_up: Option<FollowUp>,
    /// The newest record: the only one that can be undone.
    newest: Option<RecordId>,
}

/// What the records about service come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceBook {
    promises: BTreeMap<PackageId, Vec<(Minute, Minutes)>>,
    orders: BTreeMap<TicketId, RecordedSteps>,
}

impl ServiceBook {
    /// How soon a ticket that comes at `at` is to be answered under a service package: as recorded, else one working
    /// day under the package with most points, and one more for each package below it.
    pub fn promise(&self, seen: &Observation<'_>, package: PackageId, at: Minute) -> Minutes {
        let recorded = self.promises.get(&package).and_then(|all| all.iter().rev().find(|(since, _)| *since <= at));
        recorded.map_or_else(|| promise_at_first(seen, package), |(_, promise)| *promise)
    }

    /// The steps recorded of a ticket.
    pub fn steps(&self, ticket: TicketId) -> Option<&RecordedSteps> {
        self.orders.get(&ticket)
    }

    /// Whether a record may be added by that role: steps come in their order.
    ///
    /// # Errors
    /// [`RecordRefusal`] says what has to come before.
    pub fn check(&self, seen: &Observation<'_>, role: CrmRole, record: &ServiceRecord) -> Result<(), RecordRefusal> {
        let Some(id) = record.ticket() else { return self.check_promise(seen, role, record) };
        let ticket = seen.ticket(id).ok_or(RecordRefusal::NotThere)?;
        let none = RecordedSteps::default();
        let steps = self.orders.get(&id).unwrap_or(&none);
        let triaged = steps.triage.ok_or(RecordRefusal::NotTriaged);
        match record {
            ServiceRecord::Promise { .. } => Ok(()),
            ServiceRecord::Triage { kind, urgency, cause, in_warranty, .. } => {
                still_open(ticket)?;
                let same = |one: Triage| {
                    (one.kind, one.urgency, one.cause, one.in_warranty) == (*kind, *urgency, *cause, *in_warranty)
                };
                if steps.triage.is_some_and(same) { Err(RecordRefusal::NothingNew) } else { Ok(()) }
            }
            ServiceRecord::Assign { staff, .. } => {
                triaged?;
                still_open(ticket)?;
                let serves = seen.staff(*staff).is_some_and(|person| person.role == Role::Service);
                match steps.assigned {
                    _ if !serves => Err(RecordRefusal::NotThere),
                    Some((_, now)) if now == *staff => Err(RecordRefusal::NothingNew),
                    _ => Ok(()),
                }
            }
            ServiceRecord::QuoteRepair { remedy, price, .. } => {
                triaged?;
                still_open(ticket)?;
                match steps.quoted {
                    _ if !is_billable(ticket, *remedy) || !remedy.suits(ticket.matter) => {
                        Err(RecordRefusal::NothingToBill)
                    }
                    _ if price.is_some_and(|price| !(Money::ZERO..=MOST_PRICE).contains(&price)) => {
                        Err(RecordRefusal::OutOfRange)
                    }
                    Some((_, quoted)) if (quoted, steps.quoted_price) == (*remedy, *price) => {
                        Err(RecordRefusal::NothingNew)
                    }
                    _ => Ok(()),
                }
            }
            ServiceRecord::Close { note, .. } => {
                triaged?;
                if ticket.is_open() {
                    return Err(RecordRefusal::NotWorked);
                }
                if steps.closed.is_some() {
                    return Err(RecordRefusal::NothingNew);
                }
                optional(note)
            }
            ServiceRecord::FollowUp { note, .. } => {
                let (closed, _) = steps.closed.as_ref().ok_or(RecordRefusal::NotClosed)?;
                if steps.followed_up.is_some() {
                    return Err(RecordRefusal::NothingNew);
                }
                if spoken_to_since(seen, ticket, *closed).is_none() {
                    return Err(RecordRefusal::NotCalled);
                }
                optional(note)
            }
        }
    }

    fn check_promise(
        &self,
        seen: &Observation<'_>,
        role: CrmRole,
        record: &ServiceRecord,
    ) -> Result<(), RecordRefusal> {
        let ServiceRecord::Promise { package, hours } = *record else { return Ok(()) };
        if !matches!(role, CrmRole::TechnicalManager | CrmRole::Administrator) {
            return Err(RecordRefusal::NotAllowed);
        }
        if seen.scenario().package(package).is_none() {
            return Err(RecordRefusal::NotThere);
        }
        if !(1..=MOST_HOURS).contains(&hours) {
            return Err(RecordRefusal::OutOfRange);
        }
        let same = self.promise(seen, package, seen.now()) == Minutes::hours(u32::from(hours));
        if same { Err(RecordRefusal::NothingNew) } else { Ok(()) }
    }

    /// Whether a record can be undone: the newest step of its work order. A promise cannot, since tickets that came in
    /// the meantime were promised so.
    ///
    /// # Errors
    /// [`RecordRefusal::CannotUndo`].
    pub fn check_undo(&self, id: RecordId, record: &ServiceRecord) -> Result<(), RecordRefusal> {
        let steps = record.ticket().and_then(|ticket| self.orders.get(&ticket));
        let is_newest = steps.is_some_and(|steps| steps.newest == Some(id));
        if is_newest { Ok(()) } else { Err(RecordRefusal::CannotUndo) }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, id: RecordId, at: Minute, record: &ServiceRecord) {
        if let ServiceRecord::Promise { package, hours } = *record {
            let promise = Minutes::hours(u32::from(hours));
            self.promises.entry(package).or_default().push((at, promise));
        }
        let Some(ticket) = record.ticket() else { return };
        let steps = self.orders.entry(ticket).or_default();
        steps.newest = Some(id);
        match record {
            ServiceRecord::Promise { .. } => {}
            ServiceRecord::Triage { kind, urgency, cause, in_warranty, .. } => {
                let (kind, urgency, cause, in_warranty) = (*kind, *urgency, *cause, *in_warranty);
                if steps.assigned.is_none() {
                    steps.judged = Some(in_warranty);
                }
                steps.triage = Some(Triage { at, kind, urgency, cause, in_warranty });
            }
            ServiceRecord::Assign { staff, .. } => steps.assigned = Some((at, *staff)),
            ServiceRecord::QuoteRepair { remedy, price, .. } => {
                (steps.quoted, steps.quoted_price) = (Some((at, *remedy)), *price);
            }
            ServiceRecord::Close { note, .. } => steps.closed = Some((at, note.clone())),
            ServiceRecord::FollowUp { content, note, .. } => {
                steps.followed_up = Some(FollowUp { at, content: *content, note: note.clone() });
            }
        }
    }
}

/// When the customer of a ticket was first called or visited after `since`; none if not yet.
pub fn spoken_to_since(seen: &Observation<'_>, ticket: &Ticket, since: Minute) -> Option<Minute> {
    let spoken = |event: &Event| match event {
        Event::TaskDone { task, .. } => match task.kind {
            TaskKind::Call { customer, .. } | TaskKind::Visit { customer, .. } => customer == ticket.customer(),
            _ => false,
        },
        _ => false,
    };
    seen.feed().iter().find(|told| told.at > since && spoken(&told.event)).map(|told| told.at)
}

fn promise_at_first(seen: &Observation<'_>, package: PackageId) -> Minutes {
    let scenario = seen.scenario();
    let points = scenario.package(package).map_or(0, |one| one.points);
    let better = scenario.packages.iter().filter(|one| one.points > points).count();
    Minutes::days(1 + better as u32)
}

const fn still_open(ticket: &Ticket) -> Result<(), RecordRefusal> {
    match ticket.state {
        game::care::TicketState::Open => Ok(()),
        _ => Err(RecordRefusal::TicketEnded),
    }
}

fn optional(note: &str) -> Result<(), RecordRefusal> {
    if note.is_empty() { Ok(()) } else { check_text(note, MOST_NOTE) }
}
