//! Turns the JSON files of both languages into the `i18n` module.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use leptos_i18n_parser::parse_locales::{
    options::{Config, ParseOptions},
    parse_locales,
};

const DEFAULT_LOCALE: &str = "zh-CN";
const OTHER_LOCALE: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let namespaces = namespaces(&here.join(DEFAULT_LOCALE))?;
    // Texts with gaps are also wanted as plain strings: in labels, titles and tables.
    let options = ParseOptions::default().interpolate_display(true);
    let config = Config::new(DEFAULT_LOCALE)?
        .add_locale(OTHER_LOCALE)?
        .add_namespaces(&namespaces)?
        .locales_path(".")
        .parse_options(options);

    let texts = parse_locales(Some(here.clone()), config)?;
    for warning in texts.diag.warnings().iter() {
        println!("cargo::warning={warning}");
    }
    for error in texts.diag.errors().iter() {
        println!("cargo::error={error}");
    }
    for locale in [DEFAULT_LOCALE, OTHER_LOCALE] {
        println!("cargo::rerun-if-changed={locale}");
    }
    println!("cargo::rerun-if-changed=build.rs");

    let code = leptos_i18n_codegen::gen_code(&texts, None, false, None, true)?;
    let out = PathBuf::from(env::var("OUT_DIR")?).join("i18n.rs");
    fs::write(out, code.to_string())?;
    Ok(())
}

/// The subjects: one per JSON file of the default language, in the order of their names.
fn namespaces(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "json")
            && let Some(name) = path.file_stem().and_then(|stem| stem.to_str())
        {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}
