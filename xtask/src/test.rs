//! `cargo xtask test`: every check there is, the quick ones first.

use std::fmt;
use std::process::Command;
use std::time::Instant;

use crate::project::Project;
use crate::run::{Outcome, openly};
use crate::setup::{self, TARGET, Wasm};

/// The crates that exist for the browser.
const BROWSER_CRATES: &[&str] = &["--package", "tender", "--package", "tender-texts"];

/// Sets up, then runs the steps one after the other and stops at the first that fails.
pub fn test(project: &Project, _words: &[String]) -> Outcome {
    let mut steps = Steps::default();
    let wasm = steps.run("set-up", || set_up(project))?;
    steps.run("format", || format(project))?;
    steps.run("lints, native", || native_lints(project))?;
    steps.run("lints, browser", || browser_lints(project, &wasm))?;
    steps.run("tidiness", || tidiness(project))?;
    steps.run("tests, native", || native_tests(project))?;
    steps.run("documentation", || documentation(project))?;
    steps.run("examples in the documentation", || documentation_tests(project))?;
    steps.run("tests, browser", || browser_tests(project, &wasm))?;
    steps.run("release", || crate::build::build(project, &[]))?;
    steps.run("journeys in the browser", || journeys(project))?;
    steps.run("lessons of the formal year", || crate::tournament::tournament(project, &[]))?;
    let practice = ["--scenario", "practice", "--games", "100"].map(str::to_owned);
    steps.run("lessons of the practice year", || crate::tournament::tournament(project, &practice))?;
    println!("\nAll good:\n{steps}");
    Ok(())
}

/// The steps that were good, and the seconds each took.
#[derive(Default)]
struct Steps {
    good: Vec<(&'static str, f32)>,
}

impl Steps {
    fn run<T>(&mut self, name: &'static str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        println!("\n== {name}");
        let begun = Instant::now();
        let made = work()?;
        let seconds = begun.elapsed().as_secs_f32();
        println!("== {name}: good, {seconds:.1} s");
        self.good.push((name, seconds));
        Ok(made)
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, seconds) in &self.good {
            writeln!(out, "{seconds:>8.1} s  {name}")?;
        }
        Ok(())
    }
}

fn set_up(project: &Project) -> Outcome<Wasm> {
    let wasm = setup::site(project)?;
    setup::nextest(project)?;
    setup::browser(project)?;
    setup::axe(project)?;
    setup::scorm_again(project)?;
    if let Err(trouble) = setup::engines(project) {
        println!("The journeys in Firefox and WebKit are left out. {trouble}");
    }
    Ok(wasm)
}

fn format(project: &Project) -> Outcome {
    openly(
        "comparing the code with rustfmt's form",
        "Run `cargo fmt --all`.",
        cargo(project, "fmt").args(["--all", "--check"]),
    )
}

fn native_lints(project: &Project) -> Outcome {
    openly(
        "clippy on the native build",
        "Mend what clippy says above.",
        cargo(project, "clippy").args(["--all-targets", "--locked", "--", "--deny", "warnings"]),
    )
}

fn browser_lints(project: &Project, wasm: &Wasm) -> Outcome {
    openly(
        "clippy on the browser's build",
        "Mend what clippy says above.",
        wasm.command(project, "cargo")
            .args(["clippy", "--locked", "--all-targets", "--target", TARGET])
            .args(BROWSER_CRATES)
            .args(["--", "--deny", "warnings"]),
    )
}

fn tidiness(project: &Project) -> Outcome {
    openly(
        "the tidy test",
        "Each line above names a file and what is untidy about it.",
        cargo(project, "nextest").args(["run", "--locked", "--test", "tidy"]),
    )
}

fn native_tests(project: &Project) -> Outcome {
    openly(
        "the native tests",
        "The failed tests stand above; one alone runs as `cargo nextest run NAME`.",
        cargo(project, "nextest").args(["run", "--locked", "-E", "not binary(tidy)"]),
    )
}

fn documentation(project: &Project) -> Outcome {
    openly(
        "the documentation of the native build",
        "Each line above names a comment and what is wrong with it, a link that leads nowhere for one.",
        cargo(project, "doc")
            .args(["--no-deps", "--locked", "--package", "tender-game", "--package", "tender", "--package", "xtask"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
    )
}

fn documentation_tests(project: &Project) -> Outcome {
    openly(
        "the examples in the documentation",
        "The failed examples stand above.",
        cargo(project, "test").args(["--doc", "--locked", "--quiet"]),
    )
}

fn browser_tests(project: &Project, wasm: &Wasm) -> Outcome {
    openly(
        "the tests in the browser's wasm",
        "The failed tests stand above.",
        wasm.command(project, "cargo")
            .args(["test", "--locked", "--lib", "--tests", "--target", TARGET, "--package", "tender"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project.root.join("tests/webdriver.json"))
            .env("CHROMEDRIVER", "chromedriver"),
    )
}

fn journeys(project: &Project) -> Outcome {
    openly(
        "the journeys in the browser",
        "Each failed journey says what it looked for and where its screenshot lies.",
        cargo(project, "nextest").args(["run", "--locked", "--test", "journeys", "--run-ignored", "only"]),
    )
}

/// A command of cargo on the native build.
fn cargo(project: &Project, command: &str) -> Command {
    let mut cargo = project.command("cargo");
    cargo.arg(command).env("CARGO_TARGET_DIR", &project.target);
    cargo
}
