//! What a first sale costs against a later one (rulebook 12, `keeping_is_cheaper`).

use game::ids::CompanyId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::relation::Relation;

/// What was spent on customers, and what they ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostOfSales {
    /// First contracts and orders.
    pub first_sales: u32,
    /// All later ones.
    pub retained_sales: u32,
    /// Spent on customers until their first order, on those who never ordered too.
    pub acquisition: Money,
    /// Spent on them since.
    pub retention: Money,
}

impl CostOfSales {
    /// Money for each first sale; none without any.
    pub fn per_first(self) -> Option<Money> {
        each(self.acquisition, self.first_sales)
    }

    /// Money for each later sale; none without any.
    pub fn per_retained(self) -> Option<Money> {
        each(self.retention, self.retained_sales)
    }

    /// How many times dearer a first sale is, in thousandths: the documents say five times **\[S\]**.
    /// None without both, or when retention cost nothing.
    pub fn times_dearer(self) -> Option<PerMille> {
        let (first, retained) = (self.per_first()?, self.per_retained()?);
        retained.is_positive().then(|| PerMille::rounded(first.as_fen(), retained.as_fen()))
    }
}

/// The own company's figures.
pub fn own(seen: &Observation<'_>) -> CostOfSales {
    cost_of_sales(seen.customer_ids().map(|customer| seen.relation(customer).details()))
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
    let of = |company| Some(CompanyCost { company, cost: cost_of_sales(seen.disclosed_relations(company)?) });
    if seen.is_over() { companies.map(of).collect() } else { None }
}

/// Sums up the relations of one company.
pub fn cost_of_sales<'a>(relations: impl Iterator<Item = &'a Relation>) -> CostOfSales {
    relations.fold(CostOfSales::default(), |sum, relation| CostOfSales {
        first_sales: sum.first_sales + u32::from(relation.orders > 0),
        retained_sales: sum.retained_sales + u32::from(relation.orders.saturating_sub(1)),
        acquisition: sum.acquisition + relation.spent.acquisition,
        retention: sum.retention + relation.spent.retention,
    })
}

fn each(money: Money, count: u32) -> Option<Money> {
    (count > 0).then(|| money.share(1, i64::from(count)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to};
    use game::relation::Spent;
    use game::time::Minute;

    fn relation(orders: u16, acquisition: i64, retention: i64) -> Relation {
        let mut relation = Relation::default();
        relation.orders = orders;
        relation.spent =
            Spent { acquisition: Money::yuan(acquisition), retention: Money::yuan(retention), win_back: Money::ZERO };
        relation
    }

    #[test]
    fn a_first_sale_carries_what_was_spent_in_vain() {
        // Two won for 6,000 (one wooed in vain), four later sales for 2,400: 3,000 against 600.
        let relations = [relation(4, 2_000, 2_000), relation(2, 2_500, 400), relation(0, 1_500, 0)];
        let found = cost_of_sales(relations.iter());
        assert_eq!((found.first_sales, found.retained_sales), (2, 4));
        assert_eq!((found.per_first(), found.per_retained()), (Some(Money::yuan(3_000)), Some(Money::yuan(600))));
        assert_eq!(found.times_dearer(), Some(PerMille::new(5_000)));
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        let found = cost_of_sales([relation(1, 900, 0)].iter());
        assert_eq!((found.per_retained(), found.times_dearer()), (None, None));
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
