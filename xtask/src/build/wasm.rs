//! The program of a release: compiled, split at the one split point, bound to JavaScript, made small.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use super::Effort;
use crate::project::Project;
use crate::run::{Outcome, file_trouble, quietly};
use crate::setup::{Release, TARGET};

/// What wasm-opt may use: what every browser since 2022 understands. Not `--all-features`, whose
/// result browsers refuse.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How hard wasm-opt works. `-Oz` makes smaller files, which brotli then packs worse, and slower rules.
pub(super) const LEVEL: &[&str] = &["-O2"];
/// What every visitor waits for, and no rules are in it.
const FIRST: &str = "tender_bg.wasm";
/// A second time, for size, takes four hundred bytes of brotli from the first module. Of the modules of pages it makes
/// smaller files that brotli packs worse.
const LEVELS_OF_FIRST: &[&str] = &["-O2", "-Os"];

/// Makes the wasm modules and their JavaScript in the empty folder `made`.
pub fn make(project: &Project, tools: &Release, effort: Effort, made: &Path) -> Outcome {
    let profile = profile(effort);
    compile(project, tools, profile)?;
    split(project, effort, made)?;
    bind(project, made)?;
    if effort == Effort::Release {
        shrink_all(project, &tools.wasm_opt, made)?;
    }
    super::floor::check_all(made)?;
    super::bundle::bundle(made)
}

/// How cargo calls what it compiles so.
fn profile(effort: Effort) -> &'static str {
    match effort {
        Effort::Release => "release",
        Effort::Quick => "quick",
    }
}

/// The program as it was linked, whole.
pub(super) fn linked(project: &Project, effort: Effort) -> PathBuf {
    project.web_target().join(TARGET).join(profile(effort)).join("tender.wasm")
}

/// Compiles the crate, with names and relocations left in for who splits it.
fn compile(project: &Project, tools: &Release, profile: &str) -> Outcome {
    quietly(
        &format!("compiling the site ({profile})"),
        "Read the compiler's lines above; `cargo xtask serve` shows the same in a shorter time.",
        tools
            .wasm
            .command(project, "cargo")
            .args(["rustc", "--locked", "--offline", "--profile", profile, "--target", TARGET])
            .args(["--package", "tender", "--bin", "tender", "--features", "split"])
            .args(["--", "-C", "link-arg=--emit-relocs", "-C", "strip=none"]),
    )
}

/// Takes what only the game needs out of the module that is loaded first.
fn split(project: &Project, effort: Effort, made: &Path) -> Outcome {
    let whole = linked(project, effort);
    quietly(
        "splitting the game off the start page",
        "Remove the folder target/tools and run the command again; if that does not help, compare the splitter's version in xtask/src/setup/tools.rs with wasm_split_helpers in Cargo.lock.",
        project.command("wasm-split-cli").arg(whole).arg(made).args(["--target", "web", "--out-name", "tender"]),
    )
}

/// Writes the JavaScript of the first module.
fn bind(project: &Project, made: &Path) -> Outcome {
    let first = made.join("tender.wasm");
    bind_to_script(project, &first, made)?;
    fs::remove_file(&first).map_err(|error| file_trouble(&first, &error))?;
    lighten(&made.join("tender.js"))
}

/// Writes the JavaScript of a program, and the program as that expects it, into a folder: `tender.js`, `tender_bg.wasm`.
/// The splitter's exports must stay under their names.
pub(super) fn bind_to_script(project: &Project, wasm: &Path, folder: &Path) -> Outcome {
    quietly(
        "writing the JavaScript with wasm-bindgen",
        "Remove the folder target/tools and run the command again.",
        project
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", "tender"])
            .arg("--out-dir")
            .arg(folder)
            .arg(wasm),
    )
}

/// Takes comments and indentation out of what wasm-bindgen wrote for readers: a kilobyte, packed.
fn lighten(script: &Path) -> Outcome {
    let written = fs::read_to_string(script).map_err(|error| file_trouble(script, &error))?;
    fs::write(script, without_remarks(&written)).map_err(|error| file_trouble(script, &error))
}

/// A script without lines that are remarks, and without indentation. A script with a text over
/// several lines, whose indentation would count, stays as it is.
pub(super) fn without_remarks(script: &str) -> String {
    let is_remark = |line: &str| ["/**", "*/", "* ", "// "].iter().any(|mark| line.starts_with(mark)) || line == "*";
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_remark(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// What no browser reads: which tools made a file, and for which features.
const STRIPS: &[&str] = &["--strip-producers", "--strip-target-features"];

/// Makes the wasm files of a folder small, several at a time.
fn shrink_all(project: &Project, wasm_opt: &Path, made: &Path) -> Outcome {
    let files = super::files(made)?;
    let names: Vec<&String> =
        files.iter().map(|(name, _content)| name).filter(|name| name.ends_with(".wasm")).collect();
    let at_once = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let shrink_part = |part: usize| {
            let mut own = names.iter().skip(part).step_by(at_once);
            own.try_for_each(|name| {
                let levels = if *name == FIRST { LEVELS_OF_FIRST } else { LEVEL };
                shrink(project, wasm_opt, &made.join(name), levels)
            })
        };
        let parts: Vec<_> = (0..at_once).map(|part| scope.spawn(move || shrink_part(part))).collect();
        parts.into_iter().try_for_each(|part| part.join().expect("a thread that shrinks files ends"))
    })
}

/// Replaces a wasm file by what wasm-opt makes of it.
pub(super) fn shrink(project: &Project, wasm_opt: &Path, wasm: &Path, levels: &[&str]) -> Outcome {
    let smaller = wasm.with_extension("smaller");
    quietly(
        "making the wasm small with wasm-opt",
        "See whether Node runs here, then remove the folder target/tools and run the command again.",
        project
            .command("node")
            .args([wasm_opt, wasm])
            .args(levels)
            .args(STRIPS)
            .args(WASM_FEATURES)
            .arg("-o")
            .arg(&smaller),
    )?;
    fs::rename(&smaller, wasm).map_err(|error| file_trouble(wasm, &error))
}

#[cfg(test)]
mod tests {
    use super::without_remarks;

    #[test]
    fn remarks_and_indentation_go() {
        let script = "/**\n * @param {number} a\n */\nfunction f(a) {\n    // twice\n    return a * 2;\n}\n";
        assert_eq!(without_remarks(script), "function f(a) {\nreturn a * 2;\n}\n");
        let long_text = "const text = `one\n  two`;\n";
        assert_eq!(without_remarks(long_text), long_text);
    }
}
