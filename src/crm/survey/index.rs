//! The satisfaction index of a sample: the six numbers, 0 to 100, each with its confidence interval.

use super::answers::SurveyAnswer;
use super::interval::{Answered, Interval, interval};
use game::care::{AcsiNumber, Survey};
use game::scenario::Satisfaction;

/// The interval of one of the six over the answers; none without one.
pub fn index(
    rules: &Satisfaction,
    answers: &[SurveyAnswer],
    number: AcsiNumber,
    population: usize,
) -> Option<Interval> {
    let answered: Vec<Answered> = answers.iter().map(|one| answered(rules, &one.told, number)).collect();
    interval(&answered, population)
}

/// One of the six as a customer answered it, in tenths of a point.
pub fn answered(rules: &Satisfaction, told: &Survey, number: AcsiNumber) -> Answered {
    let whole = match number {
        AcsiNumber::Complaints | AcsiNumber::Loyalty => 1000,
        _ => (rules.index.most - rules.index.least).max(1),
    };
    let tenths = i64::from(told.acsi.index(rules, number)) * 10;
    Answered { tenths, error: i64::from(told.error.get()) * 1000 / i64::from(whole) }
}
