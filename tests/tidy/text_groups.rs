//! Texts that come with a module: only what is loaded with it may show them.

use std::collections::BTreeSet;

use crate::locales;
use crate::tree::Tree;
use crate::unused_texts::named_paths;

/// Subjects of `src/locales` that come with a module, and the folders below `src/ui/` that may show them. The groups
/// are in `src/locales/build.rs`, the modules' texts in `src/ui/split_points/mod.rs`.
const SHOWN_IN: &[(&str, &[&str])] = &[
    ("crm", &["pages/crm/", "pages/lab/", "words/crm/"]),
    ("coursework", &["pages/coursework/"]),
    ("notice", &["notices/"]),
    ("section", &["words/handbook.rs"]),
    ("goods", &["pages/goods/"]),
    ("people", &["pages/people/"]),
    ("service", &["pages/service/"]),
    ("report", &["pages/report/"]),
    ("value", &["pages/value/", "pages/yearend/"]),
];

/// Texts that are named where their module may not have been loaded.
pub fn strayed(tree: &Tree) -> Vec<String> {
    let keys: BTreeSet<String> = locales::keys(tree).into_iter().collect();
    let mut strayed = Vec::new();
    for file in &tree.files {
        let Some(inside) = file.path.strip_prefix("src/ui/").filter(|path| path.ends_with(".rs")) else { continue };
        for key in named_paths(&file.text).into_iter().filter(|path| keys.contains(path)) {
            let subject = key.split('.').next().unwrap_or_default();
            let folders = SHOWN_IN.iter().find(|(name, _)| *name == subject);
            if folders.is_some_and(|(_, folders)| !folders.iter().any(|folder| inside.starts_with(folder))) {
                strayed.push(format!("{}: shows {key}, which comes with another module", file.path));
            }
        }
    }
    strayed
}

#[cfg(test)]
mod tests {
    use super::strayed;
    use crate::tree::{Tree, sample};

    #[test]
    fn a_text_of_another_module_is_found() {
        let cases = [
            ("src/ui/pages/value/a.rs", "t!(i18n, value.a)", 0),
            ("src/ui/pages/desk/a.rs", "t!(i18n, value.a)", 1),
            ("src/ui/pages/desk/a.rs", "value.get()", 0),
        ];
        for (path, code, expect) in cases {
            let texts = sample("src/locales/zh-CN/value.json", r#"{"a":"甲"}"#);
            let files = vec![texts, sample(path, code)];
            assert_eq!(strayed(&Tree { files }).len(), expect, "{path}: {code}");
        }
    }
}
