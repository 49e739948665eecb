//! Signs say what they mean: they are drawn by what explains them, and texts that hold one name it in words.

use serde_json::Value;

use crate::tree::File;

/// What draws each sign, and gives it its meaning.
const DRAWN_BY: &[(&str, &str)] = &[("\"★", "src/ui/symbols.rs"), ("class=\"pips", "src/ui/components/pips.rs")];

/// Signs of the texts and the words of which one must stand beside them, in English and Chinese.
const NAMED_BY: &[(&str, [&str; 2])] = &[
    ("★", ["mandatory", "实质性要求"]),
    ("C = ", ["satisfaction", "满意度"]),
    ("C ≥ ", ["satisfaction", "满意度"]),
    ("C {{", ["satisfaction", "满意度"]),
    ("C →", ["satisfaction", "满意度"]),
];

/// A sign alone, which the page wraps in its meaning.
const WRAPPED: &[&str] = &["customers list satisfaction"];

/// Signs that nothing explains.
pub fn unexplained(file: &File) -> Vec<String> {
    match file.path.strip_prefix("src/locales/") {
        Some(name) if name.ends_with(".json") => in_texts(file, name),
        _ if file.path.starts_with("src/ui/") && file.path.ends_with(".rs") => in_code(file),
        _ => Vec::new(),
    }
}

fn in_code(file: &File) -> Vec<String> {
    let lines = (1..).zip(file.text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"));
    let strays = lines.flat_map(|(number, line)| {
        let drawn = DRAWN_BY.iter().filter(move |(sign, by)| line.contains(sign) && file.path != *by);
        drawn.map(move |(sign, by)| {
            format!("{}:{number}: {sign:?} is drawn by {by}, which says what it means", file.path)
        })
    });
    strays.collect()
}

fn in_texts(file: &File, name: &str) -> Vec<String> {
    let language = usize::from(name.starts_with("zh-CN/"));
    let subject = name.rsplit('/').next().and_then(|name| name.strip_suffix(".json")).unwrap_or_default();
    let mut texts = Vec::new();
    if let Ok(value) = serde_json::from_str(&file.text) {
        collect(subject, &value, &mut texts);
    }
    let strays = texts.iter().filter(|(key, _)| !WRAPPED.contains(&key.as_str())).flat_map(|(key, text)| {
        let lower = text.to_lowercase();
        let unnamed =
            NAMED_BY.iter().filter(move |(sign, words)| stands_in(text, sign) && !lower.contains(words[language]));
        unnamed.map(move |(sign, words)| format!("{name} {key}: {sign:?} without {:?} beside it", words[language]))
    });
    strays.collect()
}

/// Whether the sign stands in a text, and not as the end of another word or figure: 6C is none.
fn stands_in(text: &str, sign: &str) -> bool {
    let is_letter = |before: &str| before.ends_with(|last: char| last.is_ascii_alphanumeric());
    text.match_indices(sign).any(|(at, _)| sign == "★" || !is_letter(&text[..at]))
}

fn collect(key: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::Object(parts) => parts.iter().for_each(|(name, part)| collect(&format!("{key} {name}"), part, texts)),
        Value::String(text) => texts.push((key.to_owned(), text.clone())),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::unexplained;
    use crate::tree::sample;

    #[test]
    fn signs_without_their_meaning_are_found() {
        let cases = [
            ("src/ui/pages/a.rs", "<span>\"★\"</span>", 1),
            ("src/ui/symbols.rs", "const STAR: &str = \"★\";", 0),
            ("src/ui/pages/a.rs", "/// The traits wanted: \"★加密 3\".", 0),
            ("src/ui/pages/a.rs", "<i class=\"pips\"></i>", 1),
            ("src/locales/en/a.json", "{\"a\": \"★ not met\"}", 1),
            ("src/locales/en/a.json", "{\"a\": \"Mandatory requirement (★) not met\"}", 0),
            ("src/locales/zh-CN/a.json", "{\"a\": {\"b\": \"C = {{ c }}\"}}", 1),
            ("src/locales/zh-CN/a.json", "{\"a\": {\"b\": \"满意度 C = {{ c }}\"}}", 0),
            ("src/locales/en/a.json", "{\"a\": \"the 6C → a grade\"}", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(unexplained(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }
}
