//! Words in a drawing: written as SVG, their width guessed, kept apart from each other.

use game::sort;
use std::fmt::Write as _;

/// The size of letters in a drawing, in its units.
pub(super) const LETTER: i32 = 11;

/// Where words stand against their point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    /// They begin there.
    Start,
    /// They are centred on it.
    Middle,
    /// They end there.
    End,
}

/// How wide `text` is about to be, in units of the drawing: a wide sign is a letter's size, others 0.62 of it.
///
/// A guess is enough to keep a margin free, and spares an element per label to measure it.
pub(super) fn guessed_width(text: &str) -> i32 {
    let hundredths: i32 = text.chars().map(|c| if c >= '\u{2E80}' { 105 } else { 62 }).sum();
    hundredths * LETTER / 100
}

/// Writes `text` into `svg` at `x`, `y` (its base line) under `class`.
pub(super) fn write_text(svg: &mut String, (x, y): (i32, i32), anchor: Anchor, class: &str, text: &str) {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    // Writing to a string cannot fail.
    let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" class=\"{class}\">");
    for c in text.chars() {
        match c {
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '&' => svg.push_str("&amp;"),
            c => svg.push(c),
        }
    }
    svg.push_str("</text>");
}

/// Moves heights apart until they are `gap` from each other, in their order, as little as needed.
pub(super) fn spread(heights: &mut [i32], gap: i32, top: i32, bottom: i32) {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    sort::by_key(&mut order, |at| (heights[*at], *at));
    let mut least = top;
    for at in &order {
        heights[*at] = heights[*at].max(least);
        least = heights[*at] + gap;
    }
    let mut most = bottom;
    for at in order.iter().rev() {
        heights[*at] = heights[*at].min(most);
        most = heights[*at] - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn labels_keep_apart_and_inside() {
        let check = |heights: &[i32], expect: &[i32]| {
            let mut moved = heights.to_vec();
            spread(&mut moved, 12, 0, 100);
            assert_eq!(moved, expect);
        };
        check(&[], &[]);
        check(&[50], &[50]);
        check(&[10, 60], &[10, 60]);
        check(&[50, 50, 50], &[50, 62, 74]);
        check(&[98, 99], &[88, 100]);
        check(&[60, 55], &[67, 55]);
    }

    #[wasm_bindgen_test]
    fn text_cannot_become_markup() {
        let mut svg = String::new();
        write_text(&mut svg, (1, 2), Anchor::Start, "", "<b>&");
        assert_eq!(svg, "<text x=\"1\" y=\"2\" text-anchor=\"start\" class=\"\">&lt;b&gt;&amp;</text>");
    }
}
