//! The dates of the present month (rulebook 2, 4 and 5): deadlines, contracts due, goods
//! that arrive, and what its end costs.

use game::ids::{ProductId, TenderId, TenderKind};
use game::money::Money;
use game::observation::Observation;
use game::sort;
use game::tender::TenderState;
use game::time::Minute;
use std::collections::BTreeMap;

/// A date of the month.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    /// When.
    pub at: Minute,
    /// What then.
    pub what: DateKind,
}

/// What happens on a date.
#[derive(Clone, Debug, PartialEq)]
pub enum DateKind {
    /// Bids close.
    Deadline {
        /// Tenders whose bids close then, for which the company has a place.
        tenders: Vec<TenderId>,
        /// How many of them have a sealed bid.
        sealed: u16,
    },
    /// Bids for a re-tender close.
    ReTenderDeadline {
        /// Tenders whose bids close then, for which the company has a place.
        tenders: Vec<TenderId>,
        /// How many of them have a sealed bid.
        sealed: u16,
    },
    /// A contract is due.
    Due {
        /// Which.
        contract: TenderId,
        /// Units still to deliver.
        left: u32,
    },
    /// Goods come in.
    Arrival {
        /// What.
        product: ProductId,
        /// How many.
        quantity: u32,
    },
    /// The month is closed.
    MonthEnd {
        /// Wages, rent and the like.
        cost: Money,
    },
}

/// The dates of the present month that are still ahead, in order; the last is its end.
pub fn dates(seen: &Observation<'_>) -> Vec<Date> {
    let (now, end) = (seen.now(), seen.month().end());
    let mut dates = deadlines(seen);
    let due = seen.contracts_by_due_date().into_iter();
    dates.extend(due.map(|contract| Date {
        at: contract.due,
        what: DateKind::Due { contract: contract.id, left: contract.left() },
    }));
    dates.extend(seen.company().orders.iter().map(|order| Date {
        at: order.arrives,
        what: DateKind::Arrival { product: order.product, quantity: order.quantity },
    }));
    dates.retain(|date| date.at >= now && date.at < end);
    sort::by_key(&mut dates, |date| date.at);
    dates.push(Date { at: end, what: DateKind::MonthEnd { cost: seen.fixed_costs() } });
    dates
}

fn deadlines(seen: &Observation<'_>) -> Vec<Date> {
    let mut groups: BTreeMap<(Minute, bool), (Vec<TenderId>, u16)> = BTreeMap::new();
    for tender in seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open) {
        let again = tender.id().kind != TenderKind::Regular;
        let (tenders, sealed) = groups.entry((tender.terms().deadline, again)).or_default();
        if seen.has_place(tender.id().customer) {
            tenders.push(tender.id());
        }
        *sealed += u16::from(tender.my_bid().is_some());
    }
    let date = |((at, again), (tenders, sealed))| match again {
        true => Date { at, what: DateKind::ReTenderDeadline { tenders, sealed } },
        false => Date { at, what: DateKind::Deadline { tenders, sealed } },
    };
    groups.into_iter().map(date).collect()
}
