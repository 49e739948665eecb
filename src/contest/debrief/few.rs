//! A class that is too small for any finding: the figures of each student beside those of the others. It counts and
//! compares nothing.

use super::LEAST_STUDENTS;
use super::measure::Measure;
use crate::contest::submission::Student;
use crate::contest::submission::verify::Verified;

/// The years of fewer than [`LEAST_STUDENTS`] students.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FewYears {
    /// The students, the best score first.
    pub students: Vec<Student>,
    /// Each figure that at least one of them has, with that of each student in the same order.
    pub figures: Vec<(Measure, Vec<Option<i64>>)>,
}

impl FewYears {
    /// The years of a class, the best score first; none where there is nobody, or enough for findings.
    pub(super) fn of(class: &[&Verified]) -> Option<Self> {
        let is_few = !class.is_empty() && (class.len() as u32) < LEAST_STUDENTS;
        let figures = || {
            let of_all = |measure: Measure| (measure, class.iter().map(|year| measure.of(year)).collect::<Vec<_>>());
            let any = |(_, values): &(Measure, Vec<Option<i64>>)| values.iter().any(Option::is_some);
            Measure::ALL.into_iter().map(of_all).filter(any).collect()
        };
        is_few.then(|| Self { students: class.iter().map(|year| year.student.clone()).collect(), figures: figures() })
    }

    /// Whether there are others to be beside: with two, each would know whose the other figures are.
    pub fn is_class(&self) -> bool {
        self.students.len() > 2
    }
}
