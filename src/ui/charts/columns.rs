//! `BarChart`: columns side by side, each a stack of parts.

use super::{
    figure::{ChartFigure, ChartText, NARROW, Shape},
    ink::Ink,
    labels::{Anchor, LETTER, guessed_width, write_text},
    line::finish,
    ticks::Tick,
};
use leptos::prelude::*;
use plotters::prelude::*;

/// A part of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPart {
    /// How high it is; not negative.
    pub height: f64,
    /// What it stands for.
    pub ink: Ink,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct BarColumn {
    /// What is written below it.
    pub name: String,
    /// What is written above it, or nothing.
    pub total: String,
    /// Its parts, from below.
    pub parts: Vec<BarPart>,
}

/// Columns and the axis beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct BarData {
    /// The columns, from left to right.
    pub columns: Vec<BarColumn>,
    /// The top of the axis; it begins at nought.
    pub top: f64,
    /// Marks at the axis.
    pub ticks: Vec<Tick>,
}

/// Stacked columns: shares of a market by month, kept and lost customers.
#[component]
pub fn BarChart(
    /// What is drawn; a `Memo`, so that it is drawn again only when it is another.
    #[prop(into)]
    data: Signal<BarData>,
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

fn draw(data: &BarData, size: (u32, u32)) -> String {
    let mut svg = String::new();
    let mut words = String::new();
    // A drawing into a string fails at nothing outside it; were it to, the table beside has the numbers.
    if columns_and_words(data, size, &mut svg, &mut words).is_err() {
        return String::new();
    }
    finish(svg, &words, size)
}

fn columns_and_words(
    data: &BarData,
    size: (u32, u32),
    svg: &mut String,
    words: &mut String,
) -> Result<(), DrawingAreaErrorKind<std::io::Error>> {
    let area = SVGBackend::with_string(svg, size).into_drawing_area();
    let left = data.ticks.iter().map(|tick| guessed_width(&tick.text)).max().unwrap_or(0);
    let count = data.columns.len() as f64;
    let top = if data.top > 0.0 { data.top } else { 1.0 };
    let mut field = ChartBuilder::on(&area)
        .margin_top(LETTER + 7)
        .margin_bottom(22)
        .margin_left(left + 8)
        .margin_right(4)
        .build_cartesian_2d(0.0..count.max(1.0), 0.0..top)?;
    for tick in data.ticks.iter().filter(|tick| (0.0..=top).contains(&tick.at)) {
        let ink = if tick.at == 0.0 { Ink::Zero } else { Ink::Grid };
        field.draw_series([PathElement::new([(0.0, tick.at), (count, tick.at)], ink.stand_in())])?;
        let (x, y) = field.backend_coord(&(0.0, tick.at));
        write_text(words, (x - 6, y + 4), Anchor::End, "", &tick.text);
    }
    for (nth, column) in data.columns.iter().enumerate() {
        let (from, to) = (nth as f64 + 0.18, nth as f64 + 0.82);
        let mut below = 0.0;
        for part in column.parts.iter().filter(|part| part.height > 0.0) {
            let above = below + part.height;
            let corners = [(from, below), (to, above.min(top))];
            field.draw_series([Rectangle::new(corners, part.ink.stand_in().filled())])?;
            below = above;
        }
        let (x, y) = field.backend_coord(&((from + to) / 2.0, 0.0));
        write_text(words, (x, y + LETTER + 5), Anchor::Middle, "", &column.name);
        let (_, y) = field.backend_coord(&(from, below.min(top)));
        write_text(words, (x, y - 4), Anchor::Middle, "strong", &column.total);
    }
    drop(field);
    area.present()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn every_part_with_a_height_is_drawn() {
        let part = |height, ink| BarPart { height, ink };
        let parts = vec![part(30.0, Ink::Own), part(0.0, Ink::Lost), part(70.0, Ink::Rival)];
        let columns = vec![BarColumn { name: "1".into(), total: "100".into(), parts }];
        let svg = draw(&BarData { columns, top: 100.0, ticks: vec![Tick::new(0.0, "0")] }, (300, 200));
        for (what, expect) in [("area-own", 1), ("area-rival", 1), ("area-lost", 0), ("line-zero", 1)] {
            assert_eq!(svg.matches(what).count(), expect, "{what} in {svg}");
        }
    }
}
