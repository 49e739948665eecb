//! `Dial`: a score as an arc made of its parts.

use leptos::{prelude::*, text_prop::TextProp};
use std::f64::consts::TAU;
use std::fmt::Write as _;

/// One part of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DialPart {
    /// Its share of the whole dial in thousandths.
    pub per_mille: u16,
    /// Its class: `dial__1` to `dial__6`, in the order of the table beside.
    pub class: &'static str,
}

/// Where the arc begins and how far it goes, in parts of the full circle: open below.
const FROM: f64 = 0.375;
const SWEEP: f64 = 0.75;

/// A score out of a thousand: parts along the arc, the total in the middle.
#[component]
pub fn Dial(
    /// The parts, in order; together at most 1000.
    #[prop(into)]
    parts: Signal<Vec<DialPart>>,
    /// The total, written out.
    #[prop(into)]
    total: TextProp,
    /// What the total is out of.
    #[prop(into)]
    of: TextProp,
    /// All of it in words, spoken.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    view! {
        <svg class="dial" viewBox="0 0 224 206" role="img" aria-label=move || label.get()>
            <g fill="none" stroke-width="17" inner_html=move || parts.with(|parts| arcs(parts))></g>
            <text class="dial__n" x="112" y="122" text-anchor="middle">{move || total.get()}</text>
            <text class="dial__s" x="112" y="146" text-anchor="middle">{move || of.get()}</text>
        </svg>
    }
}

/// The track, and the parts one after the other with a gap between.
fn arcs(parts: &[DialPart]) -> String {
    let mut svg = String::new();
    arc(&mut svg, "dial__track", 0, 1000);
    let mut from = 0;
    for part in parts {
        let to = (from + part.per_mille).min(1000);
        if to > from + 4 {
            arc(&mut svg, part.class, from, to - 4);
        }
        from = to;
    }
    svg
}

/// An arc from `from` to `to`, both in thousandths of the dial.
fn arc(svg: &mut String, class: &str, from: u16, to: u16) {
    let point = |at: u16| {
        let angle = (FROM + SWEEP * f64::from(at) / 1000.0) * TAU;
        (112.0 + 92.0 * angle.cos(), 112.0 + 92.0 * angle.sin())
    };
    let ((x0, y0), (x1, y1)) = (point(from), point(to));
    let large = u8::from(f64::from(to - from) / 1000.0 * SWEEP > 0.5);
    // Writing to a string cannot fail.
    let _ = write!(svg, "<path class=\"{class}\" d=\"M{x0:.1},{y0:.1} A92,92 0 {large} 1 {x1:.1},{y1:.1}\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn parts_follow_each_other_and_never_run_over() {
        let part = |per_mille| DialPart { per_mille, class: "p" };
        let count = |parts: &[DialPart]| arcs(parts).matches("class=\"p\"").count();
        assert_eq!(count(&[part(300), part(400)]), 2);
        assert_eq!(count(&[part(300), part(2)]), 1, "too small to be seen");
        assert_eq!(count(&[part(1000), part(400)]), 1, "nothing beyond the end");
    }
}
