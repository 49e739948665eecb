//! What moved a customer's feelings, as its file tells it (rulebook 7).

use game::care::{Cause, Move};
use game::ids::CustomerId;
use game::observation::Observation;
use game::time::Minute;

/// One move of what a customer feels, as far as a company knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    /// When.
    pub at: Minute,
    /// Why.
    pub cause: Cause,
    /// What became of the expectation a.
    pub expected: FeelingChange,
    /// What became of the perceived quality.
    pub quality: FeelingChange,
    /// What became of the perceived value.
    pub value: FeelingChange,
}

/// A change as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeelingChange {
    /// It did not move.
    Still,
    /// It rose or fell; how much only a survey tells.
    Rose,
    /// It fell.
    Fell,
    /// By so many thousandths.
    By(i32),
}

/// All that moved the customer, the newest first; the effects of one event are summed up. They are measured
/// if the customer has told since, in a survey or by leaving, or the year is over; otherwise only their
/// direction is known.
pub fn moves(seen: &Observation<'_>, customer: CustomerId) -> Vec<Felt> {
    let told = seen.has_told_until(customer);
    let felt = |Move { at, cause, expected, quality, value }: Move| {
        let is_measured = seen.is_over() || told.is_some_and(|told| told >= at);
        let [expected, quality, value] = [expected, quality, value].map(|by| change(by, is_measured));
        Felt { at, cause, expected, quality, value }
    };
    let mut moves: Vec<Move> = Vec::new();
    for one in seen.causes(customer) {
        match moves.last_mut() {
            Some(last) if (last.at, last.cause) == (one.at, one.cause) => {
                last.expected += one.expected;
                last.quality += one.quality;
                last.value += one.value;
            }
            _ => moves.push(one),
        }
    }
    moves.into_iter().rev().map(felt).collect()
}

/// Why the newest survey should be asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskAgain {
    /// So many things have moved the customer since.
    Moved(usize),
    /// It is so many months old.
    Old(u8),
}

/// Months after which a survey counts as old: feelings fade and contracts come in between.
const OLD: u8 = 3;

/// Whether and why a customer should be surveyed again; none without a survey, or for a customer that has left.
pub fn ask_again(seen: &Observation<'_>, customer: CustomerId) -> Option<AskAgain> {
    let relation = seen.relation(customer).details();
    let survey = relation.survey.filter(|_| relation.lost.is_none() && !seen.is_over())?;
    let moved = moves(seen, customer).iter().filter(|felt| felt.at > survey.at && felt.cause != Cause::Faded).count();
    let age = seen.month().number().saturating_sub(survey.at.month().number());
    match (moved, age) {
        (_, OLD..) => Some(AskAgain::Old(age)),
        (1.., _) => Some(AskAgain::Moved(moved)),
        _ => None,
    }
}

const fn change(by: i32, is_measured: bool) -> FeelingChange {
    match (by, is_measured) {
        (0, _) => FeelingChange::Still,
        (_, true) => FeelingChange::By(by),
        (1.., false) => FeelingChange::Rose,
        (_, false) => FeelingChange::Fell,
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
    fn a_survey_is_asked_again_when_something_has_happened_or_it_is_old() {
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        assert_eq!(ask_again(&world.observe(ME), customer), None, "nobody has asked yet");
        let by = world.observe(ME).people().find(|person| person.role == Role::Service).expect("somebody serves").id;
        queue(&mut world, ME, by.0, TaskKind::Survey { customer, contacts: 0 });
        let until = world.now() + Minutes::days(2);
        run_to(&mut world, until.get());
        assert_eq!(ask_again(&world.observe(ME), customer), None, "it has just been asked");
        let asked = world.now().month().number();
        while !world.observe(ME).is_over() && world.now().month().number() < asked + OLD {
            let until = world.now() + Minutes::days(5);
            run_to(&mut world, until.get());
        }
        assert_eq!(ask_again(&world.observe(ME), customer), Some(AskAgain::Old(OLD)), "whatever has happened since");
    }

    #[test]
    fn how_much_a_customer_was_moved_only_a_survey_tells() {
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        let first = |world: &game::world::World| moves(&world.observe(ME), customer).pop();
        let before = first(&world);
        let by = world.observe(ME).people().find(|person| person.role == Role::Service).expect("somebody serves").id;
        queue(&mut world, ME, by.0, TaskKind::Survey { customer, contacts: 0 });
        let until = world.now() + Minutes::days(3);
        run_to(&mut world, until.get());
        let after = first(&world);
        let (Some(before), Some(after)) = (before, after) else { panic!("a contract moves a customer") };
        assert_eq!((before.at, before.cause), (after.at, after.cause));
        for (before, after) in
            [(before.expected, after.expected), (before.quality, after.quality), (before.value, after.value)]
        {
            let fits = match (before, after) {
                (FeelingChange::Rose, FeelingChange::By(by)) => by > 0,
                (FeelingChange::Fell, FeelingChange::By(by)) => by < 0,
                (before, after) => before == FeelingChange::Still && after == FeelingChange::Still,
            };
            assert!(fits, "{before:?} {after:?}");
        }
    }
}
