//! Other browsers than Chromium, for the journeys that go through them where they are there: Firefox ESR with its driver,
//! and WebKit as GTK has it, which needs a screen.

use super::{apt, tools};
use crate::project::Project;
use crate::run::Outcome;

const PACKAGES: &[&str] = &["firefox-esr", "webkit2gtk-driver", "xvfb"];

/// Makes sure of the browsers, and of Firefox's driver, which Debian does not have.
pub fn engines(project: &Project) -> Outcome {
    apt::install(project, PACKAGES)?;
    tools::geckodriver(project)
}
