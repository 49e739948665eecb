//! The list of the course's labs and cases: names, titles and topics, for the map and the progress of a student, which
//! need no more of them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::write;
use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};

/// What the list has of each.
const HEAD: [&str; 3] = ["id", "title", "topics"];

/// Writes the file into the folder `made`.
pub fn make(project: &Project, made: &Path) -> Outcome {
    let labs = heads(&project.root.join("src/study/lab/labs"))?;
    let cases = heads(&project.root.join("src/study/cases"))?;
    write(&made.join("works.json"), &json!({ "labs": labs, "cases": cases }).to_string())
}

/// The heads of all works in the files of a folder, by name; a file holds one work, or `labs`.
fn heads(folder: &Path) -> Outcome<Vec<Value>> {
    let mut heads = Vec::new();
    for path in files(folder)? {
        let text = fs::read_to_string(&path).map_err(|error| file_trouble(&path, &error))?;
        let value: Value = serde_json::from_str(&text).map_err(|error| {
            Trouble::new(format!("{} is no JSON: {error}", path.display()), "Mend it; its tests say more.")
        })?;
        match value.get("labs").and_then(Value::as_array) {
            Some(labs) => heads.extend(labs.iter().map(head)),
            None => heads.push(head(&value)),
        }
    }
    heads.sort_by_key(|head| head["id"].as_str().unwrap_or_default().to_owned());
    Ok(heads)
}

fn head(work: &Value) -> Value {
    HEAD.into_iter().map(|name| (name.to_owned(), work[name].clone())).collect::<serde_json::Map<_, _>>().into()
}

/// The JSON files of a folder.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| file_trouble(folder, &error))? {
        let path = entry.map_err(|error| file_trouble(folder, &error))?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
