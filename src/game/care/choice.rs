//! Orders without a tender: a choice among suppliers by loyalty, recognition and price (rulebook 7).

use super::club::Club;
use crate::ids::CompanyId;
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::relation::Loyalty;
use crate::scenario::Repeat;

/// How a supplier stands with a customer that is about to order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Supplier {
    /// The company.
    pub company: CompanyId,
    /// Satisfaction C.
    pub satisfaction: PerMille,
    /// Loyalty, as the chain ends in it.
    pub loyalty: PerMille,
    /// Recognition.
    pub recognition: Recognition,
    /// The price that it asks against what the goods cost everybody.
    pub price: PerMille,
    /// Whether it had the last order.
    pub incumbent: bool,
    /// The club of the company that the customer is in.
    pub club: Option<Club>,
    /// Whether what is bought on credit is held to a limit.
    pub limited: bool,
    /// Months of payment term more than the customer asks for, or fewer.
    pub term: i32,
}

/// How much a customer of that loyalty likes a supplier: the five types weigh the same things
/// differently **\[S\]**: tied and inert customers stay, price-minded ones compare.
pub fn utility(rules: &Repeat, loyalty: Loyalty, supplier: &Supplier) -> i32 {
    let taste = &rules.tastes[loyalty as usize];
    let mut utility = taste.term.get() * supplier.term
        + taste.satisfaction.get() * supplier.satisfaction.get() / 1000
        + taste.recognition.get() * i32::from(supplier.recognition.get()) / 1000
        - taste.price.get() * supplier.price.get() / 1000;
    if supplier.incumbent {
        utility += taste.incumbent.get();
    }
    utility += match supplier.club {
        None => 0,
        Some(Club::Points) => taste.club.get(),
        Some(Club::Fee) => taste.fee_club.get(),
    };
    if supplier.limited {
        utility -= rules.limited.get();
    }
    utility
}

/// The supplier the customer asks: the most liked of those that it is loyal to; none when it is at risk with all
/// of them and buys elsewhere. Ties go to the earlier seat.
pub fn choose(rules: &Repeat, loyalty: Loyalty, suppliers: &[Supplier]) -> Option<CompanyId> {
    suppliers
        .iter()
        .filter(|supplier| supplier.loyalty >= rules.at_risk_below)
        .max_by_key(|supplier| (utility(rules, loyalty, supplier), std::cmp::Reverse(supplier.company)))
        .map(|supplier| supplier.company)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::retention;
    use crate::scenario::Scenario;

    fn supplier(company: u8, satisfaction: i32, recognition: u16, price: i32, incumbent: bool) -> Supplier {
        Supplier {
            company: CompanyId(company),
            satisfaction: PerMille::new(satisfaction),
            loyalty: retention(&Scenario::formal().repeat, PerMille::new(satisfaction)),
            recognition: Recognition::new(recognition),
            price: PerMille::new(price),
            incumbent,
            club: None,
            limited: false,
            term: 0,
        }
    }

    #[test]
    fn loyalty_decides_between_a_friend_and_a_cheap_stranger() {
        let rules = &Scenario::formal().repeat;
        let dear_friend = supplier(0, 1050, 800, 1350, true);
        let cheap_stranger = supplier(1, 1000, 500, 1150, false);
        for (loyalty, expect) in
            [(Loyalty::Monopoly, 0), (Loyalty::Inertia, 0), (Loyalty::Price, 1), (Loyalty::Trust, 0)]
        {
            let chosen = choose(rules, loyalty, &[dear_friend, cheap_stranger]);
            assert_eq!(chosen, Some(CompanyId(expect)), "{loyalty:?}");
        }
    }

    #[test]
    fn a_shorter_term_sends_those_away_who_look_at_money() {
        let rules = &Scenario::formal().repeat;
        let at_once = Supplier { term: -2, ..supplier(0, 1000, 600, 1200, true) };
        let as_asked = supplier(1, 1000, 600, 1200, false);
        for (loyalty, expect) in
            [(Loyalty::Monopoly, 0), (Loyalty::Price, 1), (Loyalty::Benefit, 1), (Loyalty::Trust, 0)]
        {
            assert_eq!(choose(rules, loyalty, &[at_once, as_asked]), Some(CompanyId(expect)), "{loyalty:?}");
        }
    }

    #[test]
    fn nobody_is_chosen_who_disappoints() {
        let rules = &Scenario::formal().repeat;
        assert_eq!(choose(rules, Loyalty::Monopoly, &[supplier(0, 600, 900, 1000, true)]), None);
        assert_eq!(choose(rules, Loyalty::Trust, &[]), None);
    }
}
