//! The four patterns of a relationship's life **\[S\]**, and what those cost that ended (rulebook 7).

use game::care::{Survey, customer_value, retention};
use game::ids::{CompanyId, CustomerId};
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::relation::Pattern;
use game::relation::{Relation, Stage};
use game::score::{margins, yearly};
use game::sort;
use game::time::Minute;

/// A relationship with its pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// With whom.
    pub customer: CustomerId,
    /// How it went.
    pub pattern: Pattern,
    /// When it ended; none for one that was kept.
    pub ended: Option<Minute>,
    /// Whether the customer left because it was unhappy.
    pub unhappy: bool,
    /// What was spent on it to win and keep it.
    pub spent: Money,
    /// The lifetime value that went with it, by this year's margin as of a customer who found what it expected; or
    /// that was kept, as the year's score counts it.
    pub value: Money,
}

/// Customers still in forming management: they have no pattern yet, and count in the customer equity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StillForming {
    /// Which.
    pub customers: Vec<CustomerId>,
    /// What was spent on them.
    pub spent: Money,
    /// Their lifetime value, as the year's score counts it.
    pub value: Money,
}

/// A pattern in sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternSum {
    /// Which.
    pub pattern: Pattern,
    /// How many relationships.
    pub count: u32,
    /// What was spent on them.
    pub spent: Money,
    /// The lifetime value that went, or was kept.
    pub value: Money,
}

/// The relationships of a company that have a pattern, by pattern and customer; none of a company
/// whose books are closed. One that ended and was taken up again is judged by how it stands now; one
/// still in forming management has no pattern yet.
pub fn lives(seen: &Observation<'_>, company: CompanyId) -> Option<Vec<Life>> {
    let margins = margins(seen.scenario(), seen.disclosed(company)?);
    let rules = &seen.scenario().repeat;
    let kept = retention(rules, PerMille::ONE);
    let relations = seen.all_customers().zip(seen.disclosed_relations(company)?);
    let life = |(customer, relation): (CustomerId, &Relation)| {
        let (pattern, ended, unhappy) = pattern_of(relation)?;
        let felt = || felt_by(seen, company, customer, relation);
        let kept = if ended.is_none() { retention(rules, felt()) } else { kept };
        Some(Life {
            customer,
            pattern,
            ended,
            unhappy,
            spent: relation.spent.in_all(),
            value: customer_value(yearly(seen.scenario(), margins[customer.index()]), kept, rules.discount),
        })
    };
    let mut lives: Vec<Life> = relations.filter_map(life).collect();
    sort::by_key(&mut lives, |life| (life.pattern, life.customer));
    Some(lives)
}

/// The own customers still in forming management.
pub fn still_forming(seen: &Observation<'_>) -> StillForming {
    let (margins, rules) = (margins(seen.scenario(), seen.company()), &seen.scenario().repeat);
    let mut forming = StillForming::default();
    for customer in seen.customer_ids() {
        let relation = seen.relation(customer).details();
        if relation.stage == Stage::Forming {
            let kept = retention(rules, felt_by(seen, seen.me(), customer, relation));
            forming.customers.push(customer);
            forming.spent += relation.spent.in_all();
            forming.value += customer_value(yearly(seen.scenario(), margins[customer.index()]), kept, rules.discount);
        }
    }
    forming
}

/// Satisfaction as the score counts it: what is felt once the year is over, before what a survey measured, and the
/// ordinary where nobody has asked.
fn felt_by(seen: &Observation<'_>, company: CompanyId, customer: CustomerId, relation: &Relation) -> PerMille {
    let known = if seen.is_over() {
        seen.disclosed_satisfaction(company, customer)
    } else {
        relation.survey.map(Survey::satisfaction)
    };
    known.unwrap_or(PerMille::ONE)
}

/// All four patterns in sum.
pub fn sums(lives: &[Life]) -> [PatternSum; 4] {
    Pattern::ALL.map(|pattern| {
        let of_pattern = || lives.iter().filter(move |life| life.pattern == pattern);
        PatternSum {
            pattern,
            count: of_pattern().count() as u32,
            spent: of_pattern().map(|life| life.spent).sum(),
            value: of_pattern().map(|life| life.value).sum(),
        }
    })
}

/// How a relationship went, when it ended and whether in anger. One that never came to a place and is
/// in decline was given up on the way: an early abort.
fn pattern_of(relation: &Relation) -> Option<(Pattern, Option<Minute>, bool)> {
    match relation.stage {
        Stage::Stable => return Some((Pattern::LongKeeping, None, false)),
        Stage::Forming => return None,
        _ => {}
    }
    // A relationship that has lost its place can end a second time on the way back to one: the loss
    // of the place is what counts.
    let place_lost = relation.endings.iter().rposition(|ending| ending.pattern != Pattern::EarlyAbort);
    if let Some(ending) = place_lost.map(|index| relation.endings[index]).or(relation.endings.last().copied()) {
        let unhappy = relation.endings[place_lost.unwrap_or(0)..].iter().any(|ending| ending.unhappy);
        return Some((ending.pattern, Some(ending.at), unhappy));
    }
    let given_up = relation.stage == Stage::Exploration && relation.decline.is_some();
    given_up.then_some((Pattern::EarlyAbort, relation.decline, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, sell};
    use game::command::Command;
    use game::relation::Ending;
    use game::score::{Figure, results, so_far};

    /// What is kept, with a pattern or still forming, is worth the customer equity of the score.
    #[test]
    fn kept_customers_are_worth_the_customer_equity() {
        let mut world = game(1);
        sell(&mut world);
        for month in [3, 6, 12] {
            let end = game::time::Month::new(month).expect("a month").end();
            run_to(&mut world, end.get());
            let seen = world.observe(ME);
            let equity =
                results(&seen).map_or_else(|| so_far(&seen), |all| all[0].clone()).value(Figure::CustomerEquity);
            let kept = sums(&lives(&seen, ME).expect("the own books are open"))[Pattern::LongKeeping as usize].value;
            assert_eq!((kept + still_forming(&seen).value).as_fen(), equity, "month {month}");
        }
    }

    #[test]
    fn relationships_are_sorted_into_their_patterns() {
        let at = Minute::new(5);
        let relation = |stage: Stage, decline: Option<Minute>, ended: Option<Pattern>| {
            let mut relation = Relation::default();
            (relation.stage, relation.decline) = (stage, decline);
            relation.endings = ended.into_iter().map(|pattern| Ending { at, pattern, unhappy: true }).collect();
            relation
        };
        let exit = Some(Pattern::EarlyExit);
        for (relation, expect) in [
            (relation(Stage::Potential, None, None), None),
            (relation(Stage::Exploration, None, None), None),
            (relation(Stage::Exploration, Some(at), None), Some((Pattern::EarlyAbort, Some(at), false))),
            (relation(Stage::Forming, Some(at), None), None),
            (relation(Stage::Stable, None, None), Some((Pattern::LongKeeping, None, false))),
            (relation(Stage::Target, None, exit), Some((Pattern::EarlyExit, Some(at), true))),
            (relation(Stage::Stable, None, exit), Some((Pattern::LongKeeping, None, false))),
        ] {
            assert_eq!(pattern_of(&relation), expect);
        }
    }

    #[test]
    fn a_customer_given_up_in_forming_management_dies_midway() {
        let mut world = game(2);
        let customer = sell(&mut world).customer;
        world.apply(ME, &Command::Release { customer }).expect("there is a place");
        assert_eq!(lives(&world.observe(ME), CompanyId(1)), None, "its books are closed");
        run_to(&mut world, Minute::YEAR_END.get());
        let seen = world.observe(ME);
        let found = lives(&seen, ME).expect("the own books");
        let [life] = found[..] else { panic!("{found:?}") };
        assert_eq!((life.customer, life.pattern), (customer, Pattern::MidwayDeath));
        assert!(life.ended.is_some());
        assert!(life.spent.is_positive() && life.value.is_positive());
        let midway = sums(&found)[Pattern::MidwayDeath as usize];
        assert_eq!((midway.count, midway.spent, midway.value), (1, life.spent, life.value));
        assert_eq!(lives(&seen, CompanyId(1)), Some(Vec::new()));
    }
}
