//! What a first sale costs against keeping a customer for a year (rulebook 12, `keeping_is_cheaper`): counted here
//! alone, for the value page, for a class's facts and for the lesson that a tournament measures.

use game::ids::CompanyId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::relation::Relation;
use game::time::{MONTH, Minute};
use serde::{Deserialize, Serialize};
use std::iter::Sum;

/// A year of work time.
const YEAR: i64 = Minute::YEAR_END.get() as i64;

/// What was spent on customers, and what they ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostOfSales {
    /// First contracts and orders.
    pub first_sales: u32,
    /// Minutes of work time for which customers were kept since their first order, all together.
    pub kept: i64,
    /// Spent on customers until their first order, on those who never ordered too.
    pub acquisition: Money,
    /// Spent on the relation since.
    pub retention: Money,
}

impl CostOfSales {
    /// Money for each first sale; none without any.
    pub fn per_first(self) -> Option<Money> {
        each(self.acquisition, self.first_sales)
    }

    /// Money for each customer kept and year, once they were kept for a customer-year together; none before.
    pub fn per_kept_year(self) -> Option<Money> {
        (self.kept >= YEAR).then(|| self.retention.share(YEAR, self.kept))
    }

    /// Whole months for which customers were kept, all together.
    pub const fn kept_months(self) -> u32 {
        (self.kept / MONTH as i64) as u32
    }

    /// How many times dearer a first sale is than keeping a customer for a year, in thousandths: the
    /// documents say five times **\[S\]**. None without both, or when retention cost nothing.
    pub fn times_dearer(self) -> Option<PerMille> {
        let (first, kept) = (self.per_first()?, self.per_kept_year()?);
        kept.is_positive().then(|| PerMille::rounded(first.as_fen(), kept.as_fen()))
    }
}

/// The own company's figures.
pub fn own(seen: &Observation<'_>) -> CostOfSales {
    cost_of_sales(seen.all_customers().map(|customer| seen.relation(customer).details()), seen.now())
}

/// A company's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompanyCost {
    /// Which company.
    pub company: CompanyId,
    /// What its sales cost.
    pub cost: CostOfSales,
}

/// Every company's figures by seat; none before the year is over.
pub fn of_all(seen: &Observation<'_>) -> Option<Vec<CompanyCost>> {
    let companies = (0..seen.company_count() as u8).map(CompanyId);
    let of =
        |company| Some(CompanyCost { company, cost: cost_of_sales(seen.disclosed_relations(company)?, seen.now()) });
    if seen.is_over() { companies.map(of).collect() } else { None }
}

/// Sums up the relations of one company as they are at `at`.
pub fn cost_of_sales<'a>(relations: impl Iterator<Item = &'a Relation>, at: Minute) -> CostOfSales {
    let of = |relation: &Relation| CostOfSales {
        first_sales: u32::from(relation.orders > 0),
        kept: i64::from(relation.kept_for(at).get()),
        acquisition: relation.spent.acquisition,
        retention: relation.spent.retention,
    };
    relations.map(of).sum()
}

/// Several companies or years together.
impl Sum for CostOfSales {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            first_sales: sum.first_sales + one.first_sales,
            kept: sum.kept + one.kept,
            acquisition: sum.acquisition + one.acquisition,
            retention: sum.retention + one.retention,
        })
    }
}

fn each(money: Money, count: u32) -> Option<Money> {
    (count > 0).then(|| money.share(1, i64::from(count)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to};
    use game::relation::Spent;

    fn relation(since: Option<u32>, acquisition: i64, retention: i64) -> Relation {
        let mut relation = Relation::default();
        relation.bought_since = since.map(|month| Minute::new(month * MONTH));
        relation.orders = u16::from(since.is_some());
        let (acquisition, retention) = (Money::yuan(acquisition), Money::yuan(retention));
        relation.spent = Spent { acquisition, retention, ..Spent::default() };
        relation
    }

    #[test]
    fn a_first_sale_carries_what_was_spent_in_vain() {
        // Two won for 6,000 (one wooed in vain), kept for six and twelve months for 900: 3,000 against 600 a year.
        let relations = [relation(Some(6), 2_000, 400), relation(Some(0), 2_500, 500), relation(None, 1_500, 0)];
        let found = cost_of_sales(relations.iter(), Minute::YEAR_END);
        assert_eq!((found.first_sales, found.kept_months()), (2, 18));
        assert_eq!((found.per_first(), found.per_kept_year()), (Some(Money::yuan(3_000)), Some(Money::yuan(600))));
        assert_eq!(found.times_dearer(), Some(PerMille::new(5_000)));
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        let found = cost_of_sales([relation(Some(11), 900, 0)].iter(), Minute::YEAR_END);
        assert_eq!((found.per_kept_year(), found.times_dearer()), (None, None));
        assert_eq!(CostOfSales::default().per_first(), None);
    }

    #[test]
    fn rivals_open_their_books_at_the_end() {
        let mut world = game(2);
        assert_eq!(of_all(&world.observe(ME)), None);
        run_to(&mut world, Minute::YEAR_END.get());
        let seen = world.observe(ME);
        let all = of_all(&seen).expect("the year is over");
        assert_eq!((all.len(), all[0]), (2, CompanyCost { company: ME, cost: own(&seen) }));
    }
}
