//! The chain of satisfaction as a company knows it: six numbers from 0 to 100, each with how exact it is and
//! what last moved it (rulebook 7; ACSI, Fornell et al. 1996).

use super::feelings::{FeelingChange, Felt, moves};
use game::care::{Acsi, AcsiNumber, Cause};
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
    /// When and why it last moved, as far as the company can see.
    pub moved: Option<(Minute, Cause)>,
}

/// The six numbers of a customer along the chain; none before anybody asked, until the year is over.
pub fn chain(seen: &Observation<'_>, customer: CustomerId) -> Option<[AcsiLink; 6]> {
    let known = seen.known_acsi(customer)?;
    let rules = &seen.scenario().satisfaction;
    let survey = seen.relation(customer).details().survey.filter(|_| !seen.is_over());
    let error = survey.map_or(PerMille::ZERO, |survey| survey.error);
    let moves = moves(seen, customer);
    let last = |number| moves.iter().find(|felt| touches(felt, number)).map(|felt| (felt.at, felt.cause));
    Some(AcsiNumber::ALL.map(|number| AcsiLink {
        number,
        index: known.index(rules, number),
        error: in_points(rules, number, error),
        moved: last(number),
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

/// An error in points of the index: of a level against the market's two ends, of a share in hundredths.
fn in_points(rules: &Satisfaction, number: AcsiNumber, error: PerMille) -> u8 {
    let whole = match number {
        AcsiNumber::Complaints | AcsiNumber::Loyalty => 1000,
        _ => rules.index.most - rules.index.least,
    };
    (error.get() * 100 / whole.max(1)).clamp(0, 100) as u8
}

/// Whether a move is about that number: what follows in the chain moves with all that comes before.
fn touches(felt: &Felt, number: AcsiNumber) -> bool {
    let moves = |change| change != FeelingChange::Still;
    match number {
        AcsiNumber::Expectation => moves(felt.expected),
        AcsiNumber::Quality => moves(felt.quality),
        AcsiNumber::Value => moves(felt.value),
        AcsiNumber::Satisfaction | AcsiNumber::Complaints | AcsiNumber::Loyalty => true,
    }
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
            assert!(links.iter().all(|link| link.moved.is_some()), "a contract moves all of them: {links:?}");
            assert_eq!(mean_chain(&world.observe(ME)), Some(links.map(|link| u32::from(link.index) * 10)));
            errors.push(links.map(|link| link.error));
        }
        assert!(errors[0].iter().zip(errors[1]).all(|(one, two)| *one > two), "{errors:?}");
    }
}
