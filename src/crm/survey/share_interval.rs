//! 95 % confidence intervals of shares over the customers that answered. They shrink as more of the population are
//! asked, and when all are, nothing of them is left.
//!
//! Two kinds of share need two formulas:
//!
//! - so many customers of so many, or one case of each: the score interval (Wilson 1927, Journal of the American
//!   Statistical Association 22(158), 209 to 212), with `n ÷ (1 − m ÷ N)` cases in place of n when m of N customers
//!   answered;
//! - a sum over customers over another sum, as of cases of which one customer has several: the ratio estimator (Cochran 1977, Sampling Techniques, chapter 6), whose
//!   variance is `(1 − m ÷ N) × m ÷ (m − 1) × Σ(y − R x)² ÷ (Σx)²`, spread by Student's t with m − 1 degrees of freedom,
//!   where m counts the customers that have anything of it.
//!
//! All is counted in whole numbers.

use super::interval::student_t;
use game::per_mille::PerMille;

/// The ends of an interval, in thousandths of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareInterval {
    /// The lower end.
    pub least: PerMille,
    /// The upper end.
    pub most: PerMille,
}

/// How many customers answered, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Customers that answered.
    pub answered: usize,
    /// Customers that could have been asked; what is less than those that answered counts as these.
    pub population: usize,
}

impl Coverage {
    fn is_whole(self) -> bool {
        self.answered >= self.population
    }

    const fn left(self) -> i128 {
        self.population.saturating_sub(self.answered) as i128
    }
}

/// The normal distribution's 97.5 %, in millionths.
const Z: i128 = 1_959_964;

/// Its square, in millionths.
const Z_SQUARED: i128 = 3_841_459;

/// The interval of a share of cases, each pair the good ones and all of one customer; none without a case, and where a single
/// customer has several and others were not asked. The cases of one customer resemble each other, so it is customers that
/// are counted wherever one has more than one case.
pub fn of_customers(customers: &[(i64, i64)], coverage: Coverage) -> Option<ShareInterval> {
    if customers.iter().any(|(_, cases)| *cases > 1) {
        return of_sums(customers, coverage);
    }
    let (good, cases) = customers.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    of_cases(good as u32, cases as u32, coverage)
}

/// The interval of a share of cases that have nothing to do with each other; none without a case.
fn of_cases(good: u32, cases: u32, coverage: Coverage) -> Option<ShareInterval> {
    if cases == 0 {
        return None;
    }
    if coverage.is_whole() {
        let exact = PerMille::rounded(i64::from(good), i64::from(cases));
        return Some(ShareInterval { least: exact, most: exact });
    }
    // In millionths of a case, so many as the sample is worth.
    let worth = |count: u32| i128::from(count) * 1_000_000 * coverage.population as i128 / coverage.left();
    let (good, all) = (worth(good), worth(cases));
    let root = (((good * (all - good) / all + Z_SQUARED / 4) * 1_000_000) as u128).isqrt() as i128;
    let end = |number: i128| {
        let share = (number * 1000 + (all + Z_SQUARED) / 2) / (all + Z_SQUARED);
        PerMille::new(share.clamp(0, 1000) as i32)
    };
    let (middle, spread) = (good + Z_SQUARED / 2, root * Z / 1_000_000);
    Some(ShareInterval { least: end(middle - spread), most: end(middle + spread) })
}

/// The interval of the share that the first numbers have of the second, each pair of one customer; none where a single
/// customer has anything of it and others were not asked.
pub fn of_sums(customers: &[(i64, i64)], coverage: Coverage) -> Option<ShareInterval> {
    let having: Vec<(i128, i128)> =
        customers.iter().filter(|(_, all)| *all > 0).map(|&(part, all)| (i128::from(part), i128::from(all))).collect();
    let (part, all) = having.iter().fold((0, 0), |(part, all), one| (part + one.0, all + one.1));
    let count = having.len() as i128;
    if count == 0 || (count == 1 && !coverage.is_whole()) {
        return None;
    }
    let share = (part * 1000 + all / 2) / all;
    let squares: i128 = having.iter().map(|one| (one.0 * all - part * one.1).pow(2)).sum();
    if squares == 0 && (part == 0 || part == all) {
        // All alike: as many customers as so many cases.
        let good = if part == 0 { 0 } else { count as u32 };
        return of_cases(good, count as u32, coverage);
    }
    let t = i128::from(student_t(count as usize - 1));
    let variance = if coverage.is_whole() {
        0
    } else {
        t * t * coverage.left() * count * (squares / (all * all)) / (coverage.population as i128 * (count - 1))
    };
    let half = ((variance as u128).isqrt() as i128 + all - 1) / all;
    let end = |share: i128| PerMille::new(share.clamp(0, 1000) as i32);
    Some(ShareInterval { least: end(share - half), most: end(share + half) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn of(answered: usize, population: usize) -> Coverage {
        Coverage { answered, population }
    }

    fn ends(found: Option<ShareInterval>) -> Option<(i32, i32)> {
        found.map(|found| (found.least.get(), found.most.get()))
    }

    #[test]
    fn cases_by_hand() {
        // Wilson's interval of 7 of 10 out of very many: 0.397 to 0.892; of 0 of 10: 0 to 0.278.
        let many = of(10, 1_000_000);
        assert_eq!(ends(of_cases(7, 10, many)), Some((397, 892)));
        assert_eq!(ends(of_cases(0, 10, many)), Some((0, 278)));
        assert_eq!(ends(of_cases(10, 10, many)), Some((722, 1000)));
        // Half of the customers answered: the 10 cases are worth 20.
        assert_eq!(ends(of_cases(7, 10, of(10, 20))), Some((481, 855)));
        assert_eq!(ends(of_cases(7, 10, of(10, 10))), Some((700, 700)));
        assert_eq!(of_cases(0, 0, many), None);
    }

    #[test]
    fn sums_by_hand() {
        // 30 of 60 and 10 of 40: R = 0.4, deviations 6 and −6, √(2 ÷ 1 × 72) = 12, t = 12.706: ±1.525, cut at both ends.
        assert_eq!(ends(of_sums(&[(30, 60), (10, 40)], of(2, 1_000_000))), Some((0, 1000)));
        // Four of a population of 8: R = 0.5, deviations ±2 of 40 each, √(0.5 × 4 ÷ 3 × 16) ÷ 160 × 3.182 = 0.065.
        let four = [(22, 40), (18, 40), (22, 40), (18, 40)];
        assert_eq!(ends(of_sums(&four, of(4, 8))), Some((435, 565)));
        assert_eq!(ends(of_sums(&four, of(4, 4))), Some((500, 500)));
        assert_eq!(of_sums(&[(3, 4), (0, 0)], of(2, 9)), None, "one customer tells nothing of the others");
        assert_eq!(of_sums(&[], of(0, 9)), None);
        assert_eq!(ends(of_sums(&[(4, 4), (7, 7), (2, 2)], of(3, 9))), ends(of_cases(3, 3, of(3, 9))));
    }

    #[test]
    fn cases_of_one_customer_are_not_so_many_of_their_own() {
        let many = of(4, 1_000_000);
        // Each customer's good cases and all; the interval of so many customers, or of so many sums.
        let once = [(1, 1), (0, 1), (1, 1), (0, 0)];
        assert_eq!(of_customers(&once, many), of_cases(2, 3, many));
        let often = [(9, 10), (2, 10), (1, 1), (0, 0)];
        assert_eq!(of_customers(&often, many), of_sums(&often, many));
        assert_eq!(ends(of_customers(&often, many)), Some((0, 1000)), "two customers, not twenty cases");
        assert_eq!(ends(of_cases(12, 21, many)), Some((365, 755)), "as if they were twenty-one customers");
        assert_eq!(of_customers(&[(3, 4)], many), None, "one customer tells nothing of the others");
        assert_eq!(ends(of_customers(&[(3, 4)], of(1, 1))), Some((750, 750)));
        assert_eq!(of_customers(&[(0, 0)], many), None);
    }

    #[test]
    fn intervals_shrink_with_the_sample() {
        let pattern = [(3, 4), (1, 3), (2, 2), (0, 1), (5, 9), (2, 5)];
        let (mut last_of_cases, mut last_of_sums) = (1000, 1000);
        for count in (6..=60).step_by(6) {
            let customers: Vec<(i64, i64)> = (0..count).map(|at| pattern[at % 6]).collect();
            let (good, cases) = customers.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            let width = |found: Option<ShareInterval>| found.map(|found| found.most.get() - found.least.get());
            let of_cases = width(of_cases(good as u32, cases as u32, of(count, 60))).expect("cases");
            let of_sums = width(of_sums(&customers, of(count, 60))).expect("customers");
            assert!(of_cases < last_of_cases, "{of_cases} of {count} after {last_of_cases}");
            assert!(of_sums < last_of_sums, "{of_sums} of {count} after {last_of_sums}");
            (last_of_cases, last_of_sums) = (of_cases, of_sums);
        }
        assert_eq!((last_of_cases, last_of_sums), (0, 0), "all were asked");
    }
}
