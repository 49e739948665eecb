//! The outer shape: which files there are, how long they are, and what they may not say.

use crate::tree::File;

/// What may lie at the top level, beside hidden files and what is built.
const AGREED: &[&str] = &[
    "ARCHITECTURE.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "Trunk.toml",
    "dist",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "style",
    "target",
    "tests",
    "xtask",
];

/// Beyond this many lines a file has more than one idea.
const LONGEST_LINES: usize = 450;

/// Pieces joined here so that this file does not contain what it looks for.
const LEFT_OVER: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("unimplemented", "!"),
    concat!("todo", "!"),
];

/// Folders that exist on the machine of one person. Before a path, not inside an address.
const MACHINE_PATHS: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("/tm", "p/"),
    concat!("/wo", "rk/"),
    concat!("C:", "\\"),
];

const TEXT_ENDINGS: &[&str] = &[".rs", ".css", ".md", ".toml", ".html", ".json", ".ci/run"];

/// Names at the top level that nobody agreed to.
pub fn strangers(top_level: &[String]) -> Vec<String> {
    let agreed = |name: &&String| name.starts_with('.') || AGREED.contains(&name.as_str());
    let strangers = top_level.iter().filter(|name| !agreed(name));
    strangers.map(|name| format!("{name}: not agreed at the top level")).collect()
}

/// Files too long to have one idea. Data may be long, and so may a licence.
pub fn too_long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    let is_written = file.path.ends_with(".rs") || file.path.ends_with(".css");
    if !is_written || lines <= LONGEST_LINES {
        return Vec::new();
    }
    vec![format!("{}: {lines} lines; has it one idea?", file.path)]
}

/// Marks of work that somebody was to finish later.
pub fn left_over(file: &File) -> Vec<String> {
    find_in_lines(file, |line| LEFT_OVER.iter().copied().find(|mark| line.contains(mark)))
}

/// Places that exist on one machine only.
pub fn machine_paths(file: &File) -> Vec<String> {
    find_in_lines(file, |line| MACHINE_PATHS.iter().copied().find(|path| has_path(line, path)))
}

/// Whether a path starts in the line: not further down in another path or an address.
fn has_path(line: &str, path: &str) -> bool {
    let mut places = line.match_indices(path);
    places.any(|(at, _path)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-}".contains(c)))
}

fn find_in_lines(file: &File, find: impl Fn(&str) -> Option<&'static str>) -> Vec<String> {
    if !TEXT_ENDINGS.iter().any(|end| file.path.ends_with(end)) {
        return Vec::new();
    }
    let lines = (1..).zip(file.text.lines());
    let found = lines.filter_map(|(number, line): (usize, _)| Some((number, find(line)?)));
    found.map(|(number, mark)| format!("{}:{number}: {mark}", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    #[test]
    fn strangers_are_found() {
        let cases = [("src", 0), (".ci", 0), ("notes.txt", 1), ("build.rs", 1)];
        for (name, expect) in cases {
            assert_eq!(strangers(&[name.to_owned()]).len(), expect, "{name}");
        }
    }

    #[test]
    fn length_counts_for_what_is_written() {
        let cases = [("src/a.rs", 450, 0), ("src/a.rs", 451, 1), ("style/a.css", 451, 1), ("src/a.json", 451, 0)];
        for (path, lines, expect) in cases {
            assert_eq!(too_long(&sample(path, &"x\n".repeat(lines))).len(), expect, "{path}: {lines}");
        }
    }

    #[test]
    fn marks_of_unfinished_work_are_found() {
        for mark in LEFT_OVER {
            assert_eq!(left_over(&sample("src/a.rs", &format!("// {mark} later"))).len(), 1, "{mark}");
        }
        assert!(left_over(&sample("src/a.rs", "// all done")).is_empty());
    }

    #[test]
    fn machine_paths_are_found_and_addresses_are_not() {
        for path in MACHINE_PATHS {
            assert_eq!(machine_paths(&sample("src/a.rs", &format!("open(\"{path}x\")"))).len(), 1, "{path}");
        }
        let address = format!("https://example.org{}x", MACHINE_PATHS[0]);
        assert!(machine_paths(&sample("README.md", &address)).is_empty(), "{address}");
    }
}
