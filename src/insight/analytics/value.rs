//! What customers are worth 客户终身价值、客户资产 (rulebook 7 and 8).

use super::buyers::{Buyer, buyers, expected_retention};
use game::care::customer_value;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::score::yearly;
use game::sort;

/// A customer's lifetime value with the parts of its formula, m × r ÷ (1 + d − r).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifetimeValue {
    /// The customer.
    pub customer: CustomerId,
    /// m: what it has brought so far, less what was spent on it; in a shorter game what that is a year.
    pub margin: Money,
    /// r: the yearly retention to be expected.
    pub retention: PerMille,
    /// Whether the retention rests on a measured satisfaction; else on an ordinary one.
    pub measured: bool,
    /// d: the yearly discount.
    pub discount: PerMille,
    /// Whether the company manages it: only then it counts as kept.
    pub managed: bool,
    /// The value.
    pub value: Money,
}

/// The lifetime value of everybody who has bought, the dearest first; ties by customer.
pub fn lifetime_values(seen: &Observation<'_>) -> Vec<LifetimeValue> {
    let mut values: Vec<LifetimeValue> = buyers(seen).iter().map(|buyer| of_buyer(seen, buyer)).collect();
    sort::by_key(&mut values, |value| (std::cmp::Reverse(value.value), value.customer));
    values
}

fn of_buyer(seen: &Observation<'_>, buyer: &Buyer) -> LifetimeValue {
    let retention = expected_retention(seen, buyer.customer);
    let discount = seen.scenario().repeat.discount;
    // A shorter game counts what its months would come to in a year, as the score does.
    let margin = yearly(seen.scenario(), buyer.profit);
    LifetimeValue {
        customer: buyer.customer,
        margin,
        retention,
        measured: seen.known_satisfaction(buyer.customer).is_some(),
        discount,
        managed: seen.relation(buyer.customer).stage().is_managed(),
        value: customer_value(margin, retention, discount),
    }
}

/// Customer equity 客户资产: the lifetime values of all customers who are managed (Rust, Zeithaml and
/// Lemon 2000). The figure of the year's score.
pub fn customer_equity(values: &[LifetimeValue]) -> Money {
    values.iter().filter(|value| value.managed).map(|value| value.value).sum()
}

/// The plain sum of the textbooks, without loss or discount: what is spent each time, how often a
/// year, for how many years. The supermarket customer of Kotler and Armstrong (Principles of
/// Marketing) spends $100 in 50 weeks of 10 years: 100 × 50 × 10 = 50,000 **\[S\]**.
pub fn plain_value(each: Money, times_a_year: u32, years: u32) -> Money {
    each.times(times_a_year).times(years)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game_of_months, sell};
    use game::score::{Figure, so_far};

    #[test]
    fn the_supermarket_customer_is_worth_fifty_thousand() {
        assert_eq!(plain_value(Money::yuan(100), 50, 10), Money::yuan(50_000));
        assert_eq!(plain_value(Money::yuan(100), 0, 10), Money::ZERO);
    }

    /// What each coming year is expected to bring, as present value: m × (r ÷ (1 + d))ᵗ.
    fn present_values(margin: Money, kept: i64, grown: i64, years: usize) -> Money {
        let year = |before: &Money| Some(before.share(kept, grown));
        std::iter::successors(Some(margin), year).skip(1).take(years).sum()
    }

    #[test]
    fn years_add_up_to_the_lifetime_value() {
        // 1,000 a year, 80 % kept, 10 % discount. The Python package numpy-financial says the same:
        // npv(0.1, [0, 800, 640, 512]) = 1640.87; the whole is 1,000 × 0.8 ÷ 0.3 = 2,666.67.
        let (margin, kept, discount) = (Money::yuan(1_000), PerMille::new(800), PerMille::new(100));
        let three = present_values(margin, 800, 1_100, 3);
        assert!((three.as_fen() - 164_087).abs() <= 2, "{three}");
        let all = present_values(margin, 800, 1_100, 60);
        let value = customer_value(margin, kept, discount);
        assert_eq!(value, Money::fen(266_667));
        assert!((all.as_fen() - value.as_fen()).abs() <= 30, "{all}");
    }

    #[test]
    fn equity_is_the_figure_of_the_score() {
        for months in [4, 6, 12] {
            let mut world = game_of_months(months);
            let contract = sell(&mut world);
            let seen = world.observe(ME);
            let values = lifetime_values(&seen);
            let [value] = values[..] else { panic!("one has bought") };
            assert_eq!((value.customer, value.managed, value.measured), (contract.customer, true, false));
            assert!(value.value.is_positive(), "{value:?}");
            let figure = so_far(&seen).value(Figure::CustomerEquity);
            assert_eq!(customer_equity(&values).as_fen(), figure, "a game of {months} months");
        }
    }
}
