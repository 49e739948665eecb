//! The scripts of a release, made small.

use std::fs;
use std::path::Path;

use super::files;
use crate::project::Project;
use crate::run::{Outcome, file_trouble, quietly};

/// Scripts that are no modules: every browser reads them, so they stay in the old dialect in which they are written.
const PLAIN: &[&str] = &["boot.js", "recover.js", "trouble.js"];

/// Replaces each script of a folder by what terser makes of it. Names that others ask for stay as they are.
pub fn shrink_all(project: &Project, terser: &Path, made: &Path) -> Outcome {
    for (name, _content) in files(made)? {
        if name.ends_with(".js") {
            let script = made.join(&name);
            let mut command = project.command("node");
            command.arg(terser).arg(&script).args(["--compress", "passes=2", "--mangle", "--output"]).arg(&script);
            if !PLAIN.contains(&name.as_str()) {
                command.arg("--module");
            }
            quietly(
                "making the scripts small with terser",
                "See whether Node runs here, then remove the folder target/tools and run the command again.",
                &mut command,
            )?;
        }
    }
    Ok(())
}

/// The text of a script.
pub fn read(script: &Path) -> Outcome<String> {
    fs::read_to_string(script).map_err(|error| file_trouble(script, &error))
}
