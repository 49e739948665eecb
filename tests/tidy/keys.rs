//! Storage in the browser: every key stands in one table, and nothing else is written.

use crate::code;
use crate::key_table::{Row, rows};
use crate::tree::{File, Tree};

/// The file that makes the keys.
const MAKER: &str = "src/browser/keys.rs";
/// The files that speak to the browser's storage.
const SPEAKERS: &[&str] = &["src/browser/storage.rs", "src/browser/tab.rs", "src/browser/database.rs"];
/// The script that reads what is kept when the program cannot.
const SCRIPT: &str = "xtask/src/build/trouble.js";
/// Names by which storage is reached.
const WAYS: &[&str] = &[
    "gloo_storage",
    "local_storage",
    "session_storage",
    "localStorage",
    "sessionStorage",
    "idb",
    "IdbFactory",
    "indexedDB",
];
/// How every key begins, as it stands in a text of the code.
const BEGINNING: &str = "\"tender.";

/// Keys that are written out, and ways to the storage, where they do not belong.
pub fn strays(file: &File) -> Vec<String> {
    let is_ours = ["src/browser/", "src/ui/"].iter().any(|folder| file.path.starts_with(folder));
    if !is_ours || !file.path.ends_with(".rs") || file.path == MAKER {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, (line, bare)) in (1..).zip(file.text.lines().zip(code::lines(&file.text))) {
        let at = format!("{}:{number}", file.path);
        if line.contains(BEGINNING) && !line.trim_start().starts_with("//") {
            found.push(format!("{at}: a key of the storage: take it from {MAKER}"));
        }
        let reaches = |way: &&&str| code::names(&bare, way);
        if let Some(way) = WAYS.iter().find(reaches).filter(|_| !SPEAKERS.contains(&&*file.path)) {
            found.push(format!("{at}: {way}: only {SPEAKERS:?} speak to the storage"));
        }
    }
    found
}

/// Where the table of keys differs from the keys that are made, and from the files it names.
pub fn differences(tree: &Tree) -> Vec<String> {
    let text_of = |path: &str| tree.files.iter().find(|file| file.path == path).map(|file| &*file.text);
    let Some(text) = text_of(MAKER) else { return vec![format!("{MAKER} is missing")] };
    let (rows, made) = (rows(text), made(text));
    let mut found = Vec::new();
    for (name, start) in &made {
        let Some(row) = rows.iter().find(|row| start_of(row) == *start) else {
            found.push(format!("{MAKER}: {name} has no row in the table: {start}"));
            continue;
        };
        if row.told.iter().any(String::is_empty)
            || row.places.iter().any(|place| !["shared", "tab", "database"].contains(&&**place))
        {
            found.push(format!("{MAKER}: the row of {start} does not say where, when, or what happens without room"));
        }
        let writes = |text: &str| code::lines(text).iter().any(|line| code::names(line, name));
        if !text_of(&row.writer).is_some_and(writes) {
            found.push(format!("{MAKER}: {} does not name {name}, which the table says it writes", row.writer));
        }
    }
    let script = text_of(SCRIPT).unwrap_or_default();
    let of_script = script.split(BEGINNING).skip(1).filter_map(|rest| rest.split('"').next());
    let unknown = of_script.map(|end| format!("tender.{end}")).filter(|key| rows.iter().all(|row| row.key != *key));
    found.extend(unknown.map(|key| format!("{SCRIPT}: {key} is no key of {MAKER}")));
    let is_made = |start: &str| made.iter().any(|(_, made)| *made == start);
    found.extend(
        rows.iter().filter(|row| !is_made(start_of(row))).map(|row| format!("{MAKER}: nothing makes {}", row.key)),
    );
    found
}

/// What the keys of a row begin with: all of a key that is the only one of its row.
fn start_of(row: &Row) -> &str {
    row.key.split('{').next().unwrap_or_default()
}

/// The names of the keys and families of keys that a text makes, and what each begins with.
fn made(text: &str) -> Vec<(&str, &str)> {
    text.lines().filter_map(one_made).collect()
}

/// The name and the beginning of a line `pub static NAME: …("tender.…");`.
fn one_made(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix("pub static ")?.split_once(':')?;
    let start = rest.split('"').nth(1)?;
    start.starts_with("tender.").then_some((name, start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    #[test]
    fn keys_and_ways_to_the_storage_are_found() {
        let cases = [
            ("src/ui/look.rs", "const LANGUAGE: &str = \"tender.language\";", 1),
            ("src/ui/look.rs", "// \"tender.language\" is the key", 0),
            ("src/ui/look.rs", "let name = \"tender-result.csv\";", 0),
            ("src/ui/look.rs", "let storage = window().local_storage();", 1),
            ("src/ui/look.rs", "let storage = window().get(\"localStorage\");", 0),
            ("src/browser/keys.rs", "pub static A: Key = Key::fixed(\"tender.a\");", 0),
            ("src/browser/storage.rs", "use gloo_storage::LocalStorage;", 0),
            ("src/ui/look.rs", "use idb::Factory;", 1),
            ("src/browser/database.rs", "use idb::Factory;", 0),
            ("src/contest/editing/fields.rs", "f(\"tender.bond\")", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(strays(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }

    #[test]
    fn a_key_is_held_against_its_row() {
        let row = |key: &str| Row {
            key: key.to_owned(),
            places: vec!["shared".to_owned()],
            writer: String::new(),
            told: Default::default(),
        };
        let cases = [
            ("tender.a", "shared", "tender.a", true),
            ("tender.a", "tab", "tender.a", false),
            ("tender.a", "shared", "tender.ab", false),
            ("tender.a", "shared", "tender.a.b", false),
            ("tender.game.{game}.{0,1}", "shared", "tender.game.18f-0.1", true),
            ("tender.game.{game}.{0,1}", "shared", "tender.game.18f-0.2", false),
            ("tender.game.{game}.{0,1}", "shared", "tender.game.18f-0", false),
            ("tender.game.{game}.{0,1}", "shared", "tender.game..1", false),
        ];
        for (key, place, found, expect) in cases {
            assert_eq!(row(key).allows(place, found), expect, "{key} in {place}: {found}");
        }
    }

    #[test]
    fn a_table_that_differs_from_the_keys_is_told() {
        const WRITER: &str = "fn keep() { storage::write(&keys::A, text); }";
        let head = "//! | `tender.a` | shared | `src/ui/a.rs` | now | nothing |\n";
        let cases = [
            (format!("{head}pub static A: Key = Key::fixed(\"tender.a\");"), WRITER, 0),
            (format!("{head}pub static A: Family = Family(\"tender.a.\");"), WRITER, 2),
            ("pub static A: Key = Key::fixed(\"tender.a\");".to_owned(), WRITER, 2),
            (head.to_owned(), WRITER, 1),
            (format!("{head}pub static A: Key = Key::fixed(\"tender.a\");"), "fn keep() {}", 1),
        ];
        for (text, writer, expect) in cases {
            let script = sample(SCRIPT, "kept(\"localStorage\", \"tender.a\")");
            let tree = Tree { files: vec![sample(MAKER, &text), sample("src/ui/a.rs", writer), script] };
            assert_eq!(differences(&tree).len(), expect, "{text}: {writer}");
        }
    }
}
