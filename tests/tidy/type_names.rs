//! One name for one type: whoever reads a name need not ask which of several is meant.

use std::collections::BTreeMap;

use crate::code;
use crate::tree::{File, Tree};

/// What makes a type, as the word before its name.
const MAKES: &[&str] = &["struct", "enum", "union", "trait", "type"];

/// Types of the program that share their names with others. What is private to a file may be called as
/// it likes: only who reads that file meets it.
pub fn shared(tree: &Tree) -> Vec<String> {
    let mut by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in tree.files.iter().filter(|file| file.path.starts_with("src/") && file.path.ends_with(".rs")) {
        for (line, name) in visible(file) {
            by_name.entry(name).or_default().push(format!("{}:{line}", file.path));
        }
    }
    by_name.retain(|_name, at| at.len() > 1);
    by_name.into_iter().map(|(name, at)| format!("{name}: names several types: {}", at.join(", "))).collect()
}

/// The types of a file that other files can name, each with its line.
fn visible(file: &File) -> Vec<(usize, String)> {
    let lines = code::lines(&file.text);
    (1..).zip(&lines).filter_map(|(n, line)| Some((n, visible_type(line)?))).collect()
}

/// The name of the type that begins on a line and can be seen outside its file.
fn visible_type(line: &str) -> Option<String> {
    let after = line.trim_start().strip_prefix("pub")?;
    let after = if let Some(inner) = after.strip_prefix('(') { inner.split_once(')')?.1 } else { after };
    let mut words = after.split_whitespace().skip_while(|word| *word == "unsafe");
    if !MAKES.contains(&words.next()?) {
        return None;
    }
    let name = words.next()?;
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    // A macro's parameter names no type yet.
    (end > 0).then(|| name[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    #[test]
    fn what_a_line_makes_visible_is_told_by_its_words() {
        let cases = [
            ("pub struct Group {", Some("Group")),
            ("    pub(crate) enum Group<'a> {", Some("Group")),
            ("pub(in crate::world) trait Group: Sized {", Some("Group")),
            ("pub type Group = Vec<u8>;", Some("Group")),
            ("pub struct Group(u16);", Some("Group")),
            ("struct Group {", None),
            ("pub enum $name {", None),
            ("    type Output = Group;", None),
            ("pub fn group(type_of: Group) {", None),
            ("pub group: Group,", None),
            ("pub use group::Group;", None),
        ];
        for (line, name) in cases {
            assert_eq!(visible_type(line).as_deref(), name, "{line}");
        }
    }

    #[test]
    fn a_name_of_two_visible_types_is_found() {
        let check = |first: &str, second: &str, path: &str| {
            let files = vec![sample("src/game/a.rs", first), sample(path, second)];
            shared(&Tree { files })
        };
        let two = check("pub struct Group;", "pub(crate) enum Group {}", "src/ui/b.rs");
        assert_eq!(two, ["Group: names several types: src/game/a.rs:1, src/ui/b.rs:1"]);
        assert!(check("pub struct Group;", "struct Group;", "src/ui/b.rs").is_empty(), "private");
        assert!(check("pub struct Group;", "pub struct Groups;", "src/ui/b.rs").is_empty(), "another name");
        assert!(check("pub struct Group;", "// pub struct Group;", "src/ui/b.rs").is_empty(), "a comment");
        assert!(check("pub struct Group;", "pub struct Group;", "xtask/src/b.rs").is_empty(), "a tool");
    }
}
