//! Packages of a Debian system.

use crate::project::Project;
use crate::run::{Outcome, Trouble, answer, quietly};

/// Installs those of the packages that are missing; needs to be root, or sudo without a password.
pub fn install(project: &Project, packages: &[&str]) -> Outcome {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(project, package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let by_hand = format!("Install these by hand and run the command again: {list}");
    if answer(project.command("apt-get").arg("--version")).is_none() {
        return Err(Trouble::new(format!("Needed, and there is no apt-get here: {list}."), by_hand));
    }
    let is_root = answer(project.command("id").arg("-u")).as_deref() == Some("0");
    let apt_get = |words: &[&str]| {
        let mut command = project.command(if is_root { "apt-get" } else { "sudo" });
        if !is_root {
            command.args(["-n", "apt-get"]);
        }
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    quietly("reading Debian's package lists", &by_hand, &mut apt_get(&["update"]))?;
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    quietly(&format!("installing from Debian: {list}"), &by_hand, install.args(&missing))
}

fn is_installed(project: &Project, package: &str) -> bool {
    let mut query = project.command("dpkg-query");
    let status = answer(query.args(["--show", "--showformat=${db:Status-Status}", package]));
    status.as_deref() == Some("installed")
}
