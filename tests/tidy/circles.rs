//! Inside a floor, arrows run down as well: what a folder holds does not name one another in a circle,
//! so that a reader can start at a file that needs no other.
//!
//! A folder's entries are its files and its folders. Its `mod.rs` is the folder's face: it names all of
//! them, and what it passes on counts for the file that defines it. In the rules (`src/game/`) the
//! folders are subjects that know each other, so there all files of the floor are held against each
//! other, whatever folder they lie in.

use std::collections::{BTreeMap, BTreeSet};

use crate::modules::{Module, Modules};
use crate::tree::Tree;

/// The floor whose files are compared one by one.
const BY_FILE: &str = "game";

/// Circles inside folders.
pub fn inside(tree: &Tree) -> Vec<String> {
    let told = |(folder, entries): (String, Vec<String>)| format!("src/{folder}: a circle of {}", entries.join(", "));
    find(tree).into_iter().map(told).collect()
}

/// All circles, each as its folder and its entries in order.
fn find(tree: &Tree) -> Vec<(String, Vec<String>)> {
    let arrows = Modules::arrows(tree);
    let folders: BTreeSet<&[String]> =
        arrows.keys().flat_map(|module| (1..module.len()).map(|length| &module[..length])).collect();
    let of_folder = |folder: &&[String]| {
        let whole = folder.len() == 1 && folder[0] == BY_FILE;
        let circles = knots(&between_entries(&arrows, folder, whole));
        circles.into_iter().map(|entries| (folder.join("/"), entries)).collect::<Vec<_>>()
    };
    folders.iter().flat_map(of_folder).collect()
}

/// The arrows between the entries of a folder, or between all files in it and below.
fn between_entries(
    arrows: &BTreeMap<Module, BTreeSet<Module>>,
    folder: &[String],
    by_file: bool,
) -> BTreeMap<String, BTreeSet<String>> {
    let entry = |module: &Module| {
        let inside = module.strip_prefix(folder)?;
        if by_file && !inside.is_empty() { Some(inside.join("/")) } else { inside.first().cloned() }
    };
    let mut between: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, all) in arrows {
        let Some(from) = entry(from) else { continue };
        let to = all.iter().filter_map(entry).filter(|to| *to != from).collect::<BTreeSet<_>>();
        between.entry(from).or_default().extend(to);
    }
    between
}

/// The entries that can be reached from one another, in order; entries outside every circle are left out.
fn knots(arrows: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        arrows.keys().map(|from| (from, reached_from(arrows, from))).collect();
    let mut knots: Vec<Vec<String>> = Vec::new();
    for from in arrows.keys() {
        let is_new = knots.iter().all(|knot| !knot.contains(from));
        if is_new && reached[from].contains(from) {
            let back = |to: &&&String| reached.get(**to).is_some_and(|there| there.contains(from));
            knots.push(reached[from].iter().filter(back).map(|to| (*to).clone()).collect());
        }
    }
    knots
}

fn reached_from<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, from: &'a String) -> BTreeSet<&'a String> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        let next = arrows.get(at).into_iter().flatten();
        open.extend(next.filter(|next| seen.insert(*next)));
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let tree = Tree { files: files.iter().map(|(path, text)| sample(path, text)).collect() };
        find(&tree).into_iter().map(|(folder, entries)| format!("{folder}: {}", entries.join(" "))).collect()
    }

    #[test]
    fn circles_inside_a_folder_are_found() {
        let a_names_b = ("src/record/a.rs", "use super::b::B;");
        type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);
        let cases: &[Case<'_>] = &[
            (&[a_names_b, ("src/record/b.rs", "")], &[]),
            (&[a_names_b, ("src/record/b.rs", "use super::a::A;")], &["record: a b"]),
            (&[a_names_b, ("src/record/b.rs", "#[cfg(test)]\nmod tests {\n    use super::super::a::A;\n}")], &[]),
            (
                &[
                    a_names_b,
                    ("src/record/b.rs", "use super::A;"),
                    ("src/record/mod.rs", "pub use a::A;\npub use b::B;"),
                ],
                &["record: a b"],
            ),
            // A folder of a folder is one entry of it, and a `mod.rs` none.
            (&[a_names_b, ("src/record/b/c.rs", "use crate::record::a::A;")], &["record: a b"]),
            (&[("src/record/mod.rs", "pub use a::A;"), ("src/record/a.rs", "use super::Shared;")], &[]),
        ];
        for (files, expect) in cases {
            assert_eq!(circles(files), *expect, "{files:?}");
        }
    }

    #[test]
    fn the_rules_are_compared_file_by_file() {
        let tender = ("src/game/tender/bid.rs", "use crate::care::survey::Survey;");
        let other = ("src/game/care/choice.rs", "use crate::tender::bid::Bid;");
        let same = ("src/game/care/survey.rs", "use crate::tender::bid::Bid;");
        assert!(circles(&[tender, other, ("src/game/care/survey.rs", "")]).is_empty());
        assert_eq!(circles(&[tender, same]), ["game: care/survey tender/bid"]);
    }
}
