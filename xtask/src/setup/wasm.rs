//! A compiler for the browser.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::debian;
use crate::project::Project;
use crate::run::{Outcome, answer, attempt};

/// The target of the browser's build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// rustup gives up by itself within seconds where it is refused, but not where packets are dropped.
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(240);

/// How a program has to be started for it to compile for the browser.
pub struct Wasm {
    environment: Vec<(&'static str, OsString)>,
}

impl Wasm {
    /// The toolchain in use has the target: nothing to set.
    fn of_this_toolchain() -> Self {
        Self { environment: Vec::new() }
    }

    /// Another toolchain, chosen by these variables.
    pub(super) fn chosen_by(environment: Vec<(&'static str, OsString)>) -> Self {
        Self { environment }
    }

    /// A program that compiles for the browser when it calls cargo.
    pub fn command(&self, project: &Project, program: &str) -> Command {
        let mut command = project.command(program);
        command.env("CARGO_TARGET_DIR", project.web_target());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Makes sure that some toolchain can compile for the browser: this one as it is, this one with the
/// target added by rustup, or, where Rust's download server is out of reach, Debian's.
pub fn ready(project: &Project) -> Outcome<Wasm> {
    if has_target(project) {
        return Ok(Wasm::of_this_toolchain());
    }
    if let Some(wasm) = debian::already_built(project)? {
        return Ok(wasm);
    }
    let doing = "adding the wasm32 target by rustup";
    let mut rustup = project.command("rustup");
    if attempt(DOWNLOAD_LIMIT, doing, rustup.args(["target", "add", TARGET]))? && has_target(project) {
        return Ok(Wasm::of_this_toolchain());
    }
    println!("  Rust's download server is out of reach, so Debian's compiler takes its place.");
    debian::build(project)
}

/// Whether the compiler in use comes with the target's standard library.
fn has_target(project: &Project) -> bool {
    let folder = answer(project.command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| has_standard_library(Path::new(&folder)))
}

fn has_standard_library(folder: &Path) -> bool {
    let Ok(mut files) = fs::read_dir(folder) else {
        return false;
    };
    files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
}
