//! The data of the course: a file of theory and one of questions for each chapter, a file a case, and the words of
//! reports, without what only makes them readable.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::write;
use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};

/// The folders of `src/study/` that hold a file a chapter.
const KINDS: [&str; 2] = ["theory", "quiz"];
const CHAPTERS: u8 = 7;

/// Writes the files into the folder `made`.
pub fn make(project: &Project, made: &Path) -> Outcome {
    for kind in KINDS {
        for number in 1..=CHAPTERS {
            let from = project.root.join(format!("src/study/{kind}/chapter-{number}.json"));
            write(&made.join(format!("{kind}-{number}.json")), &packed(&from)?)?;
        }
    }
    let cases = project.root.join("src/study/cases");
    for entry in fs::read_dir(&cases).map_err(|error| file_trouble(&cases, &error))? {
        let from = entry.map_err(|error| file_trouble(&cases, &error))?.path();
        if let (Some("json"), Some(id)) = (ending(&from), from.file_stem()) {
            write(&made.join(format!("case-{}.json", id.to_string_lossy())), &packed(&from)?)?;
        }
    }
    let words = project.root.join("src/study/report/words.json");
    write(&made.join("report-words.json"), &packed(&words)?)
}

/// A file of data without what only makes it readable.
fn packed(from: &Path) -> Outcome<String> {
    let text = fs::read_to_string(from).map_err(|error| file_trouble(from, &error))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| {
        Trouble::new(format!("{} is no JSON: {error}", from.display()), "Mend it; its tests say more.")
    })?;
    Ok(value.to_string())
}

fn ending(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}
