//! Where things lie, and commands that start there.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Outcome, Trouble};

/// The folders of this checkout.
pub struct Project {
    /// The folder with the workspace's Cargo.toml.
    pub root: PathBuf,
    /// What cargo builds.
    pub target: PathBuf,
}

impl Project {
    /// The checkout that this tool belongs to.
    pub fn here() -> Outcome<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest.as_deref().and_then(Path::parent).map(Path::to_owned);
        let root = root
            .ok_or_else(|| Trouble::new("This tool was not started by cargo.", "Start it as: cargo xtask COMMAND"))?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self { root, target })
    }

    /// Tools of a version that this project needs, apart from the machine's own.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Where the browser's build goes: apart, so that it never waits for the native one.
    pub fn web_target(&self) -> PathBuf {
        self.target.join("web")
    }

    /// The site that can be published.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A program started in the root, with the project's own tools found first.
    pub fn command(&self, program: &str) -> Command {
        let mut path = vec![self.tools().join("bin")];
        path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let mut command = Command::new(program);
        // The first names one toolchain's cargo, while a program started here may need another's.
        command.current_dir(&self.root).env_remove("CARGO");
        // Fails only when a folder's name has the separator in it; the machine's own tools are left then.
        if let Ok(path) = env::join_paths(path) {
            command.env("PATH", path);
        }
        command
    }
}
