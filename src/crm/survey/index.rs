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

/// One of the six as a customer answered it, in tenths of a point. Expectation, quality and value were measured, each
/// with the survey's error; that of satisfaction C = b ÷ a follows from all three of them.
pub fn answered(rules: &Satisfaction, told: &Survey, number: AcsiNumber) -> Answered {
    let levels = i64::from((rules.index.most - rules.index.least).max(1));
    let one = i64::from(told.error.get()) * 1000;
    let tenths = match number {
        AcsiNumber::Complaints | AcsiNumber::Loyalty => one / 1000,
        AcsiNumber::Satisfaction => {
            let (times, expected) = (error_of_satisfaction(rules, told), i64::from(told.acsi.expectation.get()).max(1));
            // Rounded once, at the end: what is cut off on the way would add up over a sample.
            let parts = expected * levels;
            (one * times + parts / 2) / parts
        }
        AcsiNumber::Expectation | AcsiNumber::Quality | AcsiNumber::Value => (one + levels / 2) / levels,
    };
    Answered { tenths: i64::from(told.acsi.index(rules, number)) * 10, error: tenths }
}

/// How far C lies off, in thousandths of the error of one of its three parts over what is expected: their squares add up,
/// each times the square of what C moves with that part: its share of b for quality and value, C for expectation.
fn error_of_satisfaction(rules: &Satisfaction, told: &Survey) -> i64 {
    let (value, satisfaction) = (i64::from(rules.value.get()), i64::from(told.satisfaction().get()));
    let squares = (1000 - value) * (1000 - value) + value * value + satisfaction * satisfaction;
    squares.unsigned_abs().isqrt() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::care::{Acsi, Experience, sampling_error};
    use game::per_mille::PerMille;
    use game::relation::Loyalty;
    use game::scenario::Scenario;
    use game::time::Minute;

    fn told(asked: u8) -> Survey {
        let scenario = Scenario::formal();
        let acsi = Acsi::of(&scenario, Experience::default(), 0);
        let error = sampling_error(&scenario.satisfaction, asked);
        Survey { at: Minute::START, asked, error, acsi, loyalty: Loyalty::Trust }
    }

    #[test]
    fn satisfaction_errs_by_all_its_three_parts_and_less_with_more_contacts() {
        let rules = &Scenario::formal().satisfaction;
        // √(0.7² + 0.3² + 1²) = 1.257 times the error of one part.
        assert_eq!(error_of_satisfaction(rules, &told(1)), 1256);
        for number in AcsiNumber::ALL {
            let errors = [1, 2, 4].map(|asked| answered(rules, &told(asked), number).error);
            assert!(errors.windows(2).all(|pair| pair[1] < pair[0]), "{number:?}: {errors:?}");
        }
        let of = |number| answered(rules, &told(1), number).error;
        assert!(of(AcsiNumber::Satisfaction) > of(AcsiNumber::Quality));
        assert_eq!(told(1).error, PerMille::new(35));
    }
}
