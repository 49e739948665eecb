//! Critical values: how large Student's t must be before a difference is reported.
//!
//! A debrief makes two dozen comparisons at once. Each is held to one in a thousand, so that by
//! Bonferroni's inequality all of them together call chance something else in fewer than one class of
//! twenty, even though the t of a rank correlation promises a little too much in small classes
//! (`tests/noise.rs` measures it).

/// One in so many classes would show a single difference like that by chance.
pub const ONE_IN: u32 = 1000;

/// Student's t, in thousandths, that is exceeded on either side once in [`ONE_IN`] times, by degrees of
/// freedom from 1 on (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, table 26.10).
const CRITICAL: [i32; 30] = [
    636_619, 31_599, 12_924, 8_610, 6_869, 5_959, 5_408, 5_041, 4_781, 4_587, 4_437, 4_318, 4_221, 4_140, 4_073, 4_015,
    3_965, 3_922, 3_883, 3_850, 3_819, 3_792, 3_768, 3_745, 3_725, 3_707, 3_690, 3_674, 3_659, 3_646,
];
/// The same for more degrees of freedom, each from so many on.
const CRITICAL_LATER: [(usize, i32); 3] = [(40, 3_551), (60, 3_460), (120, 3_373)];

/// The same of the normal distribution: for counts.
pub const CRITICAL_NORMAL: i32 = 3_291;

/// Student's t, in thousandths, from which on a difference with so many degrees of freedom is more than
/// chance; between two lines of the table the stricter. Without any degree of freedom none is.
pub fn critical_t(freedom: usize) -> i32 {
    let later = CRITICAL_LATER.iter().rev().find(|line| freedom >= line.0).map(|line| line.1);
    let early = || freedom.min(CRITICAL.len()).checked_sub(1).map(|at| CRITICAL[at]);
    later.or_else(early).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_lines_the_stricter_counts() {
        for (freedom, expect) in [
            (0, i32::MAX),
            (1, 636_619),
            (10, 4_587),
            (30, 3_646),
            (39, 3_646),
            (40, 3_551),
            (119, 3_460),
            (5_000, 3_373),
        ] {
            assert_eq!(critical_t(freedom), expect, "{freedom}");
        }
        assert!((1..200).all(|freedom| critical_t(freedom) <= critical_t(freedom - 1)));
        assert!(critical_t(usize::MAX) > CRITICAL_NORMAL);
    }
}
