//! `QuadrantChart`: points in a field of four, each with its name where there is room.

use super::{
    figure::{ChartFigure, ChartText, NARROW, Shape},
    ink::Ink,
    labels::{Anchor, LETTER, guessed_width, write_text},
    line::finish,
    line_data::Span,
};
use leptos::prelude::*;
use plotters::prelude::*;
use std::fmt::Write as _;

/// Of a point, in units of the drawing.
const RADIUS: i32 = 5;

/// One point of the field.
#[derive(Clone, Debug, PartialEq)]
pub struct QuadrantPoint {
    /// What it is called; written beside it.
    pub name: String,
    /// How far to the right.
    pub x: f64,
    /// How far up.
    pub y: f64,
    /// What it stands for.
    pub ink: Ink,
}

/// A field divided by one line down and one across.
#[derive(Clone, Debug, PartialEq)]
pub struct QuadrantData {
    /// The points; of two at the same spot the first has its name written.
    pub points: Vec<QuadrantPoint>,
    /// From where to where the horizontal axis goes.
    pub x: Span,
    /// The same of the vertical axis.
    pub y: Span,
    /// Where the field is divided: along the horizontal axis, along the vertical one.
    pub divided: (f64, f64),
    /// The names of the four: up left, up right, down left, down right.
    pub names: [String; 4],
    /// What the axes measure: below, and above at the left.
    pub axes: [String; 2],
}

/// Points in four quadrants: importance against satisfaction.
#[component]
pub fn QuadrantChart(
    /// What is drawn; a `Memo`, so that it is drawn again only when it is another.
    #[prop(into)]
    data: Signal<QuadrantData>,
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

fn draw(data: &QuadrantData, size: (u32, u32)) -> String {
    let mut svg = String::new();
    let mut words = String::new();
    // A drawing into a string fails at nothing outside it; were it to, the table beside has the numbers.
    if field_and_words(data, size, &mut svg, &mut words).is_err() {
        return String::new();
    }
    finish(svg, &words, size)
}

fn field_and_words(
    data: &QuadrantData,
    size: (u32, u32),
    svg: &mut String,
    words: &mut String,
) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
    let area = SVGBackend::with_string(svg, size).into_drawing_area();
    let (x, y) = (data.x, data.y);
    let mut field = ChartBuilder::on(&area)
        .margin_top(LETTER + 9)
        .margin_bottom(LETTER + 9)
        .margin_left(6)
        .margin_right(6)
        .build_cartesian_2d(x.from..x.to, y.from..y.to)?;
    let frame = [(x.from, y.from), (x.to, y.from), (x.to, y.to), (x.from, y.to), (x.from, y.from)];
    field.draw_series([PathElement::new(frame, Ink::Grid.stand_in())])?;
    let (down, across) = data.divided;
    field.draw_series([
        PathElement::new([(down, y.from), (down, y.to)], Ink::Threshold.stand_in()),
        PathElement::new([(x.from, across), (x.to, across)], Ink::Threshold.stand_in()),
    ])?;
    let (left, bottom) = field.backend_coord(&(x.from, y.from));
    let (right, top) = field.backend_coord(&(x.to, y.to));
    let spots: Vec<(i32, i32)> = data.points.iter().map(|point| field.backend_coord(&(point.x, point.y))).collect();
    let corners = [
        (left + 6, top + LETTER + 4, Anchor::Start),
        (right - 6, top + LETTER + 4, Anchor::End),
        (left + 6, bottom - 6, Anchor::Start),
        (right - 6, bottom - 6, Anchor::End),
    ];
    for (name, (px, py, anchor)) in data.names.iter().zip(corners) {
        write_text(words, (px, py), anchor, "strong halo", name);
    }
    write_text(words, (right, bottom + LETTER + 4), Anchor::End, "", &data.axes[0]);
    write_text(words, (left, top - 5), Anchor::Start, "", &data.axes[1]);
    for (point, (px, py)) in data.points.iter().zip(&spots) {
        // Writing to a string cannot fail.
        let _ = write!(words, "<circle class=\"area-{}\" cx=\"{px}\" cy=\"{py}\" r=\"{RADIUS}\"/>", point.ink.word());
    }
    for (name, spot, anchor) in labels(data, &spots, (left, right)) {
        write_text(words, spot, anchor, "halo", name);
    }
    drop(field);
    area.present()
}

/// The names that find room beside their points without covering one another or other points.
fn labels<'a>(
    data: &'a QuadrantData,
    spots: &[(i32, i32)],
    (left, right): (i32, i32),
) -> Vec<(&'a str, (i32, i32), Anchor)> {
    let mut taken: Vec<(i32, i32, i32)> = spots.iter().map(|(px, py)| (px - RADIUS, px + RADIUS, *py)).collect();
    let mut labels = Vec::new();
    for (point, &(px, py)) in data.points.iter().zip(spots) {
        let wide = guessed_width(&point.name);
        let beside = [(px + 8, Anchor::Start), (px - 8, Anchor::End)];
        let found = beside.into_iter().find(|(at, anchor)| {
            let from = if matches!(anchor, Anchor::End) { at - wide } else { *at };
            let fits = from >= left && from + wide <= right;
            fits && taken.iter().all(|(a, b, y)| (y - py).abs() > LETTER || from > *b || from + wide < *a)
        });
        if let Some((at, anchor)) = found {
            let from = if matches!(anchor, Anchor::End) { at - wide } else { at };
            taken.push((from, from + wide, py));
            labels.push((point.name.as_str(), (at, py + 4), anchor));
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn point(name: &str, x: f64, y: f64) -> QuadrantPoint {
        QuadrantPoint { name: name.into(), x, y, ink: Ink::Own }
    }

    #[wasm_bindgen_test]
    fn every_point_is_drawn_and_named_once_where_there_is_room() {
        let data = QuadrantData {
            points: vec![point("Qinghe", 10.0, 10.0), point("Hidden", 10.0, 10.0), point("Edge", 100.0, 90.0)],
            x: Span { from: 0.0, to: 100.0 },
            y: Span { from: 0.0, to: 100.0 },
            divided: (50.0, 50.0),
            names: ["keep", "guard", "leave", "improve"].map(str::to_owned),
            axes: ["weight".into(), "C".into()],
        };
        let svg = draw(&data, (400, 300));
        assert_eq!(svg.matches("<circle").count(), 3, "{svg}");
        for (word, expect) in
            [("Qinghe", 1), ("Hidden", 0), ("Edge", 1), ("guard", 1), ("weight", 1), ("line-threshold", 2)]
        {
            assert_eq!(svg.matches(word).count(), expect, "{word} in {svg}");
        }
    }
}
