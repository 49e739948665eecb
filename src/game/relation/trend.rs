//! Orders that fall: how decline shows while a customer still buys (rulebook 3).

use crate::money::Money;
use crate::scenario::RelationRules;
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

/// The trend of orders by month when so many months are finished; none before there are two periods.
pub fn order_trend(
    rules: &RelationRules,
    here: &[Money; 12],
    in_all: &[Money; 12],
    finished: usize,
) -> Option<OrderTrend> {
    let months = usize::from(rules.fall_months);
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
    use crate::scenario::Scenario;

    fn rules() -> RelationRules {
        RelationRules { fall_months: 3, fall_below: PerMille::new(750), ..Scenario::formal().relation.clone() }
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
            assert_eq!(trend.falls(&rules()), falls, "{here:?} of {all:?}");
        }
    }

    #[test]
    fn two_periods_are_compared_not_less() {
        let months = std::array::from_fn(|index| Money::yuan(1 << index));
        for (finished, expect) in [(5, None), (6, Some((7, 56))), (9, Some((56, 448))), (11, Some((224, 1_792)))] {
            let trend = order_trend(&rules(), &months, &months, finished);
            let expect = expect.map(|(before, now)| TwoPeriods { before: Money::yuan(before), now: Money::yuan(now) });
            assert_eq!(trend.map(|trend| trend.here), expect, "{finished}");
        }
    }
}
