//! What is in the site that others wrote, and under which licences: one file, which the handbook shows. Cargo knows the
//! crates, and each brings its licence along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use tender::study::handbook::licences::{PartsUnderLicence, written};

use super::write;
use crate::project::Project;
use crate::run::{Outcome, Trouble, answer, file_trouble};
use crate::setup::TARGET;

const NAME: &str = "licences.txt";

/// Licences under which a crate may be used here, by their identifiers in the list of SPDX; of those that it offers the
/// first is taken. The last but two ask for little; MPL-2.0 asks to say where the source of the crate itself is, which the
/// handbook does.
const ALLOWED: &[&str] = &[
    "Apache-2.0",
    "MIT",
    "BSD-3-Clause",
    "BSD-2-Clause",
    "BSL-1.0",
    "ISC",
    "Unicode-3.0",
    "Zlib",
    "CC0-1.0",
    "MPL-2.0",
];
/// Crates that name no identifier, and what their licence file is.
const UNNAMED: &[(&str, &str)] = &[("rs-fsrs", "MIT")];
/// How the names of licence files begin.
const FILES: &[&str] = &["LICENSE", "LICENCE", "COPYING"];
/// How the licence MIT begins, behind the notices of its authors.
const PERMISSION: &str = "Permission is hereby granted";

/// Writes the file into the folder `made`.
///
/// # Errors
/// When a crate in the site comes under no licence that is allowed, or without its text.
pub fn make(project: &Project, made: &Path) -> Outcome {
    write(&made.join(NAME), &written(&in_site(project)?))
}

/// The licences of what is in the site.
fn in_site(project: &Project) -> Outcome<Vec<PartsUnderLicence>> {
    let metadata = metadata(project, &["--filter-platform", TARGET, "--features", "split"])?;
    let mut texts: BTreeMap<(usize, String), Text> = BTreeMap::new();
    let mut add = |place: usize, text: &str, notices: Vec<String>, part: String| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let entry = texts.entry((place, words)).or_insert_with(|| Text::of(text));
        entry.notices.extend(notices);
        entry.parts.insert(part);
    };
    for package in linked(&metadata) {
        let part = format!("{} {}", string(&package["name"]), string(&package["version"]));
        for place in taken(package).ok_or_else(|| not_allowed(package))? {
            let text = licence_text(project, package, ALLOWED[place])?;
            let (notices, text) = if ALLOWED[place] == "MIT" { apart(&text) } else { (Vec::new(), text.as_str()) };
            add(place, text, notices, part.clone());
        }
    }
    let of_rust = read(&project.root.join("LICENSE-APACHE"))?;
    add(0, &of_rust, Vec::new(), "Rust standard library".to_owned());
    Ok(texts.into_iter().map(|((place, _), text)| text.under(ALLOWED[place])).collect())
}

/// A licence's text, with what it is about.
struct Text {
    text: String,
    notices: BTreeSet<String>,
    parts: BTreeSet<String>,
}

impl Text {
    fn of(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        Self { text: lines.join("\n").trim().to_owned(), notices: BTreeSet::new(), parts: BTreeSet::new() }
    }

    fn under(self, id: &str) -> PartsUnderLicence {
        let parts = self.parts.into_iter().collect::<Vec<_>>().join(", ");
        let mut text: String = self.notices.iter().flat_map(|notice| [notice.as_str(), "\n"]).collect();
        if !text.is_empty() {
            text.push('\n');
        }
        PartsUnderLicence { id: id.to_owned(), parts, text: text + &self.text }
    }
}

/// What cargo knows of the crates in Cargo.lock.
fn metadata(project: &Project, options: &[&str]) -> Outcome<Value> {
    let mut cargo = project.command("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked", "--offline"]).args(options);
    answer(&mut cargo).and_then(|text| serde_json::from_str(&text).ok()).ok_or_else(|| {
        Trouble::new(
            "cargo does not say which crates there are.",
            "Run `cargo metadata --locked --offline` and mend what it says; `cargo fetch` brings crates that are missing.",
        )
    })
}

/// The crates of others that are compiled into the game, without those that only help to compile.
fn linked(metadata: &Value) -> Vec<&Value> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).map(|package| (string(&package["id"]), package)).collect();
    let needs: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).map(|node| (string(&node["id"]), &node["deps"])).collect();
    let mut found: BTreeMap<&str, &Value> = BTreeMap::new();
    let of_the_game = list(&metadata["packages"]).filter(|package| package["name"] == "tender");
    let mut next: Vec<&str> = of_the_game.map(|package| string(&package["id"])).collect();
    while let Some(id) = next.pop() {
        let Some(package) = packages.get(id).copied().filter(|package| !is_macro(package)) else { continue };
        if found.insert(id, package).is_none() {
            let needed = needs.get(id).copied().into_iter().flat_map(list);
            let ordinary = needed.filter(|need| list(&need["dep_kinds"]).any(|kind| kind["kind"].is_null()));
            next.extend(ordinary.map(|need| string(&need["pkg"])));
        }
    }
    found.into_values().filter(|package| !package["source"].is_null()).collect()
}

fn is_macro(package: &Value) -> bool {
    list(&package["targets"]).flat_map(|target| list(&target["kind"])).any(|kind| kind == "proc-macro")
}

/// The places in [`ALLOWED`] of the licences under which a crate is used: one, or several that hold at once. None when one
/// of them is not allowed.
fn taken(package: &Value) -> Option<Vec<usize>> {
    let name = string(&package["name"]);
    let unnamed = UNNAMED.iter().find(|(unnamed, _)| *unnamed == name).map(|(_, id)| *id);
    let expression = package["license"].as_str().or(unnamed)?.replace(['(', ')'], "").replace('/', " OR ");
    let first_allowed = |choice: &str| {
        ALLOWED.iter().position(|id| choice.split(" OR ").any(|offered| offered.trim().trim_end_matches('+') == *id))
    };
    expression.split(" AND ").map(first_allowed).collect()
}

/// The text of a licence as a crate brings it along; the general one where it brings none.
fn licence_text(project: &Project, package: &Value, id: &str) -> Outcome<String> {
    let general = |name: &str| read(&project.root.join(name));
    if id == "Apache-2.0" {
        return general("LICENSE-APACHE");
    }
    let folder = Path::new(string(&package["manifest_path"])).parent().unwrap_or(&project.root);
    let mut names: Vec<String> = fs::read_dir(folder)
        .map_err(|error| file_trouble(folder, &error))?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| FILES.iter().any(|start| name.to_uppercase().starts_with(start)))
        .collect();
    names.sort();
    let kind = id.split('-').next().unwrap_or(id).to_uppercase();
    let own = names.iter().find(|name| name.to_uppercase().contains(&kind));
    let plain = || names.iter().find(|name| FILES.contains(&name.split('.').next().unwrap_or(name)));
    let own = own.or_else(plain).map(|name| read(&folder.join(name))).transpose()?;
    match own {
        // A licence that is a link to the file above it comes as that file's name.
        Some(text) if id != "MIT" || text.contains(PERMISSION) => Ok(text),
        _ if id == "MIT" => {
            let authors: Vec<&str> = list(&package["authors"]).map(string).collect();
            let whose = match authors.is_empty() {
                true => format!("{} contributors", string(&package["name"])),
                false => authors.join(", "),
            };
            let of_the_game = general("LICENSE-MIT")?;
            let (_notices, text) = apart(&of_the_game);
            Ok(format!("Copyright (c) {whose}\n\n{text}"))
        }
        _ => Err(not_allowed(package)),
    }
}

/// The notices of authors in a text of the licence MIT, and the licence behind them.
fn apart(text: &str) -> (Vec<String>, &str) {
    let (head, licence) = text.split_at(text.find(PERMISSION).unwrap_or(0));
    let notices = head.lines().map(str::trim).filter(|line| line.to_lowercase().starts_with("copyright"));
    (notices.map(str::to_owned).collect(), licence)
}

fn not_allowed(package: &Value) -> Trouble {
    Trouble::new(
        format!(
            "{} comes under no licence that is allowed here, or without its text: {}.",
            string(&package["name"]),
            package["license"]
        ),
        "Do without the crate, or say in xtask/src/build/licences.rs why it may be used.",
    )
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| file_trouble(path, &error))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn string(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, apart, in_site, list, metadata, string, taken};
    use crate::project::Project;
    use serde_json::json;

    #[test]
    fn of_licences_that_are_offered_the_first_allowed_is_taken() {
        let cases: [(&str, Option<&[&str]>); 7] = [
            ("MIT OR Apache-2.0", Some(&["Apache-2.0"])),
            ("Unlicense/MIT", Some(&["MIT"])),
            ("MPL-2.0+", Some(&["MPL-2.0"])),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", Some(&["Apache-2.0", "Unicode-3.0"])),
            ("GPL-3.0-only", None),
            ("MIT AND GPL-3.0-only", None),
            ("Apache-2.0 WITH LLVM-exception", None),
        ];
        for (offered, expect) in cases {
            let found = taken(&json!({"name": "some", "license": offered}));
            let found = found.map(|places| places.into_iter().map(|place| ALLOWED[place]).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), expect, "{offered}");
        }
    }

    #[test]
    fn all_that_is_compiled_comes_under_an_allowed_licence() {
        let project = Project::here().expect("cargo runs the tests");
        let metadata = metadata(&project, &[]).expect("cargo knows its crates");
        let of_others = list(&metadata["packages"]).filter(|package| !package["source"].is_null());
        let barred: Vec<&str> =
            of_others.filter(|package| taken(package).is_none()).map(|package| string(&package["name"])).collect();
        assert_eq!(barred, Vec::<&str>::new());
    }

    #[test]
    fn each_crate_of_the_site_stands_under_its_licence() {
        let project = Project::here().expect("cargo runs the tests");
        let licences = in_site(&project).expect("each crate brings its licence");
        let of = |part: &str| licences.iter().find(|licence| licence.parts.contains(part)).expect("it is in the site");
        assert_eq!(of("leptos ").id, "MIT");
        assert!(of("leptos ").text.contains("Copyright (c) Greg Johnston\n"), "{}", of("leptos ").text);
        assert_eq!(of("serde ").id, "Apache-2.0");
        assert_eq!(of("sized-chunks ").id, "MPL-2.0");
        assert!(!licences.iter().any(|licence| licence.parts.contains("proptest")), "what only tests need is listed");
    }

    #[test]
    fn notices_stand_apart_from_the_licence() {
        let text = "MIT License\n\nCopyright (c) 2020 Somebody\n\nPermission is hereby granted, and so on.";
        let (notices, licence) = apart(text);
        assert_eq!(notices, ["Copyright (c) 2020 Somebody"]);
        assert_eq!(licence, "Permission is hereby granted, and so on.");
    }
}
