//! Orders that fall: how decline shows while a customer still buys (rulebook 3).

use crate::money::Money;
use crate::scenario::{RelationRules, Scenario};
use serde::{Deserialize, Serialize};

/// What a customer ordered in the last finished months and in as many before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderTrend {
    /// From the company: tenders it was awarded and orders without a tender.
    pub here: TwoPeriods,
    /// In all.
    pub in_all: TwoPeriods,
}

/// Orders of two periods of as many months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwoPeriods {
    /// In the earlier one.
    pub before: Money,
    /// In the one that has just ended.
    pub now: Money,
}

/// The trend of orders by month when so many months are finished; none before there are two periods. How long a
/// period is follows the months that are played.
pub fn order_trend(
    scenario: &Scenario,
    here: &[Money; 12],
    in_all: &[Money; 12],
    finished: usize,
) -> Option<OrderTrend> {
    let months = usize::from(scenario.relation.fall_period(scenario.months));
    let two = |by_month: &[Money; 12]| {
        let from = finished.min(12).checked_sub(2 * months)?;
        let sum = |from: usize| by_month[from..from + months].iter().copied().sum::<Money>();
        Some(TwoPeriods { before: sum(from), now: sum(from + months) })
    };
    Some(OrderTrend { here: two(here)?, in_all: two(in_all)? })
}

impl OrderTrend {
    /// Whether orders to the company fall while those in all do not.
    pub fn falls(&self, rules: &RelationRules) -> bool {
        self.here.now < self.here.before.per_mille(rules.fall_below) && self.in_all.now >= self.in_all.before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::per_mille::PerMille;
    use crate::scenario::Draft;

    fn game(months: u8) -> Scenario {
        let mut draft = Draft::clone(&Scenario::formal());
        draft.months = months;
        (draft.relation.fall_months, draft.relation.fall_below) = (3, PerMille::new(750));
        Scenario::check(draft).expect("a sound market")
    }

    #[test]
    fn orders_fall_while_the_total_does_not() {
        let two = |(before, now): (i64, i64)| TwoPeriods { before: Money::yuan(before), now: Money::yuan(now) };
        for (here, all, falls) in [
            ((100, 70), (200, 200), true),
            ((100, 75), (200, 200), false),
            ((100, 0), (200, 300), true),
            ((100, 50), (200, 150), false),
            ((0, 0), (200, 200), false),
        ] {
            let trend = OrderTrend { here: two(here), in_all: two(all) };
            assert_eq!(trend.falls(&game(12).relation), falls, "{here:?} of {all:?}");
        }
    }

    #[test]
    fn two_periods_are_compared_not_less() {
        let months = std::array::from_fn(|index| Money::yuan(1 << index));
        for (played, finished, expect) in [
            (12, 5, None),
            (12, 6, Some((7, 56))),
            (12, 9, Some((56, 448))),
            (12, 11, Some((224, 1_792))),
            (6, 3, None),
            (6, 4, Some((3, 12))),
            (6, 5, Some((6, 24))),
            (4, 1, None),
            (4, 2, Some((1, 2))),
            (4, 3, Some((2, 4))),
        ] {
            let trend = order_trend(&game(played), &months, &months, finished);
            let expect = expect.map(|(before, now)| TwoPeriods { before: Money::yuan(before), now: Money::yuan(now) });
            assert_eq!(trend.map(|trend| trend.here), expect, "{finished} months of {played}");
        }
    }

    /// In every game of two months or more there is time to see orders fall.
    #[test]
    fn two_periods_fit_into_each_game() {
        for market in [Scenario::formal(), Scenario::practice()] {
            for played in 2..=12 {
                let period = market.relation.fall_period(played);
                assert!((1..=played / 2).contains(&period), "{period} of {played}");
            }
            assert_eq!(market.relation.fall_period(12), market.relation.fall_months);
        }
    }
}
