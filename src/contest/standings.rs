//! The standings of a class: the newest sound submission of each student, ranked.

use super::submission::Student;
use super::verify::{Verified, likeness};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Logs from this likeness on, in thousandths, are shown side by side.
pub const ALIKE: u32 = 950;
/// With fewer decisions two logs may well be the same by chance.
const FEWEST_DECISIONS: usize = 20;

/// One student's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Place, from 1; equal scores share it.
    pub place: u32,
    /// The newest submission: it counts.
    pub newest: Arc<Verified>,
    /// Earlier ones, the newest first.
    pub earlier: Vec<Arc<Verified>>,
}

/// Two students whose logs are nearly the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// One.
    pub one: Student,
    /// The other.
    pub other: Student,
    /// Thousandths.
    pub likeness: u32,
}

/// Ranks students by a figure, the highest first: the newest submission of each counts, bankrupt
/// companies and unfinished years come last.
pub fn standings(
    verified: impl IntoIterator<Item = impl Into<Arc<Verified>>>,
    figure: impl Fn(&Verified) -> i64,
) -> Vec<Row> {
    let mut by_student: BTreeMap<Student, Vec<Arc<Verified>>> = BTreeMap::new();
    for one in verified {
        let one = one.into();
        by_student.entry(key(&one.student)).or_default().push(one);
    }
    let mut rows: Vec<Row> = by_student
        .into_values()
        .filter_map(|mut all| {
            all.sort_by(|a, b| b.at.cmp(&a.at));
            let mut all = all.into_iter();
            Some(Row { place: 0, newest: all.next()?, earlier: all.collect() })
        })
        .collect();
    let rank = |row: &Row| (row.newest.bankrupt, !row.newest.finished, std::cmp::Reverse(figure(&row.newest)));
    rows.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.newest.student.cmp(&b.newest.student)));
    for index in 0..rows.len() {
        let ties = index > 0 && rank(&rows[index]) == rank(&rows[index - 1]);
        rows[index].place = if ties { rows[index - 1].place } else { index as u32 + 1 };
    }
    rows
}

/// Pairs of students whose newest logs are nearly the same, the likest first.
pub fn alike(rows: &[Row]) -> Vec<Alike> {
    let mut pairs = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        for other in &rows[index + 1..] {
            let (one, two) = (&row.newest, &other.newest);
            if one.prints.len().min(two.prints.len()) < FEWEST_DECISIONS {
                continue;
            }
            if let Some(likeness) = likeness(one, two, ALIKE) {
                pairs.push(Alike { one: one.student.clone(), other: two.student.clone(), likeness });
            }
        }
    }
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.likeness));
    pairs
}

/// Who it is: the number when there is one, else the name.
fn key(student: &Student) -> Student {
    let number = student.number.trim().to_owned();
    let name = if number.is_empty() { student.name.trim().to_owned() } else { String::new() };
    Student { name, number }
}
