//! Where Rust's download server cannot be reached (many campus networks let only package registries
//! through): Debian's compiler with a standard library for the browser built from Debian's sources.
//!
//! rustup's own compiler cannot use those sources, for compiler and library must be of one version.
//! The library goes to a folder of this project, named by version; the system is left as it is.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt;
use super::wasm::{TARGET, Wasm};
use crate::project::Project;
use crate::run::{Outcome, Trouble, answer, file_trouble, quietly};

const COMPILER: &str = "/usr/bin/rustc";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];
/// The name under which rustup knows Debian's compiler.
const TOOLCHAIN: &str = "web";

const ADVICE: &str = "Run `rustup target add wasm32-unknown-unknown` where static.rust-lang.org can be reached, \
    or see the lines above for what Debian's compiler lacked.";

/// Debian's compiler, when its library was built by an earlier run and fits its present version.
pub fn already_built(project: &Project) -> Outcome<Option<Wasm>> {
    let Some(sysroot) = sysroot(project) else {
        return Ok(None);
    };
    if !mark_of_completion(&sysroot).exists() {
        return Ok(None);
    }
    chosen(project, &sysroot).map(Some)
}

/// Installs Debian's compiler and builds the library.
pub fn build(project: &Project) -> Outcome<Wasm> {
    apt::install(project, PACKAGES)?;
    let sysroot = sysroot(project).ok_or_else(|| Trouble::new(format!("{COMPILER} does not run."), ADVICE))?;
    if !mark_of_completion(&sysroot).exists() {
        build_library(project, &sysroot)?;
    }
    chosen(project, &sysroot)
}

/// Tells rustup of Debian's compiler and says which variables select it.
fn chosen(project: &Project, sysroot: &Path) -> Outcome<Wasm> {
    let known = answer(project.command("rustup").args(["run", TOOLCHAIN, "rustc", "--print", "sysroot"]));
    if known.as_deref() != Some("/usr") {
        quietly(
            "making Debian's compiler known to rustup",
            ADVICE,
            project.command("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]),
        )?;
    }
    let mut use_library = OsString::from("--sysroot=");
    use_library.push(sysroot);
    Ok(Wasm::chosen_by(vec![
        ("RUSTUP_TOOLCHAIN", TOOLCHAIN.into()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", use_library),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker(project)?.into()),
    ]))
}

/// The folder of the library for the compiler installed at present, if one is.
fn sysroot(project: &Project) -> Option<PathBuf> {
    let version = answer(Command::new(COMPILER).arg("--version"))?;
    let name: String = version.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    Some(project.tools().join(name))
}

fn mark_of_completion(sysroot: &Path) -> PathBuf {
    sysroot.join("complete")
}

/// rustup's compiler ships the linker; Debian's does not find it by itself.
fn linker(project: &Project) -> Outcome<PathBuf> {
    let lacking = || Trouble::new("rust-lld was not found in rustup's toolchain.", ADVICE);
    let sysroot = answer(project.command("rustc").args(["--print", "sysroot"])).ok_or_else(lacking)?;
    let host = answer(project.command("rustc").args(["--print", "host-tuple"])).ok_or_else(lacking)?;
    let linker = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
    if linker.exists() { Ok(linker) } else { Err(lacking()) }
}

/// Builds the standard library by way of an empty crate, and keeps what came of it.
fn build_library(project: &Project, sysroot: &Path) -> Outcome {
    let scratch = project.tools().join("empty");
    write(&scratch.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2024\"\n[workspace]\n")?;
    write(&scratch.join("src/lib.rs"), "#![no_std]\n")?;
    let target = scratch.join("target");
    quietly(
        "building the browser's standard library with Debian's compiler (a minute or two, once)",
        ADVICE,
        // Without `test`, tests for the browser do not link; without bitcode, link-time
        // optimisation does not.
        project
            .command("/usr/bin/cargo")
            .current_dir(&scratch)
            .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,proc_macro,test"])
            .env("RUSTC", COMPILER)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env("CARGO_TARGET_DIR", &target),
    )?;
    let from = target.join(TARGET).join("release/deps");
    let to = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    copy_libraries(&from, &to).map_err(|error| file_trouble(&to, &error))?;
    write(&mark_of_completion(sysroot), "")?;
    fs::remove_dir_all(&scratch).map_err(|error| file_trouble(&scratch, &error))
}

fn copy_libraries(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let name_text = name.to_string_lossy();
        if name_text.ends_with(".rlib") && !name_text.starts_with("libempty-") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Outcome {
    let trouble = |error| file_trouble(path, &error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(trouble)?;
    }
    fs::write(path, text).map_err(trouble)
}
