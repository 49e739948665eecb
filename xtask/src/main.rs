//! `cargo xtask`: the one tool of the project. It installs what is missing, serves, builds and
//! tests; each command is one file.

use std::process::ExitCode;

mod bench;
mod build;
mod project;
mod run;
mod serve;
mod setup;
mod test;
mod tournament;
mod verify;

use project::Project;
use run::Outcome;

/// One command of the tool.
struct Task {
    name: &'static str,
    /// One line for the list of commands.
    says: &'static str,
    run: fn(&Project, &[String]) -> Outcome,
}

/// Every command, in the order in which they are listed.
const TASKS: &[Task] = &[
    Task {
        name: "serve",
        says: "build the game and serve it on this machine [--release] [--port N]",
        run: serve::serve,
    },
    Task { name: "build", says: "build the site that can be published, in dist/ [--quick]", run: build::build },
    Task { name: "test", says: "run every check there is", run: test::test },
    Task {
        name: "tournament",
        says: "play seeded games and show what they teach [--games N] [--scenario NAME] [--json]",
        run: tournament::tournament,
    },
    Task {
        name: "bench",
        says: "measure replays, a class of 200, the bytes of the site, gestures on a slow computer, Lighthouse",
        run: bench::bench,
    },
    Task {
        name: "verify",
        says: "replay submissions to a challenge and rank them --challenge CODE [--key FILE] FILE… [--json]",
        run: verify::verify,
    },
    Task { name: "setup", says: "install what the other commands need and say so", run: setup::everything },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("cargo xtask COMMAND, where COMMAND is one of:");
        for task in TASKS {
            eprintln!("  {:<11} {}", task.name, task.says);
        }
        return ExitCode::from(2);
    };
    match Project::here().and_then(|project| (task.run)(&project, &rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}
