//! `LineChart`: several lines over time, the own one coloured.

use super::{
    figure::{ChartFigure, ChartText, NARROW, Shape},
    ink::{Ink, dress},
    labels::{Anchor, LETTER, guessed_width, spread, write_text},
    line_data::LineData,
};
use leptos::prelude::*;
use plotters::{coord::types::RangedCoordf64, prelude::*};
use std::fmt::Write as _;

/// Lines over time with their names at their ends.
#[component]
pub fn LineChart(
    /// What is drawn; a `Memo`, so that it is drawn again only when it is another.
    #[prop(into)]
    data: Signal<LineData>,
    /// The words around it.
    #[prop(into)]
    text: Signal<ChartText>,
    /// How much room there is.
    #[prop(optional)]
    shape: Shape,
) -> impl IntoView {
    let wide = Memo::new(move |_| data.with(|data| draw(data, shape.size())));
    let narrow = Memo::new(move |_| data.with(|data| draw(data, NARROW)));
    view! { <ChartFigure wide narrow shape text /> }
}

type Field<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// The chart as SVG, `size` its width and height.
fn draw(data: &LineData, size: (u32, u32)) -> String {
    let mut svg = String::new();
    let mut words = String::new();
    // A drawing into a string fails at nothing outside it; were it to, the table beside has the numbers.
    if lines_and_words(data, size, &mut svg, &mut words).is_err() {
        return String::new();
    }
    finish(svg, &words, size)
}

/// Puts the words on top, and lets the style sheet decide how large the drawing is.
pub(super) fn finish(svg: String, words: &str, (width, height): (u32, u32)) -> String {
    let fixed = format!("width=\"{width}\" height=\"{height}\" viewBox");
    let svg = dress(svg).replacen(&fixed, "class=\"chart\" aria-hidden=\"true\" viewBox", 1);
    svg.replacen("</svg>", &format!("{words}</svg>"), 1)
}

fn lines_and_words(data: &LineData, size: (u32, u32), svg: &mut String, words: &mut String) -> Drawn {
    let area = SVGBackend::with_string(svg, size).into_drawing_area();
    let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(guessed_width).max().unwrap_or(0);
    let left = widest(&mut data.y_ticks.iter().map(|tick| tick.text.as_str()))
        .max(widest(&mut data.levels.iter().map(|level| level.text.as_str())));
    let right = widest(&mut data.series.iter().map(|series| series.name.as_str()));
    let mut field = ChartBuilder::on(&area)
        .margin_top(8)
        .margin_bottom(26)
        .margin_left(left + 8)
        .margin_right(right + 12)
        .build_cartesian_2d(data.x.from..data.x.to, data.y.from..data.y.to)?;
    behind(data, &mut field, words)?;
    for series in &data.series {
        let width = if series.ink == Ink::Own { 2 } else { 1 };
        field.draw_series(LineSeries::new(series.points.iter().copied(), series.ink.stand_in().stroke_width(width)))?;
    }
    line_ends(data, &field, words);
    drop(field);
    area.present()
}

/// Zones, grid, marked heights and what is written at the axes.
fn behind(data: &LineData, field: &mut Field, words: &mut String) -> Drawn {
    let (x, y) = (data.x, data.y);
    for band in &data.bands {
        let (from, to) = (band.from.max(y.from), band.to.min(y.to));
        if from < to {
            let corners = [(x.from, from), (x.to, to)];
            field.draw_series([Rectangle::new(corners, band.ink.stand_in().filled())])?;
            let (px, py) = field.backend_coord(&(x.from, to));
            let (_, bottom) = field.backend_coord(&(x.from, from));
            // A name that does not fit its zone would stand in the next one.
            if bottom - py > LETTER + 4 {
                let class = format!("halo {}", name_class(band.ink));
                write_text(words, (px + 6, py + LETTER + 3), Anchor::Start, &class, &band.text);
            }
        }
    }
    let inside = |at: f64, from: f64, to: f64| (from..=to).contains(&at);
    let across = |at: f64, ink: Ink| PathElement::new([(x.from, at), (x.to, at)], ink.stand_in());
    for tick in data.y_ticks.iter().filter(|tick| inside(tick.at, y.from, y.to)) {
        field.draw_series([across(tick.at, Ink::Grid)])?;
        let (px, py) = field.backend_coord(&(x.from, tick.at));
        // A marked height writes its own name there.
        let is_free = data.levels.iter().all(|level| (field.backend_coord(&(x.from, level.at)).1 - py).abs() > LETTER);
        if is_free {
            write_text(words, (px - 6, py + 4), Anchor::End, "", &tick.text);
        }
    }
    // Where the drawing is narrow, words that would run into those before them are left out.
    let mut free = i32::MIN;
    for tick in data.x_ticks.iter().filter(|tick| inside(tick.at, x.from, x.to)) {
        field.draw_series([PathElement::new([(tick.at, y.from), (tick.at, y.to)], Ink::Grid.stand_in())])?;
        let (px, py) = field.backend_coord(&(tick.at, y.from));
        let half = guessed_width(&tick.text) / 2;
        if px - half >= free {
            write_text(words, (px, py + LETTER + 9), Anchor::Middle, "", &tick.text);
            free = px + half + LETTER / 2;
        }
    }
    for level in data.levels.iter().filter(|level| inside(level.at, y.from, y.to)) {
        field.draw_series([across(level.at, level.ink)])?;
        let (px, py) = field.backend_coord(&(x.from, level.at));
        write_text(words, (px - 6, py + 4), Anchor::End, &name_class(level.ink), &level.text);
    }
    Ok(())
}

/// What stands where lines end: a cross and the name beside it for a company that fell; for the others
/// the name at the edge, kept apart from its neighbours, and a dot on the own line.
fn line_ends(data: &LineData, field: &Field, words: &mut String) {
    let (edge, bottom) = field.backend_coord(&(data.x.to, data.y.from));
    let (_, top) = field.backend_coord(&(data.x.to, data.y.to));
    let ends = data.series.iter().filter_map(|series| {
        let (x, y) = field.backend_coord(series.points.last()?);
        Some((series, x, y.clamp(top, bottom)))
    });
    let (fallen, running): (Vec<_>, Vec<_>) = ends.partition(|(series, ..)| series.is_ended);
    for (series, x, y) in fallen {
        let (l, r, t, b) = (x - 4, x + 4, y - 4, y + 4);
        // Writing to a string cannot fail.
        let _ = write!(words, "<path class=\"fallen\" d=\"M{l} {t}L{r} {b}M{r} {t}L{l} {b}\"/>");
        write_text(words, (x + 8, y + 4), Anchor::Start, &name_class(series.ink), &series.name);
    }
    let mut heights: Vec<i32> = running.iter().map(|(_, _, y)| *y).collect();
    // Their letters are larger than the smallest that the drawing allows for.
    spread(&mut heights, LETTER + 5, top, bottom);
    for ((series, x, y), height) in running.into_iter().zip(heights) {
        if series.ink == Ink::Own {
            let _ = write!(words, "<circle class=\"area-own\" cx=\"{x}\" cy=\"{y}\" r=\"3.5\"/>");
        }
        write_text(words, (edge + 8, height + 4), Anchor::Start, &name_class(series.ink), &series.name);
    }
}

/// The class of a name written in the colour of `ink`.
fn name_class(ink: Ink) -> String {
    format!("name-{}", ink.word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::charts::{Band, Level, Series, Span, Tick};
    use wasm_bindgen_test::wasm_bindgen_test;

    fn sample(points: Vec<(f64, f64)>, is_ended: bool) -> LineData {
        LineData {
            x: Span { from: 1.0, to: 12.0 },
            y: Span { from: -50.0, to: 100.0 },
            x_ticks: vec![Tick::new(1.0, "1"), Tick::new(13.0, "outside")],
            y_ticks: vec![Tick::new(0.0, "0"), Tick::new(100.0, "100")],
            bands: vec![Band { from: -30.0, to: 0.0, text: "credit".into(), ink: Ink::Caution }],
            levels: vec![Level { at: 0.0, text: "nought".into(), ink: Ink::Zero }],
            series: vec![Series { name: "Qinghe".into(), ink: Ink::Own, points, is_ended }],
        }
    }

    #[wasm_bindgen_test]
    fn a_drawing_names_what_it_shows_and_bears_no_fixed_colour() {
        let svg = draw(&sample(vec![(1.0, 10.0), (2.0, -20.0)], false), (400, 200));
        for part in ["line-own", "area-caution", "line-zero", ">Qinghe<", ">credit<", ">nought<", "<circle"] {
            assert!(svg.contains(part), "{part} is missing in {svg}");
        }
        for part in ["#0A0B", "outside", "fallen", ">0<"] {
            assert!(!svg.contains(part), "{part} is in {svg}");
        }
    }

    #[wasm_bindgen_test]
    fn a_company_that_fell_ends_in_a_cross() {
        assert!(draw(&sample(vec![(1.0, 10.0)], true), (400, 200)).contains("fallen"));
    }

    #[wasm_bindgen_test]
    fn nothing_to_draw_is_an_empty_field() {
        let svg = draw(&sample(Vec::new(), false), (400, 200));
        assert!(svg.starts_with("<svg") && !svg.contains("Qinghe"), "{svg}");
    }
}
