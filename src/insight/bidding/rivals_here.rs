//! How far a competitor's recognition with one customer is known: from score sheets of that customer's tenders,
//! and from the place that it has taken there (rulebook 3 and 4).

use game::ids::{CompanyId, CustomerId};
use game::observation::{Observation, OpenedTender};
use game::recognition::Recognition;
use game::scenario::Range;
use game::time::Month;

/// How many sheets of the customer the range rests on at most, the newest first.
const SHEETS: usize = 3;

/// A competitor's recognition with a customer, as far as the company knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecognitionHere {
    /// As the newest sheets of the customer showed it.
    Seen {
        /// The least and the most on those sheets.
        between: Range<Recognition>,
        /// The month of the newest.
        newest: Month,
    },
    /// It was never on a sheet of this customer; when it took its place it had at least so much.
    AtLeast {
        /// What a place takes.
        least: Recognition,
        /// The month in which it took the place.
        taken: Month,
    },
    /// Neither.
    Unknown,
}

/// What is known of a competitor with a customer.
pub fn recognition_here(seen: &Observation<'_>, company: CompanyId, customer: CustomerId) -> RecognitionHere {
    let results = seen.results();
    let met: Vec<(Month, Recognition)> = results
        .iter()
        .rev()
        .filter(|result| result.tender.id().customer == customer)
        .filter_map(|OpenedTender { tender, sheet }| {
            let entry = sheet.valid().find(|entry| entry.company == company)?;
            Some((tender.terms().deadline.month(), entry.offer.recognition))
        })
        .take(SHEETS)
        .collect();
    let on_sheets = || met.iter().map(|&(_, recognition)| recognition);
    if let (Some(&(newest, _)), Some(least), Some(most)) = (met.first(), on_sheets().min(), on_sheets().max()) {
        return RecognitionHere::Seen { between: Range { least, most }, newest };
    }
    match seen.place_of(company, customer) {
        Some(place) => {
            let least = seen.scenario().relation.forming_at;
            RecognitionHere::AtLeast { least: Recognition::new(least), taken: place.since.month() }
        }
        None => RecognitionHere::Unknown,
    }
}
