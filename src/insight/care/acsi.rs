//! The chain of satisfaction as a company knows it: six numbers from 0 to 100, each with how exact it is and
//! what last moved it (rulebook 7; ACSI, Fornell et al. 1996).

use super::feelings::{FeelingChange, Felt, moves};
use game::care::{Acsi, AcsiNumber, Cause, index_error};
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Satisfaction;
use game::time::Minute;

/// One of the six numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcsiLink {
    /// Which.
    pub number: AcsiNumber,
    /// The number, 0 to 100.
    pub index: u8,
    /// How far it may lie off; nothing once the year is over.
    pub error: u8,
    /// What it came of, as far as the company can see.
    pub comes_of: ComesOf,
}

/// Where one of the six numbers comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComesOf {
    /// What last moved it, the newest first; a contract moves the first three by different amounts.
    Causes([Option<AcsiMove>; LAST]),
    /// It follows from the three before it.
    Feelings,
    /// It follows from satisfaction; how the last complaint was handled moves loyalty besides.
    Satisfaction(Option<AcsiMove>),
}

/// A cause that moved a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcsiMove {
    /// When.
    pub at: Minute,
    /// Why.
    pub cause: Cause,
    /// By how many points of the index; where that is not known or less than one, the direction alone.
    pub by: FeelingChange,
}

/// So many of the last causes are named.
const LAST: usize = 2;

/// The six numbers of a customer along the chain; none before anybody asked, until the year is over.
pub fn chain(seen: &Observation<'_>, customer: CustomerId) -> Option<[AcsiLink; 6]> {
    let known = seen.known_acsi(customer)?;
    let rules = &seen.scenario().satisfaction;
    let survey = seen.relation(customer).details().survey.filter(|_| !seen.is_over());
    let error = |number| survey.map_or(PerMille::ZERO, |survey| survey.error_of(rules, number));
    let moves = moves(seen, customer);
    let causes = |of: fn(&Felt) -> FeelingChange| {
        let moved = |felt: &Felt| {
            let by = in_points_of_index(rules, of(felt));
            (by != FeelingChange::Still).then_some(AcsiMove { at: felt.at, cause: felt.cause, by })
        };
        let mut moved = moves.iter().filter_map(moved);
        ComesOf::Causes([(); LAST].map(|()| moved.next()))
    };
    let handled = || {
        let felt = moves.iter().find(|felt| is_handling(felt.cause))?;
        let by = if felt.cause == Cause::Ignored { FeelingChange::Fell } else { FeelingChange::Rose };
        Some(AcsiMove { at: felt.at, cause: felt.cause, by })
    };
    let comes_of = |number| match number {
        AcsiNumber::Expectation => causes(|felt| felt.expected),
        AcsiNumber::Quality => causes(|felt| felt.quality),
        AcsiNumber::Value => causes(|felt| felt.value),
        AcsiNumber::Satisfaction => ComesOf::Feelings,
        AcsiNumber::Complaints => ComesOf::Satisfaction(None),
        AcsiNumber::Loyalty => ComesOf::Satisfaction(handled()),
    };
    Some(AcsiNumber::ALL.map(|number| AcsiLink {
        number,
        index: known.index(rules, number),
        error: index_error(rules, number, error(number)),
        comes_of: comes_of(number),
    }))
}

/// The mean of each of the six over all customers that are known, in tenths of points; none before one is.
pub fn mean_chain(seen: &Observation<'_>) -> Option<[u32; 6]> {
    let rules = &seen.scenario().satisfaction;
    let known: Vec<Acsi> = seen.customer_ids().filter_map(|customer| seen.known_acsi(customer)).collect();
    let mean = |number| {
        let sum: u32 = known.iter().map(|acsi| u32::from(acsi.index(rules, number))).sum();
        sum * 10 / known.len().max(1) as u32
    };
    (!known.is_empty()).then(|| AcsiNumber::ALL.map(mean))
}

/// A change in whole points of the index, or only its direction where it rounds to none.
fn in_points_of_index(rules: &Satisfaction, change: FeelingChange) -> FeelingChange {
    let FeelingChange::By(by) = change else { return change };
    let whole = (rules.index.most - rules.index.least).max(1);
    match (by * 100 + by.signum() * whole / 2) / whole {
        0 if by > 0 => FeelingChange::Rose,
        0 => FeelingChange::Fell,
        points => FeelingChange::By(points),
    }
}

/// Whether a cause is how a complaint was handled.
const fn is_handling(cause: Cause) -> bool {
    matches!(cause, Cause::Recovered | Cause::SecondSatisfaction | Cause::Ignored)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to, sell};
    use game::people::TaskKind;
    use game::scenario::Role;
    use game::time::Minutes;

    #[test]
    fn the_chain_is_known_from_a_survey_and_the_more_are_asked_the_better() {
        let mut errors = Vec::new();
        for contacts in [1, 2] {
            let mut world = game(1);
            let customer = sell(&mut world).customer;
            assert_eq!(chain(&world.observe(ME), customer), None, "nobody has asked");
            let seen = world.observe(ME);
            let by = seen.people().find(|person| person.role == Role::Service).expect("somebody serves").id;
            queue(&mut world, ME, by.0, TaskKind::Survey { customer, contacts });
            let until = world.now() + Minutes::days(3);
            run_to(&mut world, until.get());
            let links = chain(&world.observe(ME), customer).expect("it was asked");
            assert_eq!(links.map(|link| link.number), AcsiNumber::ALL);
            let [expectation, quality, value, satisfaction, complaints, loyalty] = links.map(|link| link.comes_of);
            for driver in [expectation, quality, value] {
                assert!(matches!(driver, ComesOf::Causes([Some(_), _])), "a contract moves all three: {links:?}");
            }
            assert_ne!(expectation, value, "each has its own causes, by its own amounts");
            assert_eq!(satisfaction, ComesOf::Feelings);
            assert_eq!([complaints, loyalty], [ComesOf::Satisfaction(None); 2], "nobody has complained");
            assert_eq!(mean_chain(&world.observe(ME)), Some(links.map(|link| u32::from(link.index) * 10)));
            let error = links.map(|link| link.error);
            assert!(error[3] > error[..3].iter().copied().max().unwrap_or(0), "C errs by all three parts: {error:?}");
            errors.push(error);
        }
        assert!(errors[0].iter().zip(errors[1]).all(|(one, two)| *one > two), "{errors:?}");
    }
}
