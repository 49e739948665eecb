//! A mean of answers with its 95 % confidence interval.
//!
//! Two things make it uncertain. A sample tells of the population with a variance of `s² ÷ n × (1 − n ÷ N)`, where `s²`
//! is the variance of the answers and N the size of the population: when all are asked, nothing of it is left. And each
//! answer is measured with an error, which adds the mean error's variance over N. The first is spread by Student's t
//! with n − 1 degrees of freedom, since samples are small. All is counted in tenths of a point, in whole numbers.

/// An answer on 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// In tenths of a point.
    pub tenths: i64,
    /// How far it may lie off, to either side alike, in tenths.
    pub error: i64,
}

/// A mean and its interval, in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The mean.
    pub mean: i64,
    /// Half the width of the 95 % interval; none where a single answer tells nothing of those not asked.
    pub half: Option<i64>,
}

/// Student's t for 97.5 %, in thousandths, by degrees of freedom from 1.
const T: [i64; 30] = [
    12_706, 4_303, 3_182, 2_776, 2_571, 2_447, 2_365, 2_306, 2_262, 2_228, 2_201, 2_179, 2_160, 2_145, 2_131, 2_120,
    2_110, 2_101, 2_093, 2_086, 2_080, 2_074, 2_069, 2_064, 2_060, 2_056, 2_052, 2_048, 2_045, 2_042,
];

/// The same of the normal distribution, which t comes to.
const NORMAL: i64 = 1_960;

/// Student's t for 97.5 %, in thousandths; with no degree of freedom as with one.
pub(super) fn student_t(degrees: usize) -> i64 {
    T.get(degrees.saturating_sub(1)).copied().unwrap_or(NORMAL)
}

/// The interval of answers out of a population of so many; none without an answer.
pub fn interval(answers: &[Answered], population: usize) -> Option<Interval> {
    let count = answers.len() as i64;
    let all = (population as i64).max(count);
    let sum: i64 = answers.iter().map(|answer| answer.tenths).sum();
    if count == 0 {
        return None;
    }
    let mean = (sum * 2 + count) / (count * 2);
    if count == 1 && all > 1 {
        return Some(Interval { mean, half: None });
    }
    // Σ(x − mean)², times n to stay whole.
    let squares: i64 = answers.iter().map(|answer| answer.tenths * answer.tenths).sum();
    let spread = squares * count - sum * sum;
    let t = student_t((count - 1) as usize);
    // (t × s)² ÷ n × (1 − n ÷ N), and 1.96² × the mean of e² ÷ 3 ÷ N: an even error of ±e has the variance e² ÷ 3. Of
    // its share in the mean of answers, 1 ÷ n, the part (1 − n ÷ N) ÷ n is in s² already, which leaves 1 ÷ N.
    let sampling = i128::from(t * t) * i128::from(spread) * i128::from(all - count)
        / i128::from((count - 1).max(1) * count * count * all);
    let errors: i64 = answers.iter().map(|answer| answer.error * answer.error).sum();
    let measuring = i128::from(NORMAL * NORMAL) * i128::from(errors) / i128::from(3 * count * all);
    let half = ((sampling + measuring) as u128).isqrt() as i64;
    Some(Interval { mean, half: Some((half + 500) / 1000) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(tenths: &[i64], error: i64) -> Vec<Answered> {
        tenths.iter().map(|&tenths| Answered { tenths, error }).collect()
    }

    #[test]
    fn an_interval_by_hand() {
        // Mean 70.0, s = 10.0; t of 2 degrees 4.303; 10 ÷ √3 = 5.7735; infinite population in the limit.
        let found = interval(&answers(&[600, 700, 800], 0), 1_000_000).expect("answers");
        assert_eq!((found.mean, found.half), (700, Some(248)));
        // A third of the population: × √(1 − 1 ÷ 3) = 0.8165.
        let found = interval(&answers(&[600, 700, 800], 0), 9).expect("answers");
        assert_eq!(found.half, Some(203));
    }

    #[test]
    fn what_is_left_when_all_are_asked_is_the_error_of_measuring() {
        assert_eq!(interval(&answers(&[600, 700, 800], 0), 3), Some(Interval { mean: 700, half: Some(0) }));
        // ±5.0 each: 1.96 × 5 ÷ √3 ÷ √3 = 3.267.
        let found = interval(&answers(&[600, 700, 800], 50), 3).expect("answers");
        assert_eq!(found.half, Some(33));
    }

    #[test]
    fn one_answer_tells_nothing_of_the_others() {
        assert_eq!(interval(&[], 5), None);
        assert_eq!(interval(&answers(&[640], 30), 5), Some(Interval { mean: 640, half: None }));
        assert!(interval(&answers(&[640], 30), 1).is_some_and(|found| found.half.is_some_and(|half| half > 0)));
    }

    #[test]
    fn the_interval_shrinks_with_the_sample() {
        let pattern = [500, 700, 600, 900, 650, 750];
        let mut last = i64::MAX;
        for count in (2..=60).step_by(2) {
            let tenths: Vec<i64> = (0..count).map(|at| pattern[at % 2]).collect();
            let half = interval(&answers(&tenths, 30), 60).and_then(|found| found.half).expect("two answers or more");
            assert!(half < last, "{half} of {count} after {last}");
            last = half;
        }
    }
}
