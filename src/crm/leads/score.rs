//! The points of a lead: signs that anybody can look up, at points that a user sets.

use super::super::record::{Bant, LeadSign};
use super::state::LeadBook;
use game::ids::CustomerId;
use game::observation::Observation;
use game::recognition::Recognition;
use game::scenario::{ContactRole, Size};
use game::tender::TenderState;

/// Recognition from which a customer counts as recognising the company.
const RECOGNISED: u16 = 300;

/// The signs that a customer shows, each with its points.
pub fn signs(seen: &Observation<'_>, book: &LeadBook, customer: CustomerId) -> Vec<(LeadSign, u8)> {
    let shown = LeadSign::ALL.into_iter().filter(|sign| shows(seen, customer, *sign));
    shown.map(|sign| (sign, book.points(sign))).collect()
}

/// The sum of these points.
pub fn score(seen: &Observation<'_>, book: &LeadBook, customer: CustomerId) -> u32 {
    signs(seen, book, customer).iter().map(|(_, points)| u32::from(*points)).sum()
}

/// What the facts say about budget, authority, need and timing; a user may see it otherwise.
pub fn facts(seen: &Observation<'_>, customer: CustomerId) -> Bant {
    let relation = seen.relation(customer);
    let file = seen.file(customer);
    let decides = |role: ContactRole| role == ContactRole::DecisionMaker;
    let knows_who = |contact: &game::observation::KnownContact| decides(contact.role) && contact.temper.is_some();
    let soon = shows(seen, customer, LeadSign::TenderSoon);
    Bant {
        budget: soon || relation.details().ordered.is_positive(),
        authority: file.as_ref().is_some_and(|file| file.contacts.iter().any(knows_who)),
        need: soon || file.is_some_and(|file| file.tender_months.iter().any(|month| *month > seen.month())),
        timing: soon,
    }
}

fn shows(seen: &Observation<'_>, customer: CustomerId, sign: LeadSign) -> bool {
    let (draft, relation) = (seen.customer(customer), seen.relation(customer));
    match sign {
        LeadSign::Large => draft.size == Size::A,
        LeadSign::Middle => draft.size == Size::B,
        LeadSign::Near => draft.city.distance == 0,
        LeadSign::Recommended => relation.details().recommended_by.is_some(),
        LeadSign::Studied => seen.has_studied(draft.industry),
        LeadSign::TenderSoon => {
            let of_customer = |tender: &game::observation::TenderView<'_>| tender.id().customer == customer;
            let is_open = |tender: &game::observation::TenderView<'_>| tender.state() == TenderState::Open;
            seen.book(seen.month()).any(|tender| of_customer(&tender) && is_open(&tender))
                || seen.ahead().iter().any(of_customer)
        }
        LeadSign::PlaceFree => seen.has_place(customer) || seen.places_left(customer) > 0,
        LeadSign::Recognised => relation.recognition() >= Recognition::new(RECOGNISED),
    }
}
