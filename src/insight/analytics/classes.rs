//! Customers by what they bring: VIP, major, ordinary, small **\[S\]**.

use super::buyers::Buyer;
use super::pareto::{CustomerProfit, pareto};
use game::ids::CustomerId;
use game::money::Money;
use game::per_mille::PerMille;
use serde::{Deserialize, Serialize};

/// The four classes of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// VIP 客户.
    Vip,
    /// 主要客户.
    Major,
    /// 普通客户.
    Ordinary,
    /// 小客户.
    Small,
}

/// A customer in its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classed {
    /// The customer.
    pub customer: CustomerId,
    /// What it brought.
    pub profit: Money,
    /// Its share of what all who brought something brought.
    pub share: PerMille,
    /// Its class.
    pub class: Class,
}

impl Class {
    /// All, the dearest first.
    pub const ALL: [Self; 4] = [Self::Vip, Self::Major, Self::Ordinary, Self::Small];

    /// Up to which cumulated share of the profit a class begins: of the 80 % that the best bring (the
    /// A of an ABC analysis) the first 50 % are VIPs', the rest the major customers'; the B of up to
    /// 95 % are the ordinary ones; the C behind them, and all that bring nothing, are small.
    const fn begins_below(self) -> Option<PerMille> {
        match self {
            Self::Vip => Some(PerMille::new(500)),
            Self::Major => Some(PerMille::new(800)),
            Self::Ordinary => Some(PerMille::new(950)),
            Self::Small => None,
        }
    }
}

/// Each buyer with its class, the most profitable first. A customer that crosses a border belongs
/// to the class before it, so the best is always a VIP.
pub fn classes(buyers: &[Buyer]) -> Vec<Classed> {
    let ranked = pareto(buyers).ranked;
    let earned: Money = ranked.iter().map(|one| one.profit.or_zero()).sum();
    let mut before = Money::ZERO;
    let mut classed = Vec::with_capacity(ranked.len());
    for CustomerProfit { customer, profit } in ranked {
        let reached = |border: PerMille| before >= earned.per_mille(border);
        let in_class = |class: &Class| class.begins_below().is_none_or(|border| !reached(border));
        let class = if profit.is_positive() { Class::ALL.into_iter().find(in_class) } else { None };
        let share = PerMille::rounded(profit.or_zero().as_fen(), earned.as_fen());
        classed.push(Classed { customer, profit, share, class: class.unwrap_or(Class::Small) });
        before += profit.or_zero();
    }
    classed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::buyer;

    fn of(profits: &[i64]) -> Vec<(u16, Class)> {
        let buyers: Vec<Buyer> =
            profits.iter().zip(0..).map(|(&profit, id)| Buyer { profit: Money::yuan(profit), ..buyer(id) }).collect();
        classes(&buyers).iter().map(|one| (one.customer.0, one.class)).collect()
    }

    #[test]
    fn classes_follow_the_share_of_sales_added_up() {
        // Of 1,000: up to 400, 700 (begins below 500), 850 (below 800), 930 and 980 (below 950), 1,000.
        assert_eq!(
            of(&[400, 300, 150, 80, 50, 20, -30]),
            [
                (0, Class::Vip),
                (1, Class::Vip),
                (2, Class::Major),
                (3, Class::Ordinary),
                (4, Class::Ordinary),
                (5, Class::Small),
                (6, Class::Small),
            ]
        );
    }

    #[test]
    fn a_few_customers_are_classed_too() {
        assert!(of(&[]).is_empty());
        assert_eq!(of(&[5]), [(0, Class::Vip)]);
        assert_eq!(of(&[-5]), [(0, Class::Small)]);
        assert_eq!(of(&[5, 5]), [(0, Class::Vip), (1, Class::Major)]);
    }
}
