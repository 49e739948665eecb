//! What one click loads comes in few files. The splitter writes a wasm file for each module and for each
//! set of modules that share code, some hundreds; a browser would ask for each, and each would be
//! compressed alone. So they are put end to end into bundles, and the splitter's script takes each
//! from its place in one. A bundle is named as wasm, because servers compress that, though a browser
//! could not run it as a whole.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::chunk_table::{by_modules, short};
use super::partition::{SplitFile, partition};
use crate::run::{Outcome, Trouble, file_trouble};

/// The splitter's script.
pub(super) const LINKS: &str = "__wasm_split.js";

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
    let text = by_modules(&text).ok_or_else(changed)?;
    let bundle_of = bundle_of(made, &needed_by(&text))?;
    let mut bundles: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut written = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(FETCH[0]) {
        let (name, after) = after.split_once(FETCH[1]).ok_or_else(changed)?;
        let file = made.join(format!("{name}.wasm"));
        let content = fs::read(&file).map_err(|error| file_trouble(&file, &error))?;
        fs::remove_file(&file).map_err(|error| file_trouble(&file, &error))?;
        let bundle = bundle_of.get(name).ok_or_else(changed)?;
        let bytes = bundles.entry(bundle).or_default();
        let from = bytes.len();
        bytes.extend(content);
        written += &format!("{before}part(\"{bundle}\", {from}, {})", bytes.len());
        rest = after;
    }
    written += rest;
    if bundles.is_empty() || !written.contains(RUN) {
        return Err(changed());
    }
    let (imports, code) = written.split_once("\n\n").ok_or_else(changed)?;
    let code = short(&code.replace(RUN, RUN_PART)).ok_or_else(changed)?;
    let written = format!("{imports}\n{PART}{code}");
    fs::write(&script, written).map_err(|error| file_trouble(&script, &error))?;
    for (name, content) in bundles {
        let file = made.join(format!("{name}.wasm"));
        fs::write(&file, content).map_err(|error| file_trouble(&file, &error))?;
    }
    Ok(())
}

/// The name of the bundle that each of the splitter's files goes into: that of the module which reaches least among
/// those that need the bundle, and a number where there are several, the largest first.
fn bundle_of<'a>(made: &Path, needed_by: &BTreeMap<&'a str, Vec<&'a str>>) -> Outcome<BTreeMap<&'a str, String>> {
    let modules: BTreeSet<&str> = needed_by.values().flatten().copied().collect();
    let mut reached: BTreeMap<&str, u64> = BTreeMap::new();
    let mut parts = Vec::new();
    for (name, needs) in needed_by {
        let file = made.join(format!("{name}.wasm"));
        let bytes = fs::metadata(&file).map_err(|error| file_trouble(&file, &error))?.len();
        needs.iter().for_each(|module| *reached.entry(module).or_default() += bytes);
        let bits =
            modules.iter().enumerate().filter(|(_bit, module)| needs.contains(module)).map(|(bit, _module)| 1 << bit);
        parts.push(SplitFile { modules: bits.sum(), bytes });
    }
    let mut named: BTreeMap<&str, u32> = BTreeMap::new();
    let mut bundle_of = BTreeMap::new();
    let files: Vec<(&&str, &Vec<&str>)> = needed_by.iter().collect();
    let mut groups = partition(&parts);
    groups.sort_by_key(|group| Reverse(group.iter().map(|file| parts[*file].bytes).sum::<u64>()));
    for group in groups {
        let needed = group.iter().flat_map(|file| files[*file].1).copied();
        let module = needed.min_by_key(|module| reached[module]).unwrap_or("shared");
        let count = named.entry(module).or_default();
        *count += 1;
        let name = if *count == 1 { module.to_owned() } else { format!("{module}-{count}") };
        bundle_of.extend(group.into_iter().map(|file| (*files[file].0, name.clone())));
    }
    Ok(bundle_of)
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
