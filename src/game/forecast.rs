//! The cash forecast (rulebook 5): what comes in and goes out, as far as the company
//! knows, and with bids won.

use crate::ids::ProductId;
use crate::money::Money;
use crate::observation::Observation;
use crate::people::{Quarter, TaskKind};
use crate::per_mille::PerMille;
use crate::sort;
use crate::supply::{Contract, delivery_cost, quote};
use crate::tender::{Bid, Terms};
use crate::time::{MONTH, Minute, Minutes, Month};

/// A day of the forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForecastDay {
    /// The end of that day.
    pub at: Minute,
    /// Cash less loans: below zero the credit line is in use.
    pub cash: Money,
}

/// Cash less loans at the end of each working day, from now to the end of the month
/// `months` ahead (not beyond the last that is played), if the given bids are won.
///
/// It assumes: goods not in stock are ordered at once at today's price with its discount
/// (for a bid: at its deadline), delivered halfway between arrival and the promised day,
/// bills paid on their day, wages and rent at month's ends, interest on what is borrowed, and at a quarter's end the
/// bonus for sales targets that are reached by then.
pub fn forecast(seen: &Observation<'_>, won: &[(&Terms, Bid)], months: u8) -> Vec<ForecastDay> {
    let now = seen.now();
    let end = seen.scenario().played().skip(now.month().index()).take(usize::from(months) + 1).last();
    let end = end.unwrap_or(now.month()).end();
    let moves = movements(seen, won, end);
    let mut cash = seen.company().own_cash();
    let mut points = vec![ForecastDay { at: now, cash }];
    let mut moves = moves.into_iter().peekable();
    let mut day = Minute::new((now.get() / crate::time::DAY + 1) * crate::time::DAY);
    while day <= end {
        while let Some((_, amount)) = moves.next_if(|(at, _)| *at < day) {
            cash += amount;
        }
        if day.get().is_multiple_of(MONTH) {
            cash -= seen.fixed_costs() + (-cash).or_zero().per_mille(seen.scenario().finance.interest);
            cash -= bonus(seen, won, day.back(Minutes::new(1)).month());
        }
        points.push(ForecastDay { at: day, cash });
        day = day + Minutes::days(1);
    }
    points
}

/// The bonus at a month's end, if the given bids that close until then are won.
fn bonus(seen: &Observation<'_>, won: &[(&Terms, Bid)], month: Month) -> Money {
    let in_quarter =
        won.iter().filter(|(terms, _)| Quarter::of(terms.deadline.max(seen.now())) == Quarter::of_month(month));
    let orders = in_quarter.map(|(terms, bid)| (terms.id.customer, bid.unit_price().times(terms.quantity)));
    seen.bonus_due(month, &orders.collect::<Vec<_>>())
}

/// The lowest point of a forecast.
pub fn lowest(points: &[ForecastDay]) -> Option<ForecastDay> {
    points.iter().copied().min_by_key(|point| (point.cash, point.at))
}

/// What the open contracts still take: goods to be ordered at today's price, deliveries and
/// service packages. Goods in stock or on their way are paid for.
pub fn committed(seen: &Observation<'_>) -> Money {
    let goods: Money =
        seen.goods_missing().into_iter().map(|units| seen.quote(units.product, units.quantity).total).sum();
    let open = seen.contracts().filter(|contract| contract.is_open());
    goods + open.map(|contract| handing_over(seen, contract)).sum()
}

/// What delivering the rest of a contract in one go costs: freight, the fee of the delivery, and the
/// service package at today's price of the goods.
pub fn handing_over(seen: &Observation<'_>, contract: &Contract) -> Money {
    let goods = seen.unit_price(contract.product).times(contract.left());
    delivery_cost(seen.scenario(), contract.left()) + goods.per_mille(seen.scenario().package_rate(contract.package))
}

/// Expected cost of goods, delivery and service package of a bid, all in.
pub fn cost_of_bid(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> Money {
    let goods = seen.quote(bid.product, terms.quantity).total;
    goods + handing_over_bid(seen, terms, bid, goods)
}

/// What delivering all of a bid's goods in one go would cost, its service package included.
fn handing_over_bid(seen: &Observation<'_>, terms: &Terms, bid: &Bid, goods: Money) -> Money {
    delivery_cost(seen.scenario(), terms.quantity) + goods.per_mille(seen.scenario().package_rate(bid.package))
}

/// Everything expected to move cash, in time order.
fn movements(seen: &Observation<'_>, won: &[(&Terms, Bid)], end: Minute) -> Vec<(Minute, Money)> {
    let now = seen.now();
    let scenario = seen.scenario();
    let mut moves: Vec<(Minute, Money)> =
        seen.receivables().iter().map(|bill| (bill.due.max(now), bill.amount)).collect();

    let mut at_hand = sort::map(seen.company().stock.lots().map(|stocked| (stocked.product, stocked.lot.quantity)));
    for order in &seen.company().orders {
        *at_hand.entry(order.product).or_default() += order.quantity;
    }
    // An order being placed is paid already.
    for running in seen.people().filter_map(|person| person.running.as_ref()) {
        if let TaskKind::Purchase { product, quantity } = running.task.kind {
            *at_hand.entry(product).or_default() += quantity;
        }
    }
    for contract in seen.contracts().filter(|contract| contract.is_open()) {
        let have = at_hand.entry(contract.product).or_default();
        let from_stock = contract.left().min(*have);
        *have -= from_stock;
        let to_buy = contract.left() - from_stock;
        let goods = quote(scenario, seen.unit_price(contract.product), to_buy).total;
        let delivered = midway(now + lead(seen, contract.product), contract.promised);
        moves.push((now, -goods));
        moves.push((delivered, contract.bond - handing_over(seen, contract)));
        moves.push((delivered + term(contract.term_months), contract.price.times(contract.left())));
    }
    for (terms, bid) in won {
        let goods = seen.quote(bid.product, terms.quantity).total;
        let start = terms.deadline.max(now);
        let promise = scenario.package(bid.package).map_or(PerMille::ONE, |package| package.promise);
        let allowed = i64::from((terms.due - start).get());
        let promised = start + Minutes::new(promise.of_number(allowed).clamp(0, allowed) as u32);
        let delivered = midway(start + lead(seen, bid.product), promised);
        moves.push((start, -(goods + terms.bond)));
        moves.push((delivered, terms.bond - handing_over_bid(seen, terms, bid, goods)));
        moves.push((
            delivered + term(seen.term_given(terms.id.customer, terms.term_months)),
            bid.unit_price().times(terms.quantity),
        ));
    }
    moves.retain(|(at, _)| *at <= end);
    sort::by_key(&mut moves, |(at, amount)| (*at, *amount));
    moves
}

fn midway(from: Minute, to: Minute) -> Minute {
    if to > from { from + Minutes::new((to - from).get() / 2) } else { from }
}

fn lead(seen: &Observation<'_>, product: ProductId) -> Minutes {
    Minutes::days(seen.scenario().product(product).map_or(0, |product| product.lead_days))
}

fn term(months: u8) -> Minutes {
    Minutes::new(MONTH * u32::from(months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{CompanyId, TenderId};
    use crate::luck::Seed;
    use crate::people::cost_of;
    use crate::scenario::{Draft, Scenario, Yuan};
    use crate::setup::{Pace, Player, Seat, Setup, Validity};
    use crate::world::World;

    #[test]
    fn the_cost_of_a_bid_holds_the_fee_of_the_delivery() {
        let mut draft = Draft::clone(&Scenario::formal());
        draft.tasks.delivery.cost = Yuan(700);
        let scenario = Scenario::check(draft).expect("a sound market");
        let seats = vec![Seat { name: String::new(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
        let world = World::new(scenario, setup);
        let seen = world.observe(CompanyId(0));
        let tender = seen.book(Month::FIRST).next().expect("a tender in the first month");
        let terms = tender.terms();
        let product = ProductId::plainest(seen.customer(terms.id.customer).industry);
        let bid = Bid { tender: terms.id, product, price: 1, package: crate::ids::PackageId(0) };
        let contract: TenderId = terms.id;
        let paid = cost_of(seen.scenario(), &TaskKind::Delivery { contract, quantity: terms.quantity });
        let goods = seen.quote(product, terms.quantity).total;
        let package = seen.scenario().packages[0].cost;
        assert_eq!(cost_of_bid(&seen, terms, &bid), goods + goods.per_mille(package) + paid);
    }
}
