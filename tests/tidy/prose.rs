//! Comments, English texts and the names of tests are sentences with a subject: "Who pays late loses" is
//! none, "A customer who pays late leaves" is one.

use serde_json::Value;

use crate::code;
use crate::tree::File;

/// Words that begin a clause without a subject, in lower case.
const HEADLESS: &[&str] = &["who", "whose", "whom", "whoever", "whomever"];

/// A clause without a subject after these words, too.
const AFTER: &[&str] = &["by", "from", "to", "with"];

/// Names of tests that say nothing of what is tested.
const SAYS_NOTHING: &[&str] = &["worked by hand", "text and back"];

/// Fewer words than this make no sentence.
const LEAST_WORDS: usize = 2;

/// Comments of Rust files, names of tests and sentences of English texts whose subject is a clause with
/// "who".
pub fn headless(file: &File) -> Vec<String> {
    let sentences = match &*file.path {
        path if path.starts_with("src/locales/en/") => spoken(&file.text),
        path if path.ends_with(".rs") => {
            let names = test_names(&file.text).into_iter();
            sentences(&file.text).into_iter().chain(names).collect()
        }
        _ => Vec::new(),
    };
    let found = sentences.into_iter().filter(|(_line, sentence)| is_headless(sentence));
    found.map(|(line, sentence)| format!("{}:{line}: begin with a subject: {sentence}", file.path)).collect()
}

/// Names of tests that are no sentence: a single word, or what says nothing of the test.
pub fn riddles(file: &File) -> Vec<String> {
    if !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let is_none = |name: &str| name.split(' ').count() < LEAST_WORDS || SAYS_NOTHING.contains(&name);
    let found = test_names(&file.text).into_iter().filter(|(_line, name)| is_none(name));
    found.map(|(line, name)| format!("{}:{line}: name the test by a sentence: {name}", file.path)).collect()
}

/// The names of a file's tests as sentences, each with its line.
fn test_names(text: &str) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    let mut is_test = false;
    for (number, line) in (1..).zip(code::lines(text)) {
        let line = line.trim();
        let after = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ");
        match after {
            Some(name) if is_test => {
                let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
                names.push((number, name[..end].replace('_', " ")));
                is_test = false;
            }
            Some(_) => {}
            None => is_test |= line.starts_with("#[") && line.ends_with("test]"),
        }
    }
    names
}

/// Whether a sentence has a clause with "who" for a subject: at its start, behind a semicolon, or behind
/// a word that wants a noun. A question may begin so.
fn is_headless(sentence: &str) -> bool {
    if sentence.ends_with('?') {
        return false;
    }
    let mut clauses = sentence.split(';').map(str::trim_start);
    let mut words = sentence.split_whitespace().zip(sentence.split_whitespace().skip(1));
    let is_it = |word: &str| HEADLESS.contains(&word.to_lowercase().as_str());
    clauses.any(|clause| clause.split_whitespace().next().is_some_and(|word| is_it(word.trim_matches(['"', '(', '.']))))
        || words.any(|(before, word)| AFTER.contains(&before) && ["who", "whoever"].contains(&word))
}

/// The sentences of a file's comments, each with the line on which its comment begins.
pub fn sentences(text: &str) -> Vec<(usize, String)> {
    let mut comments: Vec<(usize, String)> = Vec::new();
    let mut open = None;
    for (number, line) in (1..).zip(text.lines()) {
        let comment = line.trim_start();
        let marker = ["///", "//!", "//"].into_iter().find(|marker| comment.starts_with(marker));
        let words = marker.map(|marker| comment[marker.len()..].trim()).filter(|words| !words.is_empty());
        // A list's item and a table's line begin anew.
        let begins = words.is_some_and(|words| words.starts_with(['-', '|', '#', '*']));
        match (words, comments.last_mut()) {
            (Some(words), Some((_, last))) if open == marker && !begins => *last = [last, words].join(" "),
            (Some(words), _) => comments.push((number, words.trim_start_matches(['-', '*', ' ']).to_owned())),
            (None, _) => {}
        }
        open = words.and(marker);
    }
    comments.into_iter().flat_map(|(line, text)| split(&text).into_iter().map(move |one| (line, one))).collect()
}

/// The sentences of a file of texts, without the headings: what ends without a stop is none.
fn spoken(text: &str) -> Vec<(usize, String)> {
    let lines = (1..).zip(text.lines());
    let text_of = |line: &str| -> Option<String> {
        let (_key, value) = line.split_once("\": ")?;
        match serde_json::from_str(value.trim_end_matches(',')).ok()? {
            Value::String(text) => Some(text),
            _ => None,
        }
    };
    let texts = lines.filter_map(|(number, line)| Some((number, text_of(line)?)));
    let split_up = texts.flat_map(|(number, text): (usize, String)| {
        let sentences: Vec<String> = text.lines().flat_map(|line| split(line.trim_start_matches("- "))).collect();
        sentences.into_iter().map(move |one| (number, one))
    });
    split_up.filter(|(_line, sentence)| sentence.ends_with(['.', ';'])).collect()
}

/// The sentences of a text, each with the sign that ends it.
fn split(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut rest = text;
    while let Some((at, _)) = rest.match_indices(['.', '?', '!']).find(|(at, _)| rest[at + 1..].starts_with(' ')) {
        sentences.push(rest[..=at].to_owned());
        rest = rest[at + 1..].trim_start();
    }
    if !rest.is_empty() {
        sentences.push(rest.to_owned());
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    #[test]
    fn clauses_without_a_subject_are_found() {
        let cases = [
            ("src/ui/a.rs", "/// Who pays late loses.", 1),
            ("src/ui/a.rs", "/// Whose.", 1),
            ("src/ui/a.rs", "//! Customers. Whoever pays late\n//! loses.", 1),
            ("src/ui/a.rs", "/// It is billed; who pays late loses.", 1),
            ("src/ui/a.rs", "/// It is made by who knows all.", 1),
            ("src/ui/a.rs", "/// The customer\n/// who pays late.", 0),
            ("src/ui/a.rs", "/// The key;\n///\n/// who pays.", 1),
            ("src/ui/a.rs", "/// Who pays?", 0),
            ("src/ui/a.rs", "/// Says who pays, and whose bill it is.", 0),
            ("src/ui/a.rs", "let who = whose;", 0),
            ("src/ui/a.rs", "f(); // Who pays.", 0),
            ("tests/a.rs", "#[test]\nfn who_pays_late_loses() {}", 1),
            ("tests/a.rs", "#[wasm_bindgen_test]\nasync fn it_is_made_by_who_knows() {}", 1),
            ("tests/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn whoever_pays_loses() {}", 1),
            ("tests/a.rs", "#[test]\nfn a_customer_who_pays_late_loses() {}", 0),
            ("tests/a.rs", "fn who_pays() {}", 0),
            ("src/locales/en/a.json", "{\n  \"a\": \"Who pays late loses.\"\n}", 1),
            ("src/locales/en/a.json", "{\n  \"a\": \"- Fine.\\n- Who pays late loses.\",\n}", 1),
            ("src/locales/en/a.json", "{\n  \"a\": \"Who went bankrupt\"\n}", 0),
            ("src/locales/en/a.json", "{\n  \"a\": \"Who pays? You.\"\n}", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(headless(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }

    #[test]
    fn names_of_tests_that_say_nothing_are_found() {
        let cases = [
            ("#[test]\nfn worked_by_hand() {}", 1),
            ("#[test]\nfn adbudg() {}", 1),
            ("#[wasm_bindgen_test]\nfn text_and_back() {}", 1),
            ("#[test]\nfn gaps_match_those_worked_by_hand() {}", 0),
            ("#[test]\nfn a_lease_reads_back() {}", 0),
            ("fn adbudg() {}", 0),
            ("let text = \"\n#[test]\nfn adbudg() {}\";", 0),
        ];
        for (text, expect) in cases {
            assert_eq!(riddles(&sample("src/a.rs", text)).len(), expect, "{text}");
        }
    }
}
