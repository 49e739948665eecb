//! One word for one thing: the glossary's words are used, and the words it bans are not.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::code;
use crate::prose;
use crate::tree::{File, Tree};

/// The glossary itself, which names what it bans.
const GLOSSARY: &str = "src/locales/GLOSSARY.md";

/// Stands for a term where the interface has none.
const NEVER_SHOWN: &str = "–";

/// A word that must not occur, and the word to use.
struct Banned {
    place: Place,
    word: String,
    instead: String,
}

/// The text in which a word is banned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Identifiers.
    Code,
    /// Comments.
    Comment,
    /// The texts of one language.
    Texts(&'static str),
}

/// Words of the glossary that nothing uses, banned words that something uses, and lines that read as no
/// line of a table.
pub fn faults(tree: &Tree) -> Vec<String> {
    let Some(glossary) = tree.files.iter().find(|file| file.path == GLOSSARY) else {
        return vec![format!("{GLOSSARY}: is missing")];
    };
    let mut found = unused(&rows(&glossary.text, "## Words"), tree);
    let mut banned = Vec::new();
    for row in rows(&glossary.text, "## Banned") {
        match ban(&row) {
            Some(ban) => banned.push(ban),
            None => found.push(format!("{GLOSSARY}: {row:?}: no place, word and word to use")),
        }
    }
    found.extend(tree.files.iter().flat_map(|file| used(file, &banned)));
    found
}

/// The cells of a table's lines, without its heading.
fn rows(text: &str, heading: &str) -> Vec<Vec<String>> {
    let after = text.split_once(heading).map_or("", |(_before, after)| after);
    let section = after.split("\n## ").next().unwrap_or_default();
    let lines = section.lines().filter(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    lines.skip(2).map(cells).collect()
}

fn ban(row: &[String]) -> Option<Banned> {
    let [place, word, instead] = row else { return None };
    let place = match place.as_str() {
        "code" => Place::Code,
        "comment" => Place::Comment,
        "zh-CN" => Place::Texts("zh-CN"),
        "en" => Place::Texts("en"),
        _ => return None,
    };
    let is_whole = !word.is_empty() && !instead.is_empty() && *word == word.to_lowercase();
    is_whole.then(|| Banned { place, word: word.clone(), instead: instead.clone() })
}

/// Words of the first table that stand nowhere: in the code, and in the texts of each language.
fn unused(rows: &[Vec<String>], tree: &Tree) -> Vec<String> {
    let sources = tree.files.iter().filter(|file| file.path.starts_with("src/") && file.path.ends_with(".rs"));
    let names: BTreeSet<String> =
        sources.flat_map(|file| identifiers(&code::bare(&file.text))).map(|(_, n)| n).collect();
    let spoken = |language: &str| -> String {
        let folder = format!("src/locales/{language}/");
        let files = tree.files.iter().filter(|file| file.path.starts_with(&folder));
        files.flat_map(texts).collect::<Vec<_>>().join("\n").to_lowercase()
    };
    let (chinese, english) = (spoken("zh-CN"), spoken("en"));
    let mut found = Vec::new();
    for row in rows {
        let [code, zh, en, _meaning] = row.as_slice() else {
            found.push(format!("{GLOSSARY}: {row:?}: not four cells"));
            continue;
        };
        let phrase = format!("_{}_", words_of(code).join("_"));
        if !names.iter().any(|name| format!("_{}_", words_of(name).join("_")).contains(&phrase)) {
            found.push(format!("{GLOSSARY}: {code}: no name in the code has it"));
        }
        for term in zh.split('、').filter(|term| *term != NEVER_SHOWN && !chinese.contains(&term.to_lowercase())) {
            found.push(format!("{GLOSSARY}: {term}: no Chinese text has it"));
        }
        for term in en.split(", ").filter(|term| *term != NEVER_SHOWN && !english.contains(&term.to_lowercase())) {
            found.push(format!("{GLOSSARY}: {term}: no English text has it"));
        }
    }
    found
}

/// Banned words that a file uses.
fn used(file: &File, banned: &[Banned]) -> Vec<String> {
    let mut found = Vec::new();
    let mut report = |at: &str, ban: &Banned| {
        found.push(format!("{}:{at}: {}: use {}", file.path, ban.word, ban.instead));
    };
    let of = |place: Place| banned.iter().filter(move |ban| ban.place == place);
    if file.path.ends_with(".rs") {
        for (line, name) in identifiers(&code::bare(&file.text)) {
            let words = words_of(&name);
            of(Place::Code).filter(|ban| words.contains(&ban.word)).for_each(|ban| report(&line.to_string(), ban));
        }
        for (line, sentence) in prose::sentences(&file.text) {
            let sentence = sentence.to_lowercase();
            let has = |ban: &&Banned| has_word(&sentence, &ban.word);
            of(Place::Comment).filter(has).for_each(|ban| report(&line.to_string(), ban));
            // Chinese stands in comments for the same things as in the texts.
            let has = |ban: &&Banned| sentence.contains(&ban.word);
            of(Place::Texts("zh-CN")).filter(has).for_each(|ban| report(&line.to_string(), ban));
        }
    }
    for language in ["zh-CN", "en"] {
        if file.path.starts_with(&format!("src/locales/{language}/")) {
            for text in texts(file) {
                let text = text.to_lowercase();
                let has = |ban: &&Banned| {
                    if language == "en" { has_word(&text, &ban.word) } else { text.contains(&ban.word) }
                };
                of(Place::Texts(language)).filter(has).for_each(|ban| report(&text.replace('\n', " "), ban));
            }
        }
    }
    found
}

/// The names in bare code, each with its line.
fn identifiers(bare: &str) -> Vec<(usize, String)> {
    let split = |c: char| !c.is_alphanumeric() && c != '_';
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let lines = (1..).zip(bare.lines());
    lines.flat_map(|(n, line)| line.split(split).filter(is_name).map(move |word| (n, word.to_owned()))).collect()
}

/// The words of a name, in lower case: `SavedGames` and `saved_games` have the same.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars() {
        if c == '_' || c.is_uppercase() && was_lower {
            words.push(String::new());
        }
        if c != '_' {
            words.last_mut().expect("never empty").extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase() || c.is_ascii_digit();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Every text of a file of texts; none where it is no such file.
fn texts(file: &File) -> Vec<String> {
    fn collect(value: Value, texts: &mut Vec<String>) {
        match value {
            Value::Object(parts) => parts.into_iter().for_each(|(_name, part)| collect(part, texts)),
            Value::String(text) => texts.push(text),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    if let Ok(value) = serde_json::from_str(&file.text) {
        collect(value, &mut texts);
    }
    texts
}

/// Whether a text has a word or several, with nothing before or behind that would make it another.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        ends(text[..at].chars().next_back()) && ends(text[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    /// A glossary of one word and seven bans.
    const SAMPLE: &str = "## Words\n\n| code | 中文 | English | meaning |\n|---|---|---|---|\n\
        | SalesTax | 税 | tax | money |\n\n## Banned\n\n| where | word | use |\n|---|---|---|\n\
        | code | tray | queue |\n| comment | gizmo | part |\n| zh-CN | 赖账 | 拒付 |\n| en | dear | expensive |\n\
        | en | panel | committee |\n| en | ★ trait | mandatory requirement |\n| comment | invalid bid | disqualified bid |\n";

    fn check(path: &str, text: &str) -> Vec<String> {
        let files = vec![
            sample(GLOSSARY, SAMPLE),
            sample("src/game/tax.rs", "fn sales_tax() {}"),
            sample("src/locales/zh-CN/a.json", r#"{"a":"税"}"#),
            sample("src/locales/en/a.json", r#"{"a":"Tax"}"#),
            sample(path, text),
        ];
        faults(&Tree { files })
    }

    #[test]
    fn banned_words_are_found_as_whole_words_in_their_place() {
        let cases = [
            ("src/a.rs", "struct Tray;", 1),
            ("src/a.rs", "let out_tray = 1;", 1),
            ("src/a.rs", "let portray = 1;", 0),
            ("src/a.rs", "// a tray", 0),
            ("src/a.rs", "f(\"tray\")", 0),
            ("src/a.rs", "/// The gizmo turns.", 1),
            ("src/a.rs", "let gizmo = 1;", 0),
            ("src/locales/zh-CN/b.json", r#"{"a":{"b":"可能赖账"}}"#, 1),
            ("src/locales/en/b.json", r#"{"a":"Too dear."}"#, 1),
            ("src/locales/en/b.json", r#"{"a":"Endearing."}"#, 0),
            ("src/locales/en/b.json", r#"{"dear":"Expensive."}"#, 0),
            ("src/a.rs", "/// The customer may be 可能赖账 here.", 1),
            ("src/a.rs", "let text = \"赖账\";", 0),
            ("src/a.rs", "/// An invalid bid.", 1),
            ("src/a.rs", "let is_invalid_bid = true;", 0),
            ("src/locales/en/b.json", r#"{"a":"Panel"}"#, 1),
            ("src/locales/en/b.json", r#"{"a":"Panels are shown."}"#, 0),
            ("src/locales/en/b.json", r#"{"a":"A ★ trait is not met."}"#, 1),
            ("src/locales/en/b.json", r#"{"a":"A mandatory requirement (★) is not met."}"#, 0),
        ];
        for (path, text, expect) in cases {
            let found = check(path, text);
            assert_eq!(found.len(), expect, "{path}: {text}: {found:?}");
        }
    }

    #[test]
    fn words_that_nothing_uses_are_found() {
        let files = vec![sample(GLOSSARY, SAMPLE), sample("src/a.rs", "fn tax_of_sales() {}")];
        assert_eq!(faults(&Tree { files }).len(), 3, "in the code and in both languages");
    }

    #[test]
    fn a_line_that_bans_nothing_is_found() {
        let text =
            "## Words\n## Banned\n| where | word | use |\n|---|---|---|\n| code | Tray | queue |\n| code | tray |\n";
        assert_eq!(faults(&Tree { files: vec![sample(GLOSSARY, text)] }).len(), 2);
    }

    #[test]
    fn names_are_split_into_words() {
        for (name, words) in
            [("SavedGames", "saved games"), ("saved_games", "saved games"), ("MOST", "most"), ("r2d", "r2d")]
        {
            assert_eq!(words_of(name).join(" "), words);
        }
    }
}
