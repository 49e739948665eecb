//! `cargo xtask build`: the site as it is published. It works under any address, below any folder,
//! because every address in it is relative and its pages are told apart by location.hash.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble, quietly};
use crate::{setup, sizes, style};

/// What wasm-opt may use: what every browser since 2022 understands. Not `--all-features`, whose
/// result browsers refuse.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the site into `dist/` and prints what a visitor downloads.
pub fn build(project: &Project, _words: &[String]) -> Outcome {
    let wasm = setup::site(project)?;
    let wasm_opt = setup::wasm_opt(project)?;
    quietly(
        "building the release with trunk",
        "Read the compiler's lines above; `cargo xtask serve` shows the same in a shorter time.",
        wasm.command(project, "trunk").args(["build", "--release", "--offline"]),
    )?;
    shrink(project, &wasm_opt)?;
    bundle_styles(&project.dist())?;
    sizes::print(&project.dist())
}

/// Replaces the page's wasm by what wasm-opt makes of it.
fn shrink(project: &Project, wasm_opt: &Path) -> Outcome {
    let wasm = only_file(&project.dist(), ".wasm")?;
    let smaller = wasm.with_extension("smaller");
    quietly(
        "making the wasm small with wasm-opt",
        "See whether Node runs here, then remove the folder target/tools and run the command again.",
        project.command("node").args([wasm_opt, &wasm]).arg("-Oz").args(WASM_FEATURES).arg("-o").arg(&smaller),
    )?;
    fs::rename(&smaller, &wasm).map_err(|error| file_trouble(&wasm, &error))
}

/// Puts one style sheet in the place of many, under a name that changes with its content.
fn bundle_styles(dist: &Path) -> Outcome {
    let folder = dist.join("style");
    let css = style::bundle(&folder.join("main.css"))?;
    let mut hasher = DefaultHasher::new();
    css.hash(&mut hasher);
    let name = format!("tender-{:016x}.css", hasher.finish());

    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| file_trouble(&page, &error))?;
    let rewritten = html.replace("\"style/main.css\"", &format!("\"{name}\""));
    if rewritten == html {
        return Err(Trouble::new(
            "index.html does not link to style/main.css.",
            "Put the link back: the release replaces it by the bundled sheet.",
        ));
    }
    fs::write(&page, rewritten).map_err(|error| file_trouble(&page, &error))?;
    let sheet = dist.join(name);
    fs::write(&sheet, css).map_err(|error| file_trouble(&sheet, &error))?;
    fs::remove_dir_all(&folder).map_err(|error| file_trouble(&folder, &error))
}

/// The one file in a folder whose name ends so.
fn only_file(folder: &Path, end: &str) -> Outcome<PathBuf> {
    let entries = fs::read_dir(folder).map_err(|error| file_trouble(folder, &error))?;
    let mut found =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(end));
    match (found.next(), found.next()) {
        (Some(path), None) => Ok(path),
        _ => Err(Trouble::new(
            format!("{} should hold exactly one file *{end}.", folder.display()),
            "Remove the folder dist and build again.",
        )),
    }
}
