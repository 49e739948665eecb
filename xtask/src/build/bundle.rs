//! What one click loads comes as one file. The splitter writes a wasm file for each module and for each
//! set of modules that share code, some forty of them; a browser would ask for each, and each would be
//! compressed alone. So they are put end to end into a few bundles, and the splitter's script takes each
//! from its place in one. A bundle is named as wasm, because servers compress that, though a browser
//! could not run it as a whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::sizes::LINKS;
use crate::run::{Outcome, Trouble, file_trouble};

/// The bundles in the order in which they are tried: the first that fits takes a file.
const BUNDLES: &[Bundle] = &[
    // What a game and a class both need, so that neither fetches the other's pages.
    Bundle {
        name: "core",
        takes: |needed_by| needed_by.contains(&"games") || has(needed_by, GAME) && has(needed_by, CLASS),
    },
    Bundle { name: "desk", takes: |needed_by| needed_by.contains(&"game_pages") },
    Bundle { name: "work", takes: |needed_by| needed_by.contains(&"work_pages") },
    Bundle { name: "analysis", takes: |needed_by| needed_by.contains(&"analysis_pages") },
    Bundle { name: "handbook", takes: |needed_by| needed_by.contains(&"handbook_pages") },
    Bundle {
        name: "class",
        takes: |needed_by| needed_by.contains(&"class_pages") || needed_by.contains(&"class_worker"),
    },
    Bundle { name: "debrief", takes: |needed_by| needed_by.contains(&"debrief_pages") && needed_by.len() == 1 },
    Bundle { name: "rounds", takes: |needed_by| needed_by.contains(&"rounds_pages") },
    Bundle { name: "editor", takes: |_needed_by| true },
];

const GAME: &[&str] = &["game_pages", "work_pages", "analysis_pages"];
const CLASS: &[&str] = &["class_pages", "rounds_pages", "editor_pages", "class_worker"];

/// Some wasm files as one.
struct Bundle {
    name: &'static str,
    /// Whether it takes a file that these modules need.
    takes: fn(&[&str]) -> bool,
}

fn has(needed_by: &[&str], some: &[&str]) -> bool {
    some.iter().any(|name| needed_by.contains(name))
}

/// How the splitter's script fetches a file, and how it runs it.
const FETCH: [&str; 2] = ["fetch(new URL(\"./", ".wasm\", import.meta.url))"];
const RUN: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// How it does instead. A bundle that did not come is asked for again by the next click; one whose status
/// is not good has not come.
const PART: &str = r#"const bundles = {};
const part = async (name, from, to) => {
    bundles[name] ??= fetch(new URL(`./${name}.wasm`, import.meta.url)).then((got) => {
        if (!got.ok) throw new Error(`${name}: ${got.status}`);
        return got.arrayBuffer();
    });
    try {
        return new Uint8Array(await bundles[name], from, to - from);
    } catch (error) {
        delete bundles[name];
        throw error;
    }
};
"#;
const RUN_PART: &str = "WebAssembly.instantiate(await src, imports)";

/// Replaces the splitter's wasm files in `made` by bundles, and rewrites its script.
pub fn bundle(made: &Path) -> Outcome {
    let script = made.join(LINKS);
    let text = fs::read_to_string(&script).map_err(|error| file_trouble(&script, &error))?;
    let needed_by = needed_by(&text);
    let mut bundles: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut written = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(FETCH[0]) {
        let (name, after) = after.split_once(FETCH[1]).ok_or_else(changed)?;
        let file = made.join(format!("{name}.wasm"));
        let content = fs::read(&file).map_err(|error| file_trouble(&file, &error))?;
        fs::remove_file(&file).map_err(|error| file_trouble(&file, &error))?;
        let modules: Vec<&str> = needed_by.get(name).into_iter().flatten().copied().collect();
        let bundle = BUNDLES.iter().find(|bundle| (bundle.takes)(&modules)).ok_or_else(changed)?;
        let bytes = bundles.entry(bundle.name).or_default();
        let from = bytes.len();
        bytes.extend(content);
        written += &format!("{before}part(\"{}\", {from}, {})", bundle.name, bytes.len());
        rest = after;
    }
    written += rest;
    if bundles.is_empty() || !written.contains(RUN) {
        return Err(changed());
    }
    let (imports, code) = written.split_once("\n\n").ok_or_else(changed)?;
    let written = format!("{imports}\n{PART}{}", code.replace(RUN, RUN_PART));
    fs::write(&script, written).map_err(|error| file_trouble(&script, &error))?;
    for (name, content) in bundles {
        let file = made.join(format!("{name}.wasm"));
        fs::write(&file, content).map_err(|error| file_trouble(&file, &error))?;
    }
    Ok(())
}

/// Which modules need each file: the script says it of a chunk in a remark before it, and a module's own
/// file bears its name.
fn needed_by(script: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut needed_by = BTreeMap::new();
    for part in script.split("/* ").skip(1) {
        if let Some((modules, (name, _))) =
            part.split_once(" */\nconst __").and_then(|(modules, rest)| Some((modules, rest.split_once(' ')?)))
        {
            needed_by.insert(name, modules.split(", ").collect());
        }
    }
    for part in script.split("export const __wasm_split_load_").skip(1) {
        if let (Some((module, _)), Some((_, after))) = (part.split_once(' '), part.split_once("\"./")) {
            needed_by.insert(after.split_once(".wasm").map_or("", |(name, _)| name), vec![module]);
        }
    }
    needed_by
}

fn changed() -> Trouble {
    Trouble::new(
        "The splitter's script no longer loads modules as it did.",
        "Look at what it writes now, and mend xtask/src/build/bundle.rs.",
    )
}

#[cfg(test)]
mod tests {
    use super::needed_by;

    #[test]
    fn the_modules_that_need_a_file_are_read_from_the_splitters_script() {
        let script = "/* a, b */\nconst __chunk_1 = makeLoad(() => fetch(new URL(\"./chunk_1.wasm\")), []);\n\
            export const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => fetch(new URL(\"./split_a.wasm\")), [__chunk_1]));\n";
        let needed_by = needed_by(script);
        assert_eq!(needed_by["chunk_1"], ["a", "b"]);
        assert_eq!(needed_by["split_a"], ["a"]);
    }
}
