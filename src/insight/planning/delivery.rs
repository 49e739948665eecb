//! How each open contract stands on its way to the customer (rulebook 5): where its goods
//! are, how long is left, and what lateness would cost.

use game::ids::ProductId;
use game::money::Money;
use game::observation::{Observation, Units};
use game::sort;
use game::supply::{Contract, Order, StockedProduct};
use game::time::{DAY, Minute, Minutes};
use std::collections::BTreeMap;

/// One open contract with its goods and its risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryOutlook {
    /// The contract.
    pub contract: Contract,
    /// Units in stock for it: stock is shared out to the earliest due first.
    pub in_stock: u32,
    /// Units ordered or being ordered for it.
    pub coming: u32,
    /// Units that nobody has ordered yet.
    pub missing: u32,
    /// Units whose delivery is under way or queued.
    pub planned: u32,
    /// When all its goods can be here, if what is missing is ordered now.
    pub ready: Minute,
    /// Working days to the due date, begun ones counted; negative when it is over.
    pub days_left: i32,
    /// Working days to the promised time, begun ones counted; none once it is over, and where the due date is sooner.
    pub days_to_promise: Option<u32>,
    /// Whether the promised time is over.
    pub promise_missed: bool,
    /// How it is going.
    pub risk: Risk,
    /// Penalty if all that is left is delivered as soon as it is here.
    pub penalty: Money,
    /// Penalty for each working day late.
    pub penalty_a_day: Money,
    /// The most that lateness costs before the contract is void.
    pub penalty_most: Money,
    /// Penalty if it is never delivered.
    pub default_penalty: Money,
    /// When it is void.
    pub void_at: Minute,
}

/// How a contract is going. The order is that of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Risk {
    /// The goods are or will be here with at least two days to spare.
    Fine,
    /// They will be here in time, with less than two days to spare.
    Tight,
    /// They cannot be here in time.
    TooLate,
    /// The due date is over.
    Late,
}

/// Every open contract, the earliest due first.
pub fn outlooks(seen: &Observation<'_>) -> Vec<DeliveryOutlook> {
    let mut goods = Goods::of(seen);
    let planned = seen.planned_deliveries();
    let contracts = seen.contracts_by_due_date().into_iter();
    contracts
        .map(|contract| {
            let planned = planned.get(&contract.id).copied().unwrap_or(0).min(contract.left());
            outlook(seen, contract, goods.share_out(seen, contract), planned)
        })
        .collect()
}

impl DeliveryOutlook {
    /// Units that can be delivered now: in stock for it and not yet planned.
    pub fn deliverable(&self) -> u32 {
        self.in_stock.saturating_sub(self.planned)
    }
}

/// Units of one product, and what open contracts need of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsLine {
    /// Which product.
    pub product: ProductId,
    /// Units in stock.
    pub in_stock: u32,
    /// What they cost.
    pub cost: Money,
    /// Units on their way, paid.
    pub coming: u32,
    /// When the next of them come.
    pub next: Option<Minute>,
    /// Units being ordered or waiting to be.
    pub to_order: u32,
    /// Units that open contracts have left.
    pub needed: u32,
    /// Units that nobody has ordered.
    pub missing: u32,
}

/// Every product that is there, on its way, being ordered or needed.
pub fn goods(seen: &Observation<'_>) -> Vec<GoodsLine> {
    let mut lines: BTreeMap<ProductId, GoodsLine> = BTreeMap::new();
    let mut line = |product, change: &dyn Fn(&mut GoodsLine)| change(lines.entry(product).or_insert(empty(product)));
    for StockedProduct { product, lot } in seen.company().stock.lots() {
        line(product, &|line| (line.in_stock, line.cost) = (lot.quantity, lot.cost));
    }
    for order in &seen.company().orders {
        line(order.product, &|line| {
            line.coming += order.quantity;
            line.next = Some(line.next.map_or(order.arrives, |next| next.min(order.arrives)));
        });
    }
    for Units { product, quantity } in seen.orders_planned() {
        line(product, &|line| line.to_order += quantity);
    }
    for contract in seen.contracts_by_due_date() {
        line(contract.product, &|line| line.needed += contract.left());
    }
    for Units { product, quantity } in seen.goods_missing() {
        line(product, &|line| line.missing = quantity);
    }
    lines.into_values().collect()
}

const fn empty(product: ProductId) -> GoodsLine {
    let cost = Money::ZERO;
    GoodsLine { product, in_stock: 0, cost, coming: 0, next: None, to_order: 0, needed: 0, missing: 0 }
}

fn outlook(seen: &Observation<'_>, contract: &Contract, share: Share, planned: u32) -> DeliveryOutlook {
    let (now, rules) = (seen.now(), &seen.scenario().delivery);
    let open = contract.price.times(contract.left());
    let void_at = contract.void_at(rules.void_after_days);
    let days_left = (contract.due - now).days_begun() as i32 - (now - contract.due).days_begun() as i32;
    DeliveryOutlook {
        contract: contract.clone(),
        in_stock: share.in_stock,
        coming: share.coming,
        missing: share.missing,
        planned,
        ready: share.ready,
        days_left,
        days_to_promise: days_to_promise(now, contract.promised, contract.due),
        promise_missed: now > contract.promised,
        risk: risk(now, share.ready, contract.due),
        penalty: open.per_mille(contract.late_rate(rules, share.ready)),
        penalty_a_day: open.per_mille(rules.late_per_day),
        penalty_most: open.per_mille(rules.late_most),
        default_penalty: open.per_mille(rules.default_penalty),
        void_at,
    }
}

/// Working days to what was promised before the due date; none once it is over.
fn days_to_promise(now: Minute, promised: Minute, due: Minute) -> Option<u32> {
    (now <= promised && promised < due).then(|| (promised - now).days_begun())
}

fn risk(now: Minute, ready: Minute, due: Minute) -> Risk {
    if now > due {
        Risk::Late
    } else if ready > due {
        Risk::TooLate
    } else if (due - ready).get() < 2 * DAY {
        Risk::Tight
    } else {
        Risk::Fine
    }
}

/// What one contract gets of the goods.
struct Share {
    in_stock: u32,
    coming: u32,
    missing: u32,
    ready: Minute,
}

/// Goods not yet shared out.
struct Goods<'w> {
    stock: BTreeMap<ProductId, u32>,
    /// On their way, the earliest arrival first, with what is left of each.
    orders: Vec<(&'w Order, u32)>,
    /// Being ordered or waiting to be.
    planned: BTreeMap<ProductId, u32>,
}

impl<'w> Goods<'w> {
    fn of(seen: &Observation<'w>) -> Self {
        let firm = seen.company();
        let mut orders: Vec<_> = firm.orders.iter().map(|order| (order, order.quantity)).collect();
        sort::by_key(&mut orders, |(order, _)| order.arrives);
        let mut planned: BTreeMap<ProductId, u32> = BTreeMap::new();
        for Units { product, quantity } in seen.orders_planned() {
            *planned.entry(product).or_default() += quantity;
        }
        Self {
            stock: sort::map(firm.stock.lots().map(|stocked| (stocked.product, stocked.lot.quantity))),
            orders,
            planned,
        }
    }

    fn share_out(&mut self, seen: &Observation<'_>, contract: &Contract) -> Share {
        let now = seen.now();
        let product = contract.product;
        let lead = seen.scenario().product(product).map_or(0, |product| product.lead_days);
        let arrives_if_ordered = now + Minutes::days(lead);
        let in_stock = take(self.stock.entry(product).or_default(), contract.left());
        let mut open = contract.left() - in_stock;
        let mut ready = now;
        for (order, left) in self.orders.iter_mut().filter(|(order, _)| order.product == product) {
            let units = take(left, open);
            open -= units;
            if units > 0 {
                ready = ready.max(order.arrives);
            }
        }
        let being_ordered = take(self.planned.entry(product).or_default(), open);
        let missing = open - being_ordered;
        if open > 0 {
            ready = ready.max(arrives_if_ordered);
        }
        Share { in_stock, coming: contract.left() - in_stock - missing, missing, ready }
    }
}

fn take(from: &mut u32, most: u32) -> u32 {
    let units = (*from).min(most);
    *from -= units;
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to, win_contract};
    use game::people::TaskKind;
    use game::scenario::Role;

    /// In stock, coming, missing, and how it is going.
    fn check(outlook: &DeliveryOutlook, in_stock: u32, coming: u32, missing: u32, risk: Risk) {
        assert_eq!((outlook.in_stock, outlook.coming, outlook.missing), (in_stock, coming, missing));
        assert_eq!(outlook.risk, risk);
    }

    #[test]
    fn goods_are_followed_from_order_to_customer() {
        let mut world = game(1);
        let id = win_contract(&mut world);
        let seen = world.observe(ME);
        let [outlook] = outlooks(&seen).try_into().expect("one contract");
        let (product, all) = (outlook.contract.product, outlook.contract.quantity);
        check(&outlook, 0, 0, all, Risk::Fine);
        assert_eq!(outlook.penalty, Money::ZERO);
        assert_eq!(goods(&seen), [GoodsLine { needed: all, missing: all, ..empty(product) }]);

        let hand = seen.free_first(Role::Operations).expect("somebody orders and delivers").0;
        queue(&mut world, ME, hand, TaskKind::Purchase { product, quantity: all - 1 });
        check(&outlooks(&world.observe(ME))[0], 0, all - 1, 1, Risk::Fine);
        let arrived = outlook.ready.get() + 4 * DAY;
        run_to(&mut world, arrived);
        check(&outlooks(&world.observe(ME))[0], all - 1, 0, 1, Risk::Fine);

        run_to(&mut world, outlook.contract.due.get() + 1);
        let late = outlooks(&world.observe(ME)).remove(0);
        check(&late, all - 1, 0, 1, Risk::Late);
        assert_eq!((late.days_left, late.days_to_promise), (-1, None));
        let lead = late.ready - world.now();
        let days = i64::from(lead.days_begun()) + 1;
        assert_eq!(late.penalty, late.contract.worth().share(5 * days, 1000), "{id:?}: {days} days at 0.5 %");
    }

    #[test]
    fn days_are_counted_to_the_promise_as_long_as_it_is_ahead_and_before_the_due_date() {
        let due = Minute::new(10 * DAY);
        for (now, promised, expect) in [
            (0, 6 * DAY, Some(6)),
            (5 * DAY + 1, 6 * DAY, Some(1)),
            (6 * DAY, 6 * DAY, Some(0)),
            (6 * DAY + 1, 6 * DAY, None),
            (0, 10 * DAY, None),
        ] {
            assert_eq!(days_to_promise(Minute::new(now), Minute::new(promised), due), expect, "{now} {promised}");
        }
    }

    #[test]
    fn risk_follows_the_time_that_is_left() {
        let due = Minute::new(10 * DAY);
        for (now, ready, expect) in [
            (0, 8 * DAY, Risk::Fine),
            (0, 8 * DAY + 1, Risk::Tight),
            (0, 10 * DAY, Risk::Tight),
            (0, 10 * DAY + 1, Risk::TooLate),
            (10 * DAY + 1, 10 * DAY + 1, Risk::Late),
        ] {
            assert_eq!(risk(Minute::new(now), Minute::new(ready), due), expect, "{now} {ready}");
        }
    }
}
