//! Installs what is missing, and says so. Every part looks first and does nothing when all is there.

mod apt;
mod browser;
mod debian;
mod engines;
mod tools;
mod wasm;

pub use browser::browser;
pub use engines::engines;
pub use tools::{axe, lighthouse, nextest, scorm_again};
pub use wasm::{TARGET, Wasm};

use std::path::PathBuf;

use crate::project::Project;
use crate::run::{Outcome, quietly};

/// `cargo xtask setup`: all that any command needs.
pub fn everything(project: &Project, _words: &[String]) -> Outcome {
    site(project)?;
    release(project)?;
    nextest(project)?;
    browser(project)?;
    engines(project)?;
    axe(project)?;
    scorm_again(project)?;
    lighthouse(project)?;
    println!("Everything is in place.");
    Ok(())
}

/// What it takes to build the page and serve it.
pub fn site(project: &Project) -> Outcome<Wasm> {
    crates(project)?;
    let wasm = wasm::ready(project)?;
    tools::trunk(project)?;
    tools::wasm_bindgen(project)?;
    Ok(wasm)
}

/// The tools of a release.
pub struct Release {
    /// The compiler.
    pub wasm: Wasm,
    /// Where wasm-opt lies; Node runs it.
    pub wasm_opt: PathBuf,
    /// Where terser lies; Node runs it.
    pub terser: PathBuf,
}

/// What it takes to build the site that is published.
pub fn release(project: &Project) -> Outcome<Release> {
    crates(project)?;
    let wasm = wasm::ready(project)?;
    tools::wasm_bindgen(project)?;
    tools::wasm_split(project)?;
    Ok(Release { wasm, wasm_opt: tools::wasm_opt(project)?, terser: tools::terser(project)? })
}

/// The crates of Cargo.lock, because later steps work without the network.
fn crates(project: &Project) -> Outcome {
    let mut offline = project.command("cargo");
    if crate::run::answer(offline.args(["fetch", "--locked", "--offline"])).is_some() {
        return Ok(());
    }
    quietly(
        "fetching the crates named in Cargo.lock",
        "See whether crates.io can be reached from here, and whether Cargo.lock fits the Cargo.toml files (cargo check).",
        project.command("cargo").args(["fetch", "--locked"]),
    )
}
