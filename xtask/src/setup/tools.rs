//! Programs of a fixed version. One of the right version anywhere on the PATH will do; otherwise it
//! is installed into the target folder, so that the machine's own stay as they are.

use std::fs;
use std::path::PathBuf;

use crate::project::Project;
use crate::run::{Outcome, Trouble, answer, file_trouble, quietly};

/// trunk 0.22 asks for a newer compiler than this project does.
const TRUNK: &str = "0.21.14";
/// Goes with wasm_split_helpers in Cargo.lock; neither is of use without the other.
const SPLITTER: &str = "0.2.4";
const NEXTEST: &str = "0.9.143";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
const TERSER: &str = "5.51.4";
const AXE: &str = "4.14.1";
/// Lighthouse 13 asks for a newer Node than Debian has.
const LIGHTHOUSE: &str = "12.8.2";
const SCORM_AGAIN: &str = "3.4.3";

const REGISTRY: &str = "See whether crates.io can be reached from here, then run the command again.";

/// The bundler of the page.
pub fn trunk(project: &Project) -> Outcome {
    let found = answer(project.command("trunk").arg("--version"));
    if found.is_some_and(|version| version.ends_with(TRUNK)) {
        return Ok(());
    }
    cargo_install(project, "trunk", TRUNK, &["--locked"])
}

/// The maker of the page's JavaScript: of exactly the version of the crate in Cargo.lock.
pub fn wasm_bindgen(project: &Project) -> Outcome {
    let version = locked_version(project, "wasm-bindgen")?;
    let found = answer(project.command("wasm-bindgen").arg("--version"));
    if found.is_some_and(|found| found == format!("wasm-bindgen {version}")) {
        return Ok(());
    }
    // Its lock file names a crate that registries no longer serve.
    cargo_install(project, "wasm-bindgen-cli", &version, &[])
}

/// The program that splits the game off the start page. It does not say its version, so only the
/// one installed here is taken.
pub fn wasm_split(project: &Project) -> Outcome {
    let listed = answer(project.command("cargo").args(["install", "--list", "--root"]).arg(project.tools()));
    let line = format!("wasm_split_cli_support v{SPLITTER}:");
    if listed.is_some_and(|list| list.lines().any(|found| found == line)) {
        return Ok(());
    }
    cargo_install(project, "wasm_split_cli_support", SPLITTER, &["--locked", "--features", "build-binary"])
}

/// The runner of the native tests; any version will do.
pub fn nextest(project: &Project) -> Outcome {
    if answer(project.command("cargo").args(["nextest", "--version"])).is_some() {
        return Ok(());
    }
    cargo_install(project, "cargo-nextest", NEXTEST, &["--locked"])
}

/// The driver of Firefox; any version will do.
pub fn geckodriver(project: &Project) -> Outcome {
    if answer(project.command("geckodriver").arg("--version")).is_some() {
        return Ok(());
    }
    cargo_install(project, "geckodriver", GECKODRIVER, &["--locked"])
}

/// The program that makes wasm small; Debian's is too old to know today's instructions.
pub fn wasm_opt(project: &Project) -> Outcome<PathBuf> {
    npm_install(project, "binaryen", BINARYEN, "bin/wasm-opt")
}

/// The program that makes scripts small.
pub fn terser(project: &Project) -> Outcome<PathBuf> {
    npm_install(project, "terser", TERSER, "bin/terser")
}

/// The rules of accessibility that the journeys hold every page to.
pub fn axe(project: &Project) -> Outcome<PathBuf> {
    npm_install(project, "axe-core", AXE, "axe.min.js")
}

/// The run-time of a learning platform, in which journeys open a package.
pub fn scorm_again(project: &Project) -> Outcome<PathBuf> {
    npm_install(project, "scorm-again", SCORM_AGAIN, "dist/scorm12.min.js")
}

/// What judges the start page as a phone meets it.
pub fn lighthouse(project: &Project) -> Outcome<PathBuf> {
    npm_install(project, "lighthouse", LIGHTHOUSE, "cli/index.js")
}

/// Installs a package of npm into a folder of its own and returns where one of its files lies.
fn npm_install(project: &Project, name: &str, version: &str, file: &str) -> Outcome<PathBuf> {
    let home = project.tools().join(format!("{name}-{version}"));
    let wanted = home.join("node_modules").join(name).join(file);
    if wanted.exists() {
        return Ok(wanted);
    }
    fs::create_dir_all(&home).map_err(|error| file_trouble(&home, &error))?;
    quietly(
        &format!("installing {name} {version} from npm"),
        "See whether Node's npm is installed and its registry can be reached from here, then run the command again.",
        project
            .command("npm")
            .args(["install", "--no-audit", "--no-fund", "--prefix"])
            .arg(&home)
            .arg(format!("{name}@{version}")),
    )?;
    Ok(wanted)
}

fn cargo_install(project: &Project, name: &str, version: &str, options: &[&str]) -> Outcome {
    let doing = format!("compiling {name} {version} (some minutes, once)");
    let mut install = project.command("cargo");
    install
        .args(["install", name, "--version", version, "--root"])
        .arg(project.tools())
        .args(options)
        // Shared by the tools, which have crates in common. They need to be here soon, not to be fast.
        .env("CARGO_TARGET_DIR", project.tools().join("build"))
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    quietly(&doing, REGISTRY, &mut install)
}

/// The version of a crate in Cargo.lock.
fn locked_version(project: &Project, name: &str) -> Outcome<String> {
    let path = project.root.join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|error| file_trouble(&path, &error))?;
    version_in(&text, name).ok_or_else(|| {
        Trouble::new(format!("Cargo.lock names no version of {name}."), "Run `cargo check` once, then this again.")
    })
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = {name:?}"));
    let version = lines.nth(1)?;
    Some(version.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock =
            "[[package]]\nname = \"ab\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"0.2.130\"\n";
        let cases = [("a", Some("0.2.130")), ("ab", Some("1.0.0")), ("b", None)];
        for (name, version) in cases {
            assert_eq!(version_in(lock, name).as_deref(), version, "{name}");
        }
    }
}
