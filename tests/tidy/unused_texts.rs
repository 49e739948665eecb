//! Texts that no page shows: each costs a visitor bytes and a translator an evening.

use std::collections::BTreeSet;

use crate::code;
use crate::locales;
use crate::tree::Tree;

/// Keys that the interface never names.
pub fn unused(tree: &Tree) -> Vec<String> {
    let mut named = BTreeSet::new();
    let mut patterns = Vec::new();
    for file in tree.files.iter().filter(|file| file.path.starts_with("src/ui/") && file.path.ends_with(".rs")) {
        for path in named_paths(&file.text) {
            // A part may be a parameter of a macro that names many keys.
            if path.contains('$') {
                patterns.push(path);
            } else {
                named.insert(path);
            }
        }
    }
    let is_used = |key: &String| named.contains(key) || patterns.iter().any(|pattern| fits(key, pattern));
    let unused = locales::keys(tree).into_iter().filter(|key| !is_used(key));
    unused.map(|key| format!("{key}: a text that nothing shows")).collect()
}

/// The names joined by dots that a file's code has.
pub fn named_paths(text: &str) -> Vec<String> {
    paths(&code::bare(text))
}

/// Names joined by dots, also where a line ends between them.
fn paths(code: &str) -> Vec<String> {
    let is_of_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.');
    let together: Vec<&str> = code.split('.').map(str::trim).collect();
    let together = together.join(".");
    together.split(|c| !is_of_path(c)).filter(|path| path.contains('.')).map(str::to_owned).collect()
}

fn fits(key: &str, pattern: &str) -> bool {
    let (key, pattern): (Vec<_>, Vec<_>) = (key.split('.').collect(), pattern.split('.').collect());
    key.len() == pattern.len() && key.iter().zip(pattern).all(|(name, part)| part.starts_with('$') || part == *name)
}

#[cfg(test)]
mod tests {
    use super::unused;
    use crate::tree::{Tree, sample};

    #[test]
    fn a_text_that_nothing_shows_is_found() {
        let cases = [
            ("t!(i18n, common.a.b)", 0),
            ("td_string!(locale, common\n    .a\n    .b)", 0),
            ("td_string!($locale, common.$part.b)", 0),
            ("td_string!(locale, common.a.c)", 1),
            ("// common.a.b", 1),
            ("\"common.a.b\"", 1),
            ("td_string!($locale, common.$part.c)", 1),
        ];
        for (code, expect) in cases {
            let files =
                vec![sample("src/locales/zh-CN/common.json", r#"{"a":{"b":"甲"}}"#), sample("src/ui/pages/a.rs", code)];
            assert_eq!(unused(&Tree { files }).len(), expect, "{code}");
        }
    }
}
