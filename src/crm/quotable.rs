//! What a quotation answers: a tender, or a customer's request for quotation in the terms of a tender.

use game::ids::TenderId;
use game::money::Money;
use game::observation::Observation;
use game::scenario::Method;
use game::tender::Terms;

/// The terms of a tender or of a request that the company was sent. A request names no ceiling: the price paid last
/// stands in its place.
pub fn terms_of(seen: &Observation<'_>, id: TenderId) -> Option<Terms> {
    if let Some(tender) = seen.tender(id) {
        return Some(tender.terms().clone());
    }
    let request = seen.request(id)?;
    Some(Terms {
        id,
        levels: [1; 3],
        stars: [false; 3],
        quantity: request.quantity,
        ceiling: request.before.price,
        deadline: request.deadline,
        due: request.deadline,
        term_months: request.term_asked,
        bond: Money::ZERO,
        method: Method::Price,
    })
}
