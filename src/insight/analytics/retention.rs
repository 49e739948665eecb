//! Retention and churn, month by month (rulebook 7 and 8).

use super::buyers::months_begun;
use game::event::{Event, TimedEvent};
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::sort;
use game::supply::ContractState;
use game::time::{Minute, Month};
use std::collections::BTreeSet;

/// A month's coming and going. A customer counts from its first fulfilled contract on, as long as
/// the company has a place with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthOfCustomers {
    /// Which; the present one counts up to now.
    pub month: Month,
    /// Customers at its opening.
    pub at_start: u32,
    /// Of those, still there at its end.
    pub kept: u32,
    /// Of those, gone.
    pub lost: Vec<CustomerId>,
    /// New, or won back.
    pub won: Vec<CustomerId>,
}

/// The year so far, as its score counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearOfCustomers {
    /// Customers with a fulfilled contract.
    pub reached: u32,
    /// Of those, managed now.
    pub kept: u32,
}

impl MonthOfCustomers {
    /// Retention 客户保持率: the share of the customers at the start who are still there. None without any.
    pub fn retention(&self) -> Option<PerMille> {
        (self.at_start > 0).then(|| PerMille::rounded(i64::from(self.kept), i64::from(self.at_start)))
    }

    /// Churn 流失率: the rest.
    pub fn churn(&self) -> Option<PerMille> {
        self.retention().map(|kept| PerMille::ONE - kept)
    }
}

impl YearOfCustomers {
    /// The share that was kept, as the year's score counts it: rounded down, as rules round. None as long as nobody was
    /// reached.
    pub fn retention(self) -> Option<PerMille> {
        (self.reached > 0).then(|| PerMille::of(i64::from(self.kept), i64::from(self.reached)))
    }
}

/// Retention and churn of each month that has begun.
pub fn by_month(seen: &Observation<'_>) -> Vec<MonthOfCustomers> {
    let stays = stays(seen);
    months_begun(seen)
        .map(|month| {
            let at_start = present(&stays, month.opening());
            let at_end = present(&stays, month.end().min(seen.now()));
            let lost: Vec<CustomerId> = at_start.difference(&at_end).copied().collect();
            MonthOfCustomers {
                month,
                at_start: at_start.len() as u32,
                kept: (at_start.len() - lost.len()) as u32,
                lost,
                won: at_end.difference(&at_start).copied().collect(),
            }
        })
        .collect()
}

/// Customers reached and kept since the start of the year.
pub fn year(seen: &Observation<'_>) -> YearOfCustomers {
    let reached = || seen.customer_ids().filter(|&customer| seen.relation(customer).details().fulfilled > 0);
    let kept = reached().filter(|&customer| seen.relation(customer).stage() >= game::relation::Stage::Forming);
    YearOfCustomers { reached: reached().count() as u32, kept: kept.count() as u32 }
}

/// A stretch in which somebody is a customer, its end left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stay {
    customer: CustomerId,
    from: Minute,
    to: Option<Minute>,
}

/// The stretches with a place, begun at the earliest with the first fulfilled contract.
fn stays(seen: &Observation<'_>) -> Vec<Stay> {
    let mut bought: Vec<Option<Minute>> = vec![None; seen.scenario().customers.len()];
    for contract in seen.contracts() {
        if let ContractState::Done { at } = contract.state {
            let first = &mut bought[contract.id.customer.index()];
            *first = Some(first.map_or(at, |first| first.min(at)));
        }
    }
    let mut stays: Vec<Stay> = Vec::new();
    for TimedEvent { at, event } in seen.feed() {
        match *event {
            Event::PlaceTaken { company, customer, .. } if company == seen.me() => {
                stays.push(Stay { customer, from: *at, to: None });
            }
            Event::PlaceLost { company, customer } if company == seen.me() => {
                let open = stays.iter_mut().rev().find(|stay| stay.customer == customer && stay.to.is_none());
                if let Some(stay) = open {
                    stay.to = Some(*at);
                }
            }
            _ => {}
        }
    }
    stays.retain_mut(|stay| {
        let Some(first) = bought[stay.customer.index()] else { return false };
        stay.from = stay.from.max(first);
        stay.to.is_none_or(|to| stay.from < to)
    });
    stays
}

/// The customers there are just before a moment.
fn present(stays: &[Stay], at: Minute) -> BTreeSet<CustomerId> {
    let there = stays.iter().filter(|stay| stay.from < at && stay.to.is_none_or(|to| to >= at));
    sort::set(there.map(|stay| stay.customer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, sell};
    use game::command::Command;
    use game::score::{Figure, so_far};
    use game::time::Minutes;

    #[test]
    fn a_customer_comes_and_goes() {
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        let bought = world.now().month();
        let next = bought.next().expect("it was delivered early in the year");
        run_to(&mut world, next.hour(1).get());
        world.apply(ME, &Command::Release { customer }).expect("there is a place");
        run_to(&mut world, next.end().get());
        let seen = world.observe(ME);
        let months = by_month(&seen);
        let of = |month: Month| &months[month.index()];
        assert!(months.iter().take(bought.index()).all(|month| month.at_start == 0 && month.retention().is_none()));
        assert_eq!((of(bought).at_start, &of(bought).won[..]), (0, &[customer][..]));
        assert_eq!((of(next).at_start, of(next).kept, &of(next).lost[..]), (1, 0, &[customer][..]));
        assert_eq!((of(next).retention(), of(next).churn()), (Some(PerMille::ZERO), Some(PerMille::ONE)));
        assert_eq!(year(&seen), YearOfCustomers { reached: 1, kept: 0 });
        assert_eq!(i64::from(year(&seen).retention().expect("one").get()), so_far(&seen).value(Figure::Retention));
    }

    #[test]
    fn a_customer_counts_after_its_stay_began_and_until_it_ended() {
        let (one, two) = (CustomerId(1), CustomerId(2));
        let day = |day| Minute::START + Minutes::days(day);
        let stays = [
            Stay { customer: one, from: day(1), to: Some(day(3)) },
            Stay { customer: one, from: day(5), to: None },
            Stay { customer: two, from: day(2), to: None },
        ];
        for (at, expect) in [(1, &[][..]), (2, &[one]), (3, &[one, two]), (4, &[two]), (6, &[one, two])] {
            assert_eq!(present(&stays, day(at)).into_iter().collect::<Vec<_>>(), expect, "day {at}");
        }
    }
}
