//! What a class gained between the test before the course and the one after it.
//!
//! The normalised gain of Hake (1998): of what the class could still gain, the share that it did gain,
//! g = (after − before) ÷ (1 − before), of the class's means. Up to 0.3 it is called low, from 0.7 on high.

use super::book::{GradeCell, GradeRow, Gradebook};
use crate::contest::course_plan::{CoursePlan, TestSide};
use crate::study::quiz::Mark;
use game::per_mille::PerMille;

/// What a class gained between two tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassTests {
    /// Students who took both tests.
    pub students: u32,
    /// Their mean before.
    pub before: Mark,
    /// Their mean after.
    pub after: Mark,
    /// The normalised gain; none where nothing was left to gain.
    pub gain: Option<PerMille>,
}

/// From this gain on it is not low.
pub const MEDIUM_GAIN: PerMille = PerMille::new(300);
/// From this gain on it is high.
pub const HIGH_GAIN: PerMille = PerMille::new(700);

impl Gradebook {
    /// What the class gained, by those who took both tests; none where the plan has not both or nobody took them.
    pub fn gain(&self, plan: &CoursePlan) -> Option<ClassTests> {
        let (before, after) = (plan.test(TestSide::Before)?, plan.test(TestSide::After)?);
        let mark =
            |row: &GradeRow, at: usize| row.cells.get(at).and_then(GradeCell::mark).map(|mark| i64::from(mark.0));
        let both: Vec<(i64, i64)> =
            self.rows.iter().filter_map(|row| Some((mark(row, before)?, mark(row, after)?))).collect();
        let students = both.len() as i64;
        if students == 0 {
            return None;
        }
        let sums = both.iter().fold((0, 0), |sums, one| (sums.0 + one.0, sums.1 + one.1));
        let mean = |sum: i64| Mark(((sum + students / 2) / students) as u16);
        let left = students * 1000 - sums.0;
        let gain = (left > 0).then(|| PerMille::rounded(sums.1 - sums.0, left));
        Some(ClassTests { students: students as u32, before: mean(sums.0), after: mean(sums.1), gain })
    }
}
