//! `Ink`: what a line or an area of a chart stands for; the style sheet gives it its colour.

use plotters::style::RGBColor;

/// What is drawn. Own and rival, price and service look the same in every chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The own company.
    Own,
    /// A rival.
    Rival,
    /// What happens anyway, for comparison: dashed.
    Base,
    /// What is planned or would be.
    Plan,
    /// The worst that can come: dotted.
    Worst,
    /// Hairlines of the grid.
    Grid,
    /// The line of nought.
    Zero,
    /// A limit that must not be crossed.
    Limit,
    /// A threshold to reach: dashed.
    Threshold,
    /// A zone to be careful in: hatched.
    Caution,
    /// A zone not to enter: hatched.
    Ruin,
    /// The factor price.
    Price,
    /// The factor recognition.
    Recognition,
    /// The factor service.
    Service,
    /// Kept customers, held places.
    Kept,
    /// Lost customers, failures.
    Lost,
}

impl Ink {
    /// All of them.
    const ALL: [Ink; 16] = [
        Ink::Own,
        Ink::Rival,
        Ink::Base,
        Ink::Plan,
        Ink::Worst,
        Ink::Grid,
        Ink::Zero,
        Ink::Limit,
        Ink::Threshold,
        Ink::Caution,
        Ink::Ruin,
        Ink::Price,
        Ink::Recognition,
        Ink::Service,
        Ink::Kept,
        Ink::Lost,
    ];

    /// Its word in class names.
    pub fn word(self) -> &'static str {
        match self {
            Ink::Own => "own",
            Ink::Rival => "rival",
            Ink::Base => "base",
            Ink::Plan => "plan",
            Ink::Worst => "worst",
            Ink::Grid => "grid",
            Ink::Zero => "zero",
            Ink::Limit => "limit",
            Ink::Threshold => "threshold",
            Ink::Caution => "caution",
            Ink::Ruin => "ruin",
            Ink::Price => "price",
            Ink::Recognition => "recognition",
            Ink::Service => "service",
            Ink::Kept => "kept",
            Ink::Lost => "lost",
        }
    }

    /// The colour it has while it is drawn: stands for the ink until [`dress`] puts a class in its place.
    pub(super) fn stand_in(self) -> RGBColor {
        RGBColor(0x0A, 0x0B, self as u8)
    }
}

/// Replaces the stand-in colours in a drawing: `stroke` by the class `line-..`, `fill` by `area-..`.
pub(super) fn dress(mut svg: String) -> String {
    for ink in Ink::ALL {
        let (word, code) = (ink.word(), ink as u8);
        svg = svg
            .replace(&format!("stroke=\"#0A0B{code:02X}\""), &format!("class=\"line-{word}\""))
            .replace(&format!("fill=\"#0A0B{code:02X}\""), &format!("class=\"area-{word}\""));
    }
    svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn every_stand_in_gives_way_to_its_own_class() {
        for ink in Ink::ALL {
            let RGBColor(r, g, b) = ink.stand_in();
            let drawn = format!("<line stroke=\"#{r:02X}{g:02X}{b:02X}\"/><rect fill=\"#{r:02X}{g:02X}{b:02X}\"/>");
            let word = ink.word();
            assert_eq!(dress(drawn), format!("<line class=\"line-{word}\"/><rect class=\"area-{word}\"/>"));
        }
    }
}
