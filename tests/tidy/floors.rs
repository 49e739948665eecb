//! The floors: arrows run down only, and never in circles.

use std::collections::{BTreeMap, BTreeSet};

use crate::code;
use crate::tree::{File, Tree};

/// The folders of `src/` and the floor each stands on.
const FLOORS: &[(&str, u8)] = &[
    ("game", 1),
    ("insight", 2),
    ("crm", 2),
    ("record", 2),
    ("contest", 3),
    ("study", 3),
    ("browser", 3),
    // Only the interface speaks: below it, everything is data.
    ("locales", 4),
    ("ui", 5),
];

/// Files of `src/` itself, which stand outside the floors.
const OUTSIDE: &[&str] = &["lib.rs", "main.rs"];

/// Arrows from a folder to one on a higher floor, and folders that stand on no floor.
pub fn upward_arrows(file: &File) -> Vec<String> {
    let Some(folder) = folder_of(&file.path) else {
        return Vec::new();
    };
    let Some(floor) = floor_of(folder) else {
        return vec![format!("{}: the folder {folder} stands on no floor", file.path)];
    };
    arrows(file)
        .into_iter()
        .filter(|(_line, to)| floor_of(to).is_some_and(|higher| higher > floor))
        .map(|(line, to)| format!("{}:{line}: {folder} names {to}, which stands above it", file.path))
        .collect()
}

/// Folders that name one another in a circle.
pub fn circles(tree: &Tree) -> Vec<String> {
    let mut graph: BTreeMap<&str, BTreeSet<&'static str>> = BTreeMap::new();
    for file in &tree.files {
        if let Some(folder) = folder_of(&file.path) {
            let to = arrows(file).into_iter().map(|(_line, to)| to).filter(|to| *to != folder);
            graph.entry(folder).or_default().extend(to);
        }
    }
    let starts = graph.keys().filter(|folder| reaches(&graph, folder, folder));
    starts.map(|folder| format!("src/{folder}: names what in turn names it")).collect()
}

/// Whether a path of at least one arrow leads from one folder to the other.
fn reaches(graph: &BTreeMap<&str, BTreeSet<&'static str>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(folder) = open.pop() {
        for next in graph.get(folder).into_iter().flatten() {
            if *next == to {
                return true;
            }
            if seen.insert(*next) {
                open.push(next);
            }
        }
    }
    false
}

/// The folders that a file names, with the line on which it does.
fn arrows(file: &File) -> Vec<(usize, &'static str)> {
    let in_game = file.path.starts_with("src/game/");
    let mut found = Vec::new();
    for (number, line) in (1..).zip(code::lines(&file.text)) {
        for (folder, _floor) in FLOORS {
            // `crate` inside the rules' own crate is the rules' crate; it can name no other floor.
            let by_crate = !in_game && line.contains(&format!("crate::{folder}"));
            let by_name = match *folder {
                "game" => starts_a_path(&line, "game::"),
                "locales" => starts_a_path(&line, "texts::"),
                _ => false,
            };
            if by_crate || by_name {
                found.push((number, *folder));
            }
        }
    }
    found
}

/// Whether a path begins with this name, rather than merely going through a module called so.
fn starts_a_path(line: &str, name: &str) -> bool {
    let mut places = line.match_indices(name);
    places.any(|(at, _name)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
}

/// The folder of `src/` in which a Rust file lies.
fn folder_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    if !inside.ends_with(".rs") || OUTSIDE.contains(&inside) {
        return None;
    }
    let folder = inside.split('/').next()?;
    Some(folder.strip_suffix(".rs").unwrap_or(folder))
}

fn floor_of(folder: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _floor)| *name == folder).map(|(_name, floor)| *floor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    #[test]
    fn arrows_upwards_are_found() {
        let cases = [
            ("src/insight/a.rs", "use game::Money;", 0),
            ("src/insight/a.rs", "use crate::study::Lab;", 1),
            ("src/record/a.rs", "use crate::ui::App;", 1),
            ("src/ui/a.rs", "use crate::browser::storage;", 0),
            ("src/ui/a.rs", "use texts::i18n::*;", 0),
            ("src/study/a.rs", "use texts::i18n::*;", 1),
            ("src/study/a.rs", "let texts = lines();", 0),
            ("src/browser/a.rs", "use crate::ui::App;", 1),
            ("src/browser.rs", "use crate::ui::App;", 1),
            ("src/record/a.rs", "// use crate::ui::App;", 0),
            ("src/lib.rs", "pub use crate::ui::start;", 0),
            ("src/helpers/a.rs", "", 1),
        ];
        for (path, text, expect) in cases {
            assert_eq!(upward_arrows(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }

    #[test]
    fn circles_are_found() {
        let record = || sample("src/record/a.rs", "use crate::insight::b;");
        let cases = [
            (vec![record()], 0),
            (vec![record(), sample("src/insight/b.rs", "use game::Money;")], 0),
            (vec![record(), sample("src/insight/b.rs", "use crate::record::a;")], 2),
            (vec![sample("src/record/a.rs", "use crate::record::b;")], 0),
        ];
        for (files, expect) in cases {
            let text: Vec<String> = files.iter().map(|file| file.text.clone()).collect();
            assert_eq!(circles(&Tree { files }).len(), expect, "{text:?}");
        }
    }
}
