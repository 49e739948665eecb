//! The program of the one file: as it was linked, before it is split. A split point asks for its module by an import, and
//! calls it by another one, which belongs to an export of the same program; the script joins them.

use std::fs;
use std::path::Path;

use super::super::{Effort, empty, floor, wasm};
use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};
use crate::setup::Release;

/// The program with its script.
pub struct Program {
    /// The wasm file.
    pub wasm: Vec<u8>,
    /// A plain script with one function, `tenderProgram(module)`, which gives what the program offers, and `start`.
    pub script: String,
}

/// Makes it of what `wasm::make` has compiled.
pub fn make(project: &Project, tools: &Release, effort: Effort) -> Outcome<Program> {
    let whole = project.web_target().join("whole");
    empty(&whole)?;
    wasm::bind_to_script(project, &wasm::linked(project, effort), &whole)?;
    let file = whole.join("tender_bg.wasm");
    let linked = read(&file)?;
    fs::write(&file, for_a_script(&linked).ok_or_else(changed)?).map_err(|error| file_trouble(&file, &error))?;
    if effort == Effort::Release {
        wasm::shrink(project, &tools.wasm_opt, &file, wasm::LEVEL)?;
    }
    let module = whole.join("tender.js");
    let text = fs::read_to_string(&module).map_err(|error| file_trouble(&module, &error))?;
    let script = plain_script(&wasm::without_remarks(&text)).ok_or_else(changed)?;
    let wasm = read(&file)?;
    floor::check(super::NAME, &wasm)?;
    Ok(Program { wasm, script })
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| file_trouble(path, &error))
}

fn changed() -> Trouble {
    Trouble::new(
        "wasm-bindgen no longer writes its script as it did.",
        "Look at target/web/whole/tender.js, and mend xtask/src/build/one_file/program.rs.",
    )
}

/// A wasm file without what only tools read, names and what the splitter needs, and with its table of functions for the
/// script to call back by. None when it is no wasm file.
fn for_a_script(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, size) = leb128(after)?;
        let (section, next) = rest.split_at_checked(1 + size + length)?;
        match *kind {
            CUSTOM => {}
            EXPORTS => {
                let content = with_table(&section[1 + size..])?;
                kept.push(EXPORTS);
                kept.extend(written_leb128(content.len()));
                kept.extend(content);
            }
            _ => kept.extend(section),
        }
        rest = next;
    }
    Some(kept)
}

/// Sections of a wasm file.
const CUSTOM: u8 = 0;
const EXPORTS: u8 = 7;

/// A list of exports with the first table, that of functions, behind them.
fn with_table(exports: &[u8]) -> Option<Vec<u8>> {
    const TABLE: &[u8] = b"__indirect_function_table\x01\x00";
    let (count, size) = leb128(exports)?;
    let name = u8::try_from(TABLE.len() - 2).ok()?;
    Some([&written_leb128(count + 1), &exports[size..], &[name], TABLE].concat())
}

fn written_leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 127) as u8;
        number >>= 7;
        bytes.push(if number == 0 { low } else { low | 128 });
        if number == 0 {
            return bytes;
        }
    }
}

/// A number at the beginning of some bytes, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let size = bytes.iter().position(|byte| byte & 128 == 0)? + 1;
    let number = bytes[..size].iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 127));
    Some((number, size))
}

/// The module from which the splitter takes what it joins.
const PLACEHOLDER: &str = "\"__wasm_split_placeholder__\"";

/// What stands before the program's script: the two ends of each split point, joined.
const HEAD: &str = r#"function tenderProgram(linked) {
"use strict";
const joined = {};
for (const { module, name } of WebAssembly.Module.imports(linked)) {
if (module != "__wasm_split_placeholder__") continue;
if (name.startsWith("__wasm_split_load_")) {
joined[name] = (callback, data) => { Promise.resolve().then(() => wasm.__indirect_function_table.get(callback)(data, 1)); };
} else {
const own = name.replace("00_import_", "00_export_");
joined[name] = (...given) => wasm[own](...given);
}
}
"#;

/// A module as one function of a plain script. None when it is not as wasm-bindgen writes it.
fn plain_script(module: &str) -> Option<String> {
    const ADDRESS: &str = "module_or_path = new URL('tender_bg.wasm', import.meta.url);";
    let mut script = HEAD.to_owned();
    let mut offered = Vec::new();
    let mut is_joined = false;
    if !module.contains(ADDRESS) || !module.contains("__wbg_init as default") {
        return None;
    }
    for line in module.lines() {
        if let Some(rest) = line.strip_prefix("export ") {
            let name = rest.strip_prefix("function ").or_else(|| rest.strip_prefix("class "));
            let name = name.or_else(|| rest.strip_prefix("async function "));
            if let Some(name) = name.and_then(|name| name.split(['(', ' ']).next()) {
                offered.push(name);
                script += rest;
            } else if !rest.starts_with('{') {
                return None;
            }
        } else if line.starts_with(PLACEHOLDER) {
            if is_joined {
                continue;
            }
            is_joined = true;
            script += &format!("{PLACEHOLDER}: joined,");
        } else if line.starts_with("import ") {
            if !line.contains(PLACEHOLDER) {
                return None;
            }
        } else if line != ADDRESS {
            script += line;
        }
        script.push('\n');
    }
    script += &format!("return {{ start: __wbg_init, {} }};\n}}\n", offered.join(", "));
    Some(script)
}

#[cfg(test)]
mod tests {
    use super::{for_a_script, plain_script};

    #[test]
    fn a_module_becomes_a_plain_script() {
        let module = "import * as import1 from \"__wasm_split_placeholder__\"\nimport * as import2 from \"__wasm_split_placeholder__\"\n\
            export function at_work(job) {\n}\n\"__wasm_split_placeholder__\": import1,\n\"__wasm_split_placeholder__\": import2,\n\
            module_or_path = new URL('tender_bg.wasm', import.meta.url);\nexport { initSync, __wbg_init as default };\n";
        let script = plain_script(module).expect("as wasm-bindgen writes it");
        assert!(
            !script.contains("import ") && !script.contains("export ") && !script.contains("import.meta"),
            "{script}"
        );
        assert_eq!(script.matches(": joined,").count(), 1, "{script}");
        assert!(script.ends_with("return { start: __wbg_init, at_work };\n}\n"), "{script}");
    }

    #[test]
    fn a_module_with_an_import_of_its_own_is_told() {
        assert_eq!(plain_script("import { a } from './snippets/a.js';\n"), None);
    }

    #[test]
    fn sections_that_only_tools_read_go_and_the_table_is_exported() {
        let wasm = b"\0asm\x01\0\0\0\x00\x03\x01nx\x07\x05\x01\x01a\x00\x03\x01\x02ab";
        let made = b"\0asm\x01\0\0\0\x07\x21\x02\x01a\x00\x03\x19__indirect_function_table\x01\x00\x01\x02ab";
        assert_eq!(for_a_script(wasm).as_deref(), Some(&made[..]));
        assert_eq!(for_a_script(b"\0asm\x01\0\0\0\x00\x09"), None);
    }
}
