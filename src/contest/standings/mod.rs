//! The standings of a class: of each student one submission counts, and those are ranked.
//!
//! `alike` tells copies.

pub mod alike;

use crate::contest::submission::identity::{Clash, Identity, clashes};
use crate::contest::submission::moment::{HandInTime, Moment};
use crate::contest::submission::verify::Verified;
use game::sort;
use game::time::Month;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One student's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingsRow {
    /// Place, from 1; equal scores share it.
    pub place: u32,
    /// The submission that counts: the newest, unless another was chosen.
    pub counts: Arc<Verified>,
    /// The others, the newest first.
    pub others: Vec<Arc<Verified>>,
    /// How many of the others are newer than the one that counts.
    pub later: usize,
    /// What the student shares with another one of the class.
    pub clashes: Vec<Clash>,
}

impl StandingsRow {
    /// The newest submission, whether it counts or not.
    pub fn newest(&self) -> &Arc<Verified> {
        if self.later > 0 { &self.others[0] } else { &self.counts }
    }

    /// All submissions of the student, the one that counts first.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Verified>> {
        std::iter::once(&self.counts).chain(&self.others)
    }
}

/// Ranks students by a figure, the highest first. Of each the newest submission counts, or the one that
/// is `chosen`; of those handed in at the same time the one that arrived last. What was handed in twice
/// without a change counts once.
///
/// Years that did not come to their end follow after all that did, and bankrupt companies come last,
/// whether the clock ran on after the fall or not: who fell later stands before who fell earlier, as
/// within a game (rulebook 8).
pub fn standings(
    arrived: impl IntoIterator<Item = impl Into<Arc<Verified>>>,
    now: Moment,
    chosen: impl Fn(&Arc<Verified>) -> bool,
    figure: impl Fn(&Verified) -> i64,
) -> Vec<StandingsRow> {
    let students = by_student(arrived.into_iter().map(Into::into));
    let identities: Vec<Identity> = students.keys().map(|(who, _)| who.clone()).collect();
    let mut rows: Vec<StandingsRow> = students
        .into_values()
        .zip(clashes(&identities))
        .filter_map(|(all, clashes)| row(all, clashes, now, &chosen))
        .collect();
    let rank = |row: &StandingsRow| rank(&row.counts, &figure);
    sort::by_key(&mut rows, rank);
    for index in 0..rows.len() {
        let ties = index > 0 && rank(&rows[index]) == rank(&rows[index - 1]);
        rows[index].place = if ties { rows[index - 1].place } else { index as u32 + 1 };
    }
    rows
}

/// What puts one year before another.
type Rank = (bool, bool, Reverse<Option<Month>>, Reverse<i64>);

fn rank(year: &Verified, figure: impl Fn(&Verified) -> i64) -> Rank {
    let fell = year.facts.fall.filter(|_| year.bankrupt).map(|fall| fall.at.month());
    (year.bankrupt, !year.is_whole(), Reverse(fell), Reverse(figure(year)))
}

/// Submissions by student, each student's in the order of arrival.
fn by_student(arrived: impl Iterator<Item = Arc<Verified>>) -> BTreeMap<(Identity, usize), Vec<Arc<Verified>>> {
    let mut students: BTreeMap<(Identity, usize), Vec<Arc<Verified>>> = BTreeMap::new();
    let mut nobodies: Vec<Arc<Verified>> = Vec::new();
    for one in arrived {
        let who = Identity::of(&one.student);
        // Submissions without name and number are taken for different students, unless they are the very same.
        let apart = if who.is_nobody() {
            let known = nobodies.iter().position(|other| *other == one);
            known.unwrap_or_else(|| {
                nobodies.push(one.clone());
                nobodies.len() - 1
            })
        } else {
            0
        };
        students.entry((who, apart)).or_default().push(one);
    }
    students
}

fn row(
    mut all: Vec<Arc<Verified>>,
    clashes: Vec<Clash>,
    now: Moment,
    chosen: impl Fn(&Arc<Verified>) -> bool,
) -> Option<StandingsRow> {
    let is_same =
        |one: &Verified, other: &Verified| one.log_fingerprint == other.log_fingerprint && one.company == other.company;
    all.reverse();
    sort::by_key(&mut all, |one| Reverse(HandInTime::of(&one.at, now)));
    let mut others: Vec<Arc<Verified>> = Vec::new();
    for one in &all {
        if !others.iter().any(|other| is_same(other, one)) {
            others.push(one.clone());
        }
    }
    let wanted = all.iter().find(|one| chosen(one));
    let later = wanted.and_then(|wanted| others.iter().position(|one| is_same(one, wanted))).unwrap_or(0);
    (later < others.len()).then(|| StandingsRow { place: 0, counts: others.remove(later), others, later, clashes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::debrief::tests::{fell, year};
    use crate::contest::submission::Student;

    const NOW: &str = "2026-11-22T12:00:00.000Z";

    /// A submission with that log, told apart by its score.
    fn handed_in(name: &str, number: &str, day: &str, score: u32) -> Arc<Verified> {
        let student = Student { name: name.to_owned(), number: number.to_owned() };
        let at = if day.len() == 2 { format!("2026-11-{day}T08:00:00.000Z") } else { day.to_owned() };
        Arc::new(Verified { student, at: at.into(), log_fingerprint: u64::from(score), ..year(0, score) })
    }

    fn ranked(arrived: &[Arc<Verified>], chosen: &[usize]) -> Vec<StandingsRow> {
        let now = Moment::read(NOW).expect("a moment");
        let is_chosen = |one: &Arc<Verified>| chosen.iter().any(|&at| Arc::ptr_eq(&arrived[at], one));
        standings(arrived.to_vec(), now, is_chosen, |year| i64::from(year.score))
    }

    /// The scores of each row: the one that counts, then the others.
    fn scores(rows: &[StandingsRow]) -> Vec<Vec<u32>> {
        rows.iter().map(|row| row.all().map(|one| one.score).collect()).collect()
    }

    #[test]
    fn a_student_is_name_and_number() {
        type Case<'a> = (&'a [(&'a str, &'a str)], usize, &'a [&'a [Clash]]);
        let cases: [Case<'_>; 5] = [
            (&[("王芳", "7"), ("李明", "7")], 2, &[&[Clash::SameNumber], &[Clash::SameNumber]]),
            (&[("王芳", "7"), ("王芳", "07"), ("王 芳", "７")], 1, &[&[]]),
            (&[("王芳", "7"), ("王芳", "")], 2, &[&[Clash::SameName], &[Clash::SameName]]),
            (&[("", ""), ("", ""), (" ", "　")], 3, &[&[], &[], &[]]),
            (&[("", "7"), ("", "07")], 1, &[&[]]),
        ];
        for (students, count, clashes) in cases {
            let arrived: Vec<_> =
                (500..).zip(students).map(|(score, (name, number))| handed_in(name, number, "20", score)).collect();
            let rows = ranked(&arrived, &[]);
            assert_eq!(rows.len(), count, "{students:?}");
            assert_eq!(rows.iter().map(|row| &row.clashes[..]).collect::<Vec<_>>(), clashes, "{students:?}");
            assert_eq!(
                rows.iter().flat_map(StandingsRow::all).count(),
                students.len(),
                "nobody is erased: {students:?}"
            );
        }
    }

    #[test]
    fn the_newest_counts_as_far_as_its_clock_can_be_believed() {
        for (days, expect) in [
            (&["19", "21", "20"][..], &[1, 2, 0][..]),
            (&["~", "20"], &[1, 0]),
            (&["2099-01-01T00:00:00.000Z", "20"], &[1, 0]),
            (&["2098-01-01T00:00:00.000Z", "~", "2099-01-01T00:00:00.000Z"], &[2, 0, 1]),
            // Of the same time, and of none, what arrived last.
            (&["20", "20"], &[1, 0]),
            (&["", "~", "2026"], &[2, 1, 0]),
        ] {
            let arrived: Vec<_> = (0..).zip(days).map(|(score, day)| handed_in("A", "1", day, score)).collect();
            assert_eq!(scores(&ranked(&arrived, &[])), [expect.to_vec()], "{days:?}");
        }
    }

    #[test]
    fn the_instructor_lets_another_count() {
        let arrived = ["19", "21", "20"].map(|day| handed_in("A", "1", day, day.parse().expect("a number")));
        for (chosen, expect, later) in
            [(&[][..], [21, 20, 19], 0), (&[0], [19, 21, 20], 2), (&[2], [20, 21, 19], 1), (&[1], [21, 20, 19], 0)]
        {
            let rows = ranked(&arrived, chosen);
            assert_eq!((scores(&rows), rows[0].later), (vec![expect.to_vec()], later), "{chosen:?}");
            assert_eq!(rows[0].newest().score, 21);
        }
    }

    #[test]
    fn the_same_submission_twice_is_no_resubmission() {
        let again = handed_in("A", "1", "21", 19);
        let arrived = [handed_in("A", "1", "19", 19), handed_in("A", "1", "20", 20), again.clone(), again];
        assert_eq!(scores(&ranked(&arrived, &[])), [[19, 20]]);
        assert_eq!(scores(&ranked(&arrived, &[0])), [[19, 20]], "whichever of the two was chosen");
        let nobody = handed_in("", "", "19", 19);
        let other = handed_in("", "", "20", 19);
        assert_eq!(scores(&ranked(&[nobody.clone(), nobody, other], &[])), [[19], [19]]);
    }

    #[test]
    fn bankrupt_companies_stand_last_by_the_month_of_bankruptcy() {
        let with = |number, change: fn(&mut Verified)| {
            let mut one = year(number, 500);
            change(&mut one);
            Arc::new(one)
        };
        let arrived = [
            with(1, |one| fell(one, 30, 1, 0)),
            with(2, |one| {
                fell(one, 90, 1, 0);
                one.finished = false;
            }),
            with(3, |one| fell(one, 90, 1, 0)),
            with(4, |one| one.finished = false),
            with(5, |_| {}),
        ];
        let rows = ranked(&arrived, &[]);
        let places: Vec<_> = rows.iter().map(|row| (row.place, row.counts.student.number.as_str())).collect();
        assert_eq!(places, [(1, "005"), (2, "004"), (3, "002"), (3, "003"), (5, "001")]);
    }
}
