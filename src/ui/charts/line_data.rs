//! What a line chart shows.

use super::{Ink, Tick};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is written at its end.
    pub name: String,
    /// What it stands for.
    pub ink: Ink,
    /// Its points, from left to right.
    pub points: Vec<(f64, f64)>,
    /// True for a company that is bankrupt: the line ends in a cross.
    pub is_ended: bool,
}

/// A zone between two heights, with its name in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The lower edge.
    pub from: f64,
    /// The upper edge.
    pub to: f64,
    /// Its name.
    pub text: String,
    /// `Ink::Caution` or `Ink::Ruin`.
    pub ink: Ink,
}

/// A height marked across the chart, with its name at the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The height.
    pub at: f64,
    /// Its name, in place of a number at the axis.
    pub text: String,
    /// `Ink::Zero`, `Ink::Limit` or `Ink::Threshold`.
    pub ink: Ink,
}

/// From where to where an axis goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Its beginning.
    pub from: f64,
    /// Its end.
    pub to: f64,
}

impl Span {
    /// From the least to the greatest of `values`, opened a little where they are all the same.
    pub fn over(values: impl IntoIterator<Item = f64>) -> Self {
        let (from, to) = values
            .into_iter()
            .filter(|v| v.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), v| (from.min(v), to.max(v)));
        match from.partial_cmp(&to) {
            Some(std::cmp::Ordering::Less) => Span { from, to },
            Some(std::cmp::Ordering::Equal) => Span { from: from - 0.5, to: to + 0.5 },
            _ => Span { from: 0.0, to: 1.0 },
        }
    }
}

/// A line chart: axes, what lies behind the lines, the lines. Those drawn later lie on top.
#[derive(Clone, Debug, PartialEq)]
pub struct LineData {
    /// The horizontal axis.
    pub x: Span,
    /// The vertical axis.
    pub y: Span,
    /// Marks below.
    pub x_ticks: Vec<Tick>,
    /// Marks at the left.
    pub y_ticks: Vec<Tick>,
    /// Zones.
    pub bands: Vec<Band>,
    /// Marked heights.
    pub levels: Vec<Level>,
    /// The lines; the own company last, so that it lies on top.
    pub series: Vec<Series>,
}
