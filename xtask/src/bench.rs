//! `cargo xtask bench`: how fast the game is, how many bytes a visitor downloads, how long a phone takes to the desk,
//! how soon a slow computer answers, what memory a year takes, and what Lighthouse says of the start page.

use crate::project::Project;
use crate::run::{Outcome, openly};
use crate::{build, setup};

/// Builds the site, prints its bytes, and measures on it and on a native release.
pub fn bench(project: &Project, _words: &[String]) -> Outcome {
    setup::browser(project)?;
    let lighthouse = setup::lighthouse(project)?;
    build::build(project, &[])?;
    openly(
        "measuring natively and in the browser",
        "The lines above say what could not be measured; a replay that differs between the two is a fault in the rules.",
        project
            .command("cargo")
            .args([
                "test",
                "--quiet",
                "--release",
                "--locked",
                "--test",
                "measure",
                "--test",
                "measure_class",
                "--test",
                "measure_click",
                "--test",
                "measure_gestures",
                "--test",
                "measure_lighthouse",
                "--no-fail-fast",
                "--",
                "--ignored",
                "--nocapture",
                // One after the other: what is measured has the machine for itself.
                "--test-threads=1",
            ])
            .env("CARGO_TARGET_DIR", &project.target)
            .env("TENDER_PACKED_SITE", build::pack(project)?)
            .env("TENDER_LIGHTHOUSE", lighthouse),
    )
}
