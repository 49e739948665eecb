//! Style sheets of the oldest browsers in which the game is tried: Chromium 109, Firefox 115 and Safari 16.4. What one
//! of them lacks is barred, or stands where the page does without.
//!
//! Versions are those of MDN's compatibility tables (browser-compat-data).

use crate::tree::File;

/// What some of the three lack, and which release of which browser brought it.
const BARRED: &[(&str, &str)] = &[
    ("@property", "Firefox 128"),
    ("@scope", "Chromium 118"),
    ("@starting-style", "Chromium 117"),
    ("@view-transition", "Chromium 126"),
    ("view-transition-name", "Chromium 111"),
    ("animation-composition", "Chromium 112"),
    ("animation-timeline", "Chromium 115"),
    ("anchor-name", "Chromium 125"),
    ("position-anchor", "Chromium 125"),
    ("allow-discrete", "Chromium 117"),
    ("color-mix(", "Chromium 111"),
    ("oklab(", "Chromium 111"),
    ("oklch(", "Chromium 111"),
    (" lab(", "Chromium 111"),
    (" lch(", "Chromium 111"),
    ("light-dark(", "Chromium 123"),
    ("content-visibility", "Firefox 125"),
    ("field-sizing", "Chromium 123"),
    ("image-set(", "Chromium 113"),
    ("interpolate-size", "Chromium 129"),
    (" linear(", "Chromium 113"),
    (" mask:", "Chromium 120"),
    (" round(", "Chromium 125"),
    ("subgrid", "Chromium 117"),
    ("text-box", "Chromium 133"),
    ("white-space-collapse", "Chromium 114"),
    (" zoom:", "Firefox 126"),
    ("::highlight(", "Firefox 140"),
    (":dir(", "Chromium 120"),
    (":user-invalid", "Chromium 119"),
    (":user-valid", "Chromium 119"),
];

/// Selectors that some of the three lack. A rule with one is no rule there, with all its other selectors; so it stands
/// alone, or within `:is()` or `:where()`, of which only that part is lost then.
const SELECTORS: &[(&str, &str)] = &[(":has(", "Firefox 121"), (":popover-open", "Firefox 125")];

/// Sheets with such rules, and how their pages are without. One that is not named here needs a look in such a browser.
const WITHOUT: &[(&str, &str)] = &[
    ("components/banner.css", "what the site tells of itself may lie over the guide of a first month"),
    ("components/clock.css", "days of the clock stand closer beside a closed guide"),
    ("components/lab-panel.css", "the panel of a lab stands below the page, as in a small window"),
    ("components/symbol.css", "dots are underlined, too; a panel may cut off the note of a sign"),
    ("components/touch.css", "rows of some tables are higher or lower than others"),
    ("pages/bid-slip.css", "the button of a bid is as wide as its words"),
    ("pages/class.css", "the large code is as large as an ordinary dialog"),
    ("pages/course.css", "cards name what there is no evidence of"),
    ("pages/planner.css", "the height of the dialog follows the kind of work; work that cannot be done is not grey"),
    ("pages/report.css", "around the printed report stand the colours of the page"),
    ("pages/start.css", "an entry stays white beneath the pointer"),
    ("pages/watch.css", "an empty foot is shown"),
    ("pages/year-end.css", "a long heading runs beneath the seal"),
];

/// What of a sheet an old browser does not understand, and pays for.
pub fn too_young(file: &File) -> Vec<String> {
    let Some(name) = file.path.strip_prefix("style/").filter(|name| name.ends_with(".css")) else {
        return Vec::new();
    };
    let text = without_comments(&file.text);
    let barred = BARRED.iter().filter(|(sign, _)| text.contains(sign));
    let mut found: Vec<String> =
        barred.map(|(sign, since)| format!("{name}: {sign} came with {since}; do without it")).collect();
    for Rule { selectors, is_nested } in rules(&text) {
        if is_nested {
            found.push(format!("{name}: {selectors} stands within a rule, which came with Firefox 117"));
        }
        let Some((sign, since)) = SELECTORS.iter().find(|(sign, _)| selectors.contains(sign)) else {
            continue;
        };
        if parts(&selectors).len() > 1 {
            found.push(format!("{name}: {sign} came with {since}; without it all of these are lost: {selectors}"));
        }
        if !WITHOUT.iter().any(|(sheet, _)| *sheet == name) {
            found.push(format!("{name}: {sign} came with {since}; say in WITHOUT how the page is without"));
        }
    }
    found
}

/// A rule, and whether it stands within another one.
struct Rule {
    selectors: String,
    is_nested: bool,
}

/// The rules of a sheet, at-rules left out.
fn rules(text: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => {
                let selectors = text[start..at].split_whitespace().collect::<Vec<_>>().join(" ");
                let is_rule = !selectors.starts_with('@');
                let is_nested = open.last() == Some(&true);
                if is_rule {
                    found.push(Rule { selectors, is_nested });
                }
                open.push(is_rule || is_nested);
            }
            '}' => drop(open.pop()),
            ';' => {}
            _ => continue,
        }
        start = at + 1;
    }
    found
}

/// The selectors of a list, those within parentheses together.
fn parts(selectors: &str) -> Vec<&str> {
    let mut depth = 0;
    let is_between = |sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        sign == ',' && depth == 0
    };
    selectors.split(is_between).collect()
}

fn without_comments(text: &str) -> String {
    let mut pieces = text.split("/*");
    let before = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(before, |kept, piece| kept + piece.split_once("*/").map_or("", |(_comment, after)| after))
}

#[cfg(test)]
mod tests {
    use super::too_young;
    use crate::tree::sample;

    #[test]
    fn what_old_browsers_lack_is_found() {
        let cases = [
            ("style/a.css", ".a { color: red; }", 0),
            ("style/a.css", ".a { color: color-mix(in srgb, red, blue); }", 1),
            ("style/a.css", "/* no color-mix() here */", 0),
            ("style/a.css", ".a { animation: x 1s; .b { color: red; } }", 1),
            ("style/a.css", "@layer a { @media print { .a { color: red; } } }", 0),
            ("style/a.css", "@keyframes a { from { opacity: 0; } to { opacity: 1; } }", 0),
            ("style/a.css", ".a:has(b) { color: red; }", 1),
            ("style/pages/start.css", ".a:has(b) { color: red; }", 0),
            ("style/pages/start.css", ".a:has(b, i) { color: red; }", 0),
            ("style/pages/start.css", ".a:has(b), .c { color: red; }", 1),
            ("style/pages/start.css", ":is(.a:has(b), .c) { color: red; }", 0),
            ("src/a.rs", ".a { color: color-mix(in srgb, red, blue); }", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(too_young(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }
}
