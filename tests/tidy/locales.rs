//! The languages say the same things: the same files, the same keys, the same gaps to fill, and no
//! text left empty.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::tree::{File, Tree};

const FOLDER: &str = "src/locales/";
const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The gaps (`{{ name }}`) of each text, by `file key.key`.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// What one language says and the other does not, and texts that say nothing.
pub fn differences(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    let [ours, theirs] = LANGUAGES.map(|language| texts(tree, language, &mut found));
    if ours.is_empty() {
        found.push(format!("{FOLDER}{}: no texts at all", LANGUAGES[0]));
    }
    for (key, gaps) in &ours {
        match theirs.get(key) {
            None => found.push(format!("{key}: missing in {}", LANGUAGES[1])),
            Some(other) if other != gaps => {
                found.push(format!("{key}: the gaps differ: {gaps:?} and {other:?}"));
            }
            Some(_) => {}
        }
    }
    let missing = theirs.keys().filter(|key| !ours.contains_key(*key));
    found.extend(missing.map(|key| format!("{key}: missing in {}", LANGUAGES[0])));
    found
}

/// The keys of all texts, as code writes them: `file.key.key`.
pub fn keys(tree: &Tree) -> Vec<String> {
    // What is no text is told by `differences`.
    let texts = texts(tree, LANGUAGES[0], &mut Vec::new());
    texts.into_keys().map(|key| key.replacen(".json ", ".", 1)).collect()
}

fn texts(tree: &Tree, language: &str, found: &mut Vec<String>) -> Texts {
    let folder = format!("{FOLDER}{language}/");
    let mut texts = Texts::new();
    for file in tree.files.iter().filter(|file| file.path.starts_with(&folder)) {
        let name = &file.path[folder.len()..];
        match serde_json::from_str(&file.text) {
            Ok(value) => collect(&format!("{name} "), &value, file, &mut texts, found),
            Err(error) => found.push(format!("{}: not JSON: {error}", file.path)),
        }
    }
    texts
}

fn collect(key: &str, value: &Value, file: &File, texts: &mut Texts, found: &mut Vec<String>) {
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                let separator = if key.ends_with(' ') { "" } else { "." };
                collect(&format!("{key}{separator}{name}"), part, file, texts, found);
            }
        }
        Value::String(text) if !text.trim().is_empty() => {
            texts.insert(key.to_owned(), gaps(text));
        }
        _ => found.push(format!("{}: {key}: says nothing", file.path)),
    }
}

/// The names between `{{` and `}}`.
fn gaps(text: &str) -> BTreeSet<String> {
    let parts = text.split("{{").skip(1);
    parts.filter_map(|part| Some(part.split_once("}}")?.0.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::differences;
    use crate::tree::{Tree, sample};

    #[test]
    fn differences_between_the_languages_are_found() {
        let cases = [
            (r#"{"a":"甲"}"#, r#"{"a":"A"}"#, 0),
            (r#"{"a":"甲","b":"乙"}"#, r#"{"a":"A"}"#, 1),
            (r#"{"a":"甲"}"#, r#"{"a":"A","b":"B"}"#, 1),
            (r#"{"a":{"b":"甲"}}"#, r#"{"a":{"c":"A"}}"#, 2),
            (r#"{"a":"甲 {{ n }}"}"#, r#"{"a":"A {{n}}"}"#, 0),
            (r#"{"a":"甲 {{ n }}"}"#, r#"{"a":"A {{ m }}"}"#, 1),
            (r#"{"a":" "}"#, r#"{"a":" "}"#, 3),
            (r#"{"a":"甲""#, r#"{"a":"A"}"#, 3),
        ];
        for (chinese, english, expect) in cases {
            let files =
                vec![sample("src/locales/zh-CN/common.json", chinese), sample("src/locales/en/common.json", english)];
            let found = differences(&Tree { files });
            assert_eq!(found.len(), expect, "{chinese} {english}: {found:?}");
        }
    }
}
