//! How profit is spread over customers: the rule of 80 and 20.

use super::buyers::Buyer;
use game::ids::CustomerId;
use game::money::Money;
use game::per_mille::PerMille;
use game::sort;

/// The spread of profit over those who have bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pareto {
    /// Customers with what they brought, the most profitable first.
    pub ranked: Vec<CustomerProfit>,
    /// What all brought.
    pub total: Money,
    /// How many the top fifth is: a fifth of the customers, rounded up.
    pub top: u32,
    /// What the top fifth brought.
    pub top_profit: Money,
    /// The share of the top fifth; more than 1000 where others bring losses. None when nothing was
    /// earned in all.
    pub top_share: Option<PerMille>,
}

/// A customer and what it brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomerProfit {
    /// The customer.
    pub customer: CustomerId,
    /// What it brought.
    pub profit: Money,
}

/// A point of the curve: the best customers, and what they brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParetoPoint {
    /// Share of the customers.
    pub customers: PerMille,
    /// Share of the profit.
    pub profit: PerMille,
}

/// Ranks customers by profit. 80 % of profit comes from 20 % of the customers **\[S\]** (Pareto's rule).
pub fn pareto(buyers: &[Buyer]) -> Pareto {
    let of = |buyer: &Buyer| CustomerProfit { customer: buyer.customer, profit: buyer.profit };
    let mut ranked: Vec<_> = buyers.iter().map(of).collect();
    sort::by_key(&mut ranked, |one| (std::cmp::Reverse(one.profit), one.customer));
    let total: Money = ranked.iter().map(|one| one.profit).sum();
    let top = ranked.len().div_ceil(5);
    let top_profit: Money = ranked[..top].iter().map(|one| one.profit).sum();
    let top_share = total.is_positive().then(|| share(top_profit, total));
    Pareto { ranked, total, top: top as u32, top_profit, top_share }
}

impl Pareto {
    /// The curve from nobody to everybody; empty when nothing was earned in all. Where customers bring
    /// losses it rises above the whole and falls again: the whale curve of Kaplan and Narayanan (2001).
    pub fn curve(&self) -> Vec<ParetoPoint> {
        if !self.total.is_positive() {
            return Vec::new();
        }
        let mut sum = Money::ZERO;
        let mut points = vec![ParetoPoint { customers: PerMille::ZERO, profit: PerMille::ZERO }];
        for (index, one) in self.ranked.iter().enumerate() {
            sum += one.profit;
            let customers = PerMille::rounded(index as i64 + 1, self.ranked.len() as i64);
            points.push(ParetoPoint { customers, profit: share(sum, self.total) });
        }
        points
    }
}

fn share(part: Money, whole: Money) -> PerMille {
    PerMille::rounded(part.as_fen(), whole.as_fen())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::buyer;

    fn of(profits: &[i64]) -> Pareto {
        let buyers: Vec<Buyer> =
            profits.iter().zip(0..).map(|(&profit, id)| Buyer { profit: Money::yuan(profit), ..buyer(id) }).collect();
        pareto(&buyers)
    }

    #[test]
    fn the_top_fifth_is_rounded_up() {
        let ten = of(&[5, 5, 500, 5, 5, 300, 60, 40, 50, 30]);
        assert_eq!((ten.top, ten.top_profit, ten.top_share), (2, Money::yuan(800), Some(PerMille::new(800))));
        assert_eq!(ten.ranked[0], CustomerProfit { customer: CustomerId(2), profit: Money::yuan(500) });
        for (profits, top, share) in
            [(&[][..], 0, None), (&[7], 1, Some(1000)), (&[1; 6], 2, Some(333)), (&[-5, 3], 1, None)]
        {
            let found = of(profits);
            assert_eq!((found.top, found.top_share.map(PerMille::get)), (top, share), "{profits:?}");
        }
    }

    #[test]
    fn a_curve_with_losses_rises_above_the_whole() {
        let points: Vec<(i32, i32)> =
            of(&[60, 60, -20]).curve().iter().map(|point| (point.customers.get(), point.profit.get())).collect();
        assert_eq!(points, [(0, 0), (333, 600), (667, 1200), (1000, 1000)]);
        assert!(of(&[-1]).curve().is_empty());
    }
}
