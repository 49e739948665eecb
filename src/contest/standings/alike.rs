//! Nearly identical logs: each student's submissions are compared with each other student's.

use crate::contest::standings::StandingsRow;
use crate::contest::submission::verify::Verified;
use game::sort;
use std::sync::Arc;

/// Logs from this likeness on, in thousandths, are shown side by side. Students of one way to play who
/// look into different customers stay below 900 (`tests/likeness.rs`).
pub const ALIKE: u32 = 950;
/// With fewer decisions two logs may well be nearly the same by chance.
const FEWEST_ALIKE: usize = 20;
/// With fewer decisions two logs may well be the very same by chance.
const FEWEST_SAME: usize = 5;
/// As many pairs as are shown: a class that hands in one log has half its square.
const MOST_PAIRS: usize = 100;

/// Students whose logs are nearly the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlikeLogs {
    /// The likest of them, in falling order.
    pub pairs: Vec<Alike>,
    /// How many pairs more there are.
    pub more: u32,
}

/// Two students and the two submissions that are most alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// One.
    pub one: Arc<Verified>,
    /// The other.
    pub other: Arc<Verified>,
    /// Thousandths.
    pub likeness: u32,
}

/// Pairs of students with logs that are nearly the same, whether those count or are earlier ones.
pub fn alike(rows: &[StandingsRow]) -> AlikeLogs {
    let others = |index: usize| rows[index + 1..].iter();
    let pairs = rows.iter().enumerate().flat_map(|(index, row)| others(index).filter_map(|other| pair(row, other)));
    let mut pairs: Vec<Alike> = pairs.collect();
    sort::by_key(&mut pairs, |pair| std::cmp::Reverse(pair.likeness));
    let more = pairs.len().saturating_sub(MOST_PAIRS) as u32;
    pairs.truncate(MOST_PAIRS);
    AlikeLogs { pairs, more }
}

/// The two submissions of two students that are most alike; none when no two are.
fn pair(row: &StandingsRow, other: &StandingsRow) -> Option<Alike> {
    let mut best = None::<Alike>;
    for one in row.all() {
        for other in other.all() {
            let least = best.as_ref().map_or(ALIKE, |best| best.likeness + 1);
            if let Some(likeness) = telling(one, other, least) {
                best = Some(Alike { one: one.clone(), other: other.clone(), likeness });
            }
        }
    }
    best
}

/// How alike two logs are, if that is at least so much and says something.
fn telling(one: &Verified, other: &Verified, least: u32) -> Option<u32> {
    let fewest = one.decision_fingerprints.len().min(other.decision_fingerprints.len());
    if one.decision_fingerprints == other.decision_fingerprints {
        return (fewest >= FEWEST_SAME && least <= 1000).then_some(1000);
    }
    if fewest >= FEWEST_ALIKE { likeness(one, other, least) } else { None }
}

/// How alike two logs are, in thousandths: shared decisions of the longer one's; none below
/// `least`, which is found out early. 0 for a log without decisions.
pub fn likeness(a: &Verified, b: &Verified, least: u32) -> Option<u32> {
    let longer = a.decision_fingerprints.len().max(b.decision_fingerprints.len());
    let enough = (longer * least as usize).div_ceil(1000);
    let (mut at, mut other, mut shared) = (0, 0, 0);
    while let (Some(one), Some(two)) = (a.decision_fingerprints.get(at), b.decision_fingerprints.get(other)) {
        // Even if all that is left were shared.
        if shared + (a.decision_fingerprints.len() - at).min(b.decision_fingerprints.len() - other) < enough {
            return None;
        }
        shared += usize::from(one == two);
        at += usize::from(one <= two);
        other += usize::from(two <= one);
    }
    let likeness = (shared * 1000).checked_div(longer).unwrap_or(0) as u32;
    (likeness >= least).then_some(likeness)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::debrief::tests::year;
    use std::slice::from_ref;

    fn row(number: u32, logs: &[Vec<u32>]) -> StandingsRow {
        let mut all =
            logs.iter().map(|log| Arc::new(Verified { decision_fingerprints: log.clone(), ..year(number, 500) }));
        let counts = all.next().expect("a submission");
        StandingsRow { place: number, counts, others: all.collect(), later: 0, clashes: Vec::new() }
    }

    /// So many decisions, the last few of them one's own.
    fn log(count: u32, own: u32, from: u32) -> Vec<u32> {
        (0..count - own).chain((0..own).map(|nth| 1000 + from * 100 + nth)).collect()
    }

    #[test]
    fn short_logs_count_when_they_are_the_very_same() {
        for (one, other, expect) in [
            (log(4, 0, 0), log(4, 0, 0), None),
            (log(5, 0, 0), log(5, 0, 0), Some(1000)),
            (log(19, 0, 0), log(19, 1, 0), None),
            (log(20, 0, 0), log(20, 1, 0), Some(950)),
            (log(20, 0, 0), log(20, 2, 0), None),
            (Vec::new(), Vec::new(), None),
        ] {
            let found = alike(&[row(1, from_ref(&one)), row(2, from_ref(&other))]);
            assert_eq!(found.pairs.first().map(|pair| pair.likeness), expect, "{one:?} {other:?}");
        }
    }

    #[test]
    fn earlier_submissions_are_looked_at_and_the_likest_two_told() {
        let one = row(1, &[log(100, 50, 1), log(100, 3, 1)]);
        let other = row(2, &[log(100, 40, 2), log(100, 4, 2), log(100, 0, 2)]);
        let found = alike(&[one.clone(), other.clone()]);
        assert_eq!(found.more, 0);
        let [pair] = &found.pairs[..] else { panic!("one pair: {found:?}") };
        assert_eq!(pair.likeness, 970);
        assert!(Arc::ptr_eq(&pair.one, &one.others[0]) && Arc::ptr_eq(&pair.other, &other.others[1]));
    }

    #[test]
    fn the_likest_hundred_are_told_and_the_rest_counted() {
        let class: Vec<StandingsRow> = (0..30).map(|nth| row(nth, &[log(100, nth.min(2), nth)])).collect();
        let found = alike(&class);
        assert_eq!((found.pairs.len(), found.more), (100, 30 * 29 / 2 - 100));
        assert!(found.pairs.is_sorted_by_key(|pair| std::cmp::Reverse(pair.likeness)));
        assert_eq!(found.pairs[0].likeness, 990, "the one without and the one with a decision of its own");
    }
}
