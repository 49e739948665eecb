//! The score that a year comes to if it goes on as so far, and how far it may be off (rulebook 8).

use game::observation::Observation;
use game::score::{YearResult, at_this_pace};

/// What the score is expected to be at the game's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedScore {
    /// The score and its figures at the pace so far.
    pub pace: YearResult,
    /// The lower end of the range in which nine of ten companies end that do not fail, 0 to 1000.
    pub least: u32,
    /// The upper end of that range, 0 to 1000.
    pub most: u32,
    /// Customers that were served and never asked; their satisfaction counts as 1 until the end.
    pub unasked: u32,
}

/// The score that is expected at the end; none before the months played tell anything, when the game is over, or when
/// the company has failed.
pub fn expected_score(seen: &Observation<'_>) -> Option<ExpectedScore> {
    let (played, all) = (seen.monthly().len() as u64, u64::from(seen.scenario().months));
    if played == 0 || seen.is_over() || seen.is_bankrupt() {
        return None;
    }
    let satisfaction = u64::from(seen.scenario().score.satisfaction.weight);
    let off = off_by(played, all, satisfaction);
    let pace = at_this_pace(seen);
    let relations = seen.all_customers().map(|id| seen.relation(id).details());
    let unasked = relations.filter(|relation| relation.fulfilled > 0 && relation.survey.is_none()).count() as u32;
    (off <= WORTH_TELLING).then(|| ExpectedScore {
        least: pace.score.saturating_sub(off),
        most: (pace.score + off).min(1000),
        pace,
        unasked,
    })
}

/// Points of 1,000 by which a company's month differs from its mean month, so that nine of ten games lie within
/// [`off_by`]: measured by `tests/expected_score.rs`.
const BY_MONTH: u64 = 660;
/// Points beyond which a range says nothing.
const WORTH_TELLING: u32 = 340;

/// Points of 1,000 by which nine of ten companies that do not fail miss at most what was expected after `played` of `all`
/// months.
///
/// The mean of some of the months against the mean of all: the error of a sample drawn from a finite number, k·√(1/p −
/// 1/M). What surveys leave open is added to it, two fifths of the points of satisfaction, which does not shrink.
fn off_by(played: u64, all: u64, satisfaction: u64) -> u32 {
    let months = BY_MONTH * BY_MONTH * all.saturating_sub(played) / (played * all).max(1);
    let surveys = (satisfaction * 2 / 5).pow(2);
    (months + surveys).isqrt() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, sell};
    use game::score::Figure;
    use game::time::Month;

    #[test]
    fn the_range_shrinks_with_the_months_to_what_surveys_leave_open() {
        for (played, all, expect) in [(1, 12, 634), (3, 12, 335), (6, 12, 199), (11, 12, 83), (3, 6, 276), (12, 12, 60)]
        {
            assert_eq!(off_by(played, all, 150), expect, "{played} of {all} months");
        }
        assert_eq!(off_by(11, 12, 0), 57, "a market that does not count satisfaction");
    }

    #[test]
    fn it_is_told_once_the_months_tell_something() {
        let mut world = game(1);
        let told = Month::all().filter(|month| {
            run_to(&mut world, month.end().get());
            expected_score(&world.observe(ME)).is_some()
        });
        let told: Vec<u8> = told.map(Month::number).collect();
        assert_eq!(told, [3, 4, 5, 6, 7, 8, 9, 10, 11], "nothing is expected of a year that is over");
    }

    #[test]
    fn customers_that_were_served_and_not_asked_are_counted() {
        let mut world = game(1);
        sell(&mut world);
        let end = Month::new(4).expect("a month").end();
        run_to(&mut world, end.get());
        let seen = world.observe(ME);
        let expected = expected_score(&seen).expect("four months tell something");
        assert_eq!(expected.unasked, 1);
        assert_eq!(expected.pace.parts[Figure::Satisfaction as usize].value, 1000);
        assert!(expected.least <= expected.pace.score && expected.pace.score <= expected.most);
    }
}
