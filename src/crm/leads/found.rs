//! The leads of a company, and how they stand.

use super::super::opportunity_facts::{PipelineStage, facts};
use super::super::record::{Bant, Disqualifier, LeadId, LeadSource};
use super::quality::customers;
use super::state::LeadBook;
use game::care::TicketState;
use game::event::Event;
use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::people::{TaskKind, TaskOutcome};
use game::sort;
use game::time::Minute;
use std::collections::BTreeMap;

/// How a lead stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeadState {
    /// 新线索: nobody has spoken to the customer since.
    New,
    /// 已联系.
    Contacted,
    /// 已确认: qualified by a user.
    Qualified,
    /// 已转商机.
    Converted,
    /// 已赢单: the opportunity was won.
    Won,
    /// 不合格.
    Disqualified,
}

/// A lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Which.
    pub id: LeadId,
    /// Since when it is one.
    pub at: Minute,
    /// How it stands.
    pub state: LeadState,
    /// How it was qualified.
    pub bant: Option<Bant>,
    /// Why it is not pursued.
    pub unfit: Option<Disqualifier>,
    /// The opportunity that it became.
    pub opportunity: Option<TenderId>,
}

/// All leads, the earliest first.
pub fn leads(seen: &Observation<'_>, book: &LeadBook) -> Vec<Lead> {
    let mut since: BTreeMap<LeadId, Minute> = BTreeMap::new();
    let mut note = |customer: CustomerId, source: LeadSource, at: Minute| {
        let first = since.entry(LeadId { customer, source }).or_insert(at);
        *first = at.min(*first);
    };
    for outcome in seen.outcomes().iter().filter(|outcome| outcome.failure.is_none()) {
        note_work(outcome, &mut note);
    }
    for told in seen.feed() {
        match told.event {
            Event::Referred { customer, .. } => note(customer, LeadSource::Recommendation, told.at),
            Event::EnquiryCame { customer, .. } => note(customer, LeadSource::Website, told.at),
            _ => {}
        }
    }
    for ticket in &seen.company().tickets {
        if let TicketState::Settled { at, .. } = ticket.state {
            note(ticket.customer(), LeadSource::Service, at);
        }
    }
    for (number, list) in book.lists() {
        for customer in list.imported.iter().flat_map(|_| customers(seen, number, list)) {
            note(customer, LeadSource::BoughtList, list.imported.unwrap_or(list.at));
        }
    }
    let counts = |id: &LeadId, at: &Minute| !id.source.is_new_business() || is_earliest(seen, &since, *id, *at);
    let counted = since.iter().filter(|(id, at)| counts(id, at));
    let mut all: Vec<Lead> = counted.map(|(id, at)| lead(seen, book, *id, *at)).collect();
    sort::by_key(&mut all, |lead| (lead.at, lead.id));
    all
}

/// One lead, if there is such a one.
pub fn lead_of(seen: &Observation<'_>, book: &LeadBook, id: LeadId) -> Option<Lead> {
    leads(seen, book).into_iter().find(|lead| lead.id == id)
}

fn note_work(outcome: &TaskOutcome, note: &mut impl FnMut(CustomerId, LeadSource, Minute)) {
    let source = match outcome.task.kind {
        TaskKind::Research { customer } => return note(customer, LeadSource::Research, outcome.ended),
        TaskKind::Exhibition { .. } => LeadSource::Exhibition,
        _ => LeadSource::Seminar,
    };
    for &guest in outcome.task.kind.guests() {
        note(guest, source, outcome.ended);
    }
}

/// Whether a source of new business was there before the others, and before the first order.
fn is_earliest(seen: &Observation<'_>, since: &BTreeMap<LeadId, Minute>, id: LeadId, at: Minute) -> bool {
    let others = LeadSource::ALL.into_iter().filter(|source| source.is_new_business() && *source != id.source);
    let mut earlier = others.filter_map(|source| {
        let other = since.get(&LeadId { source, ..id })?;
        Some((*other, source) < (at, id.source))
    });
    let bought = seen.relation(id.customer).details().bought_since;
    !earlier.any(|earlier| earlier) && bought.is_none_or(|bought| at < bought)
}

fn lead(seen: &Observation<'_>, book: &LeadBook, id: LeadId, at: Minute) -> Lead {
    let (bant, unfit, opportunity) = (book.qualified(id), book.unfit(id), book.converted(id));
    let won = |id: TenderId| facts(seen, id).is_some_and(|known| known.stage == PipelineStage::Won);
    let was_contacted = seen.relation(id.customer).details().last_contact.is_some_and(|contact| contact > at);
    let state = match (opportunity, unfit, bant) {
        (Some(tender), _, _) if won(tender) => LeadState::Won,
        (Some(_), _, _) => LeadState::Converted,
        (None, Some(_), _) => LeadState::Disqualified,
        (None, None, Some(_)) => LeadState::Qualified,
        (None, None, None) if was_contacted => LeadState::Contacted,
        (None, None, None) => LeadState::New,
    };
    Lead { id, at, state, bant, unfit, opportunity }
}
