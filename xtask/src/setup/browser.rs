//! A browser for the tests.

use super::apt;
use crate::project::Project;
use crate::run::{Outcome, answer};

/// Chromium, its driver, and a font with Chinese in it for screenshots.
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// Makes sure of a browser that tests can drive.
pub fn browser(project: &Project) -> Outcome {
    let runs = |program: &str| answer(project.command(program).arg("--version")).is_some();
    if runs("chromium") && runs("chromedriver") {
        return Ok(());
    }
    apt::install(project, PACKAGES)
}
