//! How computer companies answer requests for quotation: by their mark-up, and never below what goods cost.

use super::style::{Markup, Style};
use super::taste::Taste;
use crate::care::{QuotationRequest, RequestState};
use crate::command::Command;
use crate::money::Money;
use crate::observation::Observation;
use crate::per_mille::PerMille;

/// Beyond so much of the last price nobody tries.
const MOST_OF_LAST: PerMille = PerMille::new(1080);

/// The least that is earned on an order at the customer's price, against cost.
const LEAST_EARNED: PerMille = PerMille::new(1030);

/// Answers to all requests that wait.
pub(super) fn answers(seen: &Observation<'_>, style: &Style) -> Vec<Command> {
    let waiting = seen.requests_waiting().into_iter();
    waiting.filter(|_| style.quotes).filter_map(|request| answer(seen, style, request)).collect()
}

fn answer(seen: &Observation<'_>, style: &Style, request: &QuotationRequest) -> Option<Command> {
    let id = request.id;
    let package = request.quoted.map_or(request.before.package, |quoted| quoted.package);
    let cost = seen.unit_cost_of(request, package);
    match (request.state, request.counter) {
        (RequestState::Open, _) => {
            let price = price(seen, style, request, cost);
            Some(Command::Quote { request: id, price, package })
        }
        (RequestState::Countered, Some(price)) if price >= cost.per_mille(LEAST_EARNED) => {
            Some(Command::AcceptCounter { request: id })
        }
        (RequestState::Countered, _) => Some(Command::ForgoRequest { request: id }),
        _ => None,
    }
}

/// The unit price by the mark-up, but no less than was paid last and hardly more.
fn price(seen: &Observation<'_>, style: &Style, request: &QuotationRequest, cost: Money) -> u32 {
    let Markup { unknown: low, recognised: high } = style.markup;
    let recognition = i32::from(seen.relation(request.id.customer).recognition().get());
    let stray = seen.taste(Taste::Straying(request.id).key()).between(-style.strays, style.strays);
    let markup = low + (high - low) * recognition / 1000 + stray;
    let last = request.before.price;
    let by_markup = cost.per_mille(PerMille::new(1000 + markup));
    let price = by_markup.max(last).min(last.per_mille(MOST_OF_LAST)).max(cost.per_mille(LEAST_EARNED));
    price.as_yuan().clamp(1, i64::from(crate::may::MOST_PRICE)) as u32
}
