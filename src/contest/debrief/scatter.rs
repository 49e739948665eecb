//! Two figures of a class against each other.

use super::{LEAST_STUDENTS, Sample};
use crate::contest::debrief::measure::Measure;
use crate::contest::debrief::statistics::{Correlation, correlation, mean};
use crate::contest::submission::Student;
use crate::contest::submission::verify::Verified;
use game::sort;

/// One figure against another, a point a student.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scatter {
    /// To the right.
    pub x: Measure,
    /// Upwards.
    pub y: Measure,
    /// The students, in the order of their places.
    pub points: Vec<ScatterPoint>,
    /// Students without one of the figures. Students whose company fell are left out too, unless it is the score
    /// that is looked at: it keeps nobody and owes everything for another reason.
    pub left_out: u32,
    /// How the two go together; none when one of them does not vary.
    pub correlation: Option<Correlation>,
    /// Students up to the middle of `x`, and those above; none when there is no saying who is which.
    pub halves: Option<[Half; 2]>,
}

/// One student.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScatterPoint {
    /// The student.
    pub student: Student,
    /// How much of the one.
    pub x: i64,
    /// How much of the other.
    pub y: i64,
}

/// One half of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Half {
    /// Students.
    pub students: u32,
    /// The mean of the one figure.
    pub x: i64,
    /// The mean of the other.
    pub y: i64,
}

impl Scatter {
    /// Draws two figures of a class.
    pub fn of(class: &[&Verified], x: Measure, y: Measure) -> Sample<Self> {
        let with_figures = class.iter().filter(|year| !year.bankrupt || y == Measure::Score);
        let points: Vec<ScatterPoint> = with_figures
            .filter_map(|year| Some(ScatterPoint { student: year.student.clone(), x: x.of(year)?, y: y.of(year)? }))
            .collect();
        let students = points.len() as u32;
        Sample::of(students, LEAST_STUDENTS, || {
            let pairs: Vec<(i64, i64)> = points.iter().map(|point| (point.x, point.y)).collect();
            Self {
                x,
                y,
                left_out: class.len() as u32 - students,
                correlation: correlation(&pairs),
                halves: halves(&pairs),
                points,
            }
        })
    }

    /// Whether the two go together more than chance would show, and which way: −1, 0 or 1.
    pub fn trend(&self) -> i32 {
        self.correlation.filter(|found| found.clear).map_or(0, |found| found.rho.signum())
    }
}

/// Those up to the middle value and those above it; when nobody is above, those below and those at it.
fn halves(pairs: &[(i64, i64)]) -> Option<[Half; 2]> {
    let mut values: Vec<i64> = pairs.iter().map(|pair| pair.0).collect();
    sort::ascending(&mut values);
    let middle = *values.get(values.len().checked_sub(1)? / 2)?;
    let is_some_above = pairs.iter().any(|pair| pair.0 > middle);
    let border = if is_some_above { middle } else { middle - 1 };
    let (low, high): (Vec<_>, Vec<_>) = pairs.iter().copied().partition(|pair| pair.0 <= border);
    Some([half(&low)?, half(&high)?])
}

fn half(pairs: &[(i64, i64)]) -> Option<Half> {
    let of = |side: fn(&(i64, i64)) -> i64| mean(&pairs.iter().map(side).collect::<Vec<_>>());
    Some(Half { students: pairs.len() as u32, x: of(|pair| pair.0)?, y: of(|pair| pair.1)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_split_by_the_first_figure() {
        let half = |students, x, y| Half { students, x, y };
        for (pairs, expect) in [
            (&[(1, 10), (2, 20), (3, 30), (4, 60)][..], Some([half(2, 2, 15), half(2, 4, 45)])),
            (&[(1, 10), (5, 20), (5, 30)], Some([half(1, 1, 10), half(2, 5, 25)])),
            (&[(0, 1), (0, 3), (0, 2), (9, 8)], Some([half(3, 0, 2), half(1, 9, 8)])),
            (&[(5, 1), (5, 2)], None),
            (&[], None),
        ] {
            assert_eq!(halves(pairs), expect, "{pairs:?}");
        }
    }
}
