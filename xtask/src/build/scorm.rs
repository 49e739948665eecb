//! `tender-scorm.zip`: the one file as a package that a learning platform imports, opening on the start page. Packages that
//! open something else are made in the page of an instructor, by the same function.

use std::fs;
use std::path::Path;

use tender::record::scorm::{CountedResult, ScormPackage};

use super::one_file;
use crate::run::{Outcome, Trouble, file_trouble};

/// The file in `dist/`.
pub const NAME: &str = "tender-scorm.zip";

const PACKAGE: ScormPackage<'_> =
    ScormPackage { title: "竞标留客 Tender", address: "#/", counts: CountedResult::Any, pass: None };

/// Writes the package into `dist/`, of the one file that lies there.
pub fn make(dist: &Path) -> Outcome {
    let one_file = dist.join(one_file::NAME);
    let text = fs::read_to_string(&one_file).map_err(|error| file_trouble(&one_file, &error))?;
    let zip = PACKAGE.zip(&text).map_err(|error| {
        Trouble::new(
            format!("{}: {error}.", one_file.display()),
            "See what src/record/scorm/mod.rs looks for in the page.",
        )
    })?;
    let path = dist.join(NAME);
    fs::write(&path, zip).map_err(|error| file_trouble(&path, &error))
}
