//! Contexts go with the part of the page that they belong to.
//!
//! What `provide_context` leaves stays with the present owner, also when that runs again and draws
//! something else: the page that takes the place of another would find signals that have gone.
//! `<Provider>` has an owner of its own. Only what lives as long as the page in the browser is
//! provided without one.

use crate::code;
use crate::tree::File;

/// What lives as long as the page in the browser.
const LASTING: &[&str] = &[
    "src/ui/look.rs",
    "src/ui/reports.rs",
    "src/ui/split_points/",
    "src/ui/route.rs",
    "src/ui/session/mod.rs",
    "src/ui/pages/class/state/",
    "src/ui/pages/course/state.rs",
    "src/ui/pages/coursework/state.rs",
    "src/ui/pages/lab/state.rs",
    "src/ui/pages/rounds/state.rs",
];

/// Contexts that would outlive their signals.
pub fn left_behind(file: &File) -> Vec<String> {
    if !file.path.starts_with("src/ui/") || LASTING.iter().any(|lasting| file.path.starts_with(lasting)) {
        return Vec::new();
    }
    let lines = (1..).zip(code::lines(&file.text));
    let provides = lines.filter(|(_, line)| code::names(line, "provide_context"));
    let told = |(number, _)| format!("{}:{number}: provide_context: a part of a page uses <Provider>", file.path);
    provides.map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::left_behind;
    use crate::tree::sample;

    #[test]
    fn only_what_lasts_is_provided_without_a_provider() {
        let cases = [
            ("src/ui/shell/mod.rs", "provide_context(guide);", 1),
            ("src/ui/shell/mod.rs", "// not provide_context", 0),
            ("src/ui/shell/mod.rs", "view! { <Provider value=guide /> }", 0),
            ("src/ui/route.rs", "provide_context(route);", 0),
            ("tests/tidy/contexts.rs", "provide_context(guide);", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(left_behind(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }
}
