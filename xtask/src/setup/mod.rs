//! Installs what is missing, and says so. Every part looks first and does nothing when all is there.

mod apt;
mod browser;
mod debian;
mod tools;
mod wasm;

pub use browser::browser;
pub use tools::{axe, nextest, trunk, wasm_bindgen, wasm_opt};
pub use wasm::{TARGET, Wasm};

use crate::project::Project;
use crate::run::{Outcome, quietly};

/// `cargo xtask setup`: all that any command needs.
pub fn everything(project: &Project, _words: &[String]) -> Outcome {
    site(project)?;
    wasm_opt(project)?;
    nextest(project)?;
    browser(project)?;
    axe(project)?;
    println!("Everything is in place.");
    Ok(())
}

/// What it takes to build the page.
pub fn site(project: &Project) -> Outcome<Wasm> {
    crates(project)?;
    let wasm = wasm::ready(project)?;
    trunk(project)?;
    wasm_bindgen(project)?;
    Ok(wasm)
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
