//! Statistics in whole numbers: means, quartiles, the difference of two groups, and rank correlation. Rates
//! are in thousandths.

use crate::contest::debrief::chance::critical_t;
use game::money::Money;
use game::sort;

/// Values beyond this are divided down before they are squared: six digits say enough.
const FEW_DIGITS: i64 = 1_000_000;

/// With fewer pairs even a perfect order is too often chance: six pairs are in order once in 360 times.
const FEWEST_RANKED: usize = 7;

/// The mean, rounded half away from zero; none of nothing.
pub fn mean(values: &[i64]) -> Option<i64> {
    let sum: i64 = values.iter().sum();
    (!values.is_empty()).then(|| Money::fen(sum).share(1, values.len() as i64).as_fen())
}

/// The value below which `quarters` of four lie, of values in rising order: between two of them it is
/// taken in proportion, as spreadsheets do (QUARTILE.INC). None of nothing.
pub fn quartile(sorted: &[i64], quarters: u8) -> Option<i64> {
    let at = sorted.len().checked_sub(1)? * usize::from(quarters.min(4));
    let (below, part) = (sorted[at / 4], (at % 4) as i64);
    let above = sorted.get(at / 4 + 1).copied().unwrap_or(below);
    Some(below + Money::fen(above - below).share(part, 4).as_fen())
}

/// The middle value; of an even number the middle between the two.
pub fn median(mut values: Vec<i64>) -> Option<i64> {
    sort::ascending(&mut values);
    quartile(&values, 2)
}

/// How two figures go together, by ranks: a correlation, no cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correlation {
    /// Spearman's ρ in thousandths, −1000 to 1000.
    pub rho: i32,
    /// Whether it is more than chance, by Student's t = ρ·√((n−2) ÷ (1−ρ²)) with n−2 degrees of freedom
    /// ([`critical_t`]).
    pub clear: bool,
}

/// Spearman's rank correlation; equal values share their mean rank. None of fewer than three pairs or
/// when one of the two does not vary.
pub fn correlation(pairs: &[(i64, i64)]) -> Option<Correlation> {
    if pairs.len() < 3 {
        return None;
    }
    let one = ranks(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
    let two = ranks(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    let n = pairs.len() as i128;
    let dot = |a: &[i64], b: &[i64]| a.iter().zip(b).map(|(a, b)| i128::from(a * b)).sum::<i128>();
    let sum = |a: &[i64]| a.iter().map(|&a| i128::from(a)).sum::<i128>();
    let shared = n * dot(&one, &two) - sum(&one) * sum(&two);
    let spread = |a: &[i64]| n * dot(a, a) - sum(a) * sum(a);
    // ρ² in millionths, then its root.
    let squared = (shared * shared * 1_000_000).checked_div(spread(&one) * spread(&two))?;
    let rho = squared.unsigned_abs().isqrt() as i128 * shared.signum();
    let critical = i128::from(critical_t(pairs.len() - 2));
    let is_far = squared * (n - 2) * 1_000_000 >= critical * critical * (1_000_000 - squared);
    let clear = is_far && pairs.len() >= FEWEST_RANKED;
    Some(Correlation { rho: rho as i32, clear })
}

/// Twice the rank of each value, so that mean ranks stay whole.
fn ranks(values: &[i64]) -> Vec<i64> {
    let mut sorted = values.to_vec();
    sort::ascending(&mut sorted);
    let first = |value| sorted.partition_point(|&other| other < value) as i64;
    let last = |value| sorted.partition_point(|&other| other <= value) as i64;
    values.iter().map(|&value| first(value) + last(value) + 1).collect()
}

/// How far two groups lie apart: the difference of their means in standard deviations, in thousandths,
/// corrected for small groups (Hedges' g); positive when the first is higher. None when one has fewer
/// than two values or neither varies.
pub fn gap(one: &[i64], two: &[i64]) -> Option<i32> {
    if one.len() < 2 || two.len() < 2 {
        return None;
    }
    let (one, two) = scaled(one, two);
    let (n, m) = (one.len() as i128, two.len() as i128);
    let sum = |values: &[i128]| values.iter().sum::<i128>();
    let squares = |values: &[i128]| values.iter().map(|value| value * value).sum::<i128>();
    let spread = |values: &[i128]| values.len() as i128 * squares(values) - sum(values) * sum(values);
    let apart = sum(&one) * m - sum(&two) * n;
    let within = spread(&one) * m + spread(&two) * n;
    // (x̄ − ȳ)² ÷ s² with s² pooled, in millionths, all over n²m².
    let squared = (apart * apart * (n + m - 2) * 1_000_000).checked_div(n * m * within)?;
    let cohen = squared.unsigned_abs().isqrt() as i128 * apart.signum();
    let count = n + m;
    let size = cohen * (4 * count - 12) / (4 * count - 9);
    Some(size.clamp(i128::from(i32::MIN), i128::from(i32::MAX)) as i32)
}

/// Both groups less their lowest value, with at most six digits.
fn scaled(one: &[i64], two: &[i64]) -> (Vec<i128>, Vec<i128>) {
    let all = || one.iter().chain(two).copied();
    let lowest = all().min().unwrap_or(0);
    let range = all().max().unwrap_or(0).saturating_sub(lowest);
    let by = (range / FEW_DIGITS).max(1);
    let of = |values: &[i64]| values.iter().map(|value| i128::from((value - lowest) / by)).collect();
    (of(one), of(two))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_quartiles_worked_by_hand() {
        for (values, expect_mean, expect) in [
            (&[][..], None, [None; 3]),
            (&[7], Some(7), [Some(7); 3]),
            (&[1, 2], Some(2), [Some(1), Some(2), Some(2)]),
            (&[1, 2, 3, 4], Some(3), [Some(2), Some(3), Some(3)]),
            (&[10, 20, 30, 40, 50], Some(30), [Some(20), Some(30), Some(40)]),
            (&[-8, 0, 4], Some(-1), [Some(-4), Some(0), Some(2)]),
            (&[0, 100, 200, 1000], Some(325), [Some(75), Some(150), Some(400)]),
        ] {
            assert_eq!(mean(values), expect_mean, "{values:?}");
            assert_eq!([1, 2, 3].map(|quarter| quartile(values, quarter)), expect, "{values:?}");
        }
        assert_eq!(median(vec![9, 1, 5]), Some(5));
    }

    #[test]
    fn correlations_match_those_worked_by_hand() {
        let rho = |pairs: &[(i64, i64)]| correlation(pairs).map(|found| found.rho);
        let rising: Vec<(i64, i64)> = (0..8).map(|n| (n, n * n)).collect();
        assert_eq!(correlation(&rising), Some(Correlation { rho: 1000, clear: true }));
        let falling: Vec<(i64, i64)> = (0..4).map(|n| (n, -n)).collect();
        assert_eq!(correlation(&falling), Some(Correlation { rho: -1000, clear: false }), "four are too few");
        // 1 − 6·Σd² ÷ n(n²−1) = 1 − 6·4 ÷ 120.
        assert_eq!(rho(&[(1, 2), (2, 1), (3, 4), (4, 3), (5, 5)]), Some(800));
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 ÷ √(4.5·5).
        assert_eq!(rho(&[(1, 1), (5, 2), (5, 3), (9, 4)]), Some(948));
        assert_eq!(rho(&[(1, 1), (1, 2), (1, 3)]), None, "one does not vary");
        assert_eq!(rho(&[(1, 1), (2, 2)]), None);
    }

    #[test]
    fn gaps_match_those_worked_by_hand() {
        // Means 3 and 6, both of variance 1: d = −3, g = −3·(24−12)÷(24−9) = −2.4.
        assert_eq!(gap(&[2, 3, 4], &[5, 6, 7]), Some(-2400));
        assert_eq!(gap(&[5, 6, 7], &[2, 3, 4]), Some(2400));
        // Millions of fen say the same.
        let large = |values: [i64; 3]| values.map(|value| value * 1_000_000_000);
        assert_eq!(gap(&large([2, 3, 4]), &large([5, 6, 7])), Some(-2400));
        assert_eq!(gap(&[1, 2], &[1, 2]), Some(0));
        assert_eq!(gap(&[1, 1], &[2, 2]), None, "neither varies");
        assert_eq!(gap(&[1], &[2, 3]), None);
    }
}
