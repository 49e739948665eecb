//! Repeat orders of customers that are kept, as chances to sell: one a customer and month, as long as the relation is
//! stable and something has been delivered (rulebook 7). A customer that asks for a quotation first makes a request of
//! the chance, under the same name.

use game::event::Event;
use game::ids::{CustomerId, ProductId, TenderId, TenderKind};
use game::money::Money;
use game::observation::Observation;
use game::relation::Stage;
use game::supply::Contract;
use game::time::{Minute, Minutes, Month};
use std::collections::BTreeMap;

/// What has come of the chance of a repeat order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepeatState {
    /// The order may come yet: the market says until which day of a month.
    Expected,
    /// It came.
    Ordered,
    /// The customer ordered elsewhere or not at all, or the company rejected the order.
    Missed,
}

/// The chance that a customer orders again without a tender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepeatChance {
    /// The order's name, whether it comes or not.
    pub id: TenderId,
    /// What has come of it.
    pub state: RepeatState,
    /// Worth of the order; of one that has not come, what the customer's own orders let expect.
    pub amount: Money,
    /// Units; none of an order that has not come.
    pub quantity: Option<u32>,
    /// When it was decided, or will be.
    pub close: Minute,
}

/// The chances of all months so far of which something is known: orders that came, those that were told to have gone
/// elsewhere, and what can still be expected this month. What was asked for first is a request and no chance of its own.
pub fn repeat_chances(seen: &Observation<'_>) -> Vec<RepeatChance> {
    let mut found = BTreeMap::new();
    for order in seen.contracts().filter(|order| order.id.kind == TenderKind::Repeat) {
        let (amount, quantity) = (order.worth(), Some(order.quantity));
        let chance = RepeatChance { id: order.id, state: RepeatState::Ordered, amount, quantity, close: order.awarded };
        found.insert(order.id, chance);
    }
    for told in seen.feed() {
        let customer = match &told.event {
            Event::OrderedElsewhere { customer, .. } => *customer,
            // An order that came and is not there was rejected.
            Event::OrderCame { contract, .. } if contract.kind == TenderKind::Repeat => contract.customer,
            _ => continue,
        };
        let id = repeat(customer, told.at.month());
        // An order that a competitor lost and that was placed again is told in the same words: it takes a chance only where
        // there was one.
        if !is_possible(seen, customer, id.month) {
            continue;
        }
        found.entry(id).or_insert_with(|| without_order(seen, id, RepeatState::Missed, told.at));
    }
    let (month, last) = (seen.month(), last_minute(seen, seen.month()));
    let may_come = !seen.is_over() && seen.now() < last;
    for customer in seen.customer_ids().filter(|&customer| may_come && is_expected(seen, customer)) {
        let id = repeat(customer, month);
        found.entry(id).or_insert_with(|| without_order(seen, id, RepeatState::Expected, last));
    }
    found.into_values().filter(|chance| seen.request(chance.id).is_none()).collect()
}

/// One chance. It passed where the last day for it came without an order, and where the customer is stable no longer.
pub fn repeat_chance(seen: &Observation<'_>, id: TenderId) -> Option<RepeatChance> {
    if let Some(chance) = repeat_chances(seen).into_iter().find(|chance| chance.id == id) {
        return Some(chance);
    }
    let last = last_minute(seen, id.month);
    let has_begun = id.month <= seen.month();
    let could_come = id.kind == TenderKind::Repeat
        && seen.request(id).is_none()
        && seen.all_customers().any(|customer| customer == id.customer)
        && seen.relation(id.customer).details().fulfilled > 0
        && is_possible(seen, id.customer, id.month);
    (has_begun && could_come).then(|| without_order(seen, id, RepeatState::Missed, last))
}

/// Orders that nobody could have foreseen: of a joint project, or lost by another company and placed again.
pub fn unforeseen_orders<'w>(seen: &Observation<'w>) -> impl Iterator<Item = &'w Contract> + use<'w> {
    let seen = *seen;
    seen.contracts().filter(move |order| is_unforeseen(&seen, order.id))
}

/// Whether the order of that name is one of [`unforeseen_orders`].
pub fn is_unforeseen(seen: &Observation<'_>, id: TenderId) -> bool {
    matches!(id.kind, TenderKind::Project | TenderKind::PlacedAgain { .. }) && seen.request(id).is_none()
}

/// What a customer orders again: the product that it bought last by tender.
pub fn usual_product(seen: &Observation<'_>, customer: CustomerId) -> Option<ProductId> {
    let tendered = seen.contracts().filter(|order| order.id.customer == customer && !order.id.is_order());
    tendered.max_by_key(|order| order.awarded).map(|order| order.product)
}

const fn repeat(customer: CustomerId, month: Month) -> TenderId {
    TenderId { month, kind: TenderKind::Repeat, customer }
}

fn without_order(seen: &Observation<'_>, id: TenderId, state: RepeatState, close: Minute) -> RepeatChance {
    RepeatChance { id, state, amount: usual_worth(seen, id.customer), quantity: None, close }
}

/// Whether a customer orders again this month where it is content.
fn is_expected(seen: &Observation<'_>, customer: CustomerId) -> bool {
    let relation = seen.relation(customer).details();
    relation.stage == Stage::Stable && relation.fulfilled > 0 && is_possible(seen, customer, seen.month())
}

/// Whether a month can bring an order without a tender: not the first, and none in which the customer has a tender
/// (rulebook 7).
fn is_possible(seen: &Observation<'_>, customer: CustomerId, month: Month) -> bool {
    month != Month::FIRST && seen.tender_months(customer).is_some_and(|months| !months.contains(&month))
}

/// When the last repeat order of a month has come.
fn last_minute(seen: &Observation<'_>, month: Month) -> Minute {
    month.opening() + Minutes::days(seen.scenario().repeat.within_days) + Minutes::new(1)
}

/// The mean of the customer's own repeat orders. Before the first, the share of a tender that one comes to (rulebook 7), of
/// the mean of what it bought by tender, or of a tender of its size.
fn usual_worth(seen: &Observation<'_>, customer: CustomerId) -> Money {
    let of_customer = || seen.contracts().filter(move |order| order.id.customer == customer);
    let rules = &seen.scenario().repeat;
    let size = seen.scenario().sizes.get(seen.customer(customer).size).worth;
    mean(of_customer().filter(|order| order.id.kind == TenderKind::Repeat))
        .or_else(|| mean(of_customer().filter(|order| !order.id.is_order())).map(|worth| worth.per_mille(rules.worth)))
        .unwrap_or_else(|| seen.scenario().tender.worth.money().per_mille(size).per_mille(rules.worth))
}

fn mean<'w>(orders: impl Iterator<Item = &'w Contract>) -> Option<Money> {
    let worths: Vec<Money> = orders.map(Contract::worth).collect();
    let sum: Money = worths.iter().copied().sum();
    (!worths.is_empty()).then(|| sum.share(1, worths.len() as i64))
}
