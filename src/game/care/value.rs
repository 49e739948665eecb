//! What a customer is worth (rulebook 7 and 8; lifetime value after Gupta and Lehmann 2003).

use crate::money::Money;
use crate::per_mille::PerMille;
use crate::scenario::{CurvePoint, Repeat};

/// The yearly retention to be expected of a customer with that satisfaction, in thousandths:
/// straight between the points of the scenario's curve.
pub fn retention(rules: &Repeat, satisfaction: PerMille) -> PerMille {
    let curve = &rules.retention;
    let value = satisfaction.get();
    let pair = curve.windows(2).find(|pair| value < pair[1].at);
    let share = match pair {
        Some(pair) if value > pair[0].at => {
            let (CurvePoint { at: from, is: low }, CurvePoint { at: to, is: high }) = (pair[0], pair[1]);
            low + (value - from) * (high - low) / (to - from).max(1)
        }
        Some(pair) => pair[0].is,
        None => curve.last().map_or(0, |last| last.is),
    };
    PerMille::new(share)
}

/// Lifetime value 客户终身价值: the yearly margin `m` of a customer, kept at rate `r` a year and
/// discounted at `d`, for ever: m × r ÷ (1 + d − r). A customer that brings nothing is worth nothing.
pub fn customer_value(margin: Money, retention: PerMille, discount: PerMille) -> Money {
    if !margin.is_positive() {
        return Money::ZERO;
    }
    let kept = i64::from(retention.get().clamp(0, 999));
    margin.share(kept, (1000 + i64::from(discount.get().max(0)) - kept).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn a_customer_is_worth_its_margin_over_the_years_it_stays() {
        // 100 a year, 80 % kept, 10 % discount: 100 × 0.8 ÷ (1.1 − 0.8) = 266.66…
        for (margin, kept, discount, expect) in
            [(10_000, 800, 100, 26_667), (10_000, 0, 100, 0), (-5, 900, 100, 0), (10_000, 500, 0, 10_000)]
        {
            let value = customer_value(Money::fen(margin), PerMille::new(kept), PerMille::new(discount));
            assert!((value.as_fen() - expect).abs() <= 1, "{value:?}");
        }
    }

    #[test]
    fn the_content_stay_longer() {
        let rules = &Scenario::formal().repeat;
        let kept = [500, 850, 950, 1000, 1100].map(|c| retention(rules, PerMille::new(c)));
        assert!(kept.windows(2).all(|pair| pair[0] <= pair[1]), "{kept:?}");
    }
}
