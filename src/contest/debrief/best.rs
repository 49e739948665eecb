//! What the best quarter of a class did differently from the rest.

use super::{LEAST_FOR_BEST, Sample};
use crate::contest::debrief::measure::Measure;
use crate::contest::debrief::statistics::{correlation, gap, mean};
use crate::contest::submission::verify::Verified;
use game::sort;

/// Students of each side who must have a figure for it to be compared.
const LEAST_OF_BEST: usize = 3;
const LEAST_OF_REST: usize = 6;

/// The best quarter against the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Students in the best quarter by score.
    pub best: u32,
    /// All others.
    pub rest: u32,
    /// How the two differ in each habit, those that go with the score most closely first.
    pub contrasts: Vec<Contrast>,
}

/// One habit of the best and of the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// Which.
    pub measure: Measure,
    /// The mean of the best.
    pub best: i64,
    /// The mean of the rest.
    pub rest: i64,
    /// The difference in standard deviations, in thousandths (Hedges' g): positive when the best have
    /// more. 800 and more is commonly called large.
    pub size: i32,
    /// How the habit goes with the score over the whole class: Spearman's ρ in thousandths.
    pub rho: i32,
    /// Whether the difference is more than chance: over the whole class the habit goes with the score the
    /// same way, and clearly so. Ranks of all students say more than two means of few, and no student far
    /// from the others decides them.
    pub clear: bool,
}

impl Best {
    /// Compares a class that is sorted, the best first.
    pub(super) fn of(class: &[&Verified]) -> Sample<Self> {
        Sample::of(class.len() as u32, LEAST_FOR_BEST, || {
            let (best, rest) = class.split_at(class.len() / 4);
            let mut contrasts: Vec<Contrast> =
                Measure::HABITS.into_iter().filter_map(|habit| contrast(habit, best, rest)).collect();
            sort::by_key(&mut contrasts, |contrast| {
                (!contrast.clear, std::cmp::Reverse(contrast.rho.abs()), contrast.measure)
            });
            Self { best: best.len() as u32, rest: rest.len() as u32, contrasts }
        })
    }

    /// The differences that are more than chance.
    pub fn clear(&self) -> impl Iterator<Item = &Contrast> {
        self.contrasts.iter().filter(|contrast| contrast.clear)
    }
}

fn contrast(measure: Measure, best: &[&Verified], rest: &[&Verified]) -> Option<Contrast> {
    let of = |years: &[&Verified]| -> Vec<i64> { years.iter().filter_map(|year| measure.of(year)).collect() };
    let all: Vec<(i64, i64)> =
        best.iter().chain(rest).filter_map(|year| Some((measure.of(year)?, year.score.into()))).collect();
    let (best, rest) = (of(best), of(rest));
    if best.len() < LEAST_OF_BEST || rest.len() < LEAST_OF_REST {
        return None;
    }
    let (size, with_score) = (gap(&best, &rest)?, correlation(&all)?);
    let clear = with_score.clear && with_score.rho.signum() == size.signum();
    Some(Contrast { measure, best: mean(&best)?, rest: mean(&rest)?, size, rho: with_score.rho, clear })
}
