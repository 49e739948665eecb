//! The charts of a report, drawn for paper as SVG: whole numbers alone, colours that a page may replace by its classes.

use std::fmt::Write;

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChart {
    /// Columns or a line.
    pub kind: PlotKind,
    /// What stands below each place of the horizontal axis.
    pub labels: Vec<String>,
    /// What is drawn, the lowest part of a column first.
    pub series: Vec<PlotSeries>,
    /// What its heights are.
    pub unit: PlotUnit,
    /// Whether heights are written in Chinese.
    pub is_chinese: bool,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotKind {
    /// Columns, stacked where there are several series.
    Columns,
    /// A line over months, which may fall below nought.
    Line,
}

/// What the heights of a chart are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotUnit {
    /// A number of things.
    Pieces,
    /// Tenths, written with one decimal.
    Tenths,
    /// Yuan, written short: `61.2万`, `612.4k`.
    Yuan,
}

/// Heights with their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlotSeries {
    /// What they are; shown where there are several.
    pub name: String,
    /// One a label.
    pub heights: Vec<i64>,
}

/// Width and height of a drawing, in its units.
pub const CHART_SIZE: (u32, u32) = (640, 240);

const LEFT: i64 = 64;
const RIGHT: i64 = 628;
const TOP: i64 = 30;
const BOTTOM: i64 = 208;
const INKS: [&str; 2] = ["#2f6f5e", "#b9a88a"];

impl ReportChart {
    /// A height as it is written at the axis and above columns.
    pub fn written(&self, height: i64) -> String {
        match self.unit {
            PlotUnit::Pieces => height.to_string(),
            PlotUnit::Tenths => format!("{}.{}", height / 10, height.abs() % 10),
            PlotUnit::Yuan => short_yuan(height, self.is_chinese),
        }
    }

    /// Whether there is anything to draw.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty() || self.series.iter().all(|series| series.heights.iter().all(|height| *height == 0))
    }

    /// The drawing.
    pub fn svg(&self) -> String {
        let (width, height) = CHART_SIZE;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"Arial, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" font-size=\"12\">"
        );
        let scale = self.scale();
        for tick in scale.ticks() {
            let (y, is_zero) = (scale.y(tick), tick == 0);
            let (class, ink) = if is_zero { ("zero", "#595959") } else { ("grid", "#dddddd") };
            // Writing to a text cannot fail.
            let _ =
                write!(svg, "<path class=\"rc-{class}\" d=\"M{LEFT} {y}H{RIGHT}\" fill=\"none\" stroke=\"{ink}\"/>");
            text(&mut svg, (LEFT - 8, y + 4), "end", self.written(tick).trim_end_matches(".0"));
        }
        match self.kind {
            PlotKind::Columns => self.columns(&mut svg, &scale),
            PlotKind::Line => self.line(&mut svg, &scale),
        }
        for (nth, label) in self.labels.iter().enumerate() {
            text(&mut svg, (self.middle(nth), BOTTOM + 20), "middle", label);
        }
        if self.series.len() > 1 {
            let mut x = LEFT;
            for (series, (nth, ink)) in self.series.iter().zip(INKS.iter().enumerate()) {
                let _ = write!(
                    svg,
                    "<rect class=\"rc-part{nth}\" x=\"{x}\" y=\"6\" width=\"11\" height=\"11\" fill=\"{ink}\"/>"
                );
                text(&mut svg, (x + 16, 16), "start", &series.name);
                x += 40 + 13 * series.name.chars().count() as i64;
            }
        }
        svg.push_str("</svg>");
        svg
    }

    fn columns(&self, svg: &mut String, scale: &PlotScale) {
        let room = (RIGHT - LEFT) / self.labels.len().max(1) as i64;
        let width = (room * 6 / 10).clamp(6, 56);
        for nth in 0..self.labels.len() {
            let (x, mut below) = (self.middle(nth) - width / 2, 0);
            for (series, (part, ink)) in self.series.iter().zip(INKS.iter().enumerate()) {
                let height = series.heights.get(nth).copied().unwrap_or(0);
                let (from, to) = (scale.y(below), scale.y(below + height));
                if height != 0 {
                    let (y, tall) = (from.min(to), (from - to).abs().max(1));
                    let _ = write!(
                        svg,
                        "<rect class=\"rc-part{part}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{tall}\" fill=\"{ink}\"/>"
                    );
                }
                below += height;
            }
            if below != 0 {
                let y = if below > 0 { scale.y(below) - 5 } else { scale.y(below) + 14 };
                text(svg, (self.middle(nth), y), "middle", &self.written(below));
            }
        }
    }

    fn line(&self, svg: &mut String, scale: &PlotScale) {
        for series in &self.series {
            let points = || series.heights.iter().enumerate().map(|(nth, height)| (self.middle(nth), scale.y(*height)));
            let mut way = String::new();
            for (x, y) in points() {
                let _ = write!(way, "{}{x} {y}", if way.is_empty() { "M" } else { "L" });
            }
            let ink = INKS[0];
            let _ =
                write!(svg, "<path class=\"rc-line\" d=\"{way}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"2\"/>");
            for ((x, y), height) in points().zip(&series.heights) {
                let _ = write!(svg, "<circle class=\"rc-part0\" cx=\"{x}\" cy=\"{y}\" r=\"3\" fill=\"{ink}\"/>");
                text(svg, (x, y - 8), "middle", &self.written(*height));
            }
        }
    }

    /// The middle of a place on the horizontal axis.
    fn middle(&self, nth: usize) -> i64 {
        let count = self.labels.len().max(1) as i64;
        LEFT + (RIGHT - LEFT) * (2 * nth as i64 + 1) / (2 * count)
    }

    fn scale(&self) -> PlotScale {
        let at = |nth: usize| self.series.iter().filter_map(move |series| series.heights.get(nth).copied());
        let heights = (0..self.labels.len()).flat_map(|nth| {
            let sum: i64 = at(nth).sum();
            match self.kind {
                PlotKind::Columns => vec![sum],
                PlotKind::Line => at(nth).collect(),
            }
        });
        let (least, most) =
            heights.fold((0, 0), |(least, most): (i64, i64), height| (least.min(height), most.max(height)));
        PlotScale::over(least, most)
    }
}

/// The vertical axis: from a round number to a round number.
struct PlotScale {
    from: i64,
    to: i64,
    step: i64,
}

impl PlotScale {
    fn over(least: i64, most: i64) -> Self {
        let span = (most - least).max(1);
        let mut step = 1;
        // 1, 2, 5, 10, 20, 50 and so on: the first with at most five parts.
        while span / step >= 5 {
            step = match step.to_string().as_bytes()[0] {
                b'2' => step / 2 * 5,
                _ => step * 2,
            };
        }
        let to = if most > 0 { (most + step - 1) / step * step } else { 0 };
        Self { from: least.div_euclid(step) * step, to: if to == 0 && least == 0 { step } else { to }, step }
    }

    fn ticks(&self) -> impl Iterator<Item = i64> {
        let (from, to, step) = (self.from, self.to, self.step);
        (0..=(to - from) / step).map(move |nth| from + nth * step)
    }

    fn y(&self, height: i64) -> i64 {
        let span = i128::from((self.to - self.from).max(1));
        BOTTOM - (i128::from(height - self.from) * i128::from(BOTTOM - TOP) / span) as i64
    }
}

fn text(svg: &mut String, (x, y): (i64, i64), anchor: &str, words: &str) {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let _ = write!(
        svg,
        "<text class=\"rc-text\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"#333333\">{words}</text>"
    );
}

fn short_yuan(height: i64, is_chinese: bool) -> String {
    let (sign, size) = (if height < 0 { "−" } else { "" }, height.unsigned_abs());
    let of = |unit: u64| {
        let tenths = (size * 10 + unit / 2) / unit;
        if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
    };
    match is_chinese {
        true if size >= 10_000 => format!("{sign}{}万", of(10_000)),
        false if size >= 1_000_000 => format!("{sign}{}m", of(1_000_000)),
        false if size >= 1_000 => format!("{sign}{}k", of(1_000)),
        _ => format!("{sign}{size}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_round_and_hold_what_is_drawn() {
        for (least, most, expect) in [
            (0, 0, vec![0, 1]),
            (0, 3, vec![0, 1, 2, 3]),
            (0, 9, vec![0, 2, 4, 6, 8, 10]),
            (0, 612_400, vec![0, 200_000, 400_000, 600_000, 800_000]),
            (-120, 340, vec![-200, -100, 0, 100, 200, 300, 400]),
            (-7, 0, vec![-8, -6, -4, -2, 0]),
        ] {
            let scale = PlotScale::over(least, most);
            assert_eq!(scale.ticks().collect::<Vec<_>>(), expect, "{least}..{most}");
            assert!(scale.y(most) >= TOP && scale.y(least) <= BOTTOM);
        }
    }

    #[test]
    fn amounts_are_short_in_each_language() {
        let cases = [
            (612_400, true, "61.2万"),
            (600_000, true, "60万"),
            (-9_000, true, "−9000"),
            (612_400, false, "612.4k"),
            (1_250_000, false, "1.3m"),
            (-900, false, "−900"),
        ];
        for (height, is_chinese, expect) in cases {
            assert_eq!(short_yuan(height, is_chinese), expect, "{height}");
        }
    }

    #[test]
    fn a_drawing_has_each_column_with_its_height_and_no_markup_of_others() {
        let chart = ReportChart {
            kind: PlotKind::Columns,
            labels: vec!["1".to_owned(), "2".to_owned()],
            series: vec![
                PlotSeries { name: "a<b".to_owned(), heights: vec![3, 0] },
                PlotSeries { name: "c".to_owned(), heights: vec![1, 2] },
            ],
            unit: PlotUnit::Pieces,
            is_chinese: false,
        };
        let svg = chart.svg();
        // Three columns and two squares of the legend.
        assert_eq!(svg.matches("<rect").count(), 5, "{svg}");
        assert!(svg.contains("a&lt;b") && svg.contains(">4</text>"), "{svg}");
    }
}
