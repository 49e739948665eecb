//! How a figure is spread over a class: quartiles, and bins with round borders for a chart.

use crate::contest::debrief::measure::{Measure, MeasureUnit};
use crate::contest::debrief::statistics::{mean, quartile};
use crate::contest::submission::verify::Verified;
use game::sort;

/// The fewest and the most bins that are aimed at.
const BINS: (i64, i64) = (4, 12);

/// A figure over a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// Students who have the figure.
    pub students: u32,
    /// The lowest.
    pub least: i64,
    /// A quarter lies below.
    pub lower_quartile: i64,
    /// Half lies below.
    pub median: i64,
    /// Three quarters lie below.
    pub upper_quartile: i64,
    /// The highest.
    pub most: i64,
    /// The mean.
    pub mean: i64,
    /// From the lowest to the highest without gaps, all of one width.
    pub bins: Vec<Bin>,
}

/// A range of values and how many students lie in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// From, itself included.
    pub from: i64,
    /// To, itself left out.
    pub to: i64,
    /// How many.
    pub students: u32,
}

impl Distribution {
    /// How a figure is spread over those of the years that are whole ([`Verified::is_whole`]), as in the
    /// debrief; none when nobody has it.
    pub fn of<'a>(measure: Measure, class: impl IntoIterator<Item = &'a Verified>) -> Option<Self> {
        let values = class.into_iter().filter(|year| year.is_whole()).filter_map(|year| measure.of(year)).collect();
        // A bin of money is at least a yuan wide.
        Self::of_values(values, if measure.unit() == MeasureUnit::Money { 100 } else { 1 })
    }

    /// How values are spread, in bins no narrower than `finest`; none of nothing.
    pub fn of_values(mut values: Vec<i64>, finest: i64) -> Option<Self> {
        sort::ascending(&mut values);
        let (&least, &most) = (values.first()?, values.last()?);
        Some(Self {
            students: values.len() as u32,
            least,
            lower_quartile: quartile(&values, 1)?,
            median: quartile(&values, 2)?,
            upper_quartile: quartile(&values, 3)?,
            most,
            mean: mean(&values)?,
            bins: bins(&values, width(most - least, values.len(), finest)),
        })
    }
}

/// A width of 1, 2 or 5 times a power of ten that makes about as many bins as Sturges' rule asks for:
/// one more than the number can be halved.
fn width(range: i64, count: usize, finest: i64) -> i64 {
    let wanted = (i64::from(count.max(1).ilog2()) + 1).clamp(BINS.0, BINS.1);
    let rough = (range / wanted).max(finest.max(1));
    let mut ten = 1;
    while ten <= rough / 10 {
        ten *= 10;
    }
    [1, 2, 5, 10].into_iter().map(|step| step * ten).find(|&width| width >= rough).unwrap_or(rough)
}

fn bins(sorted: &[i64], width: i64) -> Vec<Bin> {
    let (Some(least), Some(most)) = (sorted.first(), sorted.last()) else { return Vec::new() };
    (least.div_euclid(width)..=most.div_euclid(width))
        .map(|number| {
            let (from, to) = (number * width, (number + 1) * width);
            let below = |border: i64| sorted.partition_point(|&value| value < border);
            Bin { from, to, students: (below(to) - below(from)) as u32 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_round() {
        for (range, count, finest, expect) in [
            (0, 1, 1, 1),
            (3, 30, 1, 1),
            (40, 30, 1, 10),
            (99, 8, 1, 50),
            (1000, 30, 1, 200),
            (1000, 200, 1, 200),
            (0, 30, 100, 100),
            (123_456_700, 30, 100, 50_000_000),
        ] {
            assert_eq!(width(range, count, finest), expect, "{range} {count} {finest}");
        }
    }

    #[test]
    fn quartiles_and_bins_match_those_worked_by_hand() {
        let spread = Distribution::of_values(vec![12, -3, 7, 25, 18, 7, 30, 4], 1).expect("eight values");
        assert_eq!((spread.students, spread.least, spread.most, spread.mean), (8, -3, 30, 13));
        // −3 4 7 7 12 18 25 30: at places 1.75, 3.5 and 5.25.
        assert_eq!((spread.lower_quartile, spread.median, spread.upper_quartile), (6, 10, 20));
        let bins: Vec<(i64, i64, u32)> = spread.bins.iter().map(|bin| (bin.from, bin.to, bin.students)).collect();
        assert_eq!(bins, [(-10, 0, 1), (0, 10, 3), (10, 20, 2), (20, 30, 1), (30, 40, 1)]);
        assert_eq!(Distribution::of_values(Vec::new(), 1), None);
    }

    #[test]
    fn every_value_lies_in_one_bin_and_there_are_not_too_many() {
        for count in 1..300_i64 {
            let values: Vec<i64> = (0..count).map(|n| n * n * 37 % 9_973 - 4_000).collect();
            let spread = Distribution::of_values(values, 1).expect("some values");
            assert_eq!(i64::from(spread.bins.iter().map(|bin| bin.students).sum::<u32>()), count);
            assert!(spread.bins.len() <= 14, "{count}: {} bins", spread.bins.len());
            assert!(spread.bins.windows(2).all(|pair| pair[0].to == pair[1].from));
        }
    }
}
