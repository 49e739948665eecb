//! The par curves as they hold for a game (rulebook 8): a market draws them for twelve months and one capital;
//! here they follow the months that are played and the capital that there is.

use crate::per_mille::PerMille;
use crate::scenario::{CurvePoint, LengthRule, Par, Scenario};
use crate::time::{MONTH, Minutes};

/// A figure that counts in the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// 净资产, after closing.
    NetWorth,
    /// 客户资产.
    CustomerEquity,
    /// 销售额.
    Sales,
    /// 客户保持率.
    Retention,
    /// 满意度.
    Satisfaction,
    /// 准时率.
    Punctuality,
}

impl Figure {
    /// All, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::NetWorth, Self::CustomerEquity, Self::Sales, Self::Retention, Self::Satisfaction, Self::Punctuality];

    /// Whether the value is an amount of money.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::NetWorth | Self::CustomerEquity | Self::Sales)
    }
}

/// The par curve of a figure in this game: yuan for money, thousandths for the rest.
pub fn par(scenario: &Scenario, figure: Figure) -> Par {
    par_after(scenario, figure, whole_game(scenario))
}

/// How long a game lasts.
pub(crate) fn whole_game(scenario: &Scenario) -> Minutes {
    Minutes::new(MONTH * u32::from(scenario.months))
}

/// The par curve of a figure as it would be if the game lasted as long as has been `played`.
///
/// Money and retention follow the time by [`LengthRule`], money follows the capital in part. How satisfied
/// customers are and how punctual a company is does not depend on it.
pub(crate) fn par_after(scenario: &Scenario, figure: Figure, played: Minutes) -> Par {
    let rules = &scenario.score;
    let drawn = match figure {
        Figure::NetWorth => &rules.net_worth,
        Figure::CustomerEquity => &rules.customer_equity,
        Figure::Sales => &rules.sales,
        Figure::Retention => &rules.retention,
        Figure::Satisfaction => &rules.satisfaction,
        Figure::Punctuality => &rules.punctuality,
    };
    let capital = scenario.capital.0;
    let length = length(&rules.lengths, played);
    let beyond = i128::from(rules.by_capital.get()) * i128::from(capital - rules.capital.0);
    let size = 1_000_000 + (beyond * 1000 / i128::from(rules.capital.0.max(1))) as i64;
    let follow = |amount: i64, share: PerMille| {
        (i128::from(amount) * i128::from(share.get()) * i128::from(size) / 1_000_000_000) as i64
    };
    let moved = |at: i64| match figure {
        Figure::NetWorth => capital - length.tied.of_number(capital) + follow(at - rules.capital.0, length.growth),
        Figure::CustomerEquity => follow(at, length.equity),
        Figure::Sales => follow(at, length.sales),
        Figure::Retention => 1000 - length.lost.of_number(1000 - at),
        Figure::Satisfaction | Figure::Punctuality => at,
    };
    let curve = drawn.curve.iter().map(|&CurvePoint { at, is }| CurvePoint { at: moved(at), is }).collect();
    Par { weight: drawn.weight, curve }
}

/// What a game that lasts so long comes to: straight between the lengths that the market names, flat outside.
fn length(lengths: &[LengthRule], played: Minutes) -> LengthRule {
    let end = |length: &LengthRule| MONTH * u32::from(length.months);
    let played = played.get();
    let after = lengths.iter().position(|length| end(length) >= played).unwrap_or(lengths.len().saturating_sub(1));
    let (from, to) = (&lengths[after.saturating_sub(1)], &lengths[after]);
    if played <= end(from) {
        return *from;
    }
    if played >= end(to) {
        return *to;
    }
    let (passed, all) = (i64::from(played - end(from)), i64::from(end(to) - end(from)));
    let between = |low: PerMille, high: PerMille| {
        PerMille::new(low.get() + (i64::from(high.get() - low.get()) * passed / all) as i32)
    };
    LengthRule {
        months: to.months,
        tied: between(from.tied, to.tied),
        growth: between(from.growth, to.growth),
        equity: between(from.equity, to.equity),
        sales: between(from.sales, to.sales),
        lost: between(from.lost, to.lost),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Draft, Yuan};

    fn game(months: u8, yuan: i64) -> Scenario {
        let mut draft = Draft::clone(&Scenario::formal());
        (draft.months, draft.capital) = (months, Yuan(yuan));
        draft.score.capital = Yuan(2_000_000);
        draft.score.by_capital = PerMille::new(500);
        let row = |months, tied, growth, equity, sales, lost| {
            let [tied, growth, equity, sales, lost] = [tied, growth, equity, sales, lost].map(PerMille::new);
            LengthRule { months, tied, growth, equity, sales, lost }
        };
        draft.score.lengths =
            vec![row(4, 200, 100, 500, 200, 240), row(6, 100, 300, 700, 400, 400), row(12, 0, 1000, 1000, 1000, 1000)];
        Scenario::check(draft).expect("a sound market")
    }

    #[test]
    fn a_whole_year_with_the_market_s_own_capital_is_as_drawn() {
        let scenario = game(12, 2_000_000);
        for figure in Figure::ALL {
            let drawn = [
                &scenario.score.net_worth,
                &scenario.score.customer_equity,
                &scenario.score.sales,
                &scenario.score.retention,
                &scenario.score.satisfaction,
                &scenario.score.punctuality,
            ][figure as usize];
            assert_eq!(par(&scenario, figure), *drawn, "{figure:?}");
        }
    }

    #[test]
    fn curves_follow_months_and_capital() {
        let third = |months, yuan, figure| par(&game(months, yuan), figure).curve[2].at;
        // Drawn: net worth 2,000,000; equity 3,000,000; sales 4,000,000; retention 950.
        for (months, yuan, figure, expect) in [
            (4, 2_000_000, Figure::NetWorth, 1_600_000),
            (5, 2_000_000, Figure::NetWorth, 1_700_000),
            (1, 2_000_000, Figure::NetWorth, 1_600_000),
            (12, 1_000_000, Figure::NetWorth, 1_000_000),
            (4, 2_000_000, Figure::CustomerEquity, 1_500_000),
            (9, 2_000_000, Figure::CustomerEquity, 2_550_000),
            (12, 1_000_000, Figure::CustomerEquity, 2_250_000),
            (12, 4_000_000, Figure::CustomerEquity, 4_500_000),
            (6, 2_000_000, Figure::Sales, 1_600_000),
            (6, 4_000_000, Figure::Sales, 2_400_000),
            (6, 2_000_000, Figure::Retention, 980),
            (4, 2_000_000, Figure::Satisfaction, 1000),
        ] {
            assert_eq!(third(months, yuan, figure), expect, "{figure:?} in {months} months with {yuan}");
        }
    }

    /// Whether the curves lie no lower in `larger` than in `smaller`. What is below the capital is loss, which a longer
    /// game lets grow, too; of customers a longer game may lose more.
    fn rises(smaller: &Scenario, larger: &Scenario) {
        for figure in [Figure::NetWorth, Figure::CustomerEquity, Figure::Sales] {
            let (from, to) = (par(smaller, figure), par(larger, figure));
            let rules = &smaller.score;
            let losses = rules.net_worth.curve.iter().filter(|point| point.at < rules.capital.0).count();
            let skipped = if figure == Figure::NetWorth { losses } else { 0 };
            for (low, high) in from.curve.iter().zip(&to.curve).skip(skipped) {
                assert!(low.at <= high.at, "{figure:?}: {low:?} in {} months, {high:?}", smaller.months);
            }
        }
        let lost = [smaller, larger].map(|scenario| par(scenario, Figure::Retention).curve[0].at);
        assert!(lost[0] >= lost[1], "{lost:?}");
    }

    fn built_in(market: &Scenario, months: u8, yuan: i64) -> Scenario {
        let mut draft = Draft::clone(market);
        (draft.months, draft.capital) = (months, Yuan(yuan));
        draft.set_tenders.retain(|tender| tender.month.number() <= months);
        draft.shocks.retain(|shock| shock.month.number() <= months);
        Scenario::check(draft).expect("a sound market")
    }

    #[test]
    fn more_months_and_more_capital_ask_for_more() {
        for market in [Scenario::formal(), Scenario::practice()] {
            let capital = market.capital.0;
            for months in 1..12 {
                let games = [months, months + 1].map(|months| built_in(&market, months, capital));
                rises(&games[0], &games[1]);
            }
            for months in [4, 9, 12] {
                for [less, more] in [[capital / 2, capital], [capital, capital * 3]] {
                    let [less, more] = [less, more].map(|yuan| built_in(&market, months, yuan));
                    rises(&less, &more);
                    assert_eq!(par(&less, Figure::Retention), par(&more, Figure::Retention));
                }
            }
        }
    }

    #[test]
    fn a_year_of_a_built_in_market_is_judged_by_the_curves_as_drawn() {
        for market in [Scenario::formal(), Scenario::practice()] {
            let rules = &market.score;
            assert_eq!(market.capital, rules.capital);
            assert_eq!(par(&market, Figure::NetWorth), rules.net_worth);
            assert_eq!(par(&market, Figure::CustomerEquity), rules.customer_equity);
            assert_eq!(par(&market, Figure::Sales), rules.sales);
            assert_eq!(par(&market, Figure::Retention), rules.retention);
        }
    }
}
