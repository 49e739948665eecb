//! What no company may know is kept by visibility: each such field is a `Hidden`, which only the files of
//! `src/game/world/` can open.

use crate::code;
use crate::tree::{File, Tree};

/// The file, the field in it, and what it would tell.
const FIELDS: &[(&str, &str, &str)] = &[
    ("src/game/relation/pair.rs", "feeling", "what a customer expects, perceives and means to do"),
    ("src/game/relation/customer.rs", "credit", "how a customer pays in general: its payment character"),
    ("src/game/relation/customer.rs", "loyalty", "what keeps a customer"),
    ("src/game/relation/customer.rs", "second_need", "what else a customer could use"),
    ("src/game/relation/customer.rs", "last_supplier", "from whom a customer ordered last"),
    ("src/game/care/ticket.rs", "loss", "how much perception a complaint cost"),
    ("src/game/finance/receivable.rs", "payment", "when a customer means to pay this bill, if ever"),
];

/// Where computer companies think.
const RIVALS: &str = "src/game/rival/";

/// What a computer company could look at a hidden value with, or what the market holds that no company is
/// told; by words that stand alone.
const CLOSED: &[(&str, &str)] = &[
    ("Hidden", "a hidden value can be compared and so guessed"),
    ("json", "a hidden value is written like any other"),
    ("shocks", "prices to come are told to nobody"),
    ("set_tenders", "tenders to come are told to nobody"),
];

const GATE: &str = "src/game/world/hidden.rs";

/// Fields that somebody else than the world's own files could read.
pub fn open_fields(tree: &Tree) -> Vec<String> {
    let bare = |path: &str| tree.files.iter().find(|file| file.path == path).map(|file| code::bare(&file.text));
    let mut found = Vec::new();
    for (path, field, tells) in FIELDS {
        if !bare(path).is_some_and(|text| is_hidden(&text, field)) {
            found.push(format!("{path}: {field} must be Hidden: it tells {tells}"));
        }
    }
    if !bare(GATE).is_some_and(|text| opens_inside_only(&text)) {
        found.push(format!("{GATE}: what opens a Hidden must be pub(in crate::world)"));
    }
    found
}

/// What computer companies must not name.
pub fn prying(file: &File) -> Vec<String> {
    if !file.path.starts_with(RIVALS) {
        return Vec::new();
    }
    let text = code::bare(&file.text);
    let named = CLOSED.iter().filter(|(word, _why)| has_word(&text, word));
    named.map(|(word, why)| format!("{}: {word} must not be named here: {why}", file.path)).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '_').any(|part| part == word)
}

fn is_hidden(text: &str, field: &str) -> bool {
    text.contains(&format!(" {field}: Hidden<"))
}

/// Whether every way to the value inside is for the world's own files: its field is private, and all
/// methods but the one that hides are `pub(in crate::world)`.
fn opens_inside_only(text: &str) -> bool {
    let Some((_before, methods)) = text.split_once("impl<T> Hidden<T> {") else { return false };
    let methods = methods.split("\n}").next().unwrap_or(methods);
    let mut heads = methods.lines().map(str::trim).filter(|line| line.contains("fn "));
    text.contains("struct Hidden<T>(T);")
        && heads.all(|head| head.starts_with("pub(in crate::world)") || head.contains("fn new("))
        && !["Deref", "AsRef", "Borrow", "From<"].iter().any(|way| text.contains(way))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_hidden_by_its_type() {
        assert!(is_hidden("pub struct A {\n    pub(crate) feeling: Hidden<Feeling>,\n}", "feeling"));
        assert!(!is_hidden("pub struct A {\n    pub(crate) feeling: Feeling,\n}", "feeling"));
        assert!(!is_hidden("pub struct A {\n    pub other_feeling: Hidden<Feeling>,\n}", "feeling"));
    }

    #[test]
    fn computer_companies_cannot_pry() {
        let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
        let cases = [
            ("src/game/rival/a.rs", "bill.payment == Hidden::new(None)", 1),
            ("src/game/rival/a.rs", "let text = crate::json::text(&bill); market.shocks", 2),
            ("src/game/rival/a.rs", "// Hidden\nlet hidden = 1;", 0),
            ("src/game/world/a.rs", "Hidden::new(None)", 0),
        ];
        for (path, text, found) in cases {
            assert_eq!(prying(&file(path, text)).len(), found, "{text}");
        }
    }

    #[test]
    fn whatever_opens_must_be_for_the_world_alone() {
        let gate = |method: &str| format!("pub struct Hidden<T>(T);\nimpl<T> Hidden<T> {{\n    {method}\n}}\n");
        assert!(opens_inside_only(&gate("pub(in crate::world) fn open(&self) -> &T {")));
        assert!(!opens_inside_only(&gate("pub(crate) fn open(&self) -> &T {")));
        assert!(!opens_inside_only(&gate("pub fn open(&self) -> &T {")));
        assert!(!opens_inside_only(&gate("pub(in crate::world) fn a() {}").replace("(T);", "(pub T);")));
        assert!(!opens_inside_only(&(gate("pub(in crate::world) fn a() {}") + "impl<T> Deref for Hidden<T> {}")));
    }
}
