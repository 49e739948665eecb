//! The modules of the source tree, and which file names which: `use` lines and paths are followed
//! through re-exports to the file in which a name is defined.

use std::collections::{BTreeMap, BTreeSet};

use crate::code;
use crate::tree::Tree;

/// A module: the folders from `src/` down, and the file's name without its ending. A folder's `mod.rs`
/// is the folder itself.
pub type Module = Vec<String>;

/// Names by the modules they lead to.
type Names = BTreeMap<String, Vec<String>>;

/// How many re-exports are followed one after another.
const MOST_STEPS: usize = 8;

/// All modules of a tree with the arrows between them.
pub struct Modules {
    all: BTreeSet<Module>,
    re_exports: BTreeMap<Module, Names>,
}

impl Modules {
    /// The arrows between the modules of `src/`: each module with those that its file names. Tests
    /// inside a file do not count.
    pub fn arrows(tree: &Tree) -> BTreeMap<Module, BTreeSet<Module>> {
        let sources: Vec<(Module, String)> =
            tree.files.iter().filter_map(|file| Some((module_of(&file.path)?, without_tests(&file.text)))).collect();
        let all = sources.iter().flat_map(|(module, _text)| (1..=module.len()).map(|length| module[..length].to_vec()));
        let all = all.collect();
        let re_exports = sources.iter().map(|(module, text)| (module.clone(), re_exports(text))).collect();
        let modules = Self { all, re_exports };
        sources.iter().map(|(module, text)| (module.clone(), modules.named_by(module, text))).collect()
    }

    /// The modules that a file names.
    fn named_by(&self, from: &Module, text: &str) -> BTreeSet<Module> {
        let (uses, rest) = split_uses(text);
        let mut named = BTreeSet::new();
        let mut imported = Names::new();
        for (is_public, tree) in uses {
            for (name, path) in paths(&tree) {
                if !is_public {
                    named.extend(self.resolve(from, &path, 0));
                    imported.insert(name, path);
                }
            }
        }
        for mut path in written_paths(&rest) {
            if let Some(start) = imported.get(&path[0]) {
                path.splice(..1, start.iter().cloned());
            }
            // A single word may be anything; it is a name only if this file passes it on.
            if path.len() > 1 || self.re_exports.get(from).is_some_and(|names| names.contains_key(&path[0])) {
                named.extend(self.resolve(from, &path, 0));
            }
        }
        named.remove(from);
        named
    }

    /// The module in which the end of a path is defined; none for what is no path of this tree.
    fn resolve(&self, from: &Module, path: &[String], steps: usize) -> Option<Module> {
        let in_game = from.first().is_some_and(|first| first == "game");
        let first = path.first()?.as_str();
        let (mut at, mut rest) = match first {
            "crate" if in_game => (vec!["game".to_owned()], &path[1..]),
            "crate" => (Vec::new(), &path[1..]),
            "game" if !in_game => (vec!["game".to_owned()], &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                (from[..from.len().saturating_sub(ups)].to_vec(), &path[ups..])
            }
            _ if self.all.contains(&child(from, first)) => (from.clone(), path),
            _ => match self.re_exports.get(from)?.get(first) {
                Some(to) if steps < MOST_STEPS => return self.resolve(from, to, steps + 1),
                _ => return None,
            },
        };
        while let Some(next) = rest.first() {
            let deeper = child(&at, next);
            if self.all.contains(&deeper) {
                at = deeper;
                rest = &rest[1..];
                continue;
            }
            if let Some(to) = self.re_exports.get(&at).and_then(|names| names.get(next))
                && steps < MOST_STEPS
            {
                let onward: Vec<String> = to.iter().chain(&rest[1..]).cloned().collect();
                return self.resolve(&at, &onward, steps + 1).or((!at.is_empty()).then_some(at));
            }
            break;
        }
        (!at.is_empty()).then_some(at)
    }
}

fn child(of: &Module, name: &str) -> Module {
    of.iter().map(String::as_str).chain([name]).map(str::to_owned).collect()
}

/// The module of a Rust file of `src/`; the roots of the crates are none.
fn module_of(path: &str) -> Option<Module> {
    let inside = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let mut parts: Module = inside.split('/').map(str::to_owned).collect();
    if parts.len() == 1 && matches!(&*parts[0], "lib" | "main") {
        return None;
    }
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    // Tests in a file of their own do not count, as those inside a file do not.
    (parts.last()? != "tests").then_some(parts)
}

/// The code of a file up to the tests inside it.
fn without_tests(text: &str) -> String {
    let bare = code::bare(text);
    let end = bare.find("#[cfg(test)]\nmod tests {").unwrap_or(bare.len());
    bare[..end].to_owned()
}

fn re_exports(text: &str) -> Names {
    let (uses, _rest) = split_uses(text);
    uses.iter().filter(|(is_public, _tree)| *is_public).flat_map(|(_public, tree)| paths(tree)).collect()
}

/// The trees of the `use` lines, each with whether it is passed on to others, and the text without them.
fn split_uses(text: &str) -> (Vec<(bool, String)>, String) {
    let mut uses = Vec::new();
    let mut rest = String::new();
    let mut open = text;
    while let Some(at) = next_use(open) {
        let end = open[at..].find(';').map_or(open.len(), |end| at + end);
        let line_start = open[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let before = open[line_start..at].trim();
        uses.push((before.starts_with("pub"), open[at + "use ".len()..end].to_owned()));
        rest += &open[..line_start];
        open = &open[end..];
    }
    rest += open;
    (uses, rest)
}

/// Where the next `use` line has its `use`.
fn next_use(text: &str) -> Option<usize> {
    text.match_indices("use ").map(|(at, _word)| at).find(|at| {
        let line_start = text[..*at].rfind('\n').map_or(0, |newline| newline + 1);
        let before = text[line_start..*at].trim();
        before.is_empty() || before == "pub" || before.starts_with("pub(") && before.ends_with(')')
    })
}

/// The paths of a `use` tree, each with the name by which it is then known.
fn paths(tree: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    spread(&[], tree, &mut found);
    found
}

fn spread(start: &[String], tree: &str, found: &mut Vec<(String, Vec<String>)>) {
    for item in split_at_commas(tree) {
        let item = item.trim();
        if let Some((before, inside)) = item.split_once('{') {
            let start: Vec<String> = start.iter().cloned().chain(parts(before)).collect();
            spread(&start, inside.strip_suffix('}').unwrap_or(inside), found);
        } else if !item.is_empty() {
            let (path, name) = item.split_once(" as ").unwrap_or((item, ""));
            let path: Vec<String> = start.iter().cloned().chain(parts(path)).filter(|part| part != "*").collect();
            let last = path.iter().rfind(|part| *part != "self").cloned().unwrap_or_default();
            found.push((if name.is_empty() { last } else { name.trim().to_owned() }, path));
        }
    }
}

fn split_at_commas(tree: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, sign) in tree.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&tree[start..]);
    items
}

fn parts(path: &str) -> impl Iterator<Item = String> + use<'_> {
    path.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
}

/// Paths of two parts and more in the code itself, and names of one part, which may be re-exported. How
/// far an item is visible names a module, but takes nothing from it.
fn written_paths(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("pub(in crate::", "pub(in ");
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == ':';
    let words = text.split(|sign: char| !is_part(sign));
    let paths = words.map(|word| parts(word).collect::<Vec<String>>());
    paths.filter(|path| !path.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::sample;

    fn named(files: &[(&str, &str)], from: &str) -> Vec<String> {
        let tree = Tree { files: files.iter().map(|(path, text)| sample(path, text)).collect() };
        let arrows = Modules::arrows(&tree);
        let from: Module = from.split('/').map(str::to_owned).collect();
        arrows[&from].iter().map(|to| to.join("/")).collect()
    }

    #[test]
    fn names_are_followed_to_where_they_are_defined() {
        let care = ("src/game/care/mod.rs", "mod survey;\npub use survey::{Survey, Other as Another};");
        let survey = ("src/game/care/survey.rs", "pub struct Survey;");
        let cases: &[(&str, &str, &[&str])] = &[
            ("src/game/a.rs", "use crate::care::Survey;", &["game/care/survey"]),
            ("src/game/a.rs", "use crate::{care::{self, Another}};", &["game/care", "game/care/survey"]),
            ("src/game/a.rs", "fn f() { crate::care::Survey::new(); }", &["game/care/survey"]),
            ("src/game/a.rs", "use crate::care;\nfn f(s: care::Survey) {}", &["game/care", "game/care/survey"]),
            ("src/game/a.rs", "// use crate::care::Survey;", &[]),
            ("src/game/a.rs", "#[cfg(test)]\nmod tests {\n    use crate::care::Survey;\n}", &[]),
            ("src/game/care/a.rs", "pub(in crate::care) fn f() {}", &[]),
            ("src/game/care/a.rs", "use super::Survey;", &["game/care/survey"]),
            ("src/game/care/a.rs", "use super::survey::Survey as S;", &["game/care/survey"]),
            ("src/game/care/a.rs", "use super::*;", &["game/care"]),
            ("src/ui/a.rs", "use game::care::Survey;", &["game/care/survey"]),
            ("src/ui/a.rs", "use crate::game::care::Survey;", &["game/care/survey"]),
        ];
        for (path, text, expect) in cases {
            let from = path.trim_start_matches("src/").trim_end_matches(".rs");
            assert_eq!(named(&[care, survey, (path, text)], from), *expect, "{text}");
        }
    }
}
