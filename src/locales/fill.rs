//! Values in the gaps of a text.

use crate::Locale;
use crate::table::look_up;
use crate::text::Filling;
use std::fmt::{Display, Write};

/// The text with the values in its gaps; [`td_string!`](crate::td_string) calls this.
pub fn fill(locale: Locale, filling: Filling, values: &[&dyn Display]) -> String {
    fill_text(look_up(locale, filling.at), filling, values)
}

fn fill_text(text: &str, filling: Filling, values: &[&dyn Display]) -> String {
    let mut parts = text.split('{');
    let mut filled = String::with_capacity(text.len() + 16);
    filled += parts.next().unwrap_or_default();
    for part in parts {
        // The table's maker wrote one figure and a brace.
        let (gap, rest) = part.split_once('}').unwrap_or_default();
        let gap = gap.bytes().next().map_or(0, |figure| u32::from(figure.saturating_sub(b'0')));
        if let Some(value) = values.get(filling.value_of(gap)) {
            // A value that cannot be written leaves its gap empty; a text has no error to tell.
            let _ = write!(filled, "{value}");
        }
        filled += rest;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill_text;
    use crate::Template;

    #[test]
    fn each_value_goes_into_its_gap() {
        const TEMPLATE: Template = Template::at(0, 0, &["a", "b"]);
        let cases = [
            ("{0} und {1}", "1 und zwei"),
            ("{1}{0}", "zwei1"),
            ("{0}, {0}: {1}!", "1, 1: zwei!"),
            ("共 {0} 家（{1}）", "共 1 家（zwei）"),
        ];
        for (text, expect) in cases {
            assert_eq!(fill_text(text, TEMPLATE.filled_by(&["a", "b"]), &[&1, &"zwei"]), expect);
            assert_eq!(fill_text(text, TEMPLATE.filled_by(&["b", "a"]), &[&"zwei", &1]), expect);
        }
    }

    #[test]
    fn a_value_may_look_like_a_gap() {
        const TEMPLATE: Template = Template::at(0, 0, &["a"]);
        assert_eq!(fill_text("<{0}>", TEMPLATE.filled_by(&["a"]), &[&"{0}"]), "<{0}>");
    }
}
