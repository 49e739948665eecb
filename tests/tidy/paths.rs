//! Files that the documents name exist: a map that leads to a file which has moved is worse than none.

use crate::tree::Tree;

const DOCUMENTS: &[&str] = &["README.md", "ARCHITECTURE.md", "src/game/RULEBOOK.md", "src/locales/GLOSSARY.md"];

/// Files of the source that a document names in backticks and that are not there.
pub fn lost(tree: &Tree) -> Vec<String> {
    let documents = tree.files.iter().filter(|file| DOCUMENTS.contains(&file.path.as_str()));
    let lost = documents.flat_map(|document| {
        let lost = named(&document.text).into_iter().filter(|name| !exists(tree, name));
        lost.map(|name| format!("{}: there is no {name}", document.path))
    });
    lost.collect()
}

/// What stands between backticks and looks like a file or a folder of the source: it ends as one does.
fn named(text: &str) -> Vec<&str> {
    let between = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let is_path = |name: &&str| {
        let is_plain = name.chars().all(|sign| sign.is_ascii_alphanumeric() || "/._-".contains(sign));
        let is_source = [".rs", ".json", ".js", ".md"].iter().any(|end| name.ends_with(end));
        is_plain && (is_source || name.ends_with('/') && !name.starts_with(['/', '.']))
    };
    // Made by the build or by people who run it, so not part of the source.
    let is_made = |name: &&str| name.starts_with("dist/") || name.starts_with("target/");
    between.filter(is_path).filter(|name| !is_made(name)).collect()
}

/// Documents name a file by the end of its path.
fn exists(tree: &Tree, name: &str) -> bool {
    let folder = if name.ends_with('/') { format!("/{name}") } else { format!("/{name}/") };
    tree.files.iter().any(|file| {
        let path = format!("/{}", file.path);
        path.ends_with(&format!("/{name}")) || path.contains(&folder)
    })
}

#[test]
fn names_of_files_are_read_from_a_document() {
    let text = "| `src/a/b.rs` and `Who`, `cargo test` | `may.rs` |\n`world/` `dist/` `tests/{a,b}.rs`\n";
    assert_eq!(named(text), ["src/a/b.rs", "may.rs", "world/"]);
}
