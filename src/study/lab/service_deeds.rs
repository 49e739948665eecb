//! Records about service, and saved segments, as deeds.

use super::act::{LabAct, SEGMENT_FIELDS};
use super::deed::{LabDeed, code};
use super::subject::LabSubject;
use super::value::LabValue;
use super::view::LabView;
use crate::crm::record::{SegmentConditions, SegmentRecord, ServiceRecord};
use crate::crm::segments::members;
use game::care::TicketId;

/// A deed about a ticket.
pub(super) fn of_ticket(view: &LabView<'_>, act: LabAct, ticket: TicketId) -> LabDeed {
    let customer = view.seen.ticket(ticket).map(|ticket| LabSubject::Customer(ticket.customer()));
    LabDeed::new(act, ticket.0.to_string(), [LabSubject::Ticket(ticket)].into_iter().chain(customer))
}

pub(super) fn of_service(view: &LabView<'_>, record: &ServiceRecord) -> LabDeed {
    let of = |act: LabAct, ticket: &TicketId| of_ticket(view, act, *ticket);
    match record {
        ServiceRecord::Promise { package, hours } => LabDeed::new(LabAct::PromiseSet, package.0.to_string(), [])
            .with("package", LabValue::whole(package.0))
            .with("hours", LabValue::whole(*hours)),
        ServiceRecord::Triage { ticket, kind, urgency, cause, in_warranty } => {
            let right = view.seen.ticket(*ticket).is_some_and(|one| one.in_warranty == *in_warranty);
            of(LabAct::Triaged, ticket)
                .with("kind", LabValue::word(code(kind)))
                .with("urgency", LabValue::word(code(urgency)))
                .with("cause", LabValue::word(code(cause)))
                .with("in_warranty", LabValue::Truth(*in_warranty))
                .with("right", LabValue::Truth(right))
        }
        ServiceRecord::Assign { ticket, staff } => {
            let mut deed = of(LabAct::WorkAssigned, ticket);
            deed.about.push(LabSubject::Employee(*staff));
            deed
        }
        ServiceRecord::QuoteRepair { ticket, remedy, price } => of(LabAct::RepairQuoted, ticket)
            .with("remedy", LabValue::word(code(remedy)))
            .with("price", price.map_or(LabValue::Empty, super::cell::yuan)),
        ServiceRecord::Close { ticket, note } => of(LabAct::TicketClosed, ticket).with_letters(note),
        ServiceRecord::FollowUp { ticket, content, note } => {
            of(LabAct::FollowedUp, ticket).with("content", LabValue::Truth(*content)).with_letters(note)
        }
    }
}

pub(super) fn of_segment(view: &LabView<'_>, record: &SegmentRecord) -> Option<LabDeed> {
    let SegmentRecord::Save { name, conditions } = record else { return None };
    // One that is no longer kept is not there.
    view.book.segments().conditions(name)?;
    let members = members(view.seen, view.book.accounts(), conditions).len();
    let deed = LabDeed::new(LabAct::SegmentSaved, name.clone(), []);
    Some(with_conditions(deed.with("members", LabValue::whole(members as i64)), conditions))
}

/// A deed with the conditions of a segment: how many, and each that is set; of the relation, the RFM group and the trend
/// which.
pub(super) fn with_conditions(deed: LabDeed, conditions: &SegmentConditions) -> LabDeed {
    let filled: Vec<&'static str> =
        SEGMENT_FIELDS.into_iter().zip(set(conditions)).filter(|(_, is)| *is).map(|(name, _)| name).collect();
    let deed = deed.with("conditions", LabValue::whole(filled.len() as i64));
    let which = |name: &str| match name {
        "relation" => conditions.relation.map(|one| code(&one)),
        "rfm" => conditions.rfm.map(|one| code(&one)),
        "trend" => conditions.trend.map(|one| code(&one)),
        _ => None,
    };
    filled
        .into_iter()
        .fold(deed, |deed, name| deed.with(name, which(name).map_or(LabValue::Truth(true), LabValue::Word)))
}

/// Which conditions are set, in the order of [`SEGMENT_FIELDS`].
const fn set(conditions: &SegmentConditions) -> [bool; 12] {
    let SegmentConditions {
        industry,
        distance,
        size,
        relation,
        class,
        rfm,
        value_growth,
        family,
        trend,
        least_spend,
        least_service,
        tag,
    } = conditions;
    [
        industry.is_some(),
        distance.is_some(),
        size.is_some(),
        relation.is_some(),
        class.is_some(),
        rfm.is_some(),
        value_growth.is_some(),
        family.is_some(),
        trend.is_some(),
        least_spend.is_some(),
        least_service.is_some(),
        tag.is_some(),
    ]
}
