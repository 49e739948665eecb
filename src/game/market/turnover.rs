//! Customers that come, go and move: when each enters the market, which are taken over by another, and which
//! move to another city.

use crate::ids::{CustomerId, IndustryId};
use crate::luck::{Luck, Purpose, Seed};
use crate::scenario::{Range, Scenario};
use crate::sort;
use crate::time::Month;
use serde::{Deserialize, Serialize};

/// When a customer is on the market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// The month from whose opening on.
    pub enters: Month,
    /// When and by whom it is taken over, if it is.
    pub merger: Option<Merger>,
    /// When and where it moves, if it does.
    pub relocation: Option<Relocation>,
}

/// The takeover of a customer by another of its industry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merger {
    /// The month at whose opening it happens.
    pub month: Month,
    /// The customer that takes over.
    pub into: CustomerId,
}

/// The move of a customer to another city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relocation {
    /// The month at whose opening it happens.
    pub month: Month,
    /// The customer that sits in that city, all year.
    pub to: CustomerId,
}

impl Presence {
    /// All year, in the same city.
    pub const ALWAYS: Self = Self { enters: Month::FIRST, merger: None, relocation: None };

    /// Whether it is on the market in a month.
    pub fn is_in(self, month: Month) -> bool {
        self.enters <= month && self.merger.is_none_or(|merger| month < merger.month)
    }
}

/// Draws when each customer of a market is on it. Of every industry so many stay all year as the rules say.
pub fn draw_presence(scenario: &Scenario, seed: Seed) -> Vec<Presence> {
    let mut presence = vec![Presence::ALWAYS; scenario.customers.len()];
    let rules = &scenario.change;
    let mut order: Vec<CustomerId> = scenario.customer_ids().collect();
    let key = |id: CustomerId| Luck::of(seed, Purpose::Character, u64::from(id.0), 10).below(u32::MAX);
    sort::by_key(&mut order, |&id| (key(id), id));
    let mut staying = vec![0_u32; scenario.industries.len()];
    for id in scenario.customer_ids() {
        staying[industry_of(scenario, id).index()] += 1;
    }
    let mut changing = order.into_iter().filter(|&id| {
        let left = &mut staying[industry_of(scenario, id).index()];
        let may_change = *left > u32::from(rules.staying);
        *left -= u32::from(may_change);
        may_change
    });
    let entering: Vec<CustomerId> = changing.by_ref().take(usize::from(rules.entering)).collect();
    let merging: Vec<CustomerId> = changing.take(usize::from(rules.merging)).collect();
    for (nth, &id) in entering.iter().enumerate() {
        presence[id.index()].enters = spread(nth, entering.len(), rules.entering_months);
    }
    for (nth, &id) in merging.iter().enumerate() {
        let others: Vec<CustomerId> = scenario
            .customer_ids()
            .filter(|other| industry_of(scenario, *other) == industry_of(scenario, id))
            .filter(|other| *other != id && !entering.contains(other) && !merging.contains(other))
            .collect();
        let drawn = Luck::of(seed, Purpose::Character, u64::from(id.0), 11).below(others.len() as u32);
        let into = others.get(drawn as usize).copied();
        presence[id.index()].merger =
            into.map(|into| Merger { month: spread(nth, merging.len(), rules.merging_months), into });
    }
    draw_relocations(scenario, seed, &mut presence);
    presence
}

/// Draws which of the customers that are there all year move, and to which city: that of one that does not move.
fn draw_relocations(scenario: &Scenario, seed: Seed, presence: &mut [Presence]) {
    let rules = &scenario.change;
    let luck = |id: CustomerId, what| Luck::of(seed, Purpose::Character, u64::from(id.0), what);
    let stays = |id: &CustomerId| presence[id.index()] == Presence::ALWAYS;
    let mut order: Vec<CustomerId> = scenario.customer_ids().filter(stays).collect();
    sort::by_key(&mut order, |&id| (luck(id, 12).below(u32::MAX), id));
    order.truncate(usize::from(rules.moving));
    for (nth, &id) in order.iter().enumerate() {
        let home = &scenario.customer(id).city;
        let elsewhere = |other: &CustomerId| scenario.customer(*other).city != *home && !order.contains(other);
        let others: Vec<CustomerId> = scenario.customer_ids().filter(elsewhere).collect();
        let to = others.get(luck(id, 13).below(others.len() as u32) as usize).copied();
        let month = spread(nth, order.len(), rules.moving_months);
        presence[id.index()].relocation = to.map(|to| Relocation { month, to });
    }
}

fn industry_of(scenario: &Scenario, id: CustomerId) -> IndustryId {
    scenario.customer(id).industry
}

/// The month of the `nth` of `all`, evenly over the months from the first to the last.
fn spread(nth: usize, all: usize, Range { least: first, most: last }: Range<u8>) -> Month {
    let months = usize::from(last - first) + 1;
    Month::new(first + (nth * months / all.max(1)) as u8).unwrap_or(Month::LAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_enter_and_are_taken_over_and_enough_stay() {
        let scenario = Scenario::formal();
        for seed in 0..100 {
            let presence = draw_presence(&scenario, Seed(seed));
            let enter = presence.iter().filter(|one| one.enters > Month::FIRST).count();
            let mergers: Vec<(usize, Merger)> =
                presence.iter().enumerate().filter_map(|(index, one)| Some((index, one.merger?))).collect();
            assert_eq!(
                (enter, mergers.len()),
                (usize::from(scenario.change.entering), usize::from(scenario.change.merging))
            );
            for (index, merger) in mergers {
                let into = presence[merger.into.index()];
                let stays = Presence { relocation: None, ..into } == Presence::ALWAYS;
                assert!(stays, "the customer that takes over another stays");
                assert_eq!(
                    scenario.customer(merger.into).industry,
                    scenario.customer(CustomerId(index as u16)).industry
                );
            }
        }
    }

    #[test]
    fn customers_move_to_cities_where_others_stay() {
        let scenario = Scenario::formal();
        let mut distances = [0; 2];
        for seed in 0..100 {
            let presence = draw_presence(&scenario, Seed(seed));
            let moving = scenario.customer_ids().zip(&presence);
            let moves: Vec<(CustomerId, Relocation)> =
                moving.filter_map(|(id, one)| Some((id, one.relocation?))).collect();
            assert_eq!(moves.len(), usize::from(scenario.change.moving));
            for (id, Relocation { month, to }) in moves {
                let (from, into) = (&scenario.customer(id).city, &scenario.customer(to).city);
                assert_ne!(from, into);
                assert_eq!(presence[to.index()].relocation, None);
                let Range { least, most } = scenario.change.moving_months;
                assert!((least..=most).contains(&month.number()));
                distances[usize::from(into.distance > from.distance)] += 1;
            }
        }
        assert!(distances.iter().all(|&count| count > 50), "nearer and farther: {distances:?}");
    }

    #[test]
    fn a_customer_is_on_the_market_from_its_entry_to_its_merger() {
        let month = |number| Month::new(number).expect("a month");
        let merger = Some(Merger { month: month(7), into: CustomerId(0) });
        let presence = Presence { enters: month(3), merger, relocation: None };
        for (number, expect) in [(1, false), (2, false), (3, true), (6, true), (7, false), (12, false)] {
            assert_eq!(presence.is_in(month(number)), expect, "month {number}");
        }
    }
}
